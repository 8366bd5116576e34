"""The beats of an evening. A front end shows a beat and submits the result; it decides nothing."""

from dataclasses import dataclass
from typing import TypeAlias

from reciprocity_tui.errors import MissingKindPart
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.scenes.form import Form
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.scene import Scene, SceneGroup
from reciprocity_tui.play.scenes.slots import Address, Data, Seat, other_seat


@dataclass(frozen=True)
class Curtain:
    """The keyboard goes to `seat`; it opens only on that person's own key."""

    seat: Seat
    hand_over: bool
    """False when this person has the keyboard already and both only think."""
    shared_prompts: tuple[str, ...]
    """The prompts both may think about meanwhile; empty for the second person of a sitting."""
    changeable: Seat | None
    """Who may still change what they have locked, or None."""
    reason: Message | None = None
    """Why this person is alone with what comes; None where the prompts say it."""
    both_type: bool = True
    """Whether both type in this sitting; in a round it may be one person's alone."""


@dataclass(frozen=True)
class Ask:
    """A question. One address, or one per person when both answer at the same moment."""

    scene: Scene
    addresses: tuple[Address, ...]
    drafts: tuple[Data, ...]
    """What was typed so far, an entry an address."""
    private: bool
    evening: Evening
    swappable: bool
    scenes_done: int
    """How many scenes of the evening lie behind, and how many there are: where we are."""
    scene_total: int
    is_later_gate: bool = False
    """Whether it is a gate behind another one: when it stays closed, the evening lands gently."""
    is_winding_down: bool = False
    """Whether such a gate stayed closed, and this still comes before the end."""

    @property
    def address(self) -> Address:
        """Return the first address; the only one unless both answer at once."""
        return self.addresses[0]

    @property
    def seat(self) -> Seat | None:
        """Return whose turn it is; None when both act."""
        return self.address.seat if len(self.addresses) == 1 else None

    @property
    def form(self) -> Form:
        """Return the form of the question. Raises MissingKindPart when the rule defines none."""
        form = rule_for(self.scene).form(self.scene, self.evening.slots, self.address)
        if form is None:
            raise MissingKindPart(Message("kind-without-form", kind=self.scene.step.kind))
        return form

    @property
    def writer_only(self) -> bool:
        """Return whether only its writer will ever see it."""
        return self.private and self.seat is not None and self.scene.step.writer_only

    @property
    def sealed(self) -> bool:
        """Return whether it is hidden until the answers are shown."""
        return self.private and self.seat is not None and rule_for(self.scene).has_reveal(self.scene)

    @property
    def draft(self) -> Data:
        """Return the draft of the first address."""
        return self.drafts[0]

    @property
    def passable(self) -> bool:
        """Return whether it may be passed."""
        return rule_for(self.scene).passable(self.scene, self.address)

    @property
    def prompt(self) -> str:
        """Return the prompt as the acting person reads it."""
        return self.scene.prompt_for(self.seat)

    @property
    def read_aloud(self) -> Message | None:
        """Return who reads the prompt to whom, where its author wants that; None in private, and for both."""
        if self.seat is None or self.private or self.scene.step.voice != "partner":
            return None
        names = self.scene.names
        return Message("reads-aloud", name=names[self.seat], other=names[other_seat(self.seat)])

    @property
    def help(self) -> str:
        """Return an easier way to begin, or an empty string."""
        return self.scene.fill_names(self.scene.step.help or "", self.seat)

    @property
    def stems(self) -> tuple[str, ...]:
        """Return the sentence starters."""
        return tuple(self.scene.fill_names(stem, self.seat) for stem in self.scene.step.stems)

    @property
    def listener_card(self) -> str:
        """Return what the listener does meanwhile, in the words that person reads; empty without a card."""
        return self.scene.fill_names(self.scene.step.listener_card or "", self.seat, self.listener)

    @property
    def listener(self) -> Seat | None:
        """Return the seat of the listener."""
        return None if self.seat is None else other_seat(self.seat)


@dataclass(frozen=True)
class ReadyToReveal:
    """Both have locked. Enter reveals; a person's own key changes their answers. It contains no answer."""

    group: SceneGroup
    prompts: tuple[str, ...]
    seats: tuple[Seat, ...]


Answer: TypeAlias = tuple[Text, ...]
"""What one person said in one step, line by line."""


@dataclass(frozen=True)
class RevealedRow:
    """One row of an answer: its topic, and both people's text."""

    about: Text
    left: Text
    right: Text


@dataclass(frozen=True)
class RevealedStep:
    """One prompt of a reveal, with both answers or passes."""

    prompts: tuple[str, str]
    """As the left and as the right person read it."""
    answers: tuple[Answer | None, Answer | None]
    """None where this person was not asked."""
    shared: Text
    """A line of both, like what both picked; may be empty."""
    rows: tuple[RevealedRow, ...] = ()
    """Both answers row by row, where they are shown so and both have answered."""
    captions: tuple[Text, Text] = ("", "")
    """What stands under the left and the right answer; may be empty."""

    @property
    def same_answer(self) -> Text:
        """Return the line of both, where both answered the same; empty where they did not."""
        if not self.shared or self.answers[0] != self.answers[1]:
            return ""
        if isinstance(self.shared, Message) or self.shared.endswith("."):
            return self.shared
        return Message("both-answered", answer=self.shared)


@dataclass(frozen=True)
class Reveal:
    """Both answers, until they are read."""

    steps: tuple[RevealedStep, ...]
    unread: tuple[Seat | None, ...]


@dataclass(frozen=True)
class Over:
    """Nothing is left to ask. `closed`: a gate stayed closed, nothing is saved."""

    closed: bool


Beat = Curtain | Ask | ReadyToReveal | Reveal | Over
