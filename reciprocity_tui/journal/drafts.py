"""What is typed outside of evenings and not done yet: a setting for each seat."""

from reciprocity_tui.play.scenes.slots import SEATS, Seat, other_seat

FOR_NEXT_TIME, FOR_THE_JAR = "line for next time", "line for the jar"
"""Names of what may be begun: after an evening, and at any time of day."""


def draft_key(name: str, seat: Seat) -> str:
    """Return the setting that keeps what `seat` has begun of that."""
    return f"{name}, seat {seat}"


def other_seat_key(key: str) -> str | None:
    """Return the setting for the same in the other seat; None for one that is no draft."""
    for name in (FOR_NEXT_TIME, FOR_THE_JAR):
        for seat in SEATS:
            if key == draft_key(name, seat):
                return draft_key(name, other_seat(seat))
    return None
