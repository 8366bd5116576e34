"""The exit statuses that docs/plain-protocol.md promises, each reached in the way it names."""

import datetime
import io
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reciprocity_tui.cli.main import run
from reciprocity_tui.errors import JournalError, PackError
from reciprocity_tui.journal.error_translation import disk_full_error
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.journal.sealed_notes import SealedNotes
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.plain.evening import PlainEvening

PLAIN = ("play", "--plain", "--home")


def typed(patch: pytest.MonkeyPatch, *lines: str) -> None:
    """Replace the standard input with these lines."""
    text = "".join(f"{line}\n" for line in lines)
    patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a home with Ana and Sam."""
    typed(monkeypatch, "Ana", "Sam", "/leave")
    assert run([*PLAIN, str(tmp_path / "home")]) == 0
    typed(monkeypatch)
    return str(tmp_path / "home")


@pytest.mark.parametrize("lines", [(), ("",), ("", "1"), ("/leave",), ("", "1", "/leave")])
def test_0_at_the_end_of_input_and_on_leaving(
    home: str, monkeypatch: pytest.MonkeyPatch, lines: tuple[str, ...]
) -> None:
    typed(monkeypatch, *lines)
    assert run([*PLAIN, home]) == 0


def test_1_when_the_input_ends_while_a_disk_refuses_the_last_line(
    home: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_room(*_: object) -> None:
        raise disk_full_error()

    typed(monkeypatch, "w", "1", "you made tea")
    with monkeypatch.context() as patch:
        patch.setattr(SealedNotes, "leave", no_room)
        assert run([*PLAIN, home]) == 1
    assert "could not be kept" in capsys.readouterr().out


class Moves(io.BytesIO):
    """Input at whose end the home is moved."""

    def __init__(self, home: Path, text: bytes) -> None:
        super().__init__(text)
        self.home = home

    def readline(self, size: int | None = -1, /) -> bytes:
        """Return the next line."""
        line = super().readline(size)
        if not line and self.home.exists():
            self.home.rename(self.home.with_name("elsewhere"))
        return line


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
@pytest.mark.parametrize("text", [b"", b"\n"], ids=["before an evening", "in one"])
def test_1_when_what_was_kept_is_nowhere_at_the_end(
    home: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: bytes
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Moves(Path(home), text)))
    assert run([*PLAIN, home]) == 1
    assert "is missing" in capsys.readouterr().err


def test_1_when_the_disk_breaks_in_the_middle_of_an_evening(
    home: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise JournalError("The disk did not answer as it should.")

    typed(monkeypatch, "")
    monkeypatch.setattr(PlainEvening, "__init__", breaks)
    assert run([*PLAIN, home]) == 1
    assert "did not answer" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--bogus",), "There is nothing called --bogus here."),
        (("no-such-one",), "There is no exercise called no-such-one."),
        ((" ",), "An exercise has a name. `reciprocity list`"),
        (("reach-and-answer",), "Reach and answer builds on"),
        (("--names", "Bo,Cy"), "Ana sits on the left here, and Sam on the right."),
        (("--names", "Ana"), "--names needs two names"),
    ],
)
def test_2_when_no_evening_could_begin(
    home: str, options: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*PLAIN, home, *options]) == 2
    assert sentence in capsys.readouterr().err


def test_2_when_the_exercise_cannot_be_read(
    home: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise PackError("hello-weather.toml has a fault.")

    monkeypatch.setattr(Catalog, "load", broken)
    assert run([*PLAIN, home, "hello-weather"]) == 2
    assert capsys.readouterr().err == "hello-weather.toml has a fault.\n"


def test_2_when_there_is_nothing_to_play(
    home: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Catalog, "cards", lambda _: ())
    assert run([*PLAIN, home]) == 2
    assert "There is nothing to play." in capsys.readouterr().out


@pytest.mark.parametrize("file", ["journal.db", "journal.key"])
def test_2_when_the_journal_cannot_be_used(home: str, file: str, capsys: pytest.CaptureFixture[str]) -> None:
    (Path(home) / file).write_bytes(b"something else")
    assert run([*PLAIN, home]) == 2
    assert capsys.readouterr().err.strip()


def test_2_when_it_is_open_elsewhere(home: str, capsys: pytest.CaptureFixture[str]) -> None:
    with Journal.open(Path(home), today=datetime.date.today):
        code = f"from reciprocity_tui.__main__ import main; raise SystemExit(main({[*PLAIN, home]!r}))"
        done = subprocess.run(
            [sys.executable, "-c", code], input="", capture_output=True, text=True, check=False
        )
    assert (done.returncode, done.stderr.split(".")[0]) == (2, "Reciprocity is open in another window")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_128_and_the_number_after_a_signal(home: str, number: int, status: int) -> None:
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "signal.signal(signal.SIGHUP, signal.SIG_DFL);"
        f"from reciprocity_tui.__main__ import main; raise SystemExit(main({[*PLAIN, home]!r}))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdin is not None and program.stdout is not None and program.stderr is not None
        for line in program.stdout:
            if line.startswith(b"tonight:"):
                break
        program.send_signal(number)
        assert program.wait() == status and program.stderr.read() == b""


# Options of `play` before the verb, and without one


@pytest.mark.parametrize(
    "before",
    ["--plain", "--plain play", "--nothing-kept --plain play hello-weather", "--seed 7 play --plain"],
)
def test_the_options_of_play_stand_before_it_or_alone(
    home: str, before: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run([*before.split(), "--home", home]) == 0
    out = capsys.readouterr().out
    assert ("name: Who sits" if "--nothing-kept" in before else "tonight: ") in out


@pytest.mark.parametrize(
    ("before", "verb"),
    [
        ("--plain", "list"),
        ("--nothing-kept", "where"),
        ("--seed 7", "pack stats"),
        ("--plain", "pack check x"),
    ],
)
def test_with_another_verb_they_are_said_to_be_those_of_play(
    before: str, verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*before.split(), *verb.split()]) == 2
    option, called = before.split(maxsplit=1)[0], verb.removesuffix(" x")
    message = (
        f"{option} only works with play, not with {called}. reciprocity {called} --help shows what there is."
    )
    assert capsys.readouterr().err.strip() == message


def test_without_a_terminal_just_looking_alone_says_so_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--nothing-kept"]) == 2
    assert "play --plain works without one" in capsys.readouterr().err
