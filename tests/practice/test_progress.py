"""Which task of a practice is open, which waits, which is done or put off."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reciprocity_tui.practice.assignment import Practice, Release, Task
from reciprocity_tui.practice.progress import (
    PlayedExercise,
    TaskProgress,
    open_exercises,
    practice_progress,
)

FIRST = date(2026, 12, 1)
NAMES = ("p/a", "p/b", "p/c", "p/d")
AFTER = Release("after")


def day(number: int) -> date:
    """Return the day so many days after the first."""
    return FIRST + timedelta(days=number)


def practice(*tasks: Task) -> Practice:
    """Return a practice of these tasks, from the first of December to the fourteenth."""
    return Practice("one", "k7m2-p9qd", "One", FIRST, FIRST, day(13), tasks)


def progress(
    made: Practice, played: list[tuple[str, int]], declined: set[int], today: int
) -> tuple[TaskProgress, ...]:
    """Return the progress after these evenings, each an exercise and a day."""
    evenings = [PlayedExercise(number, ref, day(on)) for number, (ref, on) in enumerate(played, 1)]
    return practice_progress(made, evenings, declined, FIRST, day(today))


def states(made: Practice, played: list[tuple[str, int]], declined: set[int], today: int) -> list[str]:
    """Return the state of each task."""
    return [now.state for now in progress(made, played, declined, today)]


STEPS = practice(
    Task("p/a"),
    Task("p/b", release=AFTER),
    Task("p/c", release=Release("after-days", 3)),
    Task("p/d", release=Release("on", day=day(7))),
)


def test_at_first_only_what_comes_at_once_is_open() -> None:
    first, second, third, fourth = progress(STEPS, [], set(), 0)
    assert first == TaskProgress("open")
    assert second == TaskProgress("waiting", after=0)
    assert third == TaskProgress("waiting", after=1)
    assert fourth == TaskProgress("waiting", until=day(7))


def test_the_next_one_opens_once_the_one_before_was_played() -> None:
    assert states(STEPS, [("p/a", 0)], set(), 0) == ["done", "open", "waiting", "waiting"]


@pytest.mark.parametrize(("today", "state"), [(4, "waiting"), (5, "open"), (400, "open")])
def test_so_many_days_after_the_one_before(today: int, state: str) -> None:
    third = progress(STEPS, [("p/a", 0), ("p/b", 2)], set(), today)[2]
    assert third.state == state
    assert third.until == (day(5) if state == "waiting" else None)


def test_on_its_day_it_opens_whatever_came_before() -> None:
    assert states(STEPS, [], set(), 6)[3] == "waiting"
    assert states(STEPS, [], set(), 7)[3] == "open"


def test_nothing_opens_before_the_window_begins() -> None:
    (now,) = practice_progress(practice(Task("p/a")), [], (), day(-3), day(-1))
    assert now == TaskProgress("waiting", until=FIRST)
    (now,) = practice_progress(practice(Task("p/a")), [], (), day(-3), FIRST)
    assert now.state == "open"


def test_what_was_put_off_holds_up_nobody() -> None:
    assert states(STEPS, [], {0}, 0) == ["declined", "open", "waiting", "waiting"]
    assert states(STEPS, [("p/a", 1)], {1}, 3) == ["done", "declined", "waiting", "waiting"]
    assert states(STEPS, [("p/a", 1)], {1}, 4) == ["done", "declined", "open", "waiting"]
    assert states(STEPS, [], {0, 1}, 3) == ["declined", "declined", "open", "waiting"]


def test_a_lighter_one_counts_as_well() -> None:
    made = practice(Task("p/a", fallback="p/light"), Task("p/b", release=AFTER))
    assert states(made, [("p/light", 0)], set(), 0) == ["done", "open"]


def test_what_was_put_off_and_played_all_the_same_is_done() -> None:
    assert states(STEPS, [("p/a", 0)], {0}, 0)[0] == "done"


def test_the_same_exercise_twice_takes_two_evenings() -> None:
    made = practice(Task("p/a"), Task("p/a", release=Release("after-days", 2)))
    assert states(made, [("p/a", 0)], set(), 0) == ["done", "waiting"]
    assert states(made, [("p/a", 0)], set(), 2) == ["done", "open"]
    assert states(made, [("p/a", 0), ("p/a", 3)], set(), 3) == ["done", "done"]


def test_a_first_one_that_follows_nothing_is_open() -> None:
    assert states(practice(Task("p/a", release=AFTER)), [], set(), 0) == ["open"]


def test_a_clock_at_the_end_of_time_is_no_fault() -> None:
    made = practice(Task("p/a"), Task("p/b", release=Release("after-days", 365)))
    end = [PlayedExercise(1, "p/a", date.max)]
    assert practice_progress(made, end, (), FIRST, FIRST)[1] == TaskProgress("waiting", until=date.max)


def test_open_ones_are_proposed_first_and_lighter_ones_after_all_of_them() -> None:
    made = practice(
        Task("p/a", fallback="p/light"), Task("p/b", fallback="p/light"), Task("p/c", release=AFTER)
    )
    assert open_exercises(made, progress(made, [], set(), 0)) == ("p/a", "p/b", "p/light")
    assert open_exercises(made, progress(made, [("p/a", 0)], {1}, 0)) == ("p/c",)


releases = st.one_of(
    st.just(Release()),
    st.just(AFTER),
    st.builds(lambda days: Release("after-days", days), st.integers(1, 30)),
    st.builds(lambda on: Release("on", day=day(on)), st.integers(0, 30)),
)
tasks = st.builds(Task, st.sampled_from(NAMES), fallback=st.sampled_from(("", "p/light")), release=releases)
practices = st.lists(tasks, min_size=1, max_size=6).map(lambda made: practice(*made))
evenings = st.lists(
    st.tuples(st.sampled_from((*NAMES, "p/light", "p/else")), st.integers(0, 20)), max_size=8
).map(lambda played: sorted(played, key=lambda evening: evening[1]))
positions = st.sets(st.integers(0, 5))


@given(practices, evenings, positions, st.integers(0, 60))
def test_every_task_has_one_state_and_an_evening_counts_once(
    made: Practice, played: list[tuple[str, int]], declined: set[int], today: int
) -> None:
    now = progress(made, played, declined, today)
    assert len(now) == len(made.tasks)
    counted = [task.played for task in now if task.played is not None]
    assert len(counted) == len(set(counted))
    for position, (task, at) in enumerate(zip(made.tasks, now, strict=True)):
        assert (at.state == "done") == (at.played is not None)
        assert at.played is None or at.played.exercise in task.refs
        assert (at.state == "waiting") == (at.after is not None or at.until is not None)
        assert at.after is None or (at.after == position - 1 and now[at.after].state in ("open", "waiting"))
        assert at.until is None or day(today) < at.until
        assert at.state != "declined" or position in declined


@given(practices, evenings, positions, st.integers(0, 60), st.integers(0, 60))
def test_time_closes_nothing(
    made: Practice, played: list[tuple[str, int]], declined: set[int], today: int, later: int
) -> None:
    for before, after in zip(
        progress(made, played, declined, today),
        progress(made, played, declined, today + later),
        strict=True,
    ):
        assert after.state == before.state or (before.state, after.state) == ("waiting", "open")


@given(practices, evenings, positions, st.integers(0, 60), st.sampled_from((*NAMES, "p/light")))
def test_another_evening_closes_nothing_that_was_open_but_what_it_was(
    made: Practice, played: list[tuple[str, int]], declined: set[int], today: int, ref: str
) -> None:
    """Play one more. Whatever follows a task that was put off, and is done after all now, waits for its days again."""
    before = progress(made, played, declined, today)
    after = progress(made, [*played, (ref, 20)], declined, today)
    is_done_after_all = [
        (was.state, now.state) == ("declined", "done") for was, now in zip(before, after, strict=True)
    ]
    for index, (task, was, now) in enumerate(zip(made.tasks, before, after, strict=True)):
        if was.state == "done":
            assert now == was
        if was.state == "open" and not any(is_done_after_all[:index]):
            assert now.state == "open" or (now.state == "done" and ref in task.refs)


@given(practices, evenings, positions, st.integers(0, 60))
def test_an_evening_that_is_gone_might_never_have_been(
    made: Practice, played: list[tuple[str, int]], declined: set[int], today: int
) -> None:
    """Delete each evening in turn: the rest is as if it had not been played, whatever its id was."""
    numbered = [PlayedExercise(number, ref, day(on)) for number, (ref, on) in enumerate(played, 1)]
    for gone in range(len(numbered)):
        left = practice_progress(made, numbered[:gone] + numbered[gone + 1 :], declined, FIRST, day(today))
        never = progress(made, played[:gone] + played[gone + 1 :], declined, today)
        assert [task.state for task in left] == [task.state for task in never]


@given(practices, evenings, st.integers(0, 60))
def test_whoever_puts_everything_off_waits_for_dates_alone(
    made: Practice, played: list[tuple[str, int]], today: int
) -> None:
    everything = set(range(len(made.tasks)))
    for last in everything:
        now = progress(made, played, everything - {last}, today)[last]
        assert now.after is None
