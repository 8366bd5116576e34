"""The pages of a practice, as states: both front ends show the same ones and hand in what the two do.

A page that is refused or cannot be stored raises, and the two stay where they are. Nothing is added before both have
said yes, and leaving a task for another time takes as many keys as playing it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reciprocity_tui.game.consent import NO_CONSENT, Consent
from reciprocity_tui.game.practice_offer import PracticeOffer, read_named_offer
from reciprocity_tui.game.practice_text import PageLine, PracticeText, without_empty
from reciprocity_tui.game.practising import NOTE_KINDS, REASONS, ActivePractice, Practising, max_note
from reciprocity_tui.messages import text
from reciprocity_tui.people import require_people
from reciprocity_tui.play.scenes.slots import SEATS, Seat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.journal.records import PracticeNote
    from reciprocity_tui.practice.report import NoteKind

MAX_PATH = 1000
"""Characters of the name of a file."""

Choice: TypeAlias = tuple[str, str]
"""Something that can be chosen: its id, and its label."""


class Question(NamedTuple):
    """Something that is typed in the open. most -- characters."""

    text: str
    most: int


class Page(NamedTuple):
    """What a state shows. asks -- what is typed there, if anything. consent -- who has said yes, if both have to."""

    heading: str
    lines: tuple[PageLine, ...] = ()
    choices: tuple[Choice, ...] = ()
    asks: Question | None = None
    consent: Consent | None = None


class PlayTask(NamedTuple):
    """The two play this exercise."""

    card: Card


class ShareReport(NamedTuple):
    """The two look at what they want to hand back. number -- of the practice."""

    number: int


class Left(NamedTuple):
    """The two are back on Tonight."""


Outcome: TypeAlias = PlayTask | ShareReport | Left


@dataclass(frozen=True)
class PracticeRoom:
    """Everything the pages read and write."""

    game: Game
    cards: dict[str, Card] = field(compare=False)

    @classmethod
    def of(cls, game: Game) -> PracticeRoom:
        """Return the room for the practices of this game."""
        return cls(game, {card.ref: card for card in game.catalog.cards()})

    @property
    def practising(self) -> Practising:
        """Return the practices of the two."""
        return self.game.practising

    @property
    def words(self) -> PracticeText:
        """Return what describes practices today."""
        return PracticeText(self.cards, self.game.calendar_day())

    def name(self, seat: Seat) -> str:
        """Return the name of the player at `seat`."""
        return require_people(self.game.people)[seat].name

    def first(self) -> State:
        """Return the first page: the newest practice that the two have not put away, or the way to add one."""
        practices = self.practising.all()
        open_ones = [active for active in practices if not active.is_away]
        newest = (open_ones or practices)[-1:]
        return Overview(newest[0].number) if newest else NoPractice()

    def overview(self, number: int, note: str = "") -> State:
        """Return the page of a practice; the first page if it is gone."""
        return self.first() if self.practising.find(number) is None else Overview(number, note)


@dataclass(frozen=True)
class State:
    """A page. Each does with what the two do what makes sense on it, and stays as it is otherwise."""

    def page(self, room: PracticeRoom) -> Page:
        """Return what it shows."""
        raise NotImplementedError

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Return what follows a choice. Raises ReciprocityError; nothing has changed then."""
        return self

    def enter(self, room: PracticeRoom, typed: str) -> State | Outcome:
        """Return what follows once something was typed. Raises ReciprocityError; nothing has changed then."""
        return self

    def say_yes(self, room: PracticeRoom, seat: Seat) -> State | Outcome:
        """Return what follows the yes of one of the two. Raises ReciprocityError; nothing has changed then."""
        return self

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Return where the way back leads."""
        return Left()


BACK = "back"


def _back() -> Choice:
    return BACK, text("practice-back")


@dataclass(frozen=True)
class NoPractice(State):
    """There is no practice. note -- about what was done last."""

    note: str = ""

    def page(self, room: PracticeRoom) -> Page:
        """Say what a practice is, and offer to add one."""
        note = (PageLine(self.note),) if self.note else ()
        if not room.game.keeps:
            return Page(text("practice-title"), (PageLine(text("practice-not-kept")),), (_back(),))
        about = PageLine(text("practice-none"))
        return Page(text("practice-title"), (*note, about), (("add", text("practice-add")), _back()))

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Add one, or go back."""
        return AskFile() if choice == "add" else Left()


