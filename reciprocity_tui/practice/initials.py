"""Initials in the place of names: enough to tell two voices apart, and nothing more."""

import unicodedata

from reciprocity_tui.sanitize import sanitize_text

_JOINERS = "\u200c\u200d"


def initials(left: str, right: str) -> tuple[str, str]:
    """Return the initials of two names: `A.` and `S.`, or `A.1` and `A.2` if they are the same."""
    first, second = _initial(left), _initial(right)
    if first == second:
        return f"{first}1", f"{second}2"
    return first, second


def _initial(name: str) -> str:
    """Return the first letter with its marks, in upper case, and a full stop."""
    name = sanitize_text(name)
    end = 1
    while end < len(name) and (
        unicodedata.category(name[end])[0] == "M" or name[end] in _JOINERS or name[end - 1] in _JOINERS
    ):
        end += 1
    return f"{name[:end].upper()}."
