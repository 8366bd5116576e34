"""The calendar file, read by a parser that is not ours."""

import datetime
import re
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from reciprocity_tui.export.invitation import (
    MOST_OCTETS,
    escape_text,
    fold_line,
    invitation,
    same_time_next_week,
)

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
MADE = datetime.datetime(2026, 11, 25, 21, 7, 33, tzinfo=BERLIN)
WHEN = datetime.datetime(2026, 12, 2, 20, 15)  # noqa: DTZ001 -- it floats
DAY = datetime.date(2026, 12, 9)


def event(when: datetime.date) -> Event:
    """Return the one entry of the file."""
    calendar = Calendar.from_ical(invitation(when, made=MADE, uid="one"))
    (vevent,) = calendar.walk("VEVENT")
    assert isinstance(vevent, Event) and vevent.errors == [] and calendar.errors == []
    return vevent


@pytest.mark.parametrize("when", [WHEN, DAY])
def test_a_parser_reads_when_it_is_and_it_floats(when: datetime.date) -> None:
    start = event(when).start
    assert start == when and type(start) is type(when)
    assert getattr(start, "tzinfo", None) is None


def test_it_says_an_evening_for_two_and_nothing_else() -> None:
    vevent = event(WHEN)
    assert vevent["SUMMARY"] == "An evening for two"
    assert set(vevent) == {"UID", "DTSTAMP", "DTSTART", "DURATION", "SUMMARY", "CLASS"}
    assert vevent.duration == datetime.timedelta(minutes=30)
    assert vevent.stamp == MADE
    assert b"Reciprocity" not in invitation(WHEN, made=MADE, uid="one")


def test_a_day_is_a_whole_day_and_takes_no_time() -> None:
    vevent = event(DAY)
    assert vevent.end == DAY + datetime.timedelta(days=1)
    assert vevent["TRANSP"] == "TRANSPARENT"


@pytest.mark.parametrize("when", [WHEN, DAY])
def test_every_line_ends_as_the_standard_says_and_is_short(when: datetime.date) -> None:
    data = invitation(when, made=MADE, uid="u" * 300)
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= MOST_OCTETS for line in data.split(b"\r\n"))
    (vevent,) = Calendar.from_ical(data).walk("VEVENT")
    assert vevent["UID"] == "u" * 300


def test_signs_that_mean_something_are_escaped() -> None:
    assert escape_text("a;b, c\\d\ne\r\nf") == "a\\;b\\, c\\\\d\\ne\\nf"


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]) | st.sampled_from('\n;,\\:"'))
)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    lines = list(fold_line(f"SUMMARY:{escape_text(text)}"))
    assert all(len(line.encode()) <= MOST_OCTETS for line in lines)
    assert all(line.startswith(" ") for line in lines[1:])
    vevent = Event.from_ical("\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""]))
    assert vevent["SUMMARY"] == text


@pytest.mark.parametrize(
    ("began", "then"),
    [
        ((25, 20, 7), (2, 20, 0)),
        ((25, 20, 8), (2, 20, 15)),
        ((25, 23, 58), (3, 0, 0)),
        ((25, 0, 0), (2, 0, 0)),
    ],
)
def test_a_week_later_to_the_quarter_of_an_hour(
    began: tuple[int, int, int], then: tuple[int, int, int]
) -> None:
    later = same_time_next_week(datetime.datetime(2026, 11, *began, 59, tzinfo=BERLIN))
    assert (later.month, later.day, later.hour, later.minute, later.tzinfo) == (12, *then, None)


def test_the_same_time_as_clocks_show_it_when_they_have_changed_meanwhile() -> None:
    assert same_time_next_week(datetime.datetime(2026, 10, 20, 20, 15, tzinfo=BERLIN)).hour == 20


def test_nobody_is_named_by_the_mark_of_the_file() -> None:
    assert re.search(rb"UID:one\r\n", invitation(WHEN, made=MADE, uid="one"))
