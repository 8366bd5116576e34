"""Keep what is typed after an Enter for the screen that the Enter leads to."""

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
    """A widget that such a key may finish; it posts `FinishKeyHandled` after each."""


class TypeAhead:
    """Queues keys while an editor has not yet handled the key that may finish it."""

    def __init__(self) -> None:
        self._editor: Widget | None = None
        self._queued: list[Key | Paste] = []

    def accepts(self, event: Key | Paste, focused: Widget | None) -> bool:
        """Return whether `event` may go to the focused widget; otherwise queue it."""
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
        """Return the queued keys: the editor is done."""
        kept = self._queued
        self.clear()
        return kept

    def clear(self) -> None:
        """Discard the queued keys: the editor is removed or hidden."""
        self._editor, self._queued = None, []
