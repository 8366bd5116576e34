"""Titles and ids for what is made of a list."""

import re
from hashlib import sha256

from reciprocity_tui.exercise.card import MAX_SLUG_LENGTH
from reciprocity_tui.packs.importing.clean_text import clean_question

MOST_OF_A_TITLE = 80
MOST_OF_A_SET_TITLE = 60
_ROOM_FOR_NUMBERS = 16


def make_id(title: str) -> str:
    """Return an id for a title in any writing: small letters, digits and single hyphens."""
    from anyascii import anyascii

    plain = re.sub(r"['’`]", "", anyascii(title[:400])).lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[: MAX_SLUG_LENGTH - _ROOM_FOR_NUMBERS].strip("-")
    return name or f"list-{sha256(title.encode()).hexdigest()[:6]}"


def make_title(text: str, most: int = MOST_OF_A_TITLE) -> str:
    """Return `text` as a title: one line without braces, cut between words where it is long."""
    plain = clean_question(text).text
    if len(plain) <= most:
        return plain
    cut = plain[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def title_from_file(stem: str) -> str:
    """Return a title from the name of a file without its ending."""
    words = re.sub(r"[\s_.-]+", " ", stem).strip()
    title = make_title(words[:1].upper() + words[1:])
    return title or "Questions"
