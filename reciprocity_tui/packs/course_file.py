"""What the file of a path says, for a check: the shape of it, and that the exercises of its own pack are there."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field, ValidationError

from reciprocity_tui.exercise.flaw import IN_QUOTES, Flaw, did_you_mean, listed
from reciprocity_tui.exercise.placeholders import unfilled_flaws
from reciprocity_tui.exercise.steps import Shape
from reciprocity_tui.exercise.texts import MOST_OF_A_HEADER, Note, Reference, Summary, Title
from reciprocity_tui.packs.courses import MOST_WEEKS
from reciprocity_tui.packs.fields import value_at
from reciprocity_tui.packs.gather import gathered
from reciprocity_tui.packs.read import Document
from reciprocity_tui.packs.shape import shape_flaws
from reciprocity_tui.packs.trying import tried
from reciprocity_tui.packs.wording.coercion import flaws_around

Refs: TypeAlias = Annotated[tuple[Reference, ...], Field(strict=False, max_length=MOST_OF_A_HEADER)]
HOLDS = ("main", "light", "check_in")
"""Keys under which a week names exercises."""


class WeekTable(Shape):
    """One week."""

    title: Title
    text: Note | None = None
    main: Refs = ()
    light: Refs = ()
    check_in: Refs = ()


class CourseFile(Shape):
    """The whole of it."""

    called: ClassVar[str] = "a path"

    title: Title
    summary: Summary
    end: Note | None = None
    week: Annotated[tuple[WeekTable, ...], Field(strict=False, min_length=1, max_length=MOST_WEEKS)]


def course_flaws(document: Document, pack: str, exercises: frozenset[str]) -> list[Flaw]:
    """Everything that is wrong with the path in `document`. exercises -- ids of those in its pack."""
    return tried(_flaws(document, pack, exercises), document, lambda each: _flaws(each, pack, exercises))


def _flaws(document: Document, pack: str, exercises: frozenset[str]) -> list[Flaw]:
    flaws: list[Flaw] = []
    try:
        course = CourseFile.model_validate(document)
        flaws += unfilled_flaws(course)
        flaws += flaws_around(course)
    except ValidationError as error:
        flaws += gathered(shape_flaws(error, CourseFile, document))
    weeks = document.get("week")
    for index, week in enumerate(weeks if isinstance(weeks, list) else []):
        if isinstance(week, dict) and not any(week.get(key) for key in HOLDS):
            hints = (f"Name some under {listed(HOLDS)}.",)
            flaws.append(Flaw("E107", ("week", index), "a week holds at least one exercise", hints))
        flaws += _missing(document, index, pack, exercises)
    return flaws


def _missing(document: Document, index: int, pack: str, exercises: frozenset[str]) -> Iterator[Flaw]:
    """Those of its own pack that are not there; of other packs nothing is known here."""
    for key in HOLDS:
        refs = value_at(document, ("week", index, key))
        for place, ref in enumerate(refs if isinstance(refs, list) else []):
            if not isinstance(ref, str):
                continue
            whose, slash, name = ref.rpartition("/")
            if (not slash or whose == pack) and name not in exercises:
                message = f"there is no exercise {name[:64]}.toml in this pack"
                hints = did_you_mean(name, exercises, IN_QUOTES)
                yield Flaw("E122", ("week", index, key, place), message, hints)
