"""What the snapshot of an evening remembers of earlier ones: read when it goes on, and taken out when it is deleted.

It is written by `Evening.snapshot`. The journal takes things out of it before the first screen, so nothing here
needs the models of the steps.
"""

import json
from collections.abc import Container, Mapping
from typing import Any

from reciprocity_tui.play.slots import Brought, Old, Promise, Recalled

DELETED = "something that was deleted since"
"""Stands for an agreement that was deleted while an evening that opens with it was waiting."""


def brought_in(found: Mapping[str, Any]) -> Brought:
    """What stands under `brought` in a snapshot. Raises KeyError, TypeError or ValueError when it is something else."""
    due = found.get("due")
    living = tuple(_promise(each) for each in found.get("living", ()))
    recalled = tuple(
        Recalled(each["of"], each["when"], tuple(Old(**line) for line in each["lines"]))
        for each in found.get("recalled", ())
    )
    return Brought(living, None if due is None else _promise(due), recalled, str(found.get("comfort", "")))


def _promise(found: Mapping[str, Any]) -> Promise:
    left, right = found["gives"]
    return Promise(**{**found, "gives": (left, right)})


def lines_in(snapshot: str) -> frozenset[int]:
    """Numbers of the lines of earlier evenings that a snapshot has in it."""
    try:
        recalled = json.loads(snapshot)["brought"]["recalled"]
        return frozenset(int(line["number"]) for each in recalled for line in each["lines"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return frozenset()


def without(snapshot: str, there: Container[int], lines: Container[int] = ()) -> str:
    """The snapshot of an evening without the words of what is not there any more.

    there, lines -- numbers of the agreements, and of the lines, that are.
    """
    try:
        found = json.loads(snapshot)
        brought = found["brought"]
        living = [each for each in brought["living"] if each["number"] in there]
        due = brought["due"]
        if due is not None and due["number"] not in there:
            due = {**due, "what": DELETED, "cue": "", "gives": ["", ""]}
        recalled = [
            {**each, "lines": kept}
            for each in brought.get("recalled", ())
            if (kept := [line for line in each["lines"] if line["number"] in lines])
        ]
    except (ValueError, KeyError, TypeError, RecursionError):
        return snapshot
    after = {**brought, "living": living, "due": due, "recalled": recalled}
    return snapshot if after == brought else json.dumps({**found, "brought": after}, ensure_ascii=False)
