"""What the two note about a practice, in the open: what helped, what got in the way, a question for the counselor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reciprocity_tui.game.practice_pages.page import BACK, OfPractice, Page, Question, back_choice
from reciprocity_tui.game.practice_text import PageLine
from reciprocity_tui.game.practising import NOTE_KINDS, REASONS, max_note
from reciprocity_tui.journal.drafts import about_practice, draft_key
from reciprocity_tui.messages import text
from reciprocity_tui.play.scenes.slots import SEATS, Seat

if TYPE_CHECKING:
    from reciprocity_tui.game.practice_pages.page import Outcome, PracticeRoom, State
    from reciprocity_tui.journal.records import PracticeNote
    from reciprocity_tui.practice.report import NoteKind

_NOTE = "note "


@dataclass(frozen=True)
class Notes(OfPractice):
    """The notes of both about a practice."""

    def page(self, room: PracticeRoom) -> Page:
        """List them, then the kinds of another one."""
        notes = room.practising.notes(self.number)
        about = PageLine(text("practice-notes-about"), "quiet")
        asks = room.words.hear_about(self.active(room).practice)
        lines = (about, *asks, *(_note_line(room, note) for note in notes))
        kinds = [(kind, text("practice-note-kind", kind=kind)) for kind in NOTE_KINDS]
        erase = [(f"{_NOTE}{note.id}", text("practice-note-delete", note=note.text)) for note in notes]
        return Page(text("practice-notes"), lines, (*kinds, *erase, back_choice()))

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Begin a note, or delete one."""
        if choice.startswith(_NOTE):
            room.practising.delete_note(int(choice.removeprefix(_NOTE)))
            return self
        kind = next((kind for kind in NOTE_KINDS if kind == choice), None)
        if kind is None:
            return room.overview(self.number)
        return WhyNot(self.number) if kind == "in-the-way" else Author(self.number, kind)


def _note_line(room: PracticeRoom, note: PracticeNote) -> PageLine:
    kind = text("practice-note-kind", kind=note.kind)
    return PageLine(text("practice-note", name=room.name(note.author), kind=kind, note=note.text))


@dataclass(frozen=True)
class WhyNot(OfPractice):
    """What got in the way is picked from a short list."""

    def page(self, room: PracticeRoom) -> Page:
        """List what it may have been."""
        reasons = [(reason, text("practice-reason", reason=reason)) for reason in REASONS]
        return Page(text("practice-note-kind", kind="in-the-way"), choices=(*reasons, back_choice()))

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Go on to whose note it is."""
        return Author(self.number, "in-the-way", choice) if choice in REASONS else Notes(self.number)

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Go back to the notes."""
        return Notes(self.number)


@dataclass(frozen=True)
class Author(OfPractice):
    """Whose note it is. reason -- one of REASONS, or empty."""

    kind: NoteKind
    reason: str = ""

    def page(self, room: PracticeRoom) -> Page:
        """Ask for one of the two."""
        names = [(str(seat), room.name(seat)) for seat in SEATS]
        return Page(
            text("practice-note-kind", kind=self.kind),
            (PageLine(text("practice-whose-note")),),
            (*names, back_choice()),
        )

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Go on to its words."""
        if choice == BACK:
            return Notes(self.number)
        return NoteWords(self.number, self.kind, self.reason, int(choice))

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Go back to the notes."""
        return Notes(self.number)


@dataclass(frozen=True)
class NoteWords(OfPractice):
    """The words of a note are typed, in the open."""

    kind: NoteKind
    reason: str
    author: Seat

    def page(self, room: PracticeRoom) -> Page:
        """Ask for them."""
        about = [PageLine(text("practice-reason", reason=self.reason), "strong")] if self.reason else []
        form = "reason" if self.reason not in ("", "other") else "words"
        prompt = text("practice-note-words", name=room.name(self.author), form=form)
        draft = draft_key(about_practice(self.number, self.kind), self.author)
        question = Question(prompt, max_note(), draft)
        return Page(text("practice-note-kind", kind=self.kind), tuple(about), asks=question)

    def enter(self, room: PracticeRoom, typed: str) -> State | Outcome:
        """Store it."""
        room.practising.add_note(self.number, self.kind, self.author, typed, self.reason)
        return Notes(self.number)

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Go back to the notes."""
        return Notes(self.number)