@dataclass(frozen=True)
class AskFile(State):
    """The name of a file is asked for."""

    def page(self, room: PracticeRoom) -> Page:
        """Ask for it."""
        about = PageLine(text("practice-file-about"), "quiet")
        return Page(text("practice-title"), (about,), asks=Question(text("practice-ask-file"), MAX_PATH))

    def enter(self, room: PracticeRoom, typed: str) -> State | Outcome:
        """Read the practice in it."""
        if not typed.strip():
            return room.first()
        return Offered(read_named_offer(room.game, typed))

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Go back to the practices."""
        return _first_or_left(room)


def _first_or_left(room: PracticeRoom) -> State | Outcome:
    first = room.first()
    return Left() if isinstance(first, NoPractice) else first


@dataclass(frozen=True)
class Offered(State):
    """All of a practice, before both have said yes to it."""

    offer: PracticeOffer
    consent: Consent = NO_CONSENT

    def page(self, room: PracticeRoom) -> Page:
        """Show all of it."""
        lines = (*self.offer.lines, PageLine(text("practice-both-add"), "strong"))
        return Page(self.offer.practice.title, lines, consent=self.consent)

    def say_yes(self, room: PracticeRoom, seat: Seat) -> State | Outcome:
        """Add it at the second yes."""
        consent = self.consent.given(seat)
        if not consent.is_complete:
            return Offered(self.offer, consent)
        return Overview(self.offer.add(room.game), text("practice-added"))

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Add nothing."""
        return _first_or_left(room)


@dataclass(frozen=True)
class _OfPractice(State):
    """A page about one practice. number -- its id."""

    number: int

    def active(self, room: PracticeRoom) -> ActivePractice:
        """Return the practice."""
        active = room.practising.find(self.number)
        assert active is not None
        return active

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Go back to the practice."""
        return room.overview(self.number)


_TASK, _NOTE = "task ", "note "


@dataclass(frozen=True)
class Overview(_OfPractice):
    """A practice with its tasks. note -- about what was done last."""

    note: str = ""

    def page(self, room: PracticeRoom) -> Page:
        """List the tasks, then what else can be done."""
        active = self.active(room)
        lines = [PageLine(self.note)] if self.note else []
        lines += room.words.about(active.practice)
        if active.is_away:
            lines.append(PageLine(text("practice-is-away")))
        elif active.is_behind:
            lines.append(PageLine(text("practice-is-behind")))
        return Page(active.practice.title, tuple(lines), tuple(self._choices(room, active)))

    def _choices(self, room: PracticeRoom, active: ActivePractice) -> Iterator[Choice]:
        for index, (task, now) in enumerate(zip(active.practice.tasks, active.progress, strict=True)):
            state = room.words.state(active.practice, now)
            title = room.words.title(task.exercise)
            yield f"{_TASK}{index}", text("practice-task-choice", title=title, state=state)
        yield "notes", text("practice-notes")
        yield "share", text("practice-share")
        if len(room.practising.all()) > 1:
            yield "next", text("practice-next")
        yield "add", text("practice-add-another")
        yield "away", text("practice-take-up" if active.is_away else "practice-put-away")
        yield "remove", text("practice-remove")
        yield _back()

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Open a task, or do one of the others."""
        if choice.startswith(_TASK):
            return TaskPage(self.number, int(choice.removeprefix(_TASK)))
        match choice:
            case "notes":
                return Notes(self.number)
            case "share":
                return ShareReport(self.number)
            case "next":
                return Overview(self._next(room))
            case "add":
                return AskFile()
            case "away":
                is_away = self.active(room).is_away
                room.practising.put_away(self.number, away=not is_away)
                return Overview(self.number)
            case "remove":
                return Removing(self.number)
        return Left()

    def _next(self, room: PracticeRoom) -> int:
        numbers = [active.number for active in room.practising.all()]
        return numbers[(numbers.index(self.number) + 1) % len(numbers)]

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Go back to Tonight."""
        return Left()


@dataclass(frozen=True)
class TaskPage(_OfPractice):
    """One task. task -- its position."""

    task: int

    def page(self, room: PracticeRoom) -> Page:
        """Show all of it, and how far the two are."""
        active = self.active(room)
        task, now = active.practice.tasks[self.task], active.progress[self.task]
        state = PageLine(room.words.state(active.practice, now), "strong")
        lines = without_empty(iter([state, *room.words.task(task), *self._waits(room, task.exercise)]))
        return Page(room.words.with_minutes(task.exercise), lines, tuple(self._choices(room, active)))

    def _waits(self, room: PracticeRoom, ref: str) -> Iterator[PageLine]:
        """Yield why a deep exercise cannot begin yet: its own rules hold, whoever hands it out."""
        card = room.cards.get(ref)
        reason = None if card is None else room.game.reason_to_wait(card, card.title)
        if reason is not None:
            yield PageLine(" ".join(reason))

    def _choices(self, room: PracticeRoom, active: ActivePractice) -> Iterator[Choice]:
        task, now = active.practice.tasks[self.task], active.progress[self.task]
        if now.state != "waiting":
            for choice, ref in (("play", task.exercise), ("lighter", task.fallback)):
                if ref in room.cards:
                    yield choice, text("practice-play", title=room.words.title(ref))
        if now.state in ("open", "waiting"):
            yield "decline", text("practice-another-time")
        elif now.state == "declined":
            yield "undo", text("practice-after-all")
        yield _back()

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Play it or the lighter one, leave it for another time, or take it up after all."""
        task = self.active(room).practice.tasks[self.task]
        match choice:
            case "play":
                return PlayTask(room.cards[task.exercise])
            case "lighter":
                return PlayTask(room.cards[task.fallback])
            case "decline" | "undo":
                room.practising.decline(self.number, self.task, declined=choice == "decline")
        return room.overview(self.number)


