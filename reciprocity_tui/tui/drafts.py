"""Save drafts within a second or so, and at once before anything hides them."""

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
"""Seconds until a draft is saved; at most two seconds of typing may be lost."""


class Debouncer:
    """Calls the last function it was given a little later, or when `run_now` is called."""

    def __init__(self, screen: BaseScreen[Any]) -> None:
        self._screen = screen
        self._waiting: Callable[[], None] | None = None
        self._timer: Timer | None = None
        before = screen.has_unsaved
        screen.has_unsaved = lambda: self._waiting is not None or before()

    def schedule(self, act: Callable[[], None]) -> None:
        """Call `act` soon, in place of the waiting one."""
        self._waiting = act
        if self._timer is None:
            self._timer = self._screen.set_timer(DRAFT_AFTER, self.run_now)

    def run_now(self) -> None:
        """Call the waiting function now. A full disk is reported when the answer is locked, not between letters."""
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
        """Forget the waiting function."""
        self._waiting = None
        self.run_now()


class DraftSaver:
    """Saves the drafts of a session."""

    def __init__(self, screen: BaseScreen[Any], session: Session) -> None:
        self._session = session
        self._debouncer = Debouncer(screen)
        self._unsaved: dict[Address, Data] = {}

    def save_soon(self, ask: Ask, replies: Sequence[Data]) -> None:
        """Save these replies soon."""
        self._debouncer.schedule(lambda: self._save(ask, replies))

    def _save(self, ask: Ask, replies: Sequence[Data]) -> None:
        self._unsaved = dict(zip(ask.addresses, replies, strict=True))
        self._session.draft(ask, replies)
        self._unsaved.clear()

    def with_unsaved_draft(self, ask: Ask) -> Ask:
        """Return `ask` with its draft that a full disk refused, if there is one: a pause deletes no text."""
        if self._unsaved.keys() != {*ask.addresses}:
            return ask
        return replace(ask, drafts=tuple(self._unsaved[address] for address in ask.addresses))

    def discard_unsaved(self) -> None:
        """Discard the refused draft: the evening went on without it."""
        self._unsaved.clear()

    def save_now(self) -> None:
        """Save the drafts now."""
        self._debouncer.run_now()

    def cancel(self) -> None:
        """Cancel saving: the replies are locked or deleted."""
        self._debouncer.cancel()
