"""A small agreement: drafted in the open, answered by both at once, bounded, and looked at again."""

from collections.abc import Sequence

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.play.evening.evening import new_evening
from reciprocity_tui.play.reflection.lines import agreement_outcomes
from reciprocity_tui.play.rules.agree.rule import RULE
from reciprocity_tui.play.scenes.slots import Address, CarriedOver, Promise
from reciprocity_tui.play.session.beats import Ask, Over
from reciprocity_tui.play.session.session import PASS, Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.evenings import REF, TWO
from tests.play.generated import Raw
from tests.play.in_words import build_reflection
from tests.play.reflection.test_reflection import QUESTION, as_read
from tests.play.written import Never, Reply, ask_of, reply, step, turns, until, written

YES, CHANGE, NOT_NOW = {"reply": "accept"}, {"reply": "change"}, {"reply": "not-now"}
BOTH_YES = [YES, YES]
LIVING = tuple(Promise(f"walk {n}", number=n) for n in (4, 5, 6))
DUE = Promise("we pick one free slot", "it is Thursday evening", number=7)

Asked = Sequence[Sequence[Reply]]


def words(text: str) -> Sequence[Reply]:
    """Return the reply of whoever types a line."""
    return [{"text": text}]


def evening(
    *replies: Sequence[Reply],
    steps: Sequence[Raw],
    brought: CarriedOver | None = None,
    intensity: str = "light",
) -> Session:
    """Return the session of an evening with these answers, up to the next question."""
    exercise = written(*steps, intensity=intensity)
    session = Session(
        new_evening(REF, exercise, TWO, 0, Never(), carried_over=brought or CarriedOver()), InMemoryStore(), 1
    )
    for response in replies:
        until(session, Ask)
        reply(session, *response)
    until(session, Ask)
    return session


def agreed(session: Session) -> list[str]:
    """Return the rows under "What you agreed"."""
    panels = [panel for panel in build_reflection(session.evening).panels if panel.id == "agreement"]
    return [str(row.joint) for panel in panels for row in panel.rows]


PLAN = step("agree", "plan")
CARD = [step("read", "card")]


def test_what_both_say_yes_to_is_agreed() -> None:
    session = evening(words("we pick one free slot"), words("it is Thursday"), BOTH_YES, steps=[PLAN])
    assert as_read(build_reflection(session.evening)) == [
        "# What you agreed",
        "  plan?: If it is Thursday, then we pick one free slot. To try for two weeks.",
        *QUESTION,
    ]
    assert agreement_outcomes(session.evening) == (
        Promise("we pick one free slot", "it is Thursday", source=f"{REF}/plan"),
    )


@pytest.mark.parametrize(
    ("cue", "what", "sentence"),
    [
        ("", "one walk a week", "one walk a week. To try for two weeks."),
        ("If it rains,", "then we stay in.", "If it rains, then we stay in. To try for two weeks."),
        ("IF it rains.", "soup", "If it rains, then soup. To try for two weeks."),
        ("when it is Tuesday", "Sam cooks", "When it is Tuesday: Sam cooks. To try for two weeks."),
        ("on Sundays", "then tea", "On Sundays, tea. To try for two weeks."),
        ("it snows", "Coffee in bed", "If it snows: Coffee in bed. To try for two weeks."),
        ("it snows", "I shovel", "If it snows, then I shovel. To try for two weeks."),
        ("if", "soup", "If if, then soup. To try for two weeks."),
    ],
)
def test_if_and_then_are_said_once(cue: str, what: str, sentence: str) -> None:
    assert agreed(evening(words(what), words(cue), BOTH_YES, steps=[PLAN])) == [sentence]


def test_a_medium_one_also_asks_what_it_gives_each() -> None:
    session = evening(
        words("a walk"), words(""), words("air"), words(""), BOTH_YES, steps=[PLAN], intensity="medium"
    )
    assert agreed(session) == ["a walk. To try for two weeks. For Ana: air."]


def test_a_standing_one_has_no_end() -> None:
    session = evening(words("no phones"), words(""), BOTH_YES, steps=[step("agree", "rule", form="standing")])
    assert agreed(session) == ["no phones."]
    assert agreement_outcomes(session.evening)[0].form == "standing"


