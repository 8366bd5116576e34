"""How much ritual an exercise asks for, and how much of it is talk."""

from reciprocity_tui.play.simulation.budget import Budget, measure_budget
from tests.play.written import step, turns, written

REFLECTING = 45
"""Seconds for the reflection, which ends every exercise."""


def test_a_talk_has_no_ritual() -> None:
    measured = measure_budget(written(step("speak", "talk", timer={"seconds": 60}, catch=True)))
    assert measured == Budget(
        curtains=0,
        wait_seconds=0,
        typed_lines=1,
        minutes=(2 * (12 + 60 + 15) + 45) / 60,
        talk_share=2 * 87 / (2 * 87 + 45),
    )


def test_one_sitting_is_two_curtains_and_the_next_one_is_one_more() -> None:
    one, two = step("rate", "one"), step("write", "two", visibility="sealed")
    assert measure_budget(written(one, two)).curtains == 2
    assert measure_budget(written(one, step("speak", "talk"), two)).curtains == 3
    assert measure_budget(written(turns(two))).curtains == 2
    assert measure_budget(written(one, intensity="medium")).curtains == 3
    assert measure_budget(written(step("gate", "ready"), intensity="deep")).curtains == 3


def test_one_waits_while_the_other_types_and_thinks_meanwhile() -> None:
    own = step("write", "mine", visibility="own")
    assert measure_budget(written(step("rate", "one"))).wait_seconds == 32
    assert measure_budget(written(step("rate", "one"), own)).wait_seconds == 32 + 72
    assert measure_budget(written(step("write", "one"))).wait_seconds == 0


def test_each_who_chooses_takes_as_long_as_anyone_and_a_snap_is_over_for_both_at_once() -> None:
    def seconds(**keys: object) -> int:
        return round(60 * measure_budget(written(step("choose", "sky", **keys))).minutes) - REFLECTING

    assert seconds(who="first") == seconds(who="both") == 12 + 15
    assert seconds() == 2 * (12 + 15)
    assert seconds(snap=True) == 12 + 8


def test_lines_are_counted_for_the_one_who_types_more() -> None:
    note = step("write", "note", lines=3, who="first")
    assert measure_budget(written(note, step("write", "two"))).typed_lines == 4
    assert measure_budget(written(turns(step("write", "tell")))).typed_lines == 1
    assert measure_budget(written(step("choose", "sky", snap=True))).typed_lines == 0


def test_conditions_are_counted_as_if_they_held() -> None:
    extra = step("speak", "extra", when="passed(one)")
    assert (
        measure_budget(written(step("speak", "one"), extra)).minutes
        == measure_budget(written(step("speak", "one"), step("speak", "extra"))).minutes
    )


def test_of_steps_of_which_only_one_side_comes_the_longer_side_counts() -> None:
    coin = step("toss", "coin")
    tell = step("speak", "tell", when="not picked(coin, second)", catch=True)
    other = step("speak", "tell-2", when="picked(coin, second) and not passed(coin)", timer={"seconds": 20})
    more = step("speak", "more", when="picked(coin, second)", timer={"seconds": 20})
    alone = measure_budget(written(coin, {**tell, "when": "passed(coin)"}))
    assert measure_budget(written(coin, tell, other)) == alone
    assert measure_budget(written(coin, other, tell)) == alone
    both = measure_budget(written(coin, tell, other, more, {**more, "id": "more-2"}))
    assert both.minutes > alone.minutes
    assert both.typed_lines == 1
