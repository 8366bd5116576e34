"""What an evening carries over from earlier ones, read from the journal when it begins."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackError, UnknownExercise
from reciprocity_tui.messages import text
from reciprocity_tui.play.scenes.thresholds import OLD_LINE_DAYS
from reciprocity_tui.play.suggestion.history import PlayedEvening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.journal.journal import Journal
    from reciprocity_tui.packs.library.catalog import Catalog
    from reciprocity_tui.play.scenes.slots import Line, RecalledStep


def played_evenings(journal: Journal) -> list[PlayedEvening]:
    """Return the evenings that were played, newest first."""
    return [
        PlayedEvening(
            evening.exercise, evening.pillar, evening.kind, evening.intensity, date.fromisoformat(evening.day)
        )
        for evening in journal.recent()
    ]


def known_conditions(journal: Journal, pack: str = "") -> set[str]:
    """Return the facts about other evenings that conditions may read: `done(pack/exercise)` and `due(pack/exercise)`.

    pack -- in conditions of its exercises the others of it are known without it, and no other pack's are.
    """
    done = {name_in_pack.exercise for name_in_pack in journal.recent()}
    due = {name_in_pack.source.rpartition("/")[0] for name_in_pack in journal.agreements.due_for_review()}
    return {
        f"{name}({name_in_pack})"
        for name, refs in (("done", done), ("due", due))
        for ref in refs
        for name_in_pack in {ref, ref.removeprefix(f"{pack}/")}
    }


def recalled_lines(
    ref: str, exercise: Exercise, journal: Journal, catalog: Catalog, today: date
) -> tuple[RecalledStep, ...]:
    """Return the lines of earlier evenings that the steps of `exercise`, called `ref`, show again."""
    from reciprocity_tui.play.rules.recall import recalled_lines as recalling

    def load(other: str) -> Exercise | None:
        with suppress(PackError, UnknownExercise):
            return catalog.load(other)
        return None

    def last(other: str, step: str) -> tuple[date, Sequence[tuple[int, Line]]] | None:
        kept = journal.last_saved_of_step(other, step)
        return None if kept is None else (kept.day, kept.lines)

    return recalling.find_recalled_steps(ref, exercise, load, last, lambda day: describe_day(day, today))


def describe_day(day: date, today: date) -> str:
    """Return when an evening was, as described on a later one; empty if the clock must have jumped."""
    days = (today - day).days
    if days < 0:
        return ""
    if days < 2:
        return text("recalled-yesterday") if days else text("recalled-today")
    if days <= OLD_LINE_DAYS:
        return text("recalled-on-day", day=day.day, month=day.month)
    months = _MONTHS_PER_YEAR * (today.year - day.year) + today.month - day.month
    if months < _MONTHS_PER_YEAR:
        return text("recalled-in-month", month=day.month)
    return text("recalled-in-year", month=day.month, year=day.year)


_MONTHS_PER_YEAR = 12
