"""One tree of errors. Each says what happened in the user's words, and what to do next.

ReciprocityError
  UsageError            the command line says what the program does not know
  TerminalRequired      the screens need a terminal
  JournalError          the journal cannot be used
    HomeError           its folder cannot be made, read or written
    JournalInUse        another window has it
    JournalDamaged      the file is not as it was written
    JournalNewer        a newer program made it
    JournalForeign      it is not ours
    JournalKeyMissing   its key file is gone
    JournalMoved         it is not any more where it was opened
    DiskFull            a write did not fit; nothing of what stood before is lost
  PackError             a pack or exercise cannot be read
  PackNotFound                what was named is no pack, or cannot be read at all
  UnknownExercise       no exercise has that name
  WriteFailed           a file or a folder outside the home cannot be written
  AnswerRejected        an answer that a step cannot take, with the reason
  MissingKindPart       a step kind lacks its model, rule, pane or dialog

Other exceptions never reach the user and are defined in the module that raises and catches them: one that becomes a
`Diagnostic` (`UnreadableText`, `exercise.conditions.ConditionError`), or one that ends an evening in plain mode
(`Command`, `QuitRequested`, `EveningSuspended`) or the whole program (`process.hardening.Terminated`).
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from reciprocity_tui.message import Message


class ReciprocityError(Exception):
    """Report something to the user.

    message -- what happened: a message of the catalogue (or its finished text).
    hint -- what to do about it; empty for the message named after the first one with `-hint`, if there is one.
    status -- exit status when it ends the program.
    """

    status = 1
    after_start = False
    """Whether two people could play before it came."""
    is_permanent = False
    """Whether what was tried can only be left: nothing that could be done first would help."""

    def __init__(self, message: Message | str, hint: Message | str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Return the ids, for a log; `messages.describe` has the words."""
        return f"{self.message} {self.hint}".strip()


class UsageError(ReciprocityError):
    """The command line says something that the program does not know."""

    status = 2


class TerminalRequired(ReciprocityError):
    """The screen needs a terminal, and this is none, or one that cannot show it."""

    status = 2


class JournalError(ReciprocityError):
    """The journal cannot be used."""

    status = 2


class HomeError(JournalError):
    """The folder where things are kept cannot be made, read or written."""


class JournalInUse(JournalError):
    """Another window of the program has the journal."""


class JournalDamaged(JournalError):
    """The journal or its key is not as it was written. To try again does not help."""

    is_permanent = True


class JournalNewer(JournalError):
    """A newer program made the journal."""


class JournalForeign(JournalError):
    """The file is not a journal of ours, or does not belong to this key."""


class JournalKeyMissing(JournalError):
    """There is a journal, but the key that opens it is gone."""


class JournalMoved(JournalError):
    """The journal is not any more where it was opened: what would be written now nobody would find again."""


class DiskFull(JournalError):
    """A write did not fit. What was stored before stands; the text is still in the editor."""


class PackError(ReciprocityError):
    """A pack or an exercise cannot be read."""


class PackNotFound(ReciprocityError):
    """There is no pack where one was looked for, or it cannot be read at all."""

    status = 2


class UnknownExercise(ReciprocityError):
    """No exercise has that name."""

    status = 2


class WriteFailed(ReciprocityError):
    """A file or a folder cannot be written. Nothing half-made is left of it."""

    status = 2


class AnswerRejected(ReciprocityError):
    """An answer that a step cannot take. Nothing was stored; the text stays where it is.

    field -- the name of the rejected part in the data; empty if there is only one.
    """

    def __init__(self, message: Message | str, hint: Message | str = "", field: str = "") -> None:
        super().__init__(message, hint)
        self.field = field


class MissingKindPart(ReciprocityError):
    """A step kind lacks one of its four parts. For contributors: the text names which, and where it belongs."""


@contextmanager
def mark_after_start() -> Iterator[None]:
    """Mark what goes wrong once two people could play: it did not keep an evening from beginning."""
    try:
        yield
    except ReciprocityError as error:
        error.after_start = True
        raise


_DISK_FULL_ERRNOS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def is_disk_full(error: OSError) -> bool:
    """Whether a file could not grow."""
    return error.errno in _DISK_FULL_ERRNOS
