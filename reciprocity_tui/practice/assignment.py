"""A practice: the exercises that a counselor hands to a couple, in order, with a reason for each.

Plain data: a file becomes one of these in `practice.parse`, and the journal keeps it as JSON.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal, NamedTuple, TypeAlias

ReleaseKind: TypeAlias = Literal["at-once", "after", "after-days", "on"]

FORMAT = 1
"""Of the file of a practice."""

MAX_TITLE, MAX_LINE, MAX_NAME = 80, 140, 60
"""Characters of a title, of any other line, and of the name of who hands it out."""
MAX_TASKS = 20
MAX_HEAR_ABOUT = 5
MAX_RELEASE_DAYS = 60
MAX_WEEKS = 52
"""Of the window of a practice that is made from a bundle."""


class Release(NamedTuple):
    """When a task opens: at once, after the one before it, `days` days after that, or on `day`."""

    kind: ReleaseKind = "at-once"
    days: int = 0
    day: date | None = None


AT_ONCE = Release()


@dataclass(frozen=True, slots=True)
class Task:
    """One exercise to try. exercise -- `pack/id`. why -- the reason in a line. fallback -- a lighter one, or empty.

    slot -- when to do it, as an if-then sentence; may be empty.
    """

    exercise: str
    why: str = ""
    slot: str = ""
    fallback: str = ""
    release: Release = AT_ONCE

    @property
    def refs(self) -> tuple[str, ...]:
        """Return the exercises that count for this task."""
        return (self.exercise, self.fallback) if self.fallback else (self.exercise,)


@dataclass(frozen=True, slots=True)
class Practice:
    """What one couple got to try.

    id -- kebab-case, unique within `couple`, the couple's random code. title -- shown to the two. counselor -- who
    hands it out; may be empty. made -- the day it was written. begins, ends -- the window; a practice does not expire.
    hear_about -- what the counselor would like to hear about. packs -- versions of the packs, by their ids.
    """

    id: str
    couple: str
    title: str
    made: date
    begins: date
    ends: date
    tasks: tuple[Task, ...]
    counselor: str = ""
    hear_about: tuple[str, ...] = ()
    packs: tuple[tuple[str, str], ...] = ()

    @property
    def ref(self) -> str:
        """Return the full name: no two practices of one couple share it."""
        return f"{self.couple}/{self.id}"

    def serialize(self) -> str:
        """Return it as JSON, to be read by `deserialize`."""
        return json.dumps(asdict(self), default=date.isoformat, ensure_ascii=False)

    @classmethod
    def deserialize(cls, text: str) -> Practice:
        """Return what `serialize` wrote. Raises ValueError for anything else."""
        try:
            fields: dict[str, Any] = json.loads(text)
            for name in ("made", "begins", "ends"):
                fields[name] = date.fromisoformat(fields[name])
            fields["tasks"] = tuple(map(_task, fields["tasks"]))
            fields["hear_about"] = tuple(fields["hear_about"])
            fields["packs"] = tuple((name, version) for name, version in fields["packs"])
            return cls(**fields)
        except (KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError("no practice") from error


def _task(fields: dict[str, Any]) -> Task:
    kind, days, day = fields.pop("release")
    return Task(**fields, release=Release(kind, days, None if day is None else date.fromisoformat(day)))
