"""Lines of an earlier evening: which come back, how they are told, and that they are kept once."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.game.earlier import describe_day
from reciprocity_tui.play.evening.evening import new_evening, resume_evening
from reciprocity_tui.play.evening.snapshot import redact, referenced_lines
from reciprocity_tui.play.rules.recall.recalled_lines import (
    Numbered,
    find_recalled_steps,
    recalled_rows,
)
from reciprocity_tui.play.scenes.slots import CarriedOver, Line, PastLine, RecalledStep
from reciprocity_tui.play.session.beats import Over
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.budget import measure_budget
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.evenings import REF, TWO
from tests.play.generated import Raw
from tests.play.in_words import rendered
from tests.play.written import ask_of, reply, seated, step, until, written

TODAY = date(2026, 6, 1)
MARCH = date(2026, 3, 2)
BEFORE = step("recall", "before", of=f"{REF}.note")
NOTE = step("write", "note", visibility="sealed")
TALK = step("speak", "talk", who="both")


def line(text: str, author: int | None = None, **more: object) -> Line:
    """Return a line of the step `note`."""
    kept = Line("side_by_side" if author is not None else "one_side", "team", "note?", author, text)
    return replace(kept, step="note", **more)  # type: ignore[arg-type]


TOLD = (line("the blue cup", 0), line("walking home", 1))


def back(*lines: Line, made: Exercise | None = None, day: date = MARCH) -> tuple[RecalledStep, ...]:
    """Return what is recalled if these lines were saved for the step `note`."""

    def last(ref: str, name: str) -> tuple[date, Numbered] | None:
        return (day, list(enumerate(lines, 1))) if (ref, name) == (REF, "note") else None

    return find_recalled_steps(
        REF, made or written(BEFORE, NOTE), lambda ref: None, last, lambda past: describe_day(past, TODAY)
    )


def evening(*steps: Raw, recalled_steps: tuple[RecalledStep, ...]) -> Session:
    """Return the session of an evening that recalls these steps."""
    made = new_evening(
        REF, written(*steps), TWO, 0, Random(1), carried_over=CarriedOver(recalled=recalled_steps)
    )
    return Session(made, InMemoryStore(), 1)


def shown(*lines: Line) -> list[tuple[str, str | None, str | None, str | None]]:
    """Return the rows in which these recalled lines are shown."""
    return [
        (row.wording, row.left, row.right, row.joint)
        for row in rendered(list(recalled_rows(back(*lines)[0])))
    ]


def test_two_voices_stand_side_by_side_by_name() -> None:
    assert shown(*TOLD) == [("", "the blue cup", "walking home", None)]
    assert back(*TOLD)[0].when == "In March"


def test_one_voice_and_one_line_of_both_stand_alone() -> None:
    assert shown(TOLD[1]) == [("", None, "walking home", None)]
    assert shown(line("More soup")) == [("", None, None, "More soup")]


def test_turns_of_a_round_stand_beside_each_other() -> None:
    turns = [
        line(text, seat, order=order) for order, (seat, text) in enumerate([(0, "a"), (1, "b"), (0, "c")])
    ]
    assert shown(*turns) == [("", "a\nc", "b", None)]


def test_rows_that_differ_are_told_by_their_names() -> None:
    bins = [
        line("tea", 0, wording="keep"),
        line("soup", 0, wording="let go", row=1),
        line("sun", 1, wording="keep"),
        line("rain", 1, wording="let go", row=1),
    ]
    assert shown(*bins) == [("keep", "tea", "sun", None), ("let go", "soup", "rain", None)]


def test_rows_that_ask_the_same_have_no_name() -> None:
    catches = [line("you noticed", 1, wording="Thank Sam.", row=1), line("short", 0, wording="Thank Sam.")]
    assert [each[0] for each in shown(*catches)] == ["", ""]


def test_names_of_rows_tell_the_topic_of_their_evening() -> None:
    topic = Line("one_side", "team", "What?", None, "the garden", names_topic=True, step="name")
    lines = [line("a", wording="Of {topic}"), line("b", wording="Not of {topic}", row=1)]
    assert [each[0] for each in shown(topic, *lines)] == ["Of the garden", "Not of the garden"]


def test_what_both_share_is_told_only_where_no_voice_says_it() -> None:
    both = line("rest", panel="shared_ground")
    assert shown(both, *TOLD) == [("", "the blue cup", "walking home", None)]
    assert shown(both) == [("", None, None, "rest")]
    rows = [
        line("rest", panel="shared_ground", wording="You both: more", row=3),
        line("less", 0, wording="work"),
    ]
    assert shown(*reversed(rows)) == [("You both: more", None, None, "rest"), ("work", "less", None, None)]


def test_what_is_seen_in_two_ways_does_not_come_back() -> None:
    assert back(line("You see this in two ways.", panel="gap")) == ()


@pytest.mark.parametrize(
    "source",
    [
        step("write", "note", visibility="sealed", valence="hard"),
        step("write", "note", visibility="sealed", intensity="deep"),
        step("write", "other", visibility="sealed"),
        step("write", "note", visibility="own"),
    ],
)
def test_hard_and_deep_lines_and_those_of_a_step_that_is_gone_stay_where_they_are(source: Raw) -> None:
    assert back(*TOLD, made=written(BEFORE, source)) == ()


def test_an_exercise_that_is_gone_or_deep_has_nothing() -> None:
    elsewhere = written(step("recall", "before", of="other/walk.note"))

    def last(ref: str, name: str) -> tuple[date, Numbered]:
        return MARCH, list(enumerate(TOLD, 1))

    def found(source: Exercise | None) -> list[str]:
        return [each.of for each in find_recalled_steps(REF, elsewhere, lambda ref: source, last, str)]

    gate = step("gate", "ready")
    assert found(written(NOTE)) == ["other/walk.note"]
    assert found(written(gate, NOTE, intensity="deep")) == []
    assert found(None) == []


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "Today"),
        (1, "Yesterday"),
        (2, "On 30 May"),
        (28, "On 4 May"),
        (29, "In May"),
        (91, "In March"),
        (335, "In July"),
        (365, "In June 2025"),
        (700, "In July 2024"),
        (-1, ""),
    ],
)
def test_the_day_is_told_by_its_month_when_it_is_older_than_four_weeks(days: int, words: str) -> None:
    assert describe_day(TODAY - timedelta(days=days), TODAY) == words


def test_it_takes_one_enter_of_both_and_is_not_kept_again() -> None:
    session = evening(BEFORE, NOTE, recalled_steps=back(*TOLD))
    ask = ask_of(session)
    assert (ask.addresses[0].step, ask.seat, ask.private, ask.passable) == ("before", None, False, False)
    reply(session, {})
    for text in ("tea", "rain"):
        reply(session, {"text": text})
    until(session, Over)
    assert [each.text for each in session.finish() if each.panel != "next_question"] == ["tea", "rain"]


def test_where_nothing_is_kept_it_is_passed_over() -> None:
    assert ask_of(seated(written(BEFORE, NOTE))).address.step == "note"


def test_whether_something_came_back_can_be_asked() -> None:
    none, some = (
        step("read", "first-time", when="passed(before)"),
        step("read", "again", when="not passed(before)"),
    )
    assert ask_of(seated(written(BEFORE, none, some))).address.step == "first-time"
    session = evening(BEFORE, none, some, recalled_steps=back(*TOLD))
    reply(session, {})
    assert ask_of(session).address.step == "again"
    assert list(check_exercise(written(BEFORE, NOTE, none, some))) == []


def test_going_on_another_day_shows_the_same() -> None:
    session = evening(BEFORE, TALK, recalled_steps=back(*TOLD))
    again = resume_evening(REF, session.evening.snapshot(), TWO, ())
    assert again.carried_over == session.evening.carried_over
    assert ask_of(Session(again, InMemoryStore(), 1)).address.step == "before"


def test_a_snapshot_of_before_there_was_any_is_read() -> None:
    snapshot = evening(TALK, recalled_steps=()).evening.snapshot().replace(', "recalled": []', "")
    assert "recalled" not in snapshot
    assert resume_evening(REF, snapshot, TWO, ()).carried_over == CarriedOver()


def test_what_is_deleted_meanwhile_is_taken_out_of_what_waits() -> None:
    snapshot = evening(BEFORE, TALK, recalled_steps=back(*TOLD)).evening.snapshot()
    assert referenced_lines(snapshot) == {1, 2}
    (left,) = resume_evening(REF, redact(snapshot, (), {2}), TWO, ()).carried_over.recalled
    assert left.lines == (PastLine(2, 1, "walking home"),)
    assert resume_evening(REF, redact(snapshot, (), ()), TWO, ()).carried_over.recalled == ()
    assert referenced_lines("{") == frozenset()


def test_it_takes_the_time_to_read_it() -> None:
    measured = measure_budget(written(BEFORE, NOTE))
    assert measured.minutes * 60 == 24 + 2 * 72 + 45
    assert measured.curtains == 2


@pytest.mark.parametrize(
    "of", ["note", "tea.note", "pack/tea", "Pack/tea.note", "pack/tea.note.more", "/tea.note", ""]
)
def test_what_is_no_name_of_a_step_is_a_fault(of: str) -> None:
    assert [finding.code for finding in check_exercise(written(step("recall", "before", of=of)))] == ["E108"]
