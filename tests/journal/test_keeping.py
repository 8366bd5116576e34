"""What is kept, and in which form it comes back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from reciprocity_tui.errors import JournalError
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.scenes.slots import Address, Line, Person, Slot
from tests.journal.kit import (
    DAY,
    contents,
    everything,
    line,
    opened,
    slot,
    start,
    with_an_evening,
)
from tests.saying import raises_saying

PROMPTS = ("p2", "p3", "begun", "drawn", "swapped", "left", "one", "two", "three", "never met")
"""What the exercises of these tests may draw."""


def everything_is_there(journal: Journal, agreed: str = "when one free slot: one free slot") -> None:
    people = journal.people()
    assert people is not None
    assert [person.name for person in people] == ["Ana", "Sam"]
    (kept,) = journal.history()
    assert (kept.exercise, kept.minutes, kept.day) == ("ground/hello-weather", 5, "2026-06-01")
    texts = ["walking home", "the blue cup", "both", *(["one free slot"] if agreed else [])]
    assert [waiting_line.text for waiting_line in journal.lines(kept.id)] == texts
    assert "".join(f"{each.cue}: {each.what}" for each in journal.agreements.active_trials()) == agreed
    unfinished = journal.open_evening()
    assert unfinished is not None
    assert unfinished.start.exercise == "regard/thanks-that-names-you"
    assert {(promise.state, promise.data["text"]) for promise in unfinished.slots} == {
        ("locked", "still open"),
        ("draft", "half a word"),
    }
    assert [each.text for each in journal.notes.waiting()] == ["look under the kettle"]
    assert set(journal.prompts_met("regard/thanks-that-names-you", PROMPTS)) == {"p2", "p3"}


def test_everything_comes_back_after_closing(tmp_path: Path) -> None:
    with_an_evening(tmp_path / "home")
    with opened(tmp_path / "home") as journal:
        everything_is_there(journal)


def test_slots_of_everybody_and_of_nobody_stand_apart(tmp_path: Path) -> None:
    addresses = [
        Address("a", 0, 0), Address("a", 0, 1), Address("a", 0, None), Address("a", 1, 0),
        Address("a", 0, 0, "catch"), Address("a", 0, 0, "answer", 1),
    ]  # fmt: skip
    with opened(tmp_path) as journal:
        evening = journal.begin(start())
        journal.store(evening, [Slot(address, "locked", {"text": str(address)}) for address in addresses])
        journal.store(evening, [], deleted=addresses[:2])
        open_evening = journal.open_evening()
        assert open_evening is not None
        assert {each.address for each in open_evening.slots} == set(addresses[2:])


def test_prompts_that_were_met_take_the_place_of_those_an_evening_began_with(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        evening = journal.begin(start(prompts=("begun", "drawn")))
        assert set(journal.prompts_met("ground/hello-weather", PROMPTS)) == {"begun", "drawn"}
        journal.finish(evening, [], prompts_seen=["begun", "swapped", "begun"])
        assert set(journal.prompts_met("ground/hello-weather", PROMPTS)) == {"begun", "swapped"}
        journal.leave(journal.begin(start(prompts=("left",))))
        assert set(journal.prompts_met("ground/hello-weather", PROMPTS)) == {"begun", "swapped"}


def test_of_a_prompt_the_last_evening_it_was_met_in_is_known(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        for met in (["one", "two"], ["two"], ["three"]):
            journal.finish(journal.begin(start()), [], prompts_seen=met)
        last_met = journal.prompts_met("ground/hello-weather", PROMPTS)
        assert last_met["one"] < last_met["two"] < last_met["three"]
        assert journal.prompts_met("ground/elsewhere", PROMPTS) == {}


def test_who_opens_alternates(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        openers = []
        for _ in range(4):
            openers.append(journal.next_opener())
            journal.finish(journal.begin(start(opener=openers[-1])), [])
        assert openers == [0, 1, 0, 1]


@pytest.mark.parametrize("opener", [0, 1])
def test_an_evening_that_was_not_kept_changes_nothing_about_who_opens(tmp_path: Path, opener: int) -> None:
    with opened(tmp_path) as journal:
        journal.leave(journal.begin(start(opener=opener)))
        assert journal.next_opener() == 0
        journal.finish(journal.begin(start(opener=1)), [])
        journal.begin(start(opener=opener))
        assert journal.next_opener() == 0
        journal.finish(journal.begin(start(opener=0)), [])
        assert journal.next_opener() == 1


def test_a_line_for_next_time_is_found_only_after_it_is_opened(tmp_path: Path) -> None:
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        assert journal.search("kettle") == ()
        assert [(opened_line.author, opened_line.text) for opened_line in journal.notes.open()] == [
            (1, "look under the kettle")
        ]
        assert journal.notes.waiting() == ()
        (match,) = journal.search("kettle")
        assert (match.author, match.evening) == (1, journal.history()[0].id)


@pytest.mark.parametrize(
    "words",
    [
        '"', "a OR b", "NEAR(", "*", "text:cup", "-cup", "'; DROP TABLE line", "cup\0", "", "^", "{", "\ud800",
        "\u202e", "a " * 500_000, "x" * 1_000_000, '"' * 1_000_000,
    ],
)  # fmt: skip
def test_nothing_typed_into_a_search_is_a_fault(tmp_path: Path, words: str) -> None:
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        assert isinstance(journal.search(words), tuple)
        assert [match.text for match in journal.search("blue cup")] == ["the blue cup"]


def test_a_search_finds_words_however_they_are_written(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.finish(journal.begin(start()), [line("Crème brûlée, at last!")])
        journal.finish(journal.begin(start()), [line("the last crumb")])
        assert [match.text for match in journal.search("LAST")] == [
            "the last crumb",
            "Crème brûlée, at last!",
        ]
        assert len(journal.search("creme, brulee !!!")) == 1
        assert journal.search("last", limit=1)[0].text == "the last crumb"


def test_an_evening_that_is_over_takes_nothing_more(tmp_path: Path) -> None:
    """Reject a late draft, which would stay for ever, and a second end, which would double the lines."""
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        before = journal.serialize_for_tests()
        for evening in (1, 99):
            with raises_saying(JournalError, match="over"):
                journal.store(evening, [slot("late")])
            with raises_saying(JournalError, match="over"):
                journal.finish(evening, [line("again")])
        assert journal.serialize_for_tests() == before


def test_what_somebody_else_wrote_into_it_is_shown_clean(tmp_path: Path) -> None:
    evil = "a\x1b]52;c;x\x07b\u202ec"
    with opened(tmp_path) as journal:
        journal.set_people(Person(evil, "●", "blue"), Person("Sam", "◆", "red"))
        kept = journal.begin(start())
        journal.finish(kept, [Line("left_for_you", "regard", evil, 0, evil)])
        journal.notes.leave(0, evil)
        unfinished = journal.begin(start())
        journal.store(unfinished, [Slot(Address("a", 0, 0), "locked", {"text": evil, "list": [{"x": evil}]})])
        shown = repr((journal.search("b"), contents(journal), journal.notes.open()))
    assert not any(each in shown for each in ("\\x1b", "\\x07", "\\u202e"))
    assert shown.count("a]52;c;xbc") == 8


def test_a_line_comes_back_with_all_that_it_had(tmp_path: Path) -> None:
    whole = Line(
        "two_lists", "team", "What of {topic}?", 1, "tea", 3, ("a", "b"), 7, 2, step="lists", names_topic=True
    )
    with Journal.open(tmp_path, today=lambda: DAY) as journal:
        evening = journal.begin(start())
        journal.finish(evening, [whole, line("sea")])
        assert journal.lines(evening) == (whole, line("sea"))


@pytest.mark.parametrize("days", [["2026-06-01", "1970-01-01", "1976-06-01", "2040-01-01", "9999-12-31"]])
def test_clocks_that_jump_change_no_order(tmp_path: Path, days: list[str]) -> None:
    for number, day in enumerate(days):
        today = date.fromisoformat(day)
        with Journal.open(tmp_path, today=partial(date.replace, today)) as journal:
            assert journal.next_opener() == number % 2
            evening = journal.begin(replace(start(opener=number % 2), day=day))
            journal.finish(evening, [line(f"word {number}")])
    with opened(tmp_path) as journal:
        assert [evening.day for evening in journal.history()] == days[::-1]
        assert [evening.day for evening in journal.recent()] == days[::-1]
        assert [match.text for match in journal.search("word")] == [
            f"word {number}" for number in (4, 3, 2, 1, 0)
        ]


def test_settings_are_remembered_and_forgotten(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.set_setting("look", "paper")
        assert journal.setting("look") == "paper"
        journal.set_setting("look", "")
        assert journal.setting("look") is None


def test_in_memory_touches_no_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Journal.in_memory(today=lambda: DAY) as journal:
        journal.set_people(*assign_seats("Ana", "Sam"))
        journal.finish(journal.begin(start()), [line("tulips")])
        assert journal.search("tulips")
    assert list(tmp_path.iterdir()) == []


def test_a_first_look_leaves_no_files(tmp_path: Path) -> None:
    home = tmp_path / "home"
    opened(home).discard_if_empty()
    assert not home.exists()


def test_lately_is_the_last_evening_of_each_exercise_and_the_last_of_all(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        refs = [f"ground/{name}" for name in ("one", "two", "two", "one", "three", "three", "three")]
        for ref in refs:
            journal.finish(journal.begin(start(ref)), [])
        journal.begin(start("ground/four"))
        assert [evening.id for evening in journal.recent(limit=2)] == [7, 6, 4, 3]
        assert [evening.id for evening in journal.history(limit=2)] == [7, 6]


def test_when_the_two_come_back_is_remembered_until_they_are_back(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        evening = journal.begin(start())
        for back_at in ("2026-06-01T20:20", None):
            journal.pause(evening, back_at)
            open_evening = journal.open_evening()
            assert open_evening is not None and open_evening.back_at == back_at


def test_what_was_played_since_an_evening_is_told_in_its_order_and_only_what_was_kept(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        numbers = [journal.begin(start(f"ground/{name}")) for name in ("zebra", "mango", "left", "apple")]
        for number in (numbers[0], numbers[1], numbers[3]):
            journal.finish(number, [])
        assert journal.played_since(0) == ("ground/zebra", "ground/mango", "ground/apple")
        assert journal.played_since(numbers[0]) == ("ground/mango", "ground/apple")
        assert journal.played_since(numbers[3]) == ()


@pytest.mark.parametrize(
    "write",
    [
        lambda journal: journal.set_setting("look", "paper"),
        lambda journal: journal.set_people(*assign_seats("Ana", "Sam")),
        lambda journal: journal.begin(start()),
        lambda journal: journal.notes.leave(0, "the umbrella"),
    ],
)
def test_whatever_was_written_into_it_keeps_a_journal(
    tmp_path: Path, write: Callable[[Journal], object]
) -> None:
    with opened(tmp_path / "home") as journal:
        write(journal)
        before = everything(journal)
    opened(tmp_path / "home").discard_if_empty()
    with opened(tmp_path / "home") as journal:
        assert everything(journal) == before


def test_a_journal_with_anything_in_it_is_never_unmade(tmp_path: Path) -> None:
    with_an_evening(tmp_path / "home")
    opened(tmp_path / "home").discard_if_empty()
    with opened(tmp_path / "home") as journal:
        everything_is_there(journal)
