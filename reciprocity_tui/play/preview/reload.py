"""Continue an evening whose exercise was edited meanwhile, at the same step, with the same answers.

The evening is replayed without people. At each beat the previous answer is used where it still fits; where a step
is new, or its answer no longer fits, the rule makes one up. It ends at the step that was asked before, or at the
nearest earlier one when that step is gone. Nothing that was hidden is shown by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play.evening import progress
from reciprocity_tui.play.evening.evening import ENDED_HERE, Evening, with_reflection
from reciprocity_tui.play.evening.memo import Memo
from reciprocity_tui.play.evening.sampling import Deal, draw_prompts_by_step
from reciprocity_tui.play.evening.script import scenes, unrolled
from reciprocity_tui.play.preview.answer_transfer import (
    BOOKKEEPING_PARTS,
    AnswerTransfer,
    StepTurn,
    same_prompt_sets,
    step_turn,
)
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.scene import Scene, SceneGroup
from reciprocity_tui.play.scenes.slots import Address, Slot

TRIES = 8
"""How often answers are made up anew when those made up first lead past the step."""

MOST_BEATS = 2000


@dataclass(frozen=True)
class ReloadResult:
    """The evening with the new exercise, and the result of carrying its answers over.

    missing_step -- id of the step that was asked and no longer exists; empty when it does.
    unfitting -- ids of steps with an answer that no longer fits. simulated -- ids of steps with a made-up answer.
    """

    evening: Evening
    missing_step: str = ""
    unfitting: tuple[str, ...] = ()
    simulated: tuple[str, ...] = ()


def reload(before: Evening, exercise: Exercise, deal: Deal) -> ReloadResult:
    """Return the evening `before` with `exercise` in place of its own.

    deal -- chance for prompts of new steps and for made-up answers.
    """
    first = _Replay(before, exercise, deal).run()
    if not (first.missing_step and first.simulated):
        return first
    others = (_Replay(before, exercise, deal, attempt).run() for attempt in range(1, TRIES))
    return next((reloaded for reloaded in others if not reloaded.missing_step), first)


def with_exercise(before: Evening, exercise: Exercise, deal: Deal) -> Evening:
    """Return an evening of `exercise` in which nothing is answered; prompts stay where their lists are as long."""
    whole = with_reflection(exercise)
    drawn, thrown = draw_prompts_by_step(whole, deal)
    earlier = {step.id: step for step in before.exercise.walk()}
    for step in whole.walk():
        if step.id in earlier and same_prompt_sets(earlier[step.id], step):
            drawn.update({step.id: list(before.drawn[step.id])} if step.id in before.drawn else {})
            thrown.update({step.id: before.thrown[step.id]} if step.id in before.thrown else {})
    return replace(before, exercise=whole, drawn=drawn, thrown=thrown, slots={}, memo=Memo())


@dataclass
class _Replay:
    before: Evening
    exercise: Exercise
    deal: Deal
    attempt: int = 0
    simulated: dict[str, None] = field(default_factory=dict)
    target: Scene | None = None
    """The scene to get to, in the new script."""

    def __post_init__(self) -> None:
        self.evening = with_exercise(self.before, self.exercise, self.deal)
        self.answers = AnswerTransfer(self.before, self.evening)
        self.evening = self.evening.with_slots(self.answers.swaps(self.evening))
        self.history: list[tuple[Evening, progress.Position]] = []

    def run(self) -> ReloadResult:
        current = _current_scenes(self.before)
        now = {step_turn(scene): scene for scene in scenes(self.evening)}
        wanted = [scene for scene in current if step_turn(scene) in now]
        gone = current[0].step.id if current and not wanted else ""
        earlier = [
            now[step_turn(scene)]
            for scene in _earlier_scenes(self.before, current)
            if step_turn(scene) in now
        ]
        if self.before.ended_here:
            self._advance()
            self.evening = self.evening.with_slots([Slot(ENDED_HERE, "locked", {})])
            self._advance()
            gone = ""
        else:
            self.target = now[step_turn(wanted[0])] if wanted else next(iter(earlier), None)
            self._advance()
            if not gone and self.target is not None and not self._is_played(self.target):
                gone = self.target.step.id
        if gone:
            self._rewind(earlier)
        self._keep_remaining(back=bool(gone))
        return ReloadResult(self.evening, gone, tuple(self.answers.unfitting), tuple(self.simulated))

    def _advance(self) -> None:
        """Take answers, and make some up on the way to the target, until neither can be done."""
        for _ in range(MOST_BEATS):
            place = progress.current_position(self.evening)
            following = self._next_evening(place)
            if following is None:
                return
            self.history.append((self.evening, place))
            self.evening = following

    def _next_evening(self, place: progress.Position) -> Evening | None:
        match place:
            case progress.Asking():
                return self._after_answer(place)
            case progress.AwaitingReveal(sitting):
                return self._after_reveal(sitting)
            case progress.ShowingReveal(sitting, unread):
                addresses = progress.read_addresses(self.evening, sitting)
                unread_now = [reader for reader in addresses if reader.seat in unread]
                if not self._is_behind(sitting):
                    unread_now = [reader for reader in unread_now if progress.is_done(self.before, reader)]
                slots = [Slot(address, "locked", {}) for address in unread_now]
                return self.evening.with_slots(slots) if slots else None
        return None

    def _after_answer(self, asking: progress.Asking) -> Evening | None:
        scene, rule = asking.scene, rule_for(asking.scene)
        outcomes = self.answers.joint_outcomes(scene, asking.addresses[0])
        if any(slot.address not in self.evening.slots for slot in outcomes):
            return self.evening.with_slots(outcomes)
        slots = [self.answers.matching_slot(scene, address) for address in asking.addresses]
        if None in slots:
            if not self._leads_to_target(asking):
                return None
            self.simulated[scene.step.id] = None
        filled = [
            slot or self._simulate(scene, address)
            for slot, address in zip(slots, asking.addresses, strict=True)
        ]
        after = self.evening.with_slots(filled)
        more, gone = rule.settle(scene, after.slots)
        return after.with_slots(more, gone)

    def _simulate(self, scene: Scene, address: Address) -> Slot:
        rule, name = rule_for(scene), "/".join(map(str, (*address, len(self.history), self.attempt)))
        data = rule.example_answer(scene, address, self.deal(name))
        return Slot(address, "locked", rule.accept(scene, address, data))

    def _after_reveal(self, group: SceneGroup) -> Evening | None:
        """Return the evening after this reveal, when both saw it before or nobody typed the answers; None otherwise."""
        shown = progress.revealed_scenes(self.evening, group)
        typed = [scene for scene in shown if self.answers.has_answers(scene)]
        seen = all(self.answers.was_revealed(scene) for scene in typed)
        if not seen or not (typed or self._is_behind(group)):
            return None
        addresses = progress.reveal_addresses(self.evening, group)
        return self.evening.with_slots(Slot(address, "locked", {}) for address in addresses)

    def _is_behind(self, group: SceneGroup) -> bool:
        """Return whether `group` comes before the target."""
        return (
            self.target is not None and group.scenes[-1].order < self._group_of(self.target).first_scene.order
        )

    def _leads_to_target(self, asking: progress.Asking) -> bool:
        """Return whether the target is still ahead of the current question."""
        if self.target is None or step_turn(asking.scene) == step_turn(self.target):
            return False
        if self._is_behind(asking.group):
            return True
        here = {step_turn(scene) for scene in asking.group.scenes}
        return step_turn(self.target) in here and any(
            step_turn(scene) == step_turn(self.target)
            and not all(progress.is_done(self.evening, address) for address in group)
            for scene, group in progress.address_groups(self.evening, asking.group)
        )

    def _group_of(self, scene: Scene) -> SceneGroup:
        groups = unrolled(self.evening).groups
        return next(group for group in groups if step_turn(scene) in map(step_turn, group.scenes))

    def _is_played(self, scene: Scene) -> bool:
        played = progress.active_scenes(self.evening, self._group_of(scene))
        place = progress.current_position(self.evening)
        closed = isinstance(place, progress.Ended) and place.closed
        return not closed and step_turn(scene) in map(step_turn, played)

    def _rewind(self, earlier: list[Scene]) -> None:
        """Go back to the last thing that is asked or shown of the nearest of the `earlier` scenes."""
        place = progress.current_position(self.evening)
        for key in map(step_turn, earlier):
            if key in _keys_at(place):
                return
            for evening, location in reversed(self.history):
                if key in _keys_at(location):
                    self.evening = evening
                    return

    def _keep_remaining(self, *, back: bool) -> None:
        """Keep what is locked behind a curtain of the same group; anything else that was typed becomes a draft."""
        place = progress.current_position(self.evening)
        hidden = place.group.scenes if isinstance(place, progress.Asking) and place.private else ()
        here = frozenset() if back else frozenset(map(step_turn, hidden))
        for scene in scenes(self.evening):
            for address, slot in self.before.slots.items():
                if (
                    address[:2] != step_turn(scene)
                    or address.part in BOOKKEEPING_PARTS
                    or address in self.evening.slots
                ):
                    continue
                stays = slot.done and step_turn(scene) in here and address.seat is not None
                kept = (
                    self.answers.matching_slot(scene, address) if stays else self.answers.draft(scene, slot)
                )
                if kept is not None and (kept.done or kept.data):
                    self.evening = self.evening.with_slots([kept])


def _current_scenes(evening: Evening) -> list[Scene]:
    """Return the scenes that are asked or shown now, the likeliest first."""
    match progress.current_position(evening):
        case progress.Asking(scene=scene):
            return [scene]
        case progress.AwaitingReveal(sitting) | progress.ShowingReveal(sitting):
            return [*progress.revealed_scenes(evening, sitting)]
    return []


def _earlier_scenes(evening: Evening, current: list[Scene]) -> Iterator[Scene]:
    """Return the scenes before those that are `asked`, the nearest first; when none is asked, all of them."""
    order = current[0].order if current else len(scenes(evening)) + 1
    return (scene for scene in reversed(scenes(evening)) if scene.order < order)


def _keys_at(place: progress.Position) -> list[StepTurn]:
    match place:
        case progress.Asking(scene=scene):
            return [step_turn(scene)]
        case progress.AwaitingReveal(sitting) | progress.ShowingReveal(sitting):
            return [step_turn(scene) for scene in sitting.scenes]
    return []
