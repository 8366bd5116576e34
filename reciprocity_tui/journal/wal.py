"""Read the log of the database without the database, which would repair it on opening.

SQLite takes a log up to the first frame that does not add up, and drops the rest: correct after a power cut, where the
last write was torn, and wrong after a flipped bit, where sound frames follow. The format is that of "The Write-Ahead
Log" in SQLite's description of its files. Pages in it are encrypted; headers and checksums are not, and the checksums
are those of the encrypted pages.
"""

import struct
from collections.abc import Iterator
from enum import IntEnum
from itertools import chain, count
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reciprocity_tui.journal.files import open_regular_file

PAGE = 4096
_HEADER, _FRAME_HEADER = 32, 24
_MAGIC, _VERSION = 0x377F0682, 3007000
_MOST_FRAMES = 1 << 16
"""More than any one write of ours has: so many unsound frames are not the rest of a torn write."""
_MAX_SALT_DISTANCE = 1 << 20
"""Earlier logs whose frames may still follow those of this one: the first salt goes up by one each time."""

_Checksum = tuple[int, int]


class LogTail(IntEnum):
    """What a log contains after its last sound frame."""

    CLEAN = 0
    """Nothing, a part of a frame, or frames of an earlier log."""
    TORN_WRITE = 1
    """Frames of one write that do not add up: torn by a power cut, or damaged."""
    DAMAGE = 2
    """A write that was over before the next one began, and does not add up."""


class Log(NamedTuple):
    """The content of a log."""

    salts: bytes
    """Which log it is; empty when its header cannot be read."""
    frames: int
    """Sound frames, up to the last write that is whole."""
    pages: frozenset[int]
    """Numbers of the pages in these frames."""
    size: int
    """Pages of the whole database after the last of them; 0 without one."""
    tail: LogTail

    def lacks(self, salts: bytes, frames: int) -> bool:
        """Return whether it is another log than the one with these salts, or has fewer sound frames."""
        return self.salts != salts or self.frames < frames


class _Frame(NamedTuple):
    number: int
    page: int
    ends: int
    """Pages of the whole database if a write ends with this frame; 0 within one."""
    salts: bytes
    stored: _Checksum
    raw: bytes


def read(file: Path) -> Log | None:
    """Read the log in `file`; None if there is none, or an empty one. Raises JournalForeign and OSError."""
    with open_regular_file(file) as stream:
        header = b"" if stream is None else stream.read(_HEADER)
        return _log(header, stream) if stream is not None and header else None


def _log(header: bytes, rest: BinaryIO) -> Log:
    order = _byte_order(header)
    if order is None:
        behind = LogTail.DAMAGE if rest.read(1) else LogTail.TORN_WRITE
        return Log(b"", 0, frozenset(), 0, behind)
    salts, running = header[16:24], _stored_checksum(header[24:32])
    frames, size, pages, pending = 0, 0, set[int](), set[int]()
    all_frames = _frames(rest)
    for frame in all_frames:
        running = _checksum(frame.raw[_FRAME_HEADER:], _checksum(frame.raw[:8], running, order), order)
        if frame.salts != salts or frame.stored != running or not frame.page:
            return Log(salts, frames, frozenset(pages), size, _classify_tail(frame, all_frames, salts))
        pending.add(frame.page)
        if frame.ends:
            frames, size = frame.number, frame.ends
            pages |= pending
            pending.clear()
    return Log(salts, frames, frozenset(pages), size, LogTail.CLEAN)


def _byte_order(header: bytes) -> str | None:
    """Return the byte order of the checksums; None if the header is not a sound one of our logs."""
    if len(header) < _HEADER:
        return None
    magic, version, size = struct.unpack(">3I", header[:12])
    order = ">" if magic & 1 else "<"
    sound = magic & ~1 == _MAGIC and version == _VERSION and size == PAGE
    return (
        order if sound and _checksum(header[:24], (0, 0), order) == _stored_checksum(header[24:32]) else None
    )


def _classify_tail(unsound: _Frame, rest: Iterator[_Frame], salts: bytes) -> LogTail:
    """Return what the first unsound frame and those after it are."""
    behind, over, torn = LogTail.CLEAN, False, 0
    for frame in chain((unsound,), rest):
        if _is_earlier_log(frame.salts, salts):
            continue
        torn += 1
        if over or torn > _MOST_FRAMES:
            return LogTail.DAMAGE
        behind = LogTail.TORN_WRITE
        # The next write begins only when the one before is on the disk.
        over = frame.salts == salts and frame.ends != 0
    return behind


def _is_earlier_log(salts: bytes, now: bytes) -> bool:
    """Return whether a frame was left by an earlier log, and is not a damaged frame of this one."""
    back = (int.from_bytes(now[:4], "big") - int.from_bytes(salts[:4], "big")) % (1 << 32)
    return salts[4:] != now[4:] and 0 < back < _MAX_SALT_DISTANCE


def _frames(rest: BinaryIO) -> Iterator[_Frame]:
    for number in count(1):
        raw = rest.read(_FRAME_HEADER + PAGE)
        if len(raw) < _FRAME_HEADER + PAGE:
            return
        page, ends = struct.unpack(">2I", raw[:8])
        yield _Frame(number, page, ends, raw[8:16], _stored_checksum(raw[16:24]), raw)


def _stored_checksum(data: bytes) -> _Checksum:
    first, second = struct.unpack(">2I", data)
    return first, second


def _checksum(data: bytes, before: _Checksum, order: str) -> _Checksum:
    """Continue a checksum."""
    first, second = before
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for one in words:
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + next(words) + first) & 0xFFFFFFFF
    return first, second
