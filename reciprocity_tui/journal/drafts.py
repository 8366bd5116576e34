"""Drafts of what is typed outside of evenings: one setting per seat."""

from reciprocity_tui.play.scenes.slots import SEATS, Seat, other_seat

FOR_NEXT_TIME, FOR_THE_JAR = "line for next time", "line for the jar"
"""Names of the drafts: of a note after an evening, and of one at any time of day."""


def draft_key(name: str, seat: Seat) -> str:
    """Return the name of the setting with the draft of `seat`."""
    return f"{name}, seat {seat}"


def other_seat_key(key: str) -> str | None:
    """Return the setting of the same draft in the other seat; None for one that is not a draft."""
    for name in (FOR_NEXT_TIME, FOR_THE_JAR):
        for seat in SEATS:
            if key == draft_key(name, seat):
                return draft_key(name, other_seat(seat))
    return None
