"""The keys and properties that every step has. The kinds themselves are in `kinds`, one model per file."""

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar, Literal, NamedTuple, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.exercise.header_values import MAX_SLUG_LENGTH, Intensity
from reciprocity_tui.exercise.registry import Registry
from reciprocity_tui.exercise.texts import (
    MAX_LIST_ITEMS,
    MAX_STEMS,
    Condition,
    Help,
    ListenerCard,
    NotShown,
    OptionText,
    Prompt,
    Slug,
    Stem,
)
from reciprocity_tui.message import Message

Who: TypeAlias = Literal["first", "second", "each", "both", "speaker", "listener"]
Visibility: TypeAlias = Literal["shown", "sealed", "own"]

MAX_SNAP_CHOICES = 4
"""Choices a snap has keys for: 1 2 3 4 and 7 8 9 0."""


Prompts = Annotated[tuple[Prompt, ...], Field(strict=False, min_length=1, max_length=MAX_LIST_ITEMS)]


class StrictModel(BaseModel):
    """Strict, closed and frozen: what a file may say, and nothing else."""

    display_name: ClassVar[Message] = Message("document-any")
    """The name of a whole file of this shape, with its article."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, hide_input_in_errors=True, defer_build=True
    )


class Timer(StrictModel):
    """A soft timer: a thin line that fades. It never cuts anybody off."""

    seconds: Annotated[int, Field(ge=5, le=3600, examples=[60])]


class Variant(StrictModel):
    """A prompt that brings its own options."""

    text: Prompt
    options: Annotated[tuple[OptionText, ...], Field(strict=False, min_length=2, max_length=12)]


class PairRole(NamedTuple):
    """One of two steps that ask the same, with something in between.

    alike -- what both must say alike, by key.
    """

    pair: str
    phase: Literal["before", "after"]
    shared_keys: Mapping[str, object]


class Step(StrictModel):
    """The keys that every step shares."""

    sealed_by_default: ClassVar[bool] = False
    """Whether an answer of this kind is sealed unless the file says otherwise."""
    conditions_of_kind: ClassVar[frozenset[str]] = frozenset({"passed"})
    """The condition names that may read a step of this kind; `gives` says which of them may read this very one."""
    panels: ClassVar[frozenset[str]] = frozenset()
    """The reflection panels that a step of this kind can fill."""
    asks: ClassVar[bool] = True
    """Whether it asks for something that may be passed."""
    ignored_keys: ClassVar[frozenset[str]] = frozenset()
    """Keys that every step may carry and that say nothing in this kind."""
    text_key: ClassVar[str] = "text"
    """The key that contains the text, if `prompt` does not."""
    is_gate: ClassVar[bool] = False
    """Whether a deep exercise may begin with it."""
    ends_exercise: ClassVar[bool] = False
    """Whether it is the end of an exercise."""
    same_for_both: ClassVar[frozenset[str]] = frozenset()
    """Keys with texts of which both must read the same: {first} and {second} are filled in there, and nothing else."""
    forbidden_in_round: ClassVar[bool] = False
    """Whether it has no place in a round."""
    is_talk: ClassVar[bool] = False
    """Whether somebody says something in it that may be said back."""
    is_rest: ClassVar[bool] = False
    """Whether both rest in it."""
    can_be_guessed: ClassVar[bool] = False
    """Whether the other one may guess what is answered in it, as long as that is hidden."""

    id: Slug = ""
    kind: Annotated[str, Field(max_length=MAX_SLUG_LENGTH), NotShown()]
    when: Condition | None = None
    who: Who | None = None
    visibility: Visibility | None = None
    prompt: Prompt | Prompts | None = None
    help: Help | None = None
    stems: Annotated[tuple[Stem, ...], Field(strict=False, max_length=MAX_STEMS)] = ()
    listener_card: ListenerCard | None = None
    timer: Timer | None = None
    pass_: Annotated[bool, Field(alias="pass")] = True
    valence: Literal["warm", "neutral", "hard"] = "neutral"
    role: Literal["open", "main", "cool", "close"] = "main"
    intensity: Intensity | None = None
    keep: Literal["ask", "yes", "no"] | None = None
    share: Literal["never", "ask"] | None = None
    voice: Literal["partner"] | None = None

    @property
    def sets_topic(self) -> bool:
        """Return whether its answer replaces `{topic}` from then on."""
        return False

    @property
    def follows_up(self) -> str | None:
        """Id of the talk before it that this one takes up; empty: the nearest beside it; None: it takes up none."""
        return None

    @property
    def guessed_step(self) -> str | None:
        """Id of the step before it whose hidden answer the other one guesses here; None: nothing is guessed."""
        return None

    @property
    def answer_can_be_guessed(self) -> bool:
        """Return whether what is answered in this very step may be guessed before it is shown."""
        return self.can_be_guessed and self.sealed

    @property
    def pair_role(self) -> PairRole | None:
        """Return which half of which pair it is; None for a step without a pair."""
        return None

    def follows(self, earlier: "Step") -> bool:
        """Return whether it takes up `earlier`: a talk, an answer, or the first half of its pair."""
        if self.guessed_step is not None:
            return earlier.id == self.guessed_step
        if self.pair_role is None:
            return earlier.is_talk and self.follows_up in ("", earlier.id)
        first = earlier.pair_role
        return first is not None and (first.pair, first.phase, self.pair_role.phase) == (
            self.pair_role.pair,
            "before",
            "after",
        )

    @property
    def looks_back(self) -> bool:
        """Return whether it is about something of an earlier evening, and asks nothing when there is none."""
        return False

    @property
    def runs_after_closed_gate(self) -> bool:
        """Return whether it still comes when a later gate stayed closed: it leads the two gently out."""
        return self.ends_exercise or (self.role in ("cool", "close") and not self.is_gate)

    @property
    def recalled_step(self) -> str:
        """Return the step whose lines it shows again, as `pack/exercise.step`; empty if there is none."""
        return ""

    @property
    def bin_ids(self) -> frozenset[str]:
        """Return the ids that `name(step.bin)` may name."""
        return frozenset()

    @property
    def options_source(self) -> str:
        """Id of the step where the options are typed that this one offers; empty when there is none."""
        return ""

    @property
    def provides_options(self) -> bool:
        """Return whether a later step may offer what is typed here."""
        return False

    def default_actors(self, *, in_round: bool) -> Who:
        """Return who acts when the file does not say."""
        if not self.asks:
            return "both"
        return "speaker" if in_round else "each"

    @property
    def sealed(self) -> bool:
        """Hidden from the other until both are in. What both answer as one has no other to be hidden from."""
        if self.simultaneous or self.who == "both":
            return False
        return self.visibility == "sealed" or (self.visibility is None and self.sealed_by_default)

    @property
    def writer_only(self) -> bool:
        """Return whether it is never shown to the partner, and erased when the exercise ends."""
        return self.visibility == "own"

    @property
    def private(self) -> bool:
        """Typed while the other looks away."""
        return self.sealed or (self.writer_only and not self.simultaneous)

    @property
    def simultaneous(self) -> bool:
        """Answered by both at once, on one screen (a snap)."""
        return False

    @property
    def prompts(self) -> tuple[str, ...]:
        """Return the source texts of the prompt, in the order of the file; empty if there is no prompt."""
        if self.prompt is None:
            return ()
        return (self.prompt,) if isinstance(self.prompt, str) else self.prompt

    @property
    def default_prompt(self) -> Message | None:
        """Return the prompt that the program itself has for this step when its file brings none; None without one."""
        return None

    @property
    def prompt_sets(self) -> tuple[tuple[str, ...], ...]:
        """Return the prompts in the sets they are drawn from; most steps have one set."""
        return (self.prompts,)

    @property
    def possible_panels(self) -> frozenset[str]:
        """Return the reflection panels that this step can fill; none if only its writer sees it."""
        return frozenset() if self.writer_only else self.panels

    @property
    def readable_conditions(self) -> frozenset[str]:
        """Return the condition names that may read this step."""
        return self.conditions_of_kind - (frozenset() if self.asks else frozenset({"passed"}))

    @property
    def option_ids(self) -> frozenset[str]:
        """Return the ids that `picked(step, option)` may name."""
        return frozenset()

    def check(self, intensity: Intensity) -> Iterator[Finding]:
        """Yield what is wrong with the keys of its own kind; paths begin at the step.

        intensity -- how deep it goes, the exercise's own where the step says nothing.
        """
        return iter(())


MODELS: Registry[type[Step]] = Registry("model", "reciprocity_tui.exercise.kinds")
"""The models, by kind."""
