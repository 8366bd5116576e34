"""Paths: what there is, where the two are on it, and the ways to begin, leave and go on."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.messages import describe
from reciprocity_tui.table.following import BACK, EMPTY, TITLE, Following, Told
from reciprocity_tui.text import clean_text
from reciprocity_tui.tui.calm import CalmScreen
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.words import Words


class PathsScreen(CalmScreen[str]):
    """Dismisses with what is said of what was chosen; empty when the two just went back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", show=False)]

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
        """One below the other, and what can be done with them."""
        told, ways = self.following.told(), [*self.following.ways(), (BACK, "Back")]
        said = [*filter(None, (self.following.gone(), *self.following.broken())), *([] if told else [EMPTY])]
        yield Vertical(
            Words(TITLE, id="title"),
            VerticalScroll(
                *(Words(each, classes="path") for each in said),
                *(Words(_about(each), classes="path") for each in told),
                Choices(ways),
                can_focus=False,
            ),
            Words("", id="note"),
            id="paths",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Choose, or go back."""
        return (("↑ ↓", "choose"), ("Enter", "does it"), ("Esc", "back"))

    @on(Choices.Finished)
    def _chosen(self, event: Choices.Finished) -> None:
        way = event.choices.picks[0]
        try:
            self.dismiss("" if way == BACK else self.following.act(way))
        except ReciprocityError as error:
            note = self.query_one("#note", Words)
            note.update(describe(error))
            note.display = True

    def action_back(self) -> None:
        """Change nothing."""
        self.dismiss("")


def _about(told: Told) -> Content:
    where = f"\n{clean_text(told.where)}" if told.where else ""
    return Content.assemble(
        (clean_text(told.title), "bold"), f"\n{clean_text(told.summary)}", (where, "$quiet")
    )
