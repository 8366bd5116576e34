"""`reciprocity counselor assign` by options: what is written, what is printed, and that nothing is half written."""

import io
import os
import sys
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from reciprocity_tui.cli.counselor import assign
from reciprocity_tui.cli.main import run
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.practice.assignment import Practice, Release
from reciprocity_tui.practice.bundles import built_in_bundles
from reciprocity_tui.practice.counselor_folder import saved_bundles_folder, seen_alone_file
from reciprocity_tui.practice.parse import read_practice
from reciprocity_tui.practice.report import Report, SharedTask
from reciprocity_tui.practice.report_file import write_report
from reciprocity_tui.practice.seen_alone import forget_couple, recorded_answers
from tests.packs.installed import install

TODAY = date(2026, 11, 30)
REPORT = Report(
    couple="k7m2-p9qd",
    practice="stuck-topic-1",
    title="A stuck topic",
    people=("A.", "S."),
    agreed=TODAY,
    app="0.1.0",
    tasks=(
        SharedTask("ground/pause-plan", "Our pause plan", "1.0.0", "done"),
        SharedTask("civility/third-chair", "The third chair", "1.0.0", "another-time"),
        SharedTask("gone/for-good", "Gone", "1.0.0", "another-time"),
    ),
)


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which a counselor works on a fixed day, without a terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RECIPROCITY_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(assign, "_today", lambda: TODAY)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    return tmp_path


def written(file: str | Path) -> Practice:
    """Return the practice in a file that was written."""
    practice = read_practice(Path(file), Catalog().cards()).practice
    assert practice is not None
    return practice


def assigned(*options: str, code: str = "k7m2-p9qd") -> Practice:
    """Return the practice that `assign` writes for these options."""
    before = set(Path.cwd().glob("practice-*.toml"))
    assert run(["counselor", "assign", "--couple", code, *options]) == 0
    (new,) = set(Path.cwd().glob("practice-*.toml")) - before
    return written(new)


def refused(capsys: pytest.CaptureFixture[str], *options: str, status: int = 2) -> str:
    """Return what is printed of options that are refused; nothing at all is written then."""
    before = sorted(Path.cwd().rglob("*"))
    assert run(["counselor", "assign", *options]) == status
    assert sorted(Path.cwd().rglob("*")) == before
    output = capsys.readouterr()
    assert output.out == ""
    return output.err


def test_a_bundle_becomes_a_small_file_and_what_it_asks_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    practice = assigned("--bundle", "warm-up", "--from-name", "Dr. Lee", "--begins", "2026-12-01")
    assert (practice.id, practice.title, practice.counselor) == (
        "warm-up-1",
        "Warm up a flat patch",
        "Dr. Lee",
    )
    assert (practice.made, practice.begins, practice.ends) == (TODAY, date(2026, 12, 1), date(2026, 12, 14))
    assert practice.tasks == built_in_bundles()[0].tasks
    assert dict(practice.packs).keys() == {"ground", "regard", "knowing", "play"}
    output = capsys.readouterr().out
    for words in (
        "1. One good thing",
        "48 minutes in all",
        "All of it is light",
        "nothing for",
        "Take care with",
    ):
        assert words in output
    assert "practice-k7m2-p9qd-warm-up-1.toml" in output
    assert "reciprocity practice add" in output


def test_exercises_are_named_one_by_one_each_with_what_is_behind_it() -> None:
    practice = assigned(
        *(
            "--title",
            "Two evenings",
            "--weeks",
            "3",
            "--hear-about",
            "What helped",
            "--hear-about",
            "What not",
        ),
        *(
            "--exercise",
            "three-small-things",
            "--why",
            "A light one.",
            "--slot",
            "If it is Sunday, then tea.",
        ),
        *("--exercise", "civility/gentle-start", "--fallback", "one-good-thing", "--release", "after+3"),
        *("--exercise", "ground/hello-weather", "--release", "2026-12-05"),
        *("--exercise", "play/tiny-treaty", "--release", "after", "--seen-alone", "yes"),
    )
    first, second, third, fourth = practice.tasks
    assert (first.exercise, first.why) == ("regard/three-small-things", "A light one.")
    assert first.slot == "If it is Sunday, then tea."
    assert (second.fallback, second.release) == ("ground/one-good-thing", Release("after-days", 3))
    assert third.release == Release("on", day=date(2026, 12, 5))
    assert fourth.release == Release("after")
    assert practice.hear_about == ("What helped", "What not")
    assert (practice.id, practice.ends) == ("two-evenings-1", date(2026, 12, 20))


