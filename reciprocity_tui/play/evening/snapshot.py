"""What an evening's snapshot remembers of earlier evenings: parsed on resume, redacted when its source is deleted.

`Evening.snapshot` writes it. The journal redacts it before the first screen, so nothing here needs the models of
the steps.
"""

import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import fields
from typing import Any

from reciprocity_tui.play.scenes.slots import CarriedOver, PastLine, Promise, RecalledStep

FORMAT = 1
"""Of the snapshot."""

DELETED = ""
"""The words of an agreement that was deleted while an evening that opens with it was waiting."""


class ForeignSnapshot(ValueError):
    """The text is not a snapshot of this format, or is incomplete."""


_PARSE_ERRORS = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)
"""What reading something else than a snapshot ends in."""


def parse_carried_over(data: Mapping[str, Any]) -> CarriedOver:
    """Parse the value of `brought` in a snapshot. Raises KeyError, TypeError or ValueError when it is malformed."""
    due = data.get("due")
    living = tuple(_promise(item) for item in data.get("living", ()))
    recalled = tuple(
        RecalledStep(
            item["of"],
            item["when"],
            tuple(PastLine(**line) for line in item["lines"]),
            None if item.get("topic") is None else PastLine(**item["topic"]),
        )
        for item in data.get("recalled", ())
    )
    return CarriedOver(living, None if due is None else _promise(due), recalled, str(data.get("comfort", "")))


def _promise(data: Mapping[str, Any]) -> Promise:
    left, right = data["gives"]
    return Promise(**{**data, "gives": (left, right)})


def referenced_lines(snapshot: str) -> frozenset[int]:
    """Return the numbers of earlier evenings' lines in a snapshot; none when it cannot be parsed."""
    try:
        recalled = json.loads(snapshot)["brought"]["recalled"]
        return frozenset(_journal_number(line) for step in recalled for line in _recalled_lines(step))
    except _PARSE_ERRORS:
        return frozenset()


def _journal_number(data: Mapping[str, Any]) -> int:
    number = data["number"]
    if type(number) is not int:
        raise TypeError(number)
    return number


def _recalled_lines(recalled: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    topic = recalled.get("topic")
    return [*recalled["lines"], *([] if topic is None else [topic])]


def is_snapshot(text: str) -> bool:
    """Return whether a snapshot looks valid, without restoring its evening."""
    return _parse(text) is not None


def _parse(text: str) -> dict[str, Any] | None:
    try:
        data = json.loads(text)
        return data if isinstance(data, dict) and data.get("format") == FORMAT else None
    except _PARSE_ERRORS:
        return None


def redact(snapshot: str, agreement_ids: Container[int], line_ids: Container[int] = ()) -> str:
    """Return an evening's snapshot without the words of deleted agreements and lines.

    agreement_ids, line_ids -- numbers of the agreements, and of the lines, that still exist.

    When the carried-over part cannot be parsed, drop all of it: it might be what was deleted. When nothing can be
    parsed, nobody could resume the evening, so return an empty snapshot. Answers are in the slots and stay.
    """
    data = _parse(snapshot)
    if data is None:
        return ""
    if "brought" in data:
        try:
            data["brought"] = _redact_carried_over(data["brought"], agreement_ids, line_ids)
        except _PARSE_ERRORS:
            data["brought"] = {}
    # Also what is read as before is written anew: a key that stands twice is read once.
    return json.dumps({name: data[name] for name in _KEYS if name in data}, ensure_ascii=False)


_KEYS = ("format", "exercise", "opener", "drawn", "thrown", "known", "brought", "language")
"""All that a snapshot of this format has; words of earlier evenings stand under `brought` alone."""


def _redact_carried_over(
    carried_over: Mapping[str, Any], agreement_ids: Container[int], line_ids: Container[int]
) -> Mapping[str, object]:
    left: dict[str, object] = {
        "living": [
            _known_fields(Promise, item)
            for item in carried_over["living"]
            if _journal_number(item) in agreement_ids
        ]
    }
    due = carried_over["due"]
    if due is not None and _journal_number(due) not in agreement_ids:
        due = {**due, "what": DELETED, "cue": "", "gives": ["", ""]}
    left["due"] = None if due is None else _known_fields(Promise, due)
    if "recalled" in carried_over:
        left["recalled"] = [
            {**item, "lines": [_known_fields(PastLine, line) for line in kept]}
            for item in (_redact_topic(item, line_ids) for item in carried_over["recalled"])
            if (kept := [line for line in item["lines"] if _journal_number(line) in line_ids])
        ]
    # What is read must also be read when the evening goes on.
    parse_carried_over(left)
    return {**left, "comfort": str(carried_over.get("comfort", ""))}


def _redact_topic(recalled: Mapping[str, Any], line_ids: Container[int]) -> dict[str, Any]:
    data, topic = _known_fields(RecalledStep, recalled), recalled.get("topic")
    if topic is not None:
        data["topic"] = _known_fields(PastLine, topic) if _journal_number(topic) in line_ids else None
    return data


def _known_fields(kind: type[Promise | PastLine | RecalledStep], data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of the known fields; all other keys are dropped."""
    return {field.name: data[field.name] for field in fields(kind) if field.name in data}
