"""A few things that are a matter of taste: how it looks, whether anything moves, which country Help begins with.

And the names of the two and where they sit, which may have to be put right.
"""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Click
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game import seats
from reciprocity_tui.game.game import Game
from reciprocity_tui.help_lines import COUNTRY, help_lines
from reciprocity_tui.messages import describe, text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import SETTINGS
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.screens.names import NamesScreen
from reciprocity_tui.tui.setting_keys import LOOK, MOTION, STILL
from reciprocity_tui.tui.themes import LOOKS
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage

MOTIONS = (("calm", "Calm: the soft timer fades"), (STILL, "None: nothing moves"))
NO_COUNTRY = ("", "None: Help guesses from this computer's language")
KEPT_TOGETHER = "A country chosen here is kept in the journal, and you can both open that."
NAMES = "names"
CHANGE_KEYS = "change-keys"
LINKS = (NAMES, CHANGE_KEYS)


class _LinkChoice(Choices):
    """A list of one thing, which leads on."""

    def on_click(self, event: Click) -> None:
        """A click goes there."""
        event.prevent_default()
        self.action_finish()


class SettingsScreen(BaseScreen[None]):
    """What is chosen holds at once."""

    place = SETTINGS

    BINDINGS: ClassVar[list[BindingType]] = [bind("back", "dismiss")]

    DEFAULT_CSS = """
    SettingsScreen VerticalScroll { width: 100%; max-width: 60; height: 1fr; padding: 0 2; }
    SettingsScreen .panel { color: $primary; text-style: bold; margin: 1 0 0 0; }
    """

    AUTO_FOCUS = ""

    def __init__(self, game: Game) -> None:
        super().__init__()
        self.game = game

    def on_mount(self) -> None:
        """The first list has the keys, and the page begins where it begins."""
        self.set_focus(self.query(Choices).first(), scroll_visible=False)

    def body(self) -> Iterable[Widget]:
        """Three short lists, and the ways to the names and the keys."""
        countries = [NO_COUNTRY, *((country.code, country.name) for country in help_lines().countries)]
        yield ScrollPage(
            *self._list("How it looks", LOOK, [(theme.name, called) for theme, called in LOOKS]),
            *self._list("Motion", MOTION, MOTIONS),
            *self._list("Your country, for help lines", COUNTRY, countries, KEPT_TOGETHER),
            *self._names(),
            *self._keys(),
            can_focus=False,
        )

    def _list(
        self, title: str, key: str, options: Iterable[tuple[str, str]], about: str = ""
    ) -> Iterable[Widget]:
        chosen = self.game.journal.setting(key)
        choices = Choices(tuple(options), [chosen] if chosen else [])
        choices.id = key
        yield LiteralText(title, classes="panel")
        if about:
            yield LiteralText(about, classes="quiet")
        yield choices

    def _keys(self) -> Iterable[Widget]:
        choices = _LinkChoice([(CHANGE_KEYS, text("keys-setting"))])
        choices.id = CHANGE_KEYS
        yield LiteralText(text("keys-title"), classes="panel")
        yield choices

    def _names(self) -> Iterable[Widget]:
        people = self.game.people
        if people is None:
            return
        choices = _LinkChoice([(NAMES, f"{seats.describe_seats(people)} Enter changes that.")])
        choices.id = NAMES
        yield LiteralText("Names and seats", classes="panel")
        yield choices

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Arrows choose, Tab goes on."""
        return (("up down", text("foot-choose")), ("next", text("foot-next")), ("back", text("foot-back")))

    @on(Choices.Finished)
    def _finished(self, event: Choices.Finished) -> None:
        if event.choices.id == NAMES:
            self._change_names()
        elif event.choices.id == CHANGE_KEYS:
            from reciprocity_tui.tui.screens.keys import KeysScreen

            self.app.push_screen(KeysScreen(self.game))

    def _change_names(self) -> None:
        people = self.game.people
        if people is not None:
            self.app.push_screen(NamesScreen(self.game, people), self._names_changed)

    async def _names_changed(self, _: None) -> None:
        await self.recompose()
        self.query_one(f"#{NAMES}", Choices).focus()

    @on(Choices.Changed)
    @on(Choices.Finished)
    def _changed(self, event: Choices.Changed | Choices.Finished) -> None:
        key, value = event.choices.id or "", event.choices.selection[0]
        if key in LINKS:
            return
        try:
            self.game.journal.set_setting(key, value)
        except ReciprocityError as error:
            self.note(describe(error))
        if key == LOOK:
            self.app.theme = value
