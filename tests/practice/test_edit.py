"""Whatever is done in the form, what it writes passes the check of a practice."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.practice import edit
from reciprocity_tui.practice.assignment import MAX_TASKS, Practice, Release
from reciprocity_tui.practice.begin import blank_practice, first_id, with_bundle
from reciprocity_tui.practice.bundles import built_in_bundles
from reciprocity_tui.practice.parse import check_written, parse_practice
from reciprocity_tui.practice.practice_file import write_practice
from reciprocity_tui.practice.shelf import is_lighter

CARDS = Catalog().cards()
DAY = date(2026, 6, 1)
BLANK = blank_practice("k7m2-p9qd", "", DAY)

TEXTS = st.one_of(
    st.text(max_size=200),
    st.sampled_from(["", " ", "\u202e\x1b[31m", "a\nb", "[b]x[/b]", "{other}", "x" * 500]),
)
DAYS = st.dates(date(1, 1, 1), date(9998, 1, 1))
RELEASES = st.one_of(
    st.sampled_from([Release(), Release("after")]),
    st.integers(1, 60).map(lambda days: Release("after-days", days)),
    DAYS.map(lambda day: Release("on", day=day)),
)


@st.composite
def edited(draw: st.DrawFn) -> Practice:
    """Return a practice after any number of changes in the form."""
    practice = BLANK
    if draw(st.booleans()):
        practice = with_bundle(practice, draw(st.sampled_from(built_in_bundles())))
    for _ in range(draw(st.integers(0, 12))):
        practice = changed(draw, practice, draw(st.sampled_from(range(9))))
    return practice


def changed(draw: st.DrawFn, practice: Practice, change: int) -> Practice:
    if change == 0:
        return edit.with_task(practice, draw(st.sampled_from(CARDS)).ref)
    if change == 1:
        return edit.with_title(practice, draw(TEXTS))
    if change == 2:
        return edit.with_window(practice, draw(DAYS), draw(st.integers(-3, 200)))
    if change == 3:
        return edit.with_hear_about(practice, draw(st.integers(0, 6)), draw(TEXTS))
    if change == 4 or not practice.tasks:
        return edit.with_counselor(practice, draw(TEXTS))
    return task_changed(draw, practice, draw(st.integers(0, len(practice.tasks) - 1)), change)


def task_changed(draw: st.DrawFn, practice: Practice, index: int, change: int) -> Practice:
    if change == 5:
        return edit.without_task(practice, index)
    if change == 6:
        return edit.with_moved_task(practice, index, draw(st.sampled_from((-1, 1))))
    if change == 7:
        return edit.with_release(practice, index, draw(RELEASES))
    task = next(card for card in CARDS if card.ref == practice.tasks[index].exercise)
    lighter = [card.ref for card in CARDS if is_lighter(card, task)]
    practice = edit.with_fallback(practice, index, draw(st.sampled_from(["", *lighter])))
    return edit.with_slot(edit.with_why(practice, index, draw(TEXTS)), index, draw(TEXTS))


@settings(max_examples=60)
@given(edited())
def test_nothing_that_the_form_writes_is_refused_by_the_check(practice: Practice) -> None:
    if not practice.title:
        practice = edit.with_title(practice, "A stuck topic")
    if not practice.tasks:
        practice = edit.with_task(practice, CARDS[0].ref)
    assert edit.missing(practice) == ()
    practice = edit.settled(practice, [("team", "1.0.0")])
    assert check_written(practice, CARDS) == ()
    assert parse_practice(write_practice(practice), "p.toml", CARDS).practice == practice


def test_what_it_lacks_is_told() -> None:
    assert [lacking.id for lacking in edit.missing(BLANK)] == ["form-needs-title", "form-needs-task"]


def test_a_task_is_in_it_once_and_there_are_not_too_many() -> None:
    practice = BLANK
    for card in (*CARDS, *CARDS):
        practice = edit.with_task(practice, card.ref)
    refs = [task.exercise for task in practice.tasks]
    assert len(refs) == MAX_TASKS == len(set(refs))


@pytest.mark.parametrize(
    ("index", "by", "order"), [(0, -1, "abc"), (0, 1, "bac"), (2, -1, "acb"), (2, 1, "abc"), (1, 1, "acb")]
)
def test_a_task_moves_as_far_as_there_is_room(index: int, by: int, order: str) -> None:
    practice = BLANK
    for ref in ("a/a", "b/b", "c/c"):
        practice = edit.with_task(practice, ref)
    moved = edit.with_moved_task(practice, index, by)
    assert "".join(task.exercise[0] for task in moved.tasks) == order


def test_the_id_follows_the_title_unless_it_has_a_number_of_its_own() -> None:
    assert edit.with_title(BLANK, "A stuck topic").id == first_id("A stuck topic")
    later = edit.with_title(edit.with_title(BLANK, "Old"), "New")
    assert later.id == first_id("New")
    numbered = Practice("old-3", *("k7m2-p9qd", "Old", DAY, DAY, DAY, ()))
    assert edit.with_title(numbered, "New").id == "old-3"


def test_lines_to_hear_about_are_changed_added_and_taken_away() -> None:
    practice = edit.with_hear_about(edit.with_hear_about(BLANK, 0, "rest"), 1, "sleep")
    assert practice.hear_about == ("rest", "sleep")
    assert edit.with_hear_about(practice, 0, "walks").hear_about == ("walks", "sleep")
    assert edit.with_hear_about(practice, 0, "").hear_about == ("sleep",)


def test_a_window_has_weeks() -> None:
    assert edit.weeks_of(edit.with_window(BLANK, DAY, 3)) == 3
    assert edit.weeks_of(BLANK) == 2
