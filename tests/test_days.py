"""Which day an evening belongs to, whatever the clock says."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reciprocity_tui.days import evening_day, seconds_until_new_day

EVE, NEW_YEAR = date(2027, 12, 31), date(2028, 1, 1)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2027-12-31T04:00", EVE),
        ("2027-12-31T23:59:59.999999", EVE),
        ("2028-01-01T00:00", EVE),
        ("2028-01-01T03:59:59.999999", EVE),
        ("2028-01-01T04:00", NEW_YEAR),
        ("0001-01-01T00:00", date.min),
        ("9999-12-31T23:59:59.999999", date.max),
    ],
)
def test_an_evening_over_midnight_is_one_evening(moment: str, day: date) -> None:
    assert evening_day(datetime.fromisoformat(moment)) == day


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=14)), timezone(timedelta(hours=-11))])
def test_the_clock_on_the_wall_counts_wherever_it_hangs(zone: timezone) -> None:
    assert evening_day(datetime(2028, 1, 1, 1, 0, tzinfo=zone)) == EVE


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001
def test_both_days_last_until_the_moment_that_is_told(moment: datetime) -> None:
    def days(at: datetime) -> tuple[date, date]:
        return evening_day(at), at.date()

    left = timedelta(seconds=seconds_until_new_day(moment))
    tick = timedelta(microseconds=2)
    assert left > timedelta(0)
    assert days(moment) == days(max(moment, moment + left - tick)) != days(moment + left + tick)
