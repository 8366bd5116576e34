"""Whatever the two do, a `[[test]]` can say it, and saying it leads to the same evening."""

from dataclasses import replace
from random import Random

import tomli
from hypothesis import given
from hypothesis import strategies as st

from reciprocity_tui.exercise.finding import to_toml
from reciprocity_tui.play.evening.evening import Evening, new_evening
from reciprocity_tui.play.scenes.answer_format import AnswerFormat
from reciprocity_tui.play.scenes.random_source import FullRandomSource
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.play.simulation.playthrough import ScriptedAnswers, play_through
from reciprocity_tui.play.simulation.usual_answer import MIDDLE
from reciprocity_tui.play.simulation.written_answers import (
    USUAL,
    AnswerPosition,
    Reply,
    entry_index,
    format_answers,
)
from tests.play.evenings import REF, TWO, brought
from tests.play.making import exercise


class Anything:
    """Two people who answer, pass and ask for another prompt as it comes to mind."""

    def __init__(self, dice: FullRandomSource) -> None:
        self.dice = dice
        self.swapped: dict[tuple[str, int, int], int] = {}
        self.begun: set[tuple[object, ...]] = set()

    def swaps(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> int:
        """Return the number of swaps: sometimes one, and always the same for one step."""
        here = (where.address.step, where.address.turn, where.address.repeat)
        return self.swapped.setdefault(here, int(ask.swappable and self.dice.random() < 0.2))

    def ends(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> bool:
        """Seldom, and before anything else is done in a turn: there a `[[test]]` says it."""
        address = where.address
        here = (address.step, address.turn, entry_index(form, address), where.round)
        begun = here in self.begun
        self.begun.add(here)
        mine = form.joint or address.seat is not None
        return not begun and mine and self.dice.random() < 0.01

    def reply(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> Reply:
        """Return any reply that is possible."""
        address, chance = where.address, self.dice.random()
        mine = form.joint or address.seat is not None
        if ask.passable and chance < 0.15 and (form.fields_of_part(address.part) or mine):
            return None
        if chance < 0.3 or not form.fields_of_part(address.part):
            return USUAL
        rule = rule_for(ask.scene)
        data = rule.varied_answer if chance < 0.6 else rule.example_answer
        return rule.accept(ask.scene, address, data(ask.scene, address, self.dice))


def made(seed: int) -> Evening:
    """Return an evening of a generated exercise in which nothing is left to chance."""
    chance = Random(seed)
    made_up = exercise(chance)
    before = brought(chance)
    living = tuple(replace(each, number=number) for number, each in enumerate(before.living, 1))
    return new_evening(REF, made_up, TWO, 0, MIDDLE, carried_over=replace(before, living=living, due=None))


@given(st.integers(min_value=0, max_value=2**32))
def test_what_they_did_can_be_said_and_done_again(seed: int) -> None:
    evening = made(seed)
    first = play_through(evening, Anything(Random(seed + 1)))
    answers = format_answers(first.acts)
    again = play_through(made(seed), ScriptedAnswers(tomli.loads(f"answers = {to_toml(answers)}")["answers"]))
    assert again.evening.slots == first.evening.slots
