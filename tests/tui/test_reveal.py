"""Both answers, until both have read them."""

from textual.containers import VerticalScroll
from textual.events import Key

from reciprocity_tui.tui.views.reveal import RevealView
from tests.tui.game import SECRET, TALK, both_write, exercise, game, press, program, seen

LONG = {**SECRET, "max_chars": 600}


async def test_what_one_has_read_stays_where_it_is_for_the_other() -> None:
    app = program(game(exercise(LONG, TALK, intensity="medium")))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await both_write(pilot, "a walk in the rain " * 20)
        await press(pilot, "enter", "pagedown")
        page = app.screen.query_one(RevealView).query_one(VerticalScroll)
        below = page.scroll_y
        assert below > 0
        await press(pilot, "left")
        assert page.is_attached and page.scroll_y == below
        assert "it is read: Sam →" in " ".join(seen(app).split())
        await press(pilot, "left")
        assert "it is read: Sam →" in " ".join(seen(app).split())
        await press(pilot, "right")
        assert "Tell Sam one thing behind it." in " ".join(seen(app).split())


async def test_both_may_say_so_at_once() -> None:
    app = program(game(exercise(SECRET, TALK, intensity="medium")))
    async with app.run_test() as pilot:
        await pilot.pause()
        await both_write(pilot, "a walk")
        await press(pilot, "enter")
        for key in ("left", "right"):
            app.post_message(Key(key, None))
        await pilot.pause()
        assert "Tell Sam one thing behind it." in seen(app)
