"""An unfinished evening: what is known of it, and how to resume it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from reciprocity_tui.errors import JournalDamaged, JournalError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import shown
from reciprocity_tui.people import require_people

if TYPE_CHECKING:
    from reciprocity_tui.journal.journal import Journal
    from reciprocity_tui.journal.records import OpenEvening
    from reciprocity_tui.play.evening.evening import Evening
    from reciprocity_tui.play.session.session import Session

PRIVATE_ANSWER_DAYS = 1
"""Days an unfinished evening keeps what was only for its writer."""


@dataclass(frozen=True)
class Unfinished:
    """The newest of them. The journal is asked each time, so it may be made whenever it is needed."""

    journal: Journal
    today: Callable[[], date]

    def __bool__(self) -> bool:
        """Return whether there is one. Cheap: called before the first screen."""
        return self._open_evening is not None

    def is_of(self, ref: str) -> bool:
        """Return whether it is an evening of this exercise (pack/exercise)."""
        return self._open_evening is not None and self._open_evening.start.exercise == ref

    def resume(self) -> tuple[Session, str] | None:
        """Return the unfinished evening and its title; None when there is none.

        Erase the writer-only answers first when the evening is older than a day.
        Raises JournalDamaged when it cannot be resumed.
        """
        from reciprocity_tui.play.session.session import Session

        left = self._open_evening
        if left is None:
            return None
        session = Session(self._restore(left), self.journal, left.id, shown)
        if self._is_old(left):
            session.erase_writer_only()
        return session, left.start.title

    def can_resume(self, left: OpenEvening) -> bool:
        """Return whether it can be resumed: its exercise is still valid."""
        try:
            self._restore(left)
        except JournalDamaged:
            return False
        return True

    def _restore(self, left: OpenEvening) -> Evening:
        from reciprocity_tui.packs.loading.default_prompts import fill_default_prompts
        from reciprocity_tui.play.evening.evening import resume_evening

        people = require_people(self.journal.people())
        try:
            evening = resume_evening(left.start.exercise, left.start.snapshot, people, left.slots)
            # Older snapshots were stored without the prompts of the program.
            filled = fill_default_prompts(evening.exercise)
            return evening if filled is evening.exercise else replace(evening, exercise=filled)
        except ValueError as error:
            raise JournalDamaged(Message("unfinished-unreadable")) from error

    def return_time(self) -> str | None:
        """Return when the players meant to resume (ISO time); None without a break."""
        return None if self._open_evening is None else self._open_evening.back_at

    def erase_old_private_answers(self) -> None:
        """Erase the writer-only answers when the evening is older than a day.

        A disk that refuses it holds nobody up: it is tried again at the next start, and when it is taken up.
        """
        with suppress(JournalError):
            if self._open_evening is not None and self._is_old(self._open_evening):
                self.resume()

    @property
    def _open_evening(self) -> OpenEvening | None:
        return self.journal.open_evening()

    def _is_old(self, left: OpenEvening) -> bool:
        return (self.today() - date.fromisoformat(left.start.day)).days > PRIVATE_ANSWER_DAYS
