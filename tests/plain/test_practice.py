"""A practice in plain mode: from the file to the notes, one question at a time."""

from dataclasses import replace
from pathlib import Path

from reciprocity_tui.practice.assignment import Practice, Release, Task
from tests.game.practices import PRACTICE, saved
from tests.plain.kit import exercise
from tests.plain.test_kinds import WEATHER
from tests.plain.visits import Place, prompt_words

SMALL = exercise(WEATHER)
MADE: Practice = replace(
    PRACTICE,
    tasks=(
        Task("ground/a", "To begin softly.", fallback="ground/b"),
        Task("ground/c", release=Release("after")),
    ),
    packs=(),
)


def place() -> Place:
    """Ana and Sam, and three exercises."""
    return Place(dict.fromkeys("abc", SMALL)).seat()


def with_practice() -> Place:
    """Return the same with a practice."""
    at = place()
    at.game().practising.add(MADE)
    return at


def states(at: Place) -> list[str]:
    """Return the state of each task of the only practice."""
    (active,) = at.game().practising.all()
    return [task.state for task in active.progress]


def test_both_read_it_and_both_add_it(tmp_path: Path) -> None:
    at = place()
    output = at.visit("p", "1", str(saved(tmp_path, MADE)), "y", "y", "", "")
    assert "A practice is what a counselor gives the two of you to try" in output
    before, _, after = output.partition("practice: Ana, y adds it.")
    assert "No one reads this until you hand it over." in before
    assert "practice: Sam, y adds it." in after
    assert "It is here now." in after and "Practice until 14 June: A stuck topic." in after
    assert states(at) == ["open", "waiting"]


def test_one_who_does_not_say_yes_adds_nothing(tmp_path: Path) -> None:
    at = place()
    output = at.visit("p", "1", str(saved(tmp_path, MADE)), "y", "", "")
    assert "Nothing was added." in output
    assert at.game().practising.all() == []


def test_what_is_wrong_with_a_file_is_said_and_another_can_be_named(tmp_path: Path) -> None:
    at = place()
    (tmp_path / "odd.toml").write_text("format = 1\n")
    file = saved(tmp_path, MADE)
    output = at.visit("p", "1", "nowhere.toml", str(tmp_path / "odd.toml"), str(file), "y", "y", "")
    assert "There is no file nowhere.toml." in output
    assert "This practice cannot be read." in output
    assert len(at.game().practising.all()) == 1


def test_a_task_is_played_and_the_next_one_opens() -> None:
    at = with_practice()
    output = at.visit("p", "1", "1", "1", "1", "", "", "")
    assert "To begin softly." in output and "Or something lighter" in output
    assert states(at) == ["done", "open"]


def test_a_task_is_left_for_another_time_and_taken_up_after_all() -> None:
    at = with_practice()
    output = at.visit("p", "1", "3", "", "")
    assert "3. Another time" in output and ": another time" in output
    assert states(at) == ["declined", "open"]
    at.visit("p", "1", "3", "", "")
    assert states(at) == ["open", "waiting"]


def test_a_task_that_waits_says_for_what_and_can_be_left_all_the_same() -> None:
    at = with_practice()
    output = at.visit("p", "2", "1", "", "")
    assert "opens after" in output
    assert states(at) == ["open", "declined"]


def test_notes_are_typed_in_the_open_each_by_its_author() -> None:
    at = with_practice()
    number = at.game().practising.all()[0].number
    output = at.visit("p", "3", "2", "1", "2", "late shifts", "1", "1", "short turns", "", "", "")
    assert "Both of you can read these. They go nowhere unless you share them." in output
    assert "What got in the way (Sam): Not enough time: late shifts" in output
    notes = at.game().practising.notes(number)
    assert [(note.kind, note.author, note.text) for note in notes] == [
        ("in-the-way", 1, "Not enough time: late shifts"),
        ("helped", 0, "short turns"),
    ]
    at.visit("p", "3", "4", "", "", "")
    assert [note.text for note in at.game().practising.notes(number)] == ["short turns"]


def test_it_is_removed_after_one_more_question() -> None:
    at = with_practice()
    output = at.visit("p", "7", "1", "", "")
    assert "The practice and your notes on it are erased." in output
    assert len(at.game().practising.all()) == 1
    output = at.visit("p", "7", "2", "", "")
    assert "It is removed." in output
    assert at.game().practising.all() == []


def test_with_nothing_kept_it_is_said_that_there_is_none() -> None:
    at = Place({"a": SMALL}, keeps=False).seat()
    output = at.visit("p", "", "")
    assert "Nothing is kept this time, so there is no practice." in output
    assert "1." not in output.partition("Nothing is kept this time")[2].partition("tonight:")[0]


def test_its_questions_begin_with_one_stable_word() -> None:
    assert set(prompt_words(with_practice().visit("p", "1", "", "", ""))) >= {"practice", "tonight"}
