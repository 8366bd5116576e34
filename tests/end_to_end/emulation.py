"""What a terminal makes of the bytes: two screens, modes, and answers to what programs ask."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pyte

from tests.end_to_end.painting import HistoryScreen, Screen, Stream

_QUERY = re.compile(
    rb"\x1b\[(?P<mode>\?\d+)\$p"
    rb"|\x1b\[(?P<attributes>[>=]?)0?c"
    rb"|\x1b\[(?P<report>\??[56])n"
    rb"|\x1b\](?P<colour>1[0-2]);\?(?:\x07|\x1b\\)"
)
_KNOWN_MODES = {7, 25, 1000, 1002, 1003, 1004, 1006, 1049, 2004, 2026}
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[\]P][^\x07\x1b]*\x1b?)?\Z")
_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_KITTY = re.compile(rb"\x1b\[([<>])\d*u")
_FOREIGN = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1bP[^\x1b]*\x1b\\")
"""Sequences that pyte would print."""
_ALTERNATE = re.compile(rb"(\x1b\[\?1049[hl])")
_HISTORY = 2000


@dataclass
class Emulator:
    """Emulate a terminal: feed it bytes, read its screens. Its replies are in `answers` until they are taken."""

    columns: int
    rows: int
    modes: dict[int, bool] = field(default_factory=dict)
    """Modes as they were set last."""
    keyboards: int = 0
    """How many kitty keyboard protocols were pushed and not popped."""
    alternate: bool = False
    """Whether the second screen is shown."""
    answers: bytes = b""

    def __post_init__(self) -> None:
        self.main = HistoryScreen(self.columns, self.rows, history=_HISTORY)
        self.second = Screen(self.columns, self.rows)
        self._streams = {False: Stream(self.main), True: Stream(self.second)}
        self._rest = b""
        self._lines: list[str] | None = None

    def feed(self, data: bytes) -> None:
        """Take what the program wrote. A sequence that is cut in two waits for its rest."""
        self._lines = None
        data = self._rest + data
        cut = _UNFINISHED.search(data)
        data, self._rest = (data[: cut.start()], data[cut.start() :]) if cut else (data, b"")
        self.answers += b"".join(self._answer(asked) for asked in _QUERY.finditer(data))
        for part in _ALTERNATE.split(data):
            self._show(part)

    def _show(self, part: bytes) -> None:
        for numbers, on in _MODE.findall(part):
            self.modes.update({int(number): on == b"h" for number in numbers.split(b";")})
        if _ALTERNATE.fullmatch(part):
            self.alternate = part.endswith(b"h")
            if self.alternate:
                self.second.reset()
            return
        for way in _KITTY.findall(part):
            self.keyboards += 1 if way == b">" else -1
        self._streams[self.alternate].feed(_FOREIGN.sub(b"", part))

    def _answer(self, request: re.Match[bytes]) -> bytes:
        if request["mode"]:
            number = int(request["mode"][1:])
            return b"\x1b[?%d;%d$y" % (number, 2 if number in _KNOWN_MODES else 0)
        if request["attributes"] is not None:
            return b"\x1b[?62;22c" if not request["attributes"] else b"\x1b[>41;354;0c"
        if request["report"]:
            return b"\x1b[0n" if request["report"].endswith(b"5") else b"\x1b[1;1R"
        return b"\x1b]%s;rgb:0000/0000/0000\x1b\\" % request["colour"]

    def resize(self, columns: int, rows: int) -> None:
        """Another size."""
        self.columns, self.rows = columns, rows
        self._lines = None
        self.main.resize(rows, columns)
        self.second.resize(rows, columns)

    def lines(self) -> list[str]:
        """Return the current screen, row by row."""
        if self._lines is None:
            screen = self.second if self.alternate else self.main
            self._lines = [str(line).rstrip() for line in screen.display]
        return self._lines

    def cells(self) -> dict[int, dict[int, object]]:
        """Return the current screen, cell by cell with its colours."""
        screen = self.second if self.alternate else self.main
        return {row: dict(cells) for row, cells in screen.buffer.items()}

    def left_behind(self) -> str:
        """Return the main screen with its scrollback, as seen by somebody who scrolls up afterwards."""
        above = ["".join(cell.data for cell in _cells(row)) for row in self.main.history.top]
        return "\n".join([*above, *(str(line) for line in self.main.display)])


def _cells(row: dict[int, pyte.screens.Char]) -> Iterator[pyte.screens.Char]:
    return (row[column] for column in sorted(row))
