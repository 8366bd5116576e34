"""Players on one home, one after the other, each killed in the middle of something."""

import os
import select
import signal
import subprocess
import sys

from tests.end_to_end.evening import Place
from tests.end_to_end.promises import Promised
from tests.end_to_end.terminal import DEADLINE, ROOT, surroundings


class Players:
    """Players on one home, one after the other."""

    def __init__(self, place: Place) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.end_to_end.player", str(place.kept)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=surroundings(place.private),
            cwd=ROOT,
            bufsize=0,
        )
        assert self.process.stdin is not None and self.process.stdout is not None
        self.asks, self.says = self.process.stdin, self.process.stdout
        self._rest = b""

    def line(self) -> str:
        """Return the next line."""
        while b"\n" not in self._rest:
            data = os.read(self.says.fileno(), 4096)
            assert data, "the player ended by itself"
            self._rest += data
        line, self._rest = self._rest.split(b"\n", 1)
        return line.decode()

    def killed(self, seed: int, phase: str, skip: int, wait: float, promised: Promised) -> None:
        """Start one and kill it `wait` seconds after it has begun `phase` for the `skip`th time."""
        self.asks.write(f"{seed}\n".encode())
        number = 0
        while (line := self.line()) != "dead":
            if line.startswith("player "):
                number = int(line.split()[1])
                continue
            promised.take(line)
            skip -= line.split()[:2] == [">", phase]
            if skip == 0 and number:
                skip = -1
                select.select([], [], [], wait)  # chance decides where in the write it comes
                os.kill(number, signal.SIGKILL)

    def close(self) -> None:
        """Close the pipes and kill the player."""
        self.asks.close()
        self.says.close()
        self.process.kill()
        self.process.wait(DEADLINE)
