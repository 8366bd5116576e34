"""A program that waits at a given place until the test lets it go on: what is true meanwhile can be looked at."""

import os
import select
from pathlib import Path

from tests.end_to_end.terminal import DEADLINE

WAITS = """
def wait_here():
    import os
    with open(os.environ["BEGUN"], "wb", buffering=0) as begun, open(os.environ["HOLD"], "rb", buffering=0) as hold:
        begun.write(b".")
        hold.read(1)
"""
"""Python for the program: `wait_here()` tells the test, and waits for it."""


class Hold:
    """The two ends that the test has: it hears that the program waits, and lets it go on."""

    def __init__(self, folder: Path) -> None:
        self.variables = {"BEGUN": str(folder / "begun"), "HOLD": str(folder / "hold")}
        for value in self.variables.values():
            os.mkfifo(value)
        self._begun = os.open(self.variables["BEGUN"], os.O_RDWR | os.O_NONBLOCK)
        self._hold = os.open(self.variables["HOLD"], os.O_RDWR | os.O_NONBLOCK)

    def __enter__(self) -> "Hold":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._begun)
        os.close(self._hold)

    def reached(self) -> None:
        """Return when the program waits."""
        assert select.select([self._begun], [], [], DEADLINE)[0], "the program never came to this place"
        os.read(self._begun, 1)

    def let_go(self) -> None:
        """Let the program go on."""
        os.write(self._hold, b".")
