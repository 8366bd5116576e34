"""An evening as a calendar file (RFC 5545): when, and "An evening for two", and nothing else about it.

A few fixed lines need no library; a parser reads them in the tests. Times float: it is eight in the evening
wherever the two are.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

SUMMARY = "An evening for two"
LENGTH = "PT30M"
MOST_OCTETS = 75
"""Of one line of the file; a longer one goes on behind a space."""

QUARTER = 15
"""Minutes to which the beginning of an evening is rounded."""


def week_later(began: datetime) -> datetime:
    """The same time a week on, to the quarter of an hour, as clocks show it then. Raises OverflowError."""
    wall = began.replace(tzinfo=None, second=0, microsecond=0)
    minutes = (wall.hour * 60 + wall.minute + QUARTER // 2) // QUARTER * QUARTER
    midnight = wall.replace(hour=0, minute=0)
    return midnight + timedelta(days=7, minutes=minutes)


def invitation(when: date, *, made: datetime, uid: str) -> bytes:
    """The file. when -- a moment, or a whole day. made -- now. uid -- tells it from every other entry."""
    return "".join(f"{line}\r\n" for each in _lines(when, made, uid) for line in folded(each)).encode()


def _lines(when: date, made: datetime, uid: str) -> Iterable[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:{escaped(f'-//{SUMMARY}//EN')}"
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(uid)}"
    yield f"DTSTAMP:{made.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    if isinstance(when, datetime):
        yield f"DTSTART:{when:%Y%m%dT%H%M%S}"
        yield f"DURATION:{LENGTH}"
    else:
        yield f"DTSTART;VALUE=DATE:{when:%Y%m%d}"
        yield "TRANSP:TRANSPARENT"  # A day to remember is not a day that is taken.
    yield f"SUMMARY:{escaped(SUMMARY)}"
    yield "CLASS:PRIVATE"
    yield "END:VEVENT"
    yield "END:VCALENDAR"


def escaped(text: str) -> str:
    """`text` as a value of the type TEXT."""
    for sign, instead in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n")):
        text = text.replace(sign, instead)
    return text


def folded(line: str) -> Iterable[str]:
    """The line in pieces that are short enough; no letter is cut in two."""
    piece, room = "", MOST_OCTETS
    for letter in line:
        if len((piece + letter).encode()) > room:
            yield piece
            piece = " "
        piece += letter
    yield piece
