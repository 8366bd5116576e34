"""A cache of the headers of installed packs, so that a thousand of them do not slow down the first screen.

The file has one line per pack and, before them, one line with a digest of all. Each line begins with a checksum;
it is JSON, which can hold nothing that runs. A pack is taken from here while each of its files has the name, the size
and the times it had when it was read. The first line is taken while the folder of the packs has the time it had: a
file edited in place is noticed a moment later, when anything but the suggestion is asked for.

Nothing depends on it. A damaged, older or missing file is ignored, and one that cannot be written is left alone.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from reciprocity_tui import __version__
from reciprocity_tui.exercise.card import Card, Evidence, Outline
from reciprocity_tui.packs.library.contents import Contents, Pack
from reciprocity_tui.packs.library.digest import Digest, build_digest
from reciprocity_tui.packs.library.paths import FOLDER
from reciprocity_tui.packs.parsing.read import UnreadableText, read_bytes

FORMAT = 1
"""The version of the file: increment it with every change of a card or an outline."""

MOST_BYTES = 64 * 1024 * 1024
"""Bytes above which a file is not an index."""

SETTLE_NS = 2 * 10**9
"""Nanoseconds after which a file that changes again has another time, on any disk."""

Stamp = list[list[object]]
"""Name, size and times of each file of a pack."""


class _Head(NamedTuple):
    """The first line. taken -- ids that no pack here may have. place -- offset of the lines of the packs."""

    root: object
    taken: object
    packs: dict[str, list[int]]
    digest: Digest
    place: int


class Index:
    """The cache in `file` of the packs in `root`. began -- when reading began, in nanoseconds since 1970."""

    def __init__(self, file: Path, root: Path) -> None:
        self.file = file
        self.root = root
        self._began = time.time_ns()
        self._stamps: dict[str, Stamp | None] = {}

    def suggestion_candidates(
        self, taken: Sequence[str], named: AbstractSet[str]
    ) -> list[Outline | str] | None:
        """Return what can be suggested first, in the order of the catalog; None when the index may be out of date.

        taken -- ids that none of the packs may have. named -- full names of what is ranked for itself: of these that
        are there the name is returned.
        """
        head = self._head
        if head is None or head.root is None or head.taken != list(taken) or head.root != self._root_stamp():
            return None
        with _ignore_malformed():
            places = sorted(head.digest.suggestion_candidates(named), key=lambda row: row[0])
            return [head.digest.refs[place] if outline is None else outline for place, outline in places]
        return None

    def contents(self, folder: Path, stamp: Stamp | None) -> Contents | None:
        """Return the contents of the pack in `folder`; None when it is not indexed, or was changed since."""
        if stamp is None:
            return None
        with _ignore_malformed():
            line = json.loads(self._line(folder.name))
            self._stamps[folder.name] = line["stamp"]
            if line["stamp"] == stamp:
                return _contents(line)
        return None

    def is_current(self, packs: Mapping[str, tuple[Stamp | None, Contents]], taken: Sequence[str]) -> bool:
        """Return whether it contains all of this already, so that it need not be written."""
        head = self._head
        return (
            head is not None
            and head.taken == list(taken)
            and head.root == self._settled_root()
            and list(head.packs) == list(packs)
            and all(self._settled(stamp) == self._stamps.get(name) for name, (stamp, _) in packs.items())
        )

    def write(self, packs: Mapping[str, tuple[Stamp | None, Contents]], taken: Sequence[str]) -> None:
        """Write the whole index again. If that fails, the next start is as slow as this one."""
        lines: list[bytes] = []
        places: dict[str, list[int]] = {}
        place = 0
        for name, (stamp, contents) in packs.items():
            lines.append(_line({"stamp": self._settled(stamp), **_to_json(contents)}))
            places[name] = [place, len(lines[-1])]
            place += len(lines[-1])
        head = {
            "format": FORMAT,
            "program": __version__,
            "root": self._settled_root(),
            "taken": list(taken),
            "packs": places,
            "digest": build_digest([card for _, contents in packs.values() for card in contents.cards]),
        }
        with suppress(OSError, ValueError):
            self._save(b"".join([_line(head), *lines]))

    def _save(self, data: bytes) -> None:
        begun = self.file.with_name(f"{self.file.name}.new")
        begun.unlink(missing_ok=True)
        flags = (
            os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        )
        try:
            with os.fdopen(os.open(begun, flags, 0o600), "wb") as out:
                out.write(data)
            begun.replace(self.file)
        except OSError:
            begun.unlink(missing_ok=True)
            raise

    @cached_property
    def _head(self) -> _Head | None:
        with _ignore_malformed():
            line = self._data[: self._data.index(b"\n") + 1]
            head = json.loads(_parse_line(line))
            ours = head["format"] == FORMAT and head["program"] == __version__
            if ours and isinstance(head["packs"], dict):
                return _Head(head["root"], head["taken"], head["packs"], Digest(*head["digest"]), len(line))
        return None

    @cached_property
    def _data(self) -> bytes:
        with suppress(UnreadableText):
            return read_bytes(self.file, most=MOST_BYTES)
        return b""

    def _line(self, name: str) -> bytes:
        """Return the entry of one pack. Raises ValueError when its line is damaged."""
        if self._head is None:
            raise ValueError
        place, length = self._head.packs[name]
        begin = self._head.place + place
        return _parse_line(self._data[begin : begin + length])

    def _root_stamp(self) -> list[int] | None:
        with suppress(OSError):
            facts = self.root.stat()
            return [facts.st_mtime_ns, facts.st_ctime_ns]
        return None

    def _settled_root(self) -> list[int] | None:
        stamp = self._root_stamp()
        return None if stamp is None or max(stamp) > self._began - SETTLE_NS else stamp

    def _settled(self, stamp: Stamp | None) -> Stamp | None:
        """Return the stamp; None while a file could still change without changing it."""
        if stamp is None or any(max(file[2:]) > self._began - SETTLE_NS for file in stamp):  # type: ignore[operator, type-var]
            return None
        return stamp


def folder_stamp(folder: Path) -> Stamp | None:
    """Return name, size and times of every TOML file of a pack; None where they cannot show a change."""
    try:
        return [*_stamps(folder, ""), *_stamps(folder / FOLDER, f"{FOLDER}/")]
    except OSError:
        return None


def _stamps(folder: Path, below: str) -> Iterator[list[object]]:
    """Yield the facts of the files below a folder. Raises OSError for a link, whose target may change by itself."""
    if below and not os.path.lexists(folder):
        return
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda item: item.name):
            if entry.name.endswith(".toml"):
                if entry.is_symlink():
                    raise OSError
                facts = entry.stat(follow_symlinks=False)
                yield [below + entry.name, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns]


def _ignore_malformed() -> suppress:
    """Ignore the errors that a line of another program leads to."""
    return suppress(ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)


def _line(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return b"%08x %b\n" % (crc32(text), text)


def _parse_line(line: bytes) -> bytes:
    """Return the text of a line. Raises ValueError when it is damaged."""
    text = line[9:-1]
    if line[:9] != b"%08x " % crc32(text) or line[-1:] != b"\n":
        raise ValueError
    return text


def _to_json(contents: Contents) -> dict[str, object]:
    return {
        "pack": contents.pack,
        "cards": [_card_to_row(card) for card in contents.cards],
        "broken": contents.broken,
    }


def _card_to_row(card: Card) -> list[object]:
    values = {name: getattr(card, name) for name in Card.__slots__}
    values["evidence"] = [(study.source, study.strength, study.doi) for study in card.evidence]
    return list(values.values())


def _contents(line: dict[str, Any]) -> Contents:
    pack = line["pack"]
    return Contents(
        None if pack is None else Pack._make((*pack[:-1], tuple(pack[-1]))),
        tuple(map(_card_from_row, line["cards"])),
        tuple((file, fault) for file, fault in line["broken"]),
    )


def _card_from_row(row: list[Any]) -> Card:
    values = dict(zip(Card.__slots__, row, strict=True))
    evidence = tuple(Evidence(*study) for study in values.pop("evidence"))
    lists = {key: tuple(value) for key, value in values.items() if isinstance(value, list)}
    return Card(**{**values, **lists}, evidence=evidence)
