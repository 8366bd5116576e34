"""The program around the sharing of one practice: it begins there, and ends once the two are done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from reciprocity_tui.game.sharing import Beginning, Plan, Sharing
from reciprocity_tui.tui.app import ReciprocityApp, run_to_the_end
from reciprocity_tui.tui.screens.share import ShareScreen
from reciprocity_tui.tui.screens.tonight import TonightScreen

if TYPE_CHECKING:
    from pathlib import Path

    from reciprocity_tui.game.game import Game


class SharingApp(ReciprocityApp):
    """Shows the sharing of one practice. plan -- what kind of file the two asked for."""

    def __init__(self, game: Game, sharing: Sharing, plan: Plan, key_file: Path | None = None) -> None:
        super().__init__(lambda: game, key_file=key_file)
        self.sharing, self.plan = sharing, plan

    def get_default_screen(self) -> TonightScreen:
        """Return Tonight, without a splash."""
        return TonightScreen(self.game)

    @work(exclusive=True, group="flow")
    async def first_evening(self) -> None:
        """Share, then end the program."""
        await self.push_screen_wait(ShareScreen(self.sharing, Beginning(self.plan)))
        self.leave()


def run(game: Game, number: int, plan: Plan, key_file: Path | None = None) -> int:
    """Share the practice with the id `number`, close the game, and return the exit status.

    Raises PracticeError and JournalError before anything is shown.
    """
    return run_to_the_end(SharingApp(game, Sharing.of(game, number), plan, key_file))
