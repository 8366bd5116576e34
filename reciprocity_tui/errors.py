"""One tree of errors for the user. Each has a message of the catalogue, and a hint what to do next.

ReciprocityError
  UsageError            the command line contains something unknown
  TerminalRequired      the screens need a terminal
  JournalError          the journal cannot be used
    HomeError           its folder cannot be created, read or written
    JournalInUse        another window has it open
    JournalDamaged      the file is not what was written
    JournalNewer        a newer program wrote it
    JournalForeign      it is not ours
    JournalKeyMissing   its key file is missing
    JournalMoved        it is no longer where it was opened
    DiskFull            a write did not fit; nothing stored before is lost
  PackError             a pack or exercise cannot be read
  PackNotFound          there is no such pack, or it cannot be read at all
  UnknownExercise       no exercise has that name
  PracticeError         a practice cannot be added, or there is no such practice
  WriteFailed           a file or a folder outside the home cannot be written
  AnswerRejected        a step cannot accept an answer
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
    """Whether two people could play before the error."""
    is_permanent = False
    """Whether there is nothing that the players could do before trying again."""

    def __init__(self, message: Message | str, hint: Message | str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Return the ids, for a log; `messages.describe` has the words."""
        return f"{self.message} {self.hint}".strip()


class UsageError(ReciprocityError):
    """The command line contains something that the program does not know."""

    status = 2


class TerminalRequired(ReciprocityError):
    """The screens need a terminal, and this is not one, or cannot show them."""

    status = 2


class JournalError(ReciprocityError):
    """The journal cannot be used."""

    status = 2


class HomeError(JournalError):
    """The home cannot be created, read or written."""


class JournalInUse(JournalError):
    """Another window of the program has the journal open."""


class JournalDamaged(JournalError):
    """The journal or its key is damaged. Trying again does not help."""

    is_permanent = True


class JournalNewer(JournalError):
    """A newer program wrote the journal."""


class JournalForeign(JournalError):
    """The file is not a journal of ours, or does not belong to this key."""


class JournalKeyMissing(JournalError):
    """There is a journal, but its key is missing."""


class JournalMoved(JournalError):
    """The journal is no longer where it was opened: the next start would not find what is written now."""


class DiskFull(JournalError):
    """A write did not fit. Everything stored before is there; the text is still in the editor."""


class PackError(ReciprocityError):
    """A pack or an exercise cannot be read."""


class PackNotFound(ReciprocityError):
    """There is no such pack, or it cannot be read at all."""

    status = 2


class UnknownExercise(ReciprocityError):
    """No exercise has that name."""

    status = 2


class PracticeError(ReciprocityError):
    """A practice cannot be added, or there is no such practice. Nothing has changed."""


class WriteFailed(ReciprocityError):
    """A file or a folder cannot be written. No part of it is left."""

    status = 2


class AnswerRejected(ReciprocityError):
    """A step cannot accept an answer. Nothing was stored; the text stays where it is.

    field -- the name of the rejected part in the data; empty if there is only one.
    """

    def __init__(self, message: Message | str, hint: Message | str = "", field: str = "") -> None:
        super().__init__(message, hint)
        self.field = field


class MissingKindPart(ReciprocityError):
    """A step kind lacks one of its parts. For contributors: the text names the part and its place."""


@contextmanager
def mark_after_start() -> Iterator[None]:
    """Mark errors from here on as later than the start: they did not keep an evening from beginning."""
    try:
        yield
    except ReciprocityError as error:
        error.after_start = True
        raise


_DISK_FULL_ERRNOS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def is_disk_full(error: OSError) -> bool:
    """Return whether a file could not grow."""
    return error.errno in _DISK_FULL_ERRNOS
