"""Which keys are in force: the usual ones, or those of keys.toml."""

from pathlib import Path

from reciprocity_tui.messages import text
from reciprocity_tui.tui.action_names import name_actions_by_keys
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.hardened_app import NOTICE_SECONDS
from reciprocity_tui.tui.key_routing import KeyRoutingApp
from reciprocity_tui.tui.keys.key_file import KeyProblem, read_key_file
from reciprocity_tui.tui.keys.keymap import Keymap, keymap, use_keymap
from reciprocity_tui.tui.keys.listing import KeySection, list_actions
from reciprocity_tui.tui.keys.on_screen import actions_on

REPORT_AFTER = 0.4
"""Seconds after the start, when the first screen is there: a notice goes with the screen that it was given on."""


class RemappableApp(KeyRoutingApp):
    """Lets the players' keys be in force. key_file -- keys.toml of their home; None where nothing is kept."""

    def __init__(self, key_file: Path | None = None) -> None:
        super().__init__()
        self.key_file = key_file
        self.key_problems: list[KeyProblem] = []
        changed = Keymap()
        if key_file is not None:
            read = read_key_file(key_file)
            changed, self.key_problems = read.keymap, read.problems
        self.use_keys(changed)

    def use_keys(self, changed: Keymap) -> None:
        """Let `changed` be in force from now on, wherever a key is pressed or named."""
        use_keymap(changed)
        self.set_keymap(changed.for_textual())
        name_actions_by_keys()
        for screen in self.screen_stack:
            if isinstance(screen, BaseScreen):
                screen.refresh_key_names()

    def report_key_problems_soon(self) -> None:
        """Report what is wrong in keys.toml, on the screen that the program begins with."""
        if self.key_problems:
            self.set_timer(REPORT_AFTER, self.report_key_problems)

    def report_key_problems(self) -> None:
        """Name the first mistake in keys.toml, and where the others are listed."""
        if self.key_problems:
            first, *more = self.key_problems
            what = text("keys-more-problems" if more else "keys-usual-used")
            self.notify(f"{first.describe(whole_path=False)} {what}", timeout=NOTICE_SECONDS, markup=False)

    def keys_here(self) -> list[KeySection]:
        """Return the keys of the screen on top, as Help lists them."""
        screen = self.screen
        if not isinstance(screen, BaseScreen):
            return []
        return [*list_actions(keymap(), actions_on(screen), screen.place)]
