"""Lines on standard output, whatever its encoding can show."""

import sys
from collections.abc import Iterable

from reciprocity_tui.sanitize import sanitize_text


def print_lines(lines: Iterable[str]) -> None:
    """Print lines in which somebody else's text may be: what cannot be shown is left out or replaced."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    for line in lines:
        indent = line[: len(line) - len(line.lstrip(" "))]
        text = indent + sanitize_text(line.replace("\n", " "), lines=True)
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stdout.flush()
