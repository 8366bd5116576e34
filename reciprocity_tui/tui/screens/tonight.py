"""Home: the jar if something is in it, what is due, one suggestion with its reason, and the way back.

It is the first screen, so it draws little and imports little (design: speed.md, P1).
"""

from asyncio import Lock
from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Key, Paste, ScreenResume
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui import words
from reciprocity_tui.days import seconds_until_new_day
from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import describe, text
from reciprocity_tui.play.scenes.slots import Promise
from reciprocity_tui.play.suggestion.suggestion import LENGTHS, Suggestion
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import TONIGHT
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.keys.keymap import instantly, keys_of
from reciprocity_tui.tui.tonight_messages import (
    GO_ON,
    JAR,
    READ_AGAIN,
    describe_opening,
    describe_suggestion,
    lengths,
    tonight_actions,
    tonight_opens_with,
)
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import PersonLine

DAY_CHANGE_MARGIN = 1.0
"""Seconds after a day has changed: a timer must not wake before it has."""


class TonightScreen(BaseScreen[None]):
    """Says what was chosen; the app does it. early -- whether its words stood there before it was loaded."""

    place = TONIGHT

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("left", "length(-1)"),
        bind("right", "length(1)"),
        bind("another"),
        bind("deal"),
        bind("not-tonight"),
        bind("library", "app.library"),
        bind("agreements", "app.agreements"),
        bind("paths", "app.paths"),
        bind("jar", "app.drop"),
        bind("settings", "app.settings"),
    ]

    DEFAULT_CSS = """
    TonightScreen { align: center middle; }
    TonightScreen #tonight { width: 100%; max-width: 64; height: auto; padding: 0 2; }
    TonightScreen #name { width: 100%; text-align: center; color: $primary; text-style: bold; margin: 0 0 1 0; }
    TonightScreen.-narrow #tonight { padding: 0 1; }
    TonightScreen #people { height: 1; }
    TonightScreen PersonLine { width: 1fr; }
    TonightScreen #told { margin: 1 0; }
    TonightScreen .opens { width: 100%; text-wrap: nowrap; text-overflow: ellipsis; margin: 1 0 0 0; }
    TonightScreen #opens-low, TonightScreen.-low #opens, TonightScreen.-closed .opens { display: none; }
    TonightScreen.-low #opens-low { display: block; margin: 0; }
    TonightScreen.-low.-closed #opens-low { display: none; }
    TonightScreen Choices { margin: 0 0 1 0; padding: 0; }
    TonightScreen.-low #name, TonightScreen.-low #told, TonightScreen.-low Choices { margin: 0; }
    TonightScreen #note { display: none; color: $warning; }
    """

    class Begin(Message):
        """Play the suggestion."""

        def __init__(self, suggestion: Suggestion) -> None:
            super().__init__()
            self.suggestion = suggestion

    class GoOn(Message):
        """Take up the unfinished evening."""

    class OpenJar(Message):
        """Open what was left for each other."""

    class ReadAgain(Message):
        """Show once more what was opened this evening."""

    def __init__(self, game: Game, *, early: bool = False) -> None:
        super().__init__()
        self.game = game
        self._early = early
        if early:
            self.painted_at = 0.0
        self.length = LENGTHS.index(10)
        self.skip = 0
        self.suggestion: Suggestion | None = None
        self.due: Promise | None = None
        self.opens_with: Promise | None = None
        """What is due, unless the jar comes first or the suggestion is a deep one."""
        self._days, self._people, self._drawing = game.days, game.people, Lock()
        self.jar = False
        """Whether something may be opened; what is left tonight waits for the next evening."""

    def wait_for_paint(self) -> None:
        """The first time it was there before the program was: what was pressed then counts."""
        if not self._early:
            super().wait_for_paint()
        self._early = False

    def body(self) -> Iterable[Widget]:
        """One thing at a time."""
        people, self.jar, self._days = self.game.people, self.game.has_jar_lines, self.game.days
        self._people = people
        self._read_state()
        head = [] if people is None else [PersonLine(people, 0), PersonLine(people, 1)]
        yield Vertical(
            LiteralText(words.TITLE, id="name"),
            Horizontal(*head, id="people"),
            *self._opening(),
            LiteralText(self._describe_suggestion(), id="told"),
            Choices(tonight_actions(self.game, jar=self.jar)),
            LiteralText("", id="note"),
            LiteralText(self._lengths(), id="lengths", classes="quiet"),
            id="tonight",
        )

    def on_mount(self) -> None:
        """A path that is gone is said once. Left open, it says what is due on the next day."""
        if gone := self.game.following.drop_missing_path():
            self.note(gone)
        self._wait_for_another_day()

    def _wait_for_another_day(self) -> None:
        self.set_timer(seconds_until_new_day(self.game.breaks.now()) + DAY_CHANGE_MARGIN, self._another_day)

    async def _another_day(self) -> None:
        self._wait_for_another_day()
        if self.is_current:
            await self._redraw_if_changed()

    @on(ScreenResume)
    async def _here_again(self) -> None:
        """Say what is true now, also after a night under another screen."""
        await self._redraw_if_changed()

    async def _redraw_if_changed(self) -> None:
        """Show what is true on another day, or of other people; else nothing changes."""
        if (self._days, self._people) != (self.game.days, self.game.people):
            await self._redraw()

    async def _redraw(self) -> None:
        # The day may change while an evening ends: one after the other.
        async with self._drawing:
            await self.recompose()
            for choices in self.query(Choices):
                choices.focus()

    def accepts(self, event: Key | Paste) -> bool:
        """Whether it counts: a key that was meant for what stood here before midnight does not."""
        always = isinstance(event, Key) and event.key in instantly() | keys_of("help")
        return super().accepts(event) and (always or self._days == self.game.days)

    def refresh_if_stale(self) -> None:
        """On another day, see whether what stands here is still true; if not, it is shown anew."""
        if self._days == self.game.days:
            return
        jar = self.game.has_jar_lines
        if self._current_state(jar=jar) == (self.suggestion, self.due, self.opens_with) and jar == self.jar:
            self._days = self.game.days
        else:
            self.call_later(self._redraw_if_changed)

    def refresh_key_names(self) -> None:
        """Name the keys that are in force now, in what stands here too."""
        super().refresh_key_names()
        self.call_later(self._redraw)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The three of a beginning."""
        return (("main", text("foot-begins")), ("help", text("foot-help")), ("leave", text("foot-leave")))

    def _describe_suggestion(self) -> Content:
        """The suggestion and its reason, in one widget: the first screen should draw little."""
        title, summary, reason = describe_suggestion(self.suggestion)
        return Content.assemble((title, "bold"), f"\n{summary}", (f"\n{reason}" if reason else "", "$quiet"))

    def _read_state(self) -> None:
        self.suggestion, self.due, self.opens_with = self._current_state(jar=self.jar)
        self.set_class(self.opens_with is None, "-closed")

    def _current_state(self, *, jar: bool) -> tuple[Suggestion | None, Promise | None, Promise | None]:
        """What is suggested, what is due, and what it opens with."""
        suggestion, due = self.game.suggest(LENGTHS[self.length], self.skip), self.game.due_agreement()
        return suggestion, due, tonight_opens_with(due, suggestion, jar=jar)

    def _opening(self) -> Iterable[Widget]:
        """In two lines, or in one where there is little room."""
        if self.due is not None:
            yield LiteralText("\n".join(describe_opening(self.due, roomy=True)), id="opens", classes="opens")
            yield LiteralText(
                "\n".join(describe_opening(self.due, roomy=False)), id="opens-low", classes="opens"
            )

    def _lengths(self) -> str:
        return lengths(LENGTHS[self.length], opens=self.opens_with is not None, keeps=self.game.keeps)

    def _show(self) -> None:
        self._read_state()
        self.note("")
        self.query_one("#told", LiteralText).update(self._describe_suggestion())
        self.query_one("#lengths", LiteralText).update(self._lengths())

    async def reload_game(self) -> None:
        """Show what is true now: after an evening, after names were said."""
        self.skip = 0
        await self._redraw()

    def note(self, text: str) -> None:
        """Say a sentence under the ways to go."""
        note = self.query_one("#note", LiteralText)
        note.update(text)
        note.display = bool(text)

    def action_length(self, by: int) -> None:
        """Shorter or longer."""
        self.length = max(0, min(len(LENGTHS) - 1, self.length + by))
        self.skip = 0
        self._show()

    def action_another(self) -> None:
        """Another suggestion."""
        self.skip += 1
        self._show()

    def action_deal(self) -> None:
        """Any of them."""
        self.skip = self.game.chance.randrange(max(1, len(self.game.catalog.cards())))
        self._show()

    def action_not_tonight(self) -> None:
        """Begin without what is due; it comes back."""
        if self.opens_with is None:
            return
        try:
            self.game.postpone_due_agreement()
        except ReciprocityError as error:
            self.note(describe(error))
            return
        self._show()
        self.note(words.NOT_TONIGHT)

    @on(Choices.Finished)
    def _chosen(self, event: Choices.Finished) -> None:
        way = event.choices.selection[0]
        if way == JAR:
            self.post_message(self.OpenJar())
        elif way == READ_AGAIN:
            self.post_message(self.ReadAgain())
        elif way == GO_ON and self.game.unfinished:
            self.post_message(self.GoOn())
        elif way == GO_ON:
            self.note("Nothing is unfinished. Begin starts a new one.")
        elif self.suggestion is not None:
            self.post_message(self.Begin(self.suggestion))
