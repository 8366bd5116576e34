"""Syllables, by hyphenation patterns (pyphen): its dictionaries lie on the disk, and nothing is fetched.

Reading the patterns takes longer than the whole check of a clean exercise. So words are first counted in a way that
finds too many syllables rather than too few, and the patterns are asked only when that is not enough to say "easy".
"""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

_VOWELS = frozenset("aeiouy")


def max_syllables(word: str) -> int:
    """More syllables than this `word` does not have: groups of vowels, silent ones counted. A name has one."""
    if word[0] == "{":
        return 1
    groups, inside = 0, False
    for letter in word:
        vowel = letter in _VOWELS
        groups += vowel and not inside
        inside = vowel
    return groups or 1


@cache
def count_syllables(word: str) -> int:
    """Return the number of syllables of an English word in small letters."""
    parts = [part for part in word.replace("'", "-").split("-") if len(part) > 1]
    return min(max_syllables(word), sum(len(_patterns().positions(part)) + 1 for part in parts) or 1)


def stem(word: str) -> str:
    """Without the endings that make a word longer and no harder."""
    for ending in ("'s", "ing", "ly", "ed", "es", "s"):
        word = word.removesuffix(ending)
    return word


@cache
def _patterns() -> Patterns:
    import pyphen

    return cast("Patterns", pyphen.Pyphen(lang="en_US", left=1, right=2))


class Patterns(Protocol):
    """What is used of pyphen."""

    def positions(self, word: str) -> list[int]:
        """Return the offsets at which `word` may be split."""
        ...
