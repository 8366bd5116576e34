"""`reciprocity pack test`: what it prints, where it looks, and how it ends."""

import re
from pathlib import Path

import pytest
import tomli

from reciprocity_tui.cli.main import run
from reciprocity_tui.packs.library.working_copy import WorkingCopy
from reciprocity_tui.packs.loading.load import load_exercise
from tests.packs.testing.pack import TEA, exercise

GOOD = '[[test]]\nname = "apart"\nshows_steps = ["apart"]\n[test.answers]\nfelt = [1, 9]\n'
FAILING = GOOD.replace("[1, 9]", "[5, 6]")
REFUSED = GOOD.replace("[1, 9]", "[1, 99]")
LONG = TEA.replace("How was today?", " ".join(["How was the long day that you had today?"] * 40))


def test_one_exercise_is_tested_and_tests_to_paste_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = exercise(tmp_path, GOOD)
    assert run(["pack", "test", str(file)]) == 0
    first, _, rest = capsys.readouterr().out.partition("\n")
    assert re.fullmatch(rf"{re.escape(str(file))}: 1 test passed; \d+ of \d+ branches in no test\.", first)
    tests = tomli.loads(rest[rest.index("[[test]]") :])["test"]
    assert len(tests) > 1


def test_what_is_printed_can_be_pasted_and_leaves_nothing_to_print(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = exercise(tmp_path)
    run(["pack", "test", str(file)])
    printed = capsys.readouterr().out
    exercise(tmp_path, printed[printed.index("[[test]]") :])
    assert run(["pack", "check", "--strict", str(file)]) in (0, 1)
    assert "E26" not in capsys.readouterr().out
    assert run(["pack", "test", str(file)]) == 0
    assert re.fullmatch(
        r".*: \d+ tests passed; every one of \d+ branches is tested\.\n", capsys.readouterr().out
    )


def test_a_test_that_fails_is_shown_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = exercise(tmp_path, FAILING)
    line = file.read_text("utf-8").splitlines().index('shows_steps = ["apart"]') + 1
    assert run(["pack", "test", str(file)]) == 1
    output = capsys.readouterr().out
    assert "1 of 1 test failed" in output
    assert f"{file}:{line}:16: apart: the step apart did not come." in output
    assert "What came: felt, word, near." in output


def test_an_exercise_with_a_fault_cannot_be_tested(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = exercise(tmp_path, REFUSED)
    assert run(["pack", "test", str(file)]) == 1
    assert (
        "cannot be tested: this answer is not taken: The numbers go from 1 to 10" in capsys.readouterr().out
    )
    assert run(["pack", "test", str(tmp_path / "none.toml")]) == 2


def test_a_branch_that_nothing_leads_to_is_named_at_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lost = '[[step]]\nid = "lost"\nkind = "speak"\nwhen = "both(felt) > 9 and both(felt) < 5"\nprompt = "Never?"\n'
    file = exercise(tmp_path, text=TEA + lost)
    line = file.read_text("utf-8").splitlines().index('when = "both(felt) > 9 and both(felt) < 5"') + 1
    assert run(["pack", "test", str(file)]) == 1
    output = capsys.readouterr().out
    assert (
        f"{file}:{line}:8: lost never comes: nothing makes both(felt) > 9 and both(felt) < 5 true." in output
    )


def test_a_step_that_fits_no_window_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", "test", str(exercise(tmp_path, text=LONG))]) == 0
    output = capsys.readouterr().out
    assert re.search(r"^  Longer than 80x24: felt by \d+ rows\.$", output, re.MULTILINE)
    assert re.search(r"^  Longer than 40x15: felt by \d+ rows\.$", output, re.MULTILINE)


def test_several_exercises_take_a_line_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = exercise(tmp_path, GOOD)
    (file.parent / "two.toml").write_text(TEA, "utf-8")
    (file.parent / "pack.toml").write_text("", "utf-8")
    monkeypatch.chdir(file.parent)
    assert run(["pack", "test"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["tea.toml", "two.toml", "2 exercises, all fine."]
    assert run(["pack", "test", "--branches"]) == 0
    assert "[[test]]" in capsys.readouterr().out
    (file.parent / "two.toml").write_text(TEA + FAILING, "utf-8")
    assert run(["pack", "test", str(tmp_path)]) == 1
    assert capsys.readouterr().out.endswith("1 of 2 exercises failed.\n")


def test_where_there_is_nothing_to_test_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["pack", "test"]) == 2
    assert run(["pack", "test", str(tmp_path)]) == 2
    assert "There is no exercise in" in capsys.readouterr().err


def test_a_fault_in_a_test_keeps_nothing_from_being_played(tmp_path: Path) -> None:
    file = exercise(tmp_path, REFUSED, "[[test]]\nno_name = 1\n")
    assert load_exercise(file).test == ()
    assert [card.id for card in WorkingCopy(file).cards()] == ["tea"]
