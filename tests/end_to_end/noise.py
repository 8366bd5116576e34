"""Streams of bytes as a terminal might send them: whole keys, halves of letters, pastes without an end, and mere noise.

    python -m tests.end_to_end.noise 2000 [SEED]

sends that many to the real program and prints how many were heard to the end, and how it ended where it did.
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reciprocity_tui.process.hardening import CRASH_MESSAGE
from tests.end_to_end.checks import whole
from tests.end_to_end.evening import LAUNCHER, PLAY, Place
from tests.end_to_end.terminal import Terminal

HELP = "danger now"
"""Stands on the page that F1 opens from everywhere."""
TOGETHER = 25
"""Streams that one program gets, if it does not end before."""

_KEYS = (
    *(b"\r", b"\t", b" ", b"\x7f", b"\x1b", b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1b[Z", b"\x1b[6~"),
    *(b"\x1bOP", b"\x1bOQ", b"\x1bOR", b"\x1b[19~", b"\x1b[1;5C", b"\x1b[27u", b"\x1b[97;;97u", b"\x1bq", b"\x1b[[A"),
    *(b"a", b"?", b",", b"1", "é".encode(), "ñ".encode(), "你".encode(), "😀".encode(), "Zoë".encode()),
)  # fmt: skip
_ODD = (
    *(b"\x1b[57399;1:3u", b"\x1b[1114112u", b"\x1b[99999999999u", b"\x1b[55296u", b"\x1b[97;;57343u", b"\x1b[;;;u"),
    *(b"\x1b[48;5000;5000;1;1t", b"\x1b[48;0;0;0;0t", b"\x1b[8;9999;9999t", b"\x1b[?2048;2$y", b"\x1b[?2026;9$y"),
    *(b"\x1b[<0;99999;1M", b"\x1b[<;;M", b"\x1b[<65;3;3M", b"\x1b[<0;30;12M", b"\x1b[<0;30;12m", b"\x1b[M\xff\x01a"),
    *(b"\x1b]11;rgb:0000/0000/0000", b"\x1bP1$r0m\x1b\\", b"\x1b]52;c;eA==\x07", b"\x1b_x", b"\x1b^x", b"\x1bXx"),
    *(b"\x1b[200~", b"\x1b[201~", b"\x1b[200~one \x1b[31mred\x1b[0m\rtwo\r\x1b[201~", b"\x1b[O", b"\x1b[I", b"\x00"),
    *(b"\xe9", b"\xc3", b"\xf0\x9f", b"\x98\x80", b"\x9b31m", b"\xc2\x9b", b"\xed\xa0\x80", b"\xff" * 5, b"\x1b[999;"),
)  # fmt: skip
_GAPS = (0.0, 0.0, 0.0, 0.003, 0.02, 0.06)
_LEAVES = b"\x11"


def stream(chance: random.Random) -> list[tuple[bytes, float]]:
    """Return random bytes, split into the pieces in which they arrive, with the seconds until the next piece."""
    pieces: list[bytes] = []
    for _ in range(chance.randint(1, 12)):
        way = chance.random()
        if way < 0.35:
            pieces.append(chance.choice(_KEYS))
        elif way < 0.75:
            piece = chance.choice(_ODD)
            pieces.append(piece[: chance.randint(1, len(piece))] if chance.random() < 0.3 else piece)
        else:
            pieces.append(chance.randbytes(chance.randint(1, 40)))
    data = b"".join(pieces)
    if chance.random() < 0.9:  # Else most programs would end after a few streams, as Ctrl+Q says.
        data = data.replace(_LEAVES, b"q")
    ends = sorted({len(data), *(chance.randint(1, len(data)) for _ in range(chance.randint(0, 4)))})
    begins = [0, *ends[:-1]]
    return [
        (data[begin:end], chance.choice(_GAPS))
        for begin, end in zip(begins, ends, strict=True)
        if end > begin
    ]


class Noise:
    """A program that is sent streams, one after the other."""

    def __init__(self, place: Place, seed: int, program: Sequence[str] = LAUNCHER) -> None:
        self.place, self.chance, self.program = place, random.Random(seed), program
        self.counts: Counter[str] = Counter()
        self.faults: list[str] = []
        self.sent: list[list[tuple[bytes, float]]] = []

    def send(self, count: int) -> None:
        """Send `count` streams, to as many programs as it takes."""
        while sum(self.counts.values()) < count:
            with self.place.open(*PLAY, program=self.program) as terminal:
                terminal.hear(b"\x1b[?2004h")
                for _ in range(min(TOGETHER, count - sum(self.counts.values()))):
                    if not self._sent(terminal):
                        break
                else:
                    self._leave(terminal)

    def _sent(self, terminal: Terminal) -> bool:
        """Send one stream, and see that a key is heard after it. False if the program has ended."""
        pieces = stream(self.chance)
        self.sent.append(pieces)
        try:
            for data, gap in pieces:
                terminal.send(data, gap)
            heard = self._hears(terminal)
        except OSError:
            heard = False
        if heard:
            self.counts["heard"] += 1
            return True
        ended = terminal.ended()
        kind = (
            "stuck" if ended is None else self._ended(terminal, ended, b"".join(data for data, _ in pieces))
        )
        self.counts[kind] += 1
        if kind != "left":
            self.faults.append(f"{kind} {ended}: {self.sent[-3:]!r}\n{terminal.screen}")
        return False

    def _hears(self, terminal: Terminal) -> bool:
        """Return whether F1 opens or closes Help."""
        terminal.settle()
        before = HELP in terminal.screen
        return terminal.try_key(
            "f1", lambda: terminal.shown.alternate and (HELP in terminal.screen) != before
        )

    def _ended(self, terminal: Terminal, status: int, data: bytes) -> str:
        says = CRASH_MESSAGE.split(",", maxsplit=1)[0].encode() in terminal.raw
        may_leave = _LEAVES in data or b"\x1b" in data  # Esc on a pause leaves, and a code may name Ctrl+Q.
        if status == 0 and may_leave and not says and not whole(terminal):
            return "left"
        return "ended with a sentence" if says else "ended without a sentence"

    def _leave(self, terminal: Terminal) -> None:
        terminal.press("ctrl+q")
        status = terminal.wait()
        if status != 0 or whole(terminal):
            self.faults.append(f"at the end {status}: {whole(terminal)}")


def main() -> int:
    """Send as many streams as the command line says, and print the counts."""
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    with tempfile.TemporaryDirectory() as folder:
        noise = Noise(Place(Path(folder) / "somebody"), seed)
        noise.send(count)
    print(f"{sum(noise.counts.values())} streams:", dict(noise.counts))
    for fault in noise.faults:
        print(fault)
    return bool(noise.faults)


if __name__ == "__main__":
    sys.exit(main())
