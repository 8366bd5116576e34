"""`reciprocity pack stats`: what an evening asks for, before anybody plays it."""

from pathlib import Path

import pytest

from reciprocity_tui.cli.main import run
from reciprocity_tui.packs.library.catalog import Catalog

HEAVY = """
title = "Heavy"
kind = "check-in"
pillar = "team"
minutes = 5
intensity = "light"
summary = "s"
why = "w"

[[step]]
id = "long"
kind = "write"
visibility = "sealed"
lines = 4
prompt = "Write four lines."
"""


def test_every_built_in_exercise_has_a_line_and_none_asks_for_too_much(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["pack", "stats"]) == 0
    output = capsys.readouterr().out
    for card in Catalog().cards():
        assert f"\n{card.ref} " in output
    assert "too much" not in output


def test_what_is_too_much_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "heavy.toml"
    file.write_text(HEAVY)
    assert run(["pack", "stats", str(file)]) == 1
    assert "too much: typed" in capsys.readouterr().out


def test_where_nothing_is_nothing_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", "stats", str(tmp_path)]) != 0
    assert "There is no exercise in" in capsys.readouterr().err


def test_an_exercise_with_a_fault_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bad.toml"
    file.write_text("title = 3\n")
    assert run(["pack", "stats", str(file)]) != 0
    assert "bad cannot be played" in capsys.readouterr().err
