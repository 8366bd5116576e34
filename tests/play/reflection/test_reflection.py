"""The shared reflection, written out as it is read."""

from collections.abc import Sequence

import pytest

from reciprocity_tui.play.reflection.reflection import Reflection, reflection_from_lines
from reciprocity_tui.play.scenes.slots import Line
from reciprocity_tui.play.session.beats import Ask, Over
from reciprocity_tui.play.session.session import PASS, Session
from tests.play.generated import Raw
from tests.play.in_words import build_reflection, rendered, shown_lines
from tests.play.written import Reply, ask_of, reply, seated, step, turns, until, written

TO_TAKE_ALONG = "What went unsaid tonight that could keep for a walk?"
QUESTION = ["# One question to take along", f"  {TO_TAKE_ALONG}"]


def played(
    *replies: Sequence[Reply], steps: Sequence[Raw], intensity: str = "light", **head: object
) -> Session:
    """Return the session of an evening with these answers, up to its reflection."""
    session = seated(written(*steps, intensity=intensity, **head))
    for response in replies:
        until(session, Ask)
        reply(session, *response)
    until(session, Ask)
    return session


def as_read(shown: Reflection) -> list[str]:
    """Return a reflection as lines: headings, and rows with one voice per side."""
    lines: list[str] = []
    for panel in shown.panels:
        lines.append(f"# {panel.title}")
        for row in panel.rows:
            sides = [side for side in (row.left, row.right) if side is not None]
            voices = f"{row.left or '-'} | {row.right or '-'}" if sides else row.joint
            voices = f"{voices} (let go)" if row.let_go_by_one else voices
            lines.append(f"  {row.wording}: {voices}" if row.wording else f"  {voices}")
    return lines


def test_an_evening_of_every_kind() -> None:
    session = played(
        [{"picks": ["tea"]}, {"picks": ["tea"]}],
        [{}], [{"text": "your laugh"}], [{}], [{"text": ""}],
        [{"text": "slow days"}], [{"value": 2}], [{"picks": ["sun", "sea"]}],
        [{"text": "the garden"}], [{"value": 9}], [{"picks": ["sea", "rain"]}],
        [{"text": "only me"}], [{"text": "only me too"}],
        steps=[
            step("choose", "sky", snap=True),
            turns(step("speak", "thanks", prompt="Thank {listener}.", catch=True)),
            step("write", "good", visibility="sealed", prompt="What did {other} do?"),
            step("rate", "even"),
            step("choose", "free", pick={"min": 1, "max": 2}),
            step("read", "card"),
            step("write", "mine", visibility="own"),
        ],
    )  # fmt: skip
    assert as_read(build_reflection(session.evening)) == [
        "# Shared ground",
        "  sky?: tea",
        "  free?: sea",
        "# Side by side",
        "  What did Sam do? / What did Ana do?: slow days | the garden",
        "  even?: 2 (0 little, 10 much) | 9 (0 little, 10 much)",
        "  free?: sea, sun | sea, rain",
        "# Seen differently",
        "  even?: You see this differently. What is one thing behind each view?",
        "# What reached you",
        "  - | your laugh",
        *QUESTION,
    ]
    assert build_reflection(session.evening).opens_next == 1


def test_a_passed_answer_and_nothing_in_common() -> None:
    session = played(
        [{"text": "tea"}], [PASS],
        [{"picks": ["sun"]}], [{"picks": ["none-of-these"]}],
        steps=[step("write", "good"), step("choose", "free")],
    )  # fmt: skip
    assert as_read(build_reflection(session.evening)) == [
        "# Shared ground",
        "  You brought different things. Both are here.",
        "# Side by side",
        "  good?: tea | kept private",
        "  free?: sun | None of these",
        *QUESTION,
    ]


def test_nothing_is_said_to_differ_when_one_passed() -> None:
    session = played([{"text": "tea"}], [PASS], steps=[step("write", "good")])
    assert as_read(build_reflection(session.evening))[0] == "# Side by side"


def test_both_passed_and_nothing_was_typed() -> None:
    session = played([PASS], [PASS], [{}], steps=[step("write", "good"), step("speak", "toast", who="both")])
    shown = build_reflection(session.evening)
    assert as_read(shown) == QUESTION
    assert shown.empty


