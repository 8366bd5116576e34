"""The answers that still fit after an author changed an exercise, and may be carried over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.evening.progress import READ
from reciprocity_tui.play.evening.script import scenes
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.scene import REVEAL, SWAP, Scene
from reciprocity_tui.play.scenes.slots import Address, Slot

StepTurn = tuple[str, int]
"""A step and a turn of its round."""

BOOKKEEPING_PARTS = (SWAP, REVEAL, READ)
"""Parts in which it is kept how a step was played."""

_WORDING_KEYS = frozenset(
    {"prompt", "text", "help", "stems", "listener_card", "timer", "when", "voice", "role", "valence"}
)
"""Keys of a step that may change without a change to what can be answered."""


def step_turn(scene: Scene) -> StepTurn:
    """Return the key that identifies `scene` in another script."""
    return scene.step.id, scene.turn


class AnswerTransfer:
    """The answers of the evening `before`, offered to the same evening with another exercise.

    unfitting -- ids of steps with an answer that no longer fits, in order of detection.
    """

    def __init__(self, before: Evening, after: Evening) -> None:
        self.before = before
        self.unfitting: dict[str, None] = {}
        self._scenes = {step_turn(scene): scene for scene in scenes(before)}
        self._same_order = self._orders(before) == self._orders(after)

    def matching_slot(self, scene: Scene, address: Address) -> Slot | None:
        """Return the slot for `address`, as `scene` takes it now; None where there is none that fits."""
        slot = self.before.slots.get(address)
        if slot is None or not slot.done:
            return None
        fits = self._refit(scene, slot)
        if fits is None:
            self.unfitting[scene.step.id] = None
        return fits

    def joint_outcomes(self, scene: Scene, address: Address) -> tuple[Slot, ...]:
        """Return the outcome that replaced secret answers to `scene`; empty while an answer to `address` is stored."""
        earlier = self._scenes.get(step_turn(scene))
        if address.seat is None or address in self.before.slots or earlier is None:
            return ()
        return tuple(
            slot
            for other, slot in self.before.slots.items()
            if other[:2] == step_turn(scene) and other.seat is None and other.part not in BOOKKEEPING_PARTS
            if slot.done and self._may_be_carried(earlier, scene, slot)
        )

    def draft(self, scene: Scene, slot: Slot) -> Slot | None:
        """Return `slot` as a draft for `scene`, or None where it does not fit."""
        earlier = self._scenes.get(step_turn(scene))
        if slot.state == "passed" or earlier is None or not self._may_be_carried(earlier, scene, slot):
            return None
        if not self._same_answer_keys(earlier.step, scene.step) and self._refit(scene, slot) is None:
            self.unfitting[scene.step.id] = None
            return None
        return Slot(slot.address, "draft", slot.data)

    def was_revealed(self, scene: Scene) -> bool:
        """Return whether both have seen the answers to `scene`."""
        return (*step_turn(scene), None, REVEAL, 0) in self.before.slots

    def has_answers(self, scene: Scene) -> bool:
        """Return whether anybody has answered `scene`."""
        return any(
            slot.done and address[:2] == step_turn(scene) and address.part not in BOOKKEEPING_PARTS
            for address, slot in self.before.slots.items()
        )

    def swaps(self, after: Evening) -> tuple[Slot, ...]:
        """Return how often prompts were swapped, where the list that they come from is as long as before."""
        steps = {step.id: step for step in after.exercise.walk()}
        earlier = {step.id: step for step in self.before.exercise.walk()}
        return tuple(
            slot
            for address, slot in self.before.slots.items()
            if address.part == SWAP
            and address.step in steps
            and _set_sizes(steps[address.step]) == _set_sizes(earlier[address.step])
        )

    def _orders(self, evening: Evening) -> dict[StepTurn, int]:
        return {step_turn(scene): scene.order for scene in scenes(evening)}

    def _refit(self, scene: Scene, slot: Slot) -> Slot | None:
        earlier = self._scenes.get(step_turn(scene))
        if earlier is None or not self._may_be_carried(earlier, scene, slot):
            return None
        rule = rule_for(scene)
        if slot.state == "passed":
            return slot if rule.passable(scene, slot.address) else None
        try:
            data = rule.accept(scene, slot.address, slot.data)
        except AnswerRejected:
            return None
        return replace(slot, data=data) if _same_content(data, slot.data) else None

    def _may_be_carried(self, earlier: Scene, scene: Scene, slot: Slot) -> bool:
        """Return whether an answer may be transferred: never to where more people would see it."""
        if earlier.step.kind != scene.step.kind or (scene.step.ends_exercise and not self._same_order):
            return False
        seen = rule_for(earlier).has_reveal(earlier) and self.was_revealed(earlier)
        return seen or _secrecy(scene, slot.address) >= _secrecy(earlier, slot.address)

    def _same_answer_keys(self, earlier: Step, step: Step) -> bool:
        return earlier.model_dump(exclude=set(_WORDING_KEYS)) == step.model_dump(exclude=set(_WORDING_KEYS))


def _secrecy(scene: Scene, address: Address) -> int:
    """Return 2 for writer-only answers, 1 for those hidden until both are in, 0 for the rest."""
    if scene.step.writer_only:
        return 2
    return int(rule_for(scene).is_hidden(scene, address))


def _set_sizes(step: Step) -> tuple[str, tuple[int, ...]]:
    return step.kind, tuple(len(pile) for pile in step.prompt_sets)


def same_prompt_sets(earlier: Step, step: Step) -> bool:
    """Return whether prompts that were drawn for `earlier` can be those of `step`."""
    return _set_sizes(earlier) == _set_sizes(step)


def _same_content(one: object, two: object) -> bool:
    """Return whether two answers have the same content, regardless of the order of their options."""
    if isinstance(one, Mapping) and isinstance(two, Mapping):
        return one.keys() == two.keys() and all(_same_content(one[key], two[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(two, list | tuple):
        return sorted(map(repr, one)) == sorted(map(repr, two))
    return one == two
