"""Reasons to come back: a question, an old warm line, next week, a book. Nothing here depends on a screen.

Each appears once, or seldom, and one Enter passes it. With nothing kept there are none.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from reciprocity_tui.errors import JournalError
from reciprocity_tui.export.files import ExportFile
from reciprocity_tui.export.invitation import invitation, same_time_next_week
from reciprocity_tui.messages import text
from reciprocity_tui.play.scenes.slots import other_seat
from reciprocity_tui.play.scenes.thresholds import OLD_LINE_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reciprocity_tui.exercise.card import Intensity
    from reciprocity_tui.export.book import Month
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.journal.records import WarmLine
    from reciprocity_tui.play.scenes.slots import Person
    from reciprocity_tui.play.session.session import Session

NOT_AGAIN_DAYS = 180
"""Days in which the same one does not come back again."""

THIS_YEAR_DAYS = 330
"""Days after which the name of a month alone would be taken for another year's."""

BOOK_EVENINGS = 12
"""Kept evenings after which a book is offered."""

MIN_BOOK_LINES = 3
"""Warm lines that a book needs; with fewer the offer waits."""

QUESTION, OLD_LINES, BOOK = "question told", "old lines told", "book offered"
"""The settings that remember what was shown: numbers and days, never text."""


def pending_question(game: Game) -> str:
    """Return the question that the two took along from their last evening; empty once shown, or if it is of today."""
    if not game.keeps:
        return ""
    with suppress(JournalError):
        taken = game.journal.memories.carried_question()
        if (
            taken is not None
            and game.today() not in (taken.began, taken.ended)
            and game.journal.setting(QUESTION) != str(taken.evening)
        ):
            return taken.text
    return ""


def opening_question(game: Game, session: Session) -> str:
    """Return the question that is shown before an evening that is begun, not before one that is taken up again."""
    return "" if session.evening.slots else pending_question(game)


def mark_question_shown(game: Game) -> None:
    """Remember that the question was shown."""
    with suppress(JournalError):
        taken = game.journal.memories.carried_question()
        if taken is not None:
            game.journal.set_setting(QUESTION, str(taken.evening))


def next_old_line(game: Game, after: Intensity = "light") -> str:
    """Return a warm line from weeks ago, or nothing. At most one per day, and not the same again soon.

    after -- how deep the evening went that ends with it: after a deep one nothing comes back.
    """
    today = game.today()
    if not game.keeps or after == "deep":
        return ""
    with suppress(JournalError, OverflowError):  # A clock may say anything.
        people = game.people
        if people is None:
            return ""
        shown_on = _recently_shown(game, today)
        if today in shown_on.values():
            return ""
        until = today - timedelta(days=OLD_LINE_DAYS)
        chosen = game.journal.memories.warm_line(until, shown_on, game.chance.randrange)
        if chosen is not None:
            shown_on[chosen.id] = today
            # Remembered before it is said: on a full disk it would come back every evening.
            game.journal.set_setting(
                OLD_LINES, " ".join(f"{number}:{day}" for number, day in shown_on.items())
            )
            return _format_old_line(people, chosen, today)
    return ""


def _recently_shown(game: Game, today: date) -> dict[int, date]:
    shown_on: dict[int, date] = {}
    for entry in (game.journal.setting(OLD_LINES) or "").split():
        number, _, day = entry.partition(":")
        with suppress(ValueError):
            shown = date.fromisoformat(day)
            if (today - shown).days < NOT_AGAIN_DAYS:
                shown_on[int(number)] = shown
    return shown_on


def _format_old_line(people: tuple[Person, Person], line: WarmLine, today: date) -> str:
    recent = (today - line.day).days < THIS_YEAR_DAYS
    when = text("month-name", month=line.day.month) if recent else month_of(line.day)
    author, away = _names(people, line)
    if line.left:
        return text("old-line-left", when=when, author=author, other=away, line=line.text)
    return text("old-line", when=when, author=author, line=line.text)


def _names(people: tuple[Person, Person], line: WarmLine) -> tuple[str, str]:
    """Return the name of the line's author and the partner's name."""
    return people[line.author].name, people[other_seat(line.author)].name


def month_of(day: date) -> str:
    """Return the month with its year."""
    return text("month-of-year", month=day.month, year=day.year)


# Next week


def next_week_file(game: Game, began: datetime) -> ExportFile | None:
    """Return a calendar file for the same time next week; None where nothing is kept."""
    if not game.keeps:
        return None
    try:
        when = same_time_next_week(began)
    except OverflowError:  # A clock may say anything.
        return None
    return calendar_file(game, when)


def calendar_file(game: Game, when: date) -> ExportFile:
    """Return a calendar file for a moment, or for a whole day."""

    def data() -> bytes:
        made, mark = game.breaks.now(), game.chance.getrandbits(64)
        return invitation(when, made=made, uid=f"{made:%Y%m%d%H%M%S}-{mark:016x}")

    name = text("calendar-file-name", day=f"{when:%Y-%m-%d}")
    description = text("invitation-file", when=_format_when(when))
    return ExportFile(description, f"{name}.ics", data)


def _format_when(moment: date) -> str:
    weekday, day, month = moment.weekday(), moment.day, moment.month
    if isinstance(moment, datetime):
        time = f"{moment:%H:%M}"
        return text("weekday-day-and-time", weekday=weekday, day=day, month=month, time=time)
    return text("weekday-and-day", weekday=weekday, day=day, month=month)


# The book


def book_is_due(game: Game, after: Intensity = "light") -> bool:
    """Return whether tonight ends with the offer of a book. after -- its intensity; after a deep one it waits."""
    if not game.keeps or after == "deep":
        return False
    with suppress(JournalError):
        since = game.journal.setting(BOOK) or ""
        return game.journal.saved_since(
            int(since) if since.isdecimal() else 0, BOOK_EVENINGS
        ) and game.journal.memories.has_warm_lines(MIN_BOOK_LINES)
    return False


def mark_book_offered(game: Game) -> None:
    """Record that a book was offered; the next offer waits as many evenings again. Ignores errors of the journal."""
    with suppress(JournalError):
        game.journal.set_setting(BOOK, str(game.journal.last_saved_evening()))


def book(game: Game) -> ExportFile:
    """Return the book of every warm line that is kept."""

    def data() -> bytes:
        from reciprocity_tui.export.book import render_page

        people = game.people
        assert people is not None
        months = list(_months(people, game.journal.memories.warm_lines()))
        return render_page((people[0].name, people[1].name), months).encode()

    return ExportFile(text("book-file"), f"{text('book-file-name')}.html", data)


def _months(people: tuple[Person, Person], lines: Iterable[WarmLine]) -> Iterable[Month]:
    from reciprocity_tui.export.book import BookLine, Month

    for name, month_lines in groupby(lines, key=lambda line: month_of(line.day)):
        yield Month(name, [BookLine(line.text, _attribution(people, line)) for line in month_lines])


def _attribution(people: tuple[Person, Person], line: WarmLine) -> tuple[str, ...]:
    from reciprocity_tui.export.book import format_parts

    author, away = _names(people, line)
    day = text("day-and-month", day=line.day.day, month=line.day.month)
    form = (
        text("book-line-left", author="{author}", other="{other}", day="{day}")
        if line.left
        else text("book-line-reached", author="{author}", day="{day}")
    )
    return format_parts(form, author=author, other=away, day=day)
