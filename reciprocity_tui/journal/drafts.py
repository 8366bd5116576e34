"""Drafts of what is typed outside of evenings: one setting per seat."""

from reciprocity_tui.play.scenes.slots import SEATS, Seat, other_seat

FOR_NEXT_TIME, FOR_THE_JAR = "line for next time", "line for the jar"
"""Names of the drafts: of a note after an evening, and of one at any time of day."""

_ABOUT_PRACTICE = "practice-note "
_SEAT = ", seat "


def about_practice(number: int, kind: str) -> str:
    """Return the name of the draft of a note about a practice. number -- its id; kind -- of the note, or * for any."""
    return f"{_ABOUT_PRACTICE}{number}, {kind}"


def draft_key(name: str, seat: Seat) -> str:
    """Return the name of the setting with the draft of `seat`."""
    return f"{name}{_SEAT}{seat}"


def other_seat_key(key: str) -> str | None:
    """Return the setting of the same draft in the other seat; None for one that is not a draft."""
    name = key.rpartition(_SEAT)[0]
    if name not in (FOR_NEXT_TIME, FOR_THE_JAR) and not name.startswith(_ABOUT_PRACTICE):
        return None
    return next((draft_key(name, other_seat(seat)) for seat in SEATS if key == draft_key(name, seat)), None)
