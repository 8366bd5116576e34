"""What is shown before the screens are loaded is what the screen shows, at the same places."""

from dataclasses import replace

import pytest

from reciprocity_tui.cli.splash_preview import splash_preview
from reciprocity_tui.play.scenes.slots import Promise
from tests.journal.kit import line, start
from tests.tui.game import SNAP, exercise, game, program, seen

LONG = (
    "Some weather, a guessing game, one thank-you each. Ten minutes, mostly talking, and nothing to prepare."
)


AGREED = (
    None,
    Promise("walk", days=0),
    Promise("pick one free slot and keep it for us", "it is Thursday evening", days=0),
)


@pytest.mark.parametrize("agreed", AGREED)
@pytest.mark.parametrize("jar", [False, True])
@pytest.mark.parametrize("summary", ["A few words.", LONG])
@pytest.mark.parametrize(
    "size", [(80, 24), (40, 15), (120, 40), (64, 20), (63, 19), (81, 25), (200, 60), (40, 19)]
)
async def test_the_screen_takes_over_without_a_word_moving(
    size: tuple[int, int], summary: str, jar: bool, agreed: Promise | None
) -> None:
    at = game(exercise(SNAP, summary=summary))
    if agreed is not None:
        number = at.journal.begin(start())
        at.journal.finish(number, [replace(line("agreed"), promise=agreed)], [agreed])
    if jar:
        at.journal.notes.leave(0, "look in the blue cup")
    early = splash_preview(at, *size)
    assert early
    app = program(at, begin=False)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        rows = seen(app).splitlines()
    shown = {number: row.rstrip() for number, row in enumerate(rows) if row.strip()}
    assert {row: " " * column + text for row, (column, text) in early.items()} == shown


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
@pytest.mark.parametrize(
    ("header", "names"),
    [
        ({"summary": "A well-kept-half-forgotten-twice-told-never-finished-story"}, ("Ana", "Sam")),
        ({"summary": "so" * 60}, ("Ana", "Sam")),
        ({"intensity": "deep"}, ("Ana", "Sam")),
        ({}, ("Bartholomew Maximilian Fitzger", "Maria Magdalena of the Islands")),
    ],
)
async def test_whatever_is_suggested_to_whomever(
    header: dict[str, object], names: tuple[str, str], size: tuple[int, int]
) -> None:
    gate = {"id": "g", "kind": "gate", "text": "This one goes deep."}
    at = game(exercise(*([gate] if header.get("intensity") else []), SNAP, **header), names)
    early = splash_preview(at, *size)
    app = program(at, begin=False)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        rows = seen(app).splitlines()
    shown = {number: row.rstrip() for number, row in enumerate(rows) if row.strip()}
    assert {row: " " * column + text for row, (column, text) in early.items()} == shown


@pytest.mark.parametrize("names", [("Ana", "日本"), ("אבג", "Sam"), ("👩", "Sam"), ("Z̷a", "Sam")])
def test_names_whose_place_is_not_sure_wait_for_the_screen(names: tuple[str, str]) -> None:
    assert splash_preview(game(exercise(SNAP), names), 80, 24) == {}


def test_nothing_early_before_two_people_sit_there() -> None:
    assert splash_preview(game(exercise(SNAP), None), 80, 24) == {}


@pytest.mark.parametrize("size", [(39, 24), (80, 9), (10, 3)])
def test_nothing_early_in_a_tiny_window(size: tuple[int, int]) -> None:
    assert splash_preview(game(exercise(SNAP)), *size) == {}
