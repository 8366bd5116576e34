"""Waiting for a program under a pilot until it has nothing more to do, instead of for so many milliseconds.

Textual's pilot sleeps twenty milliseconds three times a key, and takes little work meanwhile for none. The loop
itself knows better: when nothing is ready, every message was handled, and what is left can only come from a timer.
"""

import asyncio
from typing import Any

SOON = 0.02
"""Seconds. A timer that is due so soon is waited for; Textual's pilot waits as long."""

LONG = 20
"""Seconds after which it goes on in any case: on a busy machine a second may pass in the middle of something."""

FRAME = 0.001
"""Seconds between two drawings of a screen that changes; a test has no eye that needs fewer."""


async def settled(min_sleep: float = SOON, max_sleep: float = LONG) -> None:
    """Return when nothing is left to be done, now or soon; after `max_sleep` seconds in any case."""
    loop: Any = asyncio.get_running_loop()
    end = loop.time() + max_sleep
    while loop.time() < end:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        now = loop.time()
        due = min((timer.when() for timer in loop._scheduled if not timer.cancelled()), default=end + SOON)
        if due > now + SOON:
            return
        came = loop.create_future()
        loop.call_at(due, came.set_result, None)
        await came
