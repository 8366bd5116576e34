"""Charts of a review: from numbers that both released, the right one at each name, and nothing computed."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from reciprocity_tui.practice.check_ins import CheckIn, series_of
from reciprocity_tui.practice.report import Report, SharedLine, SharedTask

DAY = date(2026, 6, 1)
LIGHT = "How light was it?"


def report(*lines: SharedLine, days: int = 0, people: tuple[str, str] = ("A.", "S.")) -> Report:
    """Return a report of one evening with these lines, so many days after the first of June."""
    task = SharedTask("regard/pulse", "A pulse", "1.0.0", "done", DAY + timedelta(days), 10, lines)
    return Report("k7m2-p9qd", f"week-{days}", "A pulse", people, DAY + timedelta(days), "0.1", (task,))


def rated(*numbers: tuple[int, int], wording: str = LIGHT) -> tuple[SharedLine, ...]:
    """Return lines with the numbers of each, by their seats."""
    return tuple(SharedLine(by, wording, str(number), number=number) for by, number in numbers)


def test_each_person_has_a_line_over_the_days() -> None:
    first, second = report(*rated((0, 4), (1, 7))), report(*rated((0, 6), (1, 5)), days=7)
    (series,) = series_of([second, first])
    assert series.people == ("A.", "S.") and series.wording == LIGHT
    assert series.check_ins == (CheckIn(DAY, (4, 7)), CheckIn(DAY + timedelta(7), (6, 5)))


def test_a_number_that_only_one_released_is_in_no_chart() -> None:
    assert series_of([report(*rated((0, 4)))]) == ()
    assert series_of([report(*rated((0, 4)), *rated((1, 4), wording="How loud was it?"))]) == ()


def test_two_who_swapped_seats_keep_their_own_numbers() -> None:
    before, after = (
        report(*rated((0, 4), (1, 7))),
        report(*rated((0, 8), (1, 3)), days=7, people=("S.", "A.")),
    )
    (series,) = series_of([before, after])
    assert series.people == ("S.", "A.")
    assert [check_in.numbers for check_in in series.check_ins] == [(7, 4), (8, 3)]


def test_two_who_are_called_otherwise_have_a_chart_of_their_own() -> None:
    before, after = report(*rated((0, 4), (1, 7))), report(*rated((0, 8), (1, 3)), people=("B.", "S."))
    assert {series.people for series in series_of([before, after])} == {("A.", "S."), ("B.", "S.")}


def test_a_joint_line_and_a_line_without_a_number_are_in_no_chart() -> None:
    joint = SharedLine(None, LIGHT, "4", number=4)
    spoken = SharedLine(1, LIGHT, "quite light")
    assert series_of([report(joint, *rated((0, 4)), spoken)]) == ()


@given(some.lists(some.tuples(some.integers(0, 1), some.integers(0, 10)), max_size=6))
def test_no_chart_has_a_number_that_nobody_gave(numbers: list[tuple[int, int]]) -> None:
    for series in series_of([report(*rated(*numbers))]):
        for check_in in series.check_ins:
            assert (0, check_in.numbers[0]) in numbers and (1, check_in.numbers[1]) in numbers
