"""`reciprocity pack try`: play a working copy in the real program, and read it again at every save."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.errors import UsageError
from reciprocity_tui.message import Message

if TYPE_CHECKING:
    from argparse import Namespace

COMMAND = "reciprocity pack try"


def try_pack(args: "Namespace") -> int:
    """Try a pack or an exercise and return the exit status. Raises ReciprocityError."""
    from reciprocity_tui.cli.trial import run_trial

    path = _current_pack() if args.path is None else Path(args.path).expanduser()
    return run_trial(args, path, COMMAND, at=args.at, follows=True)


def _current_pack() -> Path:
    """Return the current folder, when it is a pack. Raises UsageError."""
    from reciprocity_tui.packs.parsing.read import PACK_FILE

    here = Path()
    if not os.path.lexists(here / PACK_FILE):
        raise UsageError(Message("try-no-pack-here", file=PACK_FILE, command=COMMAND))
    return here
