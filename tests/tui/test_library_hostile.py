"""Check that any text about a pack is shown literally in the library: no action, no crash, no command."""

import pytest

from reciprocity_tui.packs.library.catalog import Pack, UnreadableFile
from reciprocity_tui.sanitize import FORBIDDEN
from reciprocity_tui.tui.screens.library import LibraryScreen
from tests.shelves import TORN, Shelf, card
from tests.tui.game import press, seen
from tests.tui.test_hostile import CONTROLS, MARKUP, painted
from tests.tui.test_library import opened, program


@pytest.mark.slow
@pytest.mark.parametrize("text", MARKUP)
async def test_titles_and_faults_are_shown_as_they_stand(text: str) -> None:
    hostile = card(
        "a/one", text, summary=text, why=text, care=text, not_for=text, tags=(text,), after=("two",)
    )
    shelf = Shelf(
        [hostile, card("a/two", f"{text} 2")],
        [Pack("a", text)],
        [UnreadableFile(TORN.file.parent / text, text)],
    )
    app = program(shelf)
    async with app.run_test(size=(110, 40)) as pilot:
        await opened(pilot)
        assert seen(app).count(text) >= 8
        for row in range(2, 24, 3):
            await pilot.click(offset=(6, row))
            await pilot.click(offset=(80, row))
            assert app.is_running and app.return_code is None
        await press(pilot, "home", "end")
        assert text in seen(app)
        for letter in text[:8]:
            await pilot.press(letter)
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)


@pytest.mark.parametrize("text", CONTROLS)
async def test_no_title_commands_the_terminal(text: str) -> None:
    title = f"a{text}b"
    shelf = Shelf(
        [card("a/one", title, summary=title, why=title, care=title)],
        [Pack("a", title)],
        [UnreadableFile(TORN.file.parent / title.replace("\x00", ""), title)],
    )
    app = program(shelf)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        for keys in ((), ("down",), ("down",), ("b",)):
            await press(pilot, *keys)
            assert not FORBIDDEN.search(seen(app).replace("\n", ""))
            assert not FORBIDDEN.search(painted(app))
