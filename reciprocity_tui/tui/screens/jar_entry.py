"""A line for the jar, at any time of day: whose it is, one line, sealed until the next evening."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game.game import LINE_LIMIT, Game
from reciprocity_tui.journal.drafts import FOR_THE_JAR, draft_key
from reciprocity_tui.messages import describe, text
from reciprocity_tui.play.scenes.slots import Person, Seat, other_seat
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.drafts import Debouncer
from reciprocity_tui.tui.keys.actions import JAR_ENTRY
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import PersonLine
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class JarEntryScreen(BaseScreen[bool]):
    """Dismisses with True when a line was sealed."""

    place = JAR_ENTRY

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("back"),
        bind("left", "own(0)"),
        bind("right", "own(1)"),
    ]

    DEFAULT_CSS = """
    JarEntryScreen { align: center middle; }
    JarEntryScreen #drop { width: 100%; max-width: 64; height: 1fr; padding: 0 2; align-vertical: middle; }
    JarEntryScreen VerticalScroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    JarEntryScreen .whose { width: 100%; text-align: center; margin: 0 0 1 0; }
    JarEntryScreen .prompt { text-style: bold; margin: 1 0; }
    JarEntryScreen.-low .prompt { margin: 0; }
    JarEntryScreen #note { color: $warning; }
    """

    def __init__(self, game: Game, people: tuple[Person, Person]) -> None:
        super().__init__()
        self.game, self.people = game, people
        self.seat: Seat | None = None
        self._debouncer = Debouncer(self)

    def body(self) -> Iterable[Widget]:
        """Yield the question whose line it is, then the line."""
        lines = self._whose() if self.seat is None else self._line(self.seat)
        yield Vertical(ScrollPage(*lines, can_focus=False), id="drop")

    def _whose(self) -> Iterable[Widget]:
        left, right = self.people
        yield LiteralText(text("jar-entry-head"), classes="whose quiet")
        yield LiteralText(text("jar-entry-whose"), classes="whose strong")
        arrows = Content.assemble((f"← {left.name}", "$left"), "      ", (f"{right.name} →", "$right"))
        yield LiteralText(arrows, classes="whose")

    def _line(self, seat: Seat) -> Iterable[Widget]:
        name, away = self.people[seat].name, self.people[other_seat(seat)].name
        yield PersonLine(self.people, seat)
        yield LiteralText(text("jar-entry-prompt", name=name, other=away), classes="prompt")
        yield LiteralText(text("jar-entry-hidden"), classes="quiet")
        yield AnswerEditor(self.game.journal.setting(draft_key(FOR_THE_JAR, seat)) or "", limit=LINE_LIMIT)
        yield LiteralText("", id="note")

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that choose whose line it is, then the one that seals it."""
        first = ("left right", text("foot-whose")) if self.seat is None else ("main", text("foot-seals"))
        return (first, ("back", text("foot-back")), ("leave", text("foot-leave")))

    async def action_own(self, seat: Seat) -> None:
        """Let the person at `seat` write the line."""
        if self.seat is not None:
            return
        self.seat = seat
        self.app.copy_to_clipboard("")
        self.wait_for_paint()
        with self.app.batch_update():
            await self.recompose()
            # At once: a letter may follow the first frame as fast as it is seen.
            self.set_focus(self.query_one(AnswerEditor))

    @on(AnswerEditor.Changed)
    def _typed(self, event: AnswerEditor.Changed) -> None:
        if isinstance(event.text_area, AnswerEditor):
            self._set_note(event.text_area.length_note())
            draft = event.text_area.text[: 4 * LINE_LIMIT]
            self._debouncer.schedule(lambda: self._keep_draft(draft))

    @on(AnswerEditor.Submitted)
    def _sealed(self, event: AnswerEditor.Submitted) -> None:
        event.stop()
        seat = self.seat
        if seat is None or not self.is_active:  # A second Enter would seal the line once more.
            return
        try:
            dropped = self.game.leave_line(seat, event.text, draft_key(FOR_THE_JAR, seat))
        except ReciprocityError as error:
            self._set_note(describe(error))
            return
        self._debouncer.cancel()
        self.dismiss(dropped)

    def action_back(self) -> None:
        """Go back to Tonight and delete what was typed."""
        self._forget_draft()
        self.dismiss(False)

    def on_unmount(self) -> None:
        """Empty the clipboard: nothing of the line is pasted elsewhere."""
        self.app.copy_to_clipboard("")

    def save_drafts(self) -> None:
        """Save what is typed now: the program ends."""
        self._debouncer.run_now()

    def _forget_draft(self) -> None:
        """Delete the draft. If the disk refuses now, the next line reports it."""
        self._debouncer.schedule(lambda: self._keep_draft(""))
        self._debouncer.run_now()

    def _keep_draft(self, draft: str) -> None:
        if self.seat is not None:
            self.game.journal.set_setting(draft_key(FOR_THE_JAR, self.seat), draft)

    def _set_note(self, sentence: str) -> None:
        self.query_one("#note", LiteralText).set_text(sentence)
