"""A new kind of step is four files: a model, a rule, a pane and a dialog."""

import random

from reciprocity_tui.errors import MissingKindPart
from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.play.simulation.simulate import Simulation
from tests.plain.kit import console, play, session
from tests.saying import raises_saying
from tests.toy.kinds import evening_with_the_toy, toy


def test_it_is_played_without_people() -> None:
    with toy():
        lines = Simulation(session(evening_with_the_toy()), random.Random(3)).run()
    assert any(line.wording == "Knock for each good moment." for line in lines)


def test_it_is_played_in_lines() -> None:
    with toy():
        played = play(evening_with_the_toy(), "/me", "9", "2", "/me", "xxx", "", "", "")
    assert "From one knock to 4, please." in played.text
    assert "    Ana: knock knock\n    Sam: knock knock knock" in played.text
    assert played.over is not None


def test_without_its_model_the_failure_says_so() -> None:
    with (
        toy(without="model"),
        raises_saying(MissingKindPart, match=r"no model.*exercise/kinds/knock\.py.*MODEL"),
    ):
        MODELS.get("knock")


def test_without_its_rule_the_failure_says_so() -> None:
    with toy(without="rule"), raises_saying(MissingKindPart, match=r"no rule.*play/rules/knock\.py.*RULE"):
        session(evening_with_the_toy()).beat()


def test_without_its_dialog_the_failure_says_so() -> None:
    screen, _ = console(["/me", "2"])
    with (
        toy(without="dialog"),
        raises_saying(MissingKindPart, match=r"no dialog.*plain/dialogs/knock\.py.*DIALOG"),
    ):
        PlainEvening(session(evening_with_the_toy()), screen).play()


def test_when_it_is_gone_nothing_of_it_is_left() -> None:
    with toy():
        pass
    assert "knock" not in MODELS.kinds()
