"""Bits that flip, sectors that are lost, files that end early: noticed or harmless, never a wrong word."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reciprocity_tui import errors
from reciprocity_tui.journal import open_journal as opening
from reciprocity_tui.journal.error_translation import translate_errors
from reciprocity_tui.messages import describe, describe_problem
from tests.journal.damage import BAD, counted
from tests.journal.kit import contents, digest, opened, with_an_evening

Damage = Callable[[bytearray, random.Random], None]
SECTOR = 512


def a_bit(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def a_byte(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= chance.randrange(1, 256)


def a_sector(data: bytearray, chance: random.Random) -> None:
    where = chance.randrange(len(data) // SECTOR) * SECTOR
    data[where : where + SECTOR] = bytes(SECTOR)


def the_end(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def two_pages_swapped(data: bytearray, chance: random.Random) -> None:
    one, two = (4096 * each for each in chance.sample(range(len(data) // 4096), 2))
    data[one : one + 4096], data[two : two + 4096] = data[two : two + 4096], data[one : one + 4096]


def is_said(refused: errors.JournalError) -> None:
    assert describe_problem(refused).endswith(".") and "\n" not in describe(refused)


def noticed(home: Path, expected: object) -> bool:
    """Return whether a damaged journal is refused; if not, all of it must be as it was."""
    before = digest(home)
    try:
        with opened(home) as journal:
            with translate_errors():
                assert journal._database._connection.pragma("integrity_check") == "ok"
            assert contents(journal) == expected
    except errors.JournalError as refused:
        is_said(refused)
    else:
        return False
    assert digest(home) == before
    return True


@pytest.mark.slow
@pytest.mark.parametrize("damage", [a_bit, a_byte, a_sector, the_end, two_pages_swapped])
def test_a_hundred_damaged_journals(tmp_path: Path, damage: Damage) -> None:
    sound, home, chance = tmp_path / "sound", tmp_path / "home", random.Random(damage.__name__)
    with_an_evening(sound)
    with opened(sound) as journal:
        expected = contents(journal)
    whole, seen = (sound / "journal.db").read_bytes(), 0
    for _ in range(100):
        shutil.copytree(sound, home)
        data = bytearray(whole)
        damage(data, chance)
        (home / "journal.db").write_bytes(data)
        seen += noticed(home, expected)
        shutil.rmtree(home)
    assert seen > 95


@pytest.mark.slow
@pytest.mark.parametrize("damage", [a_bit, a_byte, a_sector, the_end])
def test_a_hundred_damaged_keys(tmp_path: Path, damage: Damage) -> None:
    sound, home, chance = tmp_path / "sound", tmp_path / "home", random.Random(damage.__name__)
    with_an_evening(sound)
    with opened(sound) as journal:
        expected = contents(journal)
    whole = (sound / "journal.key").read_bytes().ljust(SECTOR)
    for _ in range(100):
        shutil.copytree(sound, home)
        data = bytearray(whole)
        damage(data, chance)
        (home / "journal.key").write_bytes(data)
        noticed(home, expected)
        shutil.rmtree(home)


@pytest.mark.parametrize("many", [60, pytest.param(1000, marks=pytest.mark.slow)])
def test_whatever_is_damaged_is_whole_or_refused_and_unchanged(many: int) -> None:
    assert [each for each in counted(many, 7) if each[2] in BAD] == []


@pytest.mark.parametrize("many", [60, pytest.param(1000, marks=pytest.mark.slow)])
def test_so_it_is_where_a_long_journal_is_read_while_it_is_open(
    many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MOST_AT_ONCE", 0)
    assert [each for each in counted(many, 7) if each[2] in BAD] == []
