"""Erase what a counselor has of a couple: its files in a folder, the index, and the answer about being seen alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackError, PackNotFound
from reciprocity_tui.message import Message
from reciprocity_tui.practice.case_content import read_case_file
from reciprocity_tui.practice.case_facts import facts_of, is_about
from reciprocity_tui.practice.case_folder import current_stamp, is_named_after, list_folder
from reciprocity_tui.practice.case_index import count_indexed, forget_indexed
from reciprocity_tui.practice.couple_code import is_couple_code
from reciprocity_tui.practice.seen_alone import forget_couple, recorded_answers
from reciprocity_tui.practice.unfinished import drop_unfinished, is_unfinished

if TYPE_CHECKING:
    from pathlib import Path

    from reciprocity_tui.practice.case_folder import CaseFile, FolderContents

MAX_NAMED = 60
"""Characters of a code that was typed, in a message."""


@dataclass(frozen=True, slots=True)
class Purge:
    """What would be erased. files -- of the couple, by name. indexed -- how many files of theirs are in an index.

    seen_alone -- whether there is an answer about them. unfinished -- whether a practice for them is being made.
    unread -- names of what cannot be read and may be theirs.
    """

    couple: str
    files: tuple[CaseFile, ...]
    indexed: int
    seen_alone: bool
    unfinished: bool
    unread: tuple[str, ...]


def plan_purge(couple: str, folder: Path, home: Path) -> Purge:
    """Return what would be erased of a couple. Nothing is changed.

    Raises PackNotFound if there is nothing of a couple with this code or if the folder cannot be read, and HomeError.
    """
    contents = list_folder(folder)
    own, foreign, unread = _sorted_out(contents, couple, home)
    if is_couple_code(couple):
        # Pages to print and files that cannot be read any more are theirs by their names alone.
        own |= {
            file.name: file
            for file in contents.files
            if file.name not in foreign and is_named_after(file.name, couple)
        }
    plan = Purge(
        couple,
        tuple(own[name] for name in sorted(own)),
        count_indexed(home, couple),
        couple in recorded_answers(home),
        is_unfinished(home, couple),
        tuple(sorted({*unread, *(problem.name for problem in contents.problems)} - own.keys())),
    )
    if not (plan.files or plan.indexed or plan.seen_alone or plan.unfinished):
        raise PackNotFound(Message("purge-nothing", couple=couple[:MAX_NAMED]))
    return plan


def _sorted_out(
    contents: FolderContents, couple: str, home: Path
) -> tuple[dict[str, CaseFile], set[str], set[str]]:
    """Return the files of the couple by name, and the names of those of others and of those that cannot be read."""
    own: dict[str, CaseFile] = {}
    foreign: set[str] = set()
    unread: set[str] = set()
    for file in contents.case_files():
        try:
            facts = facts_of(read_case_file(file.path, file.name, home))
        except PackError:
            unread.add(file.name)
            continue
        if is_about(facts, couple):
            own[file.name] = file
        elif facts is not None:
            foreign.add(file.name)
    return own, foreign, unread


def carry_out(plan: Purge, home: Path) -> tuple[str, ...]:
    """Erase what was planned, and return the names of files that are left. Raises HomeError and DiskFull.

    A file that changed since it was planned is left: it may be another couple's by now.
    """
    left: list[str] = []
    for file in plan.files:
        now = current_stamp(file)
        if now not in (None, file.stamp):
            left.append(file.name)
            continue
        try:
            file.path.unlink(missing_ok=True)
        except OSError:
            left.append(file.name)
    try:
        forget_indexed(home, plan.couple)
    except OSError:
        left.append(str(home))
    if plan.seen_alone:
        forget_couple(home, plan.couple)
    if plan.unfinished:
        drop_unfinished(home)
    return tuple(left)
