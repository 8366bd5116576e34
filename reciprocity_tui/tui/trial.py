"""The program around a trial: it begins with the exercise on trial and follows its files."""

import contextlib
from datetime import datetime
from pathlib import Path

from textual import work

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game.trial import Trial
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.tui.app import ReciprocityApp, run_to_the_end
from reciprocity_tui.tui.screens.tonight import TonightScreen
from reciprocity_tui.tui.screens.trial import TrialLibraryScreen, TrialScreen


class TrialApp(ReciprocityApp):
    """Begins with the one exercise on trial, or with the list of several."""

    def __init__(self, trial: Trial, opener: Seat | None = None, key_file: Path | None = None) -> None:
        super().__init__(
            trial.open_game,
            exercise=trial.exercise,
            opener=opener,
            open_empty=trial.open_game,
            key_file=key_file,
        )
        self.trial = trial

    def get_default_screen(self) -> TonightScreen:
        """Return Tonight; a trial has no splash."""
        return TonightScreen(self.game)

    @work(exclusive=True, group="flow")
    async def first_evening(self) -> None:
        """Ask for the names, unless they are known; then begin the trial."""
        if self.game.people is None and not await self._welcome():
            return
        if self.exercise is not None:
            name, self.exercise = self.exercise, None
            self._play(self.game.catalog.find(name))
        else:
            self.action_library()

    def library_screen(self) -> TrialLibraryScreen:
        """Return the list, as the files are now."""
        with contextlib.suppress(ReciprocityError):
            self.trial.copy.refresh()
        return TrialLibraryScreen(self.game, self.opener, self.trial.about)

    def play_screen(self, session: Session, title: str, back_at: datetime | None) -> TrialScreen:
        """Return the screen that follows the file of `session`."""
        followed = self.trial.follow(session)
        return TrialScreen(followed, self.game, title, moving=self.moving, back_at=back_at)


def run(trial: Trial, opener: Seat | None = None, key_file: Path | None = None) -> int:
    """Run the program around `trial` and return the exit status.

    opener -- who opens; None: the one on the left. key_file -- which keys are not the usual ones.
    """
    return run_to_the_end(TrialApp(trial, opener, key_file))
