"""The progress of an agreement, computed from the slots alone.

A draft, a word on when, what it would ask of each, and both answer at once: yes, change, not now. At most
`max_rounds` drafts; leaving it open is a result like any other.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from reciprocity_tui.exercise.kinds.agree import Agree
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Promise, Slot, Slots, other_seat

WHAT, CUE, GIVES, COST, REPLY, ROOM = "what", "cue", "gives", "cost", "reply", "room"
"""What is done; when; what it gives each; what it asks of each; the answers; which other one makes room."""

REVIEW, SETTLED = "review", "settled"
"""How it went, said by both at once; and, where they differ, said together."""

OUTCOME = "outcome"
"""What came of it: written with the last answer."""

ACCEPT, CHANGE, NOT_NOW = "accept", "change", "not-now"

Result: TypeAlias = Literal["open", "made", "parked", "kept", "adjusted", "ended", "rested", "passed"]


NO_AGREEMENT = Promise("")


@dataclass(frozen=True)
class AgreementProgress:
    """The current state of an agreement."""

    address_groups: tuple[tuple[Address, ...], ...]
    """What is asked, in order: up to the first that is open, or to the end."""
    result: Result = "open"
    promise: Promise = NO_AGREEMENT
    """As it was written last."""
    makes_room_for: Promise | None = None
    """Another one that was let go of to make room."""


def agreement_progress(scene: Scene, slots: Slots, step: Agree) -> AgreementProgress:
    """Return the agreement's progress so far."""
    return _AgreementReader(scene, slots, step).run()


def agreement_to_review(scene: Scene, slots: Slots) -> Promise | None:
    """Return the agreement to review: the one that is due, else the oldest trial not reviewed tonight."""
    brought = scene.carried_over
    candidates = [*((brought.due,) if brought.due else ()), *brought.living]
    if not candidates:
        return None
    outcome = slots.get(scene.address(None, OUTCOME))
    if outcome is not None:
        return next((promise for promise in candidates if promise.number == outcome.data.get("number")), None)
    others = _outcomes(scene, slots)
    gone = _numbers(others) | {promise.data.get("leaves") for promise in others}
    return next((outcome_slot for outcome_slot in candidates if outcome_slot.number not in gone), None)


def running_trials(scene: Scene, slots: Slots) -> tuple[Promise, ...]:
    """Return the earlier trials still running at this point of the evening."""
    ended = _numbers(slot for slot in _outcomes(scene, slots) if slot.data.get("result") == "ended")
    ended |= {slot.data.get("leaves") for slot in _outcomes(scene, slots)}
    return tuple(promise for promise in scene.carried_over.living if promise.number not in ended)


def is_full(scene: Scene, slots: Slots) -> bool:
    """Return whether another trial would be one too many."""
    made = sum(
        slot.data.get("result") == "made" and slot.data.get("form") == "trial"
        for slot in _outcomes(scene, slots)
    )
    return len(running_trials(scene, slots)) + made >= thresholds.MAX_RUNNING_TRIALS


def _outcomes(scene: Scene, slots: Slots) -> list[Slot]:
    """Return the outcomes of the other agreements of this evening."""
    mine = scene.address(None, OUTCOME)
    return [slot for address, slot in slots.items() if address.part == OUTCOME and address != mine]


def _numbers(slots: Iterable[Slot]) -> set[object]:
    return {slot.data.get("number") for slot in slots} - {None}


