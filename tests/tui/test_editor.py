"""Check the editor for answers: text that is scrolled out of sight is indicated."""

import pytest
from textual.app import App, ComposeResult
from textual.events import Resize
from textual.message import Message

from reciprocity_tui.tui.widgets.editor import AnswerEditor
from tests.tui.game import TALK, exercise, game, program, seen


class Alone(App[int]):
    """One editor, and nothing else."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours that the themes of the program define."""
        return {"line": "#808080"}

    def compose(self) -> ComposeResult:
        """Yield only the editor."""
        yield AnswerEditor(self.text, lines=3)


LONG = "\n".join(f"line {number}" for number in range(12))


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("a line", "end", {"↑ more": False, "↓ more": False}),
        (LONG, "end", {"↑ more": True, "↓ more": False}),
        (LONG, "ctrl+home", {"↑ more": False, "↓ more": True}),
        (LONG, "x", {"↑ more": True, "↓ more": False}),
    ],
)
async def test_where_more_of_a_long_answer_stands_is_said(
    text: str, key: str, expected: dict[str, bool]
) -> None:
    app = Alone(text)
    async with app.run_test(size=(40, 15)) as pilot:
        app.query_one(AnswerEditor).focus()
        await pilot.pause()
        if key == "ctrl+home":
            app.query_one(AnswerEditor).move_cursor((0, 0))
        else:
            await pilot.press(key)
        await pilot.pause()
        shown = seen(app)
        assert {word: word in shown for word in expected} == expected


async def test_lines_added_above_the_last_one_push_it_below() -> None:
    app = Alone("\n".join("abcdef"))
    async with app.run_test(size=(40, 15)) as pilot:
        editor = app.query_one(AnswerEditor)
        editor.focus()
        editor.move_cursor((0, 0))
        await pilot.press("enter", "enter", "up", "up")
        await pilot.pause()
        assert "↓ more" in seen(app)


class Unsized(AnswerEditor):
    """Its first Resize never comes, as happens where its place was asked for before it was laid out."""

    lost = False

    def check_message_enabled(self, message: Message) -> bool:
        if isinstance(message, Resize) and not self.lost:
            self.lost = True
            return False
        return super().check_message_enabled(message)


async def test_a_long_line_is_wrapped_also_where_the_first_size_was_never_told() -> None:
    async with (app := program(game(exercise(TALK)))).run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        editor = Unsized("a walk along the river and back over the bridge to the mill")
        await app.screen.query_one("#stage").mount(editor)
        for _ in range(3):
            await pilot.pause()
        assert editor.lost
        assert editor.size.height >= 2
