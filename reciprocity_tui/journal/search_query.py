"""Turn what a person types into a search into a query of the database. No input is an error."""

from reciprocity_tui.sanitize import sanitize_text

MOST_CHARACTERS = 200


def fts_query(words: str) -> str:
    """Return a query for all of `words`, each taken literally; empty if there is nothing to search for."""
    search_words = sanitize_text(words, limit=MOST_CHARACTERS).split()
    return " ".join('"' + word.replace('"', '""') + '"' for word in search_words)
