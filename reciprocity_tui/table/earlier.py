"""What an evening knows of those before it, read from the journal when it is made."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackError, UnknownExercise
from reciprocity_tui.play.lately import Past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.journal.journal import Journal
    from reciprocity_tui.packs.catalog import Catalog
    from reciprocity_tui.play.slots import Line, Recalled


def played(journal: Journal) -> list[Past]:
    """What was played, the newest first."""
    return [
        Past(each.exercise, each.pillar, each.kind, each.intensity, date.fromisoformat(each.day))
        for each in journal.lately()
    ]


def known(journal: Journal, pack: str = "") -> set[str]:
    """What conditions may know of other evenings: `done(pack/exercise)` and `due(pack/exercise)`.

    pack -- in conditions of its exercises the others of it are known without it, and no other pack's are.
    """
    done = {each.exercise for each in journal.lately()}
    due = {each.source.rpartition("/")[0] for each in journal.due()}
    return {
        f"{name}({each})"
        for name, refs in (("done", done), ("due", due))
        for ref in refs
        for each in {ref, ref.removeprefix(f"{pack}/")}
    }


def recalled(
    ref: str, exercise: Exercise, journal: Journal, catalog: Catalog, today: date
) -> tuple[Recalled, ...]:
    """What the steps of `exercise`, called `ref`, bring back of earlier evenings."""
    from reciprocity_tui.play import recalling

    def load(other: str) -> Exercise | None:
        with suppress(PackError, UnknownExercise):
            return catalog.load(other)
        return None

    def last(other: str, step: str) -> tuple[date, Sequence[tuple[int, Line]]] | None:
        kept = journal.kept_of_step(other, step)
        return None if kept is None else (kept.day, kept.lines)

    return recalling.recalled(ref, exercise, load, last, today)
