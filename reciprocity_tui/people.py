"""The two at the table: what may be a name, and the mark and colour that go with each side."""

from unicodedata import category

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.lookalikes import fold_name, look_alike
from reciprocity_tui.play.scenes.slots import Person
from reciprocity_tui.sanitize import is_blank, sanitize_text

NAME_LIMIT = 30
"""The most characters a name may have: two of them stand side by side on 40 columns."""

MARKS = ("●", "◆")
"""The shapes that mean the left and the right person everywhere."""

COLOURS = ("left", "right")
"""The colours of the theme that mean them."""


def parse_name(text: str, taken: str = "") -> str:
    """Return `text` as a name, cleaned.

    taken -- the other person's name; the two must differ to the eye.
    Raises AnswerRejected, in words for the person who typed it. Nothing is cut off unasked.
    """
    name = sanitize_text(text, limit=NAME_LIMIT + 1)
    if not any(category(character)[0] in "LNSPC" and not is_blank(character) for character in name):
        raise AnswerRejected("A name is needed here.", "A first name or a nickname is enough.")
    if len(name) > NAME_LIMIT:
        raise AnswerRejected(
            f"There is room for {NAME_LIMIT} characters, and this is longer.", "A short form, please."
        )
    if taken and look_alike(name, taken):
        are = "are the same" if fold_name(name) == fold_name(taken) else "look alike"
        raise AnswerRejected(
            f"Both names {are}, and then nobody knows whose turn it is.",
            "A nickname or one more letter will do.",
        )
    return name


def assign_seats(left: str, right: str) -> tuple[Person, Person]:
    """The two people by their names. Raises AnswerRejected."""
    first = parse_name(left)
    second = parse_name(right, taken=first)
    return Person(first, MARKS[0], COLOURS[0]), Person(second, MARKS[1], COLOURS[1])


def require_people(people: tuple[Person, Person] | None) -> tuple[Person, Person]:
    """The two who sit here. Raises AnswerRejected when nobody does."""
    if people is None:
        raise AnswerRejected("Nobody sits at the table yet.", "Two names come first.")
    return people


def matches_name(text: str, name: str) -> bool:
    """Whether somebody who typed `text` meant `name`: case, dots, spaces and what is invisible do not count."""
    typed = fold_name(sanitize_text(text, limit=NAME_LIMIT + 1))
    return bool(typed) and typed == fold_name(name)
