"""What the two agreed and what still holds: to read, and to end."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Click, Key
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game.agreements import (
    EMPTY,
    END,
    ENDED,
    LOOK_AGAIN,
    NO_DAY,
    TITLE,
    AgreementEntry,
    active_agreements,
)
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import describe
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.widgets.literal_text import LiteralText

ENDING_KEYS = {"x": "x", "delete": "Delete"}


class AgreementsScreen(BaseScreen[bool]):
    """Dismisses with True when something was ended."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("c", "calendar", show=False),
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
        """The key that ends the one under the cursor when it comes once more."""
        self.has_ended_one = False

    def body(self) -> Iterable[Widget]:
        """One below the other; the mark is at the left of the one that a key would end."""
        yield Vertical(
            LiteralText(TITLE, id="title"),
            VerticalScroll(*self._list(), can_focus=False),
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
        """Nothing else is done here."""
        if not self.agreements:
            return super().keys()
        if not self.game.keeps:
            return (("↑ ↓", "choose"), ("x", "ends it"), ("Esc", "back"))
        return (("x", "ends it"), ("c", "calendar file"), ("Esc", "back"))

    def note(self, text: str) -> None:
        """Say a sentence under the list."""
        note = self.query_one("#note", LiteralText)
        note.set_text(text)
        note.display = bool(text)

    async def on_key(self, event: Key) -> None:
        """X or Delete, twice; any other key between them takes the first one back."""
        before, self.pending_key = self.pending_key, ""
        if event.key not in ENDING_KEYS or not self.agreements:
            self.note("")
            return
        event.stop()
        if before == event.key:
            await self._end()
            return
        self.pending_key = event.key
        self.note(END.format(key=ENDING_KEYS[event.key]))

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
        self.note(ENDED)

    def on_click(self, event: Click) -> None:
        """A click goes to the one that was clicked."""
        shown = list(self.query(".agreement"))
        if event.widget in shown:
            self._go(shown.index(event.widget))

    def action_move(self, by: int) -> None:
        """Up or down."""
        self._go(max(0, min(self.cursor + by, len(self.agreements) - 1)))

    def _go(self, index: int) -> None:
        self.pending_key, self.cursor = "", index
        self.note("")
        for at, widget in enumerate(self.query(".agreement")):
            widget.set_class(at == index, "-here")
            if at == index:
                widget.scroll_visible(animate=False)

    def action_calendar(self) -> None:
        """The day on which the one under the cursor is looked at again, as a calendar file."""
        if not self.agreements or not self.game.keeps:
            return
        day = self.agreements[self.cursor].review_day
        if day is None:
            self.note(NO_DAY)
            return
        from reciprocity_tui.game.coming_back import calendar_file
        from reciprocity_tui.tui.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(LOOK_AGAIN, calendar_file(self.game, day)))

    def action_back(self) -> None:
        """To Tonight."""
        self.dismiss(self.has_ended_one)


def _content(entry: AgreementEntry) -> Content:
    return Content.assemble((entry.summary, "bold"), *((f"\n{detail}", "$quiet") for detail in entry.details))
