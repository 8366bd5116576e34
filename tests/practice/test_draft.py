"""Whatever is done in the form, what it writes passes the check of a practice."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.practice.assignment import MAX_TASKS, Release
from reciprocity_tui.practice.bundles import built_in_bundles
from reciprocity_tui.practice.draft import Draft
from reciprocity_tui.practice.parse import check_written, parse_practice
from reciprocity_tui.practice.practice_file import write_practice
from reciprocity_tui.practice.report import Report, SharedTask
from reciprocity_tui.practice.shelf import is_lighter

CARDS = Catalog().cards()
CODE, DAY = "k7m2-p9qd", date(2026, 6, 1)
EMPTY = Draft(CODE, DAY, DAY)

TEXTS = st.one_of(
    st.text(max_size=200),
    st.sampled_from(["", " ", "\u202e\x1b[31m", "a\nb", "[b]x[/b]", "{other}", "x" * 500]),
)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
RELEASES = st.one_of(
    st.sampled_from([Release(), Release("after")]),
    st.integers(1, 60).map(lambda days: Release("after-days", days)),
    DAYS.map(lambda day: Release("on", day=day)),
)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Return a draft after any number of changes in the form."""
    draft = EMPTY
    if draw(st.booleans()):
        draft = Draft.from_bundle(draw(st.sampled_from(built_in_bundles())), CODE, DAY)
    for _ in range(draw(st.integers(0, 12))):
        index = draw(st.integers(0, max(0, len(draft.tasks) - 1)))
        change = draw(st.sampled_from(range(9)))
        if change == 0:
            draft = draft.with_task(draw(st.sampled_from(CARDS)).ref)
        elif change == 1:
            draft = draft.with_title(draw(TEXTS))
        elif change == 2:
            draft = draft.with_window(draw(DAYS), draw(st.integers(-3, 200)))
        elif change == 3:
            draft = draft.with_hear_about(draw(st.lists(TEXTS, max_size=7)))
        elif change == 4:
            draft = draft.with_counselor(draw(TEXTS))
        elif draft.tasks:
            draft = change_task(draw, draft, index, change)
    return draft


def change_task(draw: st.DrawFn, draft: Draft, index: int, change: int) -> Draft:
    if change == 5:
        return draft.without_task(index)
    if change == 6:
        return draft.with_moved_task(index, draw(st.sampled_from((-1, 1))))
    if change == 7:
        return draft.with_release(index, draw(RELEASES))
    task = next((card for card in CARDS if card.ref == draft.tasks[index].exercise), None)
    lighter = [card.ref for card in CARDS if task is not None and is_lighter(card, task)]
    draft = draft.with_fallback(index, draw(st.sampled_from(["", *lighter])))
    return draft.with_why(index, draw(TEXTS)).with_slot(index, draw(TEXTS))


@settings(max_examples=60)
@given(drafts())
def test_nothing_that_the_form_writes_is_refused_by_the_check(draft: Draft) -> None:
    if not draft.title:
        draft = draft.with_title("A stuck topic")
    if not draft.tasks:
        draft = draft.with_task(CARDS[0].ref)
    assert draft.missing() == ()
    practice = draft.to_practice()
    # Words that press somebody are told at the line, as the form tells them; no random text has them.
    assert check_written(practice, CARDS) == ()
    assert parse_practice(write_practice(practice), "p.toml", CARDS).practice == practice


def test_a_task_is_in_it_once_and_there_are_not_too_many() -> None:
    draft = EMPTY
    for card in (*CARDS, *CARDS):
        draft = draft.with_task(card.ref)
    refs = [task.exercise for task in draft.tasks]
    assert len(refs) == MAX_TASKS == len(set(refs))


def test_a_task_moves_as_far_as_there_is_room() -> None:
    draft = EMPTY.with_task("a/a").with_task("b/b").with_task("c/c")
    for index, by, order in ((0, -1, "abc"), (0, 1, "bac"), (2, -1, "acb"), (2, 1, "abc")):
        assert "".join(task.exercise[0] for task in draft.with_moved_task(index, by).tasks) == order


def test_the_next_practice_of_a_couple_takes_up_what_was_left() -> None:
    tasks = (SharedTask("team/a", "A", "1", "done"), SharedTask("team/b", "B", "1", "another-time"))
    draft = Draft.from_report(Report(CODE, "stuck-9", "Stuck", ("A.", "S."), DAY, "1", tasks), DAY)
    assert (draft.couple, draft.id, [task.exercise for task in draft.tasks]) == (CODE, "stuck-10", ["team/b"])
