"""A practice that is being made: its rows, each of which Enter changes, and what the whole of it asks."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from reciprocity_tui.messages import text
from reciprocity_tui.practice import edit
from reciprocity_tui.practice.assignment import MAX_HEAR_ABOUT, MAX_TASKS, Practice
from reciprocity_tui.practice.describe import describe_day, describe_overview
from reciprocity_tui.practice.overview import overview_of_tasks
from reciprocity_tui.practice.parse import check_written
from reciprocity_tui.practice.shelf import Shelf
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import ASSIGN
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage

TITLE, COUNSELOR, WINDOW, HEAR, TASK, ADD, SAVE, WRITE = (
    *("title", "counselor", "window", "hear", "task", "add", "save", "write"),
)
"""The rows; those of lines and tasks have their number after a space."""


class AssignScreen(BaseScreen[str | None]):
    """Dismisses with the row that was chosen, or with None when somebody goes back.

    practice -- as it is now. shelf -- the library. row -- the row under the cursor at first. notice -- a sentence about
    what was done last.
    """

    place = ASSIGN

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("back"),
        bind("page-down", "page(1)"),
        bind("page-up", "page(-1)"),
    ]

    DEFAULT_CSS = """
    AssignScreen #assign { width: 100%; max-width: 110; height: 1fr; padding: 1 2 0 2; }
    AssignScreen.-low #assign, AssignScreen.-narrow #assign { padding: 0 1; }
    AssignScreen #title { color: $primary; text-style: bold; }
    AssignScreen #parts { height: 1fr; margin: 1 0 0 0; }
    AssignScreen.-low #parts { margin: 0; }
    AssignScreen VerticalScroll { scrollbar-size-vertical: 1; }
    AssignScreen #rows { width: 3fr; }
    AssignScreen #asks { width: 2fr; padding: 0 0 0 2; color: $quiet; }
    AssignScreen.-narrow #parts { layout: vertical; }
    AssignScreen.-narrow #rows { width: 100%; height: 2fr; }
    AssignScreen.-narrow #asks { width: 100%; height: 1fr; padding: 0; border-top: solid $line; }
    AssignScreen #asks LiteralText { margin: 0 0 1 0; }
    AssignScreen.-narrow #asks LiteralText { margin: 0; }
    AssignScreen Choices { padding: 0; }
    AssignScreen #note { color: $warning; height: auto; }
    """

    AUTO_FOCUS = "Choices"

    def __init__(self, practice: Practice, shelf: Shelf, row: str = "", notice: str = "") -> None:
        super().__init__()
        self.practice, self.shelf, self.row, self.notice = practice, shelf, row, notice

    def body(self) -> Iterable[Widget]:
        """Yield the rows, and beside or below them what the practice asks of the two."""
        yield Vertical(
            LiteralText(text("form-heading", code=self.practice.couple), id="title"),
            Horizontal(
                ScrollPage(Choices(self._rows(), [self.row] if self.row else ()), can_focus=False, id="rows"),
                ScrollPage(*map(LiteralText, self._asks()), can_focus=False, id="asks"),
                id="parts",
            ),
            LiteralText(self.notice or self._first_fault(), id="note"),
            id="assign",
        )

    def _rows(self) -> list[tuple[str, str]]:
        practice = self.practice
        rows = [
            (TITLE, text("form-row-title", title=practice.title or text("form-nothing-yet"))),
            (COUNSELOR, text("form-row-from", name=practice.counselor or text("form-nothing-yet"))),
            (WINDOW, text("form-row-window", begins=_short(practice.begins), ends=_short(practice.ends))),
        ]
        rows += [(f"{TASK} {index}", self._title(task.exercise)) for index, task in enumerate(practice.tasks)]
        if len(practice.tasks) < MAX_TASKS:
            rows.append((ADD, text("form-row-add")))
        rows += [
            (f"{HEAR} {index}", text("form-row-hear", line=line))
            for index, line in enumerate(practice.hear_about)
        ]
        if len(practice.hear_about) < MAX_HEAR_ABOUT:
            rows.append((f"{HEAR} {len(practice.hear_about)}", text("form-row-hear-more")))
        return [*rows, (SAVE, text("form-row-save")), (WRITE, text("form-row-write"))]

    def _title(self, ref: str) -> str:
        card = self.shelf.find(ref)
        if card is None:
            return ref
        return text("form-task-title", title=card.title, minutes=card.minutes, depth=card.intensity)

    def _asks(self) -> list[str]:
        """Return what the practice asks; what it still needs comes first."""
        asks = overview_of_tasks(self.practice.tasks, self.shelf)
        lacking = [text(lack) for lack in edit.missing(self.practice)]
        return [*lacking, *(describe_overview(asks, self.shelf) if self.practice.tasks else ())]

    def _first_fault(self) -> str:
        """Return the first thing that a check would find in the file; empty if there is nothing."""
        if edit.missing(self.practice):
            return ""
        faults = check_written(edit.settled(self.practice, self.practice.packs), self.shelf)
        return f"{faults[0].message[:1].upper()}{faults[0].message[1:]}." if faults else ""

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that choose, change and go back."""
        return (("up down", text("foot-choose")), ("main", text("foot-changes")), ("back", text("foot-back")))

    @on(Choices.Finished)
    def _chosen(self, event: Choices.Finished) -> None:
        self.dismiss(event.choices.selection[0])

    def action_page(self, by: int) -> None:
        """Scroll what the practice asks, by a page."""
        page = self.query_one("#asks", ScrollPage)
        page.scroll_relative(y=by * max(1, page.size.height - 1), animate=False)

    def action_back(self) -> None:
        """Go back to the beginning."""
        self.dismiss(None)


def _short(day: date) -> str:
    return describe_day(day)
