"""An index of the folders of a caseload, so that only files that changed are read again.

One JSON file for each folder, in the counselor's own folder and for its owner only. Nothing depends on it: a damaged
or older one is ignored, and one that cannot be written is done without.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity_tui import __version__
from reciprocity_tui.errors import HomeError
from reciprocity_tui.packs.parsing.read import UnreadableText, read_bytes
from reciprocity_tui.paths import counselor_folder
from reciprocity_tui.practice.case_facts import Facts, facts_from_row, facts_to_row, is_about
from reciprocity_tui.practice.case_folder import Stamp, is_named_after
from reciprocity_tui.practice.counselor_folder import prepare_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = 1
"""Of the file: increment it with every change of what is indexed."""
MAX_BYTES = 256 * 1024 * 1024
_BEGUN = ".new"
"""Behind the name of an index while it is written."""

_DAMAGE = (
    *(UnreadableText, ValueError, TypeError, KeyError, AttributeError),
    *(OverflowError, RecursionError),
)
"""What reading a damaged index raises."""

Indexed = dict[str, tuple[Stamp, Facts]]
"""What was read of each file, by its name below the folder, and the stamp it had then."""


def index_folder(home: Path) -> Path:
    """Return the folder of the indexes."""
    return counselor_folder(home) / "caseload"


def index_file(home: Path, folder: Path) -> Path:
    """Return the index of one folder."""
    name = sha256(os.fsencode(folder.absolute())).hexdigest()[:24]
    return index_folder(home) / f"{name}.json"


def read_index(home: Path, folder: Path) -> Indexed:
    """Return what was indexed of `folder`; nothing if there is no index that can be used."""
    return _read(index_file(home, folder), str(folder.absolute()))


def _read(file: Path, folder: str | None = None) -> Indexed:
    with suppress(*_DAMAGE):
        document: dict[str, Any] = json.loads(read_bytes(file, most=MAX_BYTES))
        is_ours = document["format"] == FORMAT and document["program"] == __version__
        if is_ours and folder in (None, document["folder"]):
            return {
                name: (Stamp(*map(int, stamp)), facts_from_row(row))
                for name, (stamp, row) in document["files"].items()
            }
    return {}


def write_index(home: Path, folder: Path, indexed: Mapping[str, tuple[Stamp, Facts]]) -> None:
    """Write the index of `folder`, and drop those of folders that are gone. If that fails, nothing has changed."""
    with suppress(OSError, HomeError, ValueError):
        prepare_folder(home, index_folder(home))
        _write(index_file(home, folder), str(folder.absolute()), indexed)
        _drop_lost(index_folder(home))


def _write(file: Path, folder: str, indexed: Mapping[str, tuple[Stamp, Facts]]) -> None:
    """Write an index, whole or not at all. Raises OSError."""
    files = {name: (stamp, facts_to_row(facts)) for name, (stamp, facts) in indexed.items()}
    document = {"format": FORMAT, "program": __version__, "folder": folder, "files": files}
    data = json.dumps(document, separators=(",", ":")).encode("ascii")
    begun = file.with_name(f"{file.name}{_BEGUN}")
    begun.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(begun, flags, 0o600), "wb") as out:
            out.write(data)
        begun.replace(file)
    except OSError:
        begun.unlink(missing_ok=True)
        raise


def _drop_lost(folder: Path) -> None:
    """Remove the indexes of folders that are not there any more."""
    for file in folder.glob("*.json"):
        place = _place_of(file)
        if place is None or not os.path.lexists(place):
            file.unlink(missing_ok=True)


def _place_of(file: Path) -> str | None:
    with suppress(*_DAMAGE):
        return str(json.loads(read_bytes(file, most=MAX_BYTES))["folder"])
    return None


def count_indexed(home: Path, couple: str) -> int:
    """Return how many files of a couple are in the indexes of all folders."""
    return sum(
        _is_of(name, row[1], couple) for file in _index_files(home) for name, row in _read(file).items()
    )


def forget_indexed(home: Path, couple: str) -> None:
    """Remove a couple from the indexes of all folders. An index that cannot be written is removed. Raises OSError.

    So is one that nothing is left in, since the name of its folder may tell of the couple, and one half written.
    """
    for begun in index_folder(home).glob(f"*{_BEGUN}"):
        begun.unlink(missing_ok=True)
    for file in _index_files(home):
        indexed, place = _read(file), _place_of(file)
        kept = {name: row for name, row in indexed.items() if not _is_of(name, row[1], couple)}
        if place is None or not kept:
            file.unlink(missing_ok=True)
        elif len(kept) < len(indexed):
            try:
                _write(file, place, kept)
            except OSError:
                file.unlink(missing_ok=True)


def _is_of(name: str, facts: Facts, couple: str) -> bool:
    """Return whether a file is of a couple, or of nobody and called as one of theirs."""
    return is_about(facts, couple) or (facts is None and is_named_after(name, couple))


def _index_files(home: Path) -> list[Path]:
    return sorted(index_folder(home).glob("*.json"))
