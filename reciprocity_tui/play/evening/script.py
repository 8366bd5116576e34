"""The script: an exercise unrolled for two people.

Who leads is decided by the place in the file, never by what was skipped: turn-takings in the open and
rounds count together, private sittings count for themselves, and every count swaps who leads. So a
private sitting begins with whoever typed last, and a skipped branch shifts nobody's turn.
"""

from dataclasses import fields, replace
from operator import attrgetter, is_

from reciprocity_tui.exercise.conditions import referenced_steps
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.evening.memo import CachedScript
from reciprocity_tui.play.evening.unrolled import UnrolledScript
from reciprocity_tui.play.scenes.options import merge_options
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.scene import SWAP, Scene, SceneGroup
from reciprocity_tui.play.scenes.slots import SEATS, Seat, other_seat
from reciprocity_tui.play.scenes.tracked_slots import TrackedSlots, changes_between, untracked


class _Unroller:
    def __init__(self, evening: Evening) -> None:
        self.evening = evening
        self.groups: list[SceneGroup] = []
        self.open_turns = 0
        self.private_groups = 0
        self.count = 0
        self.topic = ""
        self.at_turn: dict[tuple[bool, int], list[Scene]] = {}
        self.of_step: dict[str, list[Scene]] = {}
        self.prompts: dict[str, tuple[str, ...]] = {}

    def run(self) -> tuple[SceneGroup, ...]:
        for step in self.evening.exercise.step:
            if isinstance(step, Round):
                self._add_round(step)
            else:
                self._add_step(step)
        return tuple(self.groups)

    def _add_step(self, step: Step) -> None:
        scene = self._scene(step, self.evening.opener)
        if self._join_previous(scene):
            return
        private = rule_for(scene).is_private(scene)
        takes_turns = len(scene.actors) == len(SEATS) and not step.simultaneous
        if private or takes_turns:
            index = self.private_groups if private else self.open_turns
            scene = _with_leader(self._leader(index), scene)
            self.private_groups += private
            self.open_turns += not private
        self._start_group(scene, private=private)

    def _start_group(self, scene: Scene, *, private: bool) -> None:
        """Start a new group with this scene."""
        self.groups.append(SceneGroup((scene,), private))
        self._remember(scene)

    def _remember(self, scene: Scene) -> None:
        self.at_turn.setdefault((scene.in_round, scene.turn), []).append(scene)
        self.of_step.setdefault(scene.step.id, []).append(scene)

    def _add_round(self, block: Round) -> None:
        opening = self._leader(self.open_turns)
        self.open_turns += 1
        for turn in range(2 * block.times):
            lead = opening if turn < block.times else other_seat(opening)
            for step in block.do:
                scene = self._scene(step, lead, turn, block)
                if not self._join_previous(scene):
                    self._start_group(scene, private=rule_for(scene).is_private(scene))

    def _join_previous(self, scene: Scene) -> bool:
        """Add a private scene to the previous group, if it can join one."""
        last = self.groups[-1] if self.groups else None
        if last is None or not last.private or not rule_for(scene).is_private(scene):
            return False
        if (last.first_scene.in_round, last.first_scene.turn) != (scene.in_round, scene.turn):
            return False
        if rule_for(scene).is_separate(scene) or rule_for(last.first_scene).is_separate(last.first_scene):
            return False
        if _prerequisites(scene) & {earlier.step.id for earlier in last.scenes}:
            return False
        scene = _with_leader(last.first_scene.leader, scene)
        self.groups[-1] = SceneGroup((*last.scenes, scene), private=True)
        self._remember(scene)
        return True

    def _leader(self, index: int) -> Seat:
        return self.evening.opener ^ (index & 1)

    def _scene(self, step: Step, lead: Seat, turn: int = 0, block: Round | None = None) -> Scene:
        self.count += 1
        evening = self.evening
        prompts = self._prompts(step)
        whens = (step.when,) if block is None else (block.when, step.when)
        scene = Scene(
            step=step,
            turn=turn,
            order=self.count,
            opener=evening.opener,
            leader=lead,
            in_round=block is not None,
            wording=prompts[0] if prompts else "",
            names=evening.names,
            intensity=step.intensity or evening.exercise.intensity,
            pillar=evening.exercise.pillar,
            conditions=tuple(when for when in whens if when is not None),
            thrown=evening.thrown.get(step.id),
            topic=self.topic,
            carried_over=evening.carried_over,
            source=f"{evening.ref}/{step.id}",
            typed_options=self._typed_options(step, turn),
            runs_after_closed_gate=step.runs_after_closed_gate
            if block is None
            else block.runs_after_closed_gate,
            prompts=prompts,
            has_no_answers=step.ends_exercise and not _has_answers(evening),
        )
        # A scene is copied only where something differs: this is done anew after every answer.
        if count := scene.swap_count(evening.slots):
            scene = replace(scene, wording=prompts[count % len(prompts)] if prompts else "")
        self.topic = rule_for(scene).topic(scene, evening.slots) or self.topic
        taken = self._followed_scene(scene)
        return scene if taken is None else _repeat_prompt(replace(scene, follows=taken), taken)

    def _prompts(self, step: Step) -> tuple[str, ...]:
        """Return its prompts as drawn, computed once for all turns of a round."""
        if step.id not in self.prompts:
            self.prompts[step.id] = drawn_prompts(self.evening, step)
        return self.prompts[step.id]

    def _followed_scene(self, scene: Scene) -> Scene | None:
        """Return the last scene of the same turn that this one follows up, or None."""
        step = scene.step
        if step.follows_up is None and step.guessed_step is None and step.pair_role is None:
            return None
        earlier = reversed(self.at_turn.get((scene.in_round, scene.turn), ()))
        return next((candidate for candidate in earlier if step.follows(candidate.step)), None)

    def _typed_options(self, step: Step, turn: int) -> tuple[tuple[str, str], ...] | None:
        """Return the options typed in an earlier step for this one to offer, or None; empty until they are revealed."""
        if not step.options_source:
            return None
        slots = self.evening.slots
        for scene in self.of_step.get(step.options_source, ()):
            if not scene.in_round or scene.turn == turn:
                rule = rule_for(scene)
                return (
                    merge_options(rule.offered_lines(scene, slots)) if rule.is_revealed(scene, slots) else ()
                )
        return ()


