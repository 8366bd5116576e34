"""What brings two people back, each said once or seldom, by a clock that is handed in."""

import datetime
import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
from icalendar import Calendar

from reciprocity_tui.errors import DiskFull
from reciprocity_tui.export.files import suggest_path, write
from reciprocity_tui.game import coming_back
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.play.scenes.slots import Line
from tests.journal.kit import start
from tests.journal.test_jar import QUESTION, REACHED, evening
from tests.plain.visits import DAY, Place

BEGAN = datetime.datetime(2026, 6, 1, 20, 7, tzinfo=datetime.UTC)


def later(place: Place, days: int) -> Place:
    place.day += datetime.timedelta(days=days)
    return place


@pytest.fixture
def place() -> Place:
    return Place().seat()


def kept(place: Place, *lines: Line, count: int = 1) -> Place:
    for _ in range(count):
        evening(place.journal, *lines, day=place.day)
    return place


# The question


def test_the_question_is_said_at_the_next_evening_and_once(place: Place) -> None:
    kept(place, QUESTION)
    game = later(place, 1).game()
    assert coming_back.pending_question(game) == QUESTION.stored_text
    assert coming_back.pending_question(game) == QUESTION.stored_text
    coming_back.mark_question_shown(game)
    assert coming_back.pending_question(game) == ""


def test_the_question_of_today_waits_for_another_day(place: Place) -> None:
    assert coming_back.pending_question(kept(place, QUESTION).game()) == ""
    assert coming_back.pending_question(later(place, 1).game()) == QUESTION.stored_text


def test_an_evening_left_in_the_middle_and_ended_today_is_of_today_as_well(place: Place) -> None:
    number = place.journal.begin(start())
    later(place, 2).journal.finish(number, [QUESTION])
    assert coming_back.pending_question(place.game()) == ""
    assert coming_back.pending_question(later(place, 1).game()) == QUESTION.stored_text


def test_a_clock_that_was_set_back_does_not_hold_the_question(place: Place) -> None:
    kept(later(place, 500), QUESTION)
    assert coming_back.pending_question(later(place, -499).game()) == QUESTION.stored_text


def test_a_question_that_was_let_go_is_not_said(place: Place) -> None:
    kept(place, QUESTION)
    kept(later(place, 1), REACHED)
    assert coming_back.pending_question(later(place, 1).game()) == ""


def test_after_another_evening_it_is_that_ones_question(place: Place) -> None:
    coming_back.mark_question_shown(later(kept(place, QUESTION), 1).game())
    kept(place, replace(QUESTION, text="another one"))
    assert coming_back.pending_question(later(place, 1).game()) == "another one"


# The old warm line


@pytest.mark.parametrize(("days", "there"), [(27, False), (28, True), (400, True)])
def test_a_warm_line_comes_back_after_four_weeks(place: Place, days: int, there: bool) -> None:
    game = later(kept(place, REACHED), days).game()
    assert bool(coming_back.next_old_line(game)) is there


@pytest.mark.parametrize(
    ("days", "expected"),
    [(60, "In June Ana wrote: you noticed"), (400, "In June 2026 Ana wrote: you noticed")],
)
def test_it_says_when_and_who(place: Place, days: int, expected: str) -> None:
    assert coming_back.next_old_line(later(kept(place, REACHED), days).game()) == expected


def test_a_line_that_was_left_says_for_whom(place: Place) -> None:
    kept(place).journal.notes.leave(1, "the soup")
    place.journal.notes.open()
    assert coming_back.next_old_line(later(place, 60).game()) == "In June Sam left this for Ana: the soup"


def test_one_a_day_and_not_the_same_again_soon(place: Place) -> None:
    kept(place, REACHED, replace(REACHED, author=1, text="you waited", order=2))
    later(place, 60)
    lines = []
    for _ in range(4):
        lines.append(coming_back.next_old_line(place.game()))
        assert coming_back.next_old_line(place.game()) == ""
        later(place, 1)
    assert sorted(lines) == ["", "", "In June Ana wrote: you noticed", "In June Sam wrote: you waited"]
    assert coming_back.next_old_line(later(place, coming_back.NOT_AGAIN_DAYS).game()) != ""


def test_a_deep_evening_and_a_hard_one_do_not_come_back(place: Place) -> None:
    evening(place.journal, REACHED, intensity="deep", day=place.day)
    evening(place.journal, replace(REACHED, pillar="civility"), kind="compromise", day=place.day)
    assert coming_back.next_old_line(later(place, 60).game()) == ""


