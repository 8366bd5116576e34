"""A caseload: the practices that went out and the reports that came back, in a folder, by the codes of couples."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import hint_of
from reciprocity_tui.practice.case_content import read_case_file
from reciprocity_tui.practice.case_facts import PracticeFacts, ReportFacts, facts_of
from reciprocity_tui.practice.case_folder import Problem, current_stamp, list_folder
from reciprocity_tui.practice.case_index import Indexed, read_index, write_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from reciprocity_tui.practice.case_content import Content
    from reciprocity_tui.practice.case_facts import Facts
    from reciprocity_tui.practice.case_folder import CaseFile

    Read = Callable[[Path, str, Path], Content]
    Progress = Callable[[int, int], bool]

SETTLE_NS = 2 * 10**9
"""Nanoseconds after which a file that changes again has another time, on any disk."""


class FiledPractice(NamedTuple):
    """A practice, and the name of its file below the folder."""

    name: str
    facts: PracticeFacts


class FiledReport(NamedTuple):
    """A report, and the name of its file below the folder."""

    name: str
    facts: ReportFacts


@dataclass(frozen=True, slots=True)
class Couple:
    """Everything of one couple, oldest first. The same practice or report in two files is here once."""

    code: str
    practices: tuple[FiledPractice, ...]
    reports: tuple[FiledReport, ...]


@dataclass(frozen=True, slots=True)
class Caseload:
    """The couples of a folder by their codes, and the files that cannot be read."""

    folder: Path
    couples: tuple[Couple, ...]
    problems: tuple[Problem, ...]


def read_caseload(
    folder: Path, home: Path, progress: Progress | None = None, read: Read = read_case_file
) -> Caseload | None:
    """Return the caseload of `folder`. Only files that are not in the index, or that changed since, are read.

    home -- has the index and the key. progress -- gets how many files are done and how many there are, and returns
    whether to go on; if not, the caseload is None, and what was read stays in the index. read -- reads a file.
    Raises PackNotFound if the folder cannot be read.
    """
    began = time.time_ns()
    contents, before = list_folder(folder), read_index(home, folder)
    reading = _Reading(home, before, began, read)
    files = contents.case_files()
    stopped = False
    for number, file in enumerate(files, 1):
        reading.take(file)
        if progress is not None and not progress(number, len(files)):
            stopped = True
            break
    kept = before | reading.indexed if stopped else reading.indexed
    if kept != before:
        write_index(home, folder, kept)
    if stopped:
        return None
    problems = (*contents.problems, *reading.problems)
    return Caseload(
        folder, group_by_couple(reading.facts), tuple(sorted(problems, key=lambda problem: problem.name))
    )


class _Reading:
    def __init__(self, home: Path, before: Indexed, began: int, read: Read) -> None:
        self.home, self.before, self.began, self.read = home, before, began, read
        self.indexed: Indexed = {}
        self.facts: list[tuple[str, Facts]] = []
        self.problems: list[Problem] = []

    def take(self, file: CaseFile) -> None:
        """Add a file, from the index if it has not changed."""
        known = self.before.get(file.name)
        if known is not None and known[0] == file.stamp:
            self._add(file, known[1], keep=True)
            return
        try:
            facts = facts_of(self.read(file.path, file.name, self.home))
        except PackError as error:
            self._miss(file, error)
            return
        is_settled = max(file.stamp.modified, file.stamp.changed) <= self.began - SETTLE_NS
        self._add(file, facts, keep=is_settled and current_stamp(file) == file.stamp)

    def _add(self, file: CaseFile, facts: Facts, *, keep: bool) -> None:
        self.facts.append((file.name, facts))
        if keep:
            self.indexed[file.name] = (file.stamp, facts)

    def _miss(self, file: CaseFile, error: PackError) -> None:
        changed = current_stamp(file) != file.stamp
        reason, hint = (
            (Message("caseload-changed-meanwhile"), "") if changed else (error.message, hint_of(error))
        )
        self.problems.append(Problem(file.name, reason, hint))


def group_by_couple(files: Iterable[tuple[str, Facts]]) -> tuple[Couple, ...]:
    """Return the couples of the files, by their codes. Of two files with the same content the first one counts."""
    practices: dict[str, dict[str, FiledPractice]] = {}
    reports: dict[str, dict[str, FiledReport]] = {}
    for name, facts in files:
        if isinstance(facts, PracticeFacts):
            practices.setdefault(facts.couple, {}).setdefault(facts.digest, FiledPractice(name, facts))
        elif facts is not None:
            reports.setdefault(facts.couple, {}).setdefault(facts.digest, FiledReport(name, facts))
    return tuple(
        Couple(
            code,
            tuple(sorted(practices.get(code, {}).values(), key=_when_out)),
            tuple(sorted(reports.get(code, {}).values(), key=_when_back)),
        )
        for code in sorted(practices.keys() | reports.keys())
    )


def _when_out(practice: FiledPractice) -> tuple[object, ...]:
    facts = practice.facts
    return facts.begins, facts.made, facts.id, practice.name


def _when_back(report: FiledReport) -> tuple[object, ...]:
    return report.facts.agreed, report.facts.practice, report.name
