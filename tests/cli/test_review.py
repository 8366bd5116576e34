"""`reciprocity counselor review` and `purge` at a prompt: what is wrong, what to do next, and nothing is changed."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pyrage.x25519 import Identity

from reciprocity_tui.cli.main import run
from reciprocity_tui.practice.counselor_key import make_key
from reciprocity_tui.practice.practice_file import write_practice
from reciprocity_tui.practice.report_file import write_report
from reciprocity_tui.practice.sealing import seal
from tests.practice.practices import WARM_UP
from tests.practice.test_caseload_bad_input import put, report
from tests.practice.test_purge import names

Do = Callable[..., tuple[int, str]]
REPORT = write_report(report())
SEALED = seal(REPORT, Identity.generate().to_public())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the counselor works."""
    (tmp_path / "shelf").mkdir()
    monkeypatch.chdir(tmp_path / "shelf")
    return tmp_path / "shelf"


@pytest.fixture
def do(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Do:
    """Run a verb of `counselor`: exit status and all that was printed, on one line."""

    def verb(*words: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        status = run(["counselor", *words, "--home", str(home)])
        output = capsys.readouterr()
        return status, " ".join(f"{output.out} {output.err}".split())

    return verb


BAD = {
    "practice.toml": (write_practice(WARM_UP), "a practice that went out"),
    "report.html": (b"<p>", "a page for people to read. Open it in a browser"),
    "notes.txt": (b"good to know", "notes.txt is not a report. Name a report"),
    "settings.toml": (b"look = 'dusk'", "settings.toml is not a report. Name a report"),
    "report-1.toml": (
        REPORT + b"\nagreed = yesterday\n",
        ": this is not a value. Ask the two to share it again",
    ),
    "report.toml.age": (
        SEALED,
        "there is no key here to open it. If your key is elsewhere, copy its file to",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_report_is_named_with_what_to_do_next(do: Do, shelf: Path, name: str) -> None:
    data, words = BAD[name]
    put(shelf / name, data)
    status, printed = do("review", name)
    assert status == 1 and words in printed


def test_a_report_sealed_to_another_key_says_so(do: Do, shelf: Path, home: Path) -> None:
    make_key(home)
    put(shelf / "report.toml.age", SEALED)
    assert "sealed to another key than the one here. Ask the two" in do("review", "report.toml.age")[1]


def test_a_path_that_is_not_there_is_named(do: Do, shelf: Path) -> None:
    assert do("review", "csaes")[0] == 2
    assert "csaes is not there. See how it is written." in do("review", "csaes")[1]


def test_an_empty_folder_says_what_is_looked_for(do: Do, shelf: Path) -> None:
    status, printed = do("review", ".")
    assert status == 0 and printed.startswith(
        "There is no practice and no report in this folder. It is searched"
    )


def test_a_folder_lists_couples_and_what_cannot_be_read_with_its_way_out(do: Do, shelf: Path) -> None:
    put(shelf / "report.toml", REPORT)
    put(shelf / "copy of report.toml", REPORT)
    put(shelf / "report.toml.age", SEALED)
    status, printed = do("review", ".")
    assert status == 0 and "1 couple, 1 report Came back k7m2-p9qd · A stuck topic · came 1 June" in printed
    assert "1 file cannot be read report.toml.age This report is sealed" in printed
    assert "copy its file to" in printed


def test_both_forms_of_the_data_are_written_and_never_over_a_file(do: Do, shelf: Path) -> None:
    put(shelf / "report.toml", REPORT)
    put(shelf / "taken.csv", b"mine")
    assert do("review", ".", "--csv", "all.csv")[0] == do("review", ".", "--json", "all.json")[0] == 0
    with (shelf / "all.csv").open(encoding="utf-8", newline="") as file:
        assert {row["couple"] for row in csv.DictReader(file)} == {"k7m2-p9qd"}
    assert json.loads((shelf / "all.json").read_bytes())["schema"] == 1
    assert do("review", ".", "--csv", "taken.csv")[0] == 1
    assert (shelf / "taken.csv").read_bytes() == b"mine"


def test_a_purge_that_nobody_confirms_erases_nothing(do: Do, shelf: Path) -> None:
    put(shelf / "report.toml", REPORT)
    assert do("purge", "k7m2-p9qd", ".")[0] != 0
    assert names(shelf) == {"report.toml"}
    status, printed = do("purge", "k7m2-p9qd", ".", "--yes")
    assert status == 0 and "report.toml" in printed and "It does not reach what is elsewhere" in printed
    assert names(shelf) == set()
