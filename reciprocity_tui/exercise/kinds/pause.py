"""A rest inside an exercise: slow breaths, a little quiet, or a break long enough to calm down."""

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar, Literal, NamedTuple, TypeAlias

from pydantic import Field

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.exercise.header_values import Intensity
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.message import Message

Form: TypeAlias = Literal["breath", "quiet", "cooldown"]


class Lengths(NamedTuple):
    """How long a form may take, in seconds."""

    least: int
    usual: int
    most: int


LENGTHS: Mapping[Form, Lengths] = {
    "breath": Lengths(20, 60, 180),
    "quiet": Lengths(10, 30, 180),
    "cooldown": Lengths(20 * 60, 20 * 60, 24 * 60 * 60),
}
"""A break of less than twenty minutes does not calm, and one of more than a day looks like avoiding."""

IDLE = frozenset({"timer", "who", "visibility", "stems", "listener_card"})
"""Keys that have no effect here."""


class Pause(Step):
    """`seconds` is how long it takes; it holds nobody, and Enter always goes on.

    `prompt` is what both read; left out, each form has a sentence of the program's own.
    """

    asks: ClassVar[bool] = False
    is_rest: ClassVar[bool] = True

    kind: Literal["pause"]
    form: Form = "breath"
    seconds: Annotated[int, Field(ge=1)] | None = None

    @property
    def runs_after_closed_gate(self) -> bool:
        """Return True: a rest always helps."""
        return True

    @property
    def duration(self) -> int:
        """Return its length in seconds, by default the usual one for its form."""
        return LENGTHS[self.form].usual if self.seconds is None else self.seconds

    def check(self, intensity: Intensity) -> Iterator[Finding]:
        """Check that it is long enough to help, and that no key is ignored."""
        least, usual, most = LENGTHS[self.form]
        if not least <= self.duration <= most:
            message = Message("finding-pause-length", form=self.form, least=least, most=most, usual=usual)
            yield Finding("E106", ("seconds",), message)
        for key in sorted(self.model_fields_set & IDLE):
            yield Finding("E204", (key,), Message("finding-pause-ignores", key=key), key=True)


MODEL = Pause
