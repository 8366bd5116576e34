"""How much is read of a caseload: everything once, then only what changed. Counted, never timed."""

import os
from pathlib import Path

import pytest

from reciprocity_tui.practice.case_content import Content, read_case_file
from reciprocity_tui.practice.caseload import Caseload, read_caseload
from reciprocity_tui.practice.practice_file import write_practice
from reciprocity_tui.practice.report_file import write_report
from tests.practice.practices import WARM_UP
from tests.practice.test_caseload_bad_input import LONG_AGO, put, report

COUPLES, EACH = 40, 5


class Desk:
    """A folder with many reports, a home beside it, and the names of the files that were read."""

    def __init__(self, place: Path) -> None:
        self.folder, self.home = place / "shelf", place / "home"
        self.read: list[str] = []
        for couple in range(COUPLES):
            for number in range(EACH):
                name = f"{couple % 7}/report-{couple}-{number}.toml"
                put(self.folder / name, write_report(report(number, f"aaaa-{couple:04}")))

    def look(self, *, most: int | None = None) -> Caseload | None:
        """Read the folder, until `most` files are done, and note which files that took."""
        self.read = []

        def count(path: Path, name: str, home: Path) -> Content:
            self.read.append(name)
            return read_case_file(path, name, home)

        return read_caseload(
            self.folder, self.home, lambda done, total: most is None or done < most, read=count
        )


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return a folder whose files count as written long ago."""
    monkeypatch.setattr("reciprocity_tui.practice.caseload.SETTLE_NS", -(10**12))
    return Desk(tmp_path)


def test_a_folder_that_did_not_change_is_not_read_again(desk: Desk) -> None:
    first = desk.look()
    assert len(desk.read) == COUPLES * EACH
    assert desk.look() == first and desk.read == []


def test_only_what_changed_came_or_moved_is_read(desk: Desk) -> None:
    desk.look()
    put(desk.folder / "3/report-3-0.toml", write_report(report(77, "aaaa-0003")))
    put(desk.folder / "new/practice.toml", write_practice(WARM_UP))
    (desk.folder / "0/report-0-0.toml").rename(desk.folder / "0/report-moved.toml")
    (desk.folder / "1/report-1-0.toml").unlink()
    loaded = desk.look()
    assert {*desk.read} == {"3/report-3-0.toml", "new/practice.toml", "0/report-moved.toml"}
    assert loaded is not None and len(loaded.couples) == COUPLES + 1
    assert sum(len(couple.reports) for couple in loaded.couples) == COUPLES * EACH - 1


def test_a_change_that_keeps_the_size_is_seen_by_its_time(desk: Desk) -> None:
    desk.look()
    put(desk.folder / "2/report-2-1.toml", write_report(report(9, "aaaa-0002")), LONG_AGO + 1)
    desk.look()
    assert desk.read == ["2/report-2-1.toml"]


def test_a_file_written_just_now_is_read_once_more(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    file = desk.folder / "0/report-0-0.toml"
    desk.look()
    file.write_bytes(file.read_bytes())
    desk.look()
    desk.look()
    assert "0/report-0-0.toml" in desk.read


def test_what_was_read_before_it_was_stopped_is_not_read_again(desk: Desk) -> None:
    assert desk.look(most=50) is None and len(desk.read) == 50
    before = {*desk.read}
    assert desk.look() is not None
    assert len(desk.read) == COUPLES * EACH - 50 and before.isdisjoint(desk.read)


def test_stopping_later_forgets_nothing_of_the_index(desk: Desk) -> None:
    desk.look()
    put(desk.folder / "0/report-0-0.toml", write_report(report(99, "aaaa-0000")))
    assert desk.look(most=2) is None
    desk.look()
    assert len(desk.read) <= 1


def test_progress_counts_every_file_up_to_all_of_them(desk: Desk) -> None:
    seen: list[tuple[int, int]] = []

    def note(done: int, total: int) -> bool:
        seen.append((done, total))
        return True

    read_caseload(desk.folder, desk.home, note)
    assert seen == [(number, COUPLES * EACH) for number in range(1, COUPLES * EACH + 1)]


def test_two_folders_have_an_index_each(desk: Desk, tmp_path: Path) -> None:
    desk.look()
    other = Desk(tmp_path / "other")
    other.home = desk.home
    other.look()
    desk.look()
    assert desk.read == []
    assert all(file.stat().st_mode & 0o077 == 0 for file in (desk.home / "counselor/caseload").iterdir())
    assert os.name == "nt" or (desk.home / "counselor").stat().st_mode & 0o077 == 0
