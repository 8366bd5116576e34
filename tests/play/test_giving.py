"""Whatever the two do, a `[[test]]` can say it, and saying it leads to the same evening."""

from dataclasses import replace
from random import Random

import tomli
from hypothesis import given
from hypothesis import strategies as st

from reciprocity_tui.exercise.flaw import toml_of
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.chance import Dice
from reciprocity_tui.play.evening import Evening, new_evening
from reciprocity_tui.play.forms import Form
from reciprocity_tui.play.giving import USUAL, Reply, Where, as_written, entry_of
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.staging import Script, staged
from reciprocity_tui.play.usual import MIDDLING
from tests.play.evenings import REF, TWO, brought
from tests.play.making import exercise


class Anything:
    """Two people who answer, pass and ask for another prompt as it comes to mind."""

    def __init__(self, dice: Dice) -> None:
        self.dice = dice
        self.swapped: dict[tuple[str, int, int], int] = {}
        self.begun: set[tuple[object, ...]] = set()

    def swaps(self, ask: Ask, form: Form, where: Where) -> int:
        """Once in a while, and always the same for one step."""
        here = (where.address.step, where.address.turn, where.address.n)
        return self.swapped.setdefault(here, int(ask.swappable and self.dice.random() < 0.2))

    def ends(self, ask: Ask, form: Form, where: Where) -> bool:
        """Seldom, and before anything else is done in a turn: there a `[[test]]` says it."""
        address = where.address
        here = (address.step, address.turn, entry_of(form, address), where.round)
        begun = here in self.begun
        self.begun.add(here)
        mine = form.joint or address.seat is not None
        return not begun and mine and self.dice.random() < 0.01

    def reply(self, ask: Ask, form: Form, where: Where) -> Reply:
        """Anything that can be said."""
        address, chance = where.address, self.dice.random()
        mine = form.joint or address.seat is not None
        if ask.passable and chance < 0.15 and (form.of_part(address.part) or mine):
            return None
        if chance < 0.3 or not form.of_part(address.part):
            return USUAL
        rule = rule_of(ask.scene)
        data = rule.varied if chance < 0.6 else rule.example
        return rule.accept(ask.scene, address, data(ask.scene, address, self.dice))


def made(seed: int) -> Evening:
    """An evening of an exercise that nobody wrote; nothing in it is left to chance."""
    chance = Random(seed)
    made_up = exercise(chance)
    before = brought(chance)
    living = tuple(replace(each, number=number) for number, each in enumerate(before.living, 1))
    return new_evening(REF, made_up, TWO, 0, MIDDLING, brought=replace(before, living=living, due=None))


@given(st.integers(min_value=0, max_value=2**32))
def test_what_they_did_can_be_said_and_done_again(seed: int) -> None:
    evening = made(seed)
    first = staged(evening, Anything(Random(seed + 1)))
    answers = as_written(first.acts)
    again = staged(made(seed), Script(tomli.loads(f"answers = {toml_of(answers)}")["answers"]))
    assert again.evening.rows == first.evening.rows
