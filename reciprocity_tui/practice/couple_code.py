"""The code of a couple: random, so that it names nobody, and the same on everything that goes out and comes back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reciprocity_tui.play.scenes.random_source import RandomSource

COUPLE_CODE = "[a-z0-9]{4}-[a-z0-9]{4}"
"""The form of a code, as a regular expression."""

_CHARACTERS = "abcdefghjkmnpqrtuvwxyz2346789"
"""Without letters and digits that look alike when they are written by hand."""


def draw_couple_code(chance: RandomSource) -> str:
    """Return a new code such as "k7m2-p9qd"; two of half a million couples have the same one in 1 of 4 cases."""
    drawn = "".join(_CHARACTERS[chance.randrange(len(_CHARACTERS))] for _ in range(8))
    return f"{drawn[:4]}-{drawn[4:]}"


def is_couple_code(text: str) -> bool:
    """Return whether `text` has the form of a code."""
    return re.fullmatch(COUPLE_CODE, text) is not None
