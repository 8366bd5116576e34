"""The model of the file of a practice."""

import re
from datetime import date
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from reciprocity_tui.exercise.steps import StrictModel
from reciprocity_tui.exercise.texts import MAX_HEADER_ITEMS, NotShown, Reference, Shown, Slug
from reciprocity_tui.message import Message
from reciprocity_tui.practice.assignment import (
    FORMAT,
    MAX_HEAR_ABOUT,
    MAX_LINE,
    MAX_NAME,
    MAX_RELEASE_DAYS,
    MAX_TASKS,
    MAX_TITLE,
    MAX_WEEKS,
)
from reciprocity_tui.practice.couple_code import COUPLE_CODE

_QUOTED_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def as_day(value: object) -> object:
    """Return the day that a quoted date means; any other value as it is."""
    if isinstance(value, str) and _QUOTED_DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


Day: TypeAlias = Annotated[date, BeforeValidator(as_day), NotShown()]
Line: TypeAlias = Annotated[str, Field(min_length=1, max_length=MAX_LINE), Shown("quoted")]


class ReleaseTable(StrictModel):
    """A release rule with a number of days, or with a day."""

    display_name: ClassVar[Message] = Message("document-release")

    days: Annotated[int, Field(ge=1, le=MAX_RELEASE_DAYS, examples=[3])] | None = None
    on: Day | None = None


class TaskLines(StrictModel):
    """What every task has."""

    display_name: ClassVar[Message] = Message("document-task")

    exercise: Annotated[Reference, Field(examples=["regard/three-small-things"])]
    why: Line | None = None
    slot: Line | None = None
    fallback: Annotated[Reference, Field(examples=["ground/one-good-thing"])] | None = None


class TaskTable(TaskLines):
    """One task."""

    release: Annotated[Literal["at once", "after the one before"] | ReleaseTable, NotShown()] = "at once"


class BundleRelease(StrictModel):
    """A release rule of a bundle, which has no days of its own."""

    display_name: ClassVar[Message] = Message("document-release")

    days: Annotated[int, Field(ge=1, le=MAX_RELEASE_DAYS, examples=[3])]


class BundleTask(TaskLines):
    """One task of a bundle."""

    release: Annotated[Literal["at once", "after the one before"] | BundleRelease, NotShown()] = "at once"


class BundleTable(StrictModel):
    """The whole of a bundle: a practice without a couple and without days."""

    display_name: ClassVar[Message] = Message("document-bundle")

    format: Annotated[int, Field(ge=1, examples=[FORMAT])] = FORMAT
    title: Annotated[str, Field(min_length=1, max_length=MAX_TITLE), Shown("quoted")]
    weeks: Annotated[int, Field(ge=1, le=MAX_WEEKS, examples=[2])]
    hear_about: Annotated[tuple[Line, ...], Field(strict=False, max_length=MAX_HEAR_ABOUT)] = ()
    task: Annotated[tuple[BundleTask, ...], Field(strict=False, min_length=1, max_length=MAX_TASKS)]


class PracticeTable(StrictModel):
    """The whole of it."""

    display_name: ClassVar[Message] = Message("document-practice")

    format: Annotated[int, Field(ge=1, examples=[FORMAT])]
    id: Annotated[Slug, Field(examples=["practice-1"])]
    couple: Annotated[str, Field(pattern=f"^{COUPLE_CODE}$", max_length=16), NotShown()]
    title: Annotated[str, Field(min_length=1, max_length=MAX_TITLE), Shown("quoted")]
    from_: Annotated[str, Field(min_length=1, max_length=MAX_NAME), Shown("quoted")] | None = Field(
        None, alias="from"
    )
    made: Annotated[Day, Field(examples=[date(2026, 12, 1)])]
    begins: Annotated[Day, Field(examples=[date(2026, 12, 1)])]
    ends: Annotated[Day, Field(examples=[date(2026, 12, 14)])]
    hear_about: Annotated[tuple[Line, ...], Field(strict=False, max_length=MAX_HEAR_ABOUT)] = ()
    task: Annotated[tuple[TaskTable, ...], Field(strict=False, min_length=1, max_length=MAX_TASKS)]
    packs: Annotated[
        dict[Slug, Annotated[str, Field(min_length=1, max_length=40), NotShown()]],
        Field(max_length=MAX_HEADER_ITEMS),
    ] = Field(default_factory=dict)
