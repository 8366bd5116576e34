"""Route keys: ignore those pressed before the first paint, and replay those typed after an Enter."""

from textual import events, on

from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.hardened_app import PrivateApp
from reciprocity_tui.tui.type_ahead import FinishKeyHandled


class KeyRoutingApp(PrivateApp):
    """Gives each key to the current screen, or to nothing."""

    @on(FinishKeyHandled)
    async def _replay_type_ahead(self) -> None:
        for event in self.type_ahead.take_queued():
            await self.on_event(event)

    async def on_event(self, event: events.Event) -> None:
        """Discard keys that the screen does not accept; treat alt as Esc during play."""
        if isinstance(event, events.Key | events.Paste) and isinstance(self.screen, BaseScreen):
            if self.screen.alt_is_escape and isinstance(event, events.Key) and event.key.startswith("alt+"):
                # Every editor and list would take it for the letter.
                event = events.Key("escape", None)
            self.screen.refresh_if_stale()
            if not (self.screen.accepts(event) and self.type_ahead.accepts(event, self.focused)):
                return
            if self.screen.focused is None and not event.is_forwarded:
                # The window had lost them, or the screen opened while it had none.
                self.screen.focus_first()
        await super().on_event(event)
