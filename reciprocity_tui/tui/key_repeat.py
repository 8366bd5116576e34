"""Tell presses from the repeats of a held key. Times are arguments; nothing here waits."""

from textual.events import Key, Paste
from textual.message import Message

from reciprocity_tui.tui.keys.keymap import instantly, repeats

MAX_REPEAT_GAP = 0.12
"""Seconds between two repeats of a held key: 0.03 to 0.05 on most keyboards, 0.09 on a Mac and in a Linux console."""

MAX_REPEAT_DELAY = 0.7
"""Seconds until a held key begins to repeat: a quarter at least, two thirds at most."""

MIN_REPEAT_DELAY = 0.2
"""No held key begins to repeat sooner: a letter that comes again before was typed."""

MAX_TYPED_REPEATS = 3
"""Letters that somebody may type at once after such a while, as three dots; more of them come from a held key."""


class KeyRepeatFilter:
    """Of a held key that does something (Enter, F3, Ctrl+N), the first press counts and no other.

    One more press of the same key, so soon that it might be a repeat, waits until it is clear that no more come: a
    burst of them began with one that counted, and counts no further. What writes or moves may be repeated, as long
    as nothing has appeared on the screen since the key went down. A letter is held only if it was down for as long as
    a keyboard takes before it repeats; typed again sooner, it counts each time.
    """

    def __init__(self) -> None:
        self.appeared = float("-inf")
        """When something last appeared."""
        self._key = ""
        self._began = self._last = self._down = float("-inf")
        self._waiting: list[Key] = []
        self._held = self._may_repeat = False

    @property
    def is_waiting(self) -> bool:
        """Whether a press waits to be told from a repeat."""
        return bool(self._waiting)

    def filter(self, event: Message, at: float) -> list[Message]:
        """Return the messages that count now that `event` was read, at `at` in seconds."""
        event.time = at
        if isinstance(event, Paste):
            return [*self._release(), event]
        if not isinstance(event, Key):
            return [event]
        gap = at - self._last
        before: list[Message] = []
        if event.key != self._key or gap > MAX_REPEAT_DELAY:
            before = self._release()
            self._key, self._began, self._last, self._may_repeat = event.key, at, at, False
            return [*before, event]
        if gap > MAX_REPEAT_GAP:
            before = self._release()
            self._key, self._began = event.key, at
            self._down, self._may_repeat = self._last, gap >= MIN_REPEAT_DELAY
        self._last = at
        if event.key in instantly() or self._is_free(event):
            return [*before, event]
        # A few more of it may be a person's presses, yet another is a key that is held.
        self._held = self._held or len(self._waiting) == (MAX_TYPED_REPEATS if event.is_printable else 1)
        self._waiting = [] if self._held else [*self._waiting, event]
        return before

    def _is_free(self, event: Key) -> bool:
        """Return whether `event` counts even as a repeat."""
        if event.is_printable:
            return not self._may_repeat or self.appeared < self._down
        return repeats(event.key) and self.appeared < self._began

    def release_waiting(self, now: float) -> list[Message]:
        """Return the waiting presses if no repeat came until `now`."""
        if not self._waiting or now - self._last <= MAX_REPEAT_GAP:
            return []
        released, self._waiting = self._waiting, []
        return [*released]

    def _release(self) -> list[Message]:
        """Release a waiting press: the key went up."""
        released, self._key, self._waiting, self._held = self._waiting, "", [], False
        return [*released]
