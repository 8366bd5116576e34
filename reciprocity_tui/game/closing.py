"""How an evening closes, as states: what is saved, a sealed line for next time, perhaps a book, good-bye.

Both front ends show the same states and hand in what the players do. A step that cannot be stored raises, and the
state is as it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from reciprocity_tui.game import coming_back
from reciprocity_tui.game.consent import NO_CONSENT, Consent
from reciprocity_tui.play.reflection.lines import lines_let_go_by_one
from reciprocity_tui.play.reflection.reflection import Reflection, reflection_from_lines
from reciprocity_tui.play.scenes.slots import SEATS, Seat, other_seat
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from datetime import datetime

    from reciprocity_tui.exercise.card import Card, Intensity
    from reciprocity_tui.export.files import ExportFile
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.play.session.session import Session


@dataclass(frozen=True)
class Unsaved:
    """The evening is over, and its end is not saved yet."""


@dataclass(frozen=True)
class EndedAtGate:
    """A gate stayed closed. light -- exercises to play instead."""

    light: tuple[Card, ...]


@dataclass(frozen=True)
class Saved:
    """The reflection of the saved lines, after an evening that was not light."""

    reflection: Reflection


@dataclass(frozen=True)
class NextTime:
    """Each may leave a line for the other. sealed -- the seats that have."""

    sealed: frozenset[Seat] = frozenset()


@dataclass(frozen=True)
class HandOver:
    """One player is about to write while the partner looks away."""

    seat: Seat
    sealed: frozenset[Seat] = frozenset()


@dataclass(frozen=True)
class Writing:
    """One player writes a line, unseen by the partner."""

    seat: Seat
    sealed: frozenset[Seat] = frozenset()


@dataclass(frozen=True)
class BookOffer:
    """A book of their warm lines is offered, for both to consent to."""

    file: ExportFile
    consent: Consent = NO_CONSENT


@dataclass(frozen=True)
class BookWanted:
    """Both want the book; they choose where to write it."""

    file: ExportFile


@dataclass(frozen=True)
class Goodbye:
    """The last screen of an evening.

    was_deep -- whether it took care. completed -- a sentence per pack or path that is finished. opens_next -- who
    opens the next evening; None where nothing of this one is saved. old_line -- a warm line of weeks ago, or empty.
    next_week -- a calendar file for the same time next week, or None.
    """

    was_deep: bool
    completed: tuple[str, ...]
    opens_next: Seat | None
    old_line: str
    next_week: ExportFile | None


@dataclass(frozen=True)
class Closed:
    """Nothing is left to show."""


Lines: TypeAlias = NextTime | HandOver | Writing
Book: TypeAlias = BookOffer | BookWanted
State: TypeAlias = Unsaved | EndedAtGate | Saved | Lines | Book | Goodbye | Closed


@dataclass(frozen=True)
class GoOn:
    """Both continue: skip an offer, or close what was read."""


@dataclass(frozen=True)
class OwnKey:
    """A player acts alone: wants to write, takes the keyboard, says yes."""

    seat: Seat


@dataclass(frozen=True)
class Seal:
    """Seal the finished line. draft -- the setting that stores its draft."""

    text: str
    draft: str = ""


Event: TypeAlias = GoOn | OwnKey | Seal


@dataclass(frozen=True)
class Closing:
    """The close of one evening. began -- when it began. at_gate -- whether a gate stayed closed."""

    game: Game
    session: Session
    began: datetime
    at_gate: bool = False

    def step(self, state: State, event: Event) -> State:
        """Return the state after `event`; the same one if nothing comes of it.

        Raises JournalError if something cannot be stored, and AnswerRejected for a line that is too long.
        """
        match state, event:
            case Unsaved(), GoOn():
                return self._finish()
            case Saved(), GoOn():
                return NextTime()
            case ((NextTime() | HandOver() | Writing()), _):
                return self._write(state, event)
            case ((BookOffer() | BookWanted()), _):
                return self._offer_book(state, event)
            case ((EndedAtGate() | Goodbye()), GoOn()):
                return Closed()
        return state

    def resume(self, state: State) -> State:
        """Return the state after a pause: a line that was begun is not shown, and either player may write."""
        return NextTime(state.sealed) if isinstance(state, HandOver | Writing) else state

    def _finish(self) -> State:
        lines = self.session.finish()
        if self.at_gate:
            return EndedAtGate(self.game.light_cards())
        if not self.game.keeps:
            return self._after_lines()
        if self._intensity == "light":
            return NextTime()
        evening = self.session.evening
        reflection = reflection_from_lines(
            evening.exercise.title,
            evening.names,
            lines,
            opens_next=other_seat(evening.opener),
            let_go_by_one=lines_let_go_by_one(evening),
        )
        return Saved(reflection)

    def _write(self, state: Lines, event: Event) -> State:
        match state, event:
            case NextTime(), GoOn():
                return self._after_lines()
            case NextTime(sealed), OwnKey(seat) if seat not in sealed:
                return HandOver(seat, sealed)
            case HandOver(seat, sealed), OwnKey(by) if by == seat:
                return Writing(seat, sealed)
            case Writing(seat, sealed), Seal(text, draft):
                if self.game.leave_line(seat, text, draft):
                    sealed |= {seat}
                return self._after_lines() if len(sealed) == len(SEATS) else NextTime(sealed)
        return state

    def _offer_book(self, state: Book, event: Event) -> State:
        match state, event:
            case BookOffer(file, consent), OwnKey(seat):
                if not (consent := consent.given(seat)).is_complete:
                    return BookOffer(file, consent)
                coming_back.mark_book_offered(self.game)
                return BookWanted(file)
            case BookOffer(), GoOn():
                coming_back.mark_book_offered(self.game)
                return self._goodbye()
            case BookWanted(), GoOn():
                return self._goodbye()
        return state

    def _after_lines(self) -> State:
        if coming_back.book_is_due(self.game, self._intensity):
            return BookOffer(coming_back.book(self.game))
        return self._goodbye()

    def _goodbye(self) -> Goodbye:
        evening = self.session.evening
        old_line = coming_back.next_old_line(self.game, self._intensity)
        completed = self.game.following.completion_messages(evening.ref)
        return Goodbye(
            was_deep=self._intensity == "deep",
            completed=tuple(map(sanitize_text, completed)),
            opens_next=other_seat(evening.opener) if self.game.keeps else None,
            old_line=old_line,
            next_week=coming_back.next_week_file(self.game, self.began),
        )

    @property
    def _intensity(self) -> Intensity:
        return self.session.evening.exercise.intensity
