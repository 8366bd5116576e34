"""Home: the jar if something is in it, what is due, one suggestion with its reason, and the way back.

It is the first screen, so it draws little and imports little.
"""

from asyncio import Lock
from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key, Paste, ScreenResume
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from reciprocity_tui.days import seconds_until_new_day
from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.opening import (
    Another,
    Choosing,
    Deal,
    Lengthen,
    NotTonight,
    OnTonight,
    Opening,
)
from reciprocity_tui.game.tonight import TonightView, Way, view_tonight
from reciprocity_tui.messages import describe, text
from reciprocity_tui.play.suggestion.suggestion import Suggestion
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import TONIGHT
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.keys.keymap import instantly, keys_of
from reciprocity_tui.tui.tonight_rows import choices, hints
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.tonight_text import TonightText

DAY_CHANGE_MARGIN = 1.0
"""Seconds after a day has changed: a timer must not wake before it has."""


class TonightScreen(BaseScreen[None]):
    """Reports what was chosen; the app does it. early -- whether its rows were drawn before it was loaded."""

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
        bind("practice", "app.practice"),
        bind("jar", "app.drop"),
        bind("settings", "app.settings"),
    ]

    DEFAULT_CSS = """
    TonightScreen { align: center middle; }
    TonightScreen #tonight { width: 100%; max-width: 64; height: auto; padding: 0 2; }
    TonightScreen.-narrow #tonight { padding: 0 1; }
    TonightScreen Choices { margin: 0 0 1 0; padding: 0; }
    TonightScreen.-low Choices { margin: 0; }
    TonightScreen #note { display: none; color: $warning; }
    """

    view: reactive[TonightView | None] = reactive(None, init=False)

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
        self._drawing = Lock()

    def wait_for_paint(self) -> None:
        """Count what was pressed before the program was loaded, if Tonight was drawn by then."""
        if not self._early:
            super().wait_for_paint()
        self._early = False

    def body(self) -> Iterable[Widget]:
        """Show one thing at a time."""
        view = self._current_view()
        self.set_reactive(TonightScreen.view, view)
        yield Vertical(
            TonightText(view, lambda rows: rows.head),
            Choices(choices(view)),
            LiteralText("", id="note"),
            TonightText(view, lambda rows: rows.foot),
            id="tonight",
        )

    def _current_view(self) -> TonightView:
        """Return what is true now, of the length and the suggestion that were asked for."""
        before = self.view
        return (
            view_tonight(self.game) if before is None else view_tonight(self.game, before.length, before.skip)
        )

    def watch_view(self, view: TonightView) -> None:
        """Show another suggestion, or another length."""
        for rows in self.query(TonightText):
            rows.view = view

    def on_mount(self) -> None:
        """Say once that a path is gone, and wake when the day changes."""
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
        """Show what is true now, also after a night under another screen."""
        await self._redraw_if_changed()

    async def _redraw_if_changed(self) -> None:
        """Redraw on another day, or for other people."""
        shown = self.view
        if shown is None or (shown.days, shown.people) != (self.game.days, self.game.people):
            await self._redraw()

    async def _redraw(self) -> None:
        # The day may change while an evening ends: one after the other.
        async with self._drawing:
            await self.recompose()
            for choice in self.query(Choices):
                choice.focus()

    def accepts(self, event: Key | Paste) -> bool:
        """Return whether it counts: a key that was meant for what was here before midnight does not."""
        always = isinstance(event, Key) and event.key in instantly() | keys_of("help")
        is_of_today = self.view is not None and self.view.days == self.game.days
        return super().accepts(event) and (always or is_of_today)

    def refresh_if_stale(self) -> None:
        """Redraw on another day, if anything is different then."""
        shown = self.view
        if shown is None or shown.days == self.game.days:
            return
        now = self._current_view()
        if now.shows_the_same(shown):
            self.view = now
        else:
            self.call_later(self._redraw_if_changed)

    def refresh_key_names(self) -> None:
        """Name the keys that are in force now, in the rows too."""
        super().refresh_key_names()
        self.call_later(self._redraw)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the three of a beginning."""
        return hints()

    async def reload_game(self) -> None:
        """Show what is true now: after an evening, after names were given."""
        if self.view is not None:
            self.set_reactive(TonightScreen.view, replace(self.view, skip=0))
        await self._redraw()

    def note(self, sentence: str) -> None:
        """Show a sentence below the choices."""
        note = self.query_one("#note", LiteralText)
        note.update(sentence)
        note.display = bool(sentence)

    def _step(self, event: OnTonight) -> None:
        """Do what was pressed, and show what comes of it."""
        if self.view is None:
            return
        try:
            after = Opening(self.game).step(Choosing(self.view), event)
        except ReciprocityError as error:
            self.note(describe(error))
            return
        if isinstance(after, Choosing):
            self.note("" if after.note is None else text(after.note))
            self.view = after.view

    def action_length(self, by: int) -> None:
        """Suggest something shorter or longer."""
        self._step(Lengthen(by))

    def action_another(self) -> None:
        """Suggest the next one."""
        self._step(Another())

    def action_deal(self) -> None:
        """Suggest any of them."""
        self._step(Deal())

    def action_not_tonight(self) -> None:
        """Begin without what is due; it comes back."""
        if self.view is not None and self.view.opens_with is not None:
            self._step(NotTonight())

    @on(Choices.Finished)
    def _chosen(self, event: Choices.Finished) -> None:
        match Way(event.choices.selection[0]):
            case Way.JAR:
                self.post_message(self.OpenJar())
            case Way.READ_AGAIN:
                self.post_message(self.ReadAgain())
            case Way.GO_ON if self.game.unfinished:
                self.post_message(self.GoOn())
            case Way.GO_ON:
                self.note(text("tonight-nothing-unfinished"))
            case Way.BEGIN if self.view is not None and self.view.suggestion is not None:
                self.post_message(self.Begin(self.view.suggestion))
