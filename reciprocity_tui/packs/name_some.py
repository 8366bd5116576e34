"""Name the first of many things."""

from collections.abc import Sequence

from reciprocity_tui.message import Message


def name_some(names: Sequence[str], most: int) -> Message:
    """Return the message "a, b and 3 more" with at most `most` of the names."""
    return Message("names-and-more", names=", ".join(names[:most]), more=max(len(names) - most, 0))
