"""Check grids, with a column or a number per row: accepted answers, the comparison of two, and conditions."""

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.play.rules.grid import RULE
from reciprocity_tui.play.session.beats import Ask, Over, Reveal
from reciprocity_tui.play.session.session import PASS, Session
from reciprocity_tui.play.simulation.budget import measure_budget
from tests.play.generated import Raw
from tests.play.in_words import build_reflection, said
from tests.play.simulation.test_branches import asked_after
from tests.play.written import Reply, ask_of, go_on, reply, seated, step, turns, until, written
from tests.saying import raises_saying

WEEK = ["time alone", "the two of us", "rest"]
COLUMNS = ["less", "the same", "more"]
SCALE = {"min": 0, "max": 10, "low": "far", "high": "near"}


def grid(**keys: object) -> Raw:
    """Return a step with three rows and three columns."""
    return step("grid", "week", **{"rows": WEEK, "columns": COLUMNS, **keys})


def scaled(**keys: object) -> Raw:
    """Return a step with three rows and a scale of ten."""
    return step("grid", "week", **{"rows": WEEK, "scale": SCALE, **keys})


def row(alone: object = None, us: object = None, rest: object = None) -> Raw:
    """Return the answer with these rows."""
    given = {"time-alone": alone, "the-two-of-us": us, "rest": rest}
    return {name: value for name, value in given.items() if value is not None}


def played(made: Raw, left: Reply, right: Reply) -> Session:
    """Return the session of an evening with these two answers, up to its reflection."""
    session = seated(written(made))
    reply(session, left)
    reply(session, right)
    while not (isinstance(beat := session.beat(), Ask) and beat.scene.step.kind == "reflect"):
        go_on(session)
    return session


def told(made: Raw, left: Reply, right: Reply) -> list[tuple[str, str, str | None, str | None, str | None]]:
    """Return the rows of the reflection: panel, wording, left, right, both."""
    return [
        (panel.id, row.wording, row.left, row.right, row.joint)
        for panel in build_reflection(played(made, left, right).evening).panels
        for row in panel.rows
        if panel.id != "next_question"
    ]


def kept(made: Raw, left: Reply, right: Reply) -> list[str]:
    """Return the texts of the saved lines."""
    session = played(made, left, right)
    until(session, Over)
    return [line.stored_text for line in session.finish() if line.step == "week"]


def test_what_both_gave_the_same_is_shared_and_the_rest_stands_row_by_row() -> None:
    assert told(grid(), row("more", "more", "less"), row("more", "more", "the-same")) == [
        ("shared_ground", "You both: more", None, None, "time alone, the two of us"),
        ("side_by_side", "rest", "less", "the same", None),
        ("gap", "rest", None, None, "You see this differently. What is one thing behind each view?"),
    ]


def test_a_row_of_one_says_that_the_other_left_it_open_and_a_row_of_nobody_is_not_there() -> None:
    assert told(grid(), row("more"), row("more", rest="less"))[1:] == [
        ("side_by_side", "rest", "left open", "less", None)
    ]


def test_where_one_passed_the_other_is_there_in_full() -> None:
    assert told(grid(), row("more", rest="less"), PASS) == [
        ("side_by_side", "time alone", "more", "kept private", None),
        ("side_by_side", "rest", "less", "kept private", None),
    ]


def test_at_most_one_row_is_seen_in_two_ways() -> None:
    shown = told(grid(), row("more", "less", "less"), row("less", "more", "more"))
    assert [(wording, joint is None) for panel, wording, _, _, joint in shown if panel == "gap"] == [
        ("time alone", False)
    ]


def test_numbers_stand_side_by_side_with_the_words_at_the_ends_once() -> None:
    assert told(scaled(), row(3, 7, 8), row(3, 2, 7)) == [
        ("shared_ground", "You see these alike", None, None, "time alone, rest"),
        ("side_by_side", "time alone (0 far, 10 near)", "3", "3", None),
        ("side_by_side", "the two of us", "7", "2", None),
        ("side_by_side", "rest", "8", "7", None),
        ("gap", "the two of us", None, None, "You see this differently. What is one thing behind each view?"),
    ]


