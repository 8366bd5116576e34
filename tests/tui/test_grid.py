"""A column or a number a row, on the screen."""

import pytest
from textual.app import App

from tests.tui.game import exercise, game, press, program, seen

ROWS = ("time alone", "the two of us", "rest")
GRID = {
    "id": "week",
    "kind": "grid",
    "prompt": "Where to?",
    "rows": ROWS,
    "columns": ["a bit less", "the same", "a bit more"],
}
NUMBERS = {
    "id": "close",
    "kind": "grid",
    "prompt": "How close?",
    "rows": ROWS,
    "scale": {"low": "far", "high": "near"},
}
LONG = {**GRID, "rows": [f"thing {number}" for number in range(1, 21)]}
SIZES = [(80, 24), (40, 15), (120, 40)]


def shown_text(app: App[int]) -> str:
    """Return the words on the screen, without edges and empty space."""
    return " ".join(seen(app).replace("▌", " ").replace("▐", " ").split())


@pytest.mark.parametrize("size", SIZES)
async def test_a_digit_gives_the_row_a_column_and_goes_on(size: tuple[int, int]) -> None:
    app = program(game(exercise(GRID)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left", "3", "1", "9")
        assert "time alone → a bit more" in seen(app)
        assert "the two of us → a bit less" in seen(app)
        assert "› rest ·" in seen(app)
        assert "1 a bit less" in seen(app)
        await press(pilot, "enter", "right", "3", "2", "enter", "enter")
        shown = shown_text(app)
        assert "time alone ● a bit more ◆ a bit more" in shown
        assert "the two of us ● a bit less ◆ the same" in shown
        assert "left open" not in shown


async def test_arrows_change_it_and_delete_opens_it_again() -> None:
    app = program(game(exercise(GRID)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left", "right", "right", "right", "right")
        assert "› time alone → a bit more" in seen(app)
        assert "[3 a bit more]" in seen(app)
        await press(pilot, "down", "left")
        assert "› the two of us → a bit more" in seen(app)
        await press(pilot, "left", "up", "delete")
        assert "› time alone ·" in seen(app)
        assert "the two of us → the same" in seen(app)


async def test_nothing_given_is_no_answer() -> None:
    app = program(game(exercise(GRID)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left", "enter")
        assert "Every row is still open. One is enough to begin" in " ".join(seen(app).split())


@pytest.mark.parametrize("size", SIZES)
async def test_a_long_list_follows_the_cursor_and_what_may_be_given_is_in_view(size: tuple[int, int]) -> None:
    app = program(game(exercise(LONG)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        for number in range(1, 21):
            shown = " ".join(seen(app).split())
            assert f"› thing {number} ·" in shown
            assert "1 a bit less" in shown and "3 a bit more" in shown
            await press(pilot, "2")
        assert "› thing 20 → the same" in seen(app)
        await press(pilot, "down")
        assert "› thing 1 → the same" in seen(app)


@pytest.mark.parametrize(
    ("keys", "given"),
    [
        (("1", "0", "7"), "10 7 ·"),
        (("1", "7"), "1 7 ·"),
        (("1", "down", "0", "5"), "1 0 5"),
        (("1", "1", "0"), "1 10 ·"),
        (("right", "right", "down", "9"), "6 9 ·"),
        (("1", "right", "0"), "0 · ·"),
        (("1", "1", "1", "1", "0"), "1 1 10"),
    ],
)
async def test_numbers_up_to_ten(keys: tuple[str, ...], given: str) -> None:
    app = program(game(exercise(NUMBERS)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left", *keys)
        lines = [line for line in seen(app).splitlines() if any(row in line for row in ROWS)]
        assert " ".join(line.split("▌")[1].split()[-1] for line in lines) == given
        assert "0 far   10 near" in seen(app)


async def test_what_was_given_is_there_again_when_it_is_changed_and_the_cursor_at_what_is_open() -> None:
    app = program(game(exercise(GRID)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left", "3", "enter", "f6", "left")
        assert "time alone → a bit more" in seen(app)
        assert "› the two of us ·" in seen(app)


async def test_a_mouse_is_enough() -> None:
    app = program(game(exercise(GRID)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        for given in ("·", "→ a bit less", "→ the same", "→ a bit more", "→ a bit less"):
            await pilot.click(app.screen.query(".row")[1])
            await pilot.pause()
            assert f"› the two of us {given}" in seen(app)


@pytest.mark.parametrize("text", ["[@click=app.quit]x[/]", "[/nope]", "[red]", "$text"])
async def test_what_a_pack_says_is_offered_as_it_stands(text: str) -> None:
    app = program(game(exercise({**GRID, "rows": [text, "b"], "columns": [text, "c"]})))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "left", "1")
        assert f"{text} → {text}" in seen(app)
        await press(pilot, "enter", "right", "2", "enter", "enter")
        assert f"{text} " in shown_text(app).partition("◆")[2]
        assert app.is_running
