"""Which key counts, and when: not before it could be seen what it is for, and behind an Enter where that leads."""

from textual import events, on

from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.hardened_app import PrivateApp
from reciprocity_tui.tui.type_ahead import FinishKeyHandled


class KeyRoutingApp(PrivateApp):
    """Gives each key to what stands on the screen, or to nothing."""

    @on(FinishKeyHandled)
    async def _replay_type_ahead(self) -> None:
        for event in self.type_ahead.take_queued():
            await self.on_event(event)

    async def on_event(self, event: events.Event) -> None:
        """What a screen does not hear is thrown away; alt means Esc during play."""
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