def test_what_was_remembered_strangely_is_no_matter(place: Place) -> None:
    kept(place, REACHED).journal.set_setting(coming_back.OLD_LINES, "x 7: :2026-01-01 1:soon 9:2026-06-01")
    assert coming_back.next_old_line(later(place, 60).game()) != ""


def test_on_a_full_disk_it_is_not_said_rather_than_every_evening(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(journal: Journal, key: str, value: str) -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr(Journal, "set_setting", full)
    assert coming_back.next_old_line(later(kept(place, REACHED), 60).game()) == ""


def test_only_numbers_and_days_are_remembered(place: Place) -> None:
    coming_back.next_old_line(later(kept(place, REACHED), 60).game())
    assert place.journal.setting(coming_back.OLD_LINES) == f"1:{place.day}"


# Next week


def test_the_same_time_next_week(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    leaf = coming_back.next_week_file(place.game(), BEGAN)
    assert leaf is not None and "Monday 8 June at 20:00" in leaf.description
    path = write(leaf, suggest_path(leaf))
    assert path == tmp_path / "an-evening-for-two-2026-06-08.ics"
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert event.decoded("DTSTART") == datetime.datetime(2026, 6, 8, 20, 0)  # noqa: DTZ001 -- it floats


def test_a_day_alone_is_said_without_a_time(place: Place) -> None:
    assert (
        "for Wednesday 9 December."
        in coming_back.calendar_file(place.game(), datetime.date(2026, 12, 9)).description
    )


def test_two_files_are_two_entries(place: Place) -> None:
    leaf = coming_back.calendar_file(place.game(), DAY)
    uids = {str(Calendar.from_ical(leaf.data()).walk("VEVENT")[0]["UID"]) for _ in range(2)}
    assert len(uids) == 2


def test_at_the_end_of_the_calendar_nothing_is_offered(place: Place) -> None:
    assert (
        coming_back.next_week_file(place.game(), datetime.datetime.max.replace(tzinfo=datetime.UTC)) is None
    )


# The book


@pytest.mark.parametrize(("count", "due"), [(11, False), (12, True), (30, True)])
def test_a_book_is_due_after_twelve_evenings(place: Place, count: int, due: bool) -> None:
    assert coming_back.book_is_due(kept(place, REACHED, count=count).game()) is due


def test_and_then_after_twelve_more(place: Place) -> None:
    coming_back.mark_book_offered(kept(place, REACHED, count=13).game())
    assert not coming_back.book_is_due(kept(place, REACHED, count=11).game())
    assert coming_back.book_is_due(kept(place, REACHED).game())


def test_with_hardly_a_warm_line_it_waits(place: Place) -> None:
    kept(place, count=12)
    kept(place, REACHED, count=2)
    assert not coming_back.book_is_due(place.game())
    assert coming_back.book_is_due(kept(place, REACHED).game())


def test_the_book_holds_every_warm_line_by_month_and_no_other(place: Place) -> None:
    kept(place, REACHED, QUESTION, replace(REACHED, panel="gap", text="not this"))
    evening(place.journal, replace(REACHED, text="nor this"), intensity="deep", day=place.day)
    later(place, 30)
    kept(place, replace(REACHED, author=1, text="you waited"))
    place.journal.notes.leave(0, "the soup")
    place.journal.notes.open()
    html = re.sub("</?bdi>", "", coming_back.book(place.game()).data().decode())
    expected = ["<h2>June 2026", "you noticed", "what reached Ana, 1 June", "<h2>July 2026", "you waited"]
    expected += ["what reached Sam, 1 July", "the soup", "Ana for Sam, 1 July"]
    assert sorted(expected, key=html.index) == expected
    assert "not this" not in html and "nor this" not in html and QUESTION.stored_text not in html


# Where nothing is kept


def test_where_nothing_is_kept_there_is_none_of_it() -> None:
    place = Place(keeps=False).seat()
    kept(place, REACHED, QUESTION, count=12)
    game = later(place, 60).game()
    assert coming_back.pending_question(game) == "" and coming_back.next_old_line(game) == ""
    assert coming_back.next_week_file(game, BEGAN) is None and not coming_back.book_is_due(game)


def test_chance_chooses_among_old_lines(place: Place) -> None:
    lines = [replace(REACHED, text=f"line {each}", order=each) for each in range(9)]
    kept(place, *lines)
    later(place, 60)
    old_lines = set()
    for seed in range(20):
        place.journal.set_setting(coming_back.OLD_LINES, "")
        old_lines.add(coming_back.next_old_line(replace(place.game(), chance=random.Random(seed))))
    assert len(old_lines) > 3
