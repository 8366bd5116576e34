"""The library and what was left unfinished; the library when nothing is found."""

import pytest

from tests.tui.game import SECRET, exercise, game, press, program, seen, write


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_what_is_not_finished_yet_is_gone_on_with_when_it_is_chosen_again(
    size: tuple[int, int],
) -> None:
    at = game(exercise(SECRET))
    async with program(at).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "violets")
        await press(pilot, "ctrl+q")
    async with (app := program(at, begin=False)).run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "l", *(["enter"] if size[0] < 64 else []), "enter")
        assert "not finished yet" in seen(app)
        await press(pilot, "escape", "enter", "enter")
        assert "press ← to open" in seen(app)
        await press(pilot, "left")
        assert "violets" in seen(app)
        await press(pilot, "ctrl+q")
    async with (app := program(at)).run_test(size=size) as pilot:
        await pilot.pause()
        assert "not finished yet" in seen(app)
        await press(pilot, "2", "enter", "left")
        assert "violets" not in seen(app)
        assert "What" in seen(app)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_where_nothing_is_found_no_key_plays(size: tuple[int, int]) -> None:
    async with (app := program(game(exercise(SECRET)), begin=False)).run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "l")
        await write(pilot, "zzzz")
        assert "Enter" not in seen(app).splitlines()[-1]
        assert "F9 shows all" in seen(app)
        await press(pilot, "f9")
        assert "Enter" in seen(app).splitlines()[-1]
