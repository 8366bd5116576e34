"""Titles and ids for what is made of a list."""

import re
from hashlib import sha256

from reciprocity_tui.exercise.card import MOST_OF_SLUG
from reciprocity_tui.packs.importing.cleaning import cleaned

MOST_OF_A_TITLE = 80
MOST_OF_A_SET_TITLE = 60
_ROOM_FOR_NUMBERS = 16


def id_of(title: str) -> str:
    """Return an id for a title in any writing: small letters, digits and single hyphens."""
    from anyascii import anyascii

    plain = re.sub(r"['’`]", "", anyascii(title[:400])).lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[: MOST_OF_SLUG - _ROOM_FOR_NUMBERS].strip("-")
    return name or f"list-{sha256(title.encode()).hexdigest()[:6]}"


def title_of(text: str, most: int = MOST_OF_A_TITLE) -> str:
    """Return `text` as a title: one line without braces, cut between words where it is long."""
    plain = cleaned(text).text
    if len(plain) <= most:
        return plain
    cut = plain[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def title_from_file(stem: str) -> str:
    """Return a title from the name of a file without its ending."""
    words = re.sub(r"[\s_.-]+", " ", stem).strip()
    title = title_of(words[:1].upper() + words[1:])
    return title or "Questions"
