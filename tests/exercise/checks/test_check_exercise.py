"""What steps may say of one another: the limits of each rule, from both sides."""

from collections.abc import Mapping

import pytest

from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.exercise.exercise import Exercise

HEADER = {
    "title": "Tea",
    "kind": "check-in",
    "pillar": "team",
    "minutes": 5,
    "summary": "s",
    "why": "w",
}
Raw = Mapping[str, object]

TELL: Raw = {"id": "tell", "kind": "speak", "prompt": "Tell {other} something."}
MOOD: Raw = {"id": "mood", "kind": "choose", "prompt": "How is it?", "options": ["sunny", "a bit hazy"]}
MARK: Raw = {"id": "mark", "kind": "rate", "prompt": "How light?", "scale": {"low": "l", "high": "h"}}
BEFORE: Raw = {**MARK, "id": "before", "pair": "ease", "phase": "before"}
AFTER: Raw = {**MARK, "id": "after", "pair": "ease", "phase": "after"}
NOTE: Raw = {"id": "note", "kind": "write", "prompt": "A word?", "visibility": "sealed"}
GATE: Raw = {"id": "ready", "kind": "gate", "text": "This goes deeper."}
CARD: Raw = {"id": "card", "kind": "read", "text": "Breathe."}
END: Raw = {"id": "end", "kind": "reflect"}


def turns(*steps: Raw, **more: object) -> Raw:
    """Return a round."""
    return {"id": "turns", "kind": "round", "do": list(steps), **more}


def nameless(step: Raw) -> Raw:
    """Return the same step without its id."""
    return {key: value for key, value in step.items() if key != "id"}


def found(*steps: Raw, intensity: str = "light", **header: object) -> list[str]:
    """Return the codes of all findings."""
    whole = {**HEADER, "intensity": intensity, **header, "step": list(steps)}
    return sorted(each.code for each in check_exercise(Exercise.model_validate(whole)))


@pytest.mark.parametrize(
    "steps",
    [
        [TELL],
        [MOOD, {**TELL, "when": "same(mood) and not picked(mood, a-bit-hazy)"}],
        [MARK, {**TELL, "when": "gap(mark) >= 3 and both(mark) < 9"}],
        [NOTE, {**TELL, "when": "not passed(note)"}],
        [{**TELL, "when": "done(ground/first-evening) and not due(plan)"}],
        [turns(TELL, {**MOOD, "when": "not passed(tell)"})],
        [MOOD, turns({**TELL, "when": "same(mood)"}, when="not passed(mood)")],
        [{**TELL, "prompt": "{first}, {second}: {speaker} tells {listener}. {other} listens."}],
        [turns({**CARD, "text": "{speaker} tells {listener}."})],
        [{**CARD, "text": "{first} and {second}, breathe. {"}],
        [{**TELL, "who": "both", "prompt": "To {first} and {second}."}],
        [{**MARK, "snap": True, "scale": {"min": 0, "max": 1, "low": "l", "high": "h"}}],
        [
            {**MOOD, "snap": True},
            {**MARK, "snap": True, "scale": {"min": 1, "max": 4, "low": "l", "high": "h"}},
        ],
        [{**MOOD, "open": True, "pick": {"min": 1, "max": 3}}],
        [{**MOOD, "options": None, "prompt": [{"text": "a", "options": ["b", "c"]}]}],
        [{**MOOD, "prompt": ["x", {"text": "a", "options": ["b", "c"]}]}],
        [{**MARK, "scale": {"min": 0, "max": 10, "low": "l", "high": "h"}}],
        [{**TELL, "catch": True}, {**END, "panels": ["thanks_lines", "opens_next", "keep_or_forget"]}],
        [BEFORE, AFTER, {**END, "panels": ["own_change", "next_question"]}],
        [nameless(CARD), turns(TELL), END],
        [{**CARD, "pass": False}],
    ],
)
def test_this_makes_sense(steps: list[Raw]) -> None:
    assert found(*steps) == []


