"""A folder of a caseload as bad as folders get: each file that cannot be read is listed, and hides no other."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pyrage.x25519 import Identity

from reciprocity_tui.errors import PackError, PackNotFound
from reciprocity_tui.messages import shown
from reciprocity_tui.practice import case_index, caseload
from reciprocity_tui.practice.case_content import Content, read_case_file
from reciprocity_tui.practice.caseload import Caseload, read_caseload
from reciprocity_tui.practice.counselor_key import make_key
from reciprocity_tui.practice.practice_file import write_practice
from reciprocity_tui.practice.report import Report, SharedTask
from reciprocity_tui.practice.report_file import write_report
from reciprocity_tui.practice.sealing import parse_public_key, seal
from tests.practice.practices import WARM_UP

DAY = date(2026, 6, 1)
LONG_AGO = 1_700_000_000
"""Seconds since 1970: files of then are settled."""


def report(number: int = 0, couple: str = "k7m2-p9qd") -> Report:
    """Return a small report; every number makes another one."""
    task = SharedTask("civility/gentle-start", "A gentle start", "1.0.0", "done")
    return Report(couple, f"stuck-{number}", "A stuck topic", ("A.", "S."), DAY, "0.1", (task,))


def put(file: Path, data: bytes, seconds: int = LONG_AGO) -> Path:
    """Write a file that was last changed at a time long ago."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    os.utime(file, (seconds, seconds))
    return file


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Return an empty folder of a caseload."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    return folder


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every file count as written long ago."""
    monkeypatch.setattr(caseload, "SETTLE_NS", -(10**12))


def load(folder: Path) -> Caseload:
    """Return the caseload of a folder, with a home beside it."""
    loaded = read_caseload(folder, folder.parent / "home")
    assert loaded is not None
    return loaded


def listed(loaded: Caseload) -> dict[str, str]:
    """Return the files that cannot be read, and why."""
    return {problem.name: shown(problem.reason) for problem in loaded.problems}


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[: len(data) // 2],
    "empty": lambda data: b"",
    "no TOML": lambda data: b"= = =\n" + data,
    "no UTF-8": lambda data: data.replace(b"stuck", b"st\xffck"),
    "nonsense in it": lambda data: data.replace(b'"done"', b'"nearly"'),
    "newer": lambda data: data.replace(b"format = 1", b"format = 9"),
    "escapes": lambda data: data.replace(b"A stuck", b"\x1b[2J"),
    "nested": lambda data: data + b"\nx = " + b"[" * 5000,
    "a key too many": lambda data: b"passes = 3\n" + data,
    "a bool for a day": lambda data: data.replace(b"agreed = 2026-06-01", b"agreed = true"),
}


def test_of_five_hundred_reports_twenty_broken_ones_are_listed_and_the_others_are_there(shelf: Path) -> None:
    broken = {}
    for number in range(500):
        data = write_report(report(number, f"aaaa-{number % 49:04}"))
        if number % 25 == 0:
            how = [*BROKEN][number // 25 % len(BROKEN)]
            data = BROKEN[how](data)
            broken[f"{number % 7}/report-{number}.toml"] = how
        put(shelf / f"{number % 7}" / f"report-{number}.toml", data)
    loaded = load(shelf)
    assert {*listed(loaded)} == {*broken} and len(broken) == 20
    assert all(listed(loaded).values())
    assert sum(len(couple.reports) for couple in loaded.couples) == 480
    assert len(loaded.couples) == 49


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_report_is_listed_with_a_reason_that_can_be_shown(shelf: Path, how: str) -> None:
    put(shelf / "report-1.toml", BROKEN[how](write_report(report())))
    loaded = load(shelf)
    (reason,) = listed(loaded).values()
    assert reason and reason.isprintable() and loaded.couples == ()


def test_a_broken_file_has_its_reason_also_the_second_time(shelf: Path) -> None:
    put(shelf / "report-1.toml", b"practice = ")
    assert listed(load(shelf)) == listed(load(shelf)) != {}


def test_hostile_names_of_files_and_couples_reach_nobody_as_they_are(shelf: Path) -> None:
    put(shelf / "report-\x1b[31m\u202e.toml", b"practice = ")
    with pytest.raises(PackError) as error:
        read_case_file(shelf / "report-\x1b[31m\u202e.toml", "report-\x1b[31m\u202e.toml", shelf)
    assert error.value.message
    put(shelf / "report-2.toml", write_report(report(couple="[bold]$(rm -rf)")))
    (couple,) = load(shelf).couples
    assert couple.code == "[bold]$(rm -rf)"


def test_names_that_are_no_text_are_listed(shelf: Path) -> None:
    name = os.fsdecode(b"report-\xff.toml")
    try:
        put(shelf / name, write_report(report()))
    except OSError:
        pytest.skip("names are text here")
    assert len(load(shelf).couples) == len(load(shelf).couples) == 1


def test_a_report_sealed_to_another_key_is_listed_and_opens_once_the_key_is_here(
    shelf: Path, tmp_path: Path, settled: None
) -> None:
    stranger = Identity.generate()
    sealed = seal(write_report(report()), stranger.to_public())
    put(shelf / "report-1.toml.age", sealed)
    make_key(tmp_path / "home")
    assert [*listed(load(shelf))] == ["report-1.toml.age"]
    key = tmp_path / "home" / "counselor" / "key.txt"
    key.write_text(f"{key.read_text()}{stranger}\n")
    loaded = load(shelf)
    assert listed(loaded) == {} and len(loaded.couples) == 1


def test_the_same_report_sealed_and_open_counts_once(shelf: Path, tmp_path: Path) -> None:
    key = make_key(tmp_path / "home")
    data = write_report(report())
    put(shelf / "report-1.toml", data)
    put(shelf / "copy of report-1.toml", data)
    put(shelf / "mail" / "report-1.toml.age", seal(data, parse_public_key(key.public)))
    (couple,) = load(shelf).couples
    assert len(couple.reports) == 1


def test_no_word_of_a_report_is_in_the_index(shelf: Path, tmp_path: Path, settled: None) -> None:
    key = make_key(tmp_path / "home")
    secret = replace(report(), people=("Anastasia", "Samuel"))
    put(shelf / "report-1.toml.age", seal(write_report(secret), parse_public_key(key.public)))
    load(shelf)
    (index,) = case_index.index_folder(tmp_path / "home").glob("*.json")
    written = index.read_text("utf-8")
    assert "k7m2-p9qd" in written
    assert not any(word in written for word in ("Anastasia", "Samuel", "gentle"))


def test_links_that_lead_around_in_a_circle_end(shelf: Path) -> None:
    put(shelf / "a" / "report-1.toml", write_report(report()))
    (shelf / "a" / "again").symlink_to(shelf)
    (shelf / "b").symlink_to(shelf / "b")
    (shelf / "report-2.toml").symlink_to(shelf / "a" / "report-1.toml")
    loaded = load(shelf)
    assert len(loaded.couples) == 1
    assert {"a/again", "report-2.toml"} <= {*listed(loaded)}


def test_a_pipe_that_is_called_like_a_report_is_listed_and_not_waited_for(shelf: Path) -> None:
    os.mkfifo(shelf / "report-1.toml")
    assert [*listed(load(shelf))] == ["report-1.toml"]


def test_a_folder_that_is_not_there_or_is_a_file_is_an_error(tmp_path: Path) -> None:
    put(tmp_path / "file", b"")
    for name in ("nowhere", "file"):
        with pytest.raises(PackNotFound):
            read_caseload(tmp_path / name, tmp_path / "home")
    assert not (tmp_path / "home").exists()


def test_a_folder_inside_that_may_not_be_read_is_listed(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(shelf / "open" / "report-1.toml", write_report(report()))
    (shelf / "closed").mkdir()
    scan = os.scandir

    def refuse(place: Path) -> object:
        if Path(place).name == "closed":
            raise PermissionError
        return scan(place)

    monkeypatch.setattr(os, "scandir", refuse)
    loaded = load(shelf)
    assert [*listed(loaded)] == ["closed"] and len(loaded.couples) == 1


def test_a_file_that_changes_while_it_is_read_is_read_again_next_time(shelf: Path, settled: None) -> None:
    file = put(shelf / "report-1.toml", write_report(report(1)))
    reads: list[str] = []

    def change(path: Path, name: str, home: Path) -> Content:
        content = read_case_file(path, name, home)
        reads.append(name)
        put(file, write_report(report(2)), LONG_AGO + len(reads))
        return content

    home = shelf.parent / "home"
    read_caseload(shelf, home, read=change)
    loaded = read_caseload(shelf, home)
    assert loaded is not None
    ((couple,), (filed,)) = loaded.couples, loaded.couples[0].reports
    assert couple.code == "k7m2-p9qd" and filed.facts.practice == "stuck-2"


def test_a_file_that_is_gone_while_it_is_read_hides_nothing(shelf: Path) -> None:
    gone = put(shelf / "report-1.toml", write_report(report(1)))
    put(shelf / "report-2.toml", write_report(report(2)))

    def vanish(path: Path, name: str, home: Path) -> Content:
        gone.unlink(missing_ok=True)
        return read_case_file(path, name, home)

    loaded = read_caseload(shelf, shelf.parent / "home", read=vanish)
    assert loaded is not None and [*listed(loaded)] == ["report-1.toml"]
    assert len(loaded.couples) == 1


def test_without_room_for_the_index_it_goes_on_without(
    shelf: Path, monkeypatch: pytest.MonkeyPatch, settled: None
) -> None:
    put(shelf / "report-1.toml", write_report(report()))

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "open", full)
    loaded = read_caseload(shelf, shelf.parent / "home", read=lambda *_: report())
    monkeypatch.undo()
    assert loaded is not None and len(loaded.couples) == 1
    folder = case_index.index_folder(shelf.parent / "home")
    assert not folder.exists() or [*folder.iterdir()] == []


DAMAGE = {
    "empty": b"",
    "no JSON": b"{",
    "a list": b"[]",
    "a number": b"7",
    "nested": b"[" * 200_000,
    "another format": b'{"format": 99}',
    "no UTF-8": b"\xff\xfe\x00",
}
FILES = {
    "a list": [],
    "no stamp": {"report-1.toml": [[], []]},
    "endless stamp": {"report-1.toml": [[float("inf"), 1, 1], []]},
    "no facts": {"report-1.toml": [[1, 1, 1], ["report"]]},
    "facts that are numbers": {"report-1.toml": [[1, 1, 1], ["report", 1, 2, 3, 4, 5, 6, 7, 8]]},
    "facts of no kind": {"report-1.toml": [[1, 1, 1], {"a": 1}]},
    "a day that never was": {
        "report-1.toml": [[1, 1, 1], ["practice", "", "", "", "", "2026-02-30", "", ""]]
    },
}


@pytest.mark.parametrize("how", [*DAMAGE, *(f"files: {name}" for name in FILES)])
def test_a_damaged_index_is_ignored_and_written_anew(shelf: Path, how: str, settled: None) -> None:
    put(shelf / "report-1.toml", write_report(report()))
    expected = load(shelf)
    (index,) = case_index.index_folder(shelf.parent / "home").glob("*.json")
    sound = json.loads(index.read_bytes())
    assert [*sound["files"]] == ["report-1.toml"]
    kind, _, name = how.partition(": ")
    index.write_bytes(json.dumps(sound | {"files": FILES[name]}).encode() if name else DAMAGE[kind])
    assert load(shelf) == expected
    assert json.loads(index.read_bytes()) == sound


def test_a_practice_as_text_and_as_an_archive_counts_once_and_other_files_are_left_out(shelf: Path) -> None:
    from reciprocity_tui.practice.archive import build_parcel

    put(shelf / "practice-k7m2-p9qd-warm-1.toml", write_practice(WARM_UP))
    put(shelf / "with packs.rpractice", build_parcel(write_practice(WARM_UP), {}))
    put(shelf / "notes.toml", b'colour = "blue"\n')
    put(shelf / "report.html", b"# A report\n")
    loaded = load(shelf)
    assert listed(loaded) == {} and len(loaded.couples) == 1
    assert len(loaded.couples[0].practices) == 1
