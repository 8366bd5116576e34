"""Rename players and swap their seats; every line stays with its author."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.people import assign_seats, matches_name, require_people

if TYPE_CHECKING:
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.play.scenes.slots import Person

LINES_STAY = Message("seats-lines-stay")
"""Beside who sits where, once that has changed."""


def describe_seats(people: tuple[Person, Person]) -> str:
    """Return the sentence that says who sits where."""
    return text("seating", left=people[0].name, right=people[1].name)


def rename(game: Game, left: str, right: str) -> tuple[Person, Person]:
    """Rename the players from now on, and return them.

    Raises AnswerRejected for names that cannot be taken, and where one of the two would get the name of the other: the
    lines stay on their sides, so they would be told of the wrong person.
    """
    people = _renamed(game, left, right)
    game.journal.set_people(*people)
    return people


def _renamed(game: Game, left: str, right: str) -> tuple[Person, Person]:
    now, called = require_people(game.people), assign_seats(left, right)
    if _takes_partner_name(left, *now) or _takes_partner_name(right, *reversed(now)):
        raise AnswerRejected(Message("seats-lines-would-move", left=now[0].name, right=now[1].name))
    return replace(now[0], name=called[0].name), replace(now[1], name=called[1].name)


def _takes_partner_name(name: str, mine: Person, others: Person) -> bool:
    """Return whether `name` is the partner's name and was not this player's own."""
    return matches_name(name, others.name) and not matches_name(name, mine.name)


def swap(game: Game, names: tuple[str, str] | None = None) -> tuple[Person, Person]:
    """Let the two change places and return them.

    names -- what they are called from now on, as they sit before; both is done, or neither.
    Raises AnswerRejected as `rename` does, and while an evening is unfinished that can be ended.
    """
    left, right = require_people(game.people) if names is None else _renamed(game, *names)
    game.journal.swap_seats(game.unfinished.can_resume, called=(left.name, right.name))
    return require_people(game.people)
