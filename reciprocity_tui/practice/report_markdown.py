"""A report as Markdown: one page, two voices. It contains what the report contains and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from reciprocity_tui.messages import text
from reciprocity_tui.packs.review.markdown import escape_markdown
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from datetime import date

    from reciprocity_tui.practice.report import Report, SharedAgreement, SharedLine, SharedTask

_SENTENCE_ENDS = frozenset(".?!…。？！")

NOTE_KINDS = ("in-the-way", "helped", "question")
"""The kinds of notes, in the order of a report."""


def report_markdown(report: Report) -> str:
    """Return the report as a page of Markdown."""
    blocks = [block for section in _sections(report) if (block := list(section))]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _sections(report: Report) -> Iterator[Iterator[str]]:
    yield iter([f"# {_clean(report.title)}"])
    yield _heading(report)
    for task in report.tasks:
        yield _task(report, task)
    yield _agreements(report)
    for kind in NOTE_KINDS:
        yield _notes(report, kind)
    yield iter([text("report-both-agreed", day=describe_day(report.agreed))])


def _heading(report: Report) -> Iterator[str]:
    left, right = map(_clean, report.people)
    yield text("report-from", left=left, right=right, code=_clean(report.couple))


def describe_day(day: date) -> str:
    """Return a day with its year."""
    return text("day-month-and-year", day=day.day, month=day.month, year=day.year)


def outcome_line(task: SharedTask) -> str:
    """Return what became of a task, with its day and minutes if they are shared."""
    outcome = text("report-outcome", outcome=task.outcome)
    if task.day is None:
        return outcome
    return text("report-outcome-on", outcome=outcome, day=describe_day(task.day), minutes=task.minutes or 0)


def _task(report: Report, task: SharedTask) -> Iterator[str]:
    yield f"## {_clean(task.title or task.exercise)}"
    yield ""
    yield outcome_line(task)
    for wording, lines in groupby(task.lines, key=lambda line: line.wording):
        yield ""
        if wording:
            yield f"*{_clean(wording)}*"
            yield ""
        for line in lines:
            yield f"- {_said(report, line)}"


def _said(report: Report, line: SharedLine) -> str:
    return _clean(line.text) if line.by is None else f"{_clean(report.people[line.by])} {_clean(line.text)}"


def _agreements(report: Report) -> Iterator[str]:
    if report.agreements:
        yield f"## {text('report-agreed')}"
        yield ""
        for agreement in report.agreements:
            yield f"- {_clean(describe_agreement(report, agreement))}"


def describe_agreement(report: Report, agreement: SharedAgreement) -> str:
    """Return an agreement in a sentence or two: what, when, what it gives each, and the next look at it."""
    parts = [
        text("report-if-then", cue=agreement.cue, what=agreement.what) if agreement.cue else agreement.what
    ]
    for name, gives in zip(report.people, agreement.gives, strict=True):
        if gives:
            parts.append(text("agreement-gives-one", name=name, gives=gives))
    if agreement.review is not None:
        parts.append(text("report-review", day=describe_day(agreement.review)))
    return " ".join(map(_ended, parts))


def _ended(sentence: str) -> str:
    return sentence if sentence[-1:] in _SENTENCE_ENDS else f"{sentence}."


def _notes(report: Report, kind: str) -> Iterator[str]:
    notes = [note for note in report.notes if note.kind == kind]
    if notes:
        yield f"## {text('report-notes', kind=kind)}"
        yield ""
        for note in notes:
            yield f"- {_clean(report.people[note.by])} {_clean(note.text)}"


def _clean(value: str) -> str:
    return escape_markdown(sanitize_text(value))
