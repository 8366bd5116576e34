"""Whose turn it is: mark, name and side."""

from reciprocity_tui.play.scenes.slots import Person, Seat
from reciprocity_tui.tui.widgets.literal_text import LiteralText

SIDE = ("left", "right")


def tag(people: tuple[Person, Person], seat: Seat) -> str:
    """Return mark and name, with the mark on the outer side."""
    person = people[seat]
    return f"{person.mark} {person.name}" if seat == 0 else f"{person.name} {person.mark}"


class PersonLine(LiteralText):
    """The name on the person's own side, in the person's own colour."""

    DEFAULT_CSS = """
    PersonLine { width: 100%; height: auto; text-style: bold; }
    PersonLine.left { color: $left; text-align: left; }
    PersonLine.right { color: $right; text-align: right; }
    """

    def __init__(self, people: tuple[Person, Person], seat: Seat, suffix: str = "") -> None:
        super().__init__(tag(people, seat) + suffix, classes=SIDE[seat])