def test_two_numbers_that_are_alike_are_shared_ground() -> None:
    session = played([{"value": 7}], [{"value": 8}], steps=[step("rate", "even")])
    assert as_read(build_reflection(session.evening))[:2] == [
        "# Shared ground",
        "  even?: You feel alike about this.",
    ]


def test_only_the_largest_difference_is_shown() -> None:
    rates = [step("rate", each) for each in ("one", "two", "three")]
    session = played(
        [{"value": 1}], [{"value": 0}], [{"value": 3}],
        [{"value": 5}], [{"value": 9}], [{"value": 7}],
        steps=rates,
    )  # fmt: skip
    assert [line for line in as_read(build_reflection(session.evening)) if "differently." in line] == [
        "  two?: You see this differently. What is one thing behind each view?"
    ]


def test_a_step_for_one_and_a_step_for_both_have_one_voice() -> None:
    steps = [
        step("write", "one", who="second"),
        step("write", "both", who="both"),
        step("choose", "plan", who="both"),
    ]
    session = played([{"text": "tea"}], [{"text": "the sea"}], [{"picks": ["sun"]}], steps=steps)
    assert as_read(build_reflection(session.evening)) == [
        "# Side by side",
        "  one?: - | tea",
        "  both?: the sea",
        "  plan?: sun",
        *QUESTION,
    ]


def test_the_author_may_name_panels_and_a_question() -> None:
    end = step("reflect", "end", panels=["next_question", "thanks_lines"], prompt="What about Sunday?")
    steps = [step("write", "good"), step("speak", "talk", catch=True), end]
    session = played(
        [{"text": "a"}], [{"text": "b"}], [{}], [{"text": "c"}], [{}], [{"text": "d"}], steps=steps
    )
    shown = build_reflection(session.evening)
    assert as_read(shown) == [
        *("# What reached you", "  c | -", "  - | d"),
        *("# One question to take along", "  What about Sunday?"),
    ]
    assert shown.opens_next is None
    reply(session, {})
    assert {line.panel for line in session.finish()} == {"thanks_lines", "next_question"}


def test_in_a_light_exercise_the_two_let_go_together() -> None:
    session = played([{"text": "tea"}], [{"text": "sea"}], steps=[step("write", "good")])
    reply(session, {"let_go": [[1, 0, 0]]})
    assert [line.text for line in session.finish()] == ["sea", TO_TAKE_ALONG]


def test_in_others_each_decides_about_their_own_and_both_about_what_is_shared() -> None:
    session = played(
        [{"picks": ["sun", "sea"]}], [{"picks": ["sea", "rain"]}],
        steps=[step("choose", "free", pick={"min": 1, "max": 2})], intensity="medium",
    )  # fmt: skip
    assert ask_of(session).seat == 1
    reply(session, {"let_go": [[1, 0, 0], [1, 0, None]]})
    assert as_read(build_reflection(session.evening)) == [
        "# Shared ground",
        "  free?: sea (let go)",
        "# Side by side",
        "  free?: sea, sun | sea, rain",
        *QUESTION,
    ]
    assert ask_of(session).seat == 0
    reply(session, {"let_go": [[1, 0, 0], [1, 0, 1]]})
    assert isinstance(session.beat(), Over)
    assert [(line.author, line.text) for line in session.finish()] == [
        (1, "sea, rain"),
        (None, TO_TAKE_ALONG),
    ]


def test_a_line_of_both_that_one_lets_go_of_is_told_and_not_kept() -> None:
    session = played([{"text": "walks"}], steps=[step("write", "plan", who="both")], intensity="medium")
    reply(session, {"let_go": [[1, 0, None]]})
    shown = build_reflection(session.evening)
    assert as_read(shown)[:2] == ["# Found together", "  plan?: walks (let go)"]
    assert not shown.empty
    assert ask_of(session).seat == 1
    session.change(0)
    reply(session, {"let_go": []})
    assert as_read(build_reflection(session.evening))[1] == "  plan?: walks"
    reply(session, {"let_go": [[1, 0, None]]})
    assert as_read(build_reflection(session.evening))[1] == "  plan?: walks (let go)"
    assert [line.text for line in session.finish()] == [TO_TAKE_ALONG]


