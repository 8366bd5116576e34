"""The day that an evening belongs to: one that goes on past midnight is still an evening of the day before."""

from datetime import date, datetime, time, timedelta

NIGHT_ENDS = time(4)
"""The time until which the night belongs to the day before."""

_DAY = timedelta(days=1)


def evening_day(moment: datetime) -> date:
    """Return the day of an evening at the local time `moment`."""
    day = moment.date()
    return day - _DAY if moment.time() < NIGHT_ENDS and day > date.min else day


def seconds_until_new_day(moment: datetime) -> float:
    """Return the seconds from `moment` until the date changes, or the day that an evening belongs to."""
    since = timedelta(
        hours=moment.hour, minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond
    )
    night = timedelta(hours=NIGHT_ENDS.hour, minutes=NIGHT_ENDS.minute)
    return ((night if since < night else _DAY) - since).total_seconds()
