"""What the snapshot of an evening remembers of earlier ones: read when it goes on, and taken out when it is deleted.

It is written by `Evening.snapshot`. The journal takes things out of it before the first screen, so nothing here
needs the models of the steps.
"""

import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import fields
from typing import Any

from reciprocity_tui.play.slots import Brought, Old, Promise, Recalled

FORMAT = 1
"""Of the snapshot."""

DELETED = "something that was deleted since"
"""Stands for an agreement that was deleted while an evening that opens with it was waiting."""

_NONE_OF_OURS = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)
"""What reading something else than a snapshot ends in."""


def brought_in(found: Mapping[str, Any]) -> Brought:
    """What stands under `brought` in a snapshot. Raises KeyError, TypeError or ValueError when it is something else."""
    due = found.get("due")
    living = tuple(_promise(each) for each in found.get("living", ()))
    recalled = tuple(
        Recalled(
            each["of"],
            each["when"],
            tuple(Old(**line) for line in each["lines"]),
            None if each.get("topic") is None else Old(**each["topic"]),
        )
        for each in found.get("recalled", ())
    )
    return Brought(living, None if due is None else _promise(due), recalled, str(found.get("comfort", "")))


def _promise(found: Mapping[str, Any]) -> Promise:
    left, right = found["gives"]
    return Promise(**{**found, "gives": (left, right)})


def lines_in(snapshot: str) -> frozenset[int]:
    """Numbers of the lines of earlier evenings that a snapshot has in it; none where it cannot be read."""
    try:
        recalled = json.loads(snapshot)["brought"]["recalled"]
        return frozenset(_number(line) for each in recalled for line in _lines_of(each))
    except _NONE_OF_OURS:
        return frozenset()


def _number(found: Mapping[str, Any]) -> int:
    number = found["number"]
    if type(number) is not int:
        raise TypeError("not a number of the journal")
    return number


def _lines_of(recalled: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    topic = recalled.get("topic")
    return [*recalled["lines"], *([] if topic is None else [topic])]


def is_snapshot(text: str) -> bool:
    """Whether anybody could go on with an evening that has this as its snapshot, as far as can be told at a glance."""
    return _read(text) is not None


def _read(text: str) -> dict[str, Any] | None:
    try:
        found = json.loads(text)
        return found if isinstance(found, dict) and found.get("format") == FORMAT else None
    except _NONE_OF_OURS:
        return None


def without(snapshot: str, there: Container[int], lines: Container[int] = ()) -> str:
    """Return the snapshot of an evening without the words of what is not there any more.

    there, lines -- numbers of the agreements, and of the lines, that are.

    Nothing of earlier evenings stays in a snapshot that cannot be read: it might be what was deleted. Where only
    what was brought in cannot be read, that alone goes; where nothing can, and so nobody could go on with the
    evening anyway, all of the snapshot goes. What was answered stands in the slots and stays in either case.
    """
    found = _read(snapshot)
    if found is None:
        return ""
    if "brought" in found:
        try:
            found["brought"] = _left_of(found["brought"], there, lines)
        except _NONE_OF_OURS:
            found["brought"] = {}
    # Also what is read as before is written anew: a key that stands twice is read once.
    return json.dumps({name: found[name] for name in _KEYS if name in found}, ensure_ascii=False)


_KEYS = ("format", "exercise", "opener", "drawn", "thrown", "known", "brought", "language")
"""All that a snapshot of this format has; words of earlier evenings stand under `brought` alone."""


def _left_of(
    brought: Mapping[str, Any], there: Container[int], lines: Container[int]
) -> Mapping[str, object]:
    left: dict[str, object] = {
        "living": [_only(Promise, each) for each in brought["living"] if _number(each) in there]
    }
    due = brought["due"]
    if due is not None and _number(due) not in there:
        due = {**due, "what": DELETED, "cue": "", "gives": ["", ""]}
    left["due"] = None if due is None else _only(Promise, due)
    if "recalled" in brought:
        left["recalled"] = [
            {**each, "lines": [_only(Old, line) for line in kept]}
            for each in (_without_topic(each, lines) for each in brought["recalled"])
            if (kept := [line for line in each["lines"] if _number(line) in lines])
        ]
    # What is read must also be read when the evening goes on.
    brought_in(left)
    return {**left, "comfort": str(brought.get("comfort", ""))}


def _without_topic(recalled: Mapping[str, Any], lines: Container[int]) -> dict[str, Any]:
    found, topic = _only(Recalled, recalled), recalled.get("topic")
    if topic is not None:
        found["topic"] = _only(Old, topic) if _number(topic) in lines else None
    return found


def _only(kind: type[Promise | Old | Recalled], found: Mapping[str, Any]) -> dict[str, Any]:
    """The values that belong there: nothing else is carried along."""
    return {each.name: found[each.name] for each in fields(kind) if each.name in found}
