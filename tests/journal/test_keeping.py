"""What is kept, and in which form it comes back."""

import shutil
from pathlib import Path

import pytest

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.people import seated
from reciprocity_tui.play.slots import Address, Slot
from tests.journal.kit import DAY, line, opened, slot, start, with_an_evening
from tests.journal.make_fixture import FIXTURES


def everything_is_there(journal: Journal) -> None:
    people = journal.people()
    assert people is not None
    assert [person.name for person in people] == ["Ana", "Sam"]
    (kept,) = journal.history()
    assert (kept.exercise, kept.minutes, kept.day) == ("ground/hello-weather", 5, "2026-06-01")
    assert [each.text for each in journal.lines(kept.id)] == ["walking home", "the blue cup", "both"]
    unfinished = journal.open_evening()
    assert unfinished is not None
    assert unfinished.start.exercise == "regard/thanks-that-names-you"
    assert {(each.state, each.data["text"]) for each in unfinished.slots} == {
        ("locked", "still open"),
        ("draft", "half a word"),
    }
    assert [each.text for each in journal.waiting_lines()] == ["look under the kettle"]
    assert journal.used_prompts("regard/thanks-that-names-you") == {"p2", "p3"}


def test_everything_comes_back_after_closing(tmp_path: Path) -> None:
    with_an_evening(tmp_path / "home")
    with opened(tmp_path / "home") as journal:
        everything_is_there(journal)


def test_a_journal_of_schema_1_opens(tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "schema-1", tmp_path / "home")
    with opened(tmp_path / "home") as journal:
        everything_is_there(journal)


def test_writing_replaces_and_leaves_no_history(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        evening = journal.begin(start())
        journal.store(evening, [slot("first thought", state="draft")])
        journal.store(evening, [slot("second thought")])
        found = journal.open_evening()
        assert found is not None
        assert [each.data["text"] for each in found.slots] == ["second thought"]
        assert b"first thought" not in journal.image()
        assert b"second thought" in journal.image()


def test_slots_of_everybody_and_of_nobody_stand_apart(tmp_path: Path) -> None:
    addresses = [
        Address("a", 0, 0), Address("a", 0, 1), Address("a", 0, None), Address("a", 1, 0),
        Address("a", 0, 0, "catch"), Address("a", 0, 0, "answer", 1),
    ]  # fmt: skip
    with opened(tmp_path) as journal:
        evening = journal.begin(start())
        journal.store(evening, [Slot(each, "locked", {"text": str(each)}) for each in addresses])
        journal.store(evening, [], gone=addresses[:2])
        found = journal.open_evening()
        assert found is not None
        assert {each.address for each in found.slots} == set(addresses[2:])


def test_finishing_leaves_lines_only(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        evening = journal.begin(start())
        journal.store(evening, [slot("violets")])
        journal.finish(evening, [line("tulips")])
        assert journal.open_evening() is None
        assert b"violets" not in journal.image()
        assert b"tulips" in journal.image()


def test_an_evening_left_leaves_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        evening = journal.begin(start(prompts=("only-here",)))
        journal.store(evening, [slot("violets")])
        journal.leave(evening)
        assert journal.open_evening() is None
        assert not any(each in journal.image() for each in (b"violets", b"only-here"))


def test_who_opens_alternates(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        openers = []
        for _ in range(4):
            openers.append(journal.next_opener())
            journal.finish(journal.begin(start(opener=openers[-1])), [])
        assert openers == [0, 1, 0, 1]


def test_a_line_for_next_time_is_found_only_after_it_is_opened(tmp_path: Path) -> None:
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        assert journal.search("kettle") == ()
        assert [(each.author, each.text) for each in journal.open_lines()] == [(1, "look under the kettle")]
        assert journal.waiting_lines() == ()
        (found,) = journal.search("kettle")
        assert (found.author, found.evening) == (1, journal.history()[0].id)


@pytest.mark.parametrize(
    "words", ['"', "a OR b", "NEAR(", "*", "text:cup", "-cup", "'; DROP TABLE line", "cup\0", "", "^", "{"]
)
def test_nothing_typed_into_a_search_is_a_fault(tmp_path: Path, words: str) -> None:
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        assert isinstance(journal.search(words), tuple)
        assert [each.text for each in journal.search("blue cup")] == ["the blue cup"]


def test_a_forgotten_line_is_really_gone(tmp_path: Path) -> None:
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        (found,) = journal.search("cup")
        journal.forget_lines([found.id])
        assert journal.search("cup") == ()
        image = journal.image()
        assert b"blue cup" not in image
        assert b"walking home" in image


def test_settings_are_remembered_and_forgotten(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.set_setting("look", "paper")
        assert journal.setting("look") == "paper"
        journal.set_setting("look", "")
        assert journal.setting("look") is None


def test_in_memory_touches_no_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Journal.in_memory(today=lambda: DAY) as journal:
        journal.set_people(*seated("Ana", "Sam"))
        journal.finish(journal.begin(start()), [line("tulips")])
        assert journal.search("tulips")
    assert list(tmp_path.iterdir()) == []