def test_change_brings_the_words_back_to_be_changed() -> None:
    session = evening(words("a walk"), words("it is Sunday"), [YES, CHANGE], steps=[PLAN])
    ask = ask_of(session)
    assert ask.address == Address("plan", 0, None, "what", 1)
    assert RULE.previous_text(ask.scene, ask.evening.slots, ask.address) == "a walk"
    reply(session, {"text": "a short walk"})
    ask = ask_of(session)
    assert RULE.previous_text(ask.scene, ask.evening.slots, ask.address) == "it is Sunday"
    reply(session, {"text": ""})
    reply(session, *BOTH_YES)
    until(session, Ask)
    assert agreed(session) == ["a short walk. To try for two weeks."]


@pytest.mark.parametrize("replies", [[NOT_NOW, YES], [CHANGE, NOT_NOW], [YES, PASS], [PASS, PASS]])
def test_one_who_says_not_now_leaves_it_open_and_nobody_is_named(replies: list[Reply]) -> None:
    session = evening(words("a walk"), words(""), replies, steps=[PLAN])
    assert agreed(session) == ["Left open: a walk."]
    assert agreement_outcomes(session.evening) == ()


def test_it_is_left_open_after_as_many_drafts_as_there_is_room_for() -> None:
    again = [words("a walk"), words(""), [CHANGE, CHANGE]]
    session = evening(*again, *again, steps=[step("agree", "plan", max_rounds=2)])
    assert agreed(session) == ["Left open: a walk."]


def test_nothing_has_to_be_agreed() -> None:
    session = evening([PASS], steps=[PLAN])
    assert ask_of(session).scene.step.kind == "reflect"
    assert agreed(session) == []


@pytest.mark.parametrize(
    ("left", "right", "apart"), [(1, 2, False), (1, 3, True), (4, 1, True), (3, 3, False)]
)
def test_when_it_asks_more_of_one_the_two_are_told_and_nobody_is_named(
    left: int, right: int, apart: bool
) -> None:
    session = evening(
        words("a walk"), words(""), [{"value": left}, {"value": right}],
        steps=[step("agree", "plan", cost_check=True)],
    )  # fmt: skip
    ask = ask_of(session)
    assert ask.address.part == "reply"
    assert RULE.costs_one_more(ask.scene, ask.evening.slots, 0) == apart


def test_the_fourth_asks_which_one_is_let_go_of() -> None:
    session = evening(words("tea"), words(""), BOTH_YES, steps=[PLAN], brought=CarriedOver(LIVING))
    assert ask_of(session).address.part == "room"
    reply(session, {"end": 5})
    until(session, Ask)
    assert agreed(session) == ["tea. To try for two weeks.", "Let go of: walk 5."]
    made, ended = agreement_outcomes(session.evening)
    assert (made.outcome, made.number) == ("made", None)
    assert (ended.outcome, ended.number) == ("ended", 5)


def test_the_fourth_may_stay_open_instead() -> None:
    session = evening(
        words("tea"), words(""), BOTH_YES, [{"end": None}], steps=[PLAN], brought=CarriedOver(LIVING)
    )
    assert agreed(session) == ["Left open: tea."]
    assert agreement_outcomes(session.evening) == ()


def test_what_is_agreed_the_same_evening_counts_and_what_stands_does_not() -> None:
    two, rule = step("agree", "two"), step("agree", "rule", form="standing")
    made = [words("tea"), words(""), BOTH_YES]
    session = evening(*made, *made, *made, steps=[PLAN, rule, two], brought=CarriedOver(LIVING[:2]))
    assert ask_of(session).address == ("two", 0, None, "room", 0)
    assert [each.number for each in RULE.room_candidates(ask_of(session).scene, session.evening.slots)] == [
        4,
        5,
    ]
    reply(session, {"end": 4})
    until(session, Ask)
    assert agreed(session)[:2] == ["tea. To try for two weeks.", "tea."]


def test_in_a_round_each_turn_has_its_own() -> None:
    made = [words("tea"), words(""), BOTH_YES]
    session = evening(*made, *made, steps=[turns(step("agree", "plan"))])
    assert agreed(session) == ["tea. To try for two weeks."] * 2


