"""A home, a pack to install in it, and the verbs that do so."""

import io
import sys
from pathlib import Path

import pytest

from reciprocity_tui.cli.main import run
from tests.cli.packs.kit import Do, Terminal, written


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return a pack that its author is about to install."""
    return written(tmp_path / "work" / "mine")


@pytest.fixture
def do(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Do:
    """Run a verb of `pack` in the home: exit status and all that was said, on one line."""

    def verb(*words: object, typed: str | None = None) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO() if typed is None else Terminal(typed))
        status = run(["pack", *map(str, words), *([] if words[0] == "build" else ["--home", str(home)])])
        output = capsys.readouterr()
        return status, " ".join(f"{output.out} {output.err}".split())

    return verb
