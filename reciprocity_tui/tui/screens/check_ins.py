"""The check-ins of a couple as charts: for each question a line per person, and nothing computed from them."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widget import Widget
from textual_plotext import Plot, PlotextPlot

from reciprocity_tui.messages import text
from reciprocity_tui.people import COLOURS, MARKS
from reciprocity_tui.play.scenes.slots import SEATS
from reciprocity_tui.practice.check_ins import CheckIn, Series
from reciprocity_tui.practice.report_markdown import describe_day
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import CHECK_INS
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.literal_text import LiteralText

_MOST_DAYS, _DAY_CELLS = 4, 22
"""Days that are named below the chart, and cells that each takes."""
_BETWEEN, _SAME = "·", "■"
"""Lead from one check-in to the next, and mark what both answered alike: characters that every terminal has."""
_TOPS = (5, 10)
"""Where the numbers may end: no answer is drawn as high only because it is the highest."""
_FRAME_ROWS = 3
"""Of the chart: its frame, and the days below it."""
_MOST_NUMBERS = 12
"""More of them have no room beside the chart."""


class CheckInsScreen(BaseScreen[None]):
    """Shows one question at a time; Enter goes to the next one."""

    place = CHECK_INS

    BINDINGS: ClassVar[list[BindingType]] = [bind("back"), bind("up", "turn(-1)"), bind("down", "turn(1)")]

    DEFAULT_CSS = """
    CheckInsScreen #check-ins { width: 100%; max-width: 110; height: 1fr; padding: 1 2 0 2; }
    CheckInsScreen.-low #check-ins { padding: 0 1; }
    CheckInsScreen #title { color: $primary; text-style: bold; }
    CheckInsScreen #wording { width: 100%; max-height: 3; }
    CheckInsScreen PlotextPlot { height: 1fr; width: 100%; margin: 1 0; }
    CheckInsScreen.-low PlotextPlot { margin: 0; }
    """

    AUTO_FOCUS = ""

    def __init__(self, series: tuple[Series, ...]) -> None:
        super().__init__()
        self.series = series
        self.index = 0

    def body(self) -> Iterable[Widget]:
        """Yield the question, who is who, and the chart."""
        yield Vertical(
            LiteralText(text("check-ins-title"), id="title"),
            LiteralText("", id="which", classes="quiet"),
            LiteralText("", id="wording"),
            LiteralText("", id="people"),
            PlotextPlot(),
            id="check-ins",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that turn to another question and lead back."""
        turns = (("up down", text("foot-questions")),) if len(self.series) > 1 else ()
        return (*turns, ("back", text("foot-back")), ("leave", text("foot-leave")))

    def on_mount(self) -> None:
        """Draw the first question."""
        self._show()

    def action_turn(self, by: int) -> None:
        """Show the question after this one, or before it."""
        self.index = (self.index + by) % len(self.series)
        self._show()

    def _show(self) -> None:
        series = self.series[self.index]
        question = sanitize_text(series.wording) or sanitize_text(series.exercise)
        self.query_one("#wording", LiteralText).set_text(question)
        which = self.query_one("#which", LiteralText)
        which.set_text(text("check-ins-which", number=self.index + 1, count=len(self.series)))
        which.display = len(self.series) > 1
        self.query_one("#people", LiteralText).set_text(_legend(series))
        self.call_after_refresh(self._draw)
        self.query_one(KeysBar).set_keys(*self.keys())

    @on(Resize)
    def draw_again(self) -> None:
        """Draw the chart for the rows that it has now."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        series = self.series[self.index]
        chart = self.query_one(PlotextPlot)
        plot = chart.plt
        plot.clear_figure()
        days = [check_in.day.toordinal() for check_in in series.check_ins]
        for seat in SEATS:
            numbers = [check_in.numbers[seat] for check_in in series.check_ins]
            colour = self._colour(COLOURS[seat])
            plot.plot(days, numbers, marker=_BETWEEN, color=colour)
            plot.scatter(days, numbers, marker=MARKS[seat], color=colour)
        self._draw_same(plot, series)
        _name_days(plot, series, chart.size.width // _DAY_CELLS)
        _set_numbers(plot, series, chart.size.height - _FRAME_ROWS)
        chart.refresh()

    def _draw_same(self, plot: Plot, series: Series) -> None:
        same = [check_in for check_in in series.check_ins if _is_same(check_in)]
        if same:
            days = [check_in.day.toordinal() for check_in in same]
            colour = self._colour("foreground")
            plot.scatter(days, [check_in.numbers[0] for check_in in same], marker=_SAME, color=colour)

    def _colour(self, name: str) -> tuple[int, int, int]:
        from textual.color import Color

        return Color.parse(self.app.theme_variables[name]).rgb

    def action_back(self) -> None:
        """Go back to the couple."""
        self.dismiss(None)


def _legend(series: Series) -> Content:
    parts = [
        (f"{MARKS[seat]} {sanitize_text(series.people[seat])}", f"bold ${COLOURS[seat]}") for seat in SEATS
    ]
    same = f"   {_SAME} {text('check-ins-both')}" if any(map(_is_same, series.check_ins)) else ""
    return Content.assemble(parts[0], "   ", parts[1], same)


def _is_same(check_in: CheckIn) -> bool:
    left, right = check_in.numbers
    return left == right


def _name_days(plot: Plot, series: Series, room: int) -> None:
    """Name the first day, the last, and some between."""
    last = len(series.check_ins) - 1
    gaps = max(1, min(room, _MOST_DAYS) - 1)
    days = [
        series.check_ins[number].day for number in sorted({last * gap // gaps for gap in range(gaps + 1)})
    ]
    plot.xticks([day.toordinal() for day in days], list(map(describe_day, days)))


def _set_numbers(plot: Plot, series: Series, rows: int) -> None:
    """Draw the axis from 0 to the end of a usual scale; in few rows, where two numbers would be one, of the answers."""
    answers = {number for check_in in series.check_ins for number in check_in.numbers}
    bottom = min(0, *answers)
    top = next((top for top in _TOPS if top >= max(answers)), max(answers))
    if top - bottom >= rows:
        bottom, top = min(answers), max(answers)
    plot.ylim(bottom, max(top, bottom + 1))
    numbers = sorted(answers | {bottom, top})
    if len(numbers) <= _MOST_NUMBERS:
        plot.yticks(list(map(float, numbers)), list(map(str, numbers)))
