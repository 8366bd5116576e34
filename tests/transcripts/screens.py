"""Evenings on the screens: the text of the screen after each key, where it changed."""

from collections.abc import Hashable, Mapping
from contextlib import AbstractContextManager
from functools import cache
from random import Random
from typing import Any
from unittest.mock import patch

from textual._compositor import Compositor
from textual.events import Key
from textual.widgets import Input, TextArea

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.play.session.beats import Over
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.screens import help as help_screen
from reciprocity_tui.tui.screens import (
    jar,
    jar_entry,
    library,
    make_pack,
    paths,
    pause,
    play,
    settings,
    tonight,
)
from tests.transcripts import INPUT, VISIT, leaping
from tests.transcripts.chance import Choices
from tests.transcripts.engine import Engine
from tests.transcripts.keys import TYPED, Presses, for_beat, looks_back
from tests.transcripts.setting import Setting
from tests.tui.game import NAMES, seen

SIZES = ((80, 24),) * 8 + ((40, 15), (120, 40))
MOST_PRESSES = 85
PRESSES_TO_CLOSE = 22
"""When so few are left they look back, so that most evenings are seen to their end."""
PRESSES_AFTER = 6
"""Presses at Tonight once an evening is over, and in each visit after it."""
MOST_PLACES = 10
"""Places that are looked at before an evening begins."""
VISITS = 3
RENDERS = "_render_chops"
PAINTS = Compositor._render_chops
A_KEY_TAKES = 0.25
"""Seconds, on the clock that leaps."""

TONIGHT: tuple[Presses, ...] = (
    ("enter",), ("enter",), ("enter",), ("down", "enter"), ("down", "down", "enter"), ("s",), ("d",), ("n",), ("a",),
    ("left",), ("right",), ("l",), ("l",), ("t",), ("w",), ("comma",), ("f1",), ("question_mark",), ("x",),
)  # fmt: skip
ELSEWHERE: Mapping[Any, tuple[Presses, ...]] = {
    help_screen.HelpScreen: (("pagedown",), ("end",), ("down",), ("escape",), ("f1",)),
    library.LibraryScreen: (
        ("down",), ("down", "enter"), ("enter",), ("pagedown",), ("f9",), ("f5",), ("f6",), ("f7",), ("f3",), ("f4",),
        (f"{TYPED}tea",), ("backspace",), ("tab",), ("end", "enter"), ("escape",), ("escape",),
    ),
    paths.PathsScreen: (("enter",), ("down", "enter"), ("down",), ("escape",)),
    settings.SettingsScreen: (("enter",), ("down", "enter"), ("tab", "enter"), ("escape",), ("escape",)),
    pause.PauseScreen: (
        ("enter",), ("escape",), ("1", "enter"), ("2", "enter", "enter"), ("3", "enter"), ("4", "enter"),
        ("5", "enter"), ("left", "right"), ("down",), ("left",),
    ),
    jar_entry.JarEntryScreen: (("left",), ("right",), (f"{TYPED}for you", "enter"), ("escape",), ("enter",)),
    jar.JarScreen: (("left", "right"), ("enter",), ("left",), ("down",), ("escape",)),
    make_pack.MakePackScreen: (
        (f"{TYPED}What is near? What is far?", "ctrl+n"), ("tab",), ("enter",), ("escape",), ("ctrl+n",), ("down",),
    ),
}  # fmt: skip
"""What is pressed on each; `ANYWHERE` on all others."""
ANYWHERE: tuple[Presses, ...] = (
    ("enter",), ("down", "enter"), ("escape",), ("escape",), ("pagedown",), ("c",), (f"{TYPED}Robin", "enter"),
    (f"{TYPED}Jo", "enter"), ("f5",), ("tab",), ("f6",),
)  # fmt: skip


