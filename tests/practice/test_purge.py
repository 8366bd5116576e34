"""A closed case is erased: what is listed and nothing else, wherever the counselor's program keeps something of it."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reciprocity_tui.errors import PackNotFound
from reciprocity_tui.practice.case_index import index_folder
from reciprocity_tui.practice.caseload import read_caseload
from reciprocity_tui.practice.counselor_folder import seen_alone_file
from reciprocity_tui.practice.counselor_key import make_key
from reciprocity_tui.practice.practice_file import write_practice
from reciprocity_tui.practice.purge import carry_out, plan_purge
from reciprocity_tui.practice.report_file import write_report
from reciprocity_tui.practice.sealing import parse_public_key, seal
from reciprocity_tui.practice.seen_alone import SeenAloneRecord, record_answer, recorded_answers
from tests.practice.practices import WARM_UP
from tests.practice.test_caseload_bad_input import put, report

CODE, OTHER = "k7m2-p9qd", "aaaa-2222"

OF_THEM = (
    "practice-k7m2-p9qd-warm-1.toml",
    "report-k7m2-p9qd-stuck-1.toml",
    "renamed.toml",
    "mail/report-k7m2-p9qd-stuck-2.toml.age",
    "mail/report-k7m2-p9qd-stuck-1.html",
    "mail/report-k7m2-p9qd-stuck-1.md",
    "mail/practice-on-paper-k7m2-p9qd-warm-1.html",
    "mail/start-sheet-k7m2-p9qd-warm-1.html",
    "mail/report-k7m2-p9qd-cut.toml",
)
NOT_OF_THEM = (
    "report-aaaa-2222-stuck-1.toml",
    "report-k7m2-p9qd-but-not-theirs.toml",
    "k7m2-p9qd session notes.docx",
    "notes on report-k7m2-p9qd-stuck-1.txt",
    "mail/report-k7m2-p9qdx-1.html",
    "broken.toml",
    "pack.toml",
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a home with a key and answers about both couples."""
    make_key(tmp_path / "home")
    for code in (CODE, OTHER):
        record_answer(tmp_path / "home", code, SeenAloneRecord("yes", date(2026, 6, 1), "warm-1"))
    return tmp_path / "home"


@pytest.fixture
def shelf(tmp_path: Path, home: Path) -> Path:
    """Return a folder with files of two couples, and of nobody."""
    folder = tmp_path / "shelf"
    public = parse_public_key(make_key(home).public)
    contents = dict.fromkeys((*OF_THEM, *NOT_OF_THEM), b"<p>\n") | {
        OF_THEM[0]: write_practice(WARM_UP),
        OF_THEM[1]: write_report(report(1)),
        OF_THEM[2]: write_report(report(3)),
        OF_THEM[3]: seal(write_report(report(2)), public),
        NOT_OF_THEM[0]: write_report(report(1, OTHER)),
        NOT_OF_THEM[1]: write_report(report(2, OTHER)),
        "pack.toml": b'title = "Ours"\n',
    }
    for name, data in contents.items():
        put(folder / name, data)
    return folder


def names(folder: Path) -> set[str]:
    """Return the files below a folder."""
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_what_is_listed_is_erased_and_nothing_else(shelf: Path, home: Path) -> None:
    plan = plan_purge(CODE, shelf, home)
    assert {file.name for file in plan.files} == {*OF_THEM}
    assert names(shelf) == {*OF_THEM, *NOT_OF_THEM}
    assert carry_out(plan, home) == ()
    assert names(shelf) == {*NOT_OF_THEM}


def test_a_broken_file_that_may_be_of_anyone_stays_and_is_named(shelf: Path, home: Path) -> None:
    assert plan_purge(CODE, shelf, home).unread == ("broken.toml",)


def test_the_index_of_every_folder_and_the_answer_forget_them_and_keep_the_others(
    shelf: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reciprocity_tui.practice.caseload.SETTLE_NS", -(10**12))
    for folder in (shelf, shelf.parent, shelf / "mail"):
        read_caseload(folder, home)
    plan = plan_purge(CODE, shelf, home)
    assert plan.indexed == 4 + 4 + 1 and plan.seen_alone
    carry_out(plan, home)
    left = "".join(file.read_text("utf-8") for file in (*index_folder(home).iterdir(), seen_alone_file(home)))
    assert f'"{CODE}"' not in left and CODE not in seen_alone_file(home).read_text("utf-8")
    assert f'"{OTHER}"' in left and {*recorded_answers(home)} == {OTHER}


def test_a_code_that_nothing_is_of_changes_nothing(shelf: Path, home: Path) -> None:
    for code in ("zzzz-9999", "k7m2", "", "*", "../k7m2-p9qd"):
        with pytest.raises(PackNotFound):
            plan_purge(code, shelf, home)
    assert names(shelf) == {*OF_THEM, *NOT_OF_THEM}


def test_a_file_that_became_another_couples_meanwhile_stays(shelf: Path, home: Path) -> None:
    plan = plan_purge(CODE, shelf, home)
    put(shelf / "renamed.toml", write_report(report(9, OTHER)), 1_700_000_001)
    assert carry_out(plan, home) == ("renamed.toml",)
    assert (shelf / "renamed.toml").exists()


def test_a_file_that_cannot_be_erased_is_named_and_the_others_are_gone(
    shelf: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plan_purge(CODE, shelf, home)
    unlink = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.name == "renamed.toml":
            raise PermissionError
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    assert carry_out(plan, home) == ("renamed.toml",)
    assert names(shelf) == {*NOT_OF_THEM, "renamed.toml"}


def test_what_a_link_leads_to_stays(shelf: Path, home: Path, tmp_path: Path) -> None:
    put(tmp_path / "elsewhere" / "report-k7m2-p9qd-stuck-7.toml", write_report(report(7)))
    (shelf / "linked").symlink_to(tmp_path / "elsewhere")
    (shelf / "report-k7m2-p9qd-link.toml").symlink_to(tmp_path / "elsewhere/report-k7m2-p9qd-stuck-7.toml")
    carry_out(plan_purge(CODE, shelf, home), home)
    assert names(tmp_path / "elsewhere") == {"report-k7m2-p9qd-stuck-7.toml"}
    assert os.path.lexists(shelf / "report-k7m2-p9qd-link.toml")


def test_the_plan_alone_changes_nothing(shelf: Path, home: Path) -> None:
    before = names(shelf), seen_alone_file(home).read_bytes()
    plan_purge(CODE, shelf, home)
    assert (names(shelf), seen_alone_file(home).read_bytes()) == before


def test_nothing_in_the_counselors_own_folder_names_them_afterwards(
    shelf: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reciprocity_tui.practice.caseload.SETTLE_NS", -(10**12))
    (shelf / NOT_OF_THEM[1]).unlink()
    put(shelf / "start-sheet-k7m2-p9qd-warm-1.toml", b'title = "Ours"\n')
    put(shelf.parent / CODE / OF_THEM[1], write_report(report(1)))
    for folder in (shelf, shelf.parent / CODE):
        read_caseload(folder, home)
    index = next(index_folder(home).glob("*.json"))
    put(index.with_name(f"{index.name}.new"), index.read_bytes())
    assert len([*naming(home)]) == 4
    carry_out(plan_purge(CODE, shelf, home), home)
    assert [*naming(home)] == []


def naming(home: Path) -> Iterator[Path]:
    """Yield the files of the counselor's own folder that have the code of the couple in them."""
    own = (file for file in (home / "counselor").rglob("*") if file.is_file())
    yield from (file for file in own if CODE.encode() in file.read_bytes())
