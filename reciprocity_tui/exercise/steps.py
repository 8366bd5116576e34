"""What every step may carry. The kinds themselves are in `kinds`, one model a file."""

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar, Literal, NamedTuple, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from reciprocity_tui.exercise.card import MOST_OF_SLUG, Intensity
from reciprocity_tui.exercise.flaw import Flaw
from reciprocity_tui.exercise.parts import Parts
from reciprocity_tui.exercise.texts import (
    MOST_OF_A_LIST,
    MOST_STEMS,
    Condition,
    Help,
    ListenerCard,
    OptionText,
    Prompt,
    Slug,
    Stem,
    Unseen,
)

Who: TypeAlias = Literal["first", "second", "each", "both", "speaker", "listener"]
Visibility: TypeAlias = Literal["shown", "sealed", "own"]

SNAP_MOST = 4
"""Choices a snap has keys for: 1 2 3 4 and 7 8 9 0."""


Prompts = Annotated[tuple[Prompt, ...], Field(strict=False, min_length=1, max_length=MOST_OF_A_LIST)]


class Shape(BaseModel):
    """Strict, closed and frozen: what a file may say, and nothing else."""

    called: ClassVar[str] = "this file"
    """What a whole file of this shape is called, with its article."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, hide_input_in_errors=True, defer_build=True
    )


class Timer(Shape):
    """A soft timer: a thin line that fades. It never cuts anybody off."""

    seconds: Annotated[int, Field(ge=5, le=3600, examples=[60])]


class Variant(Shape):
    """A prompt that brings its own options."""

    text: Prompt
    options: Annotated[tuple[OptionText, ...], Field(strict=False, min_length=2, max_length=12)]


class Half(NamedTuple):
    """One of two steps that ask the same, with something in between.

    alike -- what both must say alike, by key.
    """

    pair: str
    phase: Literal["before", "after"]
    alike: Mapping[str, object]


class Step(Shape):
    """The keys that every step shares."""

    private_by_nature: ClassVar[bool] = False
    """Whether an answer of this kind is sealed unless the file says otherwise."""
    feeds: ClassVar[frozenset[str]] = frozenset({"passed"})
    """The condition names that may read a step of this kind; `gives` says which of them may read this very one."""
    panels: ClassVar[frozenset[str]] = frozenset()
    """The reflection panels that a step of this kind can fill."""
    asks: ClassVar[bool] = True
    """Whether it asks for something that may be passed."""
    unused: ClassVar[frozenset[str]] = frozenset()
    """Keys that every step may carry and that say nothing in this kind."""
    says_in: ClassVar[str] = "text"
    """The key that says what is said, where `prompt` says nothing."""
    opens_deep: ClassVar[bool] = False
    """Whether a deep exercise may begin with it."""
    ends: ClassVar[bool] = False
    """Whether it is the end of an exercise."""
    alike_for_both: ClassVar[frozenset[str]] = frozenset()
    """Keys with texts of which both must read the same: {first} and {second} are filled in there, and nothing else."""
    only_outside: ClassVar[bool] = False
    """Whether it has no place in a round."""
    is_talk: ClassVar[bool] = False
    """Whether somebody says something in it that may be said back."""
    rests: ClassVar[bool] = False
    """Whether both rest in it."""
    can_be_guessed: ClassVar[bool] = False
    """Whether the other one may guess what is answered in it, as long as that is hidden."""

    id: Slug = ""
    kind: Annotated[str, Field(max_length=MOST_OF_SLUG), Unseen()]
    when: Condition | None = None
    who: Who | None = None
    visibility: Visibility | None = None
    prompt: Prompt | Prompts | None = None
    help: Help | None = None
    stems: Annotated[tuple[Stem, ...], Field(strict=False, max_length=MOST_STEMS)] = ()
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
    def gives_topic(self) -> bool:
        """Whether its answer is what `{topic}` stands for afterwards."""
        return False

    @property
    def takes_up(self) -> str | None:
        """Id of the talk before it that this one takes up; empty: the nearest beside it; None: it takes up none."""
        return None

    @property
    def guesses(self) -> str | None:
        """Id of the step before it whose hidden answer the other one guesses here; None: nothing is guessed."""
        return None

    @property
    def guessable(self) -> bool:
        """Whether what is answered in this very step may be guessed before it is shown."""
        return self.can_be_guessed and self.sealed

    @property
    def half(self) -> Half | None:
        """Which half of which pair it is; None for a step that stands by itself."""
        return None

    def takes(self, earlier: "Step") -> bool:
        """Whether it takes up `earlier`, if that stands before it: a talk, an answer, or the first half of its pair."""
        if self.guesses is not None:
            return earlier.id == self.guesses
        if self.half is None:
            return earlier.is_talk and self.takes_up in ("", earlier.id)
        first = earlier.half
        return first is not None and (first.pair, first.phase, self.half.phase) == (
            self.half.pair,
            "before",
            "after",
        )

    @property
    def looks_back(self) -> bool:
        """Whether it is about something of an earlier evening, and asks nothing when there is none."""
        return False

    @property
    def lands(self) -> bool:
        """Whether it still comes when a later gate stayed closed: it leads the two gently out."""
        return self.ends or (self.role in ("cool", "close") and not self.opens_deep)

    @property
    def recalls(self) -> str:
        """The step whose lines it shows once more, as `pack/exercise.step`; empty when it shows none."""
        return ""

    @property
    def bin_ids(self) -> frozenset[str]:
        """Ids that `name(step.bin)` may name."""
        return frozenset()

    @property
    def offers_of(self) -> str:
        """Id of the step where the options are typed that this one offers; empty when there is none."""
        return ""

    @property
    def lends(self) -> bool:
        """Whether a later step may offer what is typed here."""
        return False

    def usually(self, *, in_round: bool) -> Who:
        """Who acts when the file does not say."""
        if not self.asks:
            return "both"
        return "speaker" if in_round else "each"

    @property
    def sealed(self) -> bool:
        """Hidden from the other until both are in. What both answer as one has no other to be hidden from."""
        if self.together or self.who == "both":
            return False
        return self.visibility == "sealed" or (self.visibility is None and self.private_by_nature)

    @property
    def own(self) -> bool:
        """Never shown to the other; erased when the exercise ends."""
        return self.visibility == "own"

    @property
    def private(self) -> bool:
        """Typed while the other looks away."""
        return self.sealed or (self.own and not self.together)

    @property
    def together(self) -> bool:
        """Answered by both at once, on one screen (a snap)."""
        return False

    @property
    def wordings(self) -> tuple[str, ...]:
        """The source texts of the prompt, in the order of the file; empty when there is no prompt."""
        if self.prompt is None:
            return ()
        return (self.prompt,) if isinstance(self.prompt, str) else self.prompt

    @property
    def piles(self) -> tuple[tuple[str, ...], ...]:
        """The wordings in the piles they are drawn from, one pile after the other; most steps have one."""
        return (self.wordings,)

    @property
    def fills(self) -> frozenset[str]:
        """The reflection panels that this very step can fill. What is only for its writer fills none."""
        return frozenset() if self.own else self.panels

    @property
    def gives(self) -> frozenset[str]:
        """The condition names that may read this very step."""
        return self.feeds - (frozenset() if self.asks else frozenset({"passed"}))

    @property
    def option_ids(self) -> frozenset[str]:
        """Ids that `picked(step, option)` may name."""
        return frozenset()

    def flaws(self, intensity: Intensity) -> Iterator[Flaw]:
        """What is wrong with the keys of its own kind; paths begin at the step.

        intensity -- how deep it goes, the exercise's own where the step says nothing.
        """
        return iter(())


MODELS: Parts[type[Step]] = Parts("model", "reciprocity_tui.exercise.kinds")
"""The models, by kind."""
