"""A trial: a pack or exercise that is not installed, played in a game that saves nothing.

With `reloads_on_save`, an evening continues with the new text whenever its file is saved.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from random import Random
from typing import TYPE_CHECKING

from reciprocity_tui.days import evening_day
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.working_copy import WorkingCopy, format_first

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.play.evening.evening import Evening
    from reciprocity_tui.play.preview.reload import ReloadResult
    from reciprocity_tui.play.scenes.random_source import FullRandomSource
    from reciprocity_tui.play.scenes.slots import Person, Seat
    from reciprocity_tui.play.session.session import Session


MAX_LISTED_ERRORS = 3
"""Exercises with a fault of which one is told; the library lists all of them."""


@dataclass(frozen=True)
class TrialGame(Game):
    """A game in which every evening of `trial` begins."""

    trial: Trial | None = None

    def begin(self, card: Card, opener: Seat | None = None, *, with_review: bool = True) -> Session:
        """Begin an evening of `card` from its current file. Raises PackError."""
        session = super().begin(card, opener, with_review=with_review)
        if self.trial is not None:
            self.trial.prepare(session)
        return session


@dataclass
class Trial:
    """What is tried, and how.

    copy -- the files. seed -- decides all chance. at -- id of the step to begin at, and of which exercise; None:
    at the start. reloads_on_save -- whether what is saved meanwhile is read again. people -- who plays; None: they
    are asked.
    """

    copy: WorkingCopy
    seed: int
    at: tuple[str, str] | None = None
    reloads_on_save: bool = True
    people: tuple[Person, Person] | None = None
    followed: FollowedEvening | None = None
    """The evening that was begun last."""
    _arrived: bool = False

    def open_game(self, now: Callable[[], datetime] = datetime.now) -> Game:
        """Open a table that keeps nothing, with the two at it if they are known."""
        from reciprocity_tui.journal.journal import Journal

        def today() -> date:
            return evening_day(now())

        def calendar() -> date:
            return now().date()

        journal = Journal.in_memory(today=today, calendar=calendar)
        if self.people is not None:
            journal.set_people(*self.people)
        return TrialGame(
            self.copy, journal, Random(self.seed), today, keeps=False, calendar=calendar, trial=self
        )

    @property
    def exercise(self) -> str | None:
        """Return the exercise to begin with; None when there are several to choose from."""
        cards = self.copy.cards()
        if self.at is not None:
            return self.at[0]
        return cards[0].ref if len(cards) == 1 else None

    @property
    def about(self) -> str:
        """Return one line that names the pack on trial and any missing exercises."""
        name = self.copy.path.name or self.copy.id
        missing = [format_first(faults) for faults in self.copy.diagnostics.values()]
        if not missing:
            return text("trial", name=name)
        listed, more = "; ".join(missing[:MAX_LISTED_ERRORS]), len(missing) - MAX_LISTED_ERRORS
        if more > 0:
            return text("trial-left-out-more", name=name, missing=listed, more=more)
        return text("trial-left-out", name=name, missing=listed)

    def random_source(self, name: str) -> FullRandomSource:
        """Return the chance that is called `name`: the same in each trial with this seed."""
        return Random(f"{self.seed}/{name}")

    def prepare(self, session: Session) -> None:
        """Draw for the evening that has begun by the seed alone, and lead it to the step that was asked for."""
        from reciprocity_tui.play.preview.reload import with_exercise
        from reciprocity_tui.play.preview.start_at_step import start_at_step

        evening = with_exercise(
            replace(session.evening, drawn={}, thrown={}), session.evening.exercise, self.random_source
        )
        arrived = None
        if self.at is not None and self.at[0] == evening.ref:
            arrived = start_at_step(evening, self.at[1], self.random_source)
        self._arrived = arrived is not None
        session.continue_with(evening if arrived is None else arrived)

    def follow(self, session: Session) -> FollowedEvening:
        """Return the evening of `session` with the file it is read from."""
        messages = [self.about]
        if self.at is not None and self.at[0] == session.evening.ref:
            messages.append(
                text("trial-made-up-answers" if self._arrived else "trial-step-not-reached", step=self.at[1])
            )
        self.followed = FollowedEvening(session, self, " ".join(messages))
        return self.followed

    def replay(self, command: str) -> str:
        """Return the command line that comes to the same place once more. command -- how it was begun."""
        step = "" if self.followed is None else self.followed.step
        words = [*command.split(), str(self.copy.path), "--seed", str(self.seed)]
        return shlex.join(words + (["--at", step] if step else []))


@dataclass
class FollowedEvening:
    """An evening of a trial, and the file it is read from.

    message -- its current status, in one line.
    """

    session: Session
    trial: Trial
    message: str
    is_error: bool = False
    """Whether what is said is a fault in the file."""
    reload_count: int = 0
    """How often it was read again."""
    _base: Evening = field(init=False)
    """The evening as the two left it: what is saved half at first is nothing that they did."""
    _last: Evening = field(init=False)

    def __post_init__(self) -> None:
        self._base = self._last = self.session.evening
        self._file = self.trial.copy.file(self.session.evening.ref)
        self._stamp = self._read = None if self._file is None else self.trial.copy.stamp(self._file)
        self._name = "" if self._file is None else self._file.name

    @property
    def step(self) -> str:
        """Return the id of the current step; empty when the evening is over."""
        from reciprocity_tui.play.evening import progress

        match progress.current_position(self.session.evening):
            case progress.Asking(scene=scene):
                return scene.step.id
            case progress.AwaitingReveal(sitting) | progress.ShowingReveal(sitting):
                return sitting.first_scene.step.id
        return ""

    def changed(self, *, at_once: bool = False) -> bool:
        """Return whether the file was saved since it was read, and is not being written any more.

        It is still being written as long as it looks different from one call to the next. at_once -- take it as it is.
        """
        if self._file is None or not self.trial.reloads_on_save:
            return False
        before, self._stamp = self._stamp, self.trial.copy.stamp(self._file)
        return self._stamp != self._read and (at_once or self._stamp == before)

    def reload(self) -> bool:
        """Read the file; return whether the evening goes on with another text. A fault leaves it as it is."""
        from reciprocity_tui.play.evening.progress import Ended, current_position
        from reciprocity_tui.play.preview.reload import reload

        self._read = self._stamp
        if self._file is None or isinstance(current_position(self.session.evening), Ended):
            return False
        reading = self.trial.copy.read(self._file)
        if reading.exercise is None:
            self.message, self.is_error = format_first(reading.diagnostics), True
            return False
        if self.session.evening.slots != self._last.slots:
            self._base = self.session.evening
        reloaded = reload(self._base, reading.exercise, self.trial.random_source)
        self.session.continue_with(reloaded.evening)
        self._last = reloaded.evening
        self.reload_count += 1
        self.message, self.is_error = self._describe_reload(reloaded), False
        return True

    def poll_message(self) -> str:
        """Reload the file if it was saved, and return a message about that; empty when there is none."""
        if not self.changed(at_once=True):
            return ""
        message = self.message
        self.reload()
        return self.message if self.message != message else ""

    def _describe_reload(self, reloaded: ReloadResult) -> str:
        messages = [text("trial-read-again", name=self._name, count=self.reload_count)]
        if reloaded.missing_step:
            messages.append(text("trial-step-removed", step=reloaded.missing_step))
        if reloaded.unfitting:
            messages.append(text("trial-answer-dropped", steps=", ".join(reloaded.unfitting)))
        if reloaded.simulated:
            messages.append(text("trial-answer-made-up", steps=", ".join(reloaded.simulated)))
        return " ".join(messages)
