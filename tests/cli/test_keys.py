"""`reciprocity keys`: which key does what, and what is wrong with keys.toml."""

from pathlib import Path

import pytest

from reciprocity_tui.cli.main import run


def test_it_prints_the_keys_in_force(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "keys.toml").write_text('pass = "f9"\n')
    assert run(["keys", "--home", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert "  pass        F9 " in out and str(tmp_path / "keys.toml") in out.splitlines()[-1]
    assert err == ""


def test_what_is_wrong_is_told_at_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "keys.toml"
    file.write_text('end = "f11"\npass = "f4"\nnope = "f9"\n')
    assert run(["keys", "--home", str(tmp_path), "--markdown"]) == 1
    out, err = capsys.readouterr()
    assert "| F11 | end here and look back | `end` |" in out and "| F3 | pass" in out
    first, second = err.splitlines()
    assert first.startswith(f"{file}:2: F4 is already used on the same screen")
    assert second.startswith(f"{file}:3: There is no action")


def test_nothing_is_made(tmp_path: Path) -> None:
    assert run(["keys", "--home", str(tmp_path / "none")]) == 0
    assert not (tmp_path / "none").exists()
