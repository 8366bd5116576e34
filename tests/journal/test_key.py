"""What the key file says is believed of itself, and never against what is kept."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reciprocity_tui import errors
from tests.journal.kit import contents, opened, slot, with_an_evening
from tests.journal.test_refusals import (
    cut_by,
    cut_to,
    is_refused,
    key_of_another,
    named,
    noise,
    said_key,
    something_to_roll_back,
)


@pytest.mark.parametrize("killed", [False, True], ids=["closed", "killed"])
def test_a_key_file_never_makes_a_journal_empty(tmp_path: Path, killed: bool) -> None:
    """Believe what is in the journal, not one word in the key file."""
    home, left = tmp_path / "home", tmp_path / "left"
    with_an_evening(home)
    with opened(home) as journal:
        journal.store(2, [slot("just now", step="new")])
        expected = contents(journal)
        if killed:
            shutil.copytree(home, left)
    left = left if killed else home
    said_key(left, '"ready"', '"new"')
    with opened(left) as journal:
        assert contents(journal) == expected
    assert 'state = "ready"' in (left / "journal.key").read_text()


@pytest.mark.parametrize(
    "spoil", [cut_by(1), cut_to(4096), key_of_another, noise, something_to_roll_back], ids=named
)
def test_what_is_damaged_is_not_made_anew_because_the_key_says_so(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    with_an_evening(tmp_path)
    spoil(tmp_path)
    said_key(tmp_path, '"ready"', '"new"')
    is_refused(tmp_path, errors.JournalError)


def with_a_mark(data: bytes) -> bytes:
    return b"\xef\xbb\xbf" + data


def with_other_ends(data: bytes) -> bytes:
    return data.replace(b"\n", b"\r\n")


def without_the_last_end(data: bytes) -> bytes:
    return data.rstrip(b"\n")


def with_a_remark(data: bytes) -> bytes:
    return b"# of the two of us\n" + data


@pytest.mark.parametrize(
    "saved", [with_a_mark, with_other_ends, without_the_last_end, with_a_remark], ids=named
)
def test_a_key_that_an_editor_saved_is_the_same_key(tmp_path: Path, saved: Callable[[bytes], bytes]) -> None:
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        expected = contents(journal)
    key = tmp_path / "journal.key"
    key.write_bytes(saved(key.read_bytes()))
    with opened(tmp_path) as journal:
        assert contents(journal) == expected


def test_where_something_was_once_written_nothing_begins_afresh(tmp_path: Path) -> None:
    """Refuse an emptied journal with a new key if there is a mark."""
    home, left = tmp_path / "home", tmp_path / "left"
    with_an_evening(home)
    with opened(home) as journal:
        journal.store(2, [slot("just now", step="new")])
        journal.finish(2, [])
        shutil.copytree(home, left)
    (left / "journal.db").write_bytes(b"")
    said_key(left, '"ready"', '"new"')
    is_refused(left, errors.JournalDamaged)
