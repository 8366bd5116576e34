"""How an evening opens, as states: the jar, the suggestion, an unfinished exercise, the evening itself.

Both front ends show the same states and hand in what the players do. A step that is refused or cannot be stored
raises, and the state is as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from reciprocity_tui.game.consent import NO_CONSENT, Consent
from reciprocity_tui.game.tonight import USUAL_LENGTH, TonightView, view_tonight
from reciprocity_tui.message import Message
from reciprocity_tui.play.suggestion.suggestion import LENGTHS

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.journal.records import SealedLine
    from reciprocity_tui.play.scenes.slots import Seat
    from reciprocity_tui.play.session.session import Session


@dataclass(frozen=True)
class JarShut:
    """The jar may be opened, if both consent."""

    consent: Consent = NO_CONSENT


@dataclass(frozen=True)
class JarOpen:
    """The lines the players left for each other. question -- the one from their last evening, or empty."""

    lines: tuple[SealedLine, ...]
    question: str = ""


@dataclass(frozen=True)
class Choosing:
    """Tonight, with a note about the last action, if any."""

    view: TonightView
    note: Message | None = None


@dataclass(frozen=True)
class Home:
    """The players are back, and Tonight has to be refreshed. note -- about the last action, or None."""

    note: Message | None = None


@dataclass(frozen=True)
class Unfinished:
    """The chosen exercise has an unfinished evening. review -- as in `Play`."""

    card: Card
    review: bool = True


@dataclass(frozen=True)
class Evening:
    """An evening in progress. back_at -- the end of the players' break (ISO time), or None."""

    session: Session = field(compare=False)
    title: str
    back_at: str | None


State: TypeAlias = JarShut | JarOpen | Home | Choosing | Unfinished | Evening


@dataclass(frozen=True)
class Refresh:
    """Refresh after a while, or after another screen. restart -- whether suggestions start from the first again."""

    restart: bool = False


@dataclass(frozen=True)
class Another:
    """Suggest the next exercise."""


@dataclass(frozen=True)
class Deal:
    """Suggest a random exercise."""


@dataclass(frozen=True)
class Lengthen:
    """Suggest a longer or shorter exercise. by -- steps in `LENGTHS`."""

    by: int


@dataclass(frozen=True)
class NotTonight:
    """Postpone the review that is due to another evening."""


@dataclass(frozen=True)
class OpenJar:
    """Open the jar."""


@dataclass(frozen=True)
class ReadAgain:
    """Show again the lines opened this evening."""


@dataclass(frozen=True)
class OwnKey:
    """A player says yes."""

    seat: Seat


@dataclass(frozen=True)
class GoOn:
    """Both continue: leave the jar shut, close its lines, or cancel the choice of an exercise."""


@dataclass(frozen=True)
class TakeUp:
    """Resume the unfinished evening."""


@dataclass(frozen=True)
class StartOver:
    """Begin the exercise again and discard its unfinished evening."""


@dataclass(frozen=True)
class Play:
    """Play an exercise. review -- whether it may open with a review that is due."""

    card: Card
    review: bool = True


OnTonight: TypeAlias = Refresh | Another | Deal | Lengthen | NotTonight | OpenJar | ReadAgain
Event: TypeAlias = OnTonight | OwnKey | GoOn | TakeUp | StartOver | Play


@dataclass(frozen=True)
class Opening:
    """How the evenings of a game open.

    opener -- who opens them; None: the one whose turn it is. jar_first -- whether Tonight says nothing of what is due
    while the jar waits.
    """

    game: Game
    opener: Seat | None = None
    jar_first: bool = True

    def tonight(self, length: int = USUAL_LENGTH, skip: int = 0, note: Message | None = None) -> Choosing:
        """Return Tonight as it is now."""
        return Choosing(view_tonight(self.game, length, skip, jar_first=self.jar_first), note)

    def step(self, state: State, event: Event) -> State:
        """Return the state after `event`; the same one if nothing comes of it.

        Raises ReciprocityError: an exercise may have to wait, a file cannot be read, a disk is full.
        """
        match state, event:
            case ((JarShut() | JarOpen()), _):
                return self._jar(state, event)
            case _, Play():
                return self.play(event)
            case Home(), Refresh():
                return self.tonight()
            case Unfinished(), _:
                return self._unfinished(state, event)
            case Choosing(view), TakeUp():
                return self._take_up(view)
            case Choosing(view), _:
                return self._tonight(state, event)
        return state

    def play(self, event: Play) -> Unfinished | Evening:
        """Begin an exercise, unless the two left it unfinished. Raises as `step` does."""
        if self.game.unfinished.is_of(event.card.ref):
            return Unfinished(event.card, event.review)
        return self._begin(event.card, event.review)

    def _jar(self, state: JarShut | JarOpen, event: Event) -> State:
        from reciprocity_tui.game.coming_back import mark_question_shown, pending_question

        match state, event:
            case JarShut(consent), OwnKey(seat):
                if not (consent := consent.given(seat)).is_complete:
                    return JarShut(consent)
                question = pending_question(self.game)
                return JarOpen(self.game.open_jar(), question)
            case JarOpen(_, question), GoOn():
                if question:
                    mark_question_shown(self.game)
                return Home()
            case JarShut(), GoOn():
                return Home()
        return state

    def _tonight(self, state: Choosing, event: Event) -> State:
        view = state.view
        match event:
            case Refresh(restart):
                return self.tonight(view.length, 0 if restart else view.skip)
            case Another():
                return self.tonight(view.length, view.skip + 1)
            case Deal():
                count = len(self.game.catalog.cards())
                return self.tonight(view.length, self.game.chance.randrange(max(1, count)))
            case Lengthen(by):
                return self.tonight(max(0, min(len(LENGTHS) - 1, view.length + by)))
            case NotTonight() if view.opens_with is not None:
                self.game.postpone_due_agreement()
                return self.tonight(view.length, view.skip, Message("tonight-postponed"))
            case OpenJar() if self.game.has_jar_lines:
                return JarShut()
            case ReadAgain() if lines := self.game.opened_lines:
                return JarOpen(lines)
            case OpenJar() | ReadAgain():
                return Choosing(view, Message("jar-nothing-to-open"))
        return state

    def _take_up(self, view: TonightView) -> State:
        resumed = self.game.unfinished.resume()
        if resumed is None:
            return Choosing(view, Message("tonight-nothing-unfinished"))
        return Evening(*resumed, self.game.unfinished.return_time())

    def _unfinished(self, state: Unfinished, event: Event) -> State:
        match event:
            case TakeUp():
                return self._begin(state.card, state.review, go_on=True)
            case StartOver():
                return self._begin(state.card, state.review)
            case GoOn():
                return Home(Message("nothing-begun"))
        return state

    def _begin(self, card: Card, review: bool, *, go_on: bool = False) -> Evening:
        session = self.game.resume_or_begin(card, self.opener, go_on=go_on, review=review)
        return Evening(session, card.title, self.game.unfinished.return_time())
