"""The script: an exercise unrolled for two people.

Who leads is decided by the place in the file, never by what was skipped: turn-takings in the open and
rounds count together, private sittings count for themselves, and every count swaps who leads. So a
private sitting begins with whoever typed last, and a skipped branch shifts nobody's turn.
"""

from dataclasses import fields, replace
from operator import attrgetter, is_

from reciprocity_tui.exercise.conditions import steps_named
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.evening import Evening
from reciprocity_tui.play.memo import KnownScript
from reciprocity_tui.play.options import as_options
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.scene import SWAP, Scene, Sitting
from reciprocity_tui.play.slots import SEATS, Seat, other
from reciprocity_tui.play.unrolled import Unrolled
from reciprocity_tui.play.watched import Watched, changed_between, plain


class _Unroller:
    def __init__(self, evening: Evening) -> None:
        self.evening = evening
        self.sittings: list[Sitting] = []
        self.open_turns = 0
        self.private_sittings = 0
        self.count = 0
        self.topic = ""
        self.at_turn: dict[tuple[bool, int], list[Scene]] = {}
        self.of_step: dict[str, list[Scene]] = {}
        self.prompts: dict[str, tuple[str, ...]] = {}

    def run(self) -> tuple[Sitting, ...]:
        for step in self.evening.exercise.step:
            if isinstance(step, Round):
                self._round(step)
            else:
                self._alone(step)
        return tuple(self.sittings)

    def _alone(self, step: Step) -> None:
        scene = self._scene(step, self.evening.opener)
        if self._joins(scene):
            return
        private = rule_of(scene).private(scene)
        takes_turns = len(scene.actors) == len(SEATS) and not step.together
        if private or takes_turns:
            index = self.private_sittings if private else self.open_turns
            scene = _led_by(self._swapped(index), scene)
            self.private_sittings += private
            self.open_turns += not private
        self._begin(scene, private=private)

    def _begin(self, scene: Scene, *, private: bool) -> None:
        """A sitting of its own."""
        self.sittings.append(Sitting((scene,), private))
        self._remember(scene)

    def _remember(self, scene: Scene) -> None:
        self.at_turn.setdefault((scene.in_round, scene.turn), []).append(scene)
        self.of_step.setdefault(scene.step.id, []).append(scene)

    def _round(self, block: Round) -> None:
        opening = self._swapped(self.open_turns)
        self.open_turns += 1
        for turn in range(2 * block.times):
            lead = opening if turn < block.times else other(opening)
            for step in block.do:
                scene = self._scene(step, lead, turn, block)
                if not self._joins(scene):
                    self._begin(scene, private=rule_of(scene).private(scene))

    def _joins(self, scene: Scene) -> bool:
        """Put a private scene into the sitting before it, if there is one it can join."""
        last = self.sittings[-1] if self.sittings else None
        if last is None or not last.private or not rule_of(scene).private(scene):
            return False
        if (last.head.in_round, last.head.turn) != (scene.in_round, scene.turn):
            return False
        if rule_of(scene).apart(scene) or rule_of(last.head).apart(last.head):
            return False
        if _reads(scene) & {each.step.id for each in last.scenes}:
            return False
        scene = _led_by(last.head.lead, scene)
        self.sittings[-1] = Sitting((*last.scenes, scene), private=True)
        self._remember(scene)
        return True

    def _swapped(self, index: int) -> Seat:
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
            lead=lead,
            in_round=block is not None,
            wording=prompts[0] if prompts else "",
            names=evening.names,
            intensity=step.intensity or evening.exercise.intensity,
            pillar=evening.exercise.pillar,
            conditions=tuple(when for when in whens if when is not None),
            thrown=evening.thrown.get(step.id),
            topic=self.topic,
            brought=evening.brought,
            source=f"{evening.ref}/{step.id}",
            typed=self._typed(step, turn),
            lands=step.lands if block is None else block.lands,
            prompts=prompts,
            bare=step.ends and not _anything_given(evening),
        )
        # A scene is copied only where something differs: this is done anew after every answer.
        if count := scene.swaps(evening.rows):
            scene = replace(scene, wording=prompts[count % len(prompts)] if prompts else "")
        self.topic = rule_of(scene).topic(scene, evening.rows) or self.topic
        taken = self._taken(scene)
        return scene if taken is None else _asked_alike(replace(scene, taken=taken), taken)

    def _prompts(self, step: Step) -> tuple[str, ...]:
        """Its prompts as they were drawn, worked out once for all turns of a round."""
        if step.id not in self.prompts:
            self.prompts[step.id] = drawn_order(self.evening, step)
        return self.prompts[step.id]

    def _taken(self, scene: Scene) -> Scene | None:
        """The last scene at the same turn before it that this one takes up."""
        step = scene.step
        if step.takes_up is None and step.guesses is None and step.half is None:
            return None
        earlier = reversed(self.at_turn.get((scene.in_round, scene.turn), ()))
        return next((each for each in earlier if step.takes(each.step)), None)

    def _typed(self, step: Step, turn: int) -> tuple[tuple[str, str], ...] | None:
        """What this step offers, where that is typed in a step before it: nothing before it is shown."""
        if not step.offers_of:
            return None
        rows = self.evening.rows
        for scene in self.of_step.get(step.offers_of, ()):
            if not scene.in_round or scene.turn == turn:
                rule = rule_of(scene)
                return as_options(rule.items(scene, rows)) if rule.revealed(scene, rows) else ()
        return ()