def test_an_exercise_of_a_bundle_is_changed_in_its_place_or_left_out() -> None:
    practice = assigned(
        *("--bundle", "Warm up a flat patch", "--without", "good-news-relay"),
        *("--exercise", "closer-questions-1", "--why", "", "--fallback", "", "--release", "at-once"),
        *("--exercise", "photo-of-the-week"),
    )
    ids = [task.exercise.partition("/")[2] for task in practice.tasks]
    assert ids == [
        "one-good-thing",
        "thanks-that-names-you",
        "closer-questions-1",
        "new-together",
        "photo-of-the-week",
    ]
    assert (practice.tasks[2].why, practice.tasks[2].fallback) == ("", "")


def test_a_report_brings_its_couple_the_next_number_and_what_was_left(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "report.toml").write_bytes(write_report(REPORT))
    assert run(["counselor", "assign", "--from", "report.toml", "--seen-alone", "yes"]) == 0
    practice = written("practice-k7m2-p9qd-stuck-topic-2.toml")
    assert [task.exercise for task in practice.tasks] == ["civility/third-chair"]
    assert practice.title == "A stuck topic"
    capsys.readouterr()
    assert "another couple" in refused(capsys, "--from", "report.toml", "--couple", "aaaa-bbbb")


def test_a_second_practice_of_a_couple_gets_the_next_number() -> None:
    assert assigned("--bundle", "warm-up").id == "warm-up-1"
    assert assigned("--bundle", "warm-up").id == "warm-up-2"
    assert assigned("--bundle", "warm-up", code="aaaa-bbbb").id == "warm-up-1"


