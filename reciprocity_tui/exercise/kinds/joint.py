"""One text that both confirm, typed in the open by whoever holds the keyboard."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.exercise.header_values import Intensity
from reciprocity_tui.exercise.steps import Step, Who
from reciprocity_tui.message import Message


class Joint(Step):
    """Let both partners answer together. With `names_topic`, their text replaces `{topic}` from then on."""

    panels: ClassVar[frozenset[str]] = frozenset({"side_by_side"})
    ignored_keys: ClassVar[frozenset[str]] = frozenset({"visibility", "voice"})

    kind: Literal["joint"]
    max_chars: Annotated[int, Field(ge=10, le=280)] = 140
    names_topic: bool = False

    @property
    def sets_topic(self) -> bool:
        """Return whether the file sets `names_topic`."""
        return self.names_topic

    def default_actors(self, *, in_round: bool) -> Who:
        """Return both, always: it is one text of the two."""
        return "both"

    def check(self, intensity: Intensity) -> Iterator[Finding]:
        """Check that both write it."""
        if self.who not in (None, "both"):
            hints = (Message("finding-both-write-together"), Message("finding-text-of-each-is-write"))
            yield Finding("E204", ("who",), Message("finding-one-writes-joint"), hints, key=True)


MODEL = Joint
