"""Agreements: what the two promised each other, while it lives, until they look at it again or it fades.

An agreement belongs to a line: deleting the line deletes it. Fading is reckoned when it is read and is never
written down, so that nothing in the journal says of anybody that they let it slide.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from reciprocity_tui.journal.database import Database, Write
from reciprocity_tui.journal.mapping import AGREEMENT_COLUMNS, agreement_from
from reciprocity_tui.journal.open_journal import OpenJournal
from reciprocity_tui.journal.records import Agreement
from reciprocity_tui.play.evening.snapshot import redact, referenced_lines
from reciprocity_tui.play.scenes.slots import Promise

FADE_DAYS = 30
"""Days after which a trial that nobody touched is over."""

FADE_AFTER_REVIEW_DAYS = 16
"""Days that a trial lives at least after the day on which it was to be looked at again."""

POSTPONE_DAYS = 7
"""Days until an agreement that was offered comes back: one that was passed does not open every evening."""


class Agreements(Database):
    """Those of one journal.

    today -- gives the day that an evening of now belongs to. calendar -- gives the date; None: it is the same.
    """

    def __init__(
        self,
        journal: OpenJournal,
        today: Callable[[], date],
        calendar: Callable[[], date] | None = None,
    ) -> None:
        super().__init__(journal)
        self._today, self._date = today, calendar or today

    def agreements(self) -> tuple[Agreement, ...]:
        """Those that live: trials that have not faded, and standing ones. The oldest first."""
        today = self._today()
        # A trial that has not faded was to be looked at within the last 30 days or will be; the index finds it.
        rows = self._all(
            f"SELECT {AGREEMENT_COLUMNS} FROM agreement WHERE (ended IS NULL AND form = 'standing')"
            " OR (ended IS NULL AND form = 'trial' AND review >= ?)",
            (_add_days(today, -FADE_DAYS).isoformat(),),
        )
        living = (agreement for agreement in map(agreement_from, rows) if today <= _last_day(agreement))
        return tuple(sorted(living, key=lambda agreement: agreement.promise.number or 0))

    def active_trials(self) -> tuple[Promise, ...]:
        """Trials that are going on, the oldest first."""
        return tuple(
            agreement.promise for agreement in self.agreements() if agreement.promise.form == "trial"
        )

    def due_for_review(self) -> tuple[Promise, ...]:
        """What is to be looked at again by this date, the longest waiting first."""
        today = self._date()
        waiting = [(entry.review, entry.promise) for entry in self.agreements() if entry.review is not None]
        return tuple(
            promise
            for review, promise in sorted(waiting, key=lambda agreement: (agreement[0], agreement[1].number))
            if review <= today
        )

    def standing_agreement(self, source: str) -> Promise | None:
        """The standing agreement made in the exercise `source` (`pack/id`), the newest, or None."""
        numbers = [
            agreement.promise
            for agreement in self.agreements()
            if agreement.promise.form == "standing"
            and f"{agreement.promise.source}/".startswith(f"{source}/")
        ]
        return numbers[-1] if numbers else None

    def postpone(
        self, numbers: Iterable[int], days: int = POSTPONE_DAYS, tomorrow: Iterable[int] = ()
    ) -> None:
        """Let these come back so many days from now, and others tomorrow. How long they live does not change."""
        with self._write() as write:
            self._postpone(write, numbers, days)
            self._postpone(write, tomorrow, 1)

    def end_agreement(self, number: int) -> None:
        """End an agreement that lives. Nothing happens to one that has ended."""
        with self._write() as write:
            self._end(write, number, None)

    def _postpone(self, write: Write, numbers: Iterable[int], days: int = POSTPONE_DAYS) -> None:
        day = _add_days(self._today(), days).isoformat()
        for number in numbers:
            write("UPDATE agreement SET review = ? WHERE id = ? AND ended IS NULL", (day, number))

    def _apply(self, write: Write, promises: Iterable[Promise], line_ids: Mapping[Promise, int]) -> None:
        """Do what became of agreements in an evening. told -- the kept line that tells of each."""
        for promise in dict.fromkeys(promises):
            line = line_ids.get(promise)
            if promise.number is None:
                if line is not None:
                    self._insert(write, promise, line)
            elif promise.outcome == "ended":
                self._end(write, promise.number, line)
            else:
                self._update(write, promise, line)

    def _insert(self, write: Write, promise: Promise, line: int) -> None:
        today = self._today()
        if promise.form == "standing":
            write(
                "UPDATE agreement SET ended = ? WHERE ended IS NULL AND form = 'standing' AND source = ?",
                (today.isoformat(), promise.source),
            )
        write(
            "INSERT INTO agreement (line, source, what, cue, gives_left, gives_right, form, days, made,"
            " touched, review) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                line,
                promise.source,
                promise.what,
                promise.cue,
                *promise.gives,
                promise.form,
                promise.days,
                today.isoformat(),
                today.isoformat(),
                _add_days(today, promise.days).isoformat(),
            ),
        )

    def _update(self, write: Write, promise: Promise, line: int | None) -> None:
        """Kept, adjusted or rested. What was ended meanwhile stays ended."""
        today = self._today()
        settled = promise.form == "standing" and promise.outcome != "rested"
        review = None if settled else _add_days(today, promise.days).isoformat()
        write(
            "UPDATE agreement SET touched = ?, review = ?, line = coalesce(?, line)"
            " WHERE id = ? AND ended IS NULL",
            (today.isoformat(), review, line, promise.number),
        )
        if promise.outcome == "adjusted":
            write(
                "UPDATE agreement SET what = ?, cue = ?, gives_left = ?, gives_right = ?, days = ?"
                " WHERE id = ? AND ended IS NULL",
                (promise.what, promise.cue, *promise.gives, promise.days, promise.number),
            )

    def _end(self, write: Write, number: int, line: int | None) -> None:
        write(
            "UPDATE agreement SET ended = ?, line = coalesce(?, line) WHERE id = ? AND ended IS NULL",
            (self._today().isoformat(), line, number),
        )

    def _redact_open_evenings(self, write: Write) -> None:
        """What was deleted must not stand in the snapshot of an evening that brought it either."""
        open_ones = self._all("SELECT id, snapshot FROM evening WHERE kept = 0 AND snapshot IS NOT NULL")
        there = (
            {int(str(number)) for (number,) in self._all("SELECT id FROM agreement")} if open_ones else set()
        )
        for evening, snapshot in open_ones:
            left = redact(str(snapshot), there, self._existing(referenced_lines(str(snapshot))))
            if left != snapshot:
                write("UPDATE evening SET snapshot = ? WHERE id = ?", (left, evening))

    def _existing(self, lines: Iterable[int]) -> frozenset[int]:
        """Those of these lines that are kept."""
        rows = self._all(
            "SELECT id FROM line WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(lines)),)
        )
        return frozenset(int(str(number)) for (number,) in rows)


def _last_day(agreement: Agreement) -> date:
    """The last day on which it lives, unless somebody touches it."""
    if agreement.promise.form == "standing":
        return date.max
    # From the day agreed on: one that is offered again and again, and passed, fades as any other.
    days = max(FADE_DAYS, agreement.promise.days + FADE_AFTER_REVIEW_DAYS)
    return _add_days(agreement.touched, days)


def _add_days(day: date, days: int) -> date:
    """So many days later, or the last or first day there is: a clock may say anything."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
