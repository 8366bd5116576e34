"""Write a report as TOML, and read one back. What is read is somebody else's text: refused, never repaired."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tomli_w

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.practice.report import (
    Report,
    SharedAgreement,
    SharedLine,
    SharedTask,
)
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from reciprocity_tui.packs.parsing.read import Document, UnreadableText

FORMAT = 1
"""Of the file of a report."""

REPORT_SUFFIX = ".toml"

MAX_PLACE_PARTS, MAX_PLACE_LENGTH = 6, 40
"""Parts of a place that is named in a message, and characters of each."""

_BY = ("left", "right")
_JOINT = "both"


def report_name(couple: str, practice: str, suffix: str = REPORT_SUFFIX) -> str:
    """Return the usual name of the file of a report."""
    return f"report-{couple}-{practice}{suffix}"


def write_report(report: Report) -> bytes:
    """Return the file of a report."""
    document: dict[str, Any] = {
        "format": FORMAT,
        "couple": report.couple,
        "practice": report.practice,
        "title": report.title,
        "people": list(report.people),
        "agreed": report.agreed,
        "app": report.app,
        "task": [_task(task) for task in report.tasks],
        "agreement": [_agreement(agreement) for agreement in report.agreements],
        "note": [{"kind": note.kind, "by": _BY[note.by], "text": note.text} for note in report.notes],
    }
    return tomli_w.dumps(_cleaned(document)).encode()


def _task(task: SharedTask) -> dict[str, Any]:
    return {
        "exercise": task.exercise,
        "title": task.title,
        "version": task.version,
        "outcome": task.outcome,
        "day": task.day,
        "minutes": task.minutes,
        "line": [_line(line) for line in task.lines],
    }


def _line(line: SharedLine) -> dict[str, Any]:
    return {
        "by": _JOINT if line.by is None else _BY[line.by],
        "wording": line.wording,
        "text": line.text,
        "panel": line.panel,
        "number": line.number,
    }


def _agreement(agreement: SharedAgreement) -> dict[str, Any]:
    left, right = agreement.gives
    return {
        "what": agreement.what,
        "cue": agreement.cue,
        "gives_left": left,
        "gives_right": right,
        "review": agreement.review,
    }


def _cleaned(value: Any) -> Any:
    """Return a value with its texts cleaned, and without what is empty: TOML has no word for nothing."""
    if isinstance(value, str):
        return sanitize_text(value)
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    if isinstance(value, dict):
        cleaned = {key: _cleaned(item) for key, item in value.items()}
        return {key: item for key, item in cleaned.items() if item is not None and item not in ("", [])}
    return value


def read_report(data: bytes, name: str) -> Report:
    """Return the report in `data`. name -- of its file, for messages. Raises PackError with what is wrong with it."""
    from reciprocity_tui.packs.parsing.read import UnreadableText, decode, parse

    try:
        document = parse(decode(data), days=True)
    except UnreadableText as fault:
        raise PackError(describe_unreadable(fault, name), Message("report-ask-again")) from None
    return _report(document, name)


def describe_unreadable(fault: UnreadableText, name: str) -> Message:
    """Return that the file called `name` cannot be read, why, and at which line if that is known."""
    if fault.offset is None:
        return Message("report-unreadable", file=name, reason=fault.message)
    line = fault.text.count("\n", 0, fault.offset) + 1
    return Message("report-unreadable-at", file=name, line=line, reason=fault.message)


def _report(document: Document, name: str) -> Report:
    from pydantic import ValidationError

    from reciprocity_tui.practice.report_model import ReportTable

    number = document.get("format")
    if type(number) is not int or "practice" not in document:
        raise PackError(Message("report-other-file", file=name), Message("report-ask-again"))
    if number > FORMAT:
        raise PackError(Message("report-newer", file=name))
    try:
        return ReportTable.model_validate(document).report()
    except ValidationError as error:
        place = _describe_place(error.errors()[0]["loc"])
        raise PackError(
            Message("report-damaged", file=name, place=place), Message("report-ask-again")
        ) from None


def _describe_place(path: tuple[int | str, ...]) -> str:
    """Return where in the file something is wrong, as `task 2, line 1, by`."""
    parts: list[str] = []
    for part in path[:MAX_PLACE_PARTS]:
        if isinstance(part, int) and parts:
            parts[-1] += f" {part + 1}"
        else:
            parts.append(sanitize_text(str(part))[:MAX_PLACE_LENGTH])
    return ", ".join(parts)
