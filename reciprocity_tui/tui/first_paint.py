"""The time of a first paint: when the first frame was written to the terminal."""

from collections.abc import Callable

NEVER = float("inf")

WhenWritten = Callable[[Callable[[float], None]], None]
"""Takes a callback for the time, in the time of events, at which the next frame is written."""


class FirstPaint:
    """The first paint of one thing. Set by the thread that writes, read by the one that handles keys."""

    def __init__(self, at: float = NEVER) -> None:
        self.at = at
        self.is_under_way = at != NEVER
        """Whether a frame that shows it is on its way."""

    def mark_written(self, at: float) -> None:
        """Store `at` as the time of the first frame."""
        self.at = at

    def mark_frame(self, when_written: WhenWritten) -> None:
        """Note that the frame on its way shows it."""
        if not self.is_under_way:
            self.is_under_way = True
            when_written(self.mark_written)
