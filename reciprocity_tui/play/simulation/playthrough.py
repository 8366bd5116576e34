"""An evening played without people, with every decision made in advance by a `[[test]]` or a search."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.finding import DocumentPath
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.scenes.answer_format import END_KEY, SWAP_KEY, AnswerFormat, WrongAnswer
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.slots import Address, Data
from reciprocity_tui.play.session.beats import Ask, Beat, Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import EndlessEvening, InMemoryStore
from reciprocity_tui.play.simulation.usual_answer import usual_answer
from reciprocity_tui.play.simulation.written_answers import (
    USUAL,
    Act,
    AnswerPosition,
    Reply,
    entry_index,
    find_turn,
    parse_reply,
)

MOST_BEATS = 4000
"""Beats after which an evening counts as one that does not end."""

Watch = Callable[[Beat, Session], None]


class Decisions(Protocol):
    """Decides for the players."""

    def swaps(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> int:
        """Return how often another prompt is asked for before `where` is answered."""
        ...

    def ends(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> bool:
        """Return whether the two go straight to the end instead of answering at `where`."""
        ...

    def reply(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> Reply:
        """Return the reply at `where`: None passes, USUAL leaves it to the usual answer."""
        ...


@dataclass
class Playthrough:
    """The result of an evening."""

    session: Session
    acts: list[Act] = field(default_factory=list)
    swappable: set[str] = field(default_factory=set)
    """Ids of the steps in which another prompt could be asked for."""
    passable: set[str] = field(default_factory=set)
    """Ids of the steps in which something could be passed."""

    @property
    def evening(self) -> Evening:
        """Return the evening as it ended."""
        return self.session.evening

    @property
    def order(self) -> tuple[str, ...]:
        """Return the ids of the steps that were asked, in the order of first appearance."""
        return tuple(dict.fromkeys(act.where.address.step for act in self.acts if not act.ends))

    @property
    def steps(self) -> frozenset[str]:
        """Return the ids of the steps that were asked."""
        return frozenset(self.order)

    @property
    def ended_early(self) -> bool:
        """Return whether the two went straight to the end."""
        return self.evening.ended_here


class BadAnswer(Exception):
    """An answer that was rejected. path -- below `answers`."""

    def __init__(self, message: Text, path: DocumentPath, hints: tuple[Text, ...] = ()) -> None:
        super().__init__(message)
        self.message, self.path, self.hints = message, path, hints


def play_through(evening: Evening, decisions: Decisions, watch: Watch | None = None) -> Playthrough:
    """Play `evening` to its end and return the result. watch -- receives every beat first.

    Raises BadAnswer, and EndlessEvening.
    """
    return _Driver(evening, decisions, watch or (lambda _beat, _session: None)).run()


class _Driver:
    def __init__(self, evening: Evening, decisions: Decisions, watch: Watch) -> None:
        self.session = Session(evening, InMemoryStore(), 1)
        self.decisions, self.watch = decisions, watch
        self.played = Playthrough(self.session)
        self.rounds: Counter[tuple[str, int, int | None]] = Counter()
        self.turns: dict[tuple[str, int | None], list[int]] = {}
        self.swapped: Counter[tuple[str, int, int]] = Counter()
        self.begun: set[tuple[str, int, int]] = set()
        """Steps, turns and times in which something was handed in already."""

    def run(self) -> Playthrough:
        for _ in range(MOST_BEATS):
            beat = self.session.beat()
            self.watch(beat, self.session)
            if isinstance(beat, Over):
                return self.played
            self._do(beat)
        raise EndlessEvening

    def _do(self, beat: Beat) -> None:
        match beat:
            case Curtain(seat=seat):
                self.session.open_curtain(seat)
            case ReadyToReveal():
                self.session.reveal()
            case Reveal(unread=unread):
                self.session.read(unread[0])
            case Ask():
                self._ask(beat)

    def _ask(self, ask: Ask) -> None:
        scene, rule = ask.scene, rule_for(ask.scene)
        form = rule.answer_format(scene)
        if scene.step.ends_exercise:
            self.session.answer(ask, [usual_answer(ask, address) for address in ask.addresses])
            return
        wheres = [self._where(form, address) for address in ask.addresses]
        self._note(ask)
        if self._swaps(ask, form, wheres[0]):
            return
        if any(self.decisions.ends(ask, form, where) for where in wheres):
            swaps = self.swapped[scene.step.id, scene.turn, ask.address.repeat]
            self.played.acts.append(Act(scene, form, wheres[0], swaps=swaps, ends=True))
            self.session.end_here()
            return
        replies = [self._reply(ask, form, where) for where in wheres]
        here = (scene.step.id, scene.turn, ask.address.repeat)
        for where, (reply, usual) in zip(wheres, replies, strict=True):
            swaps = self.swapped[here] if where is wheres[0] and here not in self.begun else 0
            self.begun.add(here)
            self.played.acts.append(Act(scene, form, where, reply, swaps, usual=usual))
        try:
            self.session.answer(ask, [reply for reply, _ in replies])
        except AnswerRejected as refused:
            raise BadAnswer(refused.message, (scene.step.id,)) from refused
        self._count(form, wheres)

    def _note(self, ask: Ask) -> None:
        step = ask.scene.step.id
        if ask.swappable:
            self.played.swappable.add(step)
        if ask.passable:
            self.played.passable.add(step)

    def _swaps(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> bool:
        """Ask for another prompt if that is still to be done, and return whether it was."""
        here = (ask.scene.step.id, ask.scene.turn, ask.address.repeat)
        # Once one of the two has answered, the prompt stays.
        if here in self.begun or self.decisions.swaps(ask, form, where) <= self.swapped[here]:
            return False
        if not ask.swappable:
            raise BadAnswer(Message("answer-no-other-question"), (ask.scene.step.id,))
        self.swapped[here] += 1
        self.session.swap(ask)
        return True

    def _where(self, form: AnswerFormat, address: Address) -> AnswerPosition:
        index = entry_index(form, address)
        turns = self.turns.setdefault((address.step, index), [])
        if address.turn not in turns:
            turns.append(address.turn)
        begun = self.rounds[address.step, address.turn, index]
        # What begins a round is the first of the next one; the rest belongs to the round that is going on.
        number = begun if address.part == form.round_starts_with else max(0, begun - 1)
        times = turns_per_person(self.session.evening.exercise, address.step)
        return AnswerPosition(
            address, number if form.round_starts_with else 0, turns.index(address.turn), times
        )

    def _count(self, form: AnswerFormat, wheres: list[AnswerPosition]) -> None:
        for where in wheres:
            address = where.address
            if form.round_starts_with and address.part == form.round_starts_with:
                self.rounds[address.step, address.turn, entry_index(form, address)] += 1

    def _reply(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> tuple[Data | None, bool]:
        """Return the reply, and whether it was left to the usual answer."""
        address, scene = where.address, ask.scene
        reply = self.decisions.reply(ask, form, where)
        if reply == USUAL:
            return usual_answer(ask, address), True
        if reply is None:
            if not rule_for(scene).passable(scene, address):
                raise BadAnswer(Message("answer-not-passable"), (scene.step.id,))
            return None, False
        return reply, False


def turns_per_person(exercise: Exercise, name: str) -> int:
    """Return how many turns one person has with the step `name`: several in a round where both act, or that repeats."""
    for block in exercise.step:
        if isinstance(block, Round):
            for step in block.do:
                if step.id == name:
                    alone = (step.who or step.default_actors(in_round=True)) in ("speaker", "listener")
                    return block.times if alone else 2 * block.times
    return 1


class ScriptedAnswers:
    """Decides by the `answers` of a `[[test]]`."""

    def __init__(self, answers: Mapping[str, object]) -> None:
        self.answers = answers

    def swaps(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> int:
        """Return the highest `swap` count among those who answer: the prompt is the same for all of them."""
        address = where.address
        authors = ask.scene.authors if address.seat is not None else (None,)
        wheres = [replace(where, address=address._replace(seat=seat)) for seat in authors]
        counts = [self._command(ask, form, position, SWAP_KEY) for position in wheres]
        return max(count if type(count) is int else 0 for count in counts)

    def ends(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> bool:
        """Return whether `end_here` is set."""
        return self._command(ask, form, where, END_KEY) is True

    def reply(self, ask: Ask, form: AnswerFormat, where: AnswerPosition) -> Reply:
        """Return the given reply, once the rule has accepted it. Raises BadAnswer."""
        step, address = ask.scene.step.id, where.address
        if step not in self.answers:
            return USUAL
        try:
            turn = find_turn(form, self.answers[step], where)
            reply = parse_reply(form, turn, address)
        except WrongAnswer as wrong:
            raise BadAnswer(wrong.message, (step, *wrong.path), wrong.hints) from wrong
        if reply is None or reply == USUAL:
            return reply
        try:
            return rule_for(ask.scene).accept(ask.scene, address, reply)
        except AnswerRejected as refused:
            places = [place for place, _ in turn.values.values()]
            place = places[0] if len(places) == 1 else ()
            raise BadAnswer(refused.message, (step, *place)) from refused

    def _command(self, ask: Ask, form: AnswerFormat, where: AnswerPosition, word: str) -> object:
        step = ask.scene.step.id
        if step not in self.answers or any(key.name == word for key in form.fields):
            return None
        try:
            turn = find_turn(form, self.answers[step], where)
        except WrongAnswer as wrong:
            raise BadAnswer(wrong.message, (step, *wrong.path), wrong.hints) from wrong
        return turn.values[word][1] if word in turn.values else None
