"""Search for answers that cover every branch of an exercise, with as few answers as possible."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from reciprocity_tui.exercise.conditions import referenced_steps
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.evening.sampling import Deal
from reciprocity_tui.play.scenes.answer_format import AnswerFormat
from reciprocity_tui.play.scenes.random_source import FullRandomSource
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.play.simulation.branches import ENDED, Branch, branches_of, branches_taken
from reciprocity_tui.play.simulation.playthrough import BadAnswer, Playthrough, ScriptedAnswers, play_through
from reciprocity_tui.play.simulation.written_answers import USUAL, AnswerPosition, Reply, format_answers

TRIES = 240
"""Evenings that are played in search of one branch; after so many it counts as one that nothing leads to."""

PASS_RATES = (0.0, 0.0, 0.4, 0.8)
SAME_ANSWERS_EVERY = 3
"""In every third evening the second person answers like the first."""


@dataclass(frozen=True)
class Settings:
    """The state before an evening.

    before -- exercises that were played. due -- exercises with an agreement that is due. agreements -- running trials.
    """

    before: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    agreements: int = 0


Begin = Callable[[Settings], Evening]
"""Makes an evening in which nothing was answered yet."""


@dataclass(frozen=True)
class Route:
    """Answers that cover one branch or several, as a `[[test]]` writes them.

    targets -- the branches searched for. played -- the evening with these answers. branches -- every branch it takes.
    newly_covered -- those of them that no `[[test]]` and no earlier route takes.
    """

    targets: tuple[Branch, ...]
    settings: Settings
    answers: Mapping[str, object]
    played: Playthrough
    branches: frozenset[Branch]
    newly_covered: tuple[Branch, ...] = ()


@dataclass(frozen=True)
class SearchResult:
    """The result of a search. unreachable -- no answers lead there. undecided -- time ran out first."""

    routes: tuple[Route, ...] = ()
    unreachable: tuple[Branch, ...] = ()
    undecided: tuple[Branch, ...] = ()


class Search:
    """Searches for the branches of one exercise.

    begin -- makes its evenings. settings -- the states an evening may begin with, the plainest first.
    deal -- returns random sources; equal ones give equal answers. in_time -- whether to go on searching.
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
        self.usual = play_through(begin(settings[0]), ScriptedAnswers({}))
        self.exercise = exercise
        self.branches = branches_of(exercise, self.usual)

    def run(self, tested: frozenset[Branch]) -> SearchResult:
        """Find ways that together lead through every branch but those in `tested`."""
        ways: list[Route] = []
        never: list[Branch] = []
        undecided: list[Branch] = []
        covered = set(tested)
        for what in ("passed", "swapped"):
            missing = [branch for branch in self.branches if branch.what == what and branch not in covered]
            way = self._all_at_once(missing) if len(missing) > 1 else None
            if way is not None:
                ways.append(self._mark_covered(way, covered))
        gone: set[str] = set()
        for branch in self._in_order():
            if branch in covered or branch.step in gone:
                continue
            way, over = self._look_for(branch)
            if way is not None:
                ways.append(self._mark_covered(way, covered))
            else:
                (undecided if over else never).append(branch)
                if branch.what in ("holds", "comes") and not over:
                    gone |= self._with_inner_steps(branch.step)
        return SearchResult(tuple(ways), tuple(never), tuple(undecided))

    def _with_inner_steps(self, name: str) -> frozenset[str]:
        """Return the step `name`, and those in it if it is a round: nothing of a step that never comes can be met."""
        blocks = [block for block in self.exercise.step if isinstance(block, Round) and block.id == name]
        return frozenset({name, *(step.id for block in blocks for step in block.do)})

    def _mark_covered(self, way: Route, covered: set[Branch]) -> Route:
        """Return `way` with the branches it adds to `covered`, and add them there."""
        fresh = tuple(branch for branch in self.branches if branch in way.branches and branch not in covered)
        covered |= way.branches
        return replace(way, newly_covered=fresh)

    def _in_order(self) -> Iterator[Branch]:
        """Return the branches in search order, those that lead through others first: conditions, passes, swaps."""
        order = ("holds", "fails", "closed", "passed", "swapped", "ended", "comes")
        return iter(sorted(self.branches, key=lambda branch: order.index(branch.what)))

    def _look_for(self, branch: Branch) -> tuple[Route | None, bool]:
        """Return a way through `branch`, or None, and whether the time was over before that was decided."""
        steps = self._deciding(branch)
        for attempt in range(TRIES):
            for settings in self.settings if attempt < 2 else (self._setting(attempt),):
                if not self.in_time():
                    return None, True
                decides = _RandomDecisions({branch}, steps, self.deal(f"{branch}/{attempt}"), attempt)
                played = play_through(self.begin(settings), decides)
                if branch in branches_taken(played):
                    way = self._shortest({branch}, settings, played, steps)
                    if way is not None:
                        return way, False
        return None, False

    def _all_at_once(self, missing: Sequence[Branch]) -> Route | None:
        """Return a way through many of `missing`: every step is passed, or asked for another prompt."""
        if not self.in_time():
            return None
        steps = frozenset(branch.step for branch in missing)
        settings = self.settings[-1]
        played = play_through(
            self.begin(settings), _RandomDecisions(set(missing), steps, self.deal("all-at-once"), 0)
        )
        gone = branches_taken(played) & set(missing)
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
            for name in self._prerequisites(step) if step is not None else ():
                deciding.add(name)
                if name not in known:
                    known.add(name)
                    ahead.append(name)
        if branch.what in ("passed", "swapped", "closed"):
            deciding.add(branch.step)
        return frozenset(deciding)

    def _prerequisites(self, step: Step) -> frozenset[str]:
        """Return the steps that decide whether `step` comes."""
        blocks = [
            block
            for block in self.exercise.step
            if isinstance(block, Round) and step.id in {s.id for s in block.do}
        ]
        whens = [conditional.when for conditional in (step, *blocks) if conditional.when is not None]
        taken = {step.follows_up, step.guessed_step, step.options_source or None} - {None, ""}
        return referenced_steps(whens) | {str(name) for name in taken}

    def _shortest(
        self, wanted: AbstractSet[Branch], settings: Settings, played: Playthrough, steps: frozenset[str]
    ) -> Route | None:
        """Return the fewest answers of `played` that still lead through all of `wanted`."""
        decided = [act for act in played.acts if act.where.address.step in steps or act.ends]
        way = self._route(wanted, settings, format_answers(decided))
        if way is None:
            return None
        for name in list(way.answers):
            if not self.in_time():
                break
            fewer = {step: given for step, given in way.answers.items() if step != name}
            way = self._route(wanted, settings, fewer) or way
        return way

    def _route(
        self, wanted: AbstractSet[Branch], settings: Settings, answers: Mapping[str, object]
    ) -> Route | None:
        try:
            played = play_through(self.begin(settings), ScriptedAnswers(answers))
        except BadAnswer:
            return None
        branches = branches_taken(played)
        if not wanted <= branches:
            return None
        return Route(tuple(sorted(wanted)), settings, answers, played, branches)


