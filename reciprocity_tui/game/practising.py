"""What the two do with a practice before they share anything: keep it, try it, put it off, note what they noticed.

Which task was done follows from the evenings in the journal. Nobody counts, and nothing runs out.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.errors import AnswerRejected, PracticeError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.play.suggestion.proposals import Proposal
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reciprocity_tui.journal.journal import Journal
    from reciprocity_tui.journal.records import PracticeNote, StoredPractice
    from reciprocity_tui.play.scenes.slots import Seat
    from reciprocity_tui.practice.assignment import Practice
    from reciprocity_tui.practice.progress import TaskProgress
    from reciprocity_tui.practice.report import NoteKind

NOTE_KINDS: tuple[NoteKind, ...] = ("helped", "in-the-way", "question")
REASONS = ("time", "tired", "too-hot", "no-point", "tech", "other")
"""What may have got in the way."""


class ActivePractice(NamedTuple):
    """A practice of the two. number -- its id in the journal. is_away -- whether it proposes no evenings.

    since -- the evening that was saved last before it was added.
    """

    number: int
    practice: Practice
    progress: tuple[TaskProgress, ...]
    is_away: bool = False
    since: int = 0

    @property
    def is_behind(self) -> bool:
        """Return whether every task was done or put off."""
        return all(task.state in ("done", "declined") for task in self.progress)


@dataclass(frozen=True)
class Practising:
    """The practices stored in `journal`. calendar -- gives the date. keeps -- whether anything is saved."""

    journal: Journal
    calendar: Callable[[], date]
    keeps: bool = True

    def all(self) -> list[ActivePractice]:
        """Return every practice, in the order in which they were added; one that cannot be read is left out."""
        return list(self._all()) if self.keeps else []

    def _all(self) -> Iterator[ActivePractice]:
        for stored in self.journal.practices.all():
            # Imported at the first practice: most evenings begin without one.
            from reciprocity_tui.practice.assignment import Practice

            with suppress(ValueError):
                yield self._active(stored, Practice.deserialize(stored.body))

    def _active(self, stored: StoredPractice, practice: Practice) -> ActivePractice:
        from reciprocity_tui.practice.progress import PlayedExercise, practice_progress

        played = [
            PlayedExercise(evening.id, evening.exercise, date.fromisoformat(evening.day))
            for evening in self.journal.saved_after(stored.since)
        ]
        declined = self.journal.practices.declined(stored.id)
        progress = practice_progress(practice, played, declined, stored.added, self.calendar())
        return ActivePractice(stored.id, practice, progress, stored.ended is not None, stored.since)

    def find(self, number: int) -> ActivePractice | None:
        """Return the practice with this id, or None."""
        return next((active for active in self.all() if active.number == number), None)

    def proposals(self) -> Iterator[Proposal]:
        """Yield what each practice proposes for tonight: its open tasks, then lighter ones in their place."""
        for active in self.all():
            from reciprocity_tui.practice.progress import open_exercises

            refs = () if active.is_away else open_exercises(active.practice, active.progress)
            if refs:
                ends = active.practice.ends
                until = ends if ends >= self.calendar() else None
                yield Proposal("practice", active.practice.title, refs, until=until)

    def require_new(self, practice: Practice) -> None:
        """Raise PracticeError if nothing is kept, or if there is a practice with the same id already."""
        if not self.keeps:
            raise PracticeError(Message("practice-not-kept"))
        for active in self.all():
            if active.practice == practice:
                raise PracticeError(Message("practice-here-already", title=practice.title))
            if active.practice.ref == practice.ref:
                there = Message("practice-same-id", id=practice.id, title=active.practice.title)
                raise PracticeError(there)

    def add(self, practice: Practice) -> int:
        """Store a practice that both want, and return its id. Raises PracticeError and JournalError."""
        self.require_new(practice)
        return self.journal.practices.add(practice.ref, practice.serialize())

    def remove(self, number: int) -> None:
        """Erase a practice with its notes. Saved evenings stay. Raises JournalError."""
        self.journal.practices.remove(number)

    def number_of(self, ref: str) -> int:
        """Return the id of the practice called `ref`, `couple/id`; its id alone is enough if it is the only one.

        Raises PracticeError.
        """
        refs = {stored.ref: stored.id for stored in self.journal.practices.all()} if self.keeps else {}
        fitting = [number for name, number in refs.items() if ref in (name, name.rpartition("/")[2])]
        if len(fitting) != 1:
            unclear = Message("practice-unclear", name=ref[:100]) if fitting else None
            raise PracticeError(unclear or Message("practice-unknown", name=ref[:100]))
        return fitting[0]

    def only(self) -> int:
        """Return the id of the only practice that is not put away. Raises PracticeError."""
        numbers = [active.number for active in self.all() if not active.is_away]
        if len(numbers) != 1:
            raise PracticeError(Message("practice-which" if numbers else "practice-none-active"))
        return numbers[0]

    def decline(self, number: int, task: int, *, declined: bool = True) -> None:
        """Leave a task for another time, or take it up after all. Raises JournalError."""
        self.journal.practices.decline(number, task, declined=declined)

    def put_away(self, number: int, *, away: bool = True) -> None:
        """Let a practice propose no evenings, or propose them again. Raises JournalError."""
        self.journal.practices.put_away(number, away=away)

    def notes(self, number: int) -> tuple[PracticeNote, ...]:
        """Return the notes about a practice, oldest first."""
        return self.journal.practices.notes(number)

    def add_note(self, number: int, kind: NoteKind, author: Seat, words: str, reason: str = "") -> bool:
        """Store a note and return whether there was anything to store.

        reason -- one of REASONS, if it is about what got in the way.
        Raises AnswerRejected for one that is too long, and JournalError.
        """
        note = _describe_note(reason, sanitize_text(words))
        most = max_note()
        if len(note) > most:
            raise AnswerRejected(Message("line-too-long", length=len(note), limit=most))
        if note:
            self.journal.practices.add_note(number, kind, author, note)
        return bool(note)

    def delete_note(self, note: int) -> None:
        """Erase a note. Raises JournalError."""
        self.journal.practices.delete_note(note)


def max_note() -> int:
    """Return the most characters of a note."""
    from reciprocity_tui.practice.report import MAX_SHARED_NOTE

    return MAX_SHARED_NOTE


def _describe_note(reason: str, words: str) -> str:
    if reason in ("", "other"):
        return words
    label = text("practice-reason", reason=reason)
    return text("practice-reason-and-words", reason=label, words=words) if words else label
