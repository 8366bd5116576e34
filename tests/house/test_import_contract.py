"""Arrows between the rooms point one way, and the contract that says so can fail."""

from itertools import combinations
from pathlib import Path

import pytest

from tests.house.rooms import Copy, broken_contracts, copied

FROM_THE_GROUND_UP = (
    ("sanitize", "errors"),
    ("words", "help_lines", "breaks", "export", "paths", "process"),
    ("exercise",),
    ("play",),
    ("people",),
    ("journal", "packs"),
    ("game",),
    ("tui", "plain"),
    ("cli",),
)
STRANGERS = (("tui", "plain"), ("plain", "tui"), ("journal", "packs"), ("packs", "journal"))
WRONG_WAY = (
    *STRANGERS,
    *(
        (lower, higher)
        for below, above in combinations(FROM_THE_GROUND_UP, 2)
        for lower in below
        for higher in above
    ),
)
NOT_FOR_THE_ENGINE = (
    "textual",
    "rich",
    "sqlite3",
    "apsw",
    "tomli",
    "io",
    "os",
    "pathlib",
    "time",
    "random",
    "secrets",
    "uuid",
    "asyncio",
    "subprocess",
)


@pytest.fixture
def house(tmp_path: Path) -> Copy:
    return copied(tmp_path)


def test_the_house_keeps_its_contract() -> None:
    assert broken_contracts() == ""


def test_a_faithful_copy_keeps_it_too(house: Copy) -> None:
    assert house.broken_contracts() == ""


def test_every_arrow_that_points_the_wrong_way_is_named(tmp_path: Path) -> None:
    """Plant all of them at once, each in its own place, and expect each to be named."""
    house = copied(tmp_path)
    planted: list[str] = []
    for lower, higher in WRONG_WAY:
        if (house.root / "reciprocity_tui" / lower).is_dir():
            place = f"{lower}.planted_{higher}"
            house.plant(place, f"import reciprocity_tui.{higher}")
        else:
            place = lower
            house.plant(place, f"import reciprocity_tui.{higher}  # {len(planted)}")
        planted.append(f"reciprocity_tui.{place} -> reciprocity_tui.{higher}")
    complaint = " ".join(house.broken_contracts().split())
    assert complaint
    assert [arrow for arrow in planted if arrow not in complaint] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ("exercise.card", "play"),
        ("game.earlier", "game.game"),
        ("game.game", "game.library"),
        ("play.scenes.slots", "journal"),
        ("journal", "tui"),
        ("journal", "packs"),
        ("packs", "journal"),
        ("packs", "plain"),
        ("plain.run", "tui"),
        ("tui.app", "plain"),
        ("tui.app", "cli"),
        ("plain.run", "cli"),
    ],
)
def test_one_wrong_import_is_enough(house: Copy, lower: str, higher: str) -> None:
    house.plant(lower, f"import reciprocity_tui.{higher}")
    assert f"reciprocity_tui.{higher}" in house.broken_contracts()


@pytest.mark.parametrize("room", ["exercise", "play"])
def test_the_engine_may_not_know_screens_files_clock_or_chance(house: Copy, room: str) -> None:
    for name in NOT_FOR_THE_ENGINE:
        house.plant(f"{room}.planted_{name}", f"import {name}")
    complaint = " ".join(house.broken_contracts().split())
    arrows = [f"reciprocity_tui.{room}.planted_{name} -> {name}" for name in NOT_FOR_THE_ENGINE]
    assert [arrow for arrow in arrows if arrow not in complaint] == []


@pytest.mark.parametrize("room", ["exercise", "play", "journal"])
def test_the_engine_and_the_journal_may_not_know_the_words(house: Copy, room: str) -> None:
    house.plant(f"{room}.planted", "import reciprocity_tui.messages")
    assert f"reciprocity_tui.{room}.planted -> reciprocity_tui.messages" in house.broken_contracts()


def test_a_way_round_is_caught(house: Copy) -> None:
    house.plant("sanitize", "import random")
    assert "reciprocity_tui.sanitize -> random" in house.broken_contracts()


def test_an_import_for_types_alone_counts(house: Copy) -> None:
    house.plant(
        "play.scenes.slots",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import reciprocity_tui.journal",
    )
    assert "reciprocity_tui.play.scenes.slots -> reciprocity_tui.journal" in house.broken_contracts()


def test_an_import_inside_a_function_counts(house: Copy) -> None:
    house.plant("plain.run", "def show() -> None:\n    import textual\n")
    assert "reciprocity_tui.plain.run -> textual" in house.broken_contracts()


def test_only_the_journal_opens_a_database(house: Copy) -> None:
    house.plant("packs.planted", "import apsw")
    assert "reciprocity_tui.packs.planted -> apsw" in house.broken_contracts()


def test_a_room_without_a_place_in_the_contract_is_refused(house: Copy) -> None:
    house.plant("attic", "ATTIC = 1")
    assert "attic" in house.broken_contracts()
