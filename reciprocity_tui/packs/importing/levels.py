"""How deep a question goes, as lists say it: a number, or a word for one."""

import re

_WORDS = {
    "warm-up": 1, "warmup": 1, "easy": 1, "light": 1, "low": 1, "beginner": 1, "shallow": 1, "leicht": 1, "let": 1,
    "medium": 2, "middle": 2, "moderate": 2, "mid": 2, "mittel": 2, "mellem": 2,
    "deep": 3, "hard": 3, "heavy": 3, "high": 3, "intense": 3, "tief": 3, "dyb": 3, "dybt": 3,
    "deeper": 4, "deepest": 5,
}  # fmt: skip
_NUMBERED = re.compile(
    r"(?:level|stufe|niveau|nivel|nivå|ebene|уровень|depth|lvl)?[ .:_-]*([1-9])\b.{0,40}", re.IGNORECASE
)
_NAMED = re.compile(r"(?:level|stufe|niveau|nivel|nivå|ebene|уровень|depth|lvl)\b", re.IGNORECASE)


def parse_level(text: str, *, bare: bool = False) -> int | None:
    """Return the level that a heading or a cell says, from 1; None when it says none.

    bare -- a number by itself is a level, as in a column that is called so.
    """
    plain = text.strip().casefold()
    if (level := _WORDS.get(plain)) is not None:
        return level
    match = _NUMBERED.fullmatch(plain)
    return int(match[1]) if match and (bare or _NAMED.match(plain)) else None
