"""The pack that somebody is in, for verbs that were given no path."""

import os
from collections.abc import Sequence

from reciprocity_tui.errors import UsageError
from reciprocity_tui.packs.parsing.read import PACK_FILE


def current_pack() -> Sequence[str]:
    """Return the path of the folder one is in, if it is a pack. Raises UsageError where it is none."""
    if not os.path.lexists(PACK_FILE):
        what = "No path was given, and this folder is no pack: there is no pack.toml in it."
        raise UsageError(what, "Name a pack's folder, or an exercise file.")
    return (".",)
