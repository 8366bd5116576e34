"""Check the highlights of a reflection: when they appear, when not, and never with a number or a verdict."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from reciprocity_tui.messages import shown, text
from reciprocity_tui.play.evening.evening import new_evening, resume_evening
from reciprocity_tui.play.reflection.reflection import reflection_from_lines
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.scenes.slots import CarriedOver, Line
from reciprocity_tui.play.session.beats import Ask, Reveal
from reciprocity_tui.play.session.session import PASS, Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.evenings import REF, TWO
from tests.play.generated import Raw
from tests.play.in_words import build_reflection, rendered
from tests.play.reflection.test_reflection import as_read
from tests.play.written import Never, Reply, ask_of, reply, step, until, written

ALIKE = "You feel alike about this."
TWO_WAYS = "You see this differently. What is one thing behind each view?"
HARD_FOR_BOTH = "This is hard for both of you right now."
DIFFERENT = "You brought different things. Both are here."
SHARED_WORDS = "Words you both used"
STAYED = "You stayed with it until it was right."
GOOD_EFFORT = text("mirror-good-effort")
MENU = '"My comfort menu" is in the library, for some other evening.'
HIGHLIGHTS = (ALIKE, TWO_WAYS, HARD_FOR_BOTH, MENU)


def played(*replies: Reply, steps: Sequence[Raw], comfort: str = "My comfort menu") -> Session:
    """Return the session of an evening with these answers, up to its reflection."""
    evening = new_evening(REF, written(*steps), TWO, 0, Never(), carried_over=CarriedOver(comfort=comfort))
    session = Session(evening, InMemoryStore(), 1, shown)
    for response in replies:
        until(session, Ask)
        reply(session, response)
    until(session, Ask)
    return session


def rated(left: int | None, right: int | None, **scale: object) -> Session:
    """Return the session of an evening with one rating per partner; None passes."""
    answers: list[Reply] = [PASS if each is None else {"value": each} for each in (left, right)]
    return played(*answers, steps=[step("rate", "even", scale={"low": "l", "high": "h", **scale})])


def said(session: Session) -> list[str]:
    """Return the highlights that are in the reflection."""
    lines = as_read(build_reflection(session.evening))
    return [each for each in HIGHLIGHTS if any(line.strip().endswith(each) for line in lines)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (0, 0, [ALIKE]),
        (10, 10, [ALIKE]),
        (1, 2, [ALIKE]),
        (6, 5, [ALIKE]),
        (5, 7, []),
        (7, 9, []),
        (5, 8, [TWO_WAYS]),
        (0, 10, [TWO_WAYS]),
        (3, 0, [TWO_WAYS]),
        (None, 0, []),
        (3, None, []),
        (None, None, []),
    ],
)
def test_near_and_far(left: int | None, right: int | None, expected: list[str]) -> None:
    assert said(rated(left, right)) == expected


@pytest.mark.parametrize(
    ("hard", "left", "right", "expected"),
    [
        ("low", 0, 0, [HARD_FOR_BOTH, MENU]),
        ("low", 3, 3, [HARD_FOR_BOTH, MENU]),
        ("low", 0, 3, [HARD_FOR_BOTH, MENU]),
        ("low", 3, 4, [ALIKE]),
        ("low", 2, 9, [TWO_WAYS]),
        ("low", 10, 10, [ALIKE]),
        ("low", 1, None, []),
        ("high", 10, 7, [HARD_FOR_BOTH, MENU]),
        ("high", 6, 7, [ALIKE]),
        ("high", 0, 0, [ALIKE]),
        (None, 0, 0, [ALIKE]),
    ],
)
def test_hard_for_both(hard: str | None, left: int, right: int | None, expected: list[str]) -> None:
    assert said(rated(left, right, hard=hard)) == expected


ABOUT_EACH_OTHER = {"prompt": "How tired is {other}?"}


@pytest.mark.parametrize(("left", "right"), [(5, 5), (0, 10), (1, 1)])
def test_numbers_about_two_people_are_not_compared(left: int, right: int) -> None:
    """Ana says how tired Sam is, and Sam how tired Ana is: that is not one thing seen alike, or in two ways."""
    ends = {"low": "l", "high": "h", "hard": "low"}
    answers = ({"value": left}, {"value": right})
    session = played(*answers, steps=[step("rate", "tired", scale=ends, **ABOUT_EACH_OTHER)])
    assert said(session) == []
    rows = {"rows": ["now", "then"], "scale": ends, **ABOUT_EACH_OTHER}
    numbers = ({"now": left, "then": left}, {"now": right, "then": right})
    assert said(played(*numbers, steps=[step("grid", "tired", **rows)])) == []


@pytest.mark.parametrize(
    ("prompt", "comparable"), [("How tired are you?", True), ("How tired is {other}?", False)]
)
def test_no_condition_reads_a_distance_between_numbers_about_two_people(
    prompt: str, *, comparable: bool
) -> None:
    steps = [
        step("rate", "tired", prompt=prompt),
        step("read", "apart", when="gap(tired) >= 1"),
        step("read", "near", when="gap(tired) <= 9"),
        step("read", "same", when="same(tired)"),
        step("read", "much", when="both(tired) >= 4"),
    ]

    def read(left: int, right: int) -> list[str]:
        session = played({"value": left}, {"value": right}, steps=steps)
        names = []
        while (ask := ask_of(session)).scene.step.kind == "read":
            names.append(ask.address.step)
            reply(session, {})
        return names

    assert read(4, 9) == (["apart", "near", "much"] if comparable else ["much"])
    assert read(5, 5) == (["near", "same", "much"] if comparable else ["much"])


def test_equal_numbers_about_two_people_are_different_things() -> None:
    alike = [
        Line("side_by_side", "team", wording, seat, "3", number=3, step="tired")
        for seat, wording in enumerate(("How tired is Sam?", "How tired is Ana?"))
    ]
    one_thing = [replace(line, wording="How tired are you?") for line in alike]
    assert DIFFERENT in str(rendered(reflection_from_lines("T", ("Ana", "Sam"), alike)))
    assert DIFFERENT not in str(rendered(reflection_from_lines("T", ("Ana", "Sam"), one_thing)))


def test_what_both_picked_for_each_other_is_told_as_each_was_asked() -> None:
    steps = [step("choose", "brings", prompt="What does {other} bring?")]
    lines = as_read(build_reflection(played({"picks": ["sea"]}, {"picks": ["sea"]}, steps=steps).evening))
    assert lines[:2] == ["# Shared ground", "  What does Sam bring? / What does Ana bring?: sea"]


def test_on_a_few_points_only_the_hard_end_itself_is_hard() -> None:
    scale = {"min": 1, "max": 4, "hard": "low"}
    assert said(rated(1, 1, **scale)) == [HARD_FOR_BOTH, MENU]
    assert said(rated(1, 2, **scale)) == []
    assert said(rated(1, 3, **scale)) == [TWO_WAYS]
    assert said(rated(2, 2, **scale)) == [ALIKE]


def test_where_comfort_is_found_is_quiet_and_only_there_when_it_is_there() -> None:
    steps = [step("rate", "even", scale={"low": "l", "high": "h", "hard": "low"})]
    assert said(played({"value": 1}, {"value": 0}, steps=steps, comfort="")) == [HARD_FOR_BOTH]

    session = played({"value": 1}, {"value": 0}, steps=steps)
    panel = build_reflection(session.evening).panels[0]
    assert [(row.wording, row.joint) for row in panel.rows] == [("even?", HARD_FOR_BOTH), ("", MENU)]
    assert panel.title == "Shared ground"
    again = resume_evening(REF, session.evening.snapshot(), TWO, tuple(session.evening.slots.values()))
    assert as_read(build_reflection(again)) == as_read(build_reflection(session.evening))


def test_the_reveal_says_that_it_is_hard_and_points_nowhere() -> None:
    steps = [step("rate", "even", scale={"low": "l", "high": "h", "hard": "low"})]
    evening = new_evening(
        REF, written(*steps), TWO, 0, Never(), carried_over=CarriedOver(comfort="My comfort menu")
    )
    session = Session(evening, InMemoryStore(), 1, shown)
    reply(session, {"value": 1})
    reply(session, {"value": 0})
    beat = until(session, Reveal)
    assert isinstance(beat, Reveal)
    assert [each.shared for each in beat.steps] == [HARD_FOR_BOTH]


def test_what_is_hard_may_be_let_go_of_line_by_line() -> None:
    session = rated(1, 1, hard="low")
    reply(session, {"let_go": [[1, 1, None]]})
    assert said(session) == [HARD_FOR_BOTH]


def test_at_most_one_felt_gap_the_largest() -> None:
    steps = [step("rate", each) for each in ("one", "two")]
    session = played(
        {"value": 0}, {"value": 0},
        {"value": 9}, {"value": 5},
        steps=steps,
    )  # fmt: skip
    lines = as_read(build_reflection(session.evening))
    assert [line for line in lines if line.endswith(TWO_WAYS)] == [f"  one?: {TWO_WAYS}"]
    assert lines.count("# Seen differently") == 1


def test_words_of_both_are_shown_and_not_counted() -> None:
    steps = [step("write", "good")]
    lines = as_read(
        build_reflection(
            played({"text": "slow slow mornings"}, {"text": "a slow garden"}, steps=steps).evening
        )
    )
    assert lines[:2] == ["# Shared ground", f"  {SHARED_WORDS}: slow"]
    lines = as_read(build_reflection(played({"text": "mornings"}, {"text": "a garden"}, steps=steps).evening))
    assert lines[:2] == ["# Shared ground", f"  {DIFFERENT}"]


@pytest.mark.parametrize(("mine", "theirs", "shared"), [("sea", "sea", True), ("sea", "sun", False)])
def test_what_both_chose_is_shared_ground(mine: str, theirs: str, *, shared: bool) -> None:
    lines = as_read(
        build_reflection(
            played({"picks": [mine]}, {"picks": [theirs]}, steps=[step("choose", "free")]).evening
        )
    )
    assert (lines[1] == "  free?: sea") is shared
    assert (lines[1] == f"  {DIFFERENT}") is not shared


def test_staying_with_it_is_said_without_the_number_of_rounds() -> None:
    def back(*heard: str) -> str:
        replies: list[Reply] = [{}]
        for verdict in heard:
            replies += [{}, {"heard": verdict}]
        steps = [
            step("speak", "tell", who="first"),
            step("mirror", "back", of="tell", who="second", max_more=0),
        ]
        session = played(*replies, *([{}] if heard[-1] != "yes" else []), steps=steps)
        return "\n".join(as_read(build_reflection(session.evening)))

    assert thresholds.MANY_ROUNDS == 3
    assert STAYED in back("nearly", "not-yet", "yes")
    assert STAYED not in back("nearly", "yes")
    assert STAYED not in back("nearly", "nearly", "nearly")


@pytest.mark.parametrize(
    "text",
    [*HIGHLIGHTS, STAYED, GOOD_EFFORT, DIFFERENT, SHARED_WORDS],
)
def test_no_highlight_holds_a_number_a_comparison_or_a_verdict(text: str) -> None:
    words = r"\d|%|!|higher|lower|more than|less than|better|worse|score|match|well done|should|wrong|good (?!effort)"
    assert not re.search(words, text.casefold()), text
