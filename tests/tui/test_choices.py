"""A list that is longer than the screen."""

import pytest
from textual.app import App, ComposeResult
from textual.events import Key
from textual.widget import Widget

from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.scale import ScaleLine
from tests.tui.game import exercise, game, press, program, seen
from tests.tui.test_rank import LONG, SIZES

PICK = {"id": "pick", "kind": "choose", "prompt": "What helps?", "options": LONG["options"], "open": True}
WRAPPED = {**PICK, "options": [f"{text}, and a few more words that need a second line" for text in "abcdef"]}


@pytest.mark.parametrize(("size", "most"), [(SIZES[0], 3), (SIZES[1], 1)])
async def test_the_option_under_the_cursor_is_seen(size: tuple[int, int], most: int) -> None:
    app = program(game(exercise({**PICK, "pick": {"min": 1, "max": most}})))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left", *["down"] * 15)
        assert "ease" in seen(app)
        await press(pilot, *["up"] * 14)
        assert "closeness" in seen(app)
        await press(pilot, "up", "up")
        assert "None of these" in seen(app)
        await press(pilot, "9")
        assert "help" in seen(app)


async def test_an_option_of_two_lines_is_seen_whole() -> None:
    app = program(game(exercise(WRAPPED)))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await press(pilot, "left", *["down"] * 5)
        assert "f, and a few more words" in seen(app)
        assert "second line" in seen(app).partition("f, and a few")[2]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("visibility", "who"),
    [("own", "Only for Ana. It is erased at the end."), ("sealed", "Hidden until you have both answered.")],
)
async def test_who_sees_it_and_how_many_there_may_be_is_said_first(
    size: tuple[int, int], visibility: str, who: str
) -> None:
    app = program(game(exercise({**PICK, "visibility": visibility, "pick": {"min": 1, "max": 2}})))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        shown = " ".join(seen(app).replace("▌", " ").replace("▐", " ").split())
        assert f"Up to 2. Space marks. {who} › 1" in shown


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_what_is_asked_is_seen_first_and_with_the_first_option_again(size: tuple[int, int]) -> None:
    words = [f"word {n}" for n in range(30)]
    both = {"id": "both", "kind": "choose", "who": "both", "prompt": "Which one?", "options": words}
    async with (app := program(game(exercise(both)))).run_test(size=size) as pilot:
        await pilot.pause()
        assert "Which one?" in seen(app)
        assert "› 1 word 0" in seen(app)
        await press(pilot, *["down"] * 25)
        assert "Which one?" not in seen(app)
        await press(pilot, *["up"] * 25)
        assert "Which one?" in seen(app)
        assert "› 1 word 0" in seen(app)


class Alone(App[int]):
    """One widget that digits choose in."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours that the themes of the program define."""
        return dict.fromkeys(("line", "quiet", "left", "right"), "#808080")

    def compose(self) -> ComposeResult:
        """Yield only the widget under test."""
        yield self.widget


@pytest.mark.parametrize("letter", ["²", "①", "৪", "Ⅷ", "½"])
async def test_what_only_looks_like_a_digit_may_be_pressed(letter: str) -> None:
    for widget in (Choices([("a", "one"), ("b", "two")], []), ScaleLine(1, 5, "low", "high")):
        async with (app := Alone(widget)).run_test() as pilot:
            widget.focus()
            await pilot.pause()
            app.post_message(Key(letter, letter))
            await pilot.pause()
