"""Every fault of the database in words for the two. Nothing of what was typed is ever in them."""

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

_ITS_FOLDER = "the folder that `reciprocity where` names"

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
    """Turn a fault of the database or of a file into a JournalError.

    folder -- where the journal is, if that is known. already_open -- it was opened before, so that two people are
    in the middle of something, which can be tried again.
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
    """Another program has it."""
    return JournalInUse("Reciprocity is open in another window.", "Go on there, or close it first.")


def disk_full_error() -> DiskFull:
    """A write did not fit."""
    return DiskFull("The disk is full, and this could not be kept yet.", "Make some room, then try again.")


def damaged_error(folder: Path | None = None) -> JournalDamaged:
    """What stands there is not what was written."""
    return JournalDamaged("The journal is damaged.", backup_advice(folder))


def backup_advice(folder: Path | None = None) -> str:
    """What to do before anything else."""
    return f"Nothing was changed. Keep a copy of {folder or _ITS_FOLDER} before trying more."


def inaccessible_error(what: Path | str) -> HomeError:
    """The account may not read or write it."""
    return HomeError(
        f"{what} cannot be read and written by your account.",
        "Give it the right to, or choose another folder with --home.",
    )


def _open_failed_error(folder: Path | None) -> HomeError:
    return HomeError(
        f"The journal in {folder or _ITS_FOLDER} cannot be opened.",
        "See that its files belong to your account and that its path is not very long,"
        " or choose another folder with --home.",
    )


def _io_error(folder: Path | None) -> JournalError:
    return JournalError(
        "The disk did not answer as it should.", f"Look at {folder or _ITS_FOLDER}, then try again."
    )


def _became_inaccessible_error(folder: Path | None) -> JournalError:
    return JournalError(
        "The journal cannot be read and written by your account any more.",
        f"Give it the right to, in {folder or _ITS_FOLDER}, then try again.",
    )


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
            return inaccessible_error(folder or "The journal")
        case apsw.CantOpenError() | apsw.PermissionsError() | apsw.AuthError():
            return _open_failed_error(folder)
        case apsw.IOError():
            return _translate_disk_error(error, folder)
    return JournalError("The journal could not do that.", "What was kept before is still there.")


def _translate_disk_error(error: apsw.IOError, folder: Path | None) -> JournalError:
    code = getattr(error, "extendedresult", 0)
    if code in _READ_ERRORS:
        return damaged_error(folder)
    if code in _WRITE_ERRORS:
        return DiskFull(
            "The disk is full, or would not write; this could not be kept yet.",
            "Make some room, then try again.",
        )
    return _io_error(folder)
