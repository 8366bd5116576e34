"""Inspect the files of a journal before the database may touch them: it cuts off what it takes for torn."""

import os
from pathlib import Path

from reciprocity_tui import paths
from reciprocity_tui.errors import JournalDamaged
from reciprocity_tui.journal import mark as marks
from reciprocity_tui.journal.connection import wal_path
from reciprocity_tui.journal.error_translation import damaged_error, inaccessible_error, translate_errors
from reciprocity_tui.journal.files import open_regular_file, regular_file_size
from reciprocity_tui.journal.fingerprint import UNKNOWN_FINGERPRINT, fingerprint
from reciprocity_tui.journal.wal import PAGE, Log, LogTail, read
from reciprocity_tui.message import Message

_PLAIN_HEADER = slice(16, 24)
_EXPECTED_HEADER = bytes((PAGE >> 8, 0, 2, 2, 32, 64, 32, 32))
"""What is not encrypted in the first page: the size of a page, that there is a log, and what the cipher adds."""


def inspect_files(home: Path) -> Log | None:
    """Check the files of the journal in `home`, and return its log; None if that is empty. Changes nothing.

    Raises JournalDamaged for damage that can be seen from outside, JournalForeign, and HomeError.
    """
    file = paths.journal_file(home)
    with translate_errors(home):
        log = read_log(home)
        for used in (file, wal_path(file)):
            if used.exists() and not paths.is_accessible(used):
                raise inaccessible_error(used)
        with open_regular_file(file) as stream:
            head = b"" if stream is None else stream.read(_PLAIN_HEADER.stop)
        if log is not None and fingerprint_of_log(file, log, UNKNOWN_FINGERPRINT) not in (
            UNKNOWN_FINGERPRINT,
            *possible_fingerprints(file, log),
        ):
            raise mismatched_log_error(file)
        if head[_PLAIN_HEADER] != _EXPECTED_HEADER or not _has_all_pages(regular_file_size(file) or 0, log):
            raise damaged_error(home)
    return log


def fingerprint_of_log(file: Path, log: Log, remembered: bytes) -> bytes:
    """Return the fingerprint of the journal on which the log of `file` was begun, or UNKNOWN. Raises OSError.

    remembered -- the fingerprint in the log itself.

    The mark knows more about this log: once some of it was put into the journal, the journal has another fingerprint.
    """
    mark = _mark(file.parent)
    return mark.ground if mark is not None and mark.salts == log.salts else remembered


def possible_fingerprints(file: Path, log: Log) -> tuple[bytes, ...]:
    """Return the fingerprints with which a log belongs to `file`, the present kind first. Raises OSError.

    Not while the database has it open, as for `fingerprint`. If the mark has the first one, that is enough: only
    without it is every page read, since the log may be that of an older program.
    """
    now = fingerprint(file)
    return (
        (now,)
        if fingerprint_of_log(file, log, UNKNOWN_FINGERPRINT) == now
        else (now, fingerprint(file, of_every_page=True))
    )


def mismatched_log_error(file: Path) -> JournalDamaged:
    """Return the error for a log that does not belong to its journal, even if both are intact."""
    return JournalDamaged(
        Message(
            "log-mismatched",
            log=wal_path(file).name,
            path=str(file),
            file=file.name,
            folder=str(file.parent),
            mark=paths.mark_file(file.parent).name,
        )
    )


def read_log(home: Path) -> Log | None:
    """Read the log beside the journal; None if it is empty. Raises JournalDamaged if some of it was lost."""
    file = wal_path(paths.journal_file(home))
    with translate_errors(home):
        log, mark = read(file), _mark(home)
    behind = LogTail.CLEAN if log is None else log.tail
    if mark is None:
        # Nobody knows what was acknowledged: anything that does not add up may have been.
        lost = behind > LogTail.CLEAN
    elif mark.frames:
        lost = log is None or log.lacks(mark.salts, mark.frames) or behind == LogTail.DAMAGE
    else:
        lost = behind == LogTail.DAMAGE
    if lost:
        # Everything before a clean end is whole: only the mark contradicts it.
        ends_early = mark is not None and log is not None and log.salts == mark.salts and not behind
        raise _lost_data_error(home, () if ends_early else (file,))
    return log if log is not None and log.frames else None


def _mark(home: Path) -> marks.MarkContents | None:
    mark = paths.mark_file(home)
    try:
        return marks.read(mark)
    except ValueError:
        raise JournalDamaged(
            Message("mark-damaged", path=str(mark), file=mark.name, folder=str(home))
        ) from None


def _lost_data_error(home: Path, damaged_files: tuple[Path, ...]) -> JournalDamaged:
    """Return the error for a log that has lost entries; it names the files that keep the rest from opening."""
    log = wal_path(paths.journal_file(home))
    obstacles = [file for file in (*damaged_files, paths.mark_file(home)) if os.path.lexists(file)]
    return JournalDamaged(
        Message(
            "newest-entries-damaged" if log in obstacles else "newest-entries-missing",
            log=str(log),
            folder=str(home),
            files=tuple(file.name for file in obstacles),
        )
    )


def _has_all_pages(size: int, log: Log | None) -> bool:
    """Return whether every page is in the file or in the log."""
    pages = size // PAGE
    if log is None or pages >= log.size:
        return size % PAGE == 0
    return all(page in log.pages for page in range(pages + 1, log.size + 1))
