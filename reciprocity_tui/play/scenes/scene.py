"""One step as it is played: at one turn of its round, by these people, with the wording that was drawn."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reciprocity_tui.exercise.card import Intensity, Pillar
from reciprocity_tui.exercise.steps import Step, Who
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.scenes.slots import (
    NOTHING_CARRIED_OVER,
    SEATS,
    Address,
    CarriedOver,
    Line,
    Promise,
    Seat,
    Slot,
    Slots,
    other_seat,
)

SWAP = "swap"
"""The part in which it is kept how often a prompt gave way to the next one."""

REVEAL = "reveal"
"""The part in which it is kept that the answers were shown; it has no seat."""

UNNAMED_TOPIC = "this"
"""What `{topic}` stands for when nobody has named one, or when its line was let go of."""

TOPIC_PLACEHOLDER = "{topic}"
"""Stays in the wording of a line: what the two typed is kept in one line alone, and is gone with it."""

_PLACEHOLDER = re.compile(r"\{(first|second|speaker|listener|other|topic)\}")


@dataclass(frozen=True, slots=True)
class Scene:
    """A step at one turn."""

    step: Step
    turn: int
    order: int
    """Its place in the script; rows of the reflection keep it."""
    opener: Seat
    """Who opens the evening."""
    leader: Seat
    """Who acts first here; in a round, the speaker of this turn."""
    in_round: bool
    wording: str
    """What is asked: the prompt drawn for this turn, after any swap; placeholders still in it."""
    names: tuple[str, str]
    intensity: Intensity
    pillar: Pillar
    conditions: tuple[str, ...] = ()
    """All must hold, or it is not played."""
    prompts: tuple[str, ...] = ()
    """All its prompts in the order in which they were drawn."""
    thrown: object = None
    """What chance decided for this step when the evening was made, if its rule asked for anything."""
    topic: str = ""
    """What `{topic}` stands for, once the two have named it."""
    carried_over: CarriedOver = NOTHING_CARRIED_OVER
    """What is known of the evenings before, and of the library."""
    source: str = ""
    """Where it stands: `pack/id/step`."""

    typed_options: tuple[tuple[str, str], ...] | None = None
    """Options as (id, text) that were typed in an earlier step; None where options are written out."""
    follows: "Scene | None" = None
    """What this one takes up, at the same turn before it: a talk, an answer, or the first half of its pair."""

    runs_after_closed_gate: bool = False
    """Whether it still comes when a later gate stayed closed; of a round, all of it or nothing."""

    has_no_answers: bool = False
    """Whether nothing that could stay was given before it: an end without a line of anybody."""

    @property
    def who(self) -> Who:
        """Return who acts, with the kind's default filled in."""
        return self.step.who or self.step.default_actors(in_round=self.in_round)

    @property
    def actors(self) -> tuple[Seat, ...]:
        """Return the seats that act, in order; empty when both act as one."""
        match self.who:
            case "each":
                return self.leader, other_seat(self.leader)
            case "both":
                return ()
            case "first":
                return (self.opener,)
            case "second":
                return (other_seat(self.opener),)
            case "speaker":
                return (self.leader,)
            case "listener":
                return (other_seat(self.leader),)

    @property
    def authors(self) -> tuple[Seat | None, ...]:
        """Return the author of each answer; None for a joint one."""
        if self.step.simultaneous:
            return SEATS
        return self.actors or (None,)

    def address(self, seat: Seat | None, part: str = "answer", repeat: int = 0) -> Address:
        """Return the address of one of this scene's slots."""
        return Address(self.step.id, self.turn, seat, part, repeat)

    def slot(self, slots: Slots, seat: Seat | None, part: str = "answer", repeat: int = 0) -> Slot | None:
        """Return one of this scene's slots, once it is locked or passed."""
        slot = slots.get(self.address(seat, part, repeat))
        return slot if slot is not None and slot.done else None

    def swap_count(self, slots: Slots, repeat: int = 0) -> int:
        """Return how often the prompt with number `repeat` was swapped."""
        slot = slots.get(self.address(None, SWAP, repeat))
        count = slot.data.get("count") if slot else 0
        return count if isinstance(count, int) else 0

    def fill_names(self, text: str, seat: Seat | None = None, reader: Seat | None = None) -> str:
        """Fill the names into `text`, addressed to the person who acts at `seat` (both: None).

        reader -- who reads it, when that is not the one who acts: {other} is the other one for them.
        """
        return self._fill(text, self.topic or UNNAMED_TOPIC, seat, reader)

    def _fill(self, text: str, topic: str, seat: Seat | None, reader: Seat | None = None) -> str:
        if "{" not in text:
            return text
        speaker = self.leader if self.in_round or seat is None else seat
        acting = speaker if seat is None else seat
        mine = acting if reader is None else reader
        people: Mapping[str, str] = {
            "first": self.names[self.opener],
            "second": self.names[other_seat(self.opener)],
            "speaker": self.names[speaker],
            "listener": self.names[other_seat(speaker)],
            "other": self.names[other_seat(mine)],
            "topic": topic,
        }
        return _PLACEHOLDER.sub(lambda match: people[match[1]], text)

    def prompt_for(self, seat: Seat | None = None) -> str:
        """Return the prompt as the person at `seat` reads it."""
        return self.fill_names(self.wording, seat)

    def prompt_template(self, seat: Seat | None = None) -> str:
        """Return the prompt as a line stores it: names filled in, the topic not."""
        return self._fill(self.wording, TOPIC_PLACEHOLDER, seat)

    def line(
        self,
        panel: str,
        author: Seat | None,
        text: Text,
        *,
        wording: Text | None = None,
        number: int | None = None,
        options: tuple[str, ...] = (),
        row: int = 0,
        promise: Promise | None = None,
    ) -> Line:
        """Return a line about this scene. wording -- its prompt, when that is not the one its author read."""
        return Line(
            panel=panel,
            pillar=self.pillar,
            wording=self._wording_for(author) if wording is None else wording,
            author=author,
            text=text,
            number=number,
            options=options,
            order=self.order,
            row=row,
            promise=promise,
            step=self.step.id,
            names_topic=self.step.sets_topic,
        )

    def _wording_for(self, author: Seat | None) -> str:
        """Return the prompt as its author read it; a joint line has both versions where they differ."""
        readers = self.authors if author is None else (author,)
        return " / ".join(dict.fromkeys(self.prompt_template(seat) for seat in readers))

    @property
    def prompt_index(self) -> int:
        """Return the index, from 0, of the current prompt in the file."""
        wordings = self.step.prompts
        return wordings.index(self.wording) if self.wording in wordings else 0

    def prompt_for_all(self) -> str:
        """Return the prompt for everyone who answers it; two versions of it are separated by a slash."""
        return " / ".join(dict.fromkeys(self.prompt_for(seat) for seat in self.authors))


def fill_topic(wording: Text, topic: str) -> Text:
    """Return the wording of a line with its topic filled in; empty: nobody named one, or it was let go of."""
    if isinstance(wording, Message):
        return wording
    return wording.replace(TOPIC_PLACEHOLDER, topic or UNNAMED_TOPIC)


@dataclass(frozen=True, slots=True)
class SceneGroup:
    """Scenes that are played in one go.

    Private scenes in a row are one group: the first person answers all of theirs, then the partner. Every other scene
    is a group of its own.
    """

    scenes: tuple[Scene, ...]
    private: bool

    @property
    def first_scene(self) -> Scene:
        """Return the first scene, whose address stores the reveal of the whole group."""
        return self.scenes[0]

    def seats(self) -> tuple[Seat, ...]:
        """Return the seats that act in the group, in order."""
        order = (self.first_scene.leader, other_seat(self.first_scene.leader))
        acting = {seat for scene in self.scenes for seat in scene.actors}
        return tuple(seat for seat in order if seat in acting)
