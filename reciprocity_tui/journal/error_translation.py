"""Translate errors of the database and of files into our own. They never contain what was typed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from reciprocity_tui.errors import (
    DiskFull,
    HomeError,
    JournalDamaged,
    JournalError,
    JournalInUse,
    is_disk_full,
)
from reciprocity_tui.message import Message

_READ_ERRORS = frozenset({apsw.SQLITE_IOERR_DATA, apsw.SQLITE_IOERR_CORRUPTFS, apsw.SQLITE_IOERR_SHORT_READ})
_WRITE_ERRORS = frozenset(
    {
        apsw.SQLITE_IOERR_WRITE,
        apsw.SQLITE_IOERR_FSYNC,
        apsw.SQLITE_IOERR_DIR_FSYNC,
        apsw.SQLITE_IOERR_TRUNCATE,
    }
)


@contextmanager
def translate_errors(folder: Path | None = None, *, already_open: bool = False) -> Iterator[None]:
    """Turn an error of the database or of a file into a JournalError.

    folder -- the home, if it is known. already_open -- whether the journal was opened before: two people are in the
    middle of something, and can try it again.
    """
    try:
        yield
    except apsw.Error as error:
        raise _translate_database_error(error, folder, already_open=already_open) from error
    except OSError as error:
        if is_disk_full(error):
            raise disk_full_error() from error
        raise (_io_error(folder) if already_open else _open_failed_error(folder)) from error


def in_use_error() -> JournalInUse:
    """Return the error for a journal that another program has open."""
    return JournalInUse(Message("journal-in-use"))


def disk_full_error() -> DiskFull:
    """Return the error for a write that did not fit."""
    return DiskFull(Message("disk-full"))


def damaged_error(folder: Path | None = None) -> JournalDamaged:
    """Return the error for a journal that is not what was written."""
    return JournalDamaged(Message("journal-damaged", folder=_folder_name(folder)))


def inaccessible_error(file: Path) -> HomeError:
    """Return the error for a file that the account may not read or write."""
    return HomeError(Message("file-inaccessible", file=str(file)))


def _folder_name(folder: Path | None) -> Message | str:
    """Return the path of the home, or how to find it where it is not known here."""
    return Message("folder-named-by-command") if folder is None else str(folder)


def _open_failed_error(folder: Path | None) -> HomeError:
    return HomeError(Message("journal-not-opened", folder=_folder_name(folder)))


def _io_error(folder: Path | None) -> JournalError:
    return JournalError(Message("disk-not-responding", folder=_folder_name(folder)))


def _became_inaccessible_error(folder: Path | None) -> JournalError:
    return JournalError(Message("journal-became-inaccessible", folder=_folder_name(folder)))


def _translate_database_error(error: apsw.Error, folder: Path | None, *, already_open: bool) -> JournalError:
    match error:
        case apsw.BusyError() | apsw.LockedError():
            return in_use_error()
        case apsw.FullError():
            return disk_full_error()
        case apsw.NotADBError() | apsw.CorruptError() | apsw.FormatError():
            return damaged_error(folder)
        case apsw.ReadOnlyError() | apsw.CantOpenError() | apsw.PermissionsError() | apsw.AuthError() if (
            already_open
        ):
            return _became_inaccessible_error(folder)
        case apsw.ReadOnlyError():
            return (
                HomeError(Message("journal-inaccessible")) if folder is None else inaccessible_error(folder)
            )
        case apsw.CantOpenError() | apsw.PermissionsError() | apsw.AuthError():
            return _open_failed_error(folder)
        case apsw.IOError():
            return _translate_disk_error(error, folder)
    return JournalError(Message("journal-error"))


def _translate_disk_error(error: apsw.IOError, folder: Path | None) -> JournalError:
    code = getattr(error, "extendedresult", 0)
    if code in _READ_ERRORS:
        return damaged_error(folder)
    if code in _WRITE_ERRORS:
        return DiskFull(Message("disk-full-or-unwritable"))
    return _io_error(folder)
