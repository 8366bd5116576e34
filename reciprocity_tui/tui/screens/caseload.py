"""The caseload: a row for each couple of a folder, and what cannot be read. Reads in a thread that Esc stops."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from time import monotonic
from typing import ClassVar, NamedTuple

from textual import on, work
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.worker import get_current_worker

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.messages import describe, text
from reciprocity_tui.practice.case_folder import Problem
from reciprocity_tui.practice.case_text import (
    describe_agreements,
    describe_count,
    describe_couple,
    describe_file_problem,
    describe_last,
    describe_state,
    short_day,
)
from reciprocity_tui.practice.caseload import Caseload, read_caseload
from reciprocity_tui.practice.standing import STATES, Standing, standings
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import CASELOAD
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.long_list import Line, LongList

SECONDS_BETWEEN = 0.1
"""Between two numbers of files that are shown while they are read."""


class Heading(NamedTuple):
    """A line between the rows of a list."""

    words: str


Row = Heading | Standing | Problem


class CaseloadScreen(BaseScreen[None]):
    """folder -- where the files are. home -- has the index and the key. today -- what is due depends on it."""

    place = CASELOAD

    BINDINGS: ClassVar[list[BindingType]] = [bind("back")]

    DEFAULT_CSS = """
    CaseloadScreen #caseload { width: 100%; max-width: 110; height: 1fr; padding: 1 2 0 2; }
    CaseloadScreen.-low #caseload { padding: 0 1; }
    CaseloadScreen #title { color: $primary; text-style: bold; }
    CaseloadScreen LongList { margin: 1 0 0 0; }
    CaseloadScreen.-low LongList { margin: 0; }
    CaseloadScreen LongList, CaseloadScreen #about { display: none; }
    CaseloadScreen.-read LongList, CaseloadScreen.-read #about { display: block; }
    CaseloadScreen.-read #progress { display: none; }
    CaseloadScreen #progress { width: 100%; height: 1fr; content-align: center middle; text-align: center; }
    CaseloadScreen #about { width: 100%; height: auto; min-height: 3; max-height: 7; color: $quiet; }
    CaseloadScreen #about { padding: 0 2; margin: 1 0 0 0; }
    CaseloadScreen.-narrow #about { padding: 0; }
    CaseloadScreen.-low #about { margin: 0; }
    """

    AUTO_FOCUS = "LongList"

    def __init__(self, folder: Path, home: Path, today: date) -> None:
        super().__init__()
        self.folder, self.home, self.today = folder, home, today
        self.caseload: Caseload | None = None
        self.rows: list[Row] = []
        self.is_reading, self._stopping = True, False

    def body(self) -> Iterable[Widget]:
        """Yield the progress, and the list that takes its place."""
        yield Vertical(
            LiteralText(text("caseload-title"), id="title"),
            LiteralText(f"{text('caseload-looking')}\n\n{text('caseload-stop')}", id="progress"),
            LongList(),
            LiteralText("", id="about"),
            id="caseload",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that open a couple and lead back."""
        if not self.rows:
            back = text("foot-stops") if self.is_reading else text("foot-back")
            return (("back", back), ("help", text("foot-help")), ("leave", text("foot-leave")))
        return (("up down", text("foot-choose")), ("main", text("foot-opens")), ("back", text("foot-back")))

    # Reading

    def on_mount(self) -> None:
        """Begin to read."""
        self.read()

    @work(thread=True, exclusive=True, group="reading")
    def read(self) -> None:
        """Read the folder, and show what came of it."""
        worker = get_current_worker()
        show = self.app.call_from_thread

        shown_at = monotonic()

        def progress(done: int, total: int) -> bool:
            nonlocal shown_at
            if monotonic() - shown_at >= SECONDS_BETWEEN:
                show(self._show_progress, done, total)
                shown_at = monotonic()
            return not (self._stopping or worker.is_cancelled)

        try:
            caseload = read_caseload(self.folder, self.home, progress)
        except ReciprocityError as error:
            show(self._show_failure, error)
            return
        show(self._stop if caseload is None else partial(self._show_caseload, caseload))

    def _show_progress(self, done: int, total: int) -> None:
        words = text("caseload-reading", done=f"{done:,}", total=f"{total:,}")
        self.query_one("#progress", LiteralText).set_text(f"{words}\n\n{text('caseload-stop')}")

    def _show_failure(self, error: ReciprocityError) -> None:
        self.is_reading = False
        self._show_instead(describe(error))

    def _show_instead(self, words: str) -> None:
        """Show words in the place of a list, and the way back."""
        self.query_one("#progress", LiteralText).set_text(words)
        self.query_one(KeysBar).set_keys(*self.keys())

    def _stop(self) -> None:
        self.dismiss(None)

    # Showing it

    def _show_caseload(self, caseload: Caseload) -> None:
        self.caseload, self.is_reading = caseload, False
        self.rows = list(_rows(caseload, self.today))
        if not self.rows:
            self._show_instead(f"{text('caseload-none')}\n\n{text('caseload-none-about')}")
            return
        self.add_class("-read")
        self.query_one("#title", LiteralText).set_text(describe_count(caseload))
        self.query_one(KeysBar).set_keys(*self.keys())
        lines = self.query_one(LongList)
        lines.show(len(self.rows), self._line)
        lines.focus()
        self._describe()

    def _line(self, index: int) -> Line:
        row = self.rows[index]
        if isinstance(row, Heading):
            return Line(row.words, heading=True)
        if isinstance(row, Problem):
            return Line(sanitize_text(row.name), quiet=True)
        state = describe_state(row, self.today)
        count = text("caseload-agreements", number=row.agreements) if row.agreements else ""
        day = short_day(row.day, self.today)
        return Line(describe_couple(row), " · ".join(filter(None, (count, state))), day)

    @on(LongList.Moved)
    def _describe(self) -> None:
        row = self._chosen
        words = describe_file_problem(row) if isinstance(row, Problem) else ""
        if isinstance(row, Standing):
            about = describe_last(row, self.today), describe_agreements(row, self.today)
            words = "\n".join(line for line in about if line)
        self.query_one("#about", LiteralText).set_text(words)

    @property
    def _chosen(self) -> Row | None:
        cursor = self.query_one(LongList).cursor
        return self.rows[cursor] if 0 <= cursor < len(self.rows) else None

    @on(LongList.Chosen)
    def _open(self) -> None:
        row = self._chosen
        if isinstance(row, Standing):
            from reciprocity_tui.tui.screens.couple import CoupleScreen

            self.app.push_screen(CoupleScreen(row.couple, self.folder, self.home, self.today))

    def action_back(self) -> None:
        """Stop reading, or leave the list."""
        if self.is_reading:
            self._stopping = True
        else:
            self.dismiss(None)


def _rows(caseload: Caseload, today: date) -> Iterable[Row]:
    couples = standings(caseload.couples, today)
    for state in STATES:
        of_state = [row for row in couples if row.state == state]
        if of_state:
            yield Heading(text("caseload-heading", state=state))
        yield from of_state
    if caseload.problems:
        yield Heading(text("caseload-problems", number=len(caseload.problems)))
    yield from caseload.problems
