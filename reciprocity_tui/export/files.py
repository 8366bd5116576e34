"""Write files outside the home that both players asked for: for their owner only, never over another file.

The journal is encrypted and these are not, so the players are warned before one is written.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reciprocity_tui.errors import AnswerRejected, DiskFull, is_disk_full
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.sanitize import sanitize_text

PATH_LIMIT = 1000
"""The most characters of a path that is typed."""

MOST_NAMES = 99
_MODE = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class ExportFile:
    """A file to write. description -- shown before it is written. name -- of the file. data -- makes its bytes.

    path -- where it goes, if that was said before. is_plain -- whether everybody who opens it can read it.
    """

    description: str
    name: str
    data: Callable[[], bytes]
    path: str = ""
    is_plain: bool = True

    @property
    def access(self) -> str:
        """Return who can read the file, in a sentence."""
        return text("export-plain-text" if self.is_plain else "export-sealed")


def suggest_path(export: ExportFile) -> str:
    """Return the path that was said before; else a free one in the folder where the players started, or in their own.

    Empty without either.
    """
    if export.path:
        return export.path
    for folder in _writable_folders():
        for name in _free_names(folder / export.name):
            if not os.path.lexists(name):
                return str(name)
    return ""


def write(export: ExportFile, typed: str) -> Path:
    """Write the export to the path that was typed and return the full path.

    Raises AnswerRejected, and DiskFull if the same path will do once there is room.
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
    """Return the full path that was meant: a folder gets the usual name, a bare name its usual ending."""
    path_text = sanitize_text(typed)
    if not path_text:
        raise AnswerRejected(Message("export-nameless"))
    if len(path_text) > PATH_LIMIT:
        raise AnswerRejected(Message("export-name-too-long"))
    try:
        path = Path(path_text).expanduser().absolute()
        if path.is_dir():
            return path / export.name
        if path_text.endswith(_SEPARATORS):
            raise AnswerRejected(Message("export-no-folder", path=path_text))
    except (RuntimeError, OSError, ValueError) as error:
        raise AnswerRejected(Message("export-name-impossible")) from error
    return path if path.suffix else path.with_name(path.name + Path(export.name).suffix)


_SEPARATORS = tuple({"/", os.sep})


def _writable_folders() -> Iterator[Path]:
    """Yield the folder where the players started, then their own, if it can be written and shown as it is."""
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
