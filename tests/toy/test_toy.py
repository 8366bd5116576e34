"""A new kind of step is two files: a model and a rule. Plain mode asks the form that the rule describes."""

import random

from reciprocity_tui.errors import MissingKindPart
from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.plain.dialog import DIALOGS
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import Address, Slots
from reciprocity_tui.play.simulation.simulate import Simulation
from tests.plain.kit import console, play, session
from tests.saying import raises_saying
from tests.toy.kinds import evening_with_the_toy, toy
from tests.toy.own_parts import TableDialog
from tests.toy.rule import KnockRule


class FormlessRule(KnockRule):
    """A rule that describes nothing to draw."""

    def form(self, scene: Scene, slots: Slots, address: Address) -> None:  # type: ignore[override]
        """Return no form."""


def test_it_is_played_without_people() -> None:
    with toy():
        lines = Simulation(session(evening_with_the_toy()), random.Random(3)).run()
    assert any(line.wording == "Knock for each good moment." for line in lines)


def test_it_is_played_in_plain_mode() -> None:
    with toy():
        played = play(evening_with_the_toy(), "/me", "9", "", "2", "tea", "/me", "3", "", "", "", "")
    assert "number: Ana, a number from 1 to 4." in played.text
    assert "1 is a quiet day, 4 is a full one." in played.text
    assert "The numbers go from 1 to 4." in played.text
    assert "    Ana: knock knock tea\n    Sam: knock knock knock" in played.text
    assert played.over is not None


def test_a_dialog_of_its_own_is_taken_where_there_is_one() -> None:
    DIALOGS.register("knock", TableDialog())
    try:
        with toy():
            played = play(evening_with_the_toy(), "/me", "", "/me", "", "", "", "")
    finally:
        DIALOGS.unregister("knock")
    assert played.text.count("enter: Knock on the table itself.") == 2
    assert "    Ana: knock knock\n    Sam: knock knock" in played.text


def test_without_its_model_the_failure_says_so() -> None:
    with (
        toy(without="model"),
        raises_saying(MissingKindPart, match=r"no model.*exercise/kinds/knock\.py.*MODEL"),
    ):
        MODELS.get("knock")


def test_without_its_rule_the_failure_says_so() -> None:
    with toy(without="rule"), raises_saying(MissingKindPart, match=r"no rule.*play/rules/knock\.py.*RULE"):
        session(evening_with_the_toy()).beat()


def test_without_a_form_and_a_dialog_the_failure_says_so() -> None:
    screen, _ = console(["/me", "2"])
    with (
        toy(rule=FormlessRule()),
        raises_saying(MissingKindPart, match=r"`knock` has no form.*`form`.*tui/panes.*plain/dialogs"),
    ):
        PlainEvening(session(evening_with_the_toy()), screen).play()


def test_when_it_is_unregistered_nothing_of_it_is_left() -> None:
    with toy():
        pass
    assert "knock" not in MODELS.kinds()
