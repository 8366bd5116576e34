"""Print lines on standard output in the characters that its encoding has."""

import sys
from collections.abc import Iterable

from reciprocity_tui.sanitize import sanitize_text


def print_lines(lines: Iterable[str]) -> None:
    """Print lines that may contain text of others: leave out or replace characters that cannot be shown."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    for line in lines:
        indent = line[: len(line) - len(line.lstrip(" "))]
        text = indent + sanitize_text(line.replace("\n", " "), lines=True)
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stdout.flush()
