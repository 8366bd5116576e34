"""The file of a practice: written, changed by hand, and read again within limits."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
import tomli
from hypothesis import given, settings

from reciprocity_tui.packs.diagnostics.diagnostic import PRACTICE_ERRORS
from reciprocity_tui.packs.parsing.read import MOST_BYTES
from reciprocity_tui.practice.assignment import Practice
from reciprocity_tui.practice.couple_code import draw_couple_code, is_couple_code
from reciprocity_tui.practice.parse import check_written, parse_practice, read_practice
from reciprocity_tui.practice.practice_file import file_name, write_practice
from reciprocity_tui.practice.report_file import write_report
from tests.packs.test_bad_files import NAMES_OF_OURS
from tests.practice.golden import BAD, CARDS, cases, expected, parsed, report
from tests.practice.practices import WARM_UP, practices
from tests.practice.test_report_file import WHOLE

GROUND = Path(__file__).parents[2] / "exercises" / "ground"


@settings(max_examples=120, deadline=None)
@given(practices())
def test_whatever_the_form_makes_is_read_again_as_it_was(practice: Practice) -> None:
    result = parse_practice(write_practice(practice), "practice.toml", CARDS)
    assert [fault.message for fault in result.diagnostics] == []
    assert result.practice == practice


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (write_report(WHOLE), "this is a report, from the two to their counselor"),
        ((GROUND / "pack.toml").read_bytes(), "this is the description of a pack"),
        ((GROUND / "house-rules.toml").read_bytes(), "this is one exercise"),
        (b'{"title": "A stuck topic"}', "this looks like JSON"),
        (b"PK\x03\x04\x00\x00", "another zip archive"),
        (b"What was good?\nWhat was hard?\n", "a plain list of questions"),
    ],
)
def test_a_file_of_another_kind_is_one_fault_that_speaks_of_practices(data: bytes, words: str) -> None:
    (fault,) = parse_practice(data, "practice.toml").diagnostics
    assert words in fault.message
    hints = " ".join(fault.hints)
    assert "The file of a practice is called practice-" in hints and "pack import" not in hints


def test_the_file_reads_as_a_person_would_write_it() -> None:
    assert (
        write_practice(WARM_UP).decode()
        == """\
format = 1
id = "warm-1"
couple = "k7m2-p9qd"
title = "Warm up"
from = "Dr. Lee"
made = 2026-11-30
begins = 2026-12-01
ends = 2026-12-14
hear_about = [
    "What got in the way",
]

[[task]]
exercise = "regard/three-small-things"
why = "A light one to begin with."
release = "at once"

[[task]]
exercise = "civility/gentle-start"
fallback = "ground/one-good-thing"
release = { days = 3 }

[packs]
regard = "1.0.0"
civility = "1.0.0"
ground = "1.0.0"
"""
    )
    assert file_name(WARM_UP) == "practice-k7m2-p9qd-warm-1.toml"


def test_a_file_changed_by_hand_may_quote_days_and_leave_out_packs() -> None:
    by_hand = write_practice(WARM_UP).decode().replace("2026-12-14", '"2026-12-14"')
    by_hand = by_hand.replace("civility/gentle-start", "gentle-start").replace('release = "at once"\n', "")
    assert parse_practice(by_hand.encode(), "practice.toml", CARDS).practice == WARM_UP


def test_without_a_library_names_stay_as_they_are() -> None:
    strange = write_practice(WARM_UP).replace(b"civility/gentle-start", b"nobody/knows-it")
    practice = parse_practice(strange, "practice.toml").practice
    assert practice is not None
    assert practice.tasks[1].exercise == "nobody/knows-it"


@pytest.mark.parametrize("case", cases())
def test_what_is_said_of_a_bad_file(case: str) -> None:
    assert report(case) == expected(case)
    if case != "nine-faults":
        assert {fault.code for fault in parsed(case).diagnostics} == {case.partition("-")[0]}


@pytest.mark.parametrize("case", cases())
def test_it_is_said_in_the_words_of_a_counselor(case: str) -> None:
    head = [line for line in expected(case).splitlines() if re.match(r"error\[", line) or " = help: " in line]
    assert head
    assert not any(NAMES_OF_OURS.search(line) or "!" in line for line in head)
    assert not re.search(r"\b(pack new|\[\[step\]\])", "\n".join(head))


def test_every_code_of_a_practice_has_a_bad_file() -> None:
    assert {case.partition("-")[0] for case in cases()} >= PRACTICE_ERRORS


def test_nine_planted_faults_are_nine_faults_each_with_its_place() -> None:
    faults = parsed("nine-faults").diagnostics
    places = [(fault.line, fault.column, fault.code) for fault in faults]
    assert places == [
        (2, 6, "E108"),
        (3, 10, "E108"),
        (4, 1, "E102"),
        (8, 8, "E403"),
        (9, 14, "E104"),
        (12, 12, "E401"),
        (14, 11, "E404"),
        (18, 12, "E402"),
        (21, 12, "E405"),
    ]
    source = (BAD / "nine-faults" / "practice.toml").read_text("utf-8").splitlines()
    assert all(fault.source_line == source[fault.line - 1] and fault.hints for fault in faults)


def test_each_hint_that_changes_something_removes_its_fault() -> None:
    """Hints are tried before they are shown, in a practice as in a pack."""
    lines = (BAD / "nine-faults" / "practice.toml").read_text("utf-8")
    mended = (
        lines.replace("titel", "title")
        .replace("gentel", "gentle")
        .replace('"after the one before"', '"at once"')
    )
    left = parse_practice(mended.encode(), "practice.toml", CARDS).diagnostics
    assert [fault.code for fault in left] == ["E108", "E108", "E403", "E104", "E402", "E405"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\x00",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"x" * (MOST_BYTES + 1),
        b"a = " + b"[" * 2000,
        b"[[task]]\n" * 5000,
        b"task = 3\nformat = true",
        b"task = [1, 2]\nhear_about = [3]",
        b'[task]\nexercise = "ground/one-good-thing"',
        b"format = 99999999999999999999",
    ],
)
def test_anything_else_is_told_and_never_crashes(data: bytes) -> None:
    result = parse_practice(data, "practice.toml", CARDS)
    assert result.practice is None
    assert result.diagnostics


def test_a_file_that_is_not_there_is_unreadable(tmp_path: Path) -> None:
    result = read_practice(tmp_path / "practice.toml", CARDS)
    assert result.unreadable
    assert [fault.code for fault in result.diagnostics] == ["E001"]
    (tmp_path / "practice.toml").write_bytes(write_practice(WARM_UP))
    assert read_practice(tmp_path / "practice.toml", CARDS).practice == WARM_UP


def test_a_practice_that_is_being_made_is_checked_before_it_is_written() -> None:
    assert check_written(WARM_UP, CARDS) == ()
    backwards = replace(WARM_UP, ends=date(2026, 11, 1))
    assert [fault.code for fault in check_written(backwards, CARDS)] == ["E403"]


def test_codes_are_random_and_without_letters_that_look_alike() -> None:
    chance = Random(1)
    codes = [draw_couple_code(chance) for _ in range(500)]
    assert len(set(codes)) == 500
    assert all(map(is_couple_code, codes))
    assert not set("0o1li5s") & set("".join(codes))


def test_what_is_written_is_toml_for_any_reader() -> None:
    document = tomli.loads(write_practice(WARM_UP).decode())
    assert document["task"][1]["release"] == {"days": 3}
