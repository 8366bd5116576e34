"""The check-ins of a couple as charts: for each question a line per person, and nothing computed from them."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual_plotext import PlotextPlot

from reciprocity_tui.messages import text
from reciprocity_tui.people import COLOURS, MARKS
from reciprocity_tui.play.scenes.slots import SEATS
from reciprocity_tui.practice.check_ins import Series
from reciprocity_tui.practice.report_markdown import describe_day
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import CHECK_INS
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.literal_text import LiteralText

_MOST_TICKS = 4
_BETWEEN = "·"
"""Leads from one check-in to the next: a character that every terminal has."""


class CheckInsScreen(BaseScreen[None]):
    """Shows one question at a time; Enter goes to the next one."""

    place = CHECK_INS

    BINDINGS: ClassVar[list[BindingType]] = [bind("back"), bind("up", "turn(-1)"), bind("down", "turn(1)")]

    DEFAULT_CSS = """
    CheckInsScreen #check-ins { width: 100%; max-width: 110; height: 1fr; padding: 1 2 0 2; }
    CheckInsScreen.-low #check-ins { padding: 0 1; }
    CheckInsScreen #title { color: $primary; text-style: bold; }
    CheckInsScreen #wording { width: 100%; max-height: 3; }
    CheckInsScreen PlotextPlot { height: 1fr; width: 100%; }
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
        parts = [
            (f"{MARKS[seat]} {sanitize_text(series.people[seat])}", f"bold ${COLOURS[seat]}")
            for seat in SEATS
        ]
        self.query_one("#people", LiteralText).set_text(Content.assemble(parts[0], "   ", parts[1]))
        self._draw(series)
        self.query_one(KeysBar).set_keys(*self.keys())

    def _draw(self, series: Series) -> None:
        chart = self.query_one(PlotextPlot)
        plot = chart.plt
        plot.clear_figure()
        days = [check_in.day.toordinal() for check_in in series.check_ins]
        for seat in SEATS:
            numbers = [check_in.numbers[seat] for check_in in series.check_ins]
            colour = self._colour(seat)
            plot.plot(days, numbers, marker=_BETWEEN, color=colour)
            plot.scatter(days, numbers, marker=MARKS[seat], color=colour)
        step = max(1, -(-len(days) // _MOST_TICKS))
        ticks = series.check_ins[::step]
        plot.xticks([tick.day.toordinal() for tick in ticks], [describe_day(tick.day) for tick in ticks])
        numbers = sorted({number for check_in in series.check_ins for number in check_in.numbers})
        if len(numbers) < 12:
            plot.yticks(list(map(float, numbers)), list(map(str, numbers)))
        chart.refresh()

    def _colour(self, seat: int) -> tuple[int, int, int]:
        from textual.color import Color

        return Color.parse(self.app.theme_variables[COLOURS[seat]]).rgb

    def action_back(self) -> None:
        """Go back to the couple."""
        self.dismiss(None)
