"""One couple of a caseload: the practices that went out and the reports that came back, in order."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.messages import describe, text
from reciprocity_tui.practice.case_content import read_case_file
from reciprocity_tui.practice.case_facts import facts_of, is_about
from reciprocity_tui.practice.case_text import describe_window, short_day
from reciprocity_tui.practice.caseload import Couple, FiledPractice, FiledReport
from reciprocity_tui.practice.check_ins import Series, series_of
from reciprocity_tui.practice.report import Report
from reciprocity_tui.practice.report_markdown import describe_agreement
from reciprocity_tui.practice.standing import answer_to, open_agreements
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import COUPLE
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.long_list import Line, LongList


class Entry(NamedTuple):
    """A line of the list. filed -- the report that Enter opens: itself, the answer, or what an agreement is from."""

    line: Line
    filed: FiledReport | None = None
    about: str = ""
    is_report: bool = False


class CoupleScreen(BaseScreen[None]):
    """couple -- what the caseload knows. folder -- where its files are. home -- has the key."""

    place = COUPLE

    BINDINGS: ClassVar[list[BindingType]] = [bind("back"), bind("check-ins")]

    DEFAULT_CSS = """
    CoupleScreen #couple { width: 100%; max-width: 110; height: 1fr; padding: 1 2 0 2; }
    CoupleScreen.-low #couple { padding: 0 1; }
    CoupleScreen #title { color: $primary; text-style: bold; }
    CoupleScreen LongList { margin: 1 0 0 0; }
    CoupleScreen.-low LongList { margin: 0; }
    CoupleScreen #about { width: 100%; height: auto; max-height: 6; color: $quiet; padding: 0 2; }
    CoupleScreen.-narrow #about, CoupleScreen.-narrow #note { padding: 0; }
    CoupleScreen #note { width: 100%; height: auto; max-height: 4; color: $warning; padding: 0 2; }
    """

    AUTO_FOCUS = "LongList"

    def __init__(self, couple: Couple, folder: Path, home: Path, today: date) -> None:
        super().__init__()
        self.couple, self.folder, self.home, self.today = couple, folder, home, today
        self.problems: list[str] = []
        self.reports = dict(self._read_reports())
        self.series: tuple[Series, ...] = series_of(self.reports.values())
        self.entries = list(self._entries())

    def _read_reports(self) -> Iterator[tuple[FiledReport, Report]]:
        for filed in self.couple.reports:
            try:
                content = read_case_file(self.folder / filed.name, filed.name, self.home)
            except ReciprocityError as error:
                self.problems.append(describe(error))
                continue
            if isinstance(content, Report) and is_about(facts_of(content), self.couple.code):
                yield filed, content
            else:
                self.problems.append(text("couple-file-changed", file=filed.name))

    def body(self) -> Iterable[Widget]:
        """Yield the code, the list, and what is known of the line under the cursor."""
        yield Vertical(
            LiteralText(text("couple-title", code=sanitize_text(self.couple.code)), id="title"),
            LongList(),
            LiteralText("", id="about"),
            LiteralText(sanitize_text(" ".join(self.problems)), id="note"),
            id="couple",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that open a report, show the chart and lead back."""
        opens, back = ("main", text("foot-opens")), ("back", text("foot-back"))
        if self.series:
            return (opens, ("check-ins", text("foot-check-ins")), back)
        return (("up down", text("foot-choose")), opens, back)

    def on_mount(self) -> None:
        """Fill the list; the cursor is on the last report."""
        last = max((index for index, entry in enumerate(self.entries) if entry.is_report), default=0)
        self.query_one(LongList).show(len(self.entries), lambda index: self.entries[index].line, last)
        self._describe()

    def _entries(self) -> Iterator[Entry]:
        practices = [(filed.facts.begins, 0, self._practice(filed)) for filed in self.couple.practices]
        reports = [(filed.facts.agreed, 1, self._report(filed)) for filed in self.couple.reports]
        dated = sorted((*practices, *reports), key=lambda entry: entry[:2])
        yield from (entry for *_, entry in dated)
        agreements = list(self._agreements())
        if agreements:
            yield Entry(Line(text("couple-agreements"), heading=True))
        yield from agreements

    def _practice(self, filed: FiledPractice) -> Entry:
        window = describe_window(filed.facts, self.today)
        until = text("couple-until", day=short_day(filed.facts.ends, self.today))
        line = Line(filed.facts.title, window, until, quiet=True)
        answer = answer_to(self.couple, filed)
        return Entry(line, answer, "" if answer else text("caseload-nothing-back"))

    def _report(self, filed: FiledReport) -> Entry:
        facts = filed.facts
        words = text("couple-report", done=facts.done, tasks=facts.tasks)
        count = text("caseload-agreements", number=len(facts.reviews)) if facts.reviews else ""
        about = " · ".join(filter(None, (facts.title, count)))
        return Entry(Line(words, short_day(facts.agreed, self.today)), filed, about, is_report=True)

    def _agreements(self) -> Iterator[Entry]:
        for filed, position, review in open_agreements(self.couple):
            report = self.reports.get(filed)
            if report is not None and position < len(report.agreements):
                agreement = report.agreements[position]
                day = "" if review is None else short_day(review, self.today)
                whole = sanitize_text(describe_agreement(report, agreement))
                yield Entry(Line(sanitize_text(agreement.what), day, quiet=True), filed, whole)

    @on(LongList.Moved)
    def _describe(self) -> None:
        entry = self._chosen
        self.query_one("#about", LiteralText).set_text("" if entry is None else entry.about)

    @property
    def _chosen(self) -> Entry | None:
        cursor = self.query_one(LongList).cursor
        return self.entries[cursor] if 0 <= cursor < len(self.entries) else None

    @on(LongList.Chosen)
    def _open(self) -> None:
        entry = self._chosen
        report = None if entry is None or entry.filed is None else self.reports.get(entry.filed)
        if report is not None:
            from reciprocity_tui.tui.screens.review import ReviewScreen

            self.app.push_screen(ReviewScreen(report))

    def action_check_ins(self) -> None:
        """Show the chart of the check-ins, if there are any."""
        if self.series:
            from reciprocity_tui.tui.screens.check_ins import CheckInsScreen

            self.app.push_screen(CheckInsScreen(self.series))
        else:
            self.note(text("couple-no-check-ins"))

    def note(self, sentence: str) -> None:
        """Show a sentence below the list."""
        self.query_one("#note", LiteralText).set_text(sentence)

    def action_back(self) -> None:
        """Go back to the caseload."""
        self.dismiss(None)
