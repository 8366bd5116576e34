"""An evening whose exercise was changed by its author in the middle: the same step, with the same answers.

The evening is played again without people. At each beat the answer that was given before is taken where it still
fits; where a step is new, or its answer no longer fits, the rule makes one up. It ends at the step that was asked
before, or at the nearest earlier one when that step is gone. Nothing that was hidden is shown by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play import progress
from reciprocity_tui.play.carrying import NO_ANSWERS, Answers, Key, key_of, same_lists
from reciprocity_tui.play.drawing import Deal, draw_by_step
from reciprocity_tui.play.evening import ENDED_HERE, Evening, with_reflection
from reciprocity_tui.play.memo import Memo
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.scene import Scene, Sitting
from reciprocity_tui.play.script import scenes, unrolled
from reciprocity_tui.play.slots import Address, Slot

TRIES = 8
"""How often answers are made up anew when those made up first lead past the step."""

MOST_BEATS = 2000


@dataclass(frozen=True)
class Reloaded:
    """The evening with the new exercise, and what became of its answers.

    gone -- id of the step that was asked and is not any more; empty when it still is.
    dropped -- ids of steps of which an answer no longer fits. made_up -- ids of steps with a made-up answer.
    """

    evening: Evening
    gone: str = ""
    dropped: tuple[str, ...] = ()
    made_up: tuple[str, ...] = ()


def reload(before: Evening, exercise: Exercise, deal: Deal) -> Reloaded:
    """Return the evening `before` with `exercise` in place of its own.

    deal -- chance for prompts of new steps and for made-up answers.
    """
    first = _Replay(before, exercise, deal).run()
    if not (first.gone and first.made_up):
        return first
    others = (_Replay(before, exercise, deal, attempt).run() for attempt in range(1, TRIES))
    return next((reloaded for reloaded in others if not reloaded.gone), first)


def with_exercise(before: Evening, exercise: Exercise, deal: Deal) -> Evening:
    """Return an evening of `exercise` in which nothing is answered; prompts stay where their lists are as long."""
    whole = with_reflection(exercise)
    drawn, thrown = draw_by_step(whole, deal)
    earlier = {step.id: step for step in before.exercise.walk()}
    for step in whole.walk():
        if step.id in earlier and same_lists(earlier[step.id], step):
            drawn.update({step.id: list(before.drawn[step.id])} if step.id in before.drawn else {})
            thrown.update({step.id: before.thrown[step.id]} if step.id in before.thrown else {})
    return replace(before, exercise=whole, drawn=drawn, thrown=thrown, rows={}, memo=Memo())


@dataclass
class _Replay:
    before: Evening
    exercise: Exercise
    deal: Deal
    attempt: int = 0
    made_up: dict[str, None] = field(default_factory=dict)
    target: Scene | None = None
    """The scene to get to, in the new script."""

    def __post_init__(self) -> None:
        self.evening = with_exercise(self.before, self.exercise, self.deal)
        self.answers = Answers(self.before, self.evening)
        self.evening = self.evening.with_slots(self.answers.swaps(self.evening))
        self.stops: list[tuple[Evening, progress.Place]] = []

    def run(self) -> Reloaded:
        asked = _asked(self.before)
        now = {key_of(scene): scene for scene in scenes(self.evening)}
        wanted = [scene for scene in asked if key_of(scene) in now]
        gone = asked[0].step.id if asked and not wanted else ""
        earlier = [now[key_of(scene)] for scene in _before(self.before, asked) if key_of(scene) in now]
        if self.before.ended_here:
            self._go_on()
            self.evening = self.evening.with_slots([Slot(ENDED_HERE, "locked", {})])
            self._go_on()
            gone = ""
        else:
            self.target = now[key_of(wanted[0])] if wanted else next(iter(earlier), None)
            self._go_on()
            if not gone and self.target is not None and not self._is_played(self.target):
                gone = self.target.step.id
        if gone:
            self._go_back(earlier)
        self._keep_the_rest(back=bool(gone))
        return Reloaded(self.evening, gone, tuple(self.answers.dropped), tuple(self.made_up))

    def _go_on(self) -> None:
        """Take answers, and make some up on the way to the target, until neither can be done."""
        for _ in range(MOST_BEATS):
            place = progress.place(self.evening)
            following = self._following(place)
            if following is None:
                return
            self.stops.append((self.evening, place))
            self.evening = following

    def _following(self, place: progress.Place) -> Evening | None:
        match place:
            case progress.Asking():
                return self._answered(place)
            case progress.Waiting(sitting):
                return self._revealed(sitting)
            case progress.Showing(sitting, unread):
                addresses = progress.read_addresses(self.evening, sitting)
                unread_now = [each for each in addresses if each.seat in unread]
                if not self._is_behind(sitting):
                    unread_now = [each for each in unread_now if progress.done(self.before, each)]
                slots = [Slot(address, "locked", {}) for address in unread_now]
                return self.evening.with_slots(slots) if slots else None
        return None

    def _answered(self, asking: progress.Asking) -> Evening | None:
        scene, rule = asking.scene, rule_of(asking.scene)
        outcomes = self.answers.outcomes(scene, asking.addresses[0])
        if any(slot.address not in self.evening.rows for slot in outcomes):
            return self.evening.with_slots(outcomes)
        slots = [self.answers.fitting(scene, address) for address in asking.addresses]
        if None in slots:
            if not self._leads_on(asking):
                return None
            self.made_up[scene.step.id] = None
        filled = [
            slot or self._made_up(scene, address)
            for slot, address in zip(slots, asking.addresses, strict=True)
        ]
        after = self.evening.with_slots(filled)
        more, gone = rule.settle(scene, after.rows)
        return after.with_slots(more, gone)

    def _made_up(self, scene: Scene, address: Address) -> Slot:
        rule, name = rule_of(scene), "/".join(map(str, (*address, len(self.stops), self.attempt)))
        data = rule.example(scene, address, self.deal(name))
        return Slot(address, "locked", rule.accept(scene, address, data))

    def _revealed(self, sitting: Sitting) -> Evening | None:
        """Only what both have seen before is shown without them, and what nobody has typed."""
        shown = progress.revealing(self.evening, sitting)
        typed = [scene for scene in shown if self.answers.has_answers(scene)]
        seen = all(self.answers.was_revealed(scene) for scene in typed)
        if not seen or not (typed or self._is_behind(sitting)):
            return None
        addresses = progress.reveal_addresses(self.evening, sitting)
        return self.evening.with_slots(Slot(address, "locked", {}) for address in addresses)

    def _is_behind(self, sitting: Sitting) -> bool:
        """Return whether `sitting` comes before the one to get to."""
        return self.target is not None and sitting.scenes[-1].order < self._sitting_of(self.target).head.order

    def _leads_on(self, asking: progress.Asking) -> bool:
        """Return whether what is to be got to is still ahead of what is asked."""
        if self.target is None or key_of(asking.scene) == key_of(self.target):
            return False
        if self._is_behind(asking.sitting):
            return True
        here = {key_of(scene) for scene in asking.sitting.scenes}
        return key_of(self.target) in here and any(
            key_of(scene) == key_of(self.target)
            and not all(progress.done(self.evening, address) for address in group)
            for scene, group in progress.things(self.evening, asking.sitting)
        )

    def _sitting_of(self, scene: Scene) -> Sitting:
        sittings = unrolled(self.evening).sittings
        return next(each for each in sittings if key_of(scene) in map(key_of, each.scenes))

    def _is_played(self, scene: Scene) -> bool:
        played = progress.played(self.evening, self._sitting_of(scene))
        place = progress.place(self.evening)
        closed = isinstance(place, progress.Ended) and place.closed
        return not closed and key_of(scene) in map(key_of, played)

    def _go_back(self, earlier: list[Scene]) -> None:
        """Go back to the last thing that is asked or shown of the nearest of the `earlier` scenes."""
        place = progress.place(self.evening)
        for key in map(key_of, earlier):
            if key in _keys_at(place):
                return
            for evening, stop in reversed(self.stops):
                if key in _keys_at(stop):
                    self.evening = evening
                    return

    def _keep_the_rest(self, *, back: bool) -> None:
        """Keep what is locked behind a curtain of the same sitting; anything else that was typed becomes a draft."""
        place = progress.place(self.evening)
        hidden = place.sitting.scenes if isinstance(place, progress.Asking) and place.private else ()
        here = frozenset() if back else frozenset(map(key_of, hidden))
        for scene in scenes(self.evening):
            for address, slot in self.before.rows.items():
                if address[:2] != key_of(scene) or address.part in NO_ANSWERS or address in self.evening.rows:
                    continue
                stays = slot.done and key_of(scene) in here and address.seat is not None
                kept = self.answers.fitting(scene, address) if stays else self.answers.draft(scene, slot)
                if kept is not None and (kept.done or kept.data):
                    self.evening = self.evening.with_slots([kept])


def _asked(evening: Evening) -> list[Scene]:
    """Return the scenes that are asked or shown now, the likeliest first."""
    match progress.place(evening):
        case progress.Asking(scene=scene):
            return [scene]
        case progress.Waiting(sitting) | progress.Showing(sitting):
            return [*progress.revealing(evening, sitting)]
    return []


def _before(evening: Evening, asked: list[Scene]) -> Iterator[Scene]:
    """Return the scenes before those that are `asked`, the nearest first; when none is asked, all of them."""
    order = asked[0].order if asked else len(scenes(evening)) + 1
    return (scene for scene in reversed(scenes(evening)) if scene.order < order)


def _keys_at(place: progress.Place) -> list[Key]:
    match place:
        case progress.Asking(scene=scene):
            return [key_of(scene)]
        case progress.Waiting(sitting) | progress.Showing(sitting):
            return [key_of(scene) for scene in sitting.scenes]
    return []
