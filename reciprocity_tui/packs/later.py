"""Step kinds of format 1 that this version does not play yet, with the keys of their own (design: packs.md)."""

from collections.abc import Mapping

LATER: Mapping[str, frozenset[str]] = {
    "deck": frozenset({"sets", "minutes", "draw"}),
    "guess": frozenset({"of", "aloud"}),
}
"""A kind leaves this table when it gets its model."""
