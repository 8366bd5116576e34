"""The two at the table: what may be a name, and the mark and colour that go with each side."""

from unicodedata import category

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.lookalikes import folded, look_alike
from reciprocity_tui.play.slots import Person
from reciprocity_tui.text import clean_text, is_blank

NAME_LIMIT = 30
"""The most characters a name may have: two of them stand side by side on 40 columns."""

MARKS = ("●", "◆")
"""The shapes that mean the left and the right person everywhere."""

COLOURS = ("left", "right")
"""The colours of the theme that mean them."""


def name_from(text: str, taken: str = "") -> str:
    """Return `text` as a name, cleaned.

    taken -- the other person's name; the two must differ to the eye.
    Raises Refused, in words for the person who typed it. Nothing is cut off unasked.
    """
    name = clean_text(text, limit=NAME_LIMIT + 1)
    if not any(category(each)[0] in "LNSPC" and not is_blank(each) for each in name):
        raise AnswerRejected("A name is needed here.", "A first name or a nickname is enough.")
    if len(name) > NAME_LIMIT:
        raise AnswerRejected(
            f"There is room for {NAME_LIMIT} characters, and this is longer.", "A short form, please."
        )
    if taken and look_alike(name, taken):
        are = "are the same" if folded(name) == folded(taken) else "look alike"
        raise AnswerRejected(
            f"Both names {are}, and then nobody knows whose turn it is.",
            "A nickname or one more letter will do.",
        )
    return name


def seated(left: str, right: str) -> tuple[Person, Person]:
    """The two people by their names. Raises Refused."""
    first = name_from(left)
    second = name_from(right, taken=first)
    return Person(first, MARKS[0], COLOURS[0]), Person(second, MARKS[1], COLOURS[1])


def both(people: tuple[Person, Person] | None) -> tuple[Person, Person]:
    """The two who sit here. Raises Refused when nobody does."""
    if people is None:
        raise AnswerRejected("Nobody sits at the table yet.", "Two names come first.")
    return people


def is_named(text: str, name: str) -> bool:
    """Whether somebody who typed `text` meant `name`: case, dots, spaces and what is invisible do not count."""
    typed = folded(clean_text(text, limit=NAME_LIMIT + 1))
    return bool(typed) and typed == folded(name)
