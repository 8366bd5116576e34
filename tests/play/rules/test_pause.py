"""A rest inside an exercise: nobody is asked anything, nothing is kept, and it holds nobody."""

import pytest
from pydantic import ValidationError

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.exercise.kinds.pause import LENGTHS, Form, Pause
from reciprocity_tui.messages import shown
from reciprocity_tui.play.rules.pause import BACK_AT
from reciprocity_tui.play.session.session import PASS
from reciprocity_tui.play.simulation.budget import measure_budget
from tests.play.written import ask_of, reply, seated, step, turns, written


def _pause(**keys: object) -> Pause:
    return Pause.model_validate({"kind": "pause", "id": "rest", **keys})


def _said(**keys: object) -> list[str]:
    raw = {"kind": "pause", "id": "rest", **keys}
    findings = check_exercise(written(raw, step("speak", "talk")))
    return [f"{finding.code} {shown(finding.message)}" for finding in findings]


def test_without_a_form_both_breathe_for_about_a_minute() -> None:
    assert (_pause().form, _pause().duration) == ("breath", 60)


@pytest.mark.parametrize(("form", "seconds"), [("breath", 60), ("quiet", 30), ("cooldown", 1200)])
def test_each_form_has_a_usual_length(form: Form, seconds: int) -> None:
    assert _pause(form=form).duration == seconds
    assert _said(form=form) == []


@pytest.mark.parametrize("form", LENGTHS)
def test_a_form_has_a_least_and_a_most(form: Form) -> None:
    least, _, most = LENGTHS[form]
    for seconds in (least, most):
        assert _said(form=form, seconds=seconds) == []
    for seconds in (least - 1, most + 1):
        message = f"E106 a pause of the form `{form}` takes {least} to {most} seconds"
        assert _said(form=form, seconds=seconds) == [message]


def test_a_break_is_never_shorter_than_what_calms() -> None:
    assert LENGTHS["cooldown"].least == 20 * 60


@pytest.mark.parametrize("keys", [{"form": "nap"}, {"seconds": 0}, {"seconds": "60"}, {"minutes": 1}])
def test_what_cannot_be_a_pause_is_refused(keys: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        _pause(**keys)


def test_what_says_nothing_in_a_pause_is_told() -> None:
    assert _said(timer={"seconds": 60}, who="first") == [
        "E204 `timer` says nothing in a `pause` step",
        "E204 `who` says nothing in a `pause` step",
    ]


def test_both_rest_at_once_and_no_line_is_left() -> None:
    session = seated(written(step("pause", "rest", prompt="Shoulders down.")))
    ask = ask_of(session)
    assert (ask.seat, ask.prompt, ask.private, ask.passable) == (None, "Shoulders down.", False, False)
    with pytest.raises(AnswerRejected):
        session.answer(ask, [PASS])
    reply(session, {})
    reply(session, {})
    assert [line.panel for line in session.finish()] == ["next_question"]


def test_in_a_round_both_rest_in_each_turn() -> None:
    session = seated(written(turns(step("speak", "tell"), step("pause", "rest"))))
    steps = []
    for _ in range(4):
        steps.append((ask_of(session).scene.step.id, ask_of(session).seat))
        reply(session, {})
    assert steps == [("tell", 0), ("rest", None), ("tell", 1), ("rest", None)]


def test_a_deep_exercise_may_rest_too() -> None:
    pause = step("pause", "rest", form="quiet")
    assert (
        list(check_exercise(written(step("gate", "ready"), pause, step("speak", "talk"), intensity="deep")))
        == []
    )


def test_the_return_time_of_a_break_lasts_as_long_as_the_break() -> None:
    session = seated(written(step("pause", "rest", form="cooldown"), step("speak", "talk")))
    session.draft(ask_of(session), [{BACK_AT: "2026-06-01T21:40+02:00"}])
    assert ask_of(session).draft == {BACK_AT: "2026-06-01T21:40+02:00"}
    reply(session, {BACK_AT: "2026-06-01T21:40+02:00"})
    assert BACK_AT not in str(session.evening.slots)


def test_it_takes_its_time_and_none_of_it_is_talk() -> None:
    talk = measure_budget(written(step("speak", "talk")))
    both = measure_budget(written(step("speak", "talk"), step("pause", "rest")))
    assert both.minutes - talk.minutes == pytest.approx(72 / 60)
    assert both.talk_share < talk.talk_share
    assert (both.typed_lines, both.curtains) == (talk.typed_lines, talk.curtains)
