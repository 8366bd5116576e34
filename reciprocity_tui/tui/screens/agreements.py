"""The active agreements of the players: to read, and to end."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click, Key
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game.agreements import (
    EMPTY,
    ENDED,
    LOOK_AGAIN,
    NO_DAY,
    TITLE,
    AgreementEntry,
    active_agreements,
)
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import describe, text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import AGREEMENTS
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.keys.key_names import label_of
from reciprocity_tui.tui.keys.keymap import keys_of
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class AgreementsScreen(BaseScreen[bool]):
    """Dismisses with True when something was ended."""

    place = AGREEMENTS

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("back"),
        bind("up", "move(-1)"),
        bind("down", "move(1)"),
        bind("end-agreement"),
        bind("calendar"),
    ]

    DEFAULT_CSS = """
    AgreementsScreen #agreements { width: 100%; max-width: 72; height: 1fr; padding: 1 2 0 2; }
    AgreementsScreen.-low #agreements { padding: 0 1; }
    AgreementsScreen #title { color: $primary; text-style: bold; }
    AgreementsScreen VerticalScroll { height: 1fr; margin: 1 0 0 0; scrollbar-size-vertical: 1; }
    AgreementsScreen.-low VerticalScroll { margin: 0; }
    AgreementsScreen .agreement { width: 100%; padding: 0 1; margin: 0 0 1 0; border-left: blank; }
    AgreementsScreen .agreement.-here { border-left: outer $primary; }
    AgreementsScreen #note { display: none; color: $warning; margin: 0 0 1 0; }
    AgreementsScreen.-low #note { margin: 0; }
    """

    def __init__(self, game: Game) -> None:
        super().__init__()
        self.game = game
        self.agreements = active_agreements(game)
        self.cursor = 0
        self.pending_key = ""
        """The key that ends the agreement under the cursor when it is pressed again."""
        self.pressed_key = ""
        self.has_ended_one = False

    def body(self) -> Iterable[Widget]:
        """Yield the agreements, one below the other; a mark shows which one a key would end."""
        yield Vertical(
            LiteralText(TITLE, id="title"),
            ScrollPage(*self._list(), can_focus=False),
            LiteralText("", id="note"),
            id="agreements",
        )

    def _list(self) -> Iterable[Widget]:
        if not self.agreements:
            yield LiteralText(EMPTY)
        for index, entry in enumerate(self.agreements):
            yield LiteralText(
                _content(entry), classes="agreement -here" if index == self.cursor else "agreement"
            )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that end an agreement and write its calendar file."""
        if not self.agreements:
            return super().keys()
        if not self.game.keeps:
            return (
                ("up down", text("foot-choose")),
                ("end-agreement", text("foot-ends")),
                ("back", text("foot-back")),
            )
        return (
            ("end-agreement", text("foot-ends")),
            ("calendar", text("foot-calendar")),
            ("back", text("foot-back")),
        )

    def note(self, sentence: str) -> None:
        """Show a sentence under the list."""
        note = self.query_one("#note", LiteralText)
        note.set_text(sentence)
        note.display = bool(sentence)

    async def on_key(self, event: Key) -> None:
        """End the agreement when X or Delete is pressed twice; any other key takes the first press back."""
        self.pressed_key = event.key
        if event.key not in keys_of("end-agreement"):
            self.pending_key = ""
            self.note("")

    async def action_end_agreement(self) -> None:
        """End the one under the cursor, once the same key comes twice."""
        if not self.agreements:
            return
        before, self.pending_key = self.pending_key, ""
        if before == self.pressed_key:
            await self._end()
            return
        self.pending_key = self.pressed_key
        self.note(text("agreements-end", key=label_of(self.pressed_key)))

    async def _end(self) -> None:
        try:
            self.game.journal.agreements.end(self.agreements[self.cursor].number)
        except ReciprocityError as error:
            self.note(describe(error))
            return
        self.has_ended_one = True
        self.agreements = active_agreements(self.game)
        self.cursor = max(0, min(self.cursor, len(self.agreements) - 1))
        await self.recompose()
        self.note(text(ENDED))

    def on_click(self, event: Click) -> None:
        """Go to the agreement that was clicked."""
        shown = list(self.query(".agreement"))
        if event.widget in shown:
            self._go(shown.index(event.widget))

    def action_move(self, by: int) -> None:
        """Go up or down."""
        self._go(max(0, min(self.cursor + by, len(self.agreements) - 1)))

    def _go(self, index: int) -> None:
        self.pending_key, self.cursor = "", index
        self.note("")
        for at, widget in enumerate(self.query(".agreement")):
            widget.set_class(at == index, "-here")
            if at == index:
                widget.scroll_visible(animate=False)

    def action_calendar(self) -> None:
        """Write a calendar file for the day on which the agreement is looked at again."""
        if not self.agreements or not self.game.keeps:
            return
        day = self.agreements[self.cursor].review_day
        if day is None:
            self.note(text(NO_DAY))
            return
        from reciprocity_tui.game.coming_back import calendar_file
        from reciprocity_tui.tui.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(text(LOOK_AGAIN), calendar_file(self.game, day)))

    def action_back(self) -> None:
        """Go back to Tonight."""
        self.dismiss(self.has_ended_one)


def _content(entry: AgreementEntry) -> Content:
    return Content.assemble((entry.summary, "bold"), *((f"\n{detail}", "$quiet") for detail in entry.details))
