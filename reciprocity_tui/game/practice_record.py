"""What the journal has about a practice, as the record from which the two choose what they share."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reciprocity_tui.people import require_people
from reciprocity_tui.practice.candidates import AgreementRecord, PlayedEvening, PracticeRecord, TaskRecord
from reciprocity_tui.practice.report import SharedNote
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reciprocity_tui.game.game import Game
    from reciprocity_tui.game.practising import ActivePractice
    from reciprocity_tui.journal.records import SavedEvening
    from reciprocity_tui.practice.assignment import Task
    from reciprocity_tui.practice.report import NoteKind


def practice_record(game: Game, active: ActivePractice) -> PracticeRecord:
    """Return everything about a practice that is in the journal now. Raises JournalError."""
    left, right = require_people(game.people)
    evenings = _evenings_of_tasks(game, active)
    return PracticeRecord(
        active.practice,
        (left.name, right.name),
        tuple(_task(game, task, mine) for task, mine in zip(active.practice.tasks, evenings, strict=True)),
        tuple(_agreements(game, [evening for mine in evenings for evening in mine])),
        tuple(_notes(game, active.number)),
    )


def _evenings_of_tasks(game: Game, active: ActivePractice) -> tuple[tuple[SavedEvening, ...], ...]:
    """Return the evenings of each task that was done, oldest first; another evening of it belongs to it as well."""
    counted = {now.played.evening: index for index, now in enumerate(active.progress) if now.played}
    evenings: list[list[SavedEvening]] = [[] for _ in active.practice.tasks]
    for evening in game.journal.saved_after(active.since):
        index = counted.get(evening.id)
        if index is None:
            index = _latest_task(active, evening)
        if index is not None:
            evenings[index].append(evening)
    return tuple(map(tuple, evenings))


def _latest_task(active: ActivePractice, evening: SavedEvening) -> int | None:
    """Return the last task done by then that names the exercise of another evening, or None."""
    done = [
        index
        for index, (task, now) in enumerate(zip(active.practice.tasks, active.progress, strict=True))
        if now.played is not None and now.played.evening < evening.id and evening.exercise in task.refs
    ]
    return done[-1] if done else None


def _task(game: Game, task: Task, evenings: Sequence[SavedEvening]) -> TaskRecord:
    # The one that was assigned counts for more than the lighter one, if both were played.
    ref = next((evening.exercise for evening in evenings if evening.exercise == task.exercise), "")
    ref = ref or (evenings[-1].exercise if evenings else task.exercise)
    last_title = evenings[-1].title if evenings else ref
    title = game.catalog.titles((ref,)).get(ref, last_title)
    pack = game.catalog.pack(ref.rpartition("/")[0])
    return TaskRecord(
        ref,
        sanitize_text(title),
        "" if pack is None else sanitize_text(pack.version),
        tuple(
            PlayedEvening(date.fromisoformat(evening.day), evening.minutes, game.journal.lines(evening.id))
            for evening in evenings
        ),
    )


def _agreements(game: Game, evenings: Sequence[SavedEvening]) -> Iterator[AgreementRecord]:
    """Yield the agreements in force that these evenings made."""
    begun: dict[str, str] = {}
    for evening in evenings:
        begun[evening.exercise] = min(evening.day, begun.get(evening.exercise, evening.day))
    for agreement in game.journal.agreements.living():
        exercise = agreement.promise.source.rpartition("/")[0]
        # An evening that was resumed on another day made it then.
        if exercise in begun and begun[exercise] <= agreement.made.isoformat():
            yield AgreementRecord(agreement.promise, agreement.review)


def _notes(game: Game, number: int) -> Iterator[SharedNote]:
    for note in game.practising.notes(number):
        kind: NoteKind = note.kind  # type: ignore[assignment]
        yield SharedNote(kind, note.author, sanitize_text(note.text))
