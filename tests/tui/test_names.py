"""A name that was mistyped or has changed, and seats that are swapped, are put right in Settings."""

import pytest

from reciprocity_tui.errors import DiskFull
from reciprocity_tui.game.game import Game
from reciprocity_tui.tui.screens.tonight import TonightScreen
from tests.tui.game import SECRET, exercise, game, press, program, seen, write

TO_NAMES = ("comma", "tab", "tab", "tab", "enter")


def named(at: Game) -> list[str]:
    return [each.name for each in at.people or ()]


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_a_name_is_changed_and_the_line_stays(size: tuple[int, int]) -> None:
    at = game(exercise(SECRET))
    at.journal.notes.leave(0, "for Sam")
    async with (app := program(at, begin=False)).run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, *TO_NAMES)
        assert "Who sits on the left?" in seen(app) and "And on the right?" in seen(app)
        await press(pilot, "end", "backspace", "backspace")
        await write(pilot, "nna")
        await press(pilot, "enter")
        assert named(at) == ["Anna", "Sam"]
        assert "Anna sits on the left, and Sam on the right." in " ".join(seen(app).split())
        await press(pilot, "tab", "end")
        await write(pilot, "my")
        await press(pilot, "enter", "escape")
        assert "Sammy on the right" in " ".join(seen(app).split())
    assert named(at) == ["Anna", "Sammy"]
    assert [(each.author, each.text) for each in at.journal.notes.waiting()] == [(0, "for Sam")]


async def test_the_seats_are_swapped_and_swapped_back() -> None:
    at = game(exercise(SECRET))
    at.journal.notes.leave(0, "for Sam")
    async with (app := program(at, begin=False)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, *TO_NAMES, "f6")
        assert named(at) == ["Sam", "Ana"]
        assert [each.author for each in at.journal.notes.waiting()] == [1]
        assert "Everyone keeps their own lines." in " ".join(seen(app).split())
        await press(pilot, "f6")
    assert named(at) == ["Ana", "Sam"]


async def test_tonight_shows_the_new_names_and_sides_at_once() -> None:
    at = game(exercise(SECRET))
    async with (app := program(at, begin=False)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, *TO_NAMES, "end", "n", "a", "f6", "escape", "escape")
        sides = next(line for line in seen(app).splitlines() if "Sam" in line)
        assert isinstance(app.screen, TonightScreen) and 0 < sides.index("Sam") < sides.index("Anana")


@pytest.mark.parametrize(
    ("typed", "says"),
    [("Sam", "look the same"), ("S\u0430m", "look alike"), ("Max Sam", ""), ("", "A name is needed")],
)
async def test_what_cannot_be_taken_is_said_and_changes_nothing(typed: str, says: str) -> None:
    at = game(exercise(SECRET))
    async with (app := program(at, begin=False)).run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await press(pilot, *TO_NAMES, "end", "backspace", "backspace", "backspace")
        await write(pilot, typed)
        await press(pilot, "enter")
        assert says.replace("look the same", "are the same") in " ".join(seen(app).split())
        assert (named(at) == ["Ana", "Sam"]) is bool(says)


async def test_seats_are_not_swapped_in_the_middle_of_an_evening() -> None:
    at = game(exercise(SECRET))
    at.begin(at.catalog.cards()[0])
    async with (app := program(at, begin=False)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, *TO_NAMES, "end", "n", "a", "f6")
        assert "not finished yet" in seen(app) and "Anana" in seen(app)
    # Neither is done, where only one could be.
    assert named(at) == ["Ana", "Sam"]


async def test_on_a_full_disk_the_names_stay_and_what_was_typed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    at = game(exercise(SECRET))

    def full(*people: object) -> None:
        raise DiskFull("There is no room left on the disk.", "Make some, and press Enter again.")

    monkeypatch.setattr(at.journal, "set_people", full)
    async with (app := program(at, begin=False)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, *TO_NAMES, "end")
        await write(pilot, "bel")
        await press(pilot, "enter")
        assert "no room left" in seen(app) and "Anabel" in seen(app)
    assert named(at) == ["Ana", "Sam"]
