"""Ids from words as people write them: small letters, digits and single hyphens."""

import re
import unicodedata

from reciprocity_tui.exercise.card import MAX_SLUG_LENGTH

_SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa", "œ": "oe", "ł": "l", "đ": "d",
     "ð": "d", "þ": "th", "ı": "i", "'": "", "\u2019": ""}
)  # fmt: skip
"""Letters that are spelled otherwise where there are only those of English, and what is left out of a word."""


def slugify(text: str, most: int = MAX_SLUG_LENGTH) -> str:
    """Return the id that `text` makes, at most `most` characters; empty where there is no letter or digit."""
    spelled = unicodedata.normalize("NFC", text).casefold().translate(_SPELLED)
    plain = unicodedata.normalize("NFKD", spelled)
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    if not bare.isascii():
        from anyascii import anyascii

        bare = anyascii(bare).lower()
    return "-".join(re.findall(r"[a-z0-9]+", bare))[:most].strip("-")
