"""`reciprocity pack new`: a pack to begin from, which plays as it stands."""

import shlex
from argparse import Namespace

from reciprocity_tui.packs.starting import NewPack, start_pack
from reciprocity_tui.paths import shown
from reciprocity_tui.text import clean_text

NEXT = (
    ("try", "play it as it stands, while you write"),
    ("check", "what is wrong, with line and column"),
    ("install", "put it into your library"),
)
"""The next commands, in the order in which people need them."""


def new_pack(asked: Namespace) -> int:
    """Write a new pack, name the next commands and return the exit status. Raises UsageError and CannotWrite."""
    made = start_pack(asked.name, private=asked.private)
    print(_happened(made))
    print()
    folder = clean_text(shlex.quote(shown(made.folder)))
    commands = [(f"reciprocity pack {verb} {folder}", about) for verb, about in NEXT]
    width = max(len(command) for command, _ in commands)
    for command, about in commands:
        print(f"  {command:<{width}}   {about}")
    return 0


def _happened(made: NewPack) -> str:
    name = clean_text(shown(made.folder))
    if not made.written:
        return f"{name}/ is there already, and nothing in it was changed."
    return f"Wrote {name}/ with {' and '.join(made.files)}."
