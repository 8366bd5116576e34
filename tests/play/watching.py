"""What a test sees of an evening: beats as a front end would show them, and a log of what was done."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from reciprocity_tui.exercise.kinds.rate import Rate
from reciprocity_tui.exercise.kinds.reflect import Reflect
from reciprocity_tui.messages import shown
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.rules.rate.before_after import CHANGE, describe_change
from reciprocity_tui.play.scenes.random_source import FullRandomSource
from reciprocity_tui.play.scenes.slots import Address, Data, Line, Seat
from reciprocity_tui.play.session.beats import Ask, Beat, Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.evening_store import EveningStore
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import random_reply
from tests.play.desks import Desk
from tests.play.generated import EXAMPLES
from tests.play.in_words import build_reflection, rendered

TOKEN = re.compile("zq[0-9a-f]{7}")


def seen(beat: Beat) -> str:
    """Return everything that a front end may show of a beat."""
    match beat:
        case Ask():
            end = build_reflection(beat.evening) if is_the_end(beat) else None
            words = (
                rendered(beat.read_aloud),
                beat.prompt,
                beat.help,
                beat.stems,
                beat.listener_card,
                beat.drafts,
                _change(beat),
            )
            return repr(
                (beat.addresses, words, beat.private, beat.swappable, beat.scenes_done, beat.scene_total, end)
            )
        case ReadyToReveal(prompts=prompts, seats=seats):
            return repr((prompts, seats))
        case Curtain() | Reveal() | Over():
            return repr(rendered(beat))


def _change(ask: Ask) -> object:
    """Return the change of a rating, if the ask shows it to the one who gave it."""
    step = ask.scene.step
    if not isinstance(step, Rate) or ask.address.part != CHANGE:
        return None
    return rendered(describe_change(ask.scene, ask.evening.slots, step, ask.seat))


def is_the_end(beat: Beat) -> bool:
    """Return whether it is the shared reflection."""
    return isinstance(beat, Ask) and isinstance(beat.scene.step, Reflect)


class Tokens:
    """Answers that the rules take, whose own words nobody types a second time."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, ask: Ask, address: Address, dice: FullRandomSource) -> Data:
        """Return an answer for `address`, with a unique token for each text."""
        data = dict(random_reply(ask, address, dice))
        example = EXAMPLES.get(ask.scene.step.kind)
        for key in example.typed if example else ():
            if data.get(key) and isinstance(data[key], str):
                self.count += 1
                data[key] = f"zq{self.count:07x}"
        return data


def tokens_in(text: object) -> set[str]:
    """Return every token in a text or an answer."""
    return set(TOKEN.findall(str(text)))


def reader(beat: Beat) -> Seat | None:
    """Return the seat that looks at the screen alone; None if both may look."""
    return beat.seat if isinstance(beat, Ask) and beat.private else None


def closed_gates(evening: Evening) -> list[str]:
    """Return the ids of the gates that stayed closed, in the order of the file."""
    gates = [step.id for step in evening.exercise.step if step.kind == "gate"]
    rows = [(each, evening.slots.get(Address(each, 0, None))) for each in gates]
    return [each for each, row in rows if row is not None and row.done and row.data["ready"] is False]


@dataclass
class Log:
    """What happened in one evening."""

    evening: Evening
    """The evening as it is now."""
    happened: Counter[str] = field(default_factory=Counter)
    answered: Counter[Address] = field(default_factory=Counter)
    """How often an address was answered, less how often it was opened again."""
    handed_in: Counter[Address] = field(default_factory=Counter)
    """How often an address was answered in all."""
    order: list[Address] = field(default_factory=list)
    """Addresses in the order in which they were first asked."""
    kept: tuple[Line, ...] = ()
    """What the journal holds at the end."""
    whole: bool = True
    """Whether it was played to its end: not ended early, not left, no gate stayed closed."""
    at_keys: Seat | None = None
    """Whose own key was the last thing pressed before what they see alone; None once the other may look."""

    def first_seat(self, step: str, turn: int = 0) -> Seat | None:
        """Return the seat that was asked first in a step."""
        return next(each.seat for each in self.order if (each.step, each.turn) == (step, turn))


class Watched(Session):
    """A session that writes its log."""

    def __init__(self, evening: Evening, keeper: EveningStore, number: int, log: Log) -> None:
        super().__init__(evening, keeper, number, shown)
        self.log = log

    def answer(self, ask: Ask, replies: Sequence[Data | None]) -> None:
        """Count answers and passes. An answer that opens others again counts no more than they do."""
        before = self.evening.slots
        super().answer(ask, replies)
        after = self.evening.slots
        opened = [each for each in before if before[each].done and each in after and not after[each].done]
        self.log.answered.update([] if opened else ask.addresses)
        self.log.answered.subtract(opened)
        self.log.handed_in.update(ask.addresses)
        self.log.happened[f"answered: {ask.scene.step.kind}"] += 1
        self.log.happened["a change was asked about"] += ask.address.part == CHANGE
        self.log.happened["pass"] += sum(reply is None for reply in replies)

    def swap(self, ask: Ask) -> None:
        """Count it."""
        super().swap(ask)
        self.log.happened["swap"] += 1

    def open_curtain(self, seat: Seat) -> None:
        """Remember whose key it was."""
        super().open_curtain(seat)
        self.log.at_keys = seat

    def change(self, seat: Seat) -> None:
        """Count what is open again."""
        before = self.evening.slots
        super().change(seat)
        after = self.evening.slots
        self.log.answered.subtract(each for each in before if before[each].done and not after[each].done)
        self.log.happened["reopen"] += 1

    def require_curtain(self) -> None:
        """Whatever is private is behind a curtain now."""
        super().require_curtain()
        assert reader(self.beat()) is None
        self.log.happened["pause"] += 1

    def end_here(self) -> None:
        """Remember that it was not played to its end."""
        super().end_here()
        assert isinstance(self.beat(), Curtain | Over) or is_the_end(self.beat())
        self.log.happened["end here"] += 1
        self.log.whole = False

    def leave(self) -> None:
        """Remember that it was not played to its end."""
        super().leave()
        self.log.happened["leave"] += 1
        self.log.whole = False


@dataclass(frozen=True)
class Moment:
    """One beat, and what a property may look at."""

    beat: Beat
    session: Session
    desk: Desk
    log: Log
    chance: Random
