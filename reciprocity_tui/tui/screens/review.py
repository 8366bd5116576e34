"""A report to walk through together: two voices, and what both of them released. Nothing can be changed here."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from reciprocity_tui.messages import text
from reciprocity_tui.people import MARKS
from reciprocity_tui.practice.report import Report, SharedTask
from reciprocity_tui.practice.report_markdown import (
    NOTE_KINDS,
    describe_agreement,
    describe_day,
    outcome_line,
)
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import REVIEW
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage

_COLOURS = ("$left", "$right")


class ReviewScreen(BaseScreen[None]):
    """Shows one report."""

    place = REVIEW

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("back"),
        bind("up", "scroll(-1)"),
        bind("down", "scroll(1)"),
        bind("page-up", "page(-1)"),
        bind("page-down", "page(1)"),
        bind("mark", "page(1)"),
        bind("top"),
        bind("bottom"),
        bind("main", "next_part"),
    ]

    DEFAULT_CSS = """
    ReviewScreen #report { width: 100%; max-width: 76; height: 1fr; padding: 1 2; }
    ReviewScreen.-low #report { padding: 0 1; }
    ReviewScreen ScrollPage { height: 1fr; scrollbar-size-vertical: 1; }
    ReviewScreen #title { color: $primary; text-style: bold; }
    ReviewScreen .part { width: 100%; height: auto; margin: 1 0 0 0; }
    ReviewScreen .part LiteralText { width: 100%; padding: 0 1 0 0; }
    ReviewScreen .heading { color: $primary; text-style: bold; }
    ReviewScreen .task { text-style: bold; }
    ReviewScreen .task-after { margin: 1 0 0 0; text-style: bold; }
    ReviewScreen .part .line { padding: 0 1 0 2; }
    ReviewScreen.-tall .question-after { margin: 1 0 0 0; }
    """

    AUTO_FOCUS = ""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self.report = report
        self.people = tuple(map(sanitize_text, report.people))

    def body(self) -> Iterable[Widget]:
        """Yield the page: a part for each thing that a session may be about."""
        yield Vertical(
            LiteralText(_clean(self.report.title) or _clean(self.report.practice), id="title"),
            ScrollPage(*self._parts(), can_focus=False),
            id="report",
        )

    def _parts(self) -> Iterator[Widget]:
        yield LiteralText(self._voices())
        yield LiteralText(text("review-code", code=_clean(self.report.couple)), classes="quiet")
        if self.report.tasks:
            yield _part(text("review-tried"), self._tasks())
        if self.report.agreements:
            yield _part(text("report-agreed"), self._agreements())
        for kind in NOTE_KINDS:
            notes = [note for note in self.report.notes if note.kind == kind]
            if notes:
                lines = (self._voice(note.by, note.text) for note in notes)
                yield _part(text("report-notes", kind=kind), lines)
        day = describe_day(self.report.agreed)
        yield Vertical(LiteralText(text("report-both-agreed", day=day), classes="strong"), classes="part")

    def _voices(self) -> Content:
        left, right = self.people
        return Content.assemble(
            (f"{MARKS[0]} {left}", f"bold {_COLOURS[0]}"),
            "   ",
            (f"{MARKS[1]} {right}", f"bold {_COLOURS[1]}"),
        )

    def _tasks(self) -> Iterator[Widget]:
        for number, task in enumerate(self.report.tasks):
            yield LiteralText(_clean(task.title or task.exercise), classes="task-after" if number else "task")
            yield LiteralText(outcome_line(task), classes="quiet")
            yield from self._lines(task)

    def _lines(self, task: SharedTask) -> Iterator[Widget]:
        for number, (wording, lines) in enumerate(groupby(task.lines, key=lambda line: line.wording)):
            if wording:
                after = " question-after" if number else ""
                yield LiteralText(_clean(wording), classes=f"line quiet{after}")
            for line in lines:
                yield self._voice(line.by, line.text)

    def _agreements(self) -> Iterator[Widget]:
        for agreement in self.report.agreements:
            yield LiteralText(_clean(describe_agreement(self.report, agreement)), classes="line")

    def _voice(self, by: int | None, words: str) -> Widget:
        if by is None:
            return LiteralText(_clean(words), classes="line")
        name = f"{MARKS[by]} {self.people[by]}"
        return LiteralText(
            Content.assemble((name, f"bold {_COLOURS[by]}"), " ", _clean(words)), classes="line"
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that read on, and the way back."""
        reads = ("up down", text("foot-reads-on"))
        return (reads, ("main", text("foot-next-part")), ("back", text("foot-back")))

    @property
    def _page(self) -> ScrollPage:
        return self.query_one(ScrollPage)

    def action_scroll(self, by: int) -> None:
        """Scroll a line up or down."""
        self._page.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll a page up or down."""
        self._page.scroll_relative(y=by * max(1, self._page.size.height - 1), animate=False)

    def action_top(self) -> None:
        """Go back to the first line."""
        self._page.scroll_home(animate=False)

    def action_bottom(self) -> None:
        """Go to the last line."""
        self._page.scroll_end(animate=False)

    def action_next_part(self) -> None:
        """Go to the part below the first line that is shown; from the last one to the beginning."""
        top = self._page.scroll_offset.y
        starts = [part.virtual_region.y for part in self.query(".part")]
        below = [start for start in starts if start > top]
        if top >= self._page.max_scroll_y or not below:
            self.action_top()
        else:
            self._page.scroll_to(y=below[0], animate=False)

    def action_back(self) -> None:
        """Go back to what led here."""
        self.dismiss(None)


def _part(heading: str, lines: Iterable[Widget]) -> Widget:
    return Vertical(LiteralText(heading, classes="heading"), *lines, classes="part")


def _clean(words: str) -> str:
    return sanitize_text(words)
