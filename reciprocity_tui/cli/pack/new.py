"""`reciprocity pack new`: a pack to begin from, which plays as it stands."""

import shlex
from argparse import Namespace

from reciprocity_tui.packs.new_pack.new_pack import NewPack, create_pack
from reciprocity_tui.paths import format_path
from reciprocity_tui.sanitize import sanitize_text

NEXT = (
    ("try", "play it as it stands, while you write"),
    ("check", "what is wrong, with line and column"),
    ("install", "put it into your library"),
)
"""The next commands, in the order in which people need them."""


def new_pack(args: Namespace) -> int:
    """Write a new pack, name the next commands and return the exit status. Raises UsageError and WriteFailed."""
    made = create_pack(args.name, private=args.private)
    print(_describe_created(made))
    print()
    folder = sanitize_text(shlex.quote(format_path(made.folder)))
    commands = [(f"reciprocity pack {verb} {folder}", about) for verb, about in NEXT]
    width = max(len(command) for command, _ in commands)
    for command, about in commands:
        print(f"  {command:<{width}}   {about}")
    return 0


def _describe_created(made: NewPack) -> str:
    name = sanitize_text(format_path(made.folder))
    if not made.written:
        return f"{name}/ is there already, and nothing in it was changed."
    return f"Wrote {name}/ with {' and '.join(made.files)}."
