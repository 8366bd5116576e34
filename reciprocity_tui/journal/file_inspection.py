"""A look at the files of a journal before the database may touch them: it cuts off what it takes for torn."""

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

_PLAIN_HEADER = slice(16, 24)
_EXPECTED_HEADER = bytes((PAGE >> 8, 0, 2, 2, 32, 64, 32, 32))
"""What is not enciphered in the first page: the size of a page, that there is a log, and what the cipher adds."""


def inspect_files(home: Path) -> Log | None:
    """Look at the journal in `home`, and return its log; None when that is empty. Nothing is changed.

    Raises JournalDamaged for what can be seen from outside, JournalForeign, and HomeError.
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
    """What the log of `file` was begun upon, or UNKNOWN. Raises OSError.

    remembered -- what the log says of that.

    The mark knows more of this log: once some of it was put into the journal, nothing is the same any more.
    """
    mark = _mark(file.parent)
    return mark.ground if mark is not None and mark.salts == log.salts else remembered


def possible_fingerprints(file: Path, log: Log) -> tuple[bytes, ...]:
    """What a log may say that it stands on, so that it stands on `file`; as it is told now comes first. Raises OSError.

    Not while the database has it open, as for `ground`. A mark that says the first is enough: only without one is every
    page read, since the log may be that of a program of before.
    """
    now = fingerprint(file)
    return (
        (now,)
        if fingerprint_of_log(file, log, UNKNOWN_FINGERPRINT) == now
        else (now, fingerprint(file, of_every_page=True))
    )


def mismatched_log_error(file: Path) -> JournalDamaged:
    """The log and the journal do not belong together: each may be whole, but of its own time."""
    home, log = file.parent, wal_path(file).name
    return JournalDamaged(
        f"What was written last, in {log}, does not belong to {file} as it lies there now.",
        f"Nothing was changed. Keep a copy of the folder {home} first. Then put back the {file.name} that was there"
        f" before. Without it, move {log} and {paths.mark_file(home).name} out of the folder: what lies in"
        f" {file.name}, if that is whole, then opens without what was written last.",
    )


def read_log(home: Path) -> Log | None:
    """Read the log beside the journal; None when it is empty. Raises JournalDamaged when some of it was lost."""
    file = wal_path(paths.journal_file(home))
    with translate_errors(home):
        log, mark = read(file), _mark(home)
    behind = LogTail.CLEAN if log is None else log.tail
    if mark is None:
        # Nobody knows what was acknowledged: whatever does not add up may have been.
        lost = behind > LogTail.CLEAN
    elif mark.frames:
        lost = log is None or log.lacks(mark.salts, mark.frames) or behind == LogTail.DAMAGE
    else:
        lost = behind == LogTail.DAMAGE
    if lost:
        # What stands before a clean end is whole: only the mark speaks against it.
        ends_early = mark is not None and log is not None and log.salts == mark.salts and not behind
        raise _lost_data_error(home, () if ends_early else (file,))
    return log if log is not None and log.frames else None


def _mark(home: Path) -> marks.MarkContents | None:
    mark = paths.mark_file(home)
    try:
        return marks.read(mark)
    except ValueError:
        raise JournalDamaged(
            f"{mark} is not as it was written, so nobody can tell whether something is missing.",
            f"Nothing was changed. Keep a copy of the folder {home} first. Once {mark.name} is moved out of it,"
            " the journal opens with all that lies there.",
        ) from None


def _lost_data_error(home: Path, damaged_files: tuple[Path, ...]) -> JournalDamaged:
    """What to say, and what has to be moved away before the rest opens."""
    file = wal_path(paths.journal_file(home))
    without = [other for other in (*damaged_files, paths.mark_file(home)) if os.path.lexists(other)]
    what = "damaged" if file in without else "missing"
    return JournalDamaged(
        f"The newest entries, in {file}, are {what}.",
        f"Nothing was changed. Keep a copy of the folder {home} first. Then move"
        f" {' and '.join(other.name for other in without)} out of it, and the journal opens without those entries.",
    )


def _has_all_pages(size: int, log: Log | None) -> bool:
    """Whether every page stands in the file, or else in the log."""
    pages = size // PAGE
    if log is None or pages >= log.size:
        return size % PAGE == 0
    return all(page in log.pages for page in range(pages + 1, log.size + 1))
