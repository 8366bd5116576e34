"""What is typed after `reciprocity`, and what the program says to it."""

import subprocess
import sys
from pathlib import Path

import pytest

from reciprocity_tui import __version__
from reciprocity_tui.__main__ import main
from reciprocity_tui.cli.arguments import parse
from reciprocity_tui.cli.main import run


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    for tell, command in ((main, ["--version"]), (run, ["--home", "x", "--version"])):
        assert tell(command) == 0
        assert capsys.readouterr().out == f"reciprocity {__version__}\n"


def test_the_version_is_told_without_a_parser_or_anything_heavy() -> None:
    code = (
        "import sys; from reciprocity_tui.__main__ import main; main(['--version']);"
        "print([m for m in ('argparse', 'pydantic', 'textual', 'apsw', 'tomli') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_is_warm_plain_and_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    output = capsys.readouterr().out
    assert "an evening for two" in output
    assert "reciprocity play --plain" in output and "reciprocity pack check" in output
    assert "!" not in output
    assert max(map(len, output.splitlines())) <= 100


@pytest.mark.parametrize(
    "verb",
    [
        "play",
        "list",
        "names",
        "where",
        "pack",
        "pack new",
        "pack check",
        "pack stats",
        "pack install",
        "pack list",
        "pack remove",
        "pack build",
    ],
)
def test_every_verb_has_help(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*verb.split(), "--help"]) == 0
    assert f"usage: reciprocity {verb}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ("--bogus", "There is nothing called --bogus here. reciprocity --help shows what there is."),
        ("play --plian", "There is nothing called --plian here."),
        ("lsit", "There is no command lsit. Did you mean list?"),
        ("first-evening", "An exercise is played with: reciprocity play EXERCISE."),
        ("play --seed soon", "--seed needs a whole number, and 'soon' is not one."),
        ("play --opener third", "--opener cannot be third. reciprocity play --help shows what there is."),
        ("where --home", "--home needs a value."),
        ("pack new", "NAME is missing. reciprocity pack new --help shows what there is."),
        ("play --names Ana", "--names needs two names with a comma between. For example: --names Ana,Sam"),
        ("play --plain --names ,Sam", "A name is needed here. A first name or a nickname is enough."),
        ("play --plain --names Ana,ANA", "Both names are the same"),
        ("play --\x1b[2Jx", "There is nothing called --[2Jx here."),
    ],
)
def test_what_cannot_be_understood_is_said_in_plain_words(
    typed: str, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(typed.split()) == 2
    shown = capsys.readouterr()
    assert complaint in shown.err and shown.out == ""
    assert "Traceback" not in shown.err and "\x1b" not in shown.err


@pytest.mark.parametrize("typed", ["--home /elsewhere where", "where --home /elsewhere"])
def test_the_folder_is_named_before_or_after_the_verb(
    typed: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECIPROCITY_HOME", "/from/the/environment")
    assert run(typed.split()) == 0
    assert capsys.readouterr().out == "/elsewhere\n"


def test_where_prints_the_folder_alone_and_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECIPROCITY_HOME", str(tmp_path / "kept"))
    assert run(["where"]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'kept'}\n"
    assert not (tmp_path / "kept").exists()


@pytest.mark.parametrize("typed", [[], ["play"], ["play", "first-evening"], ["--home", "/x"]])
def test_without_a_terminal_the_way_out_is_named(
    typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(typed) == 2
    output = capsys.readouterr().err
    assert output == "This needs a terminal. reciprocity play --plain works without one.\n"


def test_a_terminal_that_cannot_show_the_screen_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert run([]) == 2
    assert "reciprocity play --plain works in it." in capsys.readouterr().err


def test_everything_play_takes() -> None:
    typed = "play ground/first-evening --plain --names Ana,Sam --nothing-kept --opener second --seed 7 --echo"
    args = parse([*typed.split(), "--home", "there"])
    assert args is not None
    assert (args.exercise, args.plain, args.names) == ("ground/first-evening", True, "Ana,Sam")
    assert (args.nothing_kept, args.opener, args.seed) == (True, "second", 7)
    assert (args.echo, args.home, args.verb) == (True, "there", "play")


def test_a_wrong_name_of_an_exercise_names_the_nearest_and_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["play", "first-evenin", "--plain", "--home", str(tmp_path / "home")]) == 2
    assert "Did you mean ground/first-evening?" in capsys.readouterr().err
    assert not (tmp_path / "home").exists()


def test_a_folder_that_cannot_be_used_is_named_with_the_way_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert run(["play", "--plain", "--home", str(tmp_path / "file" / "home")]) == 2
    output = capsys.readouterr().err
    assert str(tmp_path / "file") in output and "--home" in output


def test_just_looking_neither_reads_nor_makes_the_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reciprocity_tui", "play", "hello-weather", "--plain", "--nothing-kept"]
        + ["--names", "Ana,Sam", "--home", str(tmp_path / "home")],
        input="/me\n3\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert "curtain: Now Sam." in done.stdout and done.stderr == ""
    assert not (tmp_path / "home").exists()
