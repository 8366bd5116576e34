"""Time that leaps: as soon as nothing is left to do, it is as late as what was waited for.

Timers go off in one order on every computer, however busy it is, and nobody waits.
"""

import asyncio
import selectors
import time
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


class Leaping:
    """A clock of seconds."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        """Return the seconds gone by."""
        return self.seconds


CLOCK = Leaping()


def set_clock() -> None:
    """Let everything that is imported from now on live by the clock that leaps."""
    time.monotonic = CLOCK


class LeapingSelector(selectors.SelectSelector):
    """Instead of waiting, it sets the clock on."""

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what is ready now."""
        ready = super().select(0)
        if not ready and timeout is None:
            raise RuntimeError("nothing is left that could happen")
        if not ready and timeout:
            CLOCK.seconds += timeout
        return ready


class LeapingLoop(asyncio.SelectorEventLoop):
    """Runs on that clock."""

    def __init__(self) -> None:
        super().__init__(LeapingSelector())

    def time(self) -> float:
        """Return the seconds gone by."""
        return CLOCK.seconds


def run(what: Coroutine[Any, Any, Result]) -> Result:
    """Run `what` to its end, and return its result."""
    CLOCK.seconds = 1000.0
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(what)


async def pass_by(seconds: float = 0.0, _most: float = 0.0) -> None:
    """Return when so many seconds have gone by, and everything that was due has happened."""
    loop = asyncio.get_running_loop()
    came = loop.create_future()
    loop.call_later(seconds or 0.02, came.set_result, None)
    await came
