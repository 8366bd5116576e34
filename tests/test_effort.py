"""Effort is a ratio: twice the work is about twice as much, whatever the machine."""

from tests.effort import _fixed_piece, effort


def test_the_result_comes_back_with_the_effort() -> None:
    result, times = effort(lambda: "tea")
    assert result == "tea"
    assert times < 1


def test_more_of_the_same_work_is_more_effort() -> None:
    def pieces(count: int) -> float:
        return min(effort(lambda: [_fixed_piece() for _ in range(count)])[1] for _ in range(3))

    assert pieces(2) < pieces(16) < 64


def test_what_grows_with_the_square_is_far_above_any_limit() -> None:
    def pairs(length: int) -> float:
        return effort(lambda: sum(row == column for row in range(length) for column in range(length)))[1]

    assert pairs(2000) > 8 * pairs(500)
