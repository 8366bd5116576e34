"""A look at the files of a journal before the database may touch them: it cuts off what it takes for torn."""

import os
from pathlib import Path

from reciprocity_tui import paths
from reciprocity_tui.errors import JournalDamaged
from reciprocity_tui.journal import mark as marks
from reciprocity_tui.journal.door import log_of
from reciprocity_tui.journal.faults import damaged, not_usable, told
from reciprocity_tui.journal.files import opened_plainly, plain_size
from reciprocity_tui.journal.ground import UNKNOWN, ground
from reciprocity_tui.journal.log import PAGE, Behind, Log, read

_IN_CLEAR = slice(16, 24)
_AS_OURS = bytes((PAGE >> 8, 0, 2, 2, 32, 64, 32, 32))
"""What is not enciphered in the first page: the size of a page, that there is a log, and what the cipher adds."""


def looked_at(home: Path) -> Log | None:
    """Look at the journal in `home`, and return its log; None when that is empty. Nothing is changed.

    Raises JournalDamaged for what can be seen from outside, JournalForeign, and HomeError.
    """
    file = paths.journal_file(home)
    with told(home):
        log = log_of_home(home)
        for used in (file, log_of(file)):
            if used.exists() and not paths.may_be_used(used):
                raise not_usable(used)
        with opened_plainly(file) as stream:
            head = b"" if stream is None else stream.read(_IN_CLEAR.stop)
        if log is not None and ground_of_log(file, log, UNKNOWN) not in (UNKNOWN, *grounds(file, log)):
            raise of_another_time(file)
        if head[_IN_CLEAR] != _AS_OURS or not _whole(plain_size(file) or 0, log):
            raise damaged(home)
    return log


def ground_of_log(file: Path, log: Log, remembered: bytes) -> bytes:
    """What the log of `file` was begun upon, or UNKNOWN. Raises OSError.

    remembered -- what the log says of that.

    The mark knows more of this log: once some of it was put into the journal, nothing is the same any more.
    """
    mark = _mark(file.parent)
    return mark.ground if mark is not None and mark.salts == log.salts else remembered


def grounds(file: Path, log: Log) -> tuple[bytes, ...]:
    """What a log may say that it stands on, so that it stands on `file`; as it is told now comes first. Raises OSError.

    Not while the database has it open, as for `ground`. A mark that says the first is enough: only without one is every
    page read, since the log may be that of a program of before.
    """
    now = ground(file)
    return (now,) if ground_of_log(file, log, UNKNOWN) == now else (now, ground(file, of_every_page=True))


def of_another_time(file: Path) -> JournalDamaged:
    """The log and the journal do not belong together: each may be whole, but of its own time."""
    home, log = file.parent, log_of(file).name
    return JournalDamaged(
        f"What was written last, in {log}, does not belong to {file} as it lies there now.",
        f"Nothing was changed. Keep a copy of the folder {home} first. Then put back the {file.name} that was there"
        f" before. Without it, move {log} and {paths.mark_file(home).name} out of the folder: what lies in"
        f" {file.name}, if that is whole, then opens without what was written last.",
    )


def log_of_home(home: Path) -> Log | None:
    """Read the log beside the journal; None when it is empty. Raises JournalDamaged when some of it was lost."""
    file = log_of(paths.journal_file(home))
    with told(home):
        log, mark = read(file), _mark(home)
    behind = Behind.NOTHING if log is None else log.behind
    if mark is None:
        # Nobody knows what was acknowledged: whatever does not add up may have been.
        lost = behind > Behind.NOTHING
    elif mark.frames:
        lost = log is None or log.lacks(mark.salts, mark.frames) or behind == Behind.DAMAGE
    else:
        lost = behind == Behind.DAMAGE
    if lost:
        # What stands before a clean end is whole: only the mark speaks against it.
        ends_early = mark is not None and log is not None and log.salts == mark.salts and not behind
        raise _lost(home, () if ends_early else (file,))
    return log if log is not None and log.frames else None


def _mark(home: Path) -> marks.Marked | None:
    mark = paths.mark_file(home)
    try:
        return marks.read(mark)
    except ValueError:
        raise JournalDamaged(
            f"{mark} is not as it was written, so nobody can tell whether something is missing.",
            f"Nothing was changed. Keep a copy of the folder {home} first. Once {mark.name} is moved out of it,"
            " the journal opens with all that lies there.",
        ) from None


def _lost(home: Path, damaged_files: tuple[Path, ...]) -> JournalDamaged:
    """What to say, and what has to be moved away before the rest opens."""
    file = log_of(paths.journal_file(home))
    without = [other for other in (*damaged_files, paths.mark_file(home)) if os.path.lexists(other)]
    what = "damaged" if file in without else "missing"
    return JournalDamaged(
        f"The newest entries, in {file}, are {what}.",
        f"Nothing was changed. Keep a copy of the folder {home} first. Then move"
        f" {' and '.join(other.name for other in without)} out of it, and the journal opens without those entries.",
    )


def _whole(size: int, log: Log | None) -> bool:
    """Whether every page stands in the file, or else in the log."""
    pages = size // PAGE
    if log is None or pages >= log.size:
        return size % PAGE == 0
    return all(page in log.pages for page in range(pages + 1, log.size + 1))
