"""An evening played by chance to whatever end it finds, with every check at every beat."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from reciprocity_tui.errors import AnswerRejected, DiskFull, ReciprocityError
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.evening.evening import Evening, new_evening, resume_evening
from reciprocity_tui.play.scenes.random_source import FullRandomSource
from reciprocity_tui.play.scenes.slots import (
    Address,
    CarriedOver,
    Data,
    PastLine,
    Person,
    Promise,
    RecalledStep,
)
from reciprocity_tui.play.session.beats import Ask, Beat, Over
from reciprocity_tui.play.simulation.simulate import Behaviour, Simulation
from tests.play.desks import Desk, Full, start_of
from tests.play.generated import EXAMPLES, OF_EARLIER, now_and_then, one_of
from tests.play.watching import Log, Moment, Tokens, Watched, closed_gates, seen

TWO = (Person("Ana", "●", "coral"), Person("Sam", "◆", "teal"))
REF = "made-up/evening"

RESTLESS = Behaviour(passes=0.15, swaps=0.1, changes=0.15, drafts=0.2, pauses=0.05, early_ends=0.01)
STEADY = Behaviour(passes=0.15, swaps=0, changes=0, drafts=0.2, pauses=0, early_ends=0)
"""Nobody reopens anything."""
STUBBORN = replace(STEADY, passes=0)
"""Nobody passes anything either, and the two say the same in every round of a loop: it goes to its bound."""

MOST_RESTLESS = 60
"""Beats after which the two go on steadily."""

ARE_STUBBORN = 0.3
"""In how many evenings they are."""

FEW_BEATS = 12
"""What a step takes at most, unless its example says otherwise."""

NONSENSE: tuple[Data, ...] = (
    {},
    {"text": "", "picks": [], "value": None},
    {"text": "x" * 5000, "picks": ["no-such-option"], "value": 99},
    {"text": ["a"], "picks": "tea", "value": "3", "let_go": 3},
)

Check = Callable[[Moment], None]


def bound(exercise: Exercise) -> int:
    """Return the most beats that an evening takes if nobody reopens a step: a dozen for most steps played."""
    return FEW_BEATS + sum(
        2 * block.times * sum(map(_beats, block.do)) if isinstance(block, Round) else _beats(block)
        for block in exercise.step
    )


def _beats(step: Step) -> int:
    return EXAMPLES[step.kind].beats if step.kind in EXAMPLES else FEW_BEATS


def play(
    exercise: Exercise,
    chance: Random,
    desk: Desk,
    checks: Sequence[Check] = (),
    tokens: Tokens | None = None,
) -> Log:
    """Play one evening. Whoever gives `tokens` knows that no two evenings hold the same words.

    The two answer, pass, swap, change, pause, end early, leave, go on from what the desk has, hand in nonsense
    and meet a full disk; after a while they only answer, and then it must come to an end.
    """
    evening = new_evening(REF, exercise, TWO, chance.randrange(2), chance, carried_over=brought(chance))
    return _Evening(evening, chance, desk, checks, tokens or Tokens()).run()


def brought(chance: Random) -> CarriedOver:
    """Return up to three active trials, most of the lines that steps recall, and a comfort menu."""
    living = tuple(Promise(f"walk {n}", "it is Sunday", number=n) for n in range(chance.randrange(4)))
    due = one_of(chance, living) if living and now_and_then(chance, 0.3) else None
    lines = (
        PastLine(1, 0, "the blue cup"),
        PastLine(2, 1, "walking home", about="keep"),
        PastLine(3, None, "tea", row=1),
    )
    return CarriedOver(
        living,
        due,
        tuple(
            RecalledStep(of, "In March", lines[: 1 + chance.randrange(3)])
            for of in OF_EARLIER
            if now_and_then(chance, 0.7)
        ),
        "What comforts" if now_and_then(chance, 0.5) else "",
    )


class _Evening:
    def __init__(
        self, evening: Evening, chance: Random, desk: Desk, checks: Sequence[Check], tokens: Tokens
    ) -> None:
        self.chance = chance
        self.desk = desk
        self.checks = checks
        self.disk = Full(desk.keeper)
        self.number = self.disk.begin(start_of(evening))
        self.log = Log(evening)
        self.tokens = tokens
        self.stubborn = chance.random() if now_and_then(chance, ARE_STUBBORN) else None
        self.sit_down(evening)

    def sit_down(self, evening: Evening) -> None:
        self.session = Watched(evening, self.disk, self.number, self.log)
        self.rehearsal = Simulation(self.session, self.chance, answer=self.reply)

    def reply(self, ask: Ask, address: Address, dice: FullRandomSource) -> Data:
        """Return an answer; stubborn players repeat the one of the previous round, unless they have just given it."""
        if self.stubborn is not None and not self.log.handed_in[address]:
            dice = Random(f"{self.stubborn} {address._replace(repeat=0)}")
        return self.tokens(ask, address, dice)

    def run(self) -> Log:
        restless = self.chance.randrange(MOST_RESTLESS)
        steady = STEADY if self.stubborn is None else STUBBORN
        for count in range(restless + bound(self.log.evening.exercise)):
            self.rehearsal.behaviour = RESTLESS if count < restless else steady
            beat = self.session.beat()
            self.look(beat)
            if isinstance(beat, Over):
                return self.over(beat)
            if count < restless and now_and_then(self.chance, 0.005):
                return self.leave()
            if count >= restless or not self.something_else(beat):
                self.rehearsal.step(beat)
            self.log.evening = self.session.evening
        raise AssertionError("nobody reopens anything, and still it does not end")

    def look(self, beat: Beat) -> None:
        if isinstance(beat, Ask):
            self.log.order += [each for each in beat.addresses if each not in self.log.order]
        for check in self.checks:
            check(Moment(beat, self.session, self.desk, self.log, self.chance))

    def over(self, beat: Over) -> Log:
        self.log.happened["closed"] += beat.closed
        landed = not beat.closed and bool(closed_gates(self.log.evening))
        self.log.happened["landed"] += landed
        self.log.whole = self.log.whole and not (beat.closed or landed)
        if now_and_then(self.chance, 0.1):
            self.disk.full = True
            self.unchanged_by(self.session.finish, DiskFull)
        lines = self.session.finish()
        self.log.kept = self.desk.kept(self.number)
        # An agreement is kept beside its line.
        assert [replace(line, promise=None) for line in self.log.kept] == [
            replace(line, promise=None) for line in lines
        ]
        assert self.desk.unfinished() is None
        self.log.happened["a change was shown"] += any(line.panel == "own_change" for line in lines)
        return self.log

    def leave(self) -> Log:
        self.session.leave()
        assert self.desk.unfinished() is None
        return self.log

    def something_else(self, beat: Beat) -> bool:
        """Now and then go on from the journal, meet a full disk, or hand in nonsense."""
        if now_and_then(self.chance, 0.05):
            self.go_on()
        elif now_and_then(self.chance, 0.02):
            self.disk.full = True
            self.unchanged_by(lambda: self.rehearsal.step(beat), DiskFull)
            self.disk.full = False
        elif isinstance(beat, Ask) and now_and_then(self.chance, 0.05):
            replies = [one_of(self.chance, NONSENSE)] * len(beat.addresses)
            self.unchanged_by(lambda: self.session.answer(beat, replies), AnswerRejected)
        else:
            return False
        return True

    def go_on(self) -> None:
        """Resume the evening in another session, as after a closed window."""
        resumed_session = self.desk.unfinished()
        assert resumed_session is not None
        self.log.happened["going on"] += 1
        self.sit_down(resume_evening(REF, resumed_session[0], TWO, resumed_session[1]))

    def unchanged_by(self, act: Callable[[], object], error: type[ReciprocityError]) -> None:
        """Check that when `act` raises, nothing changes, neither here nor in the journal."""
        before, shown, stored = self.session.evening, seen(self.session.beat()), self.desk.unfinished()
        try:
            act()
        except error:
            self.log.happened[error.__name__] += 1
            assert self.session.evening is before
            assert seen(self.session.beat()) == shown
            assert self.desk.unfinished() == stored
