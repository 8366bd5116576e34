"""Writing the folder of a pack: all of it or nothing, and what was written, to know later what an author changed."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reciprocity_tui.errors import DiskFull, PackError, is_full
from reciprocity_tui.packs.read import TextFault, read_bytes

RECORD = ".imported.json"
"""In the folder of an imported pack: what was written last, file by file. Hidden, and no part of the pack."""
_MOST_RECORD = 16 * 1024 * 1024
_VERSION = 1


@dataclass(frozen=True)
class Record:
    """What an import wrote. sources -- names of the files it came from. answers -- what was answered, by question."""

    sources: tuple[str, ...]
    answers: Mapping[str, str]
    files: Mapping[str, str]

    def text(self) -> str:
        """Return it as it is written."""
        about = {"version": _VERSION, "sources": self.sources, "answers": self.answers, "files": self.files}
        return json.dumps(about, ensure_ascii=False, indent=1) + "\n"


def record_of(folder: Path) -> Record | None:
    """Return what an import wrote into `folder`; None when none did, or it cannot be read any more."""
    try:
        about = json.loads(read_bytes(folder / RECORD, folder, _MOST_RECORD).decode("utf-8"))
    except (TextFault, ValueError, RecursionError):
        return None
    if not isinstance(about, dict) or about.get("version") != _VERSION:
        return None
    sources = about.get("sources")
    answers, files = _texts(about.get("answers")), _texts(about.get("files"))
    if not isinstance(sources, list) or not files:
        return None
    if any(Path(name).name != name or not name.endswith(".toml") for name in files):
        return None
    return Record(tuple(map(str, sources)), answers, files)


def _texts(value: object) -> dict[str, str]:
    """The texts among the values of an object, by their keys; empty for anything else."""
    pairs = value.items() if isinstance(value, dict) else ()
    return {key: text for key, text in pairs if isinstance(key, str) and isinstance(text, str)}


def write_new(folder: Path, record: Record) -> None:
    """Write a folder that is not there yet. Raises PackError, and DiskFull; what was begun is gone then."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise _not_written(folder, error) from error
    try:
        for name, text in _all(record):
            _write(beside / name, text)
        beside.chmod(0o755 & ~_mask())
        _sync(beside)
        # A folder that came meanwhile is not replaced, unless it is empty.
        beside.rename(folder)
        _sync(folder.parent)
    except OSError as error:
        raise _not_written(folder, error) from error
    finally:
        if beside.exists():
            shutil.rmtree(beside, ignore_errors=True)


def write_changes(folder: Path, record: Record, changed: Mapping[str, str], removed: Iterable[str]) -> None:
    """Write changed files over those that are there, each of them whole; the record last. Raises like `write_new`."""
    beside: list[Path] = []
    try:
        for name, text in (*changed.items(), (RECORD, record.text())):
            beside.append(folder / f".{name}.new")
            _write(beside[-1], text)
        for path, name in zip(beside, (*changed, RECORD), strict=True):
            path.replace(folder / name)
        for name in removed:
            (folder / name).unlink(missing_ok=True)
        _sync(folder)
    except OSError as error:
        for path in beside:
            with suppress(OSError):
                path.unlink()
        raise _not_written(folder, error) from error


def _all(record: Record) -> Iterable[tuple[str, str]]:
    return (*record.files.items(), (RECORD, record.text()))


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())


def _sync(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _not_written(folder: Path, error: OSError) -> PackError | DiskFull:
    if is_full(error):
        return DiskFull(
            "The disk is full, and nothing was written.", "Make some room, and import the list again."
        )
    reason = (error.strerror or "it cannot be written").lower()
    return PackError(f"{folder} cannot be written: {reason}.", "Choose another folder with -o.")
