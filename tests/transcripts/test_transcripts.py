"""Transcripts of evenings are the same on every run, whatever the program says, and a comparison tells what differs."""

import subprocess
import sys
from pathlib import Path

import pytest

from reciprocity_tui.messages import shown
from reciprocity_tui.plain.console import Console
from tests.transcripts import EVENING, INPUT
from tests.transcripts.comparing import Edit, compare, report
from tests.transcripts.plain import transcript
from tests.transcripts.playing import FRONTS
from tests.transcripts.setting import REFS, random_setting

if sys.platform == "win32":
    pytest.skip("needs folders that are locked", allow_module_level=True)

SEED = 11
EVENINGS = range(6)


def in_lines(number: int, home: Path) -> str:
    """Return what is seen on an evening in lines."""
    home.mkdir()
    return transcript(random_setting(SEED, number, home))


def typed(seen: str) -> list[str]:
    """Return what was typed."""
    return [line for line in seen.splitlines() if line.startswith(INPUT)]


@pytest.mark.slow
@pytest.mark.parametrize("front", FRONTS)
def test_two_runs_write_the_same_bytes(tmp_path: Path, front: str) -> None:
    written: list[bytes] = []
    for jobs in ("1", "2"):
        out = tmp_path / f"{jobs}.txt"
        command = (sys.executable, "-m", "tests.transcripts", "3", "3", "--front", front, "--jobs", jobs)
        subprocess.run([*command, "--out", str(out)], check=True, cwd=Path(__file__).parents[2], timeout=160)
        written.append(out.read_bytes())
    assert written[0] == written[1]
    assert written[0].count(EVENING.encode()) == 3


@pytest.mark.parametrize("number", EVENINGS)
def test_the_same_lines_are_typed_whatever_the_program_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.chdir(tmp_path)
    before = in_lines(number, tmp_path / "before")
    tells = Console.print
    monkeypatch.setattr(
        Console,
        Console.print.__name__,
        lambda console, text="", depth=1: tells(console, shown(text)[::-1], depth),
    )
    after = in_lines(number, tmp_path / "after")
    assert before != after
    assert typed(before) == typed(after)


@pytest.mark.slow
def test_every_exercise_has_its_turn(tmp_path: Path) -> None:
    assert {random_setting(SEED, number, tmp_path).card.ref for number in range(len(REFS))} == set(REFS)


def files(tmp_path: Path, *texts: str) -> list[Path]:
    """Write an evening each into a file of its own."""
    written = [tmp_path / f"{number}.txt" for number, _ in enumerate(texts)]
    for file, text in zip(written, texts, strict=True):
        file.write_text(f"{EVENING}0\n{text}", "utf-8")
    return written


def test_an_edited_word_is_one_edit_however_often_it_comes(tmp_path: Path) -> None:
    before, after = files(
        tmp_path,
        "  Ana looks away.\n> x\n ▌  Sam looks away. ▐\n",
        "  Ana turns round.\n> x\n ▌ Sam turns round. ▐\n",
    )
    differences = compare(before, after)
    assert differences.counts == {Edit("looks away.", "turns round."): 2}
    assert report(before, after) == 0


def test_words_that_only_stand_in_other_lines_are_told_apart(tmp_path: Path) -> None:
    assert compare(*files(tmp_path, "one two\nthree\n", "one\ntwo three\n")).counts == {Edit("", ""): 1}


def test_an_evening_that_goes_another_way_is_told(tmp_path: Path) -> None:
    before, after = files(tmp_path, "a\n> x\nb\n", "a\n> y\nc\n")
    assert len(compare(before, after).other_ways) == 1
    assert report(before, after) == 1
