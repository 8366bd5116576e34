"""An exercise: its header and its steps, as validated from one file."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from reciprocity_tui.exercise.card import SLUG, Card, Evidence, Intensity, Kind, Pillar, Process, Strength
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.reading import AnyStep
from reciprocity_tui.exercise.steps import Shape, Slug, Step, Text, Texts

Reference = Annotated[str, Field(pattern=f"^{SLUG}(?:/{SLUG})?$", max_length=130)]


class Source(Shape):
    """One piece of evidence."""

    source: Text
    strength: Strength
    doi: Text | None = None


class Example(Shape):
    """A `[[test]]` of the author's: answers, and what must be seen with them."""

    name: Text
    answers: dict[str, object] = Field(default_factory=dict)
    sees: Texts = ()
    not_sees: Texts = ()
    shows_steps: Texts = ()


class Header(Shape):
    """Everything above the first step."""

    title: Text
    kind: Kind
    pillar: Pillar
    minutes: Annotated[int, Field(ge=1, le=120)]
    intensity: Intensity
    summary: Text
    why: Text
    process: Process | None = None
    evidence: Annotated[tuple[Source, ...], Field(strict=False)] = ()
    care: Text | None = None
    not_for: Text | None = None
    after: Annotated[tuple[Reference, ...], Field(strict=False)] = ()
    cooldown_days: Annotated[int, Field(ge=0, le=365)] = 0
    tags: Annotated[tuple[Slug, ...], Field(strict=False)] = ()
    audience: Annotated[tuple[Slug, ...], Field(strict=False)] = ()

    def card(self, pack: str, name: str) -> Card:
        """The header as the plain dataclass that lists and suggestions use."""
        return Card(
            pack=pack,
            id=name,
            title=self.title,
            kind=self.kind,
            pillar=self.pillar,
            minutes=self.minutes,
            intensity=self.intensity,
            summary=self.summary,
            why=self.why,
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
    """A whole exercise."""

    called: ClassVar[str] = "an exercise"

    step: Annotated[tuple[AnyStep, ...], Field(strict=False, min_length=1, max_length=60)]
    test: Annotated[tuple[Example, ...], Field(strict=False)] = ()

    def walk(self) -> Iterator[Step]:
        """Every step that is played, in the order of the file, rounds opened."""
        for step in self.step:
            if isinstance(step, Round):
                yield from step.do
            else:
                yield step

    def named(self, name: str) -> Step | None:
        """The played step with this id, or None."""
        return next((step for step in self.walk() if step.id == name), None)
