"""What brings two people back, kindly: a question, an old warm line, next week, a book. No screen is known here.

Each is said once, or seldom, and can be passed with one Enter. Where nothing is kept there is none of it.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from reciprocity_tui.errors import JournalError
from reciprocity_tui.outside.files import Leaf
from reciprocity_tui.outside.invitation import invitation, week_later
from reciprocity_tui.play.slots import other
from reciprocity_tui.play.thresholds import OLD_LINE_DAYS
from reciprocity_tui.words import (
    BOOK_FILE,
    INVITATION_FILE,
    LEFT_BY,
    OLD_LEFT,
    OLD_LINE,
    REACHED,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reciprocity_tui.exercise.card import Intensity
    from reciprocity_tui.journal.records import WarmLine
    from reciprocity_tui.outside.book import Month
    from reciprocity_tui.play.slots import Person
    from reciprocity_tui.table.table import Table

NOT_AGAIN_DAYS = 180
"""Days in which the same one does not come back again."""

THIS_YEAR_DAYS = 330
"""Days after which the name of a month alone would be taken for another year's."""

BOOK_EVENINGS = 12
"""Kept evenings after which a book is offered."""

FEWEST_LINES = 3
"""Warm lines that a book needs; with fewer the offer waits."""

QUESTION, OLD_LINES, BOOK = "question told", "old lines told", "book offered"
"""Where the journal remembers what was said: numbers and days, never a text."""


def question(table: Table) -> str:
    """The question that the two took along from their last evening; empty when it was said, or is of this evening."""
    if not table.keeps:
        return ""
    with suppress(JournalError):
        taken = table.journal.taken_along()
        if (
            taken is not None
            and table.today() not in (taken.began, taken.ended)
            and table.journal.setting(QUESTION) != str(taken.evening)
        ):
            return taken.text
    return ""


def question_was_told(table: Table) -> None:
    """It is not said again."""
    with suppress(JournalError):
        found = table.journal.taken_along()
        if found is not None:
            table.journal.set_setting(QUESTION, str(found.evening))


def old_line(table: Table, after: Intensity = "light") -> str:
    """A warm line from weeks ago, as it is said, or nothing. At most one a day, and not the same again soon.

    after -- how deep the evening went that ends with it: after a deep one nothing comes back.
    """
    today = table.today()
    if not table.keeps or after == "deep":
        return ""
    with suppress(JournalError, OverflowError):  # A clock may say anything.
        people = table.people
        if people is None:
            return ""
        told = _told_lately(table, today)
        if today in told.values():
            return ""
        until = today - timedelta(days=OLD_LINE_DAYS)
        chosen = table.journal.warm_line(until, told, table.chance.randrange)
        if chosen is not None:
            told[chosen.id] = today
            # Remembered before it is said: on a full disk it would come back every evening.
            table.journal.set_setting(OLD_LINES, " ".join(f"{each}:{day}" for each, day in told.items()))
            return _said(people, chosen, today)
    return ""


def _told_lately(table: Table, today: date) -> dict[int, date]:
    found: dict[int, date] = {}
    for each in (table.journal.setting(OLD_LINES) or "").split():
        number, _, day = each.partition(":")
        with suppress(ValueError):
            told = date.fromisoformat(day)
            if (today - told).days < NOT_AGAIN_DAYS:
                found[int(number)] = told
    return found


def _said(people: tuple[Person, Person], line: WarmLine, today: date) -> str:
    recent = (today - line.day).days < THIS_YEAR_DAYS
    month = f"{line.day:%B}" if recent else month_of(line.day)
    author, away = _names(people, line)
    form = OLD_LEFT if line.left else OLD_LINE
    return form.format(month=month, author=author, other=away, text=line.text)


def _names(people: tuple[Person, Person], line: WarmLine) -> tuple[str, str]:
    """Whose line it is, and the other one."""
    return people[line.author].name, people[other(line.author)].name


def month_of(day: date) -> str:
    """The month with its year."""
    return f"{day:%B} {day.year}"


# Next week


def next_week(table: Table, began: datetime) -> Leaf | None:
    """A calendar file for the same time next week; None where nothing is kept."""
    if not table.keeps:
        return None
    try:
        when = week_later(began)
    except OverflowError:  # A clock may say anything.
        return None
    return calendar_file(table, when)


def calendar_file(table: Table, when: date) -> Leaf:
    """A calendar file for a moment, or for a whole day."""

    def data() -> bytes:
        made, mark = table.breaks.now(), table.chance.getrandbits(64)
        return invitation(when, made=made, uid=f"{made:%Y%m%d%H%M%S}-{mark:016x}")

    return Leaf(INVITATION_FILE.format(when=_when(when)), f"an-evening-for-two-{when:%Y-%m-%d}.ics", data)


def _when(moment: date) -> str:
    day = f"{moment:%A} {moment.day} {moment:%B}"
    return f"{day} at {moment:%H:%M}" if isinstance(moment, datetime) else day


# The book


def book_is_due(table: Table, after: Intensity = "light") -> bool:
    """Whether tonight ends with the offer of a book. after -- how deep it went: after a deep one the book waits."""
    if not table.keeps or after == "deep":
        return False
    with suppress(JournalError):
        since = table.journal.setting(BOOK) or ""
        return table.journal.kept_since(
            int(since) if since.isdecimal() else 0, BOOK_EVENINGS
        ) and table.journal.has_warm_lines(FEWEST_LINES)
    return False


def book_was_offered(table: Table) -> None:
    """It is not offered again for as many evenings."""
    with suppress(JournalError):
        table.journal.set_setting(BOOK, str(table.journal.last_kept()))


def book(table: Table) -> Leaf:
    """The book of every warm line that is kept."""

    def data() -> bytes:
        from reciprocity_tui.outside.book import page

        people = table.people
        assert people is not None
        months = list(_months(people, table.journal.warm_lines()))
        return page((people[0].name, people[1].name), months).encode()

    return Leaf(BOOK_FILE, "our-warm-lines.html", data)


def _months(people: tuple[Person, Person], lines: Iterable[WarmLine]) -> Iterable[Month]:
    from reciprocity_tui.outside.book import Month, Said

    for name, found in groupby(lines, key=lambda each: month_of(each.day)):
        yield Month(name, [Said(each.text, _by(people, each)) for each in found])


def _by(people: tuple[Person, Person], line: WarmLine) -> tuple[str, ...]:
    from reciprocity_tui.outside.book import pieces

    author, away = _names(people, line)
    day = f"{line.day.day} {line.day:%B}"
    return pieces(LEFT_BY if line.left else REACHED, author=author, other=away, day=day)
