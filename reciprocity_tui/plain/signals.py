"""Dying in order: whatever ends the program, the terminal shows what is typed again, and nothing secret stands on it.

Outside the main thread nothing is done: only there can a signal be heard.
"""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT")
CONTINUED = "SIGCONT"


class Stopped(BaseException):
    """Somebody or something ended the program. `status` is its exit status, as shells count it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number


@contextmanager
def endings() -> Iterator[None]:
    """Inside, a signal that ends the program unwinds it first, by raising Stopped."""

    def stop(number: int, _: FrameType | None) -> NoReturn:
        raise Stopped(number)

    with _heard(ENDING, stop):
        yield


@contextmanager
def continued(act: Callable[[], None]) -> Iterator[None]:
    """Inside, do `act` whenever the program goes on after a stop: meanwhile the shell had the terminal."""

    def again(*_: object) -> None:
        act()

    with _heard((CONTINUED,), again):
        yield


@contextmanager
def _heard(names: tuple[str, ...], hear: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    here = threading.current_thread() is threading.main_thread()
    numbers = [getattr(signal, name) for name in names if here and hasattr(signal, name)]
    before = [(number, signal.signal(number, hear)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