@pytest.mark.parametrize(
    ("code", "steps"),
    [
        ("E201", [TELL, turns(TELL)]),
        ("E201", [{**TELL, "id": "turns"}, turns(MOOD)]),
        ("E202", [nameless(NOTE)]),
        ("E202", [nameless(END)]),
        ("E203", [{**NOTE, "prompt": None}]),
        ("E107", [{**MARK, "prompt": " "}]),
        ("E204", [turns({**TELL, "prompt": "{listener}?"}, who="speaker")]),
        ("E206", [{**TELL, "when": "passed(toll)"}]),
        ("E207", [turns({**MOOD, "when": "passed(tell)"}, TELL)]),
        ("E208", [turns(TELL), {**turns({**MOOD, "when": "passed(tell)"}), "id": "again"}]),
        ("E209", [{**MARK, "visibility": "own"}, {**TELL, "when": "both(mark) > 3"}]),
        ("E210", [TELL, {**MOOD, "when": "accepted(tell)"}]),
        ("E210", [TELL, {**MOOD, "when": "rounds(tell) > 1"}]),
        ("E211", [MOOD, {**TELL, "when": "picked(mood, none-of-these)"}]),
        ("E212", [{**TELL, "help": "Ask {partner}."}]),
        ("E212", [{**TELL, "stems": ["I like {Other} for"]}]),
        ("E213", [{**MARK, "scale": {"low": "{first}", "high": "h"}}]),
        ("E213", [{**MOOD, "options": None, "prompt": [{"text": "a", "options": ["{other}", "c"]}]}]),
        ("E214", [{**CARD, "text": "{listener}, listen."}]),
        ("E215", [{**END, "prompt": "What would {other} say?"}]),
        ("E215", [{**MOOD, "snap": True, "prompt": "How is {other}?"}]),
        ("E216", [{**TELL, "listener_card": "About {topic}."}]),
        ("E217", [{**TELL, "who": "listener"}]),
        ("E218", [{**MARK, "snap": True, "scale": {"min": 1, "max": 5, "low": "l", "high": "h"}}]),
        ("E219", [turns({**MOOD, "snap": True, "who": "speaker"})]),
        ("E219", [{**MOOD, "snap": True, "open": True}]),
        ("E220", [{**MARK, "scale": {"min": 5, "max": 5, "low": "l", "high": "h"}}]),
        ("E221", [{**MOOD, "pick": {"min": 1, "max": 3}}]),
        ("E222", [{**MOOD, "options": None, "prompt": ["x", {"text": "a", "options": ["b", "c"]}]}]),
        ("E223", [{**MOOD, "options": [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]}]),
        ("E227", [END, TELL]),
        ("E228", [turns({**turns(TELL), "id": "deeper"})]),
        ("E229", [TELL, {**END, "panels": ["thanks_lines"]}]),
        ("E229", [{**NOTE, "visibility": "own"}, {**END, "panels": ["side_by_side"]}]),
        ("E230", [{**MARK, "visibility": "shown"}]),
        ("E231", [{**NOTE, "pass": False}]),
    ],
)
def test_this_does_not(code: str, steps: list[Raw]) -> None:
    assert set(found(*steps)) == {code}


@pytest.mark.parametrize(
    ("intensity", "steps", "codes"),
    [
        ("light", [GATE, TELL], ["E224"]),
        ("medium", [GATE, TELL], []),
        ("deep", [CARD, GATE, TELL], []),
        ("deep", [TELL, GATE], ["E226"]),
        ("light", [{**GATE, "intensity": "deep"}, TELL], []),
        ("deep", [{**GATE, "intensity": "light"}, TELL], ["E224"]),
        ("medium", [turns(GATE)], ["E225"]),
    ],
)
def test_gates_stand_where_it_goes_deeper(intensity: str, steps: list[Raw], codes: list[str]) -> None:
    assert found(*steps, intensity=intensity) == codes


def test_no_name_is_filled_into_a_header() -> None:
    assert found(TELL, summary="For {first}.") == ["E213"]


def test_a_condition_is_told_where_it_names_what_is_wrong() -> None:
    when = "passed(tell) and not picked(mood, snow) and same(mod)"
    whole = {**HEADER, "intensity": "light", "step": [TELL, MOOD, {**NOTE, "when": when}]}
    parts = sorted(each.part for each in check_exercise(Exercise.model_validate(whole)) if each.part)
    assert [when[start : start + length] for start, length in parts] == ["snow", "mod"]
