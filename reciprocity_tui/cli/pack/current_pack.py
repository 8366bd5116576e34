"""Find the pack in the current folder, for verbs without a path."""

import os
from collections.abc import Sequence

from reciprocity_tui.errors import UsageError
from reciprocity_tui.message import Message
from reciprocity_tui.packs.parsing.read import PACK_FILE


def current_pack() -> Sequence[str]:
    """Return the path of the current folder, if it is a pack. Raises UsageError otherwise."""
    if not os.path.lexists(PACK_FILE):
        raise UsageError(Message("no-path-and-no-pack"), Message("name-pack-or-exercise"))
    return (".",)