def test_a_line_let_go_takes_its_agreement_along() -> None:
    session = evening(words("tea"), words(""), BOTH_YES, steps=[PLAN])
    reply(session, {"let_go": [[1, 0, None]]})
    assert agreement_outcomes(session.evening) == ()
    assert "tea" not in str([line.text for line in session.finish() if line.panel == "agreement"])


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("kept", "It goes on: If it is Thursday evening, then we pick one free slot."),
        ("ended", "Ended, and that is fine: If it is Thursday evening, then we pick one free slot."),
        (
            "rested",
            "It did not happen, and that is okay: If it is Thursday evening, then we pick one free slot.",
        ),
    ],
)
def test_an_evening_opens_with_what_is_due(word: str, sentence: str) -> None:
    session = evening([{"outcome": word}] * 2, steps=[step("speak", "talk")], brought=CarriedOver(due=DUE))
    assert ask_of(session).scene.step.id == "talk"
    reply(session, {})
    reply(session, {})
    until(session, Ask)
    assert agreed(session) == [sentence]
    assert [(each.number, each.outcome) for each in agreement_outcomes(session.evening)] == [(7, word)]


def test_where_the_two_differ_they_choose_together() -> None:
    two_ways: list[Reply] = [{"outcome": "kept"}, {"outcome": "ended"}]
    session = evening(two_ways, [{"outcome": "ended"}], steps=CARD, brought=CarriedOver(due=DUE))
    assert [each.outcome for each in agreement_outcomes(session.evening)] == ["ended"]


def test_it_may_be_changed_beginning_with_what_it_was() -> None:
    session = evening([{"outcome": "adjusted"}] * 2, steps=CARD, brought=CarriedOver(due=DUE))
    ask = ask_of(session)
    assert RULE.previous_text(ask.scene, ask.evening.slots, ask.address) == "we pick one free slot"
    reply(session, {"text": "we pick two"})
    reply(session, {"text": "it is Sunday"})
    reply(session, *BOTH_YES)
    until(session, Ask)
    assert agreed(session) == ["Changed: If it is Sunday, then we pick two."]
    changed = agreement_outcomes(session.evening)[0]
    assert (changed.number, changed.outcome, changed.what) == (7, "adjusted", "we pick two")


def test_a_change_that_is_not_agreed_leaves_it_as_it_was() -> None:
    change: list[Reply] = [{"outcome": "adjusted"}] * 2
    session = evening(change, words("x"), words(""), [NOT_NOW, YES], steps=CARD, brought=CarriedOver(due=DUE))
    assert agreed(session) == ["It stays as it was: If it is Thursday evening, then we pick one free slot."]
    assert [each.outcome for each in agreement_outcomes(session.evening)] == ["kept"]


def test_a_review_that_is_passed_changes_nothing() -> None:
    session = evening([PASS, {"outcome": "ended"}], steps=CARD, brought=CarriedOver(due=DUE))
    assert agreed(session) == []
    assert agreement_outcomes(session.evening) == ()


def test_without_anything_to_look_at_nothing_is_asked() -> None:
    session = evening(steps=[step("agree", "look", mode="review")])
    assert ask_of(session).scene.step.kind == "reflect"


def test_two_reviews_look_at_two_agreements() -> None:
    reviews = [step("agree", name, mode="review") for name in ("one", "two", "three", "four")]
    session = evening(*[[{"outcome": "kept"}] * 2] * 3, steps=reviews, brought=CarriedOver(LIVING))
    assert [each.number for each in agreement_outcomes(session.evening)] == [4, 5, 6]


def test_a_condition_reads_whether_it_was_agreed() -> None:
    steps = [PLAN, step("read", "open", when="parked(plan)"), step("read", "fine", when="accepted(plan)")]
    assert list(check_exercise(written(*steps))) == []
    made, parked = (
        evening(words("tea"), words(""), replies, steps=steps) for replies in (BOTH_YES, [NOT_NOW, YES])
    )
    assert ask_of(made).scene.step.id == "fine"
    assert ask_of(parked).scene.step.id == "open"


@pytest.mark.parametrize("given", [{}, {"text": ""}, {"text": "x" * 141}, {"text": 3}])
def test_words_that_cannot_be_kept_change_nothing(given: Raw) -> None:
    session = evening(steps=[PLAN])
    before = session.evening
    with pytest.raises(AnswerRejected):
        reply(session, given)
    assert session.evening is before


def test_ending_here_leaves_a_draft_behind() -> None:
    session = evening(words("tea"), steps=[PLAN])
    session.end_here()
    until(session, Ask)
    assert agreed(session) == []
    reply(session, {})
    assert isinstance(session.beat(), Over)


def test_nobody_agrees_alone() -> None:
    assert [finding.code for finding in check_exercise(written(step("agree", "plan", who="first")))] == [
        "E204"
    ]