class _AgreementReader:
    def __init__(self, scene: Scene, slots: Slots, step: Agree) -> None:
        self.scene, self.rows, self.step = scene, slots, step
        self.address_groups: list[tuple[Address, ...]] = []

    def run(self) -> AgreementProgress:
        if self.step.mode == "review":
            return self._review()
        fresh = Promise("", form=self.step.form, days=self.step.days, source=self.scene.source)
        return self._drafts(fresh)

    def _ask(self, *addresses: Address) -> list[Slot] | None:
        """Record the next addresses and return their slots, or None while one of them is open."""
        self.address_groups.append(addresses)
        slots = [
            self.scene.slot(self.rows, address.seat, address.part, address.repeat) for address in addresses
        ]
        done = [slot for slot in slots if slot is not None]
        return done if len(done) == len(addresses) else None

    def _end(self, result: Result, promise: Promise, leaves: Promise | None = None) -> AgreementProgress:
        return AgreementProgress(tuple(self.address_groups), result, promise, leaves)

    def _review(self) -> AgreementProgress:
        promise = agreement_to_review(self.scene, self.rows)
        if promise is None:
            return self._end("passed", NO_AGREEMENT)
        replies = self._ask(*(self.scene.address(seat, REVIEW) for seat in SEATS))
        if replies is None:
            return self._end("open", promise)
        words = {str(slot.data.get("outcome")) for slot in replies}
        if any(slot.state == "passed" for slot in replies):
            return self._end("passed", promise)
        if len(words) > 1:
            settled = self._ask(self.scene.address(None, SETTLED))
            if settled is None:
                return self._end("open", promise)
            words = {str(settled[0].data.get("outcome"))}
        return self._after_review(promise, words.pop())

    def _after_review(self, promise: Promise, word: str) -> AgreementProgress:
        match word:
            case "kept" | "ended" | "rested":
                return self._end(word, promise)
            case "adjusted":
                progress = self._drafts(replace(promise, gives=("", "")))
                # What was not agreed anew stays as it was.
                return replace(progress, result="adjusted") if progress.result == "made" else progress
        return self._end("passed", promise)

    def _drafts(self, promise: Promise) -> AgreementProgress:
        for n in range(self.step.max_rounds):
            draft = self._draft(promise, n)
            if isinstance(draft, AgreementProgress):
                return draft
            promise = draft
            replies = self._ask(*(self.scene.address(seat, REPLY, n) for seat in SEATS))
            if replies is None:
                return self._end("open", promise)
            words = {str(slot.data.get("reply", NOT_NOW)) for slot in replies}
            if words == {ACCEPT}:
                return self._accepted(promise)
            if NOT_NOW in words:
                break
        return self._end("parked", promise)

    def _draft(self, promise: Promise, n: int) -> Promise | AgreementProgress:
        """Return the promise drafted in round `n`, or the progress so far while it is incomplete."""
        what = self._ask(self.scene.address(None, WHAT, n))
        if what is None:
            return self._end("open", promise)
        if what[0].state == "passed":
            return self._end("parked", promise)
        promise = replace(promise, what=str(what[0].data.get("text", "")))
        cue = self._ask(self.scene.address(None, CUE, n))
        if cue is None:
            return self._end("open", promise)
        promise = replace(promise, cue=str(cue[0].data.get("text", "")))
        if self.scene.intensity != "light":
            for seat in (self.scene.leader, other_seat(self.scene.leader)):
                gives = self._ask(self.scene.address(seat, GIVES, n))
                if gives is None:
                    return self._end("open", promise)
        promise = replace(promise, gives=self._read_gives(n))
        if self.step.cost_check and self._ask(*(self.scene.address(seat, COST, n) for seat in SEATS)) is None:
            return self._end("open", promise)
        return promise

    def _read_gives(self, n: int) -> tuple[str, str]:
        slots = [self.scene.slot(self.rows, seat, GIVES, n) for seat in SEATS]
        left, right = (str(slot.data.get("text", "")) if slot else "" for slot in slots)
        return left, right

    def _accepted(self, promise: Promise) -> AgreementProgress:
        if not self._needs_room(promise):
            return self._end("made", promise)
        room = self._ask(self.scene.address(None, ROOM))
        if room is None:
            return self._end("open", promise)
        number = room[0].data.get("end")
        leaves = next((trial for trial in self.scene.carried_over.living if trial.number == number), None)
        return self._end("made" if leaves else "parked", promise, leaves)

    def _needs_room(self, promise: Promise) -> bool:
        if self.step.mode == "review" or promise.form != "trial":
            return False
        if self.rows.get(self.scene.address(None, OUTCOME)) is not None:
            # What is agreed later in the evening must not ask this one again.
            return self.scene.slot(self.rows, None, ROOM) is not None
        return is_full(self.scene, self.rows)
