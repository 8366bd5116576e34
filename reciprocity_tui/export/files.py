"""Files that leave the home, because both asked for them: plain text, for their owner alone, never over another.

The journal is enciphered and these are not, so whoever offers one says so before it is written.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reciprocity_tui.errors import AnswerRejected, DiskFull, is_disk_full
from reciprocity_tui.message import Message
from reciprocity_tui.sanitize import sanitize_text

PATH_LIMIT = 1000
"""The most characters of a path that is typed."""

MOST_NAMES = 99
_MODE = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class ExportFile:
    """What can be written. about -- what stands in it, said before. name -- of the file. data -- makes its bytes."""

    description: str
    name: str
    data: Callable[[], bytes]


def suggest_path(export: ExportFile) -> str:
    """Where it may go: a free name in the folder the two started in, else in their own; empty without either."""
    for folder in _writable_folders():
        for name in _free_names(folder / export.name):
            if not os.path.lexists(name):
                return str(name)
    return ""


def write(export: ExportFile, typed: str) -> Path:
    """Write it to the path that was typed and return the full path.

    Raises AnswerRejected in words for whoever typed, and DiskFull where the same path will do once there is room.
    """
    path = _resolve(export, typed)
    data = export.data()
    try:
        handle = os.open(path, _MODE, 0o600)
    except FileExistsError as error:
        raise AnswerRejected(Message("export-exists", name=path.name)) from error
    except (OSError, ValueError) as error:
        raise AnswerRejected(Message("export-not-writable", path=str(path))) from error
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        if is_disk_full(error):
            raise DiskFull(Message("export-disk-full")) from error
        raise AnswerRejected(Message("export-not-writable", path=str(path))) from error
    return path


def _resolve(export: ExportFile, typed: str) -> Path:
    """The full path that was meant: a folder alone takes the usual name in it, a bare name its usual ending."""
    text = sanitize_text(typed)
    if not text:
        raise AnswerRejected(Message("export-nameless"))
    if len(text) > PATH_LIMIT:
        raise AnswerRejected(Message("export-name-too-long"))
    try:
        path = Path(text).expanduser().absolute()
        if path.is_dir():
            return path / export.name
    except (RuntimeError, OSError, ValueError) as error:
        raise AnswerRejected(Message("export-name-impossible")) from error
    return path if path.suffix else path.with_name(path.name + Path(export.name).suffix)


def _writable_folders() -> Iterator[Path]:
    """The folder the two started in, then their own; only those that can be written and shown as they are."""
    for find in (Path.cwd, Path.home):
        with suppress(OSError, RuntimeError):
            folder = find()
            if (
                sanitize_text(str(folder)) == str(folder)
                and folder.is_dir()
                and os.access(folder, os.W_OK | os.X_OK)
            ):
                yield folder


def _free_names(path: Path) -> Iterator[Path]:
    yield path
    for number in range(2, MOST_NAMES):
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")
