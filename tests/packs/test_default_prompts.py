"""A step whose file brings no prompt asks what the program asks for its kind."""

from collections.abc import Mapping

import pytest

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.messages import text
from reciprocity_tui.packs.loading.default_prompts import fill_default_prompts

HEADER = {
    "title": "T", "kind": "check-in", "pillar": "team", "minutes": 5, "intensity": "light", "summary": "s",
}  # fmt: skip
TELL = {"kind": "speak", "id": "tell", "prompt": "What was good?"}

DEFAULTS = (
    ({"kind": "mirror", "of": "tell"}, "Say back the heart of it, in your own words."),
    (
        {"kind": "mirror", "focus": "sense"},
        "Say what makes sense in it, seen from where {other} stands. That is not yet agreeing.",
    ),
    ({"kind": "mirror", "focus": "feeling"}, "Guess aloud how that may feel for {other}."),
    ({"kind": "guess", "of": "tell"}, "What do you think {other} answered?"),
    ({"kind": "guess", "of": "tell", "aloud": True}, "Guess aloud what {other} answered."),
    ({"kind": "toss"}, "Heads or tails?"),
    ({"kind": "recall", "of": "a/b.c"}, "This is from an earlier evening."),
    ({"kind": "agree", "mode": "review"}, "This is what the two of you agreed. How did it go?"),
)


def _filled(*steps: Mapping[str, object]) -> Exercise:
    return fill_default_prompts(Exercise.model_validate({**HEADER, "step": list(steps)}))


@pytest.mark.parametrize(("step", "prompt"), DEFAULTS)
def test_a_kind_asks_where_the_file_does_not(step: dict[str, object], prompt: str) -> None:
    assert _filled(TELL, {"id": "a", **step}).step[1].prompts == (prompt,)


def test_a_step_in_a_round_is_filled_too() -> None:
    steps = [TELL, {"kind": "mirror", "id": "back"}]
    (turn,) = _filled({"kind": "round", "do": steps}).step
    assert [step.prompts for step in Exercise.walk(_filled({"kind": "round", "do": steps}))] == [
        ("What was good?",),
        ("Say back the heart of it, in your own words.",),
    ]
    assert turn.kind == "round"


def test_the_author_s_own_prompt_stays_and_a_new_agreement_has_none() -> None:
    own = {"kind": "toss", "id": "coin", "prompt": "Who begins?"}
    new = {"kind": "agree", "id": "small", "mode": "new"}
    exercise = Exercise.model_validate({**HEADER, "step": [TELL, own, new]})
    assert fill_default_prompts(exercise) is exercise


@pytest.mark.parametrize("focus", ["content", "sense", "feeling"])
def test_every_focus_has_a_beginning_of_its_own(focus: str) -> None:
    (_, mirror) = _filled(TELL, {"kind": "mirror", "id": "back", "focus": focus}).walk()
    beginning = text(mirror.default_stem)  # type: ignore[attr-defined]
    assert beginning and not beginning.endswith(".")
