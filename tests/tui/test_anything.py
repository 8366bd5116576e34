"""Whatever two people press, click, paste or do to the window, the program goes on and says nothing that commands."""

import random
from datetime import datetime, time
from functools import partial
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from reciprocity_tui.game.game import Game
from reciprocity_tui.sanitize import FORBIDDEN
from reciprocity_tui.tui.app import ReciprocityApp
from tests.tui.game import DAY, seen
from tests.tui.test_resizing import any_size

SEEDS, EVENTS = 4, 400
USUAL = (80, 24)
OFTEN = ("enter", "left", "right", "down", "up", "space", "tab")
KEYS = (
    *OFTEN * 4, *"0123456789", *"ladpstwnbx ", "escape", "f2", "f3", "f4", "f6", "f8", "f1", "f5", "f7", "f9",
    "ctrl+n", "ctrl+z", "ctrl+v", "ctrl+c", "backspace", "delete", "home", "end", "pageup", "pagedown", "shift+tab",
    "question_mark", "comma", "plus", "minus", "alt+x", "ctrl+p", "ctrl+a", "shift+left", "ctrl+x",
)  # fmt: skip
PASTED = (
    "a few words",
    "one\ntwo\nthree",
    "[@click=app.quit]x[/]",
    "\x1b]0;title\x07\u202e",
    "so much " * 900,
    "",
)


async def one_thing(app: ReciprocityApp, pilot: Pilot[int], chance: random.Random) -> str:
    """Do something; what it was."""
    what = chance.random()
    if what < 0.86:
        key: str = chance.choice(KEYS)
        await pilot.press(key)
        return key
    if what < 0.92:
        width, height = app.size
        at = (chance.randrange(max(1, width)), chance.randrange(max(1, height)))
        await pilot.click(offset=at)
        return f"click {at}"
    if what < 0.96:
        text: str = chance.choice(PASTED)
        app.post_message(Paste(text))
        await pilot.pause()
        return f"paste {text[:20]!r}"
    size = chance.choice([USUAL, USUAL, (40, 15), (120, 40), any_size(chance)])
    await pilot.resize_terminal(*size)
    await pilot.pause()
    return f"{size}"


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(SEEDS))
async def test_anything_may_be_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    chance, home, did = random.Random(seed), tmp_path / "kept", list[str]()
    opened = partial(Game.open, home, seed=seed, now=lambda: datetime.combine(DAY, time(20)))
    if seed % 2:
        with opened() as game:
            game.seat("Ana", "Sam")
    while len(did) < EVENTS:
        app = ReciprocityApp(opened, open_empty=partial(Game.open, None, keeps=False))
        async with app.run_test(size=USUAL) as pilot:
            await pilot.pause()
            while len(did) < EVENTS and app.return_code is None:
                did.append(await one_thing(app, pilot, chance))
                if app.return_code is None:
                    assert not FORBIDDEN.search(seen(app).replace("\n", "")), did[-20:]
        app.game.close()
        assert app.return_code in (None, 0), did[-20:]
        did.append("began again")
