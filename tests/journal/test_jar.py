"""What comes back from the journal: sealed lines, the question taken along, and the warm lines that were kept."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

import pytest

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.journal.sealed_notes import OPENED_SETTING
from reciprocity_tui.play.scenes.slots import Line
from tests.journal.kit import DAY, start

REACHED = Line("thanks_lines", "regard", "What reached you?", 0, "you noticed", order=1)
QUESTION = Line("next_question", "regard", "", None, "What was light this week?", order=9)


def evening(
    journal: Journal,
    *lines: Line,
    kind: str = "appreciation",
    intensity: str = "light",
    day: datetime.date = DAY,
) -> int:
    """Save an evening with these lines, and return its id."""
    begun = replace(start(), kind=kind, intensity=intensity, day=day.isoformat())
    number = journal.begin(begun)
    journal.finish(number, lines)
    return number


@pytest.fixture
def journal() -> Journal:
    return Journal.in_memory(today=lambda: DAY)


def warm(journal: Journal) -> list[str]:
    return [warm_line.text for warm_line in journal.memories.warm_lines()]


@pytest.mark.parametrize(
    ("kind", "intensity"), [("appreciation", "light"), ("appreciation", "medium"), ("check-in", "light")]
)
def test_what_reached_somebody_is_warm(journal: Journal, kind: str, intensity: str) -> None:
    evening(journal, REACHED, kind=kind, intensity=intensity)
    assert warm(journal) == ["you noticed"]


@pytest.mark.parametrize(
    ("line", "kind", "intensity"),
    [
        (REACHED, "appreciation", "deep"),
        (REACHED, "check-in", "medium"),
        (replace(REACHED, pillar="civility"), "compromise", "light"),
        (replace(REACHED, panel="side_by_side"), "appreciation", "light"),
        (replace(REACHED, panel="gap"), "appreciation", "light"),
        (replace(REACHED, author=None), "appreciation", "light"),
        (replace(REACHED, text=""), "appreciation", "light"),
    ],
)
def test_what_may_have_been_hard_to_hear_is_not(
    journal: Journal, line: Line, kind: str, intensity: str
) -> None:
    evening(journal, line, kind=kind, intensity=intensity)
    assert warm(journal) == []


def test_an_evening_that_is_not_over_has_no_warm_line(journal: Journal) -> None:
    journal.begin(start())
    assert warm(journal) == []


def test_a_line_that_was_left_is_warm_once_it_is_opened(journal: Journal) -> None:
    evening(journal)
    journal.notes.leave(1, "the soup")
    assert warm(journal) == []
    journal.notes.open()
    assert [
        (warm_line.author, warm_line.left, warm_line.text) for warm_line in journal.memories.warm_lines()
    ] == [(1, True, "the soup")]


def test_a_line_left_after_a_deep_evening_does_not_come_back(journal: Journal) -> None:
    evening(journal, intensity="deep")
    journal.notes.leave(1, "thank you for staying")
    journal.notes.open()
    assert warm(journal) == []


def test_a_line_that_is_deleted_is_gone_from_them(journal: Journal) -> None:
    evening(journal, REACHED)
    journal.delete_lines([warm_line.id for warm_line in journal.memories.warm_lines()])
    assert warm(journal) == []


def test_a_line_dropped_before_the_first_evening_is_kept_with_it(journal: Journal) -> None:
    journal.notes.leave(0, "the umbrella")
    number = evening(journal)
    assert [opened_line.text for opened_line in journal.notes.open()] == ["the umbrella"]
    assert [line.text for line in journal.lines(number)] == ["the umbrella"]


def test_a_line_opened_before_any_evening_is_seen_once_and_kept_with_the_first(journal: Journal) -> None:
    journal.notes.leave(0, "the umbrella")
    assert [opened_line.text for opened_line in journal.notes.open()] == ["the umbrella"]
    assert journal.notes.waiting() == journal.notes.open() == () and warm(journal) == []
    assert [opened_line.text for opened_line in journal.notes.opened_today()] == ["the umbrella"]
    number = evening(journal)
    assert [line.text for line in journal.lines(number)] == warm(journal) == ["the umbrella"]
    assert [opened_line.text for opened_line in journal.notes.opened_today()] == ["the umbrella"]
    assert b"the umbrella" in journal.serialize_for_tests()


def test_what_was_opened_can_be_read_again_that_evening_in_the_order_it_was_written(journal: Journal) -> None:
    evening(journal)
    numbers = [journal.notes.leave(number % 2, f"line {number}") for number in range(5)]
    assert [opened_line.text for opened_line in journal.notes.open(numbers[1:])] == ["line 0"]
    assert [waiting_line.text for waiting_line in journal.notes.waiting(numbers[3:])] == ["line 1", "line 2"]
    assert [opened_line.text for opened_line in journal.notes.open(numbers[3:])] == ["line 1", "line 2"]
    assert [(opened_line.author, opened_line.text) for opened_line in journal.notes.opened_today()] == [
        (0, "line 0"),
        (1, "line 1"),
        (0, "line 2"),
    ]
    journal.delete_lines([journal.memories.warm_lines()[1].id])
    assert [opened_line.text for opened_line in journal.notes.opened_today()] == ["line 0", "line 2"]
    journal.notes._today = lambda: DAY + datetime.timedelta(days=1)
    assert journal.notes.opened_today() == ()
    assert [opened_line.text for opened_line in journal.notes.open()] == ["line 3", "line 4"]
    assert [opened_line.text for opened_line in journal.notes.opened_today()] == ["line 3", "line 4"]


@pytest.mark.parametrize("text", ["", "2026-06-01", "yesterday 7 8", "2026-06-01 x s ss 7.5 sx ² s²", "1 2"])
def test_a_record_of_what_was_opened_that_cannot_be_read_opens_nothing_and_loses_nothing(
    journal: Journal, text: str
) -> None:
    evening(journal)
    journal.notes.leave(0, "the umbrella")
    journal.set_setting(OPENED_SETTING, text)
    assert journal.notes.opened_today() == ()
    assert [opened_line.text for opened_line in journal.notes.open()] == ["the umbrella"]
    assert [opened_line.text for opened_line in journal.notes.opened_today()] == ["the umbrella"]


def test_a_line_and_the_end_of_its_draft_are_one_write(journal: Journal) -> None:
    journal.set_setting("draft", "the umb")
    journal.notes.leave(0, "the umbrella", "draft")
    assert journal.setting("draft") is None


def test_lines_are_opened_in_the_order_in_which_they_were_left(journal: Journal) -> None:
    """Order them after the lines of their evening, and keep that order."""
    number = evening(journal, REACHED)
    left = ["zebra", "apple", "mango", "banana"]
    for seat, text in enumerate(left):
        journal.notes.leave(seat % 2, text)
    assert [kept_line.text for kept_line in journal.notes.waiting()] == left
    assert [(waiting_line.author, waiting_line.text) for waiting_line in journal.notes.open()] == [
        (seat % 2, text) for seat, text in enumerate(left)
    ]
    kept = journal.lines(number)
    assert [opened_line.text for opened_line in sorted(kept, key=lambda each: each.order)] == [
        REACHED.text,
        *left,
    ]
    assert [each.text for each in kept] == [REACHED.text, *left]


def test_they_stand_in_the_order_of_their_evenings(journal: Journal) -> None:
    for text, days in (("second", 1), ("third", 2), ("first", 0)):
        evening(journal, replace(REACHED, text=text), day=DAY + datetime.timedelta(days=days))
    assert warm(journal) == ["first", "second", "third"]


@pytest.mark.parametrize(("lines", "text"), [((QUESTION,), QUESTION.text), ((REACHED,), None), ((), None)])
def test_the_question_is_that_of_the_last_evening(
    journal: Journal, lines: Sequence[Line], text: str | None
) -> None:
    evening(journal, replace(QUESTION, text="an older one"))
    number = evening(journal, *lines)
    question = journal.memories.carried_question()
    assert (question.text if question else None) == text
    assert question is None or (question.evening, question.began, question.ended) == (number, DAY, DAY)


def test_before_the_first_evening_there_is_nothing(journal: Journal) -> None:
    assert journal.memories.carried_question() is None
    assert journal.last_saved_evening() == 0
    assert not journal.saved_since(0, 1)


def test_enough_evenings_are_those_that_were_kept_since(journal: Journal) -> None:
    numbers = [evening(journal) for _ in range(3)]
    journal.begin(start())
    assert journal.last_saved_evening() == numbers[-1]
    assert journal.saved_since(0, 3) and not journal.saved_since(0, 4)
    assert journal.saved_since(numbers[0], 2) and not journal.saved_since(numbers[0], 3)


def test_one_of_the_old_ones_is_picked_and_no_other_is_read(journal: Journal) -> None:
    for text, days in (("first", 0), ("second", 1), ("third", 2)):
        evening(journal, replace(REACHED, text=text), day=DAY + datetime.timedelta(days=days))
    ids = {warm_line.text: warm_line.id for warm_line in journal.memories.warm_lines()}

    def old(days: int, *besides: str, pick: int = 0) -> tuple[object, ...] | None:
        counted: list[int] = []

        def picked(count: int) -> int:
            counted.append(count)
            return min(pick, count - 1)

        until = DAY + datetime.timedelta(days=days)
        warm_line = journal.memories.warm_line(until, {ids[excluded] for excluded in besides}, picked)
        return None if warm_line is None else (warm_line.text, *counted)

    assert old(-1) is None
    assert old(1) == ("first", 2, 1)
    assert old(1, pick=1) == ("second", 2, 1)
    assert old(2, "first", "third") == old(2, "first", "third", pick=2) == ("second", 3, 1)
    assert old(2, *ids) is old(2, *ids, pick=2) is None


def test_every_warm_line_of_a_day_may_be_the_one(journal: Journal) -> None:
    evening(journal, REACHED, replace(REACHED, author=1 - (REACHED.author or 0)))
    pick = journal.memories.warm_line
    picked = [pick(DAY, (), lambda _: 0), pick(DAY, (), lambda count: count - 1)]
    assert {found.author for found in picked if found is not None} == {0, 1}


def test_whether_there_are_enough_is_told_without_reading_them(journal: Journal) -> None:
    evening(journal, REACHED, replace(REACHED, panel="gap"), REACHED)
    assert [journal.memories.has_warm_lines(enough) for enough in (1, 2, 3)] == [True, True, False]
