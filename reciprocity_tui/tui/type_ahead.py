"""What is typed behind an Enter goes where that Enter leads, however fast it comes."""

from textual.events import Key, Paste
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui.tui.keys.keymap import instantly, keys_of


def finish_keys() -> frozenset[str]:
    """Return the keys that may finish what is typed."""
    return keys_of("main", "finish", "new-line")


class FinishKeyHandled(Message):
    """A key of `finish_keys` was dealt with. It comes behind whatever that led to, on the same way up."""


class HandlesFinishKey:
    """What such a key may finish; it says `FinishKeyHandled` behind each."""


class TypeAhead:
    """Keeps what comes while an editor has not yet dealt with the key that may finish it."""

    def __init__(self) -> None:
        self._editor: Widget | None = None
        self._queued: list[Key | Paste] = []

    def accepts(self, event: Key | Paste, focused: Widget | None) -> bool:
        """Whether `event` may go to what has the keys now; otherwise it is kept."""
        if event.is_forwarded or (isinstance(event, Key) and event.key in instantly()):
            return True
        if self._editor is not None and self._editor.is_attached:
            self._queued.append(event)
            return False
        self.clear()
        finishes = (
            isinstance(event, Key) and event.key in finish_keys() and isinstance(focused, HandlesFinishKey)
        )
        self._editor = focused if finishes else None
        return True

    def take_queued(self) -> list[Key | Paste]:
        """The editor is done: what was kept."""
        kept = self._queued
        self.clear()
        return kept

    def clear(self) -> None:
        """The editor is gone, or something hides it: what came behind was meant for nothing that is there now."""
        self._editor, self._queued = None, []
