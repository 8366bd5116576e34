"""The program for a counselor's own screens. It opens no journal: nothing of a couple but the files they hand over."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.remappable_app import RemappableApp
from reciprocity_tui.tui.themes import LOOKS


class NothingScreen(BaseScreen[None]):
    """Empty: what is below the first screen, which can be dismissed so."""

    AUTO_FOCUS = ""

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return no keys: nobody sees it for long."""
        return ()


class CounselorApp(RemappableApp):
    """Shows one screen, and ends when that is dismissed.

    first -- makes it. key_file -- the keys that were changed; None for the usual ones.
    """

    BINDINGS: ClassVar[list[BindingType]] = [bind("help"), bind("help-too", "help")]

    def __init__(self, first: Callable[[], Screen[None]], key_file: Path | None = None) -> None:
        super().__init__(key_file)
        self._first = first
        for look, _ in LOOKS:
            self.register_theme(look)
        self.theme = LOOKS[0][0].name

    def get_default_screen(self) -> Screen[None]:
        """Return an empty screen."""
        return NothingScreen()

    def on_mount(self) -> None:
        """Show the first screen."""
        self.push_screen(self._first(), lambda _: self.leave())
        self.report_key_problems_soon()

    def action_help(self) -> None:
        """Show Help for this screen; the same key again goes back."""
        from reciprocity_tui.tui.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss(None)
        else:
            self.push_screen(HelpScreen(self.keys_here(), None))


def run(first: Callable[[], Screen[None]], key_file: Path | None = None) -> int:
    """Run the program with one screen of a counselor's, and return its exit status."""
    return CounselorApp(first, key_file).run_privately()
