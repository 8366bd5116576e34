"""Settings: colours, motion, the country for help lines, and the names and seats of the players."""

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

CALM = "calm"
NAMES = "names"
CHANGE_KEYS = "change-keys"
LINKS = (NAMES, CHANGE_KEYS)


class _LinkChoice(Choices):
    """A list of one thing, which opens another screen."""

    def on_click(self, event: Click) -> None:
        """Open the screen."""
        event.prevent_default()
        self.action_finish()


class SettingsScreen(BaseScreen[None]):
    """Every choice takes effect at once."""

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
        """Focus the first list without scrolling."""
        self.set_focus(self.query(Choices).first(), scroll_visible=False)

    def body(self) -> Iterable[Widget]:
        """Yield three short lists, and the way to the names."""
        countries = [
            ("", text("settings-no-country")),
            *((country.code, country.name) for country in help_lines().countries),
        ]
        motions = [(CALM, text("motion-calm")), (STILL, text("motion-none"))]
        yield ScrollPage(
            *self._list(text("settings-look"), LOOK, [(theme.name, text(name)) for theme, name in LOOKS]),
            *self._list(text("settings-motion"), MOTION, motions),
            *self._list(text("settings-country"), COUNTRY, countries, text("settings-country-kept")),
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
        choices = _LinkChoice([(NAMES, text("settings-change-names", seats=seats.describe_seats(people)))])
        choices.id = NAMES
        yield LiteralText(text("names-title"), classes="panel")
        yield choices

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that choose and go on to the next list."""
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