def _has_answers(evening: Evening) -> bool:
    """Return whether an evening that was ended early has an answer to anything but a gate."""
    nothing = {step.id for step in evening.exercise.step if step.is_gate or step.ends_exercise}
    return not evening.ended_here or any(
        # Passed counts like given: else the screen would tell what became of a hidden answer.
        # A draft counts for nothing: else the end would tell that somebody had begun to write.
        slot.done
        and (slot.data or slot.state == "passed")
        and address.part != SWAP
        and address.step not in nothing
        for address, slot in evening.slots.items()
    )


def unroll(evening: Evening) -> tuple[SceneGroup, ...]:
    """Return every group of the evening in order, whether or not its conditions hold."""
    return unrolled(evening).groups


def unrolled(evening: Evening) -> UnrolledScript:
    """Return the evening's script, rebuilt only when something it depends on has changed, such as a swap."""
    slots, known = untracked(evening.slots), evening.memo.script
    if known is not None:
        if known.evening is evening and known.slots is slots:
            return known.unrolled
        if _same_evening(known, evening) and known.dependencies.unaffected_by(
            changes_between(known.slots, slots)
        ):
            evening.memo.script = CachedScript(evening, slots, known.unrolled, known.dependencies)
            return known.unrolled
    tracked = TrackedSlots(slots)
    whole = UnrolledScript(_Unroller(evening.with_all_slots(tracked)).run())
    evening.memo.script = CachedScript(evening, slots, whole, tracked.take_dependencies())
    return whole


def _same_evening(known: CachedScript, evening: Evening) -> bool:
    """Return whether both are states of one evening that differ only in their slots."""
    return all(map(is_, _all_but_rows(known.evening), _all_but_rows(evening)))


_all_but_rows = attrgetter(*(each.name for each in fields(Evening) if each.name not in ("slots", "memo")))


def scenes(evening: Evening) -> tuple[Scene, ...]:
    """Return every scene in order."""
    return unrolled(evening).scenes


def drawn_prompts(evening: Evening, step: Step) -> tuple[str, ...]:
    """Return the prompts of `step` in the order in which they were drawn."""
    texts = step.prompts
    order = evening.drawn.get(step.id) or range(len(texts))
    return tuple(texts[index % len(texts)] for index in order) if texts else ()


def _repeat_prompt(scene: Scene, taken: Scene) -> Scene:
    """Return the scene with the prompt its first half used, where both lists of prompts are equally long.

    Another prompt could not be compared with the first one, so swapping is not offered.
    """
    wordings = scene.step.prompts
    if scene.step.pair_role is None or len(scene.prompts) <= 1 or len(taken.step.prompts) != len(wordings):
        return scene
    wording = wordings[taken.prompt_index]
    return replace(scene, wording=wording, prompts=(wording,))


def _with_leader(lead: Seat, scene: Scene) -> Scene:
    return scene if scene.leader == lead else replace(scene, leader=lead)


def _prerequisites(scene: Scene) -> set[str]:
    return {scene.step.options_source, *referenced_steps(scene.conditions)}
