"""The same toy kind on the screen: its pane is all that the screen needs of it."""

from reciprocity_tui.errors import MissingKindPart
from reciprocity_tui.tui.pane import PANES
from tests.saying import raises_saying
from tests.toy.kinds import evening_with_the_toy, toy
from tests.toy.pane import PANE
from tests.tui.game import game, press, program, seen, write


async def test_it_is_played_on_the_screen() -> None:
    with toy():
        PANES.register("knock", PANE)
        app = program(game(evening_with_the_toy()))
        async with app.run_test() as pilot:
            await pilot.pause()
            await press(pilot, "left")
            assert "Knock for each good moment." in seen(app)
            await write(pilot, "9")
            await press(pilot, "enter")
            assert "From one knock to 4, please." in seen(app)
            await press(pilot, "backspace")
            await write(pilot, "2")
            await press(pilot, "enter", "right")
            await write(pilot, "3")
            await press(pilot, "enter", "enter")
            assert "knock knock knock" in seen(app)
            await press(pilot, "enter")
            assert "Side by side" in seen(app)
        PANES.unregister("knock")


def test_without_its_pane_the_failure_says_so() -> None:
    with toy(), raises_saying(MissingKindPart, match=r"no pane.*tui/panes/knock\.py.*PANE"):
        PANES.get("knock")
