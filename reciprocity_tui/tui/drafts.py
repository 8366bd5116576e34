"""What is being typed is kept within a second or so, and at once before anything hides it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from textual.timer import Timer

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.session import Session
from reciprocity_tui.play.slots import Address, Data
from reciprocity_tui.tui.calm import CalmScreen

DRAFT_AFTER = 0.7
"""Seconds after which what is typed is kept: at most two may be lost."""


class Later:
    """Does the last thing it was given, a little later, or when it is told to."""

    def __init__(self, screen: CalmScreen[Any]) -> None:
        self._screen = screen
        self._waiting: Callable[[], None] | None = None
        self._timer: Timer | None = None
        before = screen.unkept
        screen.unkept = lambda: self._waiting is not None or before()

    def put(self, act: Callable[[], None]) -> None:
        """Do `act` soon, in place of what was waiting."""
        self._waiting = act
        if self._timer is None:
            self._timer = self._screen.set_timer(DRAFT_AFTER, self.now)

    def now(self) -> None:
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

    def forget(self) -> None:
        """Nothing waits any more."""
        self._waiting = None
        self.now()


class Drafts:
    """Drafts of a session."""

    def __init__(self, screen: CalmScreen[Any], session: Session) -> None:
        self._session = session
        self._later = Later(screen)
        self._unkept: dict[Address, Data] = {}

    def later(self, ask: Ask, replies: Sequence[Data]) -> None:
        """Keep these replies soon."""
        self._later.put(lambda: self._keep(ask, replies))

    def _keep(self, ask: Ask, replies: Sequence[Data]) -> None:
        self._unkept = dict(zip(ask.addresses, replies, strict=True))
        self._session.draft(ask, replies)
        self._unkept.clear()

    def with_unkept(self, ask: Ask) -> Ask:
        """Return `ask` with the draft of it that a full disk refused, if there is one: a pause takes no text away."""
        if self._unkept.keys() != {*ask.addresses}:
            return ask
        return replace(ask, drafts=tuple(self._unkept[address] for address in ask.addresses))

    def settled(self) -> None:
        """Let go of what was refused: the evening went on without it."""
        self._unkept.clear()

    def flush(self) -> None:
        """Keep them now."""
        self._later.now()

    def forget(self) -> None:
        """They are locked, or gone."""
        self._later.forget()
