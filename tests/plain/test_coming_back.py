"""In lines: a line for the jar at any time, the question carried along, next week, an old line, the book."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest
from icalendar import Calendar

from reciprocity_tui import messages
from reciprocity_tui.game import coming_back
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.jar_entry import write_jar_line
from reciprocity_tui.plain.keyboard import Keyboard
from reciprocity_tui.process.clear_terminal import CLEAR_SCROLLBACK
from reciprocity_tui.sanitize import FORBIDDEN, sanitize_text
from tests.journal.test_jar import QUESTION, REACHED, evening
from tests.plain.kit import exercise
from tests.plain.test_agreements import SLOT, agree, later
from tests.plain.test_kinds import NOTE
from tests.plain.visits import SMALL, Place, prompt_words
from tests.tui.test_hostile import CONTROLS, MARKUP

GOODBYE = "That was an evening."

EVENING = ("", "1", "2", "", "", "")
"""From Tonight to good-bye, with no line for next time."""


@pytest.fixture(autouse=True)
def started_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the program is started in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def place() -> Place:
    return Place({"small": SMALL}).seat()


def warm(place: Place, count: int = 12) -> Place:
    """So many evenings in which something reached Ana; two months go by."""
    for _ in range(count):
        evening(place.journal, REACHED, day=place.day)
    return later(place, 60)


# A line for the jar


@pytest.mark.parametrize(("who", "seat"), [("1", 0), ("2", 1), ("sam", 1)])
def test_a_line_is_dropped_and_both_see_it_at_the_next_evening(place: Place, who: str, seat: int) -> None:
    text = place.visit("w", who, "you made tea")
    assert prompt_words(text) == ["tonight", "who", "line", "tonight"]
    assert messages.text("sealed-for-next-time") in text and "you made tea" not in text
    assert [(each.author, each.text) for each in place.journal.notes.waiting()] == [(seat, "you made tea")]
    opened = place.visit("y", "y", "")
    assert prompt_words(opened)[:3] == ["jar", "jar", "enter"] and "    you made tea" in opened


def test_what_is_sealed_in_this_sitting_stays_shut_in_it(place: Place) -> None:
    place.journal.notes.leave(1, "you swept the stairs")
    text = place.visit("y", "y", "", "w", "1", "you made tea", "o", "w", "2", "you sang", "o", "")
    assert text.count("you swept the stairs") == 3 and "you made tea" not in text and "you sang" not in text
    assert prompt_words(text).count("jar") == 2
    again = place.visit("y", "y", "", "o")
    assert again.count("you made tea") == again.count("you sang") == 2
    assert "you swept the stairs" in again


def test_a_tonight_left_open_opens_on_another_day_what_was_sealed_before(place: Place) -> None:
    game = place.game()
    assert game.leave_line(0, "you made tea") and not game.has_jar_lines
    later(place, 1)
    assert game.has_jar_lines
    game.leave_line(0, "you sang")
    later(place, -3)
    assert [each.text for each in game.open_jar()] == ["you made tea"]


@pytest.mark.parametrize("lines", [("w", ""), ("w", "somebody", ""), ("w", "1", "")])
def test_nothing_has_to_be_left(place: Place, lines: tuple[str, ...]) -> None:
    assert messages.text("sealed-for-next-time") not in place.visit(*lines)
    assert place.journal.notes.waiting() == ()


def test_what_is_too_long_is_asked_for_again(place: Place) -> None:
    text = place.visit("w", "1", "x" * 150, "short")
    assert "there is room for 140" in text
    assert [each.text for each in place.journal.notes.waiting()] == ["short"]


class Watched(Keyboard):
    """A keyboard that remembers which lines were typed unseen."""

    hides_input = True

    def __init__(self, source: BinaryIO) -> None:
        super().__init__(source)
        self.unseen: list[str | None] = []
        self._hidden = False

    def line(self) -> str | None:
        typed = super().line()
        if self._hidden:
            self.unseen.append(typed)
        return typed

    @contextmanager
    def hidden(self) -> Iterator[None]:
        self._hidden = True
        yield
        self._hidden = False


def test_nothing_shows_while_it_is_typed_and_the_screen_is_cleared(place: Place) -> None:
    keyboard, out = Watched(io.BytesIO(b"1\nyou made tea\n")), io.StringIO()
    write_jar_line(place.game(), Console(keyboard, out, clears=True))
    assert keyboard.unseen == ["you made tea"]
    assert "Nothing shows while it is typed." in out.getvalue() and out.getvalue().index(
        CLEAR_SCROLLBACK
    ) < out.getvalue().index("Sealed.")


# The question


def test_the_question_is_told_before_the_first_prompt_once(place: Place) -> None:
    evening(place.journal, QUESTION, day=place.day)
    text = later(place, 1).visit("")
    assert text.index(messages.text("taken-along")) < text.index(QUESTION.stored_text) < text.index("snap:")
    assert prompt_words(text) == ["tonight", "snap"]
    assert QUESTION.stored_text not in place.visit("")


def test_with_something_in_the_jar_it_is_told_there_and_not_again(place: Place) -> None:
    evening(place.journal, QUESTION, day=place.day)
    place.journal.notes.leave(0, "the soup")
    text = later(place, 1).visit("y", "y", "", "")
    assert text.count(QUESTION.stored_text) == 1 and text.index("the soup") < text.index(QUESTION.stored_text)


def test_on_the_way_back_into_an_evening_it_is_not_told(place: Place) -> None:
    evening(place.journal, QUESTION, day=place.day)
    later(place, 1).visit("", "1", "2")
    place.journal.set_setting(coming_back.QUESTION, "")
    assert QUESTION.stored_text not in place.visit("g")


# The end of an evening


def test_next_week_is_written_where_they_say(place: Place, started_in: Path) -> None:
    text = place.visit(*EVENING, "w", "ours.ics")
    assert prompt_words(text)[-2:] == ["week", "file"]
    assert text.index(messages.text("export-plain-text")) < text.index("file: ") < text.index("Written: ")
    assert text.endswith(f"  Written: {started_in / 'ours.ics'}\n")
    (event,) = Calendar.from_ical((started_in / "ours.ics").read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "An evening for two"


def test_a_file_that_is_there_stays_and_another_name_is_asked_for(place: Place, started_in: Path) -> None:
    (started_in / "ours.ics").write_text("theirs")
    text = place.visit(*EVENING, "w", "ours.ics", "n")
    assert "There is already something called ours.ics, and it is left alone." in text
    assert prompt_words(text)[-2:] == ["file", "file"]
    assert [each.read_text() for each in started_in.iterdir()] == ["theirs"]


@pytest.mark.parametrize("lines", [("",), (), ("w", "n"), ("w",)])
def test_and_not_where_they_do_not(place: Place, started_in: Path, lines: tuple[str, ...]) -> None:
    assert GOODBYE in place.visit(*EVENING, *lines)
    assert list(started_in.iterdir()) == []


def test_an_old_warm_line_is_told_before_good_bye(place: Place) -> None:
    text = warm(place, 1).visit(*EVENING)
    assert text.index("In June Ana wrote: you noticed") < text.index(GOODBYE)


def test_a_book_is_made_once_both_say_yes(place: Place, started_in: Path) -> None:
    text = warm(place).visit(*EVENING, "y", "y", "")
    assert prompt_words(text)[-4:] == ["book", "book", "file", "week"]
    assert text.index(messages.text("export-plain-text")) < text.index("book: Ana") < text.index("book: Sam")
    path = started_in / "our-warm-lines.html"
    assert f"Written: {path}" in text and path.stat().st_mode & 0o777 == 0o600
    assert "you noticed" in path.read_text("utf-8")


@pytest.mark.parametrize("answers", [("",), ("y", ""), ("n",), ("y", "n"), ("y", "y", "n")])
def test_not_now_writes_nothing_and_is_not_asked_again(
    place: Place, started_in: Path, answers: tuple[str, ...]
) -> None:
    warm(place).visit(*EVENING, *answers)
    assert list(started_in.iterdir()) == []
    assert not coming_back.book_is_due(place.game())


def test_after_a_deep_evening_neither_a_book_nor_an_old_line_comes() -> None:
    place = warm(Place({"deep": exercise(NOTE, intensity="deep")}).seat())
    text = place.visit("/end", "/me", "", "/me", "", "", exercise="deep")
    assert GOODBYE in text and "That took some care." in text
    assert "book" not in prompt_words(text) and "wrote:" not in text
    assert coming_back.book_is_due(place.game())


def test_where_nothing_is_kept_none_of_it_is_asked(started_in: Path) -> None:
    place = warm(Place({"small": SMALL}, keeps=False).seat())
    evening(place.journal, QUESTION, day=place.day)
    text = later(place, 1).visit("w", *EVENING)
    assert {"week", "book", "who", "file"}.isdisjoint(prompt_words(text))
    assert "w drops" not in text and "wrote:" not in text and messages.text("taken-along") not in text
    assert list(started_in.iterdir()) == []


# Agreements


def test_the_day_to_look_at_an_agreement_again_can_be_had_as_a_file(place: Place, started_in: Path) -> None:
    text = later(agree(place, SLOT), 3).visit("a", "1", "c", "", "")
    assert prompt_words(text)[1:] == ["agreements", "end", "file", "agreements", "tonight"]
    assert "Monday 15 June." in text
    (path,) = started_in.iterdir()
    assert b"Thursday" not in path.read_bytes() and b"free slot" not in path.read_bytes()


def test_without_a_day_to_come_there_is_no_file(place: Place, started_in: Path) -> None:
    text = later(agree(place, SLOT), 14).visit("a", "1", "c", "")
    assert "calendar" not in text.partition("end: ")[2].partition("\n")[0]
    assert list(started_in.iterdir()) == [] and place.journal.agreements.living()


# Whatever was written


@pytest.mark.parametrize("text", [*MARKUP, *CONTROLS, "two\nlines", "week: forged"])
def test_whatever_was_written_is_told_as_it_stands(place: Place, text: str) -> None:
    for _ in range(12):
        evening(place.journal, replace(REACHED, text=text), replace(QUESTION, text=text), day=place.day)
    place.journal.notes.leave(0, text)
    output = later(place, 60).visit("y", "y", "", *EVENING, "y", "y", "n")
    assert not FORBIDDEN.search(output.replace("\n", ""))
    assert prompt_words(output) == [
        "jar",
        "jar",
        "enter",
        "tonight",
        "snap",
        "snap",
        "enter",
        "keep",
        "next",
        "book",
        "book",
        "file",
        "week",
    ]
    assert output.count(sanitize_text(text).split("\n")[0]) >= 2
