"""Whose yes is missing, in one line: each player's own key and name, or that they said yes."""

from reciprocity_tui.game.consent import Consent
from reciprocity_tui.messages import text
from reciprocity_tui.play.scenes.slots import SEATS, Person
from reciprocity_tui.tui.keys.keymap import name_of

_BETWEEN = "   "


def describe_consent(people: tuple[Person, Person], consent: Consent) -> str:
    """Return who may still say yes, and with which key, and who has said it."""
    left, right = people
    keys = (f"{name_of('left')} {left.name}", f"{right.name} {name_of('right')}")
    return _BETWEEN.join(
        text("says-yes", name=people[seat].name) if seat in consent else keys[seat] for seat in SEATS
    )
