"""A search for answers that lead through every branch of an exercise, and no more answers than it takes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from reciprocity_tui.exercise.conditions import steps_named
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.branches import ENDED, Branch, branches_of, reached
from reciprocity_tui.play.chance import Dice
from reciprocity_tui.play.drawing import Deal
from reciprocity_tui.play.evening import Evening
from reciprocity_tui.play.forms import Form
from reciprocity_tui.play.giving import USUAL, Reply, Where, as_written
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.slots import Data
from reciprocity_tui.play.staging import BadAnswer, Played, Script, staged

TRIES = 240
"""Evenings that are played in search of one branch; after so many it counts as one that nothing leads to."""

PASSES = (0.0, 0.0, 0.4, 0.8)
ALIKE = 3
"""In every third evening the second person answers like the first."""


@dataclass(frozen=True)
class Settings:
    """What was before the evening.

    before -- exercises that were played. due -- exercises with an agreement that is due. agreements -- living trials.
    """

    before: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    agreements: int = 0


Begin = Callable[[Settings], Evening]
"""Makes an evening in which nothing was answered yet."""


@dataclass(frozen=True)
class Way:
    """Answers that lead through a branch, or through several at once, as a `[[test]]` writes them.

    wanted -- what was looked for. played -- the evening with them. branches -- every branch that it takes. fresh --
    those of them that no `[[test]]` and no way before it takes.
    """

    wanted: tuple[Branch, ...]
    settings: Settings
    answers: Mapping[str, object]
    played: Played
    branches: frozenset[Branch]
    fresh: tuple[Branch, ...] = ()


@dataclass(frozen=True)
class Found:
    """What a search came to. never -- nothing leads there. undecided -- the time was over before."""

    ways: tuple[Way, ...] = ()
    never: tuple[Branch, ...] = ()
    undecided: tuple[Branch, ...] = ()


class Search:
    """Looks for the branches of one exercise.

    begin -- makes its evenings. settings -- those that an evening may begin with, the plainest first.
    deal -- chance; the same chance, the same answers. in_time -- whether to go on looking.
    """

    def __init__(
        self,
        exercise: Exercise,
        begin: Begin,
        settings: Sequence[Settings],
        deal: Deal,
        in_time: Callable[[], bool],
    ) -> None:
        self.begin, self.settings, self.deal, self.in_time = begin, settings, deal, in_time
        self.usual = staged(begin(settings[0]), Script({}))
        self.exercise = exercise
        self.branches = branches_of(exercise, self.usual)

    def run(self, tested: frozenset[Branch]) -> Found:
        """Find ways that together lead through every branch but those in `tested`."""
        ways: list[Way] = []
        never: list[Branch] = []
        undecided: list[Branch] = []
        covered = set(tested)
        for what in ("passed", "swapped"):
            missing = [branch for branch in self.branches if branch.what == what and branch not in covered]
            way = self._all_at_once(missing) if len(missing) > 1 else None
            if way is not None:
                ways.append(self._fresh(way, covered))
        gone: set[str] = set()
        for branch in self._in_order():
            if branch in covered or branch.step in gone:
                continue
            way, over = self._look_for(branch)
            if way is not None:
                ways.append(self._fresh(way, covered))
            else:
                (undecided if over else never).append(branch)
                if branch.what in ("holds", "comes") and not over:
                    gone |= self._with(branch.step)
        return Found(tuple(ways), tuple(never), tuple(undecided))

    def _with(self, name: str) -> frozenset[str]:
        """Return the step `name`, and those in it if it is a round: nothing of a step that never comes can be met."""
        blocks = [block for block in self.exercise.step if isinstance(block, Round) and block.id == name]
        return frozenset({name, *(step.id for block in blocks for step in block.do)})

    def _fresh(self, way: Way, covered: set[Branch]) -> Way:
        """Return `way` with what it adds to `covered`, and add it there."""
        fresh = tuple(branch for branch in self.branches if branch in way.branches and branch not in covered)
        covered |= way.branches
        return replace(way, fresh=fresh)

    def _in_order(self) -> Iterator[Branch]:
        """Yield what may lead through many others first: conditions, then passes and swaps."""
        order = ("holds", "fails", "closed", "passed", "swapped", "ended", "comes")
        return iter(sorted(self.branches, key=lambda branch: order.index(branch.what)))

    def _look_for(self, branch: Branch) -> tuple[Way | None, bool]:
        """Return a way through `branch`, or None, and whether the time was over before that was decided."""
        steps = self._deciding(branch)
        for attempt in range(TRIES):
            for settings in self.settings if attempt < 2 else (self._setting(attempt),):
                if not self.in_time():
                    return None, True
                decides = _Wanderer({branch}, steps, self.deal(f"{branch}/{attempt}"), attempt)
                played = staged(self.begin(settings), decides)
                if branch in reached(played):
                    way = self._shortest({branch}, settings, played, steps)
                    if way is not None:
                        return way, False
        return None, False

    def _all_at_once(self, missing: Sequence[Branch]) -> Way | None:
        """Return a way through many of `missing`: every step is passed, or asked for another prompt."""
        if not self.in_time():
            return None
        steps = frozenset(branch.step for branch in missing)
        settings = self.settings[-1]
        played = staged(self.begin(settings), _Wanderer(set(missing), steps, self.deal("all at once"), 0))
        gone = reached(played) & set(missing)
        return self._shortest(gone, settings, played, steps) if len(gone) > 1 else None

    def _setting(self, attempt: int) -> Settings:
        return self.settings[attempt % len(self.settings)]

    def _deciding(self, branch: Branch) -> frozenset[str]:
        """Return the ids of the steps whose answers decide whether an evening takes `branch`."""
        steps = {step.id: step for step in (*self.exercise.step, *self.exercise.walk())}
        deciding: set[str] = set()
        ahead = [branch.step] if branch.step else []
        known = set(ahead)
        while ahead:
            step = steps.get(ahead.pop())
            for name in self._reads(step) if step is not None else ():
                deciding.add(name)
                if name not in known:
                    known.add(name)
                    ahead.append(name)
        if branch.what in ("passed", "swapped", "closed"):
            deciding.add(branch.step)
        return frozenset(deciding)

    def _reads(self, step: Step) -> frozenset[str]:
        """Return the steps that decide whether `step` comes."""
        blocks = [
            block
            for block in self.exercise.step
            if isinstance(block, Round) and step.id in {s.id for s in block.do}
        ]
        whens = [each.when for each in (step, *blocks) if each.when is not None]
        taken = {step.takes_up, step.guesses, step.offers_of or None} - {None, ""}
        return steps_named(whens) | {str(name) for name in taken}

    def _shortest(
        self, wanted: AbstractSet[Branch], settings: Settings, played: Played, steps: frozenset[str]
    ) -> Way | None:
        """Return the fewest answers of `played` that still lead through all of `wanted`."""
        decided = [act for act in played.acts if act.where.address.step in steps or act.ends]
        way = self._way(wanted, settings, as_written(decided))
        if way is None:
            return None
        for name in list(way.answers):
            if not self.in_time():
                break
            fewer = {step: given for step, given in way.answers.items() if step != name}
            way = self._way(wanted, settings, fewer) or way
        return way

    def _way(
        self, wanted: AbstractSet[Branch], settings: Settings, answers: Mapping[str, object]
    ) -> Way | None:
        try:
            played = staged(self.begin(settings), Script(answers))
        except BadAnswer:
            return None
        branches = reached(played)
        if not wanted <= branches:
            return None
        return Way(tuple(sorted(wanted)), settings, answers, played, branches)


class _Wanderer:
    """Decides by chance in the steps that matter, and leaves everything else to the usual answers."""

    def __init__(self, wanted: AbstractSet[Branch], steps: frozenset[str], dice: Dice, attempt: int) -> None:
        self.wanted, self.steps, self.dice = wanted, steps, dice
        self.first = attempt == 0
        self.passes = PASSES[attempt % len(PASSES)]
        self.alike = attempt % ALIKE == 1
        self.given: dict[tuple[object, ...], Data] = {}
        self.asked = 0
        self.passed: set[str] = set()
        """Steps that somebody passed: once is enough."""

    def swaps(self, ask: Ask, form: Form, where: Where) -> int:
        """Return 1 in the step of which another prompt is looked for."""
        first = where.address.n == 0
        return int(first and Branch("swapped", where.address.step) in self.wanted and ask.swappable)

    def ends(self, ask: Ask, form: Form, where: Where) -> bool:
        """Return whether it is the second thing that is asked, where an early end is looked for."""
        # Where nobody answers, as at a coin, no entry could say so.
        self.asked += form.joint or where.address.seat is not None
        return ENDED in self.wanted and self.asked > 1

    def reply(self, ask: Ask, form: Form, where: Where) -> Reply:
        """Return an answer by chance where it matters."""
        address, step = where.address, where.address.step
        if Branch("passed", step) in self.wanted and ask.passable and step not in self.passed:
            self.passed.add(step)
            return None
        if Branch("closed", step) in self.wanted and form.of_part(address.part):
            return {"ready": False}
        if step not in self.steps or self.first:
            return USUAL
        if not form.of_part(address.part) and not ask.passable:
            return USUAL
        if ask.passable and self.dice.random() < self.passes:
            return None
        same = (step, address.part, address.n)
        rule = rule_of(ask.scene)
        data = rule.varied(ask.scene, address, self.dice) if self.dice.random() < 0.5 else None
        data = data if data is not None else rule.example(ask.scene, address, self.dice)
        if self.alike:
            data = self.given.setdefault(same, data)
        return data
