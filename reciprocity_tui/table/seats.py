"""Names and seats put right: every line stays with whoever it is of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.people import both, is_named, seated

if TYPE_CHECKING:
    from reciprocity_tui.play.slots import Person
    from reciprocity_tui.table.table import Table

TOLD = "{left} sits on the left, and {right} on the right."
"""Who sits where."""

LINES_STAY = "Everyone keeps their own lines."
"""Beside it, once that has changed."""


def in_words(people: tuple[Person, Person]) -> str:
    """Return the sentence that says who sits where."""
    return TOLD.format(left=people[0].name, right=people[1].name)


def rename(table: Table, left: str, right: str) -> tuple[Person, Person]:
    """Call the two by these names from now on, and return them.

    Raises Refused for names that cannot be taken, and where one of the two would get the name of the other: the
    lines stay on their sides, so they would be told of the wrong person.
    """
    people = _called(table, left, right)
    table.journal.set_people(*people)
    return people


def _called(table: Table, left: str, right: str) -> tuple[Person, Person]:
    now, called = both(table.people), seated(left, right)
    if _moves(left, *now) or _moves(right, *reversed(now)):
        raise AnswerRejected(
            f"{in_words(now)} That would give each of you the other's lines.",
            "Swap the seats instead, and the lines move along.",
        )
    return replace(now[0], name=called[0].name), replace(now[1], name=called[1].name)


def _moves(name: str, mine: Person, others: Person) -> bool:
    """Whether `name` is that of the other one, and was not mine as well."""
    return is_named(name, others.name) and not is_named(name, mine.name)


def swap(table: Table, names: tuple[str, str] | None = None) -> tuple[Person, Person]:
    """Let the two change places and return them.

    names -- what they are called from now on, as they sit before; both is done, or neither.
    Raises Refused as `rename` does, and while an evening is unfinished that can be ended.
    """
    left, right = both(table.people) if names is None else _called(table, *names)
    table.journal.swap_seats(table.unfinished.can_go_on, called=(left.name, right.name))
    return both(table.people)
