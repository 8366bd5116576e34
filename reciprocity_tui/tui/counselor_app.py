"""The counselor's program: the form of a practice, and what comes back. No couple's journal is opened."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.screen import Screen

from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import text
from reciprocity_tui.practice.assign_start import AssignStart
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.remappable_app import RemappableApp
from reciprocity_tui.tui.themes import LOOKS

Flow = Callable[["CounselorApp"], Awaitable[None]]
"""What the program does: it shows screens one after the other, and returns when it is over."""


class CounselorApp(RemappableApp):
    """Runs one flow, then ends. key_file -- keys.toml of the counselor's home."""

    BINDINGS: ClassVar[list[BindingType]] = [bind("help"), bind("help-too", "help")]

    def __init__(self, flow: Flow, key_file: Path | None = None) -> None:
        super().__init__(key_file)
        self.title = text("title")
        self.flow = flow
        for look, _ in LOOKS:
            self.register_theme(look)
        self.theme = LOOKS[0][0].name

    def get_default_screen(self) -> Screen[None]:
        """Return an empty screen, which is below all others."""
        return BaseScreen()

    def on_mount(self) -> None:
        """Begin."""
        self.report_key_problems_soon()
        self.begin()

    @work(exclusive=True, group="flow")
    async def begin(self) -> None:
        """Run the flow and leave."""
        await self.flow(self)
        self.leave()

    def action_help(self) -> None:
        """Show Help for this screen; the same key again goes back."""
        from reciprocity_tui.tui.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss(None)
        else:
            self.push_screen(HelpScreen(self.keys_here(), None))


def run_form(home: Path, start: AssignStart, key_file: Path | None = None) -> int:
    """Run the form of a practice and return the exit status. home -- the counselor's own folder is in it."""
    from reciprocity_tui.tui.assign_flow import AssignFlow

    game = Game.of_library(home)
    try:
        return CounselorApp(lambda app: AssignFlow(app, game, home, start).run(), key_file).run_privately()
    finally:
        game.close()


def run_screen(make_screen: Callable[[], Screen[None]], key_file: Path | None = None) -> int:
    """Show one screen of a counselor's until it is dismissed, and return the exit status."""

    async def show(app: CounselorApp) -> None:
        await app.push_screen_wait(make_screen())

    return CounselorApp(show, key_file).run_privately()
