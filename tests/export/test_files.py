"""A file outside the home: for its owner alone, where the two say, whole or not at all, never over another."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reciprocity_tui.errors import AnswerRejected, DiskFull
from reciprocity_tui.export.files import ExportFile, suggest_path, write
from reciprocity_tui.messages import describe
from tests.saying import raises_saying

LEAF = ExportFile("A page.", "page.html", lambda: b"warm")


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_only_its_owner_may_open_it(tmp_path: Path, mask: int) -> None:
    with umask(mask):
        path = write(LEAF, str(tmp_path / "ours.html"))
    assert path.read_bytes() == b"warm"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("there", ["file", "link", "folder"])
def test_what_is_there_stays_as_it_is(tmp_path: Path, there: str) -> None:
    path, elsewhere = tmp_path / "page.html", tmp_path / "elsewhere"
    if there == "file":
        path.write_text("theirs")
    elif there == "link":
        path.symlink_to(elsewhere)
    else:
        path.mkdir()
        (path / "page.html").write_text("theirs")
    with raises_saying(AnswerRejected, match=r"There is already something called page\.html"):
        write(LEAF, str(path))
    assert not elsewhere.exists()
    assert there == "link" or "theirs" in [file.read_text() for file in tmp_path.rglob("*") if file.is_file()]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("ours.html", "ours.html"), ("ours", "ours.html"), (".", "page.html"), (" a b.htm ", "a b.htm")],
)
def test_a_bare_name_stands_where_they_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = write(LEAF, typed)
    assert path.is_absolute() and path.resolve() == (tmp_path / name).resolve()


def test_their_own_folder_has_a_short_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert write(LEAF, "~/ours.html") == tmp_path / "ours.html"


@pytest.mark.parametrize(
    "typed", ["", "   ", "\x00", "\u202e", "no/such/folder/a.html", "~nobody-here/a", "a" * 2000, "b" * 300]
)
def test_what_cannot_be_a_file_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(AnswerRejected) as refused:
        write(LEAF, typed)
    assert "please" in describe(refused.value)
    assert list(tmp_path.iterdir()) == []


def test_what_moves_or_hides_is_not_in_a_name(tmp_path: Path) -> None:
    assert write(LEAF, f"{tmp_path}/o\u202eu\x1b]0;r\u200bs.html").name == "ou]0;rs.html"


def test_on_a_full_disk_nothing_half_written_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", full)
    with raises_saying(DiskFull, match="The disk is full"):
        write(LEAF, str(tmp_path / "ours.html"))
    assert list(tmp_path.iterdir()) == []


def test_a_free_name_where_they_started_is_suggested(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("page.html", "page-2.html", "page-3.html"):
        assert Path(suggest_path(LEAF)).name == name
        write(LEAF, suggest_path(LEAF))
    (tmp_path / "page-4.html").symlink_to("nowhere")
    assert Path(suggest_path(LEAF)).name == "page-5.html"


def test_else_one_in_their_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    strange = tmp_path / "rev\u202eersed"
    strange.mkdir()
    monkeypatch.chdir(strange)
    assert suggest_path(LEAF) == str(tmp_path / "page.html")


def test_without_any_folder_nothing_is_suggested(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", gone)
    monkeypatch.setattr(Path, "home", gone)
    assert suggest_path(LEAF) == ""