@dataclass(frozen=True)
class Removing(_OfPractice):
    """The two are asked once more before a practice is removed."""

    def page(self, room: PracticeRoom) -> Page:
        """Say what is erased, and what stays."""
        title = self.active(room).practice.title
        choices = (("keep", text("practice-keep")), ("remove", text("practice-remove-now")))
        return Page(title, (PageLine(text("practice-remove-about")),), choices)

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Remove it, or keep it."""
        if choice != "remove":
            return Overview(self.number)
        room.practising.remove(self.number)
        first = room.first()
        return NoPractice(text("practice-removed")) if isinstance(first, NoPractice) else first


@dataclass(frozen=True)
class Notes(_OfPractice):
    """The notes of both about a practice."""

    def page(self, room: PracticeRoom) -> Page:
        """List them, then the kinds of another one."""
        notes = room.practising.notes(self.number)
        lines = (PageLine(text("practice-notes-about"), "quiet"), *(_note_line(room, note) for note in notes))
        kinds = [(kind, text("practice-note-kind", kind=kind)) for kind in NOTE_KINDS]
        erase = [(f"{_NOTE}{note.id}", text("practice-note-delete", note=note.text)) for note in notes]
        return Page(text("practice-notes"), lines, (*kinds, *erase, _back()))

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
class WhyNot(_OfPractice):
    """What got in the way is picked from a short list."""

    def page(self, room: PracticeRoom) -> Page:
        """List what it may have been."""
        reasons = [(reason, text("practice-reason", reason=reason)) for reason in REASONS]
        return Page(text("practice-note-kind", kind="in-the-way"), choices=(*reasons, _back()))

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Go on to whose note it is."""
        return Author(self.number, "in-the-way", choice) if choice in REASONS else Notes(self.number)

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Go back to the notes."""
        return Notes(self.number)


@dataclass(frozen=True)
class Author(_OfPractice):
    """Whose note it is. reason -- one of REASONS, or empty."""

    kind: NoteKind
    reason: str = ""

    def page(self, room: PracticeRoom) -> Page:
        """Ask for one of the two."""
        names = [(str(seat), room.name(seat)) for seat in SEATS]
        return Page(
            text("practice-note-kind", kind=self.kind),
            (PageLine(text("practice-whose-note")),),
            (*names, _back()),
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
class NoteWords(_OfPractice):
    """The words of a note are typed, in the open."""

    kind: NoteKind
    reason: str
    author: Seat

    def page(self, room: PracticeRoom) -> Page:
        """Ask for them."""
        about = [PageLine(text("practice-reason", reason=self.reason), "strong")] if self.reason else []
        form = "reason" if self.reason not in ("", "other") else "words"
        question = text("practice-note-words", name=room.name(self.author), form=form)
        return Page(
            text("practice-note-kind", kind=self.kind), tuple(about), asks=Question(question, max_note())
        )

    def enter(self, room: PracticeRoom, typed: str) -> State | Outcome:
        """Store it."""
        room.practising.add_note(self.number, self.kind, self.author, typed, self.reason)
        return Notes(self.number)

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Go back to the notes."""
        return Notes(self.number)
