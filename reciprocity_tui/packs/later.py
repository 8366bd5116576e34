"""Step kinds of format 1 that this version does not play yet, with the keys of their own (design: packs.md)."""

from collections.abc import Mapping

LATER: Mapping[str, frozenset[str]] = {
    "grid": frozenset({"rows", "columns", "scale"}),
    "recall": frozenset({"of"}),
}
"""A kind leaves this table when it gets its model."""
