"""What was typed leaves with its turn: no editor and no drawn line of it stays in memory."""

import gc

from rich.segment import Segment
from textual.strip import Strip

from reciprocity_tui.tui.widgets.editor import AnswerEditor
from tests.tui.table import SECRET, exercise, press, program, seen, table, write


def drawn(text: str) -> list[Strip]:
    """Lines that hold `text`, wherever they are remembered."""
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, Strip) and text in each.text]


def editors() -> list[AnswerEditor]:
    """Editors, on a screen or not."""
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, AnswerEditor)]


def test_lines_that_are_remembered_are_seen() -> None:
    line = Strip([Segment("the kettle sings")])
    assert drawn("kettle") == [line]


async def test_behind_the_curtain_nothing_of_it_is_left_in_memory() -> None:
    app = program(table(exercise(SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "kettle")
        assert "kettle" in seen(app)
        assert drawn("kettle") and len(editors()) == 1
        await press(pilot, "enter")
        assert "Sam" in seen(app)
        assert drawn("kettle") == []
        await press(pilot, "right")
        assert [each.text for each in editors()] == [""]
