"""An evening as a calendar file (RFC 5545): when, and "An evening for two", and nothing else about it.

A few fixed lines need no library; a parser reads them in the tests. Times float: it is eight in the evening
wherever the two are.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from reciprocity_tui.messages import text

PRODUCT = "-//An evening for two//EN"
"""What made the file, in the form that RFC 5545 asks for; the name of the program is not in it."""

DURATION = "PT30M"
MOST_OCTETS = 75
"""Of one line of the file; a longer one is continued on the next, after a space."""

QUARTER_MINUTES = 15
"""Minutes to which the beginning of an evening is rounded."""


def same_time_next_week(began: datetime) -> datetime:
    """Return the same local time a week later, to the quarter of an hour. Raises OverflowError."""
    wall = began.replace(tzinfo=None, second=0, microsecond=0)
    minutes = (wall.hour * 60 + wall.minute + QUARTER_MINUTES // 2) // QUARTER_MINUTES * QUARTER_MINUTES
    midnight = wall.replace(hour=0, minute=0)
    return midnight + timedelta(days=7, minutes=minutes)


def invitation(when: date, *, made: datetime, uid: str) -> bytes:
    """Return the bytes of the file.

    when -- a time, or a whole day. made -- now. uid -- distinguishes it from every other entry.
    """
    return "".join(
        f"{line}\r\n" for content_line in _lines(when, made, uid) for line in fold_line(content_line)
    ).encode()


def _lines(when: date, made: datetime, uid: str) -> Iterable[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:{escape_text(PRODUCT)}"
    yield "BEGIN:VEVENT"
    yield f"UID:{escape_text(uid)}"
    yield f"DTSTAMP:{made.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    if isinstance(when, datetime):
        yield f"DTSTART:{when:%Y%m%dT%H%M%S}"
        yield f"DURATION:{DURATION}"
    else:
        yield f"DTSTART;VALUE=DATE:{when:%Y%m%d}"
        yield "TRANSP:TRANSPARENT"  # A day to remember is not a day that is taken.
    yield f"SUMMARY:{escape_text(text('calendar-entry'))}"
    yield "CLASS:PRIVATE"
    yield "END:VEVENT"
    yield "END:VCALENDAR"


def escape_text(value: str) -> str:
    """Return `value` as RFC 5545 writes a text."""
    for sign, instead in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n")):
        value = value.replace(sign, instead)
    return value


def fold_line(line: str) -> Iterable[str]:
    """Yield the line in pieces that are short enough; no letter is cut in two."""
    piece, room = "", MOST_OCTETS
    for letter in line:
        if len((piece + letter).encode()) > room:
            yield piece
            piece = " "
        piece += letter
    yield piece
