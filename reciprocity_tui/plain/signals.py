"""React when the program continues after a stop: the shell may have changed the terminal meanwhile."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def on_continue(act: Callable[[], None]) -> Iterator[None]:
    """Call `act` whenever the program continues after a stop inside this context.

    Outside the main thread this does nothing: signal handlers run only there.
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
