"""A few things that are a matter of taste: how it looks, whether anything moves, which country Help begins with."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.help_lines import help_lines
from reciprocity_tui.table.table import Table
from reciprocity_tui.tui.calm import CalmScreen
from reciprocity_tui.tui.tastes import COUNTRY, LOOK, MOTION, STILL
from reciprocity_tui.tui.themes import LOOKS
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.words import Words

MOTIONS = (("calm", "Calm: the soft timer fades"), (STILL, "None: nothing moves"))
NO_COUNTRY = ("", "Not said")


class SettingsScreen(CalmScreen[None]):
    """What is chosen holds at once."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", show=False)]

    DEFAULT_CSS = """
    SettingsScreen VerticalScroll { width: 100%; max-width: 60; height: 1fr; padding: 0 2; }
    SettingsScreen .panel { color: $primary; text-style: bold; margin: 1 0 0 0; }
    """

    AUTO_FOCUS = ""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.table = table

    def on_mount(self) -> None:
        """The first list has the keys, and the page begins where it begins."""
        self.set_focus(self.query(Choices).first(), scroll_visible=False)

    def body(self) -> Iterable[Widget]:
        """Three short lists."""
        countries = [NO_COUNTRY, *((each.code, each.name) for each in help_lines().countries)]
        yield VerticalScroll(
            *self._list("How it looks", LOOK, [(each.name, called) for each, called in LOOKS]),
            *self._list("Motion", MOTION, MOTIONS),
            *self._list("Help begins with", COUNTRY, countries),
            can_focus=False,
        )

    def _list(self, title: str, key: str, options: Iterable[tuple[str, str]]) -> Iterable[Widget]:
        chosen = self.table.journal.setting(key)
        choices = Choices(tuple(options), [chosen] if chosen else [])
        choices.id = key
        yield Words(title, classes="panel")
        yield choices

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Arrows choose, Tab goes on."""
        return (("↑ ↓", "choose"), ("Tab", "next"), ("Esc", "back"))

    @on(Choices.Changed)
    @on(Choices.Finished)
    def _changed(self, event: Choices.Changed | Choices.Finished) -> None:
        key, value = event.choices.id or "", event.choices.picks[0]
        try:
            self.table.journal.set_setting(key, value)
        except ReciprocityError as error:
            self.note(str(error))
        if key == LOOK:
            self.app.theme = value
