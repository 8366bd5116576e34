"""An exercise: its header and its steps, as validated from one file."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from reciprocity_tui.exercise.header_values import Intensity, Kind, Pillar, Process, Strength
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.parse_step import AnyStep
from reciprocity_tui.exercise.steps import Step, StrictModel
from reciprocity_tui.exercise.texts import (
    MAX_HEADER_ITEMS,
    MAX_LIST_ITEMS,
    MAX_TEXT_LENGTH,
    ForTests,
    Note,
    NotShown,
    Quoted,
    Reference,
    Summary,
    Tag,
    Title,
)
from reciprocity_tui.message import Message

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card

Tags = Annotated[tuple[Tag, ...], Field(strict=False, max_length=MAX_HEADER_ITEMS)]
ExpectedTexts = Annotated[tuple[ForTests, ...], Field(strict=False, max_length=MAX_LIST_ITEMS)]

OtherExercises = Annotated[tuple[Reference, ...], Field(strict=False, max_length=MAX_HEADER_ITEMS)]


class Source(StrictModel):
    """One piece of evidence."""

    source: Quoted
    strength: Annotated[Strength, Field(examples=["D"])]
    doi: Quoted | None = None


class AuthorTest(StrictModel):
    """A `[[test]]` of the author's: answers, and what must be seen with them.

    before, due -- exercises that were played on other evenings, or have an agreement that is due. agreements -- trials
    that are going on.
    """

    name: ForTests
    answers: Annotated[
        dict[Annotated[str, Field(max_length=MAX_TEXT_LENGTH)], object],
        Field(max_length=MAX_LIST_ITEMS),
        NotShown(),
    ] = Field(default_factory=dict)
    sees: ExpectedTexts = ()
    not_sees: ExpectedTexts = ()
    shows_steps: ExpectedTexts = ()
    skips_steps: ExpectedTexts = ()
    before: OtherExercises = ()
    due: OtherExercises = ()
    agreements: Annotated[int, Field(ge=0, le=3)] = 0


class Header(StrictModel):
    """Everything above the first step."""

    title: Title
    kind: Kind
    pillar: Pillar
    minutes: Annotated[int, Field(ge=1, le=120)]
    intensity: Intensity
    summary: Summary
    why: Summary | None = None
    process: Process | None = None
    evidence: Annotated[tuple[Source, ...], Field(strict=False, max_length=MAX_HEADER_ITEMS)] = ()
    care: Note | None = None
    not_for: Note | None = None
    after: Annotated[tuple[Reference, ...], Field(strict=False, max_length=MAX_HEADER_ITEMS)] = ()
    cooldown_days: Annotated[int, Field(ge=0, le=365)] = 0
    tags: Tags = ()
    audience: Tags = ()

    def card(self, pack: str, name: str) -> "Card":
        """Return the header as the plain dataclass that lists and suggestions use."""
        from reciprocity_tui.exercise.card import Card, Evidence

        return Card(
            pack=pack,
            id=name,
            title=self.title,
            kind=self.kind,
            pillar=self.pillar,
            minutes=self.minutes,
            intensity=self.intensity,
            summary=self.summary,
            why=self.why or "",
            process=self.process,
            evidence=tuple(Evidence(each.source, each.strength, each.doi or "") for each in self.evidence),
            care=self.care or "",
            not_for=self.not_for or "",
            after=self.after,
            cooldown_days=self.cooldown_days,
            tags=self.tags,
            audience=self.audience,
        )


class Exercise(Header):
    """A parsed exercise: its header, its steps, and the tests that its author wrote."""

    display_name: ClassVar[Message] = Message("document-exercise")

    step: Annotated[tuple[AnyStep, ...], Field(strict=False, min_length=1, max_length=60)]
    test: Annotated[tuple[AuthorTest, ...], Field(strict=False, max_length=MAX_LIST_ITEMS)] = ()

    def walk(self) -> Iterator[Step]:
        """Yield every step that is played, in the order of the file, those of a round in its place."""
        for step in self.step:
            if isinstance(step, Round):
                yield from step.do
            else:
                yield step

    def find_step(self, name: str) -> Step | None:
        """Return the played step with this id, or None."""
        return next((step for step in self.walk() if step.id == name), None)
