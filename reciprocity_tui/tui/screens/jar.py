"""The lines that the players left for each other: opened by both, each with their own key, and read."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.journal.records import SealedLine
from reciprocity_tui.messages import describe, text
from reciprocity_tui.play.scenes.slots import SEATS, Person, Seat, other_seat
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import JAR
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import SIDE
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class JarScreen(BaseScreen[bool]):
    """Dismisses with whether there was something to read.

    open_jar -- opens the jar and returns its lines; raises a ReciprocityError. opened_lines -- lines that were opened
    before: then they are only read again. question -- the question taken along from the last evening; may be empty.
    """

    place = JAR

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("main"),
        bind("back"),
        bind("left", "own(0)"),
        bind("right", "own(1)"),
        bind("up", "scroll(-1)"),
        bind("down", "scroll(1)"),
    ]

    DEFAULT_CSS = """
    JarScreen { align: center middle; }
    JarScreen #jar { width: 100%; max-width: 60; height: 1fr; padding: 0 2; align-vertical: middle; }
    JarScreen VerticalScroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    JarScreen .line { text-style: bold; margin: 0 0 1 0; }
    JarScreen .closed { width: 100%; text-align: center; margin: 0 0 1 0; }
    JarScreen #note { width: 100%; text-align: center; color: $warning; }
    """

    def __init__(
        self,
        people: tuple[Person, Person],
        open_jar: Callable[[], Sequence[SealedLine]],
        opened_lines: Sequence[SealedLine] = (),
        question: str = "",
    ) -> None:
        super().__init__()
        self.people, self.open_jar, self.opened_lines, self.question = (
            people,
            open_jar,
            opened_lines,
            question,
        )
        self.said_yes: set[Seat] = set()
        """Who has pressed their own key."""

    def body(self) -> Iterable[Widget]:
        """Yield the closed jar, or each line with who left it."""
        lines = self._lines() if self.opened_lines else self._shut()
        yield Vertical(ScrollPage(*lines, can_focus=False), id="jar")

    def _shut(self) -> Iterable[Widget]:
        yield LiteralText(text("jar-waits"), classes="closed strong")
        yield LiteralText(text("jar-opens-for-both"), classes="closed quiet")
        yield LiteralText(self._ways(), id="ways", classes="closed")
        yield LiteralText("", id="note")

    def _ways(self) -> str:
        arrows = (f"← {self.people[0].name}", f"{self.people[1].name} →")
        return "   ".join(
            text("says-yes", name=self.people[seat].name) if seat in self.said_yes else arrows[seat]
            for seat in SEATS
        )

    def _lines(self) -> Iterable[Widget]:
        for line in self.opened_lines:
            author, reader = self.people[line.author].name, self.people[other_seat(line.author)].name
            yield LiteralText(text("jar-line", author=author, reader=reader), classes=SIDE[line.author])
            yield LiteralText(line.text, classes="line")
        if self.question:
            yield LiteralText(text("taken-along"), classes="quiet")
            yield LiteralText(self.question, classes="line")

    async def action_own(self, seat: Seat) -> None:
        """Say yes with one's own key; the second yes opens the jar."""
        if self.opened_lines:
            return
        self.said_yes.add(seat)
        if len(self.said_yes) < len(SEATS):
            self._say("")
            return
        try:
            self.opened_lines = self.open_jar()
        except ReciprocityError as error:
            self.said_yes.clear()
            self._say(describe(error))
            return
        # What was pressed before it could be read goes by: an Enter would put it away unread.
        self.wait_for_paint()
        with self.app.batch_update():
            await self.recompose()

    def action_main(self) -> None:
        """Go back to Tonight, once it was read; one Enter opens nothing."""
        if self.opened_lines:
            self.action_back()
            return
        left, right = self.people
        self._say(text("own-keys", left_name=left.name, right_name=right.name))

    def _say(self, sentence: str) -> None:
        self.query_one("#ways", LiteralText).set_text(self._ways())
        self.query_one("#note", LiteralText).set_text(sentence)

    def action_back(self) -> None:
        """Go back to Tonight; a jar that nobody opened stays as it is."""
        self.dismiss(bool(self.opened_lines))

    def action_scroll(self, by: int) -> None:
        """Scroll a line up or down, where there is more than fits."""
        self.query_one(ScrollPage).scroll_relative(y=by, animate=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Their own keys, then Enter."""
        if self.opened_lines:
            return (("main", text("foot-goes-back")), ("leave", text("foot-leave")))
        opens = ("left right", text("foot-both-open"))
        return (opens, ("back", text("foot-back")), ("leave", text("foot-leave")))
