"""A list of any length: what is drawn, where the mouse is, and letters that are wide."""

import pytest

from reciprocity_tui.tui.screens.play import PlayScreen
from reciprocity_tui.tui.widgets.long_list import Line, LongList
from tests.shelves import Shelf, card, many, small
from tests.tui.game import press, seen, write
from tests.tui.test_library import SIZES, opened, program


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
async def test_of_50_000_only_visible_lines_are_drawn(size: tuple[int, int]) -> None:
    app = program(many(50_000))
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        shown = app.screen.query_one(LongList)
        assert shown.count == 50_500
        requested: set[int] = set()
        line = shown._line

        def watched(index: int) -> Line:
            requested.add(index)
            return line(index)

        shown._line = watched
        await press(pilot, "end", "pageup", "up", "home", "pagedown", "down", "up")
        assert len(requested) <= 6 * size[1]
        await press(pilot, "end")
        assert "› Number 49999" in seen(app)
        await write(pilot, "number 4999")
        assert "› Number 4999 " in seen(app)
        assert "15 of 50000" in seen(app)
        assert len(app.screen.query("*")) < 40


async def test_the_mouse_marks_plays_and_scrolls() -> None:
    app = program(many(300))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.click(LongList, offset=(4, 3))
        assert "› Number 2 " in seen(app)
        await pilot.click(LongList, offset=(4, 0))
        assert "› Number 2 " in seen(app)
        shown = app.screen.query_one(LongList)
        shown.action_scroll_down()
        await pilot.pause()
        await pilot.click(LongList, offset=(4, 3), times=2)
        await pilot.pause()
        assert isinstance(app.screen, PlayScreen)


async def test_wide_letters_keep_every_line_in_its_width() -> None:
    titles = (
        "日本の夜のための長い長い長い題名なのですよ",
        "👩\u200d👩\u200d👧 tea",
        "Z̷̛a̴l̵g̶o̷",
        "שלום לך",
        "x" * 300,
    )
    app = program(Shelf([card(f"a/n{number}", title) for number, title in enumerate(titles)]))
    async with app.run_test(size=(60, 20)) as pilot:
        await opened(pilot)
        shown = app.screen.query_one(LongList)
        for width in (60, 40, 60):
            await pilot.resize_terminal(width, 20)
            await pilot.pause()
            for row in range(1, 6):
                strip = shown.render_line(row)
                assert sum(segment.cell_length for segment in strip) == shown.scrollable_content_region.width
        assert "日本の夜" in seen(app).replace(" ", "")


@pytest.mark.parametrize("width", [1, 4, 8, 20, 30, 34])
async def test_no_window_is_too_narrow(width: int) -> None:
    app = program(small())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.resize_terminal(width, 12)
        await press(pilot, "down", "t", "f5", "f9", "end", "enter", "up")
        await pilot.resize_terminal(80, 2)
        await press(pilot, "down", "pagedown")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert app.is_running
        assert "Find:" in seen(app)
