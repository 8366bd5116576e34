"""What a page of a practice is, for both front ends: what it shows, and what it does with what the two do.

A page that is refused or cannot be stored raises, and the two stay where they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reciprocity_tui.game.practice_text import PracticeText
from reciprocity_tui.messages import text
from reciprocity_tui.people import require_people

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.game.consent import Consent
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.game.practice_text import PageLine
    from reciprocity_tui.game.practising import ActivePractice, Practising
    from reciprocity_tui.play.scenes.slots import Seat

Choice: TypeAlias = tuple[str, str]
"""Something that can be chosen: its id, and its label."""


class Question(NamedTuple):
    """Something that is typed in the open. most -- characters.

    draft -- the setting that stores what is typed so far; empty if nothing of it needs to be stored.
    """

    text: str
    most: int
    draft: str = ""


class Page(NamedTuple):
    """What a state shows.

    asks -- what is typed there, if anything. consent -- who has said yes, if both have to. note -- about what was done
    last.
    """

    heading: str
    lines: tuple[PageLine, ...] = ()
    choices: tuple[Choice, ...] = ()
    asks: Question | None = None
    consent: Consent | None = None
    note: str = ""


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

    @property
    def cards(self) -> dict[str, Card]:
        """Return what can be played now, by its full name; a practice may have brought some of it."""
        return {card.ref: card for card in self.game.catalog.cards()}

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
        from reciprocity_tui.game.practice_pages.adding import NoPractice
        from reciprocity_tui.game.practice_pages.overview import Overview

        practices = self.practising.all()
        open_ones = [active for active in practices if not active.is_away]
        newest = (open_ones or practices)[-1:]
        return Overview(newest[0].number) if newest else NoPractice()

    def overview(self, number: int, note: str = "") -> State:
        """Return the page of practice `number`, or the first page if it is gone. note -- about what was done last."""
        from reciprocity_tui.game.practice_pages.overview import Overview

        return self.first() if self.practising.find(number) is None else Overview(number, note)


@dataclass(frozen=True)
class State:
    """A page that responds to choices, typed text and consent. What makes no sense on it changes nothing."""

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


def back_choice() -> Choice:
    """Return the choice that leads back."""
    return BACK, text("practice-back")


@dataclass(frozen=True)
class OfPractice(State):
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
