"""Write a caseload as data for another database: JSON, and CSV with a row for each fact.

The schema is described in docs/counselor-data.md. A field is never renamed and never means something else within one
version of it; new ones may come.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from reciprocity_tui.errors import PackError
from reciprocity_tui.messages import shown
from reciprocity_tui.practice.assignment import Practice
from reciprocity_tui.practice.case_content import read_case_file
from reciprocity_tui.practice.case_folder import Problem, list_folder
from reciprocity_tui.practice.report import Report
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reciprocity_tui.practice.report import SharedTask

SCHEMA = 1
"""The version of the schema, in every file."""

COLUMNS = (
    *("schema", "record", "couple", "practice", "report", "position", "part", "file", "title", "day"),
    *("begins", "ends", "exercise", "version", "outcome", "minutes", "kind", "by", "wording", "text"),
    *("number", "cue", "gives_left", "gives_right", "review", "left", "right", "fallback"),
)
"""Of the CSV, in this order."""

_BY = ("left", "right")
_MARKED = ("=", "+", "-", "@", "'")
"""A spreadsheet takes all but the last for the beginning of a formula. An apostrophe before them keeps it from that,
and before another apostrophe too, so that whoever reads the table may take one off wherever it begins a cell."""

Row = dict[str, Any]


class CaseData(NamedTuple):
    """The content of a folder, each practice and each report once, with the name of its first file."""

    practices: tuple[tuple[str, Practice], ...]
    reports: tuple[tuple[str, Report], ...]
    problems: tuple[Problem, ...] = ()


def read_data(folder: Path, home: Path) -> CaseData:
    """Return the content of every file of `folder`. Raises PackNotFound if the folder cannot be read."""
    contents = list_folder(folder)
    practices: dict[Practice, str] = {}
    reports: dict[Report, str] = {}
    problems = list(contents.problems)
    for file in contents.case_files():
        try:
            content = read_case_file(file.path, file.name, home)
        except PackError as error:
            problems.append(Problem(file.name, error.message))
            continue
        if isinstance(content, Practice):
            practices.setdefault(content, file.name)
        elif content is not None:
            reports.setdefault(content, file.name)
    problems.sort(key=lambda problem: problem.name)
    return CaseData(_named(practices), _named(reports), tuple(problems))


def _named(contents: dict[Any, str]) -> tuple[tuple[str, Any], ...]:
    return tuple((name, content) for content, name in contents.items())


def report_id(report: Report) -> str:
    """Return an id that the same report has in every file, folder and version of the program."""
    from hashlib import sha256

    from reciprocity_tui.practice.report_file import write_report

    return sha256(write_report(report)).hexdigest()[:32]


def as_json(data: CaseData) -> bytes:
    """Return the data as JSON, with a line feed at its end."""
    document = {
        "schema": SCHEMA,
        "practices": [_practice(name, practice) for name, practice in data.practices],
        "reports": [_report(name, report) for name, report in data.reports],
        "problems": [_problem(problem) for problem in data.problems],
    }
    return (json.dumps(document, indent=1, ensure_ascii=True) + "\n").encode("ascii")


def _practice(name: str, practice: Practice) -> Row:
    return _cleaned(
        {
            "couple": practice.couple,
            "practice": practice.id,
            "file": name,
            "title": practice.title,
            "day": practice.made.isoformat(),
            "begins": practice.begins.isoformat(),
            "ends": practice.ends.isoformat(),
            "tasks": [
                {"position": position, "exercise": task.exercise, "fallback": task.fallback}
                for position, task in enumerate(practice.tasks, 1)
            ],
        }
    )


def _report(name: str, report: Report) -> Row:
    left, right = report.people
    return _cleaned(
        {
            "couple": report.couple,
            "practice": report.practice,
            "report": report_id(report),
            "file": name,
            "title": report.title,
            "day": report.agreed.isoformat(),
            "left": left,
            "right": right,
            "tasks": [_task(position, task) for position, task in enumerate(report.tasks, 1)],
            "agreements": [
                {
                    "position": position,
                    "text": agreement.what,
                    "cue": agreement.cue,
                    "gives_left": agreement.gives[0],
                    "gives_right": agreement.gives[1],
                    "review": _iso(agreement.review),
                }
                for position, agreement in enumerate(report.agreements, 1)
            ],
            "notes": [
                {"position": position, "kind": note.kind, "by": _BY[note.by], "text": note.text}
                for position, note in enumerate(report.notes, 1)
            ],
        }
    )


def _task(position: int, task: SharedTask) -> Row:
    return {
        "position": position,
        "exercise": task.exercise,
        "version": task.version,
        "title": task.title,
        "outcome": task.outcome,
        "day": _iso(task.day),
        "minutes": task.minutes,
        "lines": [
            {
                "part": part,
                "by": "both" if line.by is None else _BY[line.by],
                "kind": line.panel,
                "wording": line.wording,
                "text": line.text,
                "number": line.number,
            }
            for part, line in enumerate(task.lines, 1)
        ],
    }


def _cleaned(row: Row) -> Row:
    """Return a row with its texts as they may be shown: a file may have been changed by hand."""
    return {key: _cleaned_value(value) for key, value in row.items()}


def _cleaned_value(value: Any) -> Any:
    if isinstance(value, str):
        return sanitize_text(value)
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    return value


def _iso(day: Any) -> str | None:
    return None if day is None else day.isoformat()


def _problem(problem: Problem) -> Row:
    return _cleaned({"file": problem.name, "text": shown(problem.reason)})


def as_csv(data: CaseData) -> bytes:
    """Return the data as CSV (RFC 4180, UTF-8): one row for each fact, with what it belongs to in every row."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, restval="")
    writer.writeheader()
    for row in _rows(data):
        writer.writerow({key: _cell(value) for key, value in {"schema": SCHEMA, **row}.items()})
    return out.getvalue().encode("utf-8", "backslashreplace")


def _rows(data: CaseData) -> Iterator[Row]:
    for name, practice in data.practices:
        yield from _flat("practice", _practice(name, practice), {"tasks": "assigned"})
    for name, report in data.reports:
        kinds = {"tasks": "task", "agreements": "agreement", "notes": "note"}
        yield from _flat("report", _report(name, report), kinds)
    yield from ({"record": "problem", **_problem(problem)} for problem in data.problems)


def _flat(record: str, fields: Row, kinds: dict[str, str]) -> Iterator[Row]:
    """Yield the row of a practice or report and those of its parts. kinds -- the records in its lists."""
    keys: Row = {key: fields[key] for key in ("couple", "practice", "report") if key in fields}
    yield {"record": record} | {key: value for key, value in fields.items() if key not in kinds}
    for name, kind in kinds.items():
        for part in fields[name]:
            lines = part.pop("lines", ())
            yield {"record": kind, **keys, **part}
            for line in lines:
                yield {"record": "line", **keys, "position": part["position"], **line}


def _cell(value: object) -> object:
    """Return a value for a cell. A text that a spreadsheet would run gets an apostrophe before it."""
    if isinstance(value, str) and value.startswith(_MARKED):
        return f"'{value}"
    return "" if value is None else value
