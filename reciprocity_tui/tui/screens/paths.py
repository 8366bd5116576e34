"""Paths: which there are, how far the players are, and what they can do with them."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game.followed_path import BACK, EMPTY, TITLE, Following, PathEntry
from reciprocity_tui.messages import describe, text
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import PATHS
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class PathsScreen(BaseScreen[str]):
    """Dismisses with the sentence about the choice; empty when the players just went back."""

    place = PATHS

    BINDINGS: ClassVar[list[BindingType]] = [bind("back")]

    DEFAULT_CSS = """
    PathsScreen #paths { width: 100%; max-width: 72; height: 1fr; padding: 1 2 0 2; }
    PathsScreen.-low #paths { padding: 0 1; }
    PathsScreen #title { color: $primary; text-style: bold; }
    PathsScreen VerticalScroll { height: 1fr; margin: 1 0 0 0; scrollbar-size-vertical: 1; }
    PathsScreen.-low VerticalScroll { margin: 0; }
    PathsScreen .path { width: 100%; margin: 0 0 1 0; }
    PathsScreen Choices { padding: 0; }
    PathsScreen #note { display: none; color: $warning; }
    """

    AUTO_FOCUS = "Choices"

    def __init__(self, following: Following) -> None:
        super().__init__()
        self.following = following

    def body(self) -> Iterable[Widget]:
        """Yield the paths, one below the other, and what can be done with them."""
        entries, ways = self.following.entries(), [*self.following.actions(), (BACK, text("path-back"))]
        notices = [
            *filter(None, (self.following.missing_path_notice(), *self.following.broken_path_notices())),
            *([] if entries else [text(EMPTY)]),
        ]
        yield Vertical(
            LiteralText(TITLE, id="title"),
            ScrollPage(
                *(LiteralText(notice, classes="path") for notice in notices),
                *(LiteralText(_about(entry), classes="path") for entry in entries),
                Choices(ways),
                can_focus=False,
            ),
            LiteralText("", id="note"),
            id="paths",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that choose and go back."""
        return (("up down", text("foot-choose")), ("main", text("foot-does-it")), ("back", text("foot-back")))

    @on(Choices.Finished)
    def _chosen(self, event: Choices.Finished) -> None:
        way = event.choices.selection[0]
        try:
            self.dismiss("" if way == BACK else self.following.perform(way))
        except ReciprocityError as error:
            note = self.query_one("#note", LiteralText)
            note.update(describe(error))
            note.display = True

    def action_back(self) -> None:
        """Go back without a change."""
        self.dismiss("")


def _about(entry: PathEntry) -> Content:
    where = f"\n{sanitize_text(entry.progress)}" if entry.progress else ""
    return Content.assemble(
        (sanitize_text(entry.title), "bold"), f"\n{sanitize_text(entry.summary)}", (where, "$quiet")
    )