def test_the_row_that_is_furthest_apart_is_the_one() -> None:
    shown = told(scaled(), row(0, 0, 0), row(3, 9, 4))
    assert [wording for panel, wording, *_ in shown if panel == "gap"] == ["the two of us"]
    assert [panel for panel, *_ in told(scaled(), row(0), row(2))] == ["shared_ground", "side_by_side"]


def test_nothing_is_counted_and_nobody_is_lower_or_higher() -> None:
    words = " ".join(" ".join(map(str, each)) for each in told(scaled(), row(1, 2, 3), row(9, 8, 7)))
    assert not {"lower", "higher", "average", "%", "of 3"} & set(words.split())


def test_where_nothing_is_alike_both_views_are_there() -> None:
    shown = told(grid(), row("less", "less", "less"), row("more", "more", "more"))
    assert shown[0] == (
        "shared_ground", "", None, None, "You brought different things. Both are here.",
    )  # fmt: skip


def test_nothing_of_it_is_shown_before_both_are_in() -> None:
    session = seated(written(grid(columns=["zebra", "yak"])))
    reply(session, row("zebra"))
    assert "zebra" not in repr(session.beat())


def test_the_reveal_shows_row_by_row_what_each_said() -> None:
    session = seated(written(grid()))
    reply(session, row("more", "less"))
    reply(session, row("more", rest="less"))
    reveal = until(session, Reveal)
    assert isinstance(reveal, Reveal)
    assert [(each.about, each.left, each.right) for each in reveal.steps[0].rows] == [
        ("time alone", "more", "more"),
        ("the two of us", "less", "left open"),
        ("rest", "left open", "less"),
    ]


def test_a_reveal_of_one_view_is_no_table() -> None:
    session = seated(written(grid()))
    reply(session, row("more", "less"))
    reply(session, PASS)
    reveal = until(session, Reveal)
    assert isinstance(reveal, Reveal)
    assert reveal.steps[0].rows == ()
    assert said(reveal.steps[0]) == ("time alone: more\nthe two of us: less", "kept private")


def test_what_is_alike_is_not_kept_three_times() -> None:
    assert kept(grid(), row("more", "less"), row("more", "more")) == [
        "time alone",
        "less",
        "more",
        "You see this differently. What is one thing behind each view?",
    ]


def test_with_keep_no_it_is_shown_and_not_kept() -> None:
    shown = told(grid(keep="no"), row("more", "less"), row("more", "more"))
    assert ("side_by_side", "the two of us", "less", "more", None) in shown
    assert kept(grid(keep="no"), row("more", "less"), row("more", "more")) == []


def test_what_is_only_for_its_writer_is_shown_to_nobody() -> None:
    assert told(grid(visibility="own"), row("more"), row("less")) == []


def test_names_stand_in_rows_and_columns_and_are_the_same_for_both() -> None:
    columns = [{"id": "one", "text": "{first}"}, {"id": "two", "text": "{second}"}, "both"]
    made = grid(columns=columns, rows=["time alone", "what {second} cooks"])
    session = seated(written(made), opener=1)
    assert RULE.columns(ask_of(session).scene) == (("one", "Sam"), ("two", "Ana"), ("both", "both"))
    shown = told(made, row("one"), row("one"))
    assert shown == [("shared_ground", "You both: Ana", None, None, "time alone")]


@pytest.mark.parametrize(
    ("made", "data", "why"),
    [
        (grid(), {}, "Every row is still open"),
        (grid(), {"no-such-row": "more"}, "Every row is still open"),
        (grid(), row("most"), "not a column"),
        (grid(), row(["more"]), "not a column"),
        (grid(), row(1), "not a column"),
        (scaled(), row(11), "from 0 to 10"),
        (scaled(), row(-1), "from 0 to 10"),
        (scaled(), row(True), "from 0 to 10"),
        (scaled(), row("3"), "from 0 to 10"),
        (scaled(), row(3.5), "from 0 to 10"),
    ],
)
def test_what_cannot_be_given_is_refused(made: Raw, data: Raw, why: str) -> None:
    with raises_saying(AnswerRejected, match=why):
        reply(seated(written(made)), data)


