"""Practice: what a counselor gave the two to try. Shows the pages of `game.practice_pages`, one at a time."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.practice_pages.page import (
    Outcome,
    Page,
    PracticeRoom,
    Question,
    State,
)
from reciprocity_tui.game.practice_text import PageLine
from reciprocity_tui.messages import describe, text
from reciprocity_tui.people import require_people
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.drafts import Debouncer
from reciprocity_tui.tui.keys.actions import PRACTICE
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.own_keys import describe_consent
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class PracticeScreen(BaseScreen[Outcome]):
    """Dismisses with what the two want next: to play a task, to share, or to be back on Tonight."""

    place = PRACTICE

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("back"),
        bind("left", "say_yes(0)"),
        bind("right", "say_yes(1)"),
        bind("up", "scroll(-1)"),
        bind("down", "scroll(1)"),
    ]

    DEFAULT_CSS = """
    PracticeScreen #practice { width: 100%; max-width: 72; height: 1fr; padding: 1 2 0 2; }
    PracticeScreen.-low #practice { padding: 0 1; }
    PracticeScreen #heading { color: $primary; text-style: bold; margin: 0 0 1 0; }
    PracticeScreen.-low #heading { margin: 0; }
    PracticeScreen ScrollPage { height: 1fr; scrollbar-size-vertical: 1; }
    PracticeScreen .deep { padding: 0 0 0 2; }
    PracticeScreen .strong { margin: 1 0 0 0; }
    PracticeScreen.-low .strong { margin: 0; }
    PracticeScreen Choices { margin: 1 0 0 0; padding: 0; }
    PracticeScreen.-low Choices { margin: 0; }
    PracticeScreen .ask { margin: 1 0 0 0; text-style: bold; }
    PracticeScreen.-low .ask { margin: 0; }
    PracticeScreen #ways { width: 100%; text-align: center; height: auto; margin: 1 0; }
    PracticeScreen.-low #ways { margin: 0; }
    PracticeScreen #note { width: 100%; height: auto; }
    PracticeScreen #note.refusal { color: $warning; }
    """

    AUTO_FOCUS = "Choices, AnswerEditor"

    def __init__(self, game: Game, number: int | None = None, note: str = "") -> None:
        """Make the screen.

        number -- the id of the practice to begin with; None: the newest. note -- about what was done last.
        """
        super().__init__()
        self.room = PracticeRoom(game)
        self.people = require_people(game.people)
        self.state = self.room.first() if number is None else self.room.overview(number, note)
        self.shown: Page | None = None
        self._debouncer = Debouncer(self)

    def body(self) -> Iterable[Widget]:
        """Yield the page of the present state."""
        page = self.shown = self.state.page(self.room)
        yield Vertical(
            LiteralText(page.heading, id="heading"),
            ScrollPage(*self._lines(page), can_focus=False),
            *self._ways(page),
            LiteralText(page.note, id="note"),
            id="practice",
        )

    def _ways(self, page: Page) -> Iterable[Widget]:
        # Below the page: whoever has said yes has to see that it counted, however far the page is read.
        if page.consent is not None:
            yield LiteralText(describe_consent(self.people, page.consent), id="ways")

    def _lines(self, page: Page) -> Iterable[Widget]:
        yield from map(_line, page.lines)
        if page.asks is not None:
            yield LiteralText(page.asks.text, classes="ask")
            yield AnswerEditor(self._draft(page.asks), limit=page.asks.most)
        if page.choices:
            yield Choices(page.choices)

    def _draft(self, question: Question) -> str:
        return (self.room.game.journal.setting(question.draft) or "") if question.draft else ""

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the present page."""
        page, back = self.shown or self.state.page(self.room), ("back", text("foot-back"))
        if page.consent is not None:
            return (("left right", text("foot-both-add")), ("up down", text("foot-reads-on")), back)
        if page.asks is not None:
            return (("main", text("foot-goes-on")), back, ("leave", text("foot-leave")))
        return (("up down", text("foot-choose")), ("main", text("foot-does-it")), back)

    @on(Choices.Finished)
    async def _chosen(self, event: Choices.Finished) -> None:
        choice = event.choices.selection[0]
        await self._go(lambda: self.state.choose(self.room, choice))

    @on(AnswerEditor.Changed)
    def _typed(self, event: AnswerEditor.Changed) -> None:
        question = self.shown and self.shown.asks
        # What the editor of the page before has still to report is none of this one's.
        if question and question.draft and event.text_area.is_attached:
            typed = event.text_area.text[: 4 * question.most]
            self._debouncer.schedule(lambda: self._store_draft(question, typed))

    def save_drafts(self) -> None:
        """Save what is typed now: the program ends."""
        self._debouncer.run_now()

    def _store_draft(self, question: Question, typed: str) -> None:
        self.room.game.journal.set_setting(question.draft, typed)

    def _forget_draft(self) -> None:
        """Delete the draft of the page that is left: the note is stored, or not wanted."""
        question = self.shown and self.shown.asks
        if question and question.draft:
            self._debouncer.schedule(lambda: self._store_draft(question, ""))
            self._debouncer.run_now()

    @on(AnswerEditor.Submitted)
    async def _submitted(self, event: AnswerEditor.Submitted) -> None:
        event.stop()
        await self._go(lambda: self.state.enter(self.room, event.text))

    async def action_say_yes(self, seat: Seat) -> None:
        """Say yes with one's own key, on a page that both have to agree to."""
        if self.shown is not None and self.shown.consent is not None:
            await self._go(lambda: self.state.say_yes(self.room, seat))

    async def action_back(self) -> None:
        """Go back to the page before, and from the first one to Tonight."""
        await self._go(lambda: self.state.back(self.room))

    def action_scroll(self, by: int) -> None:
        """Scroll a line up or down."""
        self.query_one(ScrollPage).scroll_relative(y=by, animate=False)

    async def _go(self, step: Callable[[], State | Outcome]) -> None:
        """Take a step and show the page after it; an error stays on the page before."""
        try:
            after = step()
        except ReciprocityError as error:
            note = self.query_one("#note", LiteralText)
            note.add_class("refusal")
            note.set_text(describe(error))
            return
        if not isinstance(after, State):
            self.dismiss(after)
            return
        if after != self.state:
            self._forget_draft()
        before, self.state = self.state, after
        if after == before and after.page(self.room) == self.shown:
            return
        await self._show_page()

    async def _show_page(self) -> None:
        """Show the page of the present state; no key counts before it was painted."""
        self.wait_for_paint()
        with self.app.batch_update():
            await self.recompose()
            self.query_one(KeysBar).set_keys(*self.keys())
            self.focus_first()


def _line(line: PageLine) -> Widget:
    return LiteralText(line.text, classes=f"{line.style} {'deep' if line.depth > 1 else ''}".strip())
