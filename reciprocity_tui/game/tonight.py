"""Tonight as data for both front ends: the suggestion, what is due, and the available choices.

Everything here is cheap: it is read before the first screen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from reciprocity_tui.play.suggestion.prerequisites import opening_agreement
from reciprocity_tui.play.suggestion.suggestion import LENGTHS, Suggestion

if TYPE_CHECKING:
    from datetime import date

    from reciprocity_tui.game.game import Game
    from reciprocity_tui.play.scenes.slots import Person, Promise

USUAL_LENGTH = LENGTHS.index(10)
"""Where Tonight begins among the lengths that can be asked for."""


class Way(Enum):
    """A choice on Tonight."""

    JAR = "jar"
    BEGIN = "begin"
    GO_ON = "go-on"
    READ_AGAIN = "read-again"


@dataclass(frozen=True)
class TonightView:
    """What Tonight shows.

    people -- None before the two have given their names. days -- the days for which this is true.
    length -- an index into `LENGTHS`. skip -- how often another suggestion was asked for.
    opens_with -- the agreement that an evening of the suggestion opens with. has_jar -- whether the jar may be opened.
    can_read_again -- whether lines were opened this evening. keeps -- whether anything is kept at all.
    """

    people: tuple[Person, Person] | None
    days: tuple[date, date]
    length: int
    skip: int
    suggestion: Suggestion | None
    opens_with: Promise | None
    has_jar: bool
    can_read_again: bool
    has_unfinished: bool
    keeps: bool

    @property
    def minutes(self) -> int:
        """Return how much time the two have."""
        return LENGTHS[self.length]

    @property
    def ways(self) -> tuple[Way, ...]:
        """Return the available choices, in order."""
        possible = {
            Way.JAR: self.has_jar,
            Way.BEGIN: True,
            Way.GO_ON: self.has_unfinished,
            Way.READ_AGAIN: self.can_read_again,
        }
        return tuple(way for way, is_possible in possible.items() if is_possible)

    def shows_the_same(self, other: TonightView) -> bool:
        """Return whether both say the same, whatever the day."""
        return replace(self, days=other.days) == other

    def begins_the_same(self, other: TonightView) -> bool:
        """Return whether an evening of the suggestion is the same in both."""
        first, second = self.suggestion, other.suggestion
        same_card = (first and first.card) == (second and second.card)
        return same_card and self.opens_with == other.opens_with


def view_tonight(
    game: Game, length: int = USUAL_LENGTH, skip: int = 0, *, jar_first: bool = True
) -> TonightView:
    """Return what Tonight shows now.

    jar_first -- whether to leave out the agreement that is due while the jar waits.
    """
    suggestion, has_jar = game.suggest(LENGTHS[length], skip), game.has_jar_lines
    due = None if suggestion is None or (jar_first and has_jar) else game.due_agreement()
    return TonightView(
        people=game.people,
        days=game.days,
        length=length,
        skip=skip,
        suggestion=suggestion,
        opens_with=None if suggestion is None else opening_agreement(due, suggestion.card),
        has_jar=has_jar,
        can_read_again=bool(game.opened_lines),
        has_unfinished=bool(game.unfinished),
        keeps=game.keeps,
    )
