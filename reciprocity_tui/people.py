"""The players: what may be a name, and the mark and colour of each seat."""

from unicodedata import category

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.lookalikes import fold_name, look_alike
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes.slots import Person
from reciprocity_tui.sanitize import is_blank, sanitize_text

NAME_LIMIT = 30
"""The most characters of a name: two names fit side by side in 40 columns."""

MARKS = ("●", "◆")
"""The shapes of the left and the right person everywhere."""

COLOURS = ("left", "right")
"""Their colours in the theme."""


def parse_name(text: str, taken: str = "") -> str:
    """Return `text` as a name, cleaned.

    taken -- the other person's name; the two must look different.
    Raises AnswerRejected. Nothing is cut off silently.
    """
    name = sanitize_text(text, limit=NAME_LIMIT + 1)
    if not any(category(character)[0] in "LNSPC" and not is_blank(character) for character in name):
        raise AnswerRejected(Message("name-needed"))
    if len(name) > NAME_LIMIT:
        raise AnswerRejected(Message("name-too-long", limit=NAME_LIMIT))
    if taken and look_alike(name, taken):
        is_same = fold_name(name) == fold_name(taken)
        raise AnswerRejected(Message("names-same" if is_same else "names-alike"))
    return name


def assign_seats(left: str, right: str) -> tuple[Person, Person]:
    """Return the two people with these names. Raises AnswerRejected."""
    first = parse_name(left)
    second = parse_name(right, taken=first)
    return Person(first, MARKS[0], COLOURS[0]), Person(second, MARKS[1], COLOURS[1])


def require_people(people: tuple[Person, Person] | None) -> tuple[Person, Person]:
    """Return the people who are seated. Raises AnswerRejected if there are none."""
    if people is None:
        raise AnswerRejected(Message("nobody-seated"))
    return people


def matches_name(text: str, name: str) -> bool:
    """Return whether `text` means `name`: case, dots, spaces and invisible characters do not matter."""
    typed = fold_name(sanitize_text(text, limit=NAME_LIMIT + 1))
    return bool(typed) and typed == fold_name(name)
