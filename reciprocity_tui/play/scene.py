"""One step as it is played: at one turn of its round, by these people, with the wording that was drawn."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reciprocity_tui.exercise.card import Intensity, Pillar
from reciprocity_tui.exercise.steps import Step, Who
from reciprocity_tui.play.slots import (
    NOTHING_BROUGHT,
    SEATS,
    Address,
    Brought,
    Line,
    Promise,
    Rows,
    Seat,
    Slot,
    other,
)

SWAP = "swap"
"""The part in which it is kept how often a prompt gave way to the next one."""

REVEAL = "reveal"
"""The part in which it is kept that the answers were shown; it has no seat."""

THIS = "this"
"""What `{topic}` stands for when nobody has named one, or when its line was let go of."""

TOPIC = "{topic}"
"""Stays in the wording of a line: what the two typed is kept in one line alone, and is gone with it."""

_PLACE = re.compile(r"\{(first|second|speaker|listener|other|topic)\}")


@dataclass(frozen=True, slots=True)
class Scene:
    """A step at one turn."""

    step: Step
    turn: int
    order: int
    """Its place in the script; rows of the reflection keep it."""
    opener: Seat
    """Who opens the evening."""
    lead: Seat
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
    brought: Brought = NOTHING_BROUGHT
    """What is known of the evenings before, and of the library."""
    source: str = ""
    """Where it stands: `pack/id/step`."""

    typed: tuple[tuple[str, str], ...] | None = None
    """Options as (id, text) that were typed in an earlier step; None where options are written out."""
    taken: "Scene | None" = None
    """What this one takes up, at the same turn before it: a talk, an answer, or the first half of its pair."""

    lands: bool = False
    """Whether it still comes when a later gate stayed closed; of a round, all of it or nothing."""

    bare: bool = False
    """Whether nothing that could stay was given before it: an end without a line of anybody."""

    @property
    def who(self) -> Who:
        """Who acts, with the kind's own default filled in."""
        return self.step.who or self.step.usually(in_round=self.in_round)

    @property
    def actors(self) -> tuple[Seat, ...]:
        """The seats that act, in their order; empty when both act as one."""
        match self.who:
            case "each":
                return self.lead, other(self.lead)
            case "both":
                return ()
            case "first":
                return (self.opener,)
            case "second":
                return (other(self.opener),)
            case "speaker":
                return (self.lead,)
            case "listener":
                return (other(self.lead),)

    @property
    def authors(self) -> tuple[Seat | None, ...]:
        """Whose answers there are, one each; None for the one answer of both."""
        if self.step.together:
            return SEATS
        return self.actors or (None,)

    def at(self, seat: Seat | None, part: str = "answer", n: int = 0) -> Address:
        """The address of one of this scene's slots."""
        return Address(self.step.id, self.turn, seat, part, n)

    def slot(self, rows: Rows, seat: Seat | None, part: str = "answer", n: int = 0) -> Slot | None:
        """One of this scene's slots, once it is locked or passed."""
        slot = rows.get(self.at(seat, part, n))
        return slot if slot is not None and slot.done else None

    def swaps(self, rows: Rows, n: int = 0) -> int:
        """How often its prompt, or the one with the number `n`, was swapped."""
        slot = rows.get(self.at(None, SWAP, n))
        count = slot.data.get("count") if slot else 0
        return count if isinstance(count, int) else 0

    def say(self, text: str, seat: Seat | None = None, reader: Seat | None = None) -> str:
        """Fill the names into `text`, as it is said to the person who acts at `seat` (both: None).

        reader -- who reads it, when that is not the one who acts: {other} is the other one for them.
        """
        return self._filled(text, self.topic or THIS, seat, reader)

    def _filled(self, text: str, topic: str, seat: Seat | None, reader: Seat | None = None) -> str:
        if "{" not in text:
            return text
        speaker = self.lead if self.in_round or seat is None else seat
        acting = speaker if seat is None else seat
        mine = acting if reader is None else reader
        people: Mapping[str, str] = {
            "first": self.names[self.opener],
            "second": self.names[other(self.opener)],
            "speaker": self.names[speaker],
            "listener": self.names[other(speaker)],
            "other": self.names[other(mine)],
            "topic": topic,
        }
        return _PLACE.sub(lambda match: people[match[1]], text)

    def asked(self, seat: Seat | None = None) -> str:
        """The prompt as the person at `seat` reads it."""
        return self.say(self.wording, seat)

    def worded(self, seat: Seat | None = None) -> str:
        """The prompt as a line keeps it: names filled in, the topic not."""
        return self._filled(self.wording, TOPIC, seat)

    def line(
        self,
        panel: str,
        author: Seat | None,
        text: str,
        *,
        asked: str | None = None,
        number: int | None = None,
        options: tuple[str, ...] = (),
        row: int = 0,
        promise: Promise | None = None,
    ) -> Line:
        """A line that tells of this scene. asked -- its wording, where that is not the prompt its author read."""
        return Line(
            panel=panel,
            pillar=self.pillar,
            wording=self._worded_by(author) if asked is None else asked,
            author=author,
            text=text,
            number=number,
            options=options,
            order=self.order,
            row=row,
            promise=promise,
            step=self.step.id,
            names_topic=self.step.gives_topic,
        )

    def _worded_by(self, author: Seat | None) -> str:
        """As its author read it; a line of both has both readings where they differ."""
        readers = self.authors if author is None else (author,)
        return " / ".join(dict.fromkeys(self.worded(seat) for seat in readers))

    @property
    def place_in_list(self) -> int:
        """Which of the prompts in the file is asked, from 0."""
        wordings = self.step.wordings
        return wordings.index(self.wording) if self.wording in wordings else 0

    def asked_of_all(self) -> str:
        """The prompt for everybody who answers it; two readings of it stand side by side."""
        return " / ".join(dict.fromkeys(self.asked(seat) for seat in self.authors))


def told(wording: str, topic: str) -> str:
    """The wording of a line, with what its topic was; empty: nobody named one, or it was let go of."""
    return wording.replace(TOPIC, topic or THIS)


@dataclass(frozen=True, slots=True)
class Sitting:
    """Scenes that are played in one go.

    Private scenes that follow one another are one sitting: the first person does all of theirs, then the
    other. Every other scene is a sitting of its own.
    """

    scenes: tuple[Scene, ...]
    private: bool

    @property
    def head(self) -> Scene:
        """Its first scene: the reveal of the whole sitting is kept under its address."""
        return self.scenes[0]

    def seats(self) -> tuple[Seat, ...]:
        """Who acts in it, in order."""
        order = (self.head.lead, other(self.head.lead))
        acting = {seat for scene in self.scenes for seat in scene.actors}
        return tuple(seat for seat in order if seat in acting)
