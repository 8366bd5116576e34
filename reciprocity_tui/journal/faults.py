"""Every fault of the database in words for the two. Nothing of what was typed is ever in them."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from reciprocity_tui.errors import (
    DiskFull,
    HomeError,
    JournalDamaged,
    JournalError,
    JournalInUse,
)

DAMAGED = "The journal is not as it was written."
KEEP_A_COPY = (
    "Nothing was changed. Keep a copy of the folder that `reciprocity where` names before trying more."
)


@contextmanager
def told() -> Iterator[None]:
    """Turn a fault of the database into one of ours."""
    try:
        yield
    except (apsw.BusyError, apsw.LockedError) as error:
        raise in_use() from error
    except apsw.FullError as error:
        raise full() from error
    except apsw.ReadOnlyError as error:
        raise HomeError(
            "The journal cannot be written.", "Make its folder writable, or choose another with --home."
        ) from error
    except (apsw.NotADBError, apsw.CorruptError, apsw.FormatError) as error:
        raise JournalDamaged(DAMAGED, KEEP_A_COPY) from error
    except (apsw.CantOpenError, apsw.PermissionsError, apsw.AuthError) as error:
        raise HomeError(
            "The journal cannot be opened.", "Look at the folder that `reciprocity where` names."
        ) from error
    except apsw.IOError as error:
        raise _io(error) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise full() from error
        raise HomeError(
            "The journal cannot be opened.", "Look at the folder that `reciprocity where` names."
        ) from error
    except apsw.Error as error:
        raise JournalError(
            "The journal could not do that.", "What was kept before is still there."
        ) from error


def in_use() -> JournalInUse:
    """Another program has it."""
    return JournalInUse("Reciprocity is open in another window.", "Go on there, or close it first.")


def full() -> DiskFull:
    """A write did not fit."""
    return DiskFull(
        "The disk is full, and this could not be kept yet.", "Make some room, then press Enter again."
    )


def _io(error: apsw.IOError) -> JournalError:
    code: int = getattr(error, "extendedresult", 0)
    if code in (apsw.SQLITE_IOERR_DATA, apsw.SQLITE_IOERR_CORRUPTFS, apsw.SQLITE_IOERR_SHORT_READ):
        return JournalDamaged(DAMAGED, KEEP_A_COPY)
    if code in (apsw.SQLITE_IOERR_WRITE, apsw.SQLITE_IOERR_FSYNC, apsw.SQLITE_IOERR_TRUNCATE):
        return full()
    return JournalError("The disk did not answer as it should.", "What was kept before is still there.")
