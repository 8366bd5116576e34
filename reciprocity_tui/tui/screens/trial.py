"""The screens of a trial: as in the program, with a line below about changes of the files."""

from collections.abc import Iterable
from datetime import datetime

from textual.widget import Widget

from reciprocity_tui.game.game import Game
from reciprocity_tui.game.trial import FollowedEvening
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.screens.library import LibraryScreen
from reciprocity_tui.tui.screens.play import PlayScreen
from reciprocity_tui.tui.widgets.literal_text import LiteralText

POLL_SECONDS = 0.25
"""Seconds between two looks at the file. A save is read once it looks the same twice: half a second at most."""


class TrialScreen(PlayScreen):
    """Plays an evening of a trial; when its file is saved, it goes on with the new text.

    followed -- the evening, with its file.
    """

    DEFAULT_CSS = """
    TrialScreen #trial {
        width: 100%; max-width: 84; height: auto; max-height: 3; color: $quiet; padding: 0 3;
    }
    TrialScreen.-low #trial { max-height: 2; padding: 0 2; }
    TrialScreen #trial.-fault { color: $warning; }
    """

    def __init__(
        self,
        followed: FollowedEvening,
        game: Game,
        title: str,
        *,
        moving: bool = True,
        back_at: datetime | None = None,
    ) -> None:
        super().__init__(followed.session, game, title, moving=moving, back_at=back_at)
        self.followed = followed

    def body(self) -> Iterable[Widget]:
        """Yield the stage, and the line below it."""
        yield from super().body()
        yield LiteralText(sanitize_text(self.followed.message), id="trial")

    async def on_mount(self) -> None:
        """Watch the file from now on."""
        if self.followed.trial.reloads_on_save:
            self.set_interval(POLL_SECONDS, self._poll_file)

    async def _poll_file(self) -> None:
        # What covers the stage stays there: a pause hides an evening until the two come back.
        if self.app.screen is not self or not self.followed.changed():
            return
        self.save_drafts()
        goes_on = self.followed.reload()
        # First, so that no frame shows the new text with what was said of the old one.
        line = self.query_one("#trial", LiteralText)
        line.set_text(sanitize_text(self.followed.message))
        line.set_class(self.followed.is_error, "-fault")
        if goes_on:
            await self.show_beat()


class TrialLibraryScreen(LibraryScreen):
    """Lists the exercises of a trial. about -- a sentence to show first."""

    def __init__(self, game: Game, opener: Seat | None, about: str) -> None:
        super().__init__(game, opener)
        self.about = about

    def on_mount(self) -> None:
        """Show the sentence once the list is complete: until then the list clears it."""
        self.call_after_refresh(self.call_after_refresh, self.note, self.about)