def test_before_medium_work_each_partner_is_seen_alone_and_the_answer_stays_here(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "seen alone" in refused(capsys, "--bundle", "unheard")
    practice = assigned("--bundle", "unheard", "--seen-alone", "no")
    assert "see each partner alone" in capsys.readouterr().out
    file = next(desk.glob("practice-*.toml"))
    assert "alone" not in file.read_text("utf-8").lower()
    record = recorded_answers(desk / "home")[practice.couple]
    assert (record.answer, record.day, record.practice) == ("no", TODAY, practice.id)
    assert seen_alone_file(desk / "home").stat().st_mode & 0o077 == 0
    assert forget_couple(desk / "home", practice.couple)
    assert practice.couple not in seen_alone_file(desk / "home").read_text("utf-8")
    assert not forget_couple(desk / "home", practice.couple)


class Terminal(io.StringIO):
    """Lines typed at a terminal."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


def test_at_a_terminal_it_is_asked(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("perhaps\nno\n"))
    practice = assigned("--bundle", "unheard")
    assert recorded_answers(desk / "home")[practice.couple].answer == "no"


def test_light_work_asks_nothing_and_leaves_nothing_in_the_home(desk: Path) -> None:
    assigned("--bundle", "warm-up")
    assert not (desk / "home").exists()


def test_an_own_pack_travels_along(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install(desk / "home")
    assert run(["counselor", "assign", "--exercise", "mine/tea", "--couple", "k7m2-p9qd", "-o", "."]) == 0
    (file,) = desk.glob("practice-*")
    assert file.suffix == ".rpractice"
    with ZipFile(file) as archive:
        assert archive.namelist() == ["packs/mine/pack.toml", "packs/mine/tea.toml", "practice.toml"]
    capsys.readouterr()
    assert run(["counselor", "assign", "--check", file.name]) == 0
    assert "Nothing is wrong" in capsys.readouterr().out


def test_on_paper_it_is_two_pages_more(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assigned("--bundle", "warm-up", "--paper")
    pages = {file.name: file.read_text("utf-8") for file in desk.glob("*.html")}
    assert pages.keys() == {
        "practice-on-paper-k7m2-p9qd-warm-up-1.html",
        "start-sheet-k7m2-p9qd-warm-up-1.html",
    }
    assert all("k7m2-p9qd" in page and "<script" not in page for page in pages.values())
    (desk / "out").mkdir()
    (desk / "out" / "start-sheet-aaaa-bbbb-warm-up-1.html").write_text("mine")
    capsys.readouterr()
    again = ("--bundle", "warm-up", "--paper", "--couple", "aaaa-bbbb", "-o", "out")
    assert "start-sheet" in refused(capsys, *again, status=1)


def test_a_saved_bundle_begins_the_next_practice(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = assigned("--bundle", "warm-up", "--without", "new-together", "--save-as", "Easy start")
    assert (saved_bundles_folder(desk / "home") / "easy-start.toml").is_file()
    second = assigned("--saved", "easy-start", code="aaaa-bbbb")
    assert second.tasks == first.tasks
    capsys.readouterr()
    assert "Did you mean easy-start" in refused(capsys, "--saved", "easy-stat")
    kept = (saved_bundles_folder(desk / "home") / "easy-start.toml").read_text("utf-8")
    (saved_bundles_folder(desk / "home") / "easy-start.toml").write_text(
        kept.replace("weeks = 2", "weeks = 0")
    )
    assert "line 3" in refused(capsys, "--saved", "easy-start", status=1)


def test_nothing_is_written_over_another_file_and_then_nothing_at_all(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "mine.toml").write_text("mine")
    output = refused(capsys, "--bundle", "unheard", "--seen-alone", "yes", "-o", "mine.toml", status=1)
    assert "mine.toml" in output
    assert (desk / "mine.toml").read_text() == "mine"
    assigned("--bundle", "warm-up", "--save-as", "easy")
    capsys.readouterr()
    refused(capsys, "--bundle", "warm-up", "--save-as", "easy", "-o", "other.toml", status=1)


def test_a_disk_that_is_full_leaves_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "full" in refused(capsys, "--bundle", "warm-up")


def test_an_answer_that_cannot_be_kept_leaves_no_practice_behind(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = seen_alone_file(desk / "home")
    file.parent.mkdir(parents=True)
    file.write_text("[[[")
    output = refused(capsys, "--bundle", "unheard", "--seen-alone", "yes")
    assert "seen-alone.toml" in output


@pytest.mark.parametrize(
    ("options", "words", "status"),
    [
        ("", "no terminal", 2),
        ("--why x", "--why belongs to an exercise", 2),
        ("--exercise ground/one-god-thing", "one-good-thing", 2),
        ("--bundle stuck-topik", "stuck-topic", 2),
        ("--bundle warm-up --saved mine", "two beginnings", 2),
        ("--saved mine", "no saved bundle", 2),
        ("--bundle warm-up --couple Anna", "anna is not the code", 2),
        ("--bundle warm-up --begins soon", "--begins takes a day", 2),
        ("--bundle warm-up --weeks 2 --ends 2026-12-20", "both say", 2),
        ("--bundle warm-up --weeks 99", "from 1 to 52", 2),
        ("--bundle warm-up --weeks two", "whole number", 2),
        ("--bundle warm-up --ends 2026-11-01", "before it begins", 1),
        ("--bundle warm-up --begins 2025-12-01", "made after that", 1),
        ("--bundle warm-up --seen-alone perhaps", "perhaps", 2),
        ("--exercise one-good-thing --release soon", "soon", 2),
        ("--exercise one-good-thing --release after", "nothing comes before", 1),
        ("--exercise one-good-thing --release after+999", "at most 60", 1),
        ("--exercise one-good-thing --exercise ground/one-good-thing", "named twice", 2),
        ("--exercise one-good-thing --fallback civility/the-floor", "deeper", 1),
        ("--exercise one-good-thing --without one-good-thing", "no exercise left", 2),
        ("--exercise one-good-thing -o /nowhere/at/all/x.toml", "/nowhere/at/all", 1),
        ("--exercise one-good-thing --save-as !!!", "needs a name", 1),
        ("--from nothing.toml", "nothing.toml cannot be read", 2),
        ("--check nothing.toml", "nothing.toml cannot be read", 2),
        ("--bundle warm-up --nonsense", "--nonsense", 2),
    ],
)
def test_what_cannot_be_meant_is_told_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], options: str, words: str, status: int
) -> None:
    assert words in refused(capsys, *options.split(), status=status)


def test_hostile_words_are_cleaned_and_too_long_ones_refused(capsys: pytest.CaptureFixture[str]) -> None:
    practice = assigned("--bundle", "warm-up", "--title", "A\x1b[31m red\u202e title\nof two lines")
    assert practice.title == "A[31m red title of two lines"
    capsys.readouterr()
    assert "limit is 80" in refused(capsys, "--bundle", "warm-up", "--title", "x" * 90, status=1)
    pressing = ("--exercise", "one-good-thing", "--why", "Give your partner the password of your phone.")
    assert "password" in refused(capsys, *pressing, status=1)


def test_a_file_changed_by_hand_is_checked_with_places(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assigned("--bundle", "warm-up", "--begins", "2026-12-01")
    (file,) = desk.glob("practice-*.toml")
    file.write_text(file.read_text("utf-8").replace("one-good-thing", "one-god-thing"), "utf-8")
    capsys.readouterr()
    assert run(["counselor", "assign", "--check", file.name]) == 1
    output = capsys.readouterr().out
    assert output.count("error[E401]") == 2
    assert f"{file.name}:14:12" in output
    assert 'Did you mean "ground/one-good-thing"?' in output
    assert "2 faults." in output