@pytest.mark.parametrize(
    ("condition", "replies", "comes"),
    [
        ("same(week)", (row("more", "less"), row("more", "less", "less")), True),
        ("same(week)", (row("more", "less"), row("more", "more")), False),
        ("same(week)", (row("more"), row(us="more")), False),
        ("not same(week) and not passed(week)", (row("more"), PASS), False),
        ("overlap(week) >= 2", (row("more", "less"), row("more", "less")), True),
        ("overlap(week) >= 2", (row("more", "less"), row("more", "more")), False),
        ("overlap(week) < 1", (row("more"), row("less")), True),
        ("overlap(week) < 1", (row("more"), PASS), False),
        ("passed(week)", (row("more"), PASS), True),
    ],
)
def test_a_branch_on_columns(condition: str, replies: tuple[Reply, Reply], comes: bool) -> None:
    session = seated(written(grid(), step("speak", "then", when=condition)))
    assert ("then Ana" in asked_after(session, *replies)) is comes


@pytest.mark.parametrize(
    ("condition", "replies", "comes"),
    [
        ("same(week)", (row(3, 7), row(4, 7)), True),
        ("same(week)", (row(3, 7), row(5, 7)), False),
        ("overlap(week) >= 2", (row(3, 7, 0), row(4, 7, 9)), True),
        ("gap(week) >= 5", (row(3, 7), row(4, 2)), True),
        ("gap(week) >= 6", (row(3, 7), row(4, 2)), False),
        ("gap(week) < 1", (row(3), row(us=3)), False),
        ("gap(week) >= 0", (row(3), PASS), False),
    ],
)
def test_a_branch_on_numbers(condition: str, replies: tuple[Reply, Reply], comes: bool) -> None:
    session = seated(written(scaled(), step("speak", "then", when=condition)))
    assert ("then Ana" in asked_after(session, *replies)) is comes


def test_in_a_round_one_fills_it_in_and_both_see_it() -> None:
    session = seated(written(turns(grid())))
    reply(session, row("more", "less"))
    until(session, Reveal)
    go_on(session)
    reply(session, row("less"))
    until(session, Over)
    assert [(line.author, line.text) for line in session.finish() if line.step == "week"] == [
        (0, "more"),
        (0, "less"),
        (1, "less"),
    ]


def test_filled_in_together_it_is_one_view() -> None:
    session = seated(written(grid(who="both")))
    reply(session, row("more"))
    until(session, Over)
    assert [(line.panel, line.author, line.text) for line in session.finish()][:1] == [
        ("one_side", None, "more")
    ]


def test_it_takes_four_seconds_a_row_for_columns_and_six_for_numbers() -> None:
    assert measure_budget(written(grid())).wait_seconds == 12 + 3 * 4
    assert measure_budget(written(scaled())).wait_seconds == 12 + 3 * 6
    assert measure_budget(written(grid())).curtains == 2
    assert measure_budget(written(grid())).typed_lines == 0
    assert measure_budget(written(grid(who="both"))).talk_share > 0


@pytest.mark.parametrize(
    ("made", "codes"),
    [
        (grid(), []),
        (grid(columns=None), ["E222"]),
        (grid(scale=SCALE), ["E222"]),
        (grid(rows=["a", "a!", "b"]), ["E223"]),
        (grid(columns=["a", "a!", "b"]), ["E223"]),
        (scaled(scale={**SCALE, "min": 10}), ["E220"]),
        (scaled(scale={**SCALE, "min": 9}), ["E220"]),
        (grid(visibility="shown"), ["E230"]),
        (grid(columns=["{first}", "{other}"]), ["E213"]),
        (grid(rows=["{topic}", "{second}"]), ["E213"]),
    ],
)
def test_what_is_no_grid_is_a_fault(made: Raw, codes: list[str]) -> None:
    assert [
        finding.code
        for finding in check_exercise(written({name: each for name, each in made.items() if each}))
    ] == codes


def test_only_numbers_have_a_distance() -> None:
    then = step("speak", "then", when="gap(week) >= 3")
    assert [finding.code for finding in check_exercise(written(grid(), then))] == ["E210"]
    assert list(check_exercise(written(scaled(), then))) == []
