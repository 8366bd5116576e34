"""Initials in the place of names: enough to tell two voices apart, and nothing more."""

import re
import unicodedata

from reciprocity_tui.sanitize import sanitize_text

_JOINERS = "\u200c\u200d"


def initials(left: str, right: str) -> tuple[str, str]:
    """Return the initials of two names: `A.` and `S.`, or `A.1` and `A.2` if they are the same."""
    first, second = _initial(left), _initial(right)
    if first == second:
        return f"{first}1", f"{second}2"
    return first, second


def with_initials(text: str, people: tuple[str, str]) -> str:
    """Return `text` with the names of the two replaced by their initials, where they are whole words."""
    shown = dict(zip(people, initials(*people), strict=True))
    names = "|".join(re.escape(name) for name in sorted(people, key=len, reverse=True) if name)
    if not names:
        return text
    # The full stop of an initial ends a sentence as well.
    return re.sub(
        rf"(?<!\w)({names})(?!\w)(\.?)",
        lambda match: shown[match[1]] + ("" if shown[match[1]].endswith(".") else match[2]),
        text,
    )


def _initial(name: str) -> str:
    """Return the first letter with its marks, in upper case, and a full stop."""
    name = sanitize_text(name)
    end = 1
    while end < len(name) and (
        unicodedata.category(name[end])[0] == "M" or name[end] in _JOINERS or name[end - 1] in _JOINERS
    ):
        end += 1
    return f"{name[:end].upper()}."
