"""`reciprocity keys`: which key does what, and what is wrong with keys.toml, if anything."""

import sys
from argparse import Namespace

from reciprocity_tui.messages import text
from reciprocity_tui.paths import bindings_file, format_path, home
from reciprocity_tui.tui.keys.key_file import read_key_file
from reciprocity_tui.tui.keys.listing import as_lines, as_markdown, list_everything


def keys(args: Namespace) -> int:
    """Print the keys in force; return 1 when an entry of keys.toml cannot be used. Raises HomeError."""
    file = bindings_file(home(args.home))
    read = read_key_file(file)
    sections = list_everything(read.keymap)
    if args.markdown:
        print("\n".join(as_markdown(sections)).rstrip())
    else:
        print("\n".join(as_lines(sections)))
        print(f"\n{text('keys-where', file=format_path(file))}")
    for problem in read.problems:
        print(f"{problem.describe()} {text('keys-usual-used')}", file=sys.stderr)
    return 1 if read.problems else 0
