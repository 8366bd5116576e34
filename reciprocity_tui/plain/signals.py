"""Going on after a stop: meanwhile the shell had the terminal, and may have changed what it shows."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def on_continue(act: Callable[[], None]) -> Iterator[None]:
    """Inside, do `act` whenever the program goes on after a stop.

    Outside the main thread nothing is done: only there can a signal be heard.
    """
    number = getattr(signal, "SIGCONT", None)
    if number is None or threading.current_thread() is not threading.main_thread():
        yield
        return

    def again(*_: object) -> None:
        act()

    before = signal.signal(number, again)
    try:
        yield
    finally:
        signal.signal(number, before)
