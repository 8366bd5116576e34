"""Tells what somebody pressed from what a held key repeats by itself. Times are handed in; nothing here waits."""

from textual.events import Key, Paste
from textual.message import Message

REPEATS_WITHIN = 0.12
"""Seconds between two repeats of a held key: 0.03 to 0.05 on most keyboards, 0.09 on a Mac and in a Linux console."""

BEGINS_WITHIN = 0.7
"""Seconds until a held key begins to repeat: a quarter at least, two thirds at most."""

AT_ONCE = frozenset({"escape", "f2", "ctrl+q", "ctrl+c"})
"""What hides or leaves never waits, and is never taken for a repeat."""

_MOVES = frozenset(
    {"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "backspace", "delete", "tab"}
)
"""Keys that are held on purpose, as letters are: they write, erase or move."""


class Presses:
    """Of a held key that does something (Enter, F3, Ctrl+N), the first press counts and no other.

    One more press of the same key, so soon that it might be a repeat, waits until it is clear that no more come: a
    burst of them began with one that counted, and counts no further. What writes or moves may be repeated, as long
    as nothing has appeared on the screen since the key went down.
    """

    def __init__(self) -> None:
        self.appeared = float("-inf")
        """When something appeared last."""
        self._key = ""
        self._began = self._last = float("-inf")
        self._waiting: Key | None = None
        self._held = False

    @property
    def waits(self) -> bool:
        """Whether a press waits to be told from a repeat."""
        return self._waiting is not None

    def heard(self, event: Message, at: float) -> list[Message]:
        """What counts now that `event` was read, at `at` in seconds."""
        event.time = at
        if isinstance(event, Paste):
            return [*self._let_go(), event]
        if not isinstance(event, Key):
            return [event]
        gap = at - self._last
        before: list[Message] = []
        if event.key != self._key or gap > BEGINS_WITHIN:
            before = self._let_go()
            self._key, self._began, self._last = event.key, at, at
            return [*before, event]
        if gap > REPEATS_WITHIN:
            before = self._let_go()
            self._key, self._began = event.key, at
        self._last = at
        is_free = event.is_printable or event.key.rpartition("+")[2] in _MOVES
        if event.key in AT_ONCE or (is_free and self.appeared < self._began):
            return [*before, event]
        # One more of it may be a person's second press, two are a key that is held.
        self._held = self._held or self._waiting is not None
        self._waiting = None if self._held else event
        return before

    def waited(self, now: float) -> list[Message]:
        """What counts because nothing more came of it until `now`."""
        if self._waiting is None or now - self._last <= REPEATS_WITHIN:
            return []
        found: list[Message] = [self._waiting]
        self._waiting = None
        return found

    def _let_go(self) -> list[Message]:
        """The key went up; a press that waited was one."""
        found: list[Message] = [] if self._waiting is None else [self._waiting]
        self._key, self._waiting, self._held = "", None, False
        return found
