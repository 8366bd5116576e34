"""Cut the bytes that a terminal sends into letters, sequences and pastes, wherever a read happens to end.

Nothing that arrives can raise here, hold back later keys for long, or grow without limit. What is malformed, or never
finished, is dropped; only a paste that never ends still counts as a paste.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from dataclasses import dataclass

REST_OF_KEY = 0.2
"""Seconds without a byte after which an unfinished sequence is dropped."""
LONGEST_WAIT = 1.0
"""Seconds after which it is dropped although bytes still come."""
LATE_REST = 2.0
"""Seconds in which the rest of what was dropped is still known for what it is, on a line that stumbles."""
PASTE_PAUSE = 0.5
"""Seconds without a byte after which a paste shows what has come so far, and Esc by itself is Esc again."""
URGENT_PAUSE = 0.1
"""The same for the two keys that leave, which nobody pastes one by one."""
PASTE_GIVEN_UP = 5.0
"""Seconds without any text after which another key by itself is a key again: the end of the paste was lost."""
PASTE_TAIL = 0.02
"""Seconds without a byte after which the end of a paste is its end: what was copied may hold an end mark too."""
LONGEST_TAIL = 0.1
"""Seconds after which it is the end although bytes still come."""
MOST_PASTED = 1_000_000
"""Bytes of one paste that are kept; no answer takes a hundredth of that."""
LONGEST_SEQUENCE = 64
"""Bytes of the longest sequence that is handed on; no key needs half of that."""

_ESC = b"\x1b"
_PASTE_BEGINS, _PASTE_ENDS = b"\x1b[200~", b"\x1b[201~"
_URGENT = frozenset(b"\x03\x11")
_NEVER_ENDS = frozenset(b"\r\n\t")
"""What pastes are full of: on a line that stalls it would press Enter, or go on to what comes next."""
_TEXT = re.compile(rb"[^\x1b]+")
_CSI = re.compile(rb"\x1b\[[0-?]*[ -/]*")
_RXVT = re.compile(rb"\x1b\[\d+\$")
"""A key with shift in rxvt, which ends like nothing else."""
_SS3 = re.compile(rb"\x1bO[0-9;]*")
_STRING = re.compile(rb"\x1b[\]P_^X][^\x03\x07\x11\x18\x1a\x1b]*")
_OPENERS = frozenset({b"\x1b", b"\x1b[", b"\x1bO", *(b"\x1b%c" % byte for byte in b"]P_^X")})
"""What is also pressed by hand: Esc, or Esc with a letter right behind it."""
_ONE_KEY = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|O[0-9;]*[ @-~]|[^\[O])?", re.DOTALL)
_UNFINISHED = re.compile(
    rb"(?:\x1b(?:\[[0-?]{0,30})?|[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z"
)
"""A letter or a code whose rest may still come."""
_CODES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\))")
"""Colours and the like within a paste."""


@dataclass(frozen=True)
class Typed:
    """Letters and control characters, each a key."""

    text: str


@dataclass(frozen=True)
class Sequence:
    """One whole escape sequence; ESC alone is the key Esc."""

    text: str


@dataclass(frozen=True)
class Pasted:
    """The text of a paste, or of the part of it that has come; without colour codes, otherwise as it is."""

    text: str


Token = Typed | Sequence | Pasted


class Tokenizer:
    """Takes bytes as they are read. Times are in seconds of any clock that does not jump.

    escape_delay -- seconds after Esc in which the rest of a sequence may come.
    """

    def __init__(self, escape_delay: float) -> None:
        self._escape_delay = escape_delay
        self._decode = getincrementaldecoder("utf-8")("ignore").decode
        self._rest = self._given_up = b""
        self._paste: bytearray | None = None
        self._paste_end = -1
        self._heard = self._began = self._shown = self._copied = 0.0

    def feed(self, data: bytes, now: float) -> Iterator[Token]:
        """Take what was read at `now`; yield what is whole by then."""
        silence, self._heard = now - self._heard, now
        if self._paste is not None and self._paste_end < 0:
            if _ends_paste(data, silence, now - self._copied):
                yield from self._show_paste(_UNFINISHED.search(self._paste))
                self._paste = None
            elif not _ONE_KEY.fullmatch(data):  # Keys pressed again and again are no paste that goes on.
                self._copied = now
        if self._given_up:
            data = self._without_late_rest(data, silence)
        yield from self._take(data, now)

    def due(self) -> float | None:
        """When `tick` has something to do, unless more comes before; None for never."""
        if self._paste is not None:
            if self._paste_end >= 0:
                return min(self._heard + PASTE_TAIL, self._began + LONGEST_TAIL)
            return self._heard + PASTE_PAUSE if self._paste and self._shown < self._heard else None
        if not self._rest:
            return None
        if self._rest in _OPENERS or self._rest.endswith(_ESC):
            return self._heard + self._escape_delay
        return min(self._heard + REST_OF_KEY, self._began + LONGEST_WAIT)

    @property
    def held(self) -> int:
        """Bytes that wait for others to come."""
        return len(self._rest) + len(self._paste or b"")

    def tick(self, now: float) -> Iterator[Token]:
        """Give up waiting where it has lasted long enough."""
        due = self.due()
        if due is None or now < due:
            return
        if self._paste is not None:
            if self._paste_end >= 0:
                yield from self._end_paste(now)
            else:
                self._shown = self._heard
                yield from self._show_paste(_UNFINISHED.search(self._paste))
            return
        rest, self._rest = self._rest, b""
        self._given_up = rest
        if rest in _OPENERS:
            yield Sequence(rest.decode())
        elif rest.endswith(_ESC):
            yield Sequence("\x1b")

    def _take(self, data: bytes, now: float) -> Iterator[Token]:
        if self._paste is not None:
            self._go_on_pasting(data, now)
            return
        if not self._rest:
            self._began = now
        data, self._rest = self._rest + data, b""
        at = 0
        while at < len(data):
            text = _TEXT.match(data, at)
            if text is not None:
                at = text.end()
                yield Typed(self._decode(text.group()))
                continue
            self._decode(b"", True)  # The rest of a letter does not come behind a sequence.
            token, after = _sequence(data, at)
            if after is None:
                self._rest = _bounded(data[at:])
                return
            at = after
            if token == _PASTE_BEGINS:
                self._paste, self._paste_end, self._copied = bytearray(), -1, now
                self._go_on_pasting(data[at:], now)
                return
            if token and token != _PASTE_ENDS:
                yield Sequence(token.decode("ascii", "ignore"))

    def _without_late_rest(self, data: bytes, silence: float) -> bytes:
        """Join `data` to what was given up, if it is the rest of that. A key by itself never is."""
        before, self._given_up = self._given_up, b""
        token, after = _sequence(before + data, 0)
        if silence > LATE_REST or after is None:
            return data
        pressed = before in _OPENERS  # It has counted as Esc.
        if token == _PASTE_BEGINS or (token and not pressed and len(data) > 1):
            return before + data
        is_whole = token or (before + data)[:after].endswith((b"\x07", b"\x1b\\"))
        return data[after - len(before) :] if is_whole and after > len(before) + 1 else data

    # Pastes

    def _go_on_pasting(self, data: bytes, now: float) -> None:
        """Collect `data`. Up to the last end mark before a pause, all of it is the paste, whatever it looks like."""
        assert self._paste is not None
        looked_at = max(0, len(self._paste) - len(_PASTE_ENDS) + 1)
        self._paste += data
        ends = self._paste.rfind(_PASTE_ENDS, looked_at)
        if ends >= 0:
            self._began = now if self._paste_end < 0 else self._began
            self._paste_end = ends
        if len(self._paste) > MOST_PASTED and self._paste_end < 0:
            del self._paste[MOST_PASTED - len(_PASTE_ENDS) : -len(_PASTE_ENDS)]

    def _end_paste(self, now: float) -> Iterator[Token]:
        assert self._paste is not None
        behind = bytes(self._paste[self._paste_end + len(_PASTE_ENDS) :])
        del self._paste[self._paste_end :]
        yield from self._show_paste()
        self._paste, self._paste_end = None, -1
        yield from self._take(behind, now)

    def _show_paste(self, unfinished: re.Match[bytes] | None = None) -> Iterator[Token]:
        assert self._paste is not None
        whole = len(self._paste) if unfinished is None else unfinished.start()
        text = _CODES.sub("", self._paste[:whole].decode("utf-8", "ignore"))
        del self._paste[:whole]
        if text:
            yield Pasted(text)


def _ends_paste(data: bytes, silence: float, without_text: float) -> bool:
    """Return whether `data` is a key, read within a paste whose end mark was lost.

    silence -- seconds without a byte before it; without_text -- without any, but for such keys.
    """
    if not data or data == _PASTE_ENDS:
        return False
    if _URGENT.issuperset(data):
        return silence >= URGENT_PAUSE
    if data.strip(_ESC + b"\x03\x11") == b"":
        return silence >= PASTE_PAUSE
    if silence < URGENT_PAUSE or without_text < PASTE_GIVEN_UP or data[0] in _NEVER_ENDS:
        return False
    return len(data.decode("utf-8", "ignore")) == 1 or _ONE_KEY.fullmatch(data) is not None


def _sequence(data: bytes, at: int) -> tuple[bytes, int | None]:
    """Return the sequence that begins at `at`, and where it ends: nothing of what is malformed, None if unfinished."""
    kind = data[at + 1 : at + 2]
    if not kind:
        return b"", None
    if kind == b"[":
        return _control_sequence(data, at)
    if kind == b"O":
        return _up_to_a_letter(data, at, _SS3)
    if kind in b"]P_^X":
        return _string(data, at)
    if kind == _ESC or kind >= b"\x80":
        return _ESC, at + 1
    return data[at : at + 2], at + 2


def _control_sequence(data: bytes, at: int) -> tuple[bytes, int | None]:
    behind = data[at + 2 : at + 3]
    if behind == b"M":  # The old report of a mouse: three bytes behind it, in no encoding.
        place = data[at + 3 : at + 6]
        if place and min(place) < 0x20:
            return b"", at + 3
        return b"", (at + 6 if len(place) == 3 else None)
    if behind == b"[":  # Function keys of the Linux console.
        if len(data) == at + 3:
            return b"", None
        return (data[at : at + 4], at + 4) if data[at + 3 : at + 4].isalpha() else (b"", at + 3)
    shifted = _RXVT.match(data, at)
    if shifted is None:
        return _up_to_a_letter(data, at, _CSI)
    return (shifted.group() if len(shifted.group()) <= LONGEST_SEQUENCE else b""), shifted.end()


def _up_to_a_letter(data: bytes, at: int, begins: re.Pattern[bytes]) -> tuple[bytes, int | None]:
    match = begins.match(data, at)
    assert match is not None
    end = match.end()
    if end == len(data):
        return b"", None
    if not 0x40 <= data[end] <= 0x7E:
        return _by_hand(match), end
    return (data[at : end + 1] if end - at < LONGEST_SEQUENCE else b""), end + 1


def _string(data: bytes, at: int) -> tuple[bytes, int | None]:
    """Ignore what a terminal reports about itself: nothing was requested."""
    match = _STRING.match(data, at)
    assert match is not None
    end = match.end()
    if end == len(data) or data[end:] == _ESC:
        return b"", None
    if data[end] == 0x1B:
        return (b"", end + 2) if data[end + 1] == 0x5C else (_by_hand(match), end)
    return (_by_hand(match), end) if data[end] in b"\x03\x11" else (b"", end + 1)


def _by_hand(match: re.Match[bytes]) -> bytes:
    """Return what was matched if it may have been pressed: Esc is never lost because a letter came right behind it."""
    return match.group() if match.group() in _OPENERS else b""


def _bounded(rest: bytes) -> bytes:
    """Return an unfinished sequence in short: enough to know its kind, and whether its last byte may end it."""
    return rest if len(rest) <= LONGEST_SEQUENCE + 1 else rest[:LONGEST_SEQUENCE] + rest[-1:]
