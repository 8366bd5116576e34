"""Breaks of twenty minutes or more: how long, and when the players mean to be back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from reciprocity_tui.messages import text

MIN_MINUTES = 20
"""Minutes. It takes about that long to calm down."""

MAX_MINUTES = 24 * 60
"""Minutes. Longer than a day looks like avoiding."""

LENGTHS = (MIN_MINUTES, 30, 45, 60, MAX_MINUTES)
"""Minutes to choose from."""

MAX_BREAKS = 2
"""Breaks per sitting after which only something light, ending and leaving are offered."""


def local_now() -> datetime:
    """Return the local time."""
    return datetime.now().astimezone()


@dataclass
class Breaks:
    """The breaks of one sitting. Neither shown nor stored.

    now -- gives the local time. taken -- how many there were.
    """

    now: Callable[[], datetime] = local_now
    taken: int = 0

    @property
    def limit_reached(self) -> bool:
        """Return whether another break would not help tonight."""
        return self.taken >= MAX_BREAKS

    def return_time(self, minutes: int) -> datetime:
        """Return the local time at which a break of so many minutes is over; clocks may change on the way."""
        return (self.now() + timedelta(minutes=minutes)).astimezone()

    def describe(self, moment: datetime) -> str:
        """Return `moment` as one would say it now: "at 21:40", "tomorrow at 09:00", "on 3 June at 18:15"."""
        time = f"{moment:%H:%M}"
        match (moment.date() - self.now().date()).days:
            case 0:
                return text("time-today", time=time)
            case 1:
                return text("time-tomorrow", time=time)
            case -1:
                return text("time-yesterday", time=time)
        return text("time-on-day", day=moment.day, month=moment.month, time=time)


def parse_time(iso: str | None) -> datetime | None:
    """Return the time that an ISO text gives, in the local zone; None if it gives none."""
    try:
        return None if not iso else datetime.fromisoformat(iso).astimezone()
    except (ValueError, OverflowError):
        return None
