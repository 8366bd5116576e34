"""A report: what a couple chose to hand back about a practice. It contains nothing that was not approved.

Plain data, made by `practice.consent` from what both released; TOML, Markdown and HTML are written from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

TaskOutcome: TypeAlias = Literal["done", "another-time"]
"""Of the couple, never of one person."""

NoteKind: TypeAlias = Literal["in-the-way", "helped", "question"]

MAX_SHARED_NOTE = 140


@dataclass(frozen=True, slots=True)
class SharedLine:
    """A line of a reflection. by -- 0 left, 1 right, None both. wording -- what it answers. number -- of a rating."""

    by: int | None
    wording: str
    text: str
    panel: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class SharedAgreement:
    """An agreement. review -- the day on which the two look at it again, or None. gives -- left and right."""

    what: str
    cue: str = ""
    gives: tuple[str, str] = ("", "")
    review: date | None = None


@dataclass(frozen=True, slots=True)
class SharedNote:
    """What helped, what got in the way, or a question for the counselor; by -- its author."""

    kind: NoteKind
    by: int
    text: str


@dataclass(frozen=True, slots=True)
class SharedTask:
    """One task. exercise -- the one that was played, or that was assigned; `pack/id`. version -- of its pack.

    day, minutes -- only if released.
    """

    exercise: str
    title: str
    version: str
    outcome: TaskOutcome
    day: date | None = None
    minutes: int | None = None
    lines: tuple[SharedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A report. couple, practice -- as in the practice it answers. people -- initials, or names if both want that.

    agreed -- the day on which both of them approved it. app -- the version that wrote it.
    """

    couple: str
    practice: str
    title: str
    people: tuple[str, str]
    agreed: date
    app: str
    tasks: tuple[SharedTask, ...] = ()
    agreements: tuple[SharedAgreement, ...] = ()
    notes: tuple[SharedNote, ...] = ()
