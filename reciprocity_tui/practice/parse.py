"""Read the file of a practice within limits: a practice, or everything that is wrong with it, with its place.

A counselor may have changed the file by hand; and it is somebody else's text: refused, never repaired.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.message import Message
from reciprocity_tui.packs.diagnostics.error_recovery import recover_diagnostics
from reciprocity_tui.packs.diagnostics.locate_findings import locate_findings
from reciprocity_tui.packs.parsing.read import UnreadableText, decode, parse, read_bytes
from reciprocity_tui.practice.assignment import AT_ONCE, Practice, Release, Task
from reciprocity_tui.practice.check_practice import practice_findings
from reciprocity_tui.practice.practice_file import AFTER_WORDS, write_practice
from reciprocity_tui.practice.practice_model import (
    BundleRelease,
    BundleTask,
    PracticeTable,
    ReleaseTable,
    TaskTable,
)
from reciprocity_tui.practice.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.exercise.steps import StrictModel
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
    from reciprocity_tui.packs.parsing.read import Document


class ParsedPractice(NamedTuple):
    """The result of reading a file: a practice, or diagnostics.

    unreadable -- it could not even be opened.
    """

    practice: Practice | None
    diagnostics: tuple[Diagnostic, ...] = ()
    unreadable: bool = False


def read_practice(file: Path, cards: Iterable[Card] | None = None) -> ParsedPractice:
    """Return the practice in `file`, or what is wrong with it. cards -- as for `parse_practice`."""
    try:
        data = read_bytes(file)
    except UnreadableText as fault:
        return ParsedPractice(None, unreadable_file(fault, str(file)), unreadable=True)
    return parse_practice(data, str(file), cards)


def unreadable_file(fault: UnreadableText, name: str) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of a file that could not be opened, by its name as it is shown."""
    return recover_diagnostics(fault, name, lambda _: ())


def parse_practice(data: bytes, name: str, cards: Iterable[Card] | None = None) -> ParsedPractice:
    """Return the practice that `data` is, or everything that is wrong with it.

    name -- of the file, as it is shown. cards -- the exercises that there are; None: any name will do, and one without
    its pack stays as it is.
    """
    shelf = None if cards is None else Shelf(cards)
    document, diagnostics = checked_document(data, name, shelf, PracticeTable)
    if diagnostics:
        return ParsedPractice(None, diagnostics)
    return ParsedPractice(_practice(PracticeTable.model_validate(document), shelf))


def checked_document(
    data: bytes, name: str, shelf: Shelf | None, model: type[StrictModel]
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document that `data` is, and everything that is wrong with it. model -- of the file."""
    look = partial(practice_findings, shelf=shelf, model=model)
    try:
        text = decode_practice(data)
        document = parse_with_days(text)
    except UnreadableText as fault:
        return {}, recover_diagnostics(fault, name, look, parse_with_days)
    findings = look(document)
    return document, locate_findings(findings, text, name) if findings else ()


def check_written(practice: Practice, cards: Iterable[Card]) -> tuple[Diagnostic, ...]:
    """Return what a check would find in the file of a practice that is being made."""
    return parse_practice(write_practice(practice), practice.title, cards).diagnostics


_OTHER_HINTS = {
    "finding-no-such-date": Message("finding-write-a-day"),
    "finding-given-twice": Message("finding-keep-one-or-new-task"),
    "finding-table-given-before": Message("finding-how-task-begins"),
}
"""What to do about it in a practice, by the ids of messages about a text that cannot be read."""
_EMPTY = ("finding-empty-file", "finding-only-comments")
_OTHER_FILE = "file-is-"
"""How the ids of messages begin that name a file of another kind; what to do about it is of packs there."""


def decode_practice(data: bytes) -> str:
    """Return the text that `data` is. Raises UnreadableText."""
    try:
        return decode(data)
    except UnreadableText as fault:
        _reword(fault)
        raise


def _reword(fault: UnreadableText) -> None:
    """Say what to do about a practice, not about a pack."""
    for error in (fault, *fault.more):
        if error.message.id in _EMPTY:
            error.message = Message("finding-empty-practice")
        elif error.message.id.startswith(_OTHER_FILE):
            error.hints = (Message("finding-which-practice-file"),)
        elif error.message.id in _OTHER_HINTS:
            error.hints = (_OTHER_HINTS[error.message.id],)


def parse_with_days(text: str) -> Document:
    """Parse a text in which values may be days. Raises UnreadableText."""
    try:
        return parse(text, days=True)
    except UnreadableText as fault:
        _reword(fault)
        raise


def _practice(table: PracticeTable, shelf: Shelf | None) -> Practice:
    return Practice(
        id=table.id,
        couple=table.couple,
        title=table.title,
        made=table.made,
        begins=table.begins,
        ends=table.ends,
        tasks=tuple(task_from(task, shelf) for task in table.task),
        counselor=table.from_ or "",
        hear_about=table.hear_about,
        packs=tuple(table.packs.items()),
    )


def task_from(table: TaskTable | BundleTask, shelf: Shelf | None) -> Task:
    """Return the task that a table of a file is."""
    return Task(
        exercise=_full_name(table.exercise, shelf),
        why=table.why or "",
        slot=table.slot or "",
        fallback=_full_name(table.fallback or "", shelf),
        release=_release(table.release),
    )


def _full_name(name: str, shelf: Shelf | None) -> str:
    card = None if shelf is None else shelf.find(name)
    return name if card is None else card.ref


def _release(value: str | ReleaseTable | BundleRelease) -> Release:
    if isinstance(value, BundleRelease):
        return Release("after-days", value.days)
    if isinstance(value, ReleaseTable):
        return Release("on", day=value.on) if value.days is None else Release("after-days", value.days)
    return Release("after") if value == AFTER_WORDS else AT_ONCE
