"""An evening that was left in the middle: what is known of it, and going on with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reciprocity_tui.errors import JournalDamaged, JournalError
from reciprocity_tui.people import both

if TYPE_CHECKING:
    from reciprocity_tui.journal.journal import Journal
    from reciprocity_tui.journal.records import OpenEvening
    from reciprocity_tui.play.evening import Evening
    from reciprocity_tui.play.session import Session

OWN_STAYS_DAYS = 1
"""Days an unfinished evening keeps what was only for its writer."""


@dataclass(frozen=True)
class Unfinished:
    """The newest of them. The journal is asked each time, so it may be made whenever it is needed."""

    journal: Journal
    today: Callable[[], date]

    def __bool__(self) -> bool:
        """Whether there is one. Cheap: asked before the first screen."""
        return self._found is not None

    def is_of(self, ref: str) -> bool:
        """Whether it is an evening of this exercise (pack/exercise)."""
        return self._found is not None and self._found.start.exercise == ref

    def take_up(self) -> tuple[Session, str] | None:
        """The evening and its title, as it was left; None when there is none.

        What was only for its writer is erased first when the evening is older than a day.
        Raises JournalDamaged when it cannot be taken up.
        """
        from reciprocity_tui.play.session import Session

        found = self._found
        if found is None:
            return None
        session = Session(self._resumed(found), self.journal, found.id)
        if self._is_old(found):
            session.forget_own()
        return session, found.start.title

    def can_go_on(self, left: OpenEvening) -> bool:
        """Whether that one could be taken up: its exercise still is one."""
        try:
            self._resumed(left)
        except JournalDamaged:
            return False
        return True

    def _resumed(self, left: OpenEvening) -> Evening:
        from reciprocity_tui.play.evening import resumed

        people = both(self.journal.people())
        try:
            return resumed(left.start.exercise, left.start.snapshot, people, left.slots)
        except ValueError as error:
            raise JournalDamaged(
                "The unfinished evening cannot be read any more.", "A new one can be begun."
            ) from error

    def back_at(self) -> str | None:
        """When the two meant to come back to it (ISO time); None without a break."""
        return None if self._found is None else self._found.back_at

    def forget_old_own(self) -> None:
        """Erase what was only for its writer, when the evening is older than a day.

        A disk that refuses it holds nobody up: it is tried again at the next start, and when it is taken up.
        """
        with suppress(JournalError):
            if self._found is not None and self._is_old(self._found):
                self.take_up()

    @property
    def _found(self) -> OpenEvening | None:
        return self.journal.open_evening()

    def _is_old(self, found: OpenEvening) -> bool:
        return (self.today() - date.fromisoformat(found.start.day)).days > OWN_STAYS_DAYS
