"""Play an exercise without people: for tests, benchmarks, estimates, pictures and fixtures.

The driver takes the place of a front end and knows no more than one: it looks at the beat and does one of
the things that the beat allows, chosen by the random source it is given.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.play.scenes.random_source import FullRandomSource
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.slots import Address, Data, EveningRecord, Line, Promise, Slot
from reciprocity_tui.play.session.beats import Ask, Beat, Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import PASS, Session


@dataclass
class InMemoryStore:
    """An evening store in memory."""

    slots: dict[Address, Slot] = field(default_factory=dict)
    saved: tuple[Line, ...] | None = None
    left: bool = False
    promises: tuple[Promise, ...] = ()
    prompts_seen: tuple[str, ...] = ()

    def begin(self, start: EveningRecord) -> int:
        """Return the id of the only evening it stores."""
        return 1

    def store(self, evening: int, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> None:
        """Replace and delete."""
        for address in deleted:
            self.slots.pop(address, None)
        for slot in slots:
            self.slots[slot.address] = slot

    def pause(self, evening: int, back_at: str | None) -> None:
        """Do nothing: there is no break to remember."""

    def finish(
        self,
        evening: int,
        lines: Sequence[Line],
        promises: Sequence[Promise] = (),
        prompts_seen: Sequence[str] = (),
    ) -> None:
        """Keep only the lines, the outcomes of agreements, and the prompts that were shown."""
        self.saved, self.promises, self.prompts_seen, self.slots = (
            tuple(lines),
            tuple(promises),
            tuple(prompts_seen),
            {},
        )

    def leave(self, evening: int) -> None:
        """Keep nothing."""
        self.left, self.slots = True, {}


@dataclass(frozen=True)
class Behaviour:
    """How often simulated players do something other than answer; chances from 0 to 1."""

    passes: float = 0.1
    swaps: float = 0.05
    changes: float = 0.05
    drafts: float = 0.1
    pauses: float = 0.05
    early_ends: float = 0.01


class EndlessEvening(RuntimeError):
    """An evening does not end."""


MakeReply = Callable[[Ask, Address, FullRandomSource], Data]


class Simulation:
    """Plays a session to its end. `answer` makes up replies; `watch` receives every beat first."""

    def __init__(
        self,
        session: Session,
        dice: FullRandomSource,
        behaviour: Behaviour | None = None,
        watch: Callable[[Beat, Session], None] | None = None,
        answer: MakeReply | None = None,
    ) -> None:
        self.session = session
        self.dice = dice
        self.behaviour = behaviour or Behaviour()
        self.watch = watch or (lambda _beat, _session: None)
        self.make_reply = answer or random_reply

    def run(self, max_beats: int = 2000) -> tuple[Line, ...]:
        """Play on until it is over and return the saved lines. Raises EndlessEvening after `max_beats`."""
        for _ in range(max_beats):
            beat = self.session.beat()
            self.watch(beat, self.session)
            if isinstance(beat, Over):
                return self.session.finish()
            self.step(beat)
        raise EndlessEvening

    def step(self, beat: Beat) -> None:
        """Do one thing that `beat` allows."""
        manner = self.behaviour
        if self._happens(manner.pauses):
            self.session.require_curtain()
        elif self._happens(manner.early_ends):
            self.session.end_here()
        else:
            self._answer_beat(beat)

    def _answer_beat(self, beat: Beat) -> None:
        session = self.session
        match beat:
            case Curtain(seat=seat, changeable=changeable):
                if changeable is not None and self._happens(self.behaviour.changes):
                    session.change(changeable)
                else:
                    session.open_curtain(seat)
            case Ask():
                self._ask(beat)
            case ReadyToReveal(seats=seats):
                if self._happens(self.behaviour.changes):
                    self._try(lambda: session.change(seats[self.dice.randrange(len(seats))]))
                else:
                    session.reveal()
            case Reveal(unread=unread):
                session.read(unread[0])
            case Over():
                pass

    def _ask(self, ask: Ask) -> None:
        if ask.swappable and self._happens(self.behaviour.swaps):
            self.session.swap(ask)
            return
        replies = [self.make_reply(ask, address, self.dice) for address in ask.addresses]
        if self._happens(self.behaviour.drafts):
            self.session.draft(ask, replies)
        passed = [ask.passable and self._happens(self.behaviour.passes) for _ in replies]
        self.session.answer(ask, [PASS if gone else data for gone, data in zip(passed, replies, strict=True)])

    def _happens(self, chance: float) -> bool:
        return chance > 0 and self.dice.random() < chance

    @staticmethod
    def _try(act: Callable[[], None]) -> None:
        try:
            act()
        except AnswerRejected:
            return


def random_reply(ask: Ask, address: Address, dice: FullRandomSource) -> Data:
    """Return a random answer that the rule accepts."""
    return rule_for(ask.scene).example_answer(ask.scene, address, dice)