class _RandomDecisions:
    """Decides at random in the steps that matter, and uses the usual answers elsewhere."""

    def __init__(
        self, wanted: AbstractSet[Branch], steps: frozenset[str], dice: FullRandomSource, attempt: int
    ) -> None:
        self.wanted, self.steps, self.dice = wanted, steps, dice
        self.first = attempt == 0
        self.passes = PASS_RATES[attempt % len(PASS_RATES)]
        self.same_answers = attempt % SAME_ANSWERS_EVERY == 1
        self.given: dict[tuple[object, ...], Data] = {}
        self.asked = 0
        self.passed: set[str] = set()
        """Steps that somebody passed: once is enough."""

    def swaps(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> int:
        """Return 1 in the step of which another prompt is looked for."""
        first = where.address.repeat == 0
        return int(first and Branch("swapped", where.address.step) in self.wanted and ask.swappable)

    def ends(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> bool:
        """Return whether it is the second thing that is asked, where an early end is looked for."""
        # Where nobody answers, as at a coin, no entry could say so.
        self.asked += form.joint or where.address.seat is not None
        return ENDED in self.wanted and self.asked > 1

    def reply(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> Reply:
        """Return an answer by chance where it matters."""
        address, step = where.address, where.address.step
        if Branch("passed", step) in self.wanted and ask.passable and step not in self.passed:
            self.passed.add(step)
            return None
        if Branch("closed", step) in self.wanted and form.fields_of_part(address.part):
            return {"ready": False}
        if step not in self.steps or self.first:
            return USUAL
        if not form.fields_of_part(address.part) and not ask.passable:
            return USUAL
        if ask.passable and self.dice.random() < self.passes:
            return None
        same = (step, address.part, address.repeat)
        rule = rule_for(ask.scene)
        data = rule.varied_answer(ask.scene, address, self.dice) if self.dice.random() < 0.5 else None
        data = data if data is not None else rule.example_answer(ask.scene, address, self.dice)
        if self.same_answers:
            data = self.given.setdefault(same, data)
        return data