def _anything_given(evening: Evening) -> bool:
    """Whether an evening that was ended early holds an answer to anything but a gate."""
    nothing = {step.id for step in evening.exercise.step if step.opens_deep or step.ends}
    return not evening.ended_here or any(
        # Passed counts like given: else the screen would tell what became of a hidden answer.
        # A draft counts for nothing: else the end would tell that somebody had begun to write.
        slot.done
        and (slot.data or slot.state == "passed")
        and address.part != SWAP
        and address.step not in nothing
        for address, slot in evening.rows.items()
    )


def unroll(evening: Evening) -> tuple[Sitting, ...]:
    """Every sitting of the evening in order, whether or not its conditions hold."""
    return unrolled(evening).sittings


def unrolled(evening: Evening) -> Unrolled:
    """The script of the evening. It is made anew only when something changed that it rests on, like a swap."""
    rows, known = plain(evening.rows), evening.memo.script
    if known is not None:
        if known.evening is evening and known.rows is rows:
            return known.unrolled
        if _is_about(known, evening) and known.basis.holds_after(changed_between(known.rows, rows)):
            evening.memo.script = KnownScript(evening, rows, known.unrolled, known.basis)
            return known.unrolled
    watched = Watched(rows)
    whole = Unrolled(_Unroller(evening.with_rows(watched)).run())
    evening.memo.script = KnownScript(evening, rows, whole, watched.basis())
    return whole


def _is_about(known: KnownScript, evening: Evening) -> bool:
    """Whether the two are states of one evening, and differ in their rows alone."""
    return all(map(is_, _all_but_rows(known.evening), _all_but_rows(evening)))


_all_but_rows = attrgetter(*(each.name for each in fields(Evening) if each.name not in ("rows", "memo")))


def scenes(evening: Evening) -> tuple[Scene, ...]:
    """Every scene in order."""
    return unrolled(evening).scenes


def drawn_order(evening: Evening, step: Step) -> tuple[str, ...]:
    """The prompts of `step` in the order in which they were drawn."""
    texts = step.wordings
    order = evening.drawn.get(step.id) or range(len(texts))
    return tuple(texts[index % len(texts)] for index in order) if texts else ()


def _asked_alike(scene: Scene, taken: Scene) -> Scene:
    """A second half whose list is as long as that of the first asks what stands at the same place in it.

    Another prompt could not be compared with what was asked before, so none may take its place.
    """
    wordings = scene.step.wordings
    if scene.step.half is None or len(scene.prompts) <= 1 or len(taken.step.wordings) != len(wordings):
        return scene
    wording = wordings[taken.place_in_list]
    return replace(scene, wording=wording, prompts=(wording,))


def _led_by(lead: Seat, scene: Scene) -> Scene:
    return scene if scene.lead == lead else replace(scene, lead=lead)


def _reads(scene: Scene) -> set[str]:
    return {scene.step.offers_of, *steps_named(scene.conditions)}
