"""What was typed leaves with its turn: no editor and no drawn line of it stays in memory."""

import gc

import pytest
from rich.segment import Segment
from textual.events import Key
from textual.strip import Strip

from reciprocity_tui.tui.type_ahead import TypeAhead
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from tests.tui.game import SECRET, exercise, game, press, program, seen, write


def drawn(text: str) -> list[Strip]:
    """Return the rendered strips in memory that contain `text`."""
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, Strip) and text in each.text]


def editors() -> list[AnswerEditor]:
    """Return the editors in memory, on a screen or not."""
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, AnswerEditor)]


def test_lines_that_are_remembered_are_seen() -> None:
    line = Strip([Segment("the kettle sings")])
    assert drawn("kettle") == [line]


async def test_behind_the_curtain_nothing_of_it_is_left_in_memory() -> None:
    app = program(game(exercise(SECRET)))
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


@pytest.mark.parametrize(("text", "then"), [("kettle", "z"), ("", "escape")])
async def test_nor_is_what_came_behind_its_enter(
    monkeypatch: pytest.MonkeyPatch, text: str, then: str
) -> None:
    # What says that the Enter was dealt with goes up through the pane, and is lost where that is gone.
    monkeypatch.setattr(TypeAhead, "take_queued", lambda _: [])
    app = program(game(exercise(SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, text)
        for key in ("enter", "z", then):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        assert "z" not in seen(app).split() and not any(vars(app.type_ahead).values())
