"""Lines of an earlier evening, in lines."""

from random import Random

from reciprocity_tui.play.evening.evening import new_evening
from reciprocity_tui.play.scenes.slots import CarriedOver, PastLine, RecalledStep
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.plain.kit import ANA_AND_SAM, Played, Playing, exercise

OF = "pack/small.note"
RECALL = {
    "id": "before",
    "kind": "recall",
    "of": OF,
    "prompt": "This is from last time.",
    "help": "Take it in.",
}
TALK = {"id": "talk", "kind": "speak", "who": "both", "prompt": "Tell more."}


def played(*lines: PastLine, when: str = "In March") -> Played:
    """Return an evening that brings back these lines."""
    brought = CarriedOver(recalled=(RecalledStep(OF, when, lines),) if lines else ())
    made = new_evening("pack/small", exercise(RECALL, TALK), ANA_AND_SAM, 0, Random(1), carried_over=brought)
    return Playing(Session(made, InMemoryStore(), 1)).type("", "", "")


def test_it_is_told_by_name_and_enter_goes_on() -> None:
    text = played(PastLine(1, 0, "the tea"), PastLine(2, 1, "our walk")).text
    assert (
        "  Step 1 of 3\n  This is from last time.\n  Take it in.\n  In March:\n    Ana: the tea\n    Sam: our walk\n"
        "enter: Enter goes on.\n" in text
    )


def test_rows_with_names_and_lines_of_both() -> None:
    lines = (PastLine(1, None, "rest", about="You both: more"), PastLine(2, 0, "less", row=1, about="work"))
    assert "    You both: more\n      rest\n    work\n      Ana: less\n" in played(*lines).text


def test_a_day_that_nobody_knows_is_not_told() -> None:
    assert "  Take it in.\n    Ana: the tea\n" in played(PastLine(1, 0, "the tea"), when="").text


def test_where_nothing_came_back_it_is_passed_over() -> None:
    text = played().text
    assert "last time" not in text
    assert "Tell more." in text
