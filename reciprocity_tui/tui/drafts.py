"""What is being typed is kept within a second or so, and at once before anything hides it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from textual.timer import Timer

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.play.scenes.slots import Address, Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.tui.base_screen import BaseScreen

DRAFT_AFTER = 0.7
"""Seconds after which what is typed is kept: at most two may be lost."""


class Debouncer:
    """Does the last thing it was given, a little later, or when it is told to."""

    def __init__(self, screen: BaseScreen[Any]) -> None:
        self._screen = screen
        self._waiting: Callable[[], None] | None = None
        self._timer: Timer | None = None
        before = screen.has_unsaved
        screen.has_unsaved = lambda: self._waiting is not None or before()

    def schedule(self, act: Callable[[], None]) -> None:
        """Do `act` soon, in place of what was waiting."""
        self._waiting = act
        if self._timer is None:
            self._timer = self._screen.set_timer(DRAFT_AFTER, self.run_now)

    def run_now(self) -> None:
        """Do it now, if something waits. A full disk is said when the answer is locked, not between letters."""
        act, self._waiting = self._waiting, None
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if act is not None:
            try:
                act()
            except ReciprocityError:
                self._waiting = act  # There may be room by the time the program goes.

    def cancel(self) -> None:
        """Nothing waits any more."""
        self._waiting = None
        self.run_now()


class DraftSaver:
    """Drafts of a session."""

    def __init__(self, screen: BaseScreen[Any], session: Session) -> None:
        self._session = session
        self._debouncer = Debouncer(screen)
        self._unsaved: dict[Address, Data] = {}

    def save_soon(self, ask: Ask, replies: Sequence[Data]) -> None:
        """Keep these replies soon."""
        self._debouncer.schedule(lambda: self._save(ask, replies))

    def _save(self, ask: Ask, replies: Sequence[Data]) -> None:
        self._unsaved = dict(zip(ask.addresses, replies, strict=True))
        self._session.draft(ask, replies)
        self._unsaved.clear()

    def with_unsaved_draft(self, ask: Ask) -> Ask:
        """Return `ask` with the draft of it that a full disk refused, if there is one: a pause takes no text away."""
        if self._unsaved.keys() != {*ask.addresses}:
            return ask
        return replace(ask, drafts=tuple(self._unsaved[address] for address in ask.addresses))

    def discard_unsaved(self) -> None:
        """Let go of what was refused: the evening went on without it."""
        self._unsaved.clear()

    def save_now(self) -> None:
        """Keep them now."""
        self._debouncer.run_now()

    def cancel(self) -> None:
        """They are locked, or gone."""
        self._debouncer.cancel()
