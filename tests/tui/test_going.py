"""A screen goes once, with whatever covers it, and takes no other one along."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar, cast

import pytest
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.screen import Screen
from textual.widget import Widget

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.export.files import ExportFile
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.hardened_app import PrivateApp
from reciprocity_tui.tui.screens.export import ExportScreen
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from tests.tui.game import press


class Page(BaseScreen[str]):
    """A screen that can go."""

    def body(self) -> Iterable[Widget]:
        yield LiteralText("a page")


class Pages(PrivateApp):
    """Screens above each other."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours that the themes of the program define."""
        return dict.fromkeys(("line", "quiet", "left", "right"), "#808080")

    def get_default_screen(self) -> Page:
        return Page()


async def test_a_screen_that_has_gone_takes_no_other_with_it() -> None:
    app, below, above = Pages(), Page(), Page()
    answers: list[str | None] = []
    async with app.run_test() as pilot:
        await app.push_screen(below)
        await app.push_screen(above, answers.append)
        above.dismiss("one")
        above.dismiss("two")
        await pilot.pause()
        assert app.screen is below and answers == ["one"]


async def test_a_screen_goes_with_what_covers_it() -> None:
    app, below, above = Pages(), Page(), Page()
    answers: list[str | None] = []
    async with app.run_test() as pilot:
        await app.push_screen(below, answers.append)
        await app.push_screen(above, answers.append)
        below.dismiss("one")
        await pilot.pause()
        assert len(app.screen_stack) == 1 and sorted(map(str, answers)) == ["None", "one"]


async def test_the_first_screen_stays() -> None:
    app = Pages()
    async with app.run_test() as pilot:
        first = app.screen
        assert isinstance(first, Page)
        first.dismiss("one")
        await pilot.pause()
        assert app.screen is first


@pytest.mark.parametrize("fault", [ValueError("violets"), AnswerRejected("The cup is full.")])
async def test_what_a_key_fails_at_after_its_screen_went_is_said_if_it_is_ours(fault: Exception) -> None:
    class Fails(Pages):
        BINDINGS: ClassVar[list[BindingType]] = [Binding("x", "go", priority=True)]

        async def action_go(self) -> None:
            await self.pop_screen()
            raise fault

    app = Fails()
    async with app.run_test() as pilot:
        await app.push_screen(Page())
        await press(pilot, "x")
        messages = [each.message for each in app._notifications]
        assert messages == (["The cup is full."] if isinstance(fault, AnswerRejected) else [])


async def test_a_covered_screen_is_not_taken_for_one_that_was_seen() -> None:
    app, below, above = Pages(), Page(), Page()
    async with app.run_test() as pilot:
        await app.push_screen(below)
        await app.push_screen(above)
        await pilot.pause()
        for page in (below, above):
            page.wait_for_paint()
            app._display(cast("Screen[object]", page), "a frame")
        assert not below.accepts(Key("enter", None)) and above.accepts(Key("enter", None))


async def test_a_file_is_written_once_however_often_enter_comes(tmp_path: Path) -> None:
    app, place = Pages(), tmp_path / "book.html"
    above = ExportScreen("A book", ExportFile("All of it.", place.name, lambda: b"violets"))
    async with app.run_test() as pilot:
        await app.push_screen(above)
        editor = above.query_one(AnswerEditor)
        for _ in range(2):
            editor.post_message(AnswerEditor.Submitted(editor, str(place)))
        await pilot.pause()
        assert place.read_bytes() == b"violets" and above.written == place
