"""Every fault of the database in words for the two. Nothing of what was typed is ever in them."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from reciprocity_tui.errors import (
    DiskFull,
    HomeError,
    JournalDamaged,
    JournalError,
    JournalInUse,
    is_full,
)

DAMAGED = "The journal is not as it was written."
KEEP_A_COPY = (
    "Nothing was changed. Keep a copy of the folder that `reciprocity where` names before trying more."
)
LOOK = "Look at the folder that `reciprocity where` names."

_ROTTEN = frozenset({apsw.SQLITE_IOERR_DATA, apsw.SQLITE_IOERR_CORRUPTFS, apsw.SQLITE_IOERR_SHORT_READ})
_UNWRITTEN = frozenset(
    {
        apsw.SQLITE_IOERR_WRITE,
        apsw.SQLITE_IOERR_FSYNC,
        apsw.SQLITE_IOERR_DIR_FSYNC,
        apsw.SQLITE_IOERR_TRUNCATE,
    }
)


@contextmanager
def told() -> Iterator[None]:
    """Turn a fault of the database or of a file into one of ours."""
    try:
        yield
    except apsw.Error as error:
        raise _of_database(error) from error
    except OSError as error:
        raise (full() if is_full(error) else HomeError("The journal cannot be opened.", LOOK)) from error


def in_use() -> JournalInUse:
    """Another program has it."""
    return JournalInUse("Reciprocity is open in another window.", "Go on there, or close it first.")


def full() -> DiskFull:
    """A write did not fit."""
    return DiskFull("The disk is full, and this could not be kept yet.", "Make some room, then try again.")


def damaged() -> JournalDamaged:
    """What stands there is not what was written."""
    return JournalDamaged(DAMAGED, KEEP_A_COPY)


def _of_database(error: apsw.Error) -> HomeError | JournalError:
    match error:
        case apsw.BusyError() | apsw.LockedError():
            return in_use()
        case apsw.FullError():
            return full()
        case apsw.NotADBError() | apsw.CorruptError() | apsw.FormatError():
            return damaged()
        case apsw.ReadOnlyError():
            return HomeError(
                "The journal cannot be written.", "Make its folder writable, or choose another with --home."
            )
        case apsw.CantOpenError() | apsw.PermissionsError() | apsw.AuthError():
            return HomeError("The journal cannot be opened.", LOOK)
        case apsw.IOError():
            return _of_disk(error)
    return JournalError("The journal could not do that.", "What was kept before is still there.")


def _of_disk(error: apsw.IOError) -> JournalError:
    code = getattr(error, "extendedresult", 0)
    if code in _ROTTEN:
        return damaged()
    if code in _UNWRITTEN:
        return DiskFull(
            "The disk is full, or would not write; this could not be kept yet.",
            "Make some room, then try again.",
        )
    return JournalError("The disk did not answer as it should.", "What was kept before is still there.")
