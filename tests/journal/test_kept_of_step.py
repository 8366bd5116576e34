"""What was kept of a step when it was last played."""

from dataclasses import replace
from datetime import date

import pytest

from reciprocity_tui.errors import JournalDamaged
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.play.scenes.slots import Line
from tests.journal.kit import DAY, line, start


@pytest.fixture
def journal() -> Journal:
    return Journal.in_memory(today=lambda: DAY)


def kept(
    journal: Journal, *lines: Line, exercise: str = "a/b", day: str = "2026-03-02", intensity: str = "light"
) -> int:
    """Keep an evening with these lines."""
    evening = journal.begin(replace(start(exercise), day=day, intensity=intensity))
    journal.finish(evening, lines)
    return evening


def note(text: str, **more: object) -> Line:
    """Return a line of the step `note`."""
    return replace(line(text), step="note", **more)  # type: ignore[arg-type]


def texts(journal: Journal) -> list[str]:
    """Return the texts that are found of the step `note`."""
    kept = journal.last_saved_of_step("a/b", "note")
    return [] if kept is None else [each.stored_text for _, each in kept.lines]


def test_it_is_that_of_the_newest_evening_that_has_some(journal: Journal) -> None:
    kept(journal, note("long ago"), day="2025-03-02")
    kept(journal, note("the blue cup"), note("walking home", author=1), line("of another step"))
    kept(journal, line("nothing of it"), day="2026-05-01")
    newest = journal.last_saved_of_step("a/b", "note")
    assert newest is not None
    assert (newest.day, texts(journal)) == (date(2026, 3, 2), ["the blue cup", "walking home"])
    assert [each.author for _, each in newest.lines] == [0, 1]


def test_what_is_seen_in_two_ways_is_no_reason_to_look_there(journal: Journal) -> None:
    kept(journal, note("long ago"))
    kept(journal, note("You see this in two ways.", panel="gap"))
    assert texts(journal) == ["long ago"]


def test_nothing_of_a_deep_evening_comes_back(journal: Journal) -> None:
    kept(journal, note("the blue cup"))
    kept(journal, note("how it was"), intensity="deep")
    assert texts(journal) == ["the blue cup"]


def test_the_line_that_names_the_topic_comes_with_it(journal: Journal) -> None:
    topic = replace(line("the garden"), step="name", names_topic=True)
    kept(journal, topic, note("tea"))
    assert texts(journal) == ["the garden", "tea"]


def test_other_exercises_other_steps_and_what_is_not_finished_are_not_looked_at(journal: Journal) -> None:
    kept(journal, note("tea"), exercise="a/c")
    kept(journal, replace(line("tea"), step="notes"))
    journal.begin(start("a/b"))
    assert journal.last_saved_of_step("a/b", "note") is None


def test_a_line_that_was_let_go_of_is_gone(journal: Journal) -> None:
    kept(journal, note("long ago"), day="2025-03-02")
    kept(journal, note("the blue cup"))
    journal.delete_lines([journal.search("cup")[0].id])
    assert texts(journal) == ["long ago"]


def test_a_day_that_is_none_is_damage(journal: Journal) -> None:
    kept(journal, note("tea"), day="someday")
    with pytest.raises(JournalDamaged):
        journal.last_saved_of_step("a/b", "note")