def test_what_both_let_go_of_is_gone() -> None:
    session = played([{"text": "walks"}], steps=[step("write", "plan", who="both")], intensity="medium")
    for _ in range(2):
        reply(session, {"let_go": [[1, 0, None]]})
    assert as_read(build_reflection(session.evening)) == QUESTION


def test_what_was_let_go_of_is_not_said_never_to_have_been_written() -> None:
    for went in (True, False):
        steps = [step("write", "good", who="first")]
        session = played([{"text": "tea"}] if went else [PASS], steps=steps, intensity="medium")
        if ask_of(session).seat == 1:
            reply(session, {})
        reply(session, {"let_go": [[1, 0, 0], [2, 0, None]]})
        assert build_reflection(session.evening).empty
        assert build_reflection(session.evening).any_let_go is went


def test_lines_that_are_looked_back_at_tell_nothing_of_what_was_let_go() -> None:
    assert not reflection_from_lines("One", ("Ana", "Sam"), []).any_let_go


def test_what_both_said_is_said_once() -> None:
    session = played([{"picks": ["sun"]}], [{"picks": ["sun"]}], steps=[step("choose", "free")])
    assert as_read(build_reflection(session.evening)) == ["# Shared ground", "  free?: sun", *QUESTION]
    reply(session, {"let_go": [[1, 0, None]]})
    assert [line.text for line in session.finish()] == [TO_TAKE_ALONG]


def test_what_is_not_to_be_kept_is_shown_and_not_kept() -> None:
    session = played([{"text": "tea"}], [{"text": "sea"}], steps=[step("write", "good", keep="no")])
    assert "  good?: tea | sea" in as_read(build_reflection(session.evening))
    reply(session, {})
    assert [line.text for line in session.finish()] == [TO_TAKE_ALONG]


def test_a_kept_evening_looks_as_it_did() -> None:
    session = played(
        [{"value": 1}], [{"value": 9}], [{}], [{"text": "your laugh"}], [{}], [{"text": ""}],
        steps=[step("rate", "even"), step("speak", "talk", catch=True)],
    )  # fmt: skip
    shown, lines = build_reflection(session.evening), shown_lines(session.evening)
    again = rendered(
        reflection_from_lines(shown.title, shown.names, tuple(reversed(lines)), shown.opens_next)
    )
    assert as_read(again) == as_read(shown)
    assert reflection_from_lines("T", ("Ana", "Sam"), ()).panels == ()


def test_lines_keep_the_numbers_and_ids_of_what_was_chosen() -> None:
    session = played([{"value": 3}], [{"value": 4}], steps=[step("rate", "even")])
    assert shown_lines(session.evening)[1] == Line(
        "side_by_side", "team", "even?", 0, "3 (0 little, 10 much)", 3, (), 1, step="even"
    )


def test_what_is_all_in_words_of_both_does_not_stand_side_by_side() -> None:
    joint = step("joint", "story", prompt="What happened?")
    alone = played([{"text": "a parcel"}], [{"agreed": True}], steps=[joint])
    assert "# Found together" in as_read(build_reflection(alone.evening))
    mixed = played(
        [{"text": "a parcel"}], [{"agreed": True}], [{"text": "tea"}], [{"text": "sea"}],
        steps=[joint, step("write", "good", visibility="sealed")],
    )  # fmt: skip
    headings = as_read(build_reflection(mixed.evening))
    assert "# Side by side" in headings and "# Found together" not in headings


@pytest.mark.parametrize(
    ("one", "two", "two_ways"), [(3, 4, False), (4, 3, False), (2, 4, True), (1, 4, True)]
)
def test_neighbours_on_a_short_scale_are_no_two_ways(one: int, two: int, two_ways: bool) -> None:
    scale = {"min": 1, "max": 4, "low": "far", "high": "near"}
    session = played([{"value": one}], [{"value": two}], steps=[step("rate", "even", scale=scale)])
    lines = "\n".join(as_read(build_reflection(session.evening)))
    assert ("differently" in lines) is two_ways
    assert "alike" not in lines
