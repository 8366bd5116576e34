"""Which key counts, and when: not before it could be seen what it is for, and behind an Enter where that leads."""

from textual import events, on

from reciprocity_tui.tui.base import QuietApp
from reciprocity_tui.tui.calm import CalmScreen
from reciprocity_tui.tui.in_order import Dealt


class HearingApp(QuietApp):
    """Gives each key to what stands on the screen, or to nothing."""

    @on(Dealt)
    async def _dealt(self) -> None:
        for event in self.in_order.dealt():
            await self.on_event(event)

    async def on_event(self, event: events.Event) -> None:
        """What a screen does not hear is thrown away; alt means Esc during play."""
        if isinstance(event, events.Key | events.Paste) and isinstance(self.screen, CalmScreen):
            if self.screen.alt_is_escape and isinstance(event, events.Key) and event.key.startswith("alt+"):
                # Every editor and list would take it for the letter.
                event = events.Key("escape", None)
            self.screen.catch_up()
            if not (self.screen.hears(event) and self.in_order.goes(event, self.focused)):
                return
            if self.screen.focused is None and not event.is_forwarded:
                # The window had lost them, or the screen opened while it had none.
                self.screen.give_keys()
        await super().on_event(event)
