"""What a person types into a search, as the database wants it. Nothing typed there can be a fault."""

from reciprocity_tui.text import clean_text

MOST_CHARACTERS = 200


def terms(words: str) -> str:
    """All of `words`, each taken as it stands; empty when there is nothing to look for."""
    found = clean_text(words, limit=MOST_CHARACTERS).split()
    return " ".join('"' + each.replace('"', '""') + '"' for each in found)
