"""Whose turn it is: written exercises, a beat a line, with Ana opening and with Sam opening."""

import pytest

from tests.play.generated import Raw
from tests.play.written import step, swapped, told, turns, written

END = ["both: reflect"]

TURNS: dict[str, tuple[list[Raw], list[str]]] = {
    "open turns swap who begins": (
        [step("speak", "one"), step("read", "card"), step("write", "two"), step("speak", "three")],
        [
            "Ana: one talk", "Sam: one talk",
            "both: card",
            "Sam: two", "Ana: two",
            "Ana: three talk", "Sam: three talk",
        ],
    ),
    "a snap and what both say together take no turn": (
        [
            step("speak", "one"),
            step("choose", "snap", snap=True),
            step("speak", "toast", who="both"),
            step("speak", "two"),
        ],
        [
            "Ana: one talk", "Sam: one talk",
            "at once: snap", "shown to both",
            "both: toast talk",
            "Sam: two talk", "Ana: two talk",
        ],
    ),
    "rounds and open turns count together": (
        [step("speak", "one"), turns(step("speak", "tell", catch=True)), step("speak", "two")],
        [
            "Ana: one talk", "Sam: one talk",
            "Sam: tell talk", "Ana: tell catch", "Ana: tell talk", "Sam: tell catch",
            "Ana: two talk", "Sam: two talk",
        ],
    ),
    "private steps in a row are one sitting": (
        [step("write", "one", visibility="sealed"), step("rate", "two"), step("write", "three", visibility="own")],
        [
            "curtain: Ana", "Ana: one", "Ana: two", "Ana: three",
            "curtain: Sam", "Sam: one", "Sam: two", "Sam: three",
            "both in", "shown to both",
        ],
    ),
    "the next sitting begins with whoever typed last": (
        [step("rate", "one"), step("speak", "talk"), step("rate", "two"), step("read", "card"), step("rate", "three")],
        [
            "curtain: Ana", "Ana: one", "curtain: Sam", "Sam: one", "both in", "shown to both",
            "Ana: talk talk", "Sam: talk talk",
            "curtain: Sam again", "Sam: two", "curtain: Ana", "Ana: two", "both in", "shown to both",
            "both: card",
            "curtain: Ana again", "Ana: three", "curtain: Sam", "Sam: three", "both in", "shown to both",
        ],
    ),
    "a step that reads the one before waits for its reveal": (
        [step("rate", "one"), step("rate", "two", when="not passed(one)")],
        [
            "curtain: Ana", "Ana: one", "curtain: Sam", "Sam: one", "both in", "shown to both",
            "curtain: Sam again", "Sam: two", "curtain: Ana", "Ana: two", "both in", "shown to both",
        ],
    ),
    "a skipped turn-taking shifts nobody": (
        [step("speak", "one"), step("speak", "skipped", when="passed(one)"), step("speak", "two")],
        ["Ana: one talk", "Sam: one talk", "Ana: two talk", "Sam: two talk"],
    ),
    "a skipped sitting shifts nobody, at the price of a curtain": (
        [
            step("rate", "one"),
            step("read", "card"),
            step("rate", "skipped", when="passed(one)"),
            step("read", "card-2"),
            step("rate", "two"),
        ],
        [
            "curtain: Ana", "Ana: one", "curtain: Sam", "Sam: one", "both in", "shown to both",
            "both: card", "both: card-2",
            "curtain: Ana", "Ana: two", "curtain: Sam", "Sam: two", "both in", "shown to both",
        ],
    ),
    "a round runs twice, with what repeats inside a turn": (
        [turns(step("speak", "tell"), step("write", "note", who="listener"), times=2)],
        ["Ana: tell talk", "Sam: note"] * 2 + ["Sam: tell talk", "Ana: note"] * 2,
    ),
    "in a round only the one whose turn it is has a curtain": (
        [turns(step("write", "note", visibility="sealed"), step("rate", "how"), step("speak", "tell"))],
        [
            "curtain: Ana", "Ana: note", "Ana: how", "both in", "shown to both", "Ana: tell talk",
            "curtain: Sam", "Sam: note", "Sam: how", "both in", "shown to both", "Sam: tell talk",
        ],
    ),
    "a step for one": (
        [step("speak", "toast", who="second"), step("write", "note", who="first"), step("speak", "both-of-you")],
        ["Sam: toast talk", "Ana: note", "Ana: both-of-you talk", "Sam: both-of-you talk"],
    ),
    "what both write is no secret": (
        [step("choose", "plan", who="both"), step("write", "word", who="both")],
        ["both: plan", "both: word"],
    ),
    "a speaker may note, a hearer may catch": (
        [step("speak", "one", note=True, catch=True)],
        ["Ana: one talk", "Ana: one note", "Sam: one catch", "Sam: one talk", "Sam: one note", "Ana: one catch"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("title", TURNS)
def test_turns_in_a_light_exercise(title: str) -> None:
    steps, expected = TURNS[title]
    exercise = written(*steps)
    assert told(exercise) == [*expected, *END]
    assert told(exercise, opener=1) == swapped([*expected, *END])


def test_a_medium_exercise_asks_its_gate_aloud_and_reads_one_by_one() -> None:
    exercise = written(step("gate", "ready"), step("rate", "one"), intensity="medium")
    assert told(exercise) == [
        "both: ready",
        *("curtain: Ana", "Ana: one", "curtain: Sam", "Sam: one", "both in"),
        *("shown to Ana and Sam", "shown to Sam"),
        *("curtain: Sam again", "Sam: reflect", "curtain: Ana", "Ana: reflect"),
    ]


def test_a_deep_exercise_asks_its_gate_in_secret() -> None:
    exercise = written(step("gate", "ready"), step("write", "one"), intensity="deep")
    assert told(exercise) == [
        *("curtain: Ana", "Ana: ready", "curtain: Sam", "Sam: ready"),
        *("Ana: one", "Sam: one"),
        *("curtain: Sam again", "Sam: reflect", "curtain: Ana", "Ana: reflect"),
    ]


def test_the_first_evening_of_the_design() -> None:
    exercise = written(
        step("choose", "sky", snap=True),
        step("speak", "behind"),
        turns(step("speak", "bite")),
        step("read", "think"),
        turns(step("speak", "thanks", catch=True)),
        step("speak", "tomorrow"),
    )
    assert told(exercise) == [
        *("at once: sky", "shown to both"),
        *("Ana: behind talk", "Sam: behind talk"),
        *("Sam: bite talk", "Ana: bite talk"),
        "both: think",
        *("Ana: thanks talk", "Sam: thanks catch", "Sam: thanks talk", "Ana: thanks catch"),
        *("Sam: tomorrow talk", "Ana: tomorrow talk"),
        "both: reflect",
    ]
