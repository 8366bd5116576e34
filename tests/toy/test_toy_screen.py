"""The same toy kind on the screen, which draws the form that its rule describes."""

from reciprocity_tui.tui.pane import PANES
from tests.toy.kinds import evening_with_the_toy, toy
from tests.toy.own_parts import TablePane
from tests.tui.game import game, press, program, seen, write


async def test_it_is_played_on_the_screen() -> None:
    with toy():
        app = program(game(evening_with_the_toy()))
        async with app.run_test() as pilot:
            await pilot.pause()
            await press(pilot, "left")
            assert "Knock for each good moment." in seen(app)
            assert "1 a quiet day   4 a full one" in seen(app)
            await press(pilot, "enter", "enter")
            assert "The numbers go from 1 to 4." in seen(app)
            await press(pilot, "shift+tab", "2", "enter")
            await write(pilot, "tea")
            await press(pilot, "enter", "right", "3", "enter", "enter", "enter")
            assert "knock knock tea" in seen(app)
            assert "knock knock knock" in seen(app)
            await press(pilot, "enter")
            assert "Side by side" in seen(app)


async def test_a_pane_of_its_own_is_taken_where_there_is_one() -> None:
    PANES.register("knock", TablePane)
    try:
        with toy():
            app = program(game(evening_with_the_toy()))
            async with app.run_test() as pilot:
                await pilot.pause()
                await press(pilot, "left")
                assert "Knock on the table itself." in seen(app)
    finally:
        PANES.unregister("knock")
