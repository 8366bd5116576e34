"""Sharing a practice in plain mode: each marks alone, both read the file, both say yes."""

from pathlib import Path

import pytest

from reciprocity_tui.practice.open_report import open_report
from tests.plain.sharings import ANAS, NOTED, SAME, SAMS, WHEN, report, tried
from tests.plain.visits import Place

SHARE = ("p", "4", "1")
"""From Tonight to the first curtain, with a file for the counselor's program."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def at() -> Place:
    return tried()


def test_what_nobody_marks_is_done_or_another_time_and_nothing_else(at: Place) -> None:
    output = at.visit(*SHARE, "/me", "", "/me", "", "", "y", "y", "")
    assert "It is written. No one reads it until you hand it over." in output
    shared = open_report(report(), Path.cwd())
    assert [task.outcome for task in shared.tasks] == ["done", "another-time"]
    assert shared.people == ("A.", "S.")
    for line in (ANAS, SAMS, NOTED, "sunny", "Ana", "Sam", "minutes"):
        assert line not in report().read_text("utf-8")


def test_each_marks_own_lines_alone_and_what_needs_both_only_goes_with_both(at: Place) -> None:
    # Sam, who opens next, marks first: the day and the line of his own. Ana: the day, the weather, her note.
    output = at.visit(*SHARE, "/me", "1 3", "", "/me", "1 2 4", "", "", "y", "y", "")
    of_sam, of_ana, preview = (
        output.partition("Sam, what may your counselor read?")[2].partition("Ana, type your name.")[0],
        output.partition("Ana, what may your counselor read?")[2].partition("This is what would be shared")[
            0
        ],
        output.partition("This is what would be shared")[2].partition("It is written.")[0],
    )
    assert SAMS in of_sam and ANAS not in of_sam and NOTED not in of_sam
    assert ANAS in of_ana and SAMS not in of_ana and SAME in of_ana
    assert f"1. [ ] {WHEN}" in of_ana, "What Sam marked is not shown to Ana."
    text = report().read_text("utf-8")
    for shared in (SAMS, NOTED, "day = 2026-06-01"):
        assert shared in text
    assert SAMS in preview and NOTED in preview and WHEN in preview
    for withheld in (ANAS, "sunny"):
        assert withheld not in text and withheld not in preview


def test_either_strikes_a_line_from_what_would_be_written(at: Place) -> None:
    output = at.visit(*SHARE, "/me", "1 3", "", "/me", "1", "", "3", "", "y", "y", "")
    assert SAMS in output.partition("This is what would be shared")[2]
    assert SAMS not in report().read_text("utf-8") and "day =" in report().read_text("utf-8")


def test_without_the_yes_of_one_nothing_is_written(at: Place) -> None:
    for yes in (("",), ("y", "")):
        output = at.visit(*SHARE, "/me", "3", "", "/me", "3", "", "", *yes)
        assert "Nothing was shared, and your marks were not kept." in output
        assert list(Path.cwd().iterdir()) == []


def test_no_marks_are_left_of_a_sharing_that_was_broken_off(at: Place) -> None:
    at.visit(*SHARE, "/me", "1 2 3", "", "/me", "1 2 3", "", "n")
    output = at.visit(*SHARE, "/me", "", "/me", "", "n")
    assert "[x]" not in output and SAMS not in output.partition("This is what would be shared")[2]


def test_wrong_numbers_mark_nothing(at: Place) -> None:
    output = at.visit(*SHARE, "/me", "3 99", "x", "-1", "", "/me", "", "n")
    assert output.count("One of the numbers, please") == 3 and "[x]" not in output


def test_a_key_that_is_none_is_said_and_nothing_is_shared(at: Place) -> None:
    output = at.visit("p", "4", "key", "age1nonsense", "")
    assert "This public key is not whole. Copy it once more" in output
    assert "Nothing was shared, and your marks were not kept." in output
    assert list(Path.cwd().iterdir()) == []


def test_the_file_that_is_shown_is_the_file_that_is_written(at: Place) -> None:
    output = at.visit(*SHARE, "/me", "1 3", "", "/me", "1 4", "", "file", "", "y", "y", "")
    shown = output.partition("The file itself")[2].partition("This is what would be shared")[0].splitlines()
    assert [line[4:] for line in shown[1:] if line.strip()] == [
        line for line in report().read_text("utf-8").splitlines() if line.strip()
    ]


def test_two_tasks_of_one_title_have_a_heading_each(at: Place) -> None:
    output = at.visit(*SHARE, "/me", "", "/me", "3", "", "n")
    preview = output.partition("This is what would be shared")[2].partition("strike:")[0]
    assert preview.count("A small evening") == 2
