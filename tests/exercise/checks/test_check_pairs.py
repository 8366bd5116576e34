"""Half of a pair without its other half, in the wrong order, or unlike it."""

from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from tests.play.generated import Raw
from tests.play.rules.test_before_after import AFTER, BEFORE, ENDS, EVENING, TALK, half
from tests.play.written import step, turns, written


def codes(*steps: Raw) -> list[str]:
    """Return the codes of the findings for an exercise of these steps."""
    return sorted(each.code for each in check_exercise(written(*steps)))


def test_each_half_needs_the_other_one_before_or_after_it() -> None:
    assert codes(*EVENING) == []
    assert codes(BEFORE) == codes(AFTER) == ["E250"]
    assert codes(step("rate", "one", pair="mood")) == codes(step("rate", "one", phase="after")) == ["E250"]
    assert codes(BEFORE, half("again", "before"), AFTER) == ["E250"]
    assert codes(AFTER, TALK, BEFORE) == ["E251"]
    assert codes(turns(BEFORE, step("speak", "talk"), AFTER)) == ["E251", "E251"]
    assert codes(BEFORE, turns(step("speak", "talk"), AFTER)) == ["E251"]


def test_both_halves_ask_the_same_two_on_one_scale() -> None:
    assert codes(BEFORE, {**AFTER, "scale": {"max": 5, **ENDS}}) == ["E252"]
    assert codes({**BEFORE, "visibility": "own"}, AFTER) == ["E252"]
    assert codes(BEFORE, {**AFTER, "who": "first"}) == ["E252"]
    assert codes({**BEFORE, "who": "both"}, AFTER) == ["E252"]
    snap = {"min": 1, "max": 4, **ENDS}
    assert codes({**BEFORE, "scale": snap}, {**AFTER, "snap": True, "scale": snap}) == ["E252"]
    assert codes({**BEFORE, "visibility": "sealed"}, {**AFTER, "visibility": "sealed"}) == ["E252"] * 2


def test_only_a_pair_can_fill_its_panel() -> None:
    end = step("reflect", "end", panels=["own_change"])
    assert codes(*EVENING, end) == []
    assert codes(step("rate", "one", scale=ENDS), end) == ["E229"]
    own = [{**each, "visibility": "own"} for each in (BEFORE, AFTER)]
    assert codes(*own, end) == ["E229"]
    assert codes(*EVENING, step("reflect", "end", panels=["side_by_side"])) == ["E229"]


def test_no_condition_reads_it() -> None:
    reads = step("read", "card", when="gap(after) >= 1")
    assert codes(*EVENING, reads) == ["E209"]
