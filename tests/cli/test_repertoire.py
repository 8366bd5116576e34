"""How much comes with the program, as `reciprocity list --json` tells it."""

import json
from collections import Counter
from typing import get_args

import pytest

from reciprocity_tui.__main__ import main
from reciprocity_tui.exercise.card import Kind, Pillar, Process


def test_what_comes_with_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json"]) == 0
    listing = json.loads(capsys.readouterr().out)
    assert len(listing) == len({(each["pack"], each["id"]) for each in listing}) == 82
    counts = {key: Counter(each[key] for each in listing) for key in ("pack", "kind", "pillar", "process")}
    assert len(counts["pack"]) == 12
    assert set(counts["kind"]) == set(get_args(Kind))
    assert set(counts["pillar"]) == set(get_args(Pillar))
    assert set(counts["process"]) - {None} == set(get_args(Process))
    assert [len(get_args(each)) for each in (Kind, Pillar, Process)] == [7, 4, 3]
    assert sum(each["minutes"] <= 5 for each in listing) >= 12
