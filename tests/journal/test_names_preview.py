"""The names of the two, read without opening what they keep."""

import datetime
from pathlib import Path

import pytest

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.journal.names_preview import read_people
from reciprocity_tui.people import assign_seats


def today() -> datetime.date:
    return datetime.date(2026, 1, 5)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "h%3fome of two"
    with Journal.open(home, today=today) as journal:
        journal.set_people(*assign_seats("Ana", "Sam"))
    return home


def state(home: Path) -> list[tuple[str, bytes, int]]:
    return sorted((path.name, path.read_bytes(), path.stat().st_mtime_ns) for path in home.iterdir())


def test_the_names_are_read_and_nothing_is_touched(home: Path) -> None:
    before = state(home)
    people = read_people(home)
    assert people is not None and [person.name for person in people] == ["Ana", "Sam"]
    assert state(home) == before


def test_where_there_is_no_home_none_is_made(tmp_path: Path) -> None:
    assert read_people(tmp_path / "none") is None
    assert not (tmp_path / "none").exists()


def test_another_window_has_it_and_goes_on(home: Path) -> None:
    with Journal.open(home, today=today) as journal:
        journal.set_setting("look", "dark")
        assert read_people(home) is None
        journal.set_setting("look", "light")
    assert read_people(home) is not None


@pytest.mark.parametrize("name", ["journal.db", "journal.key"])
def test_what_cannot_be_read_gives_no_names(home: Path, name: str) -> None:
    (home / name).write_bytes(b"rubbish" * 2000)
    before = state(home)
    assert read_people(home) is None
    assert state(home) == before
