"""`reciprocity pack new`: write a pack to begin from, which plays as it is."""

import shlex
from argparse import Namespace

from reciprocity_tui.messages import text
from reciprocity_tui.packs.new_pack.new_pack import NewPack, create_pack
from reciprocity_tui.paths import format_path
from reciprocity_tui.sanitize import sanitize_text

NEXT = ("try", "check", "install")
"""The next commands, in the order in which people need them."""


def new_pack(args: Namespace) -> int:
    """Write a new pack, name the next commands and return the exit status. Raises UsageError and WriteFailed."""
    made = create_pack(args.name, private=args.private)
    print(_describe_created(made))
    print()
    folder = sanitize_text(shlex.quote(format_path(made.folder)))
    commands = [(f"reciprocity pack {verb} {folder}", text("new-next", command=verb)) for verb in NEXT]
    width = max(len(command) for command, _ in commands)
    for command, about in commands:
        print(f"  {command:<{width}}   {about}")
    return 0


def _describe_created(made: NewPack) -> str:
    name = sanitize_text(format_path(made.folder))
    if not made.written:
        return text("new-is-there", folder=name)
    return text("new-wrote", folder=name, files=made.files)