class Evening:
    """One visit at the keyboard."""

    def __init__(self, setting: Setting, engine: Engine, chance: Choices, most: int) -> None:
        self.setting, self.engine, self.chance, self.most = setting, engine, chance, most
        straight = setting.card.ref if setting.straight and engine.session is None else None
        self.app = ReciprocityApp(setting.table, exercise=straight, opener=setting.opener)
        self.written: list[str] = []
        self._shown = ""

    async def play(self, size: tuple[int, int]) -> None:
        """Press keys until there were enough, or the program ends."""
        async with self.app.run_test(size=size):
            await leaping.pass_by(1)
            self._look()
            while self.most > 0 and self.app.return_code is None:
                for press in self._presses():
                    await self._press(press)
                    if self.app.return_code is not None:
                        break
        self.written.append(f"{VISIT}{self.app.return_code}\n")

    def _presses(self) -> Presses:
        chance = self.chance.at(self._place())
        if chance.random() < 0.006:
            return ("ctrl+q",)
        screen = self.app.screen
        if isinstance(screen, play.PlayScreen):
            if self.most < PRESSES_TO_CLOSE and not looks_back(self.engine.beat):
                return ("f8", "f8")
            return for_beat(self.engine.beat, chance, self.chance.tries)
        if isinstance(screen, tonight.TonightScreen):
            return self._at_tonight(chance)
        ways = next((ways for kind, ways in ELSEWHERE.items() if isinstance(screen, kind)), ANYWHERE)
        return ("escape",) if self.chance.tries > 4 and chance.random() < 0.5 else chance.choice(ways)

    def _at_tonight(self, chance: Random) -> Presses:
        if chance.random() < 0.03:
            self.setting.clock.later(days=1)
        if isinstance(self.engine.beat, Over):
            self.most = min(self.most, PRESSES_AFTER)
        elif self.chance.places > MOST_PLACES or self.chance.tries > 4:
            return ("enter",)
        return chance.choice(TONIGHT)

    def _place(self) -> Hashable:
        """Return the position without words: the screen, whether a text field has focus, and the engine's position."""
        screen = self.app.screen
        typing = isinstance(self.app.focused, TextArea | Input)
        return type(screen), len(self.app.screen_stack), typing, self.engine.place

    async def _press(self, press: str) -> None:
        self.most -= 1
        letters = [press] if not press.startswith(TYPED) else [*press.removeprefix(TYPED)]
        # The first letter may carry the keys elsewhere; the others come faster than anything is drawn.
        for part in (letters[:1], letters[1:]):
            for letter in part:
                name = NAMES.get(letter, letter)
                self.app.post_message(Key(name, letter if len(letter) == 1 else None))
            if part:
                await leaping.pass_by(A_KEY_TAKES)
        self.written.append(f"{INPUT}{press}\n")
        if self.app.return_code is None:
            self._look()

    def _look(self) -> None:
        with patch.object(Compositor, RENDERS, PAINTS):
            shown = "".join(f"{line.rstrip()}\n" for line in seen(self.app).splitlines())
        if shown != self._shown:
            self.written.append(shown)
        self._shown = shown


def transcript(setting: Setting) -> str:
    """Return what the two see and press: an evening, and a look at Tonight after it."""
    engine, written = Engine(), list[str]()
    left = MOST_PRESSES
    _styles_are_read_once()
    chance = Random(f"{setting.seed} visits")
    size, looks_again = chance.choice(SIZES), chance.random() < 0.3
    with engine.watched(), patch("textual.pilot.wait_for_idle", leaping.pass_by), _nothing_painted():
        for visit in range(VISITS):
            written.append(
                f"{VISIT}{setting.card.ref}, visit {visit + 1}, {setting.clock.at:%A %H:%M}, {size}\n"
            )
            evening = Evening(setting, engine, Choices(f"{setting.seed} {visit}"), left)
            try:
                leaping.run(evening.play(size))
            except ReciprocityError as error:
                written.append(f"  {error}\n")
            written += evening.written
            over = isinstance(engine.beat, Over)
            left = PRESSES_AFTER if over else MOST_PRESSES // 3
            setting.clock.later(days=visit, minutes=5)
            if over and (visit or not looks_again):
                break
    return "".join(written)


def _nothing_painted() -> AbstractContextManager[object]:
    """Inside, no frame is drawn for a terminal that is not there: that takes a third of the time."""
    return patch.object(Compositor, RENDERS, lambda *_: [])


@cache
def _styles_are_read_once() -> None:
    """Read styles once for all evenings of this process."""
    from textual.css.stylesheet import Stylesheet

    read, kept = Stylesheet._parse_rules, dict[object, Any]()

    def reads(sheet: Stylesheet, *given: Any, **more: Any) -> Any:
        key = (given, tuple(more.items()), tuple(sheet._variables.items()))
        if key not in kept:
            kept[key] = read(sheet, *given, **more)
        return kept[key]

    patch.object(Stylesheet, "_parse_rules", reads).start()
