"""The floor: the smallest Textual programs that do what is compared."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    """One line. A letter changes it, Esc hides it."""

    BINDINGS = [("escape", "hide", "Hide")]  # noqa: RUF012 -- as short as Textual's own examples
    count = 0

    def compose(self) -> ComposeResult:
        """Yield one widget."""
        yield Static("Hello", id="line")

    def on_key(self) -> None:
        """Show that a key came."""
        self.count += 1
        self.query_one(Static).update(f"Hello {self.count}")

    def action_hide(self) -> None:
        """Show nothing of it."""
        self.query_one(Static).update("Hidden")


if __name__ == "__main__":
    Bare().run()
