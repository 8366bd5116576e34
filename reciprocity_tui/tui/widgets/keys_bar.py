"""The line at the foot of every screen: at most three keys, never cut."""

from reciprocity_tui.tui.widgets.literal_text import LiteralText

SEPARATOR = "   "


class KeysBar(LiteralText):
    """Shows `keys` as "Key does", most useful first; a narrow window shows fewer, never half of one."""

    DEFAULT_CSS = """
    KeysBar { dock: bottom; height: 1; width: 100%; color: $quiet; content-align: center middle; }
    """

    def __init__(self, *keys: tuple[str, str], id: str | None = None) -> None:
        self.keys = keys
        super().__init__(self._fitting(80), id=id)

    def on_resize(self) -> None:
        """Fit the line to the window."""
        self.update(self._fitting(self.size.width))

    def set_keys(self, *keys: tuple[str, str]) -> None:
        """Show other keys; the same ones draw and lay out nothing."""
        if keys == self.keys:
            return
        self.keys = keys
        self.update(self._fitting(self.size.width or 80))

    def _fitting(self, width: int) -> str:
        hints = [f"{key} {does}" for key, does in self.keys[:3]]
        while len(hints) > 1 and len(SEPARATOR.join(hints)) > width:
            hints.pop(1)
        return SEPARATOR.join(hints)
