"""Agreements between the partners: made, reviewed, ended, or faded.

An agreement belongs to a line: deleting the line deletes it. Fading is computed when agreements are read and is never
stored, so that nothing in the journal shows that somebody let one slide.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from reciprocity_tui.journal.database import Database, Write
from reciprocity_tui.journal.mapping import AGREEMENT_COLUMNS, agreement_from
from reciprocity_tui.journal.records import Agreement
from reciprocity_tui.play.scenes.slots import Promise

FADE_DAYS = 30
"""Days after which a trial that nobody touched is over."""

FADE_AFTER_REVIEW_DAYS = 16
"""Days that a trial lives at least after the day on which it was to be looked at again."""

POSTPONE_DAYS = 7
"""Days until an agreement that was offered comes back: one that was passed does not open every evening."""


class AgreementTable:
    """The agreements of one journal. Every public method without `write` is durable when it returns.

    today -- gives the day that an evening of now belongs to. calendar -- gives the date.
    """

    def __init__(self, database: Database, today: Callable[[], date], calendar: Callable[[], date]) -> None:
        self._database, self._today, self._date = database, today, calendar

    def living(self) -> tuple[Agreement, ...]:
        """Return trials that have not faded, and standing agreements, oldest first."""
        today = self._today()
        # A trial that has not faded was to be looked at within the last 30 days or will be; the index finds it.
        rows = self._database.rows(
            f"SELECT {AGREEMENT_COLUMNS} FROM agreement WHERE (ended IS NULL AND form = 'standing')"
            " OR (ended IS NULL AND form = 'trial' AND review >= ?)",
            (_add_days(today, -FADE_DAYS).isoformat(),),
        )
        living = (agreement for agreement in map(agreement_from, rows) if today <= _last_day(agreement))
        return tuple(sorted(living, key=lambda agreement: agreement.promise.number or 0))

    def active_trials(self) -> tuple[Promise, ...]:
        """Return the trials that are going on, oldest first."""
        return tuple(agreement.promise for agreement in self.living() if agreement.promise.form == "trial")

    def due_for_review(self) -> tuple[Promise, ...]:
        """Return agreements due for review, the longest waiting first."""
        today = self._date()
        waiting = [(entry.review, entry.promise) for entry in self.living() if entry.review is not None]
        return tuple(
            promise
            for review, promise in sorted(waiting, key=lambda agreement: (agreement[0], agreement[1].number))
            if review <= today
        )

    def standing(self, source: str) -> Promise | None:
        """Return the newest standing agreement made in the exercise `source` (`pack/id`), or None."""
        numbers = [
            agreement.promise
            for agreement in self.living()
            if agreement.promise.form == "standing"
            and f"{agreement.promise.source}/".startswith(f"{source}/")
        ]
        return numbers[-1] if numbers else None

    def postpone(
        self, numbers: Iterable[int], days: int = POSTPONE_DAYS, tomorrow: Iterable[int] = ()
    ) -> None:
        """Let these come back so many days from now, and others tomorrow. It does not change when they fade."""
        with self._database.transaction() as write:
            self.put_off(write, numbers, days)
            self.put_off(write, tomorrow, 1)

    def end(self, number: int) -> None:
        """End an agreement. Nothing happens to one that has ended."""
        with self._database.transaction() as write:
            self._end(write, number, None)

    def put_off(self, write: Write, numbers: Iterable[int], days: int = POSTPONE_DAYS) -> None:
        """Set the day on which these come back, so many days from today."""
        day = _add_days(self._today(), days).isoformat()
        for number in numbers:
            write("UPDATE agreement SET review = ? WHERE id = ? AND ended IS NULL", (day, number))

    def apply(self, write: Write, promises: Iterable[Promise], line_ids: Mapping[Promise, int]) -> None:
        """Make, change or end what an evening made, changed or ended. line_ids -- the saved line of each promise."""
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
        """Keep, adjust or rest an agreement. One that was ended meanwhile stays ended."""
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

    def ids(self) -> set[int]:
        """Return the ids of all agreements, ended ones too."""
        return {int(str(number)) for (number,) in self._database.rows("SELECT id FROM agreement")}

    def swap_sides(self, write: Write) -> None:
        """Exchange what the left and the right person give."""
        write("UPDATE agreement SET gives_left = gives_right, gives_right = gives_left", ())


def _last_day(agreement: Agreement) -> date:
    """Return the last day before it fades, unless somebody touches it."""
    if agreement.promise.form == "standing":
        return date.max
    # From the day agreed on: one that is offered again and again, and passed, fades as any other.
    days = max(FADE_DAYS, agreement.promise.days + FADE_AFTER_REVIEW_DAYS)
    return _add_days(agreement.touched, days)


def _add_days(day: date, days: int) -> date:
    """Return the day so many days later, or the last or first day there is: a clock may give any date."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
