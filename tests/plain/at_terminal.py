"""A pseudo-terminal from the side of whoever sits at it."""

import os
import pty
import select

PATIENCE = 60
"""Seconds until a test gives up."""


class AtTerminal:
    """`until` reads on; `type` types a line. What runs at it is up to the subclass."""

    def __init__(self) -> None:
        self.master, self.slave = pty.openpty()
        self.written = ""

    def until(self, text: str) -> str:
        """Read until `text` is on the screen, and return the output since the last call."""
        begun = len(self.written)
        while text not in self.written[begun:]:
            assert select.select([self.master], [], [], PATIENCE)[0], f"{text!r} never came"
            self.written += os.read(self.master, 4096).decode("utf-8", "replace")
        return self.written[begun:]

    def type(self, line: str) -> None:
        """Type a line and Enter."""
        os.write(self.master, f"{line}\n".encode())
