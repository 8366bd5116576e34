"""The model of the file of a path, and its findings: its shape, and exercises of its own pack that do not exist."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field, ValidationError

from reciprocity_tui.exercise.checks.check_placeholders import check_unfilled
from reciprocity_tui.exercise.finding import IN_QUOTES, Finding, did_you_mean, join_names
from reciprocity_tui.exercise.steps import StrictModel
from reciprocity_tui.exercise.texts import MAX_HEADER_ITEMS, Note, Reference, Summary, Title
from reciprocity_tui.message import Message
from reciprocity_tui.packs.diagnostics.hint_trials import keep_working_hints
from reciprocity_tui.packs.diagnostics.merge_related import merge_related
from reciprocity_tui.packs.diagnostics.validation_errors import validation_findings
from reciprocity_tui.packs.library.paths import MOST_WEEKS
from reciprocity_tui.packs.lint.coercion import surrounding_findings
from reciprocity_tui.packs.parsing.read import Document
from reciprocity_tui.packs.schema.schema_fields import value_at

Refs: TypeAlias = Annotated[tuple[Reference, ...], Field(strict=False, max_length=MAX_HEADER_ITEMS)]
EXERCISE_KEYS = ("main", "light", "check_in")
"""Keys under which a week names exercises."""


class WeekTable(StrictModel):
    """One week."""

    title: Title
    text: Note | None = None
    main: Refs = ()
    light: Refs = ()
    check_in: Refs = ()


class CourseFile(StrictModel):
    """The whole of it."""

    display_name: ClassVar[Message] = Message("document-path")

    title: Title
    summary: Summary
    end: Note | None = None
    week: Annotated[tuple[WeekTable, ...], Field(strict=False, min_length=1, max_length=MOST_WEEKS)]


def course_findings(document: Document, pack: str, exercises: frozenset[str]) -> list[Finding]:
    """Return everything that is wrong with the path in `document`. exercises -- ids of those in its pack."""
    return keep_working_hints(
        _findings(document, pack, exercises), document, lambda changed: _findings(changed, pack, exercises)
    )


def _findings(document: Document, pack: str, exercises: frozenset[str]) -> list[Finding]:
    findings: list[Finding] = []
    try:
        course = CourseFile.model_validate(document)
        findings += check_unfilled(course)
        findings += surrounding_findings(course)
    except ValidationError as error:
        findings += merge_related(validation_findings(error, CourseFile, document))
    weeks = document.get("week")
    for index, week in enumerate(weeks if isinstance(weeks, list) else []):
        if isinstance(week, dict) and not any(week.get(key) for key in EXERCISE_KEYS):
            message = Message("finding-empty-week", keys=join_names(EXERCISE_KEYS))
            findings.append(Finding("E107", ("week", index), message))
        findings += _missing_exercises(document, index, pack, exercises)
    return findings


def _missing_exercises(
    document: Document, index: int, pack: str, exercises: frozenset[str]
) -> Iterator[Finding]:
    """Yield references to exercises of its own pack that do not exist; other packs are not known here."""
    for key in EXERCISE_KEYS:
        refs = value_at(document, ("week", index, key))
        for place, ref in enumerate(refs if isinstance(refs, list) else []):
            if not isinstance(ref, str):
                continue
            whose, slash, name = ref.rpartition("/")
            if (not slash or whose == pack) and name not in exercises:
                message = Message("finding-no-exercise-in-pack", exercise=name[:64])
                hints = did_you_mean(name, exercises, IN_QUOTES)
                yield Finding("E122", ("week", index, key, place), message, hints)
