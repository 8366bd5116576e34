"""A few matters of taste: what is chosen holds at once, and at the next start."""

import pytest
from rich.style import Style

from reciprocity_tui.errors import DiskFull
from reciprocity_tui.tui.setting_keys import LOOK
from reciprocity_tui.tui.themes import DUSK, LOOKS
from tests.tui.game import SECRET, exercise, game, press, program, seen, write


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_what_is_chosen_holds_at_once_and_at_the_next_start(size: tuple[int, int]) -> None:
    at = game(exercise(SECRET))
    async with (app := program(at, begin=False)).run_test(size=size) as pilot:
        await pilot.pause()
        assert (app.theme, app.moving) == ("dusk", True)
        await press(pilot, "comma", "down")
        assert app.theme == "paper"
        await press(pilot, "tab", "down")
        assert not app.moving
        await press(pilot, "ctrl+q")
    async with (app := program(at, begin=False)).run_test(size=size) as pilot:
        await pilot.pause()
        assert (app.theme, app.moving) == ("paper", False)


@pytest.mark.slow
@pytest.mark.parametrize("look", [each.name for each, _ in LOOKS])
async def test_every_look_can_be_chosen_and_played_in(look: str) -> None:
    at = game(exercise(SECRET))
    async with (app := program(at, begin=False)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "comma", "home", *["down"] * [each.name for each, _ in LOOKS].index(look))
        assert app.theme == look
        await press(pilot, "escape", "f1", "f1", "l", "escape")
    async with (app := program(at)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.theme == look
        for own in ("left", "right"):
            await press(pilot, own)
            await write(pilot, "a walk")
            assert "a walk" in seen(app)
            await press(pilot, "enter")
        await press(pilot, "enter", "enter", "enter")
        assert app.is_running


@pytest.mark.slow
@pytest.mark.parametrize("look", [style.name for style, _ in LOOKS])
@pytest.mark.parametrize("plain", [True, False])
async def test_in_every_look_words_differ_from_their_ground(
    monkeypatch: pytest.MonkeyPatch, look: str, *, plain: bool
) -> None:
    if plain:
        monkeypatch.setenv("NO_COLOR", "1")
    at = game(exercise(SECRET))
    at.journal.set_setting(LOOK, look)
    async with (app := program(at)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for strip in app.screen._compositor.render_strips():
            parts = list(strip)
            for line_filter in app.get_line_filters():
                parts = line_filter.apply(parts, app.screen.styles.background)
            styles = [style.style for style in parts if style.text.strip() and style.style]
            same = (part for part in styles if part.color is not None and part.color == part.bgcolor)
            assert [part for part in same if part.color and not part.color.is_default] == []


@pytest.mark.slow
@pytest.mark.parametrize("look", [each.name for each, _ in LOOKS])
async def test_in_every_look_the_button_that_has_the_keys_stands_out(look: str) -> None:
    at = game(exercise(SECRET))
    at.journal.set_setting(LOOK, look)
    async with (app := program(at)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "left")

        def done() -> Style | None:
            parts = (part for strip in app.screen._compositor.render_strips()[-3:-1] for part in strip)
            return next(part.style for part in parts if part.text.strip() == "Done")

        before = done()
        await press(pilot, "tab")
        after = done()
        assert app.screen.focused is not None and app.screen.focused.id == "do-main"
        assert before is not None and after is not None
        assert after.reverse or after.bgcolor not in (before.bgcolor, Style.parse("on default").bgcolor)


def test_every_look_knows_every_colour() -> None:
    assert [each.name for each, _ in LOOKS if not DUSK.variables.keys() <= each.variables.keys()] == []


async def test_a_look_that_is_not_ours_is_the_usual_one() -> None:
    at = game(exercise(SECRET))
    at.journal.set_setting(LOOK, "ansi-dark")
    async with (app := program(at, begin=False)).run_test() as pilot:
        await pilot.pause()
        assert app.theme == LOOKS[0][0].name


async def test_what_cannot_be_kept_holds_tonight_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    at = game(exercise(SECRET))

    def full(key: str, value: str) -> None:
        raise DiskFull("The disk is full.", "Make some room.")

    async with (app := program(at, begin=False)).run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        await press(pilot, "comma")
        monkeypatch.setattr(at.journal, "set_setting", full)
        await press(pilot, "down")
        assert (app.failed, app.theme) == (False, "paper")
        assert "The disk is full." in seen(app)


async def test_help_begins_with_the_country_that_was_chosen() -> None:
    at = game(exercise(SECRET))
    async with (app := program(at, begin=False)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "comma")
        assert "kept in the journal, and you can both open that" in " ".join(seen(app).split())
        await press(pilot, "tab", "tab", "down", "down", "down", "escape", "f1")
        assert "In danger now: 911, or where there is none" in seen(app)
        assert "a guess" not in seen(app)


async def test_each_list_stands_under_its_title() -> None:
    async with (app := program(game(exercise(SECRET)), begin=False)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "comma")
        for title in ("Look", "Motion", "Your country, for help lines", "Names and seats"):
            assert title in seen(app)
            await press(pilot, "tab")
