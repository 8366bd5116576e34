"""The lines that the players left for each other: opened by both, each with their own key, and read."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game.opening import GoOn, JarOpen, JarShut, Opening, OwnKey
from reciprocity_tui.messages import describe, text
from reciprocity_tui.play.scenes.slots import Person, Seat, other_seat
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import JAR
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.own_keys import describe_consent
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import SIDE
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class JarScreen(BaseScreen[None]):
    """Shows the states of the jar, as `opening` goes through them. jar -- the first one: shut, or to be read again."""

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

    def __init__(self, people: tuple[Person, Person], opening: Opening, jar: JarShut | JarOpen) -> None:
        super().__init__()
        self.people, self.opening, self.jar = people, opening, jar

    def body(self) -> Iterable[Widget]:
        """Yield the closed jar, or each line with who left it."""
        lines = self._lines(self.jar) if isinstance(self.jar, JarOpen) else self._shut(self.jar)
        yield Vertical(ScrollPage(*lines, can_focus=False), id="jar")

    def _shut(self, jar: JarShut) -> Iterable[Widget]:
        yield LiteralText(text("jar-waits"), classes="closed strong")
        yield LiteralText(text("jar-opens-for-both"), classes="closed quiet")
        yield LiteralText(describe_consent(self.people, jar.consent), id="ways", classes="closed")
        yield LiteralText("", id="note")

    def _lines(self, jar: JarOpen) -> Iterable[Widget]:
        for line in jar.lines:
            author, reader = self.people[line.author].name, self.people[other_seat(line.author)].name
            yield LiteralText(text("jar-line", author=author, reader=reader), classes=SIDE[line.author])
            yield LiteralText(line.text, classes="line")
        if jar.question:
            yield LiteralText(text("taken-along"), classes="quiet")
            yield LiteralText(jar.question, classes="line")

    async def action_own(self, seat: Seat) -> None:
        """Say yes with one's own key; the second yes opens the jar."""
        if isinstance(self.jar, JarOpen):
            return
        try:
            after = self.opening.step(self.jar, OwnKey(seat))
        except ReciprocityError as error:
            self.jar = JarShut()
            self._say(describe(error))
            return
        if isinstance(after, JarShut):
            self.jar = after
            self._say("")
        elif isinstance(after, JarOpen):
            await self._show(after)

    async def _show(self, jar: JarOpen) -> None:
        self.jar = jar
        # What was pressed before it could be read goes by: an Enter would put it away unread.
        self.wait_for_paint()
        with self.app.batch_update():
            await self.recompose()

    def action_main(self) -> None:
        """Go back to Tonight, once it was read; one Enter opens nothing."""
        if isinstance(self.jar, JarOpen):
            self.action_back()
            return
        left, right = self.people
        self._say(text("own-keys", left_name=left.name, right_name=right.name))

    def _say(self, sentence: str) -> None:
        if isinstance(self.jar, JarShut):
            ways = describe_consent(self.people, self.jar.consent)
            self.query_one("#ways", LiteralText).set_text(ways)
        self.query_one("#note", LiteralText).set_text(sentence)

    def action_back(self) -> None:
        """Go back to Tonight; a jar that nobody opened stays as it is."""
        self.opening.step(self.jar, GoOn())
        self.dismiss(None)

    def action_scroll(self, by: int) -> None:
        """Scroll a line up or down, where there is more than fits."""
        self.query_one(ScrollPage).scroll_relative(y=by, animate=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Their own keys, then Enter."""
        if isinstance(self.jar, JarOpen):
            return (("main", text("foot-goes-back")), ("leave", text("foot-leave")))
        opens = ("left right", text("foot-both-open"))
        return (opens, ("back", text("foot-back")), ("leave", text("foot-leave")))
