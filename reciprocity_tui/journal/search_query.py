"""What a person types into a search, as the database wants it. Nothing typed there can be a fault."""

from reciprocity_tui.sanitize import sanitize_text

MOST_CHARACTERS = 200


def fts_query(words: str) -> str:
    """All of `words`, each taken as it stands; empty when there is nothing to look for."""
    search_words = sanitize_text(words, limit=MOST_CHARACTERS).split()
    return " ".join('"' + word.replace('"', '""') + '"' for word in search_words)
