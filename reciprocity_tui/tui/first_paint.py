"""When something came onto the screen: the moment its first frame went out to the terminal."""

from collections.abc import Callable

NEVER = float("inf")

WhenWritten = Callable[[Callable[[float], None]], None]
"""Takes what is to be told of the time, in the time of events, at which what is written next goes out."""


class FirstPaint:
    """One thing that appears. Told of its frame by the thread that writes, asked by the one that hears keys."""

    def __init__(self, at: float = NEVER) -> None:
        self.at = at
        self.is_under_way = at != NEVER
        """Whether a frame that shows it has been handed on."""

    def mark_written(self, at: float) -> None:
        """Its first frame goes out at `at`."""
        self.at = at

    def mark_frame(self, when_written: WhenWritten) -> None:
        """The frame that is handed on now shows it."""
        if not self.is_under_way:
            self.is_under_way = True
            when_written(self.mark_written)
