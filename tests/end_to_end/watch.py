"""Looks for what each has hidden everywhere but in that person's own turn."""

from collections.abc import Iterator
from itertools import pairwise

from tests.end_to_end.checks import commands, files_with, holds, printed, process_with
from tests.end_to_end.evening import Place
from tests.end_to_end.terminal import Terminal


class Watch:
    """Look for leaks in everything written, shown and left behind on one computer while two lines are hidden.

    `turn` sets whose turn the following bytes belong to, if anybody's; a boundary is set before the key that
    crosses it, so that nothing is painted once more on the way out.
    """

    def __init__(self, place: Place, secrets: tuple[str, str]) -> None:
        self.place, self.secrets = place, secrets
        self.leaks: list[str] = []
        self._turns: list[tuple[int, int | None]] = [(0, None)]

    def begin(self, terminal: Terminal) -> None:
        """Another window; whatever it writes first is written in nobody's turn."""
        self.terminal, self._turns = terminal, [(0, None)]

    @property
    def whose(self) -> int | None:
        """Whose turn it is now."""
        return self._turns[-1][1]

    def turn(self, seat: int | None) -> None:
        """Give the turn to `seat`, or to nobody."""
        if seat != self.whose:
            self._turns.append((self.terminal.mark(), seat))

    def look(self, doing: str) -> None:
        """Look at everything now; what is found is kept with what was being done."""
        self.leaks += [f"{doing}: {each}" for each in self._leaks()]

    def _leaks(self) -> Iterator[str]:
        yield from commands(bytes(self.terminal.raw))
        yield from self.outside(self.terminal)
        shown = self.terminal.screen + self.terminal.shown.left_behind()
        for seat, secret in enumerate(self.secrets):
            if seat != self.whose and secret in shown:
                yield f"line {seat} on the screen"
            for start, end in self._not_of(seat):
                written = self.terminal.since(start)[: end - start]
                if holds(written, secret) or holds(printed(written), secret):
                    yield f"line {seat} in the terminal"

    def _not_of(self, seat: int) -> Iterator[tuple[int, int]]:
        """Yield the longest stretches of output outside the turns of `seat`."""
        begun: int | None = None
        for (start, whose), (end, after) in pairwise([*self._turns, (self.terminal.mark(), seat)]):
            begun = None if whose == seat else start if begun is None else begun
            if begun is not None and after == seat:
                yield begun, end

    def outside(self, terminal: Terminal | None = None) -> Iterator[str]:
        """Yield the leaks in files, and in what others can read of the process."""
        for seat, secret in enumerate(self.secrets):
            for file in files_with(secret, self.place.private):
                yield f"line {seat} in {file.name}"
            for name in process_with(secret, terminal.process.pid) if terminal else ():
                yield f"line {seat} in /proc: {name}"

    def check_line(self, doing: str, text: str) -> None:
        """Record the leaks in the output of another of our programs."""
        for seat, secret in enumerate(self.secrets):
            self.leaks += [f"{doing}: line {seat}"] if holds(text.encode(), secret) else []
