"""Whole numbers as people write them: in words, with a unit, with a decimal comma."""

import re

_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBER = re.compile(
    r"(?:about |ca\.? |~ ?)?(\d{1,9})(?:[.,](\d{1,3}))?(?: ?[a-z.]{1,10}| ?[-\u2013] ?\d+.*)?"
)


def parse_number(word: str) -> int | None:
    """Return the whole number that `word` says, in digits ("3 min", "3,5") or in English; None where it says none."""
    match = _NUMBER.fullmatch(word)
    if match is not None:
        return int(float(f"{match[1]}.{match[2] or 0}") + 0.5)
    first, *rest = re.split(r"[ -]", word)
    if first in _NUMBERS:
        return _NUMBERS.index(first)
    if first in _TENS:
        ones = _NUMBERS.index(rest[0]) if rest and rest[0] in _NUMBERS[1:10] else 0
        return 10 * (_TENS.index(first) + 2) + ones
    return None
