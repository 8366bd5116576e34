"""The line at the foot of every screen: at most three keys, never cut."""

from reciprocity_tui.tui.keys.keymap import name_of
from reciprocity_tui.tui.widgets.literal_text import LiteralText

SEPARATOR = "   "

Hint = tuple[str, str]
"""One action, or several with a space between, and what their keys do."""


class KeysBar(LiteralText):
    """Shows the keys in force of `hints`, most useful first; a narrow window shows fewer, never half of one."""

    DEFAULT_CSS = """
    KeysBar { dock: bottom; height: 1; width: 100%; color: $quiet; content-align: center middle; }
    """

    def __init__(self, *hints: Hint, id: str | None = None) -> None:
        self.hints = hints
        super().__init__(self._fitting(80), id=id)

    def on_resize(self) -> None:
        """Fit the line to the window."""
        self.update(self._fitting(self.size.width))

    def set_keys(self, *hints: Hint) -> None:
        """Show other keys, or the same ones by their names of now."""
        self.hints = hints
        self.update(self._fitting(self.size.width or 80))

    def _fitting(self, width: int) -> str:
        shown = [f"{' '.join(map(name_of, actions.split()))} {does}" for actions, does in self.hints[:3]]
        while len(shown) > 1 and len(SEPARATOR.join(shown)) > width:
            shown.pop(1)
        return SEPARATOR.join(shown)
