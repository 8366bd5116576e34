"""What a caseload has to know of a file to list it. The words of a couple are not among it: they stay in their file."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from hashlib import blake2b
from typing import Any, TypeAlias

from reciprocity_tui.practice.assignment import Practice
from reciprocity_tui.practice.case_content import Content
from reciprocity_tui.sanitize import sanitize_text

_DIGEST_BYTES = 12
_NO_CODE = "?"


@dataclass(frozen=True, slots=True)
class PracticeFacts:
    """A practice that went out. digest -- the same for the same practice, in whatever file."""

    digest: str
    couple: str
    id: str
    title: str
    made: date
    begins: date
    ends: date


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """A report that came back. reviews -- for each agreement the day of its next review, or None.

    done -- how many tasks were done, of `tasks`.
    """

    digest: str
    couple: str
    practice: str
    title: str
    agreed: date
    done: int
    tasks: int
    reviews: tuple[date | None, ...]


Facts: TypeAlias = PracticeFacts | ReportFacts | None


def facts_of(content: Content) -> Facts:
    """Return what a caseload has to know of the content of a file."""
    if content is None:
        return None
    digest = blake2b(repr(content).encode("utf-8", "replace"), digest_size=_DIGEST_BYTES).hexdigest()
    couple, title = sanitize_text(content.couple) or _NO_CODE, sanitize_text(content.title)
    if isinstance(content, Practice):
        dates = content.made, content.begins, content.ends
        return PracticeFacts(digest, couple, content.id, title, *dates)
    return ReportFacts(
        digest,
        couple,
        sanitize_text(content.practice),
        title or sanitize_text(content.practice),
        content.agreed,
        sum(task.outcome == "done" for task in content.tasks),
        len(content.tasks),
        tuple(agreement.review for agreement in content.agreements),
    )


def facts_to_row(facts: Facts) -> list[object]:
    """Return facts as a list for JSON, to be read by `facts_from_row`."""
    if facts is None:
        return []
    kind = "practice" if isinstance(facts, PracticeFacts) else "report"
    return [kind, *map(_plain, asdict(facts).values())]


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def facts_from_row(row: list[Any]) -> Facts:
    """Return what `facts_to_row` made. Raises ValueError or TypeError for anything else."""
    if not row:
        return None
    kind, digest, couple, *fields = row
    if kind == "practice":
        name, title, *days = fields
        made, begins, ends = map(date.fromisoformat, days)
        return PracticeFacts(str(digest), str(couple), str(name), str(title), made, begins, ends)
    practice, title, agreed, done, tasks, reviews = fields
    return ReportFacts(
        *(str(digest), str(couple), str(practice), str(title)),
        agreed=date.fromisoformat(agreed),
        done=int(done),
        tasks=int(tasks),
        reviews=tuple(None if day is None else date.fromisoformat(day) for day in reviews),
    )


def is_about(facts: Facts, couple: str) -> bool:
    """Return whether a file is of the couple with this code."""
    return facts is not None and facts.couple == couple
