"""How far two people are with an agreement, read from the slots alone.

A draft, a word on when, what it would ask of each, and both answer at once: yes, change, not now. At most
`max_rounds` drafts; leaving it open is a result like any other.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from reciprocity_tui.exercise.kinds.agree import Agree
from reciprocity_tui.play import thresholds
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Promise, Rows, Slot, other

WHAT, CUE, GIVES, COST, REPLY, ROOM = "what", "cue", "gives", "cost", "reply", "room"
"""What is done; when; what it gives each; what it asks of each; the answers; which other one makes room."""

REVIEW, SETTLED = "review", "settled"
"""How it went, said by both at once; and, where they differ, said together."""

OUTCOME = "outcome"
"""What came of it: written with the last answer."""

ACCEPT, CHANGE, NOT_NOW = "accept", "change", "not-now"

Result: TypeAlias = Literal["open", "made", "parked", "kept", "adjusted", "ended", "rested", "passed"]


NOTHING = Promise("")


@dataclass(frozen=True)
class HowFar:
    """Everything about it as it stands."""

    asked: tuple[tuple[Address, ...], ...]
    """What is asked, in order: up to the first that is open, or to the end."""
    result: Result = "open"
    promise: Promise = NOTHING
    """As it was written last."""
    leaves: Promise | None = None
    """Another one that was let go of to make room."""


def how_far(scene: Scene, rows: Rows, step: Agree) -> HowFar:
    """How it went so far."""
    return _Walk(scene, rows, step).run()


def reviewed(scene: Scene, rows: Rows) -> Promise | None:
    """What a review looks at: what is due, else the oldest trial that was not looked at tonight."""
    brought = scene.brought
    candidates = [*((brought.due,) if brought.due else ()), *brought.living]
    if not candidates:
        return None
    told = rows.get(scene.at(None, OUTCOME))
    if told is not None:
        return next((each for each in candidates if each.number == told.data.get("number")), None)
    others = _outcomes(scene, rows)
    gone = _numbers(others) | {each.data.get("leaves") for each in others}
    return next((each for each in candidates if each.number not in gone), None)


def living(scene: Scene, rows: Rows) -> tuple[Promise, ...]:
    """Earlier trials that are still going on, as far as this evening has come."""
    ended = _numbers(each for each in _outcomes(scene, rows) if each.data.get("result") == "ended")
    ended |= {each.data.get("leaves") for each in _outcomes(scene, rows)}
    return tuple(each for each in scene.brought.living if each.number not in ended)


def is_full(scene: Scene, rows: Rows) -> bool:
    """Whether one more trial is one too many."""
    made = sum(
        each.data.get("result") == "made" and each.data.get("form") == "trial"
        for each in _outcomes(scene, rows)
    )
    return len(living(scene, rows)) + made >= thresholds.LIVING_MOST


def _outcomes(scene: Scene, rows: Rows) -> list[Slot]:
    """What came of the other agreements of this evening."""
    mine = scene.at(None, OUTCOME)
    return [slot for address, slot in rows.items() if address.part == OUTCOME and address != mine]


def _numbers(slots: Iterable[Slot]) -> set[object]:
    return {slot.data.get("number") for slot in slots} - {None}


class _Walk:
    def __init__(self, scene: Scene, rows: Rows, step: Agree) -> None:
        self.scene, self.rows, self.step = scene, rows, step
        self.asked: list[tuple[Address, ...]] = []

    def run(self) -> HowFar:
        if self.step.mode == "review":
            return self._review()
        fresh = Promise("", form=self.step.form, days=self.step.days, source=self.scene.source)
        return self._drafts(fresh)

    def _ask(self, *addresses: Address) -> list[Slot] | None:
        """Their slots, or None while one of them is open."""
        self.asked.append(addresses)
        found = [self.scene.slot(self.rows, each.seat, each.part, each.n) for each in addresses]
        done = [slot for slot in found if slot is not None]
        return done if len(done) == len(addresses) else None

    def _end(self, result: Result, promise: Promise, leaves: Promise | None = None) -> HowFar:
        return HowFar(tuple(self.asked), result, promise, leaves)

    def _review(self) -> HowFar:
        promise = reviewed(self.scene, self.rows)
        if promise is None:
            return self._end("passed", NOTHING)
        said = self._ask(*(self.scene.at(seat, REVIEW) for seat in SEATS))
        if said is None:
            return self._end("open", promise)
        words = {str(slot.data.get("outcome")) for slot in said}
        if any(slot.state == "passed" for slot in said):
            return self._end("passed", promise)
        if len(words) > 1:
            settled = self._ask(self.scene.at(None, SETTLED))
            if settled is None:
                return self._end("open", promise)
            words = {str(settled[0].data.get("outcome"))}
        return self._after_review(promise, words.pop())

    def _after_review(self, promise: Promise, word: str) -> HowFar:
        match word:
            case "kept" | "ended" | "rested":
                return self._end(word, promise)
            case "adjusted":
                found = self._drafts(replace(promise, gives=("", "")))
                # What was not agreed anew stays as it was.
                return replace(found, result="adjusted") if found.result == "made" else found
        return self._end("passed", promise)

    def _drafts(self, promise: Promise) -> HowFar:
        for n in range(self.step.max_rounds):
            found = self._draft(promise, n)
            if isinstance(found, HowFar):
                return found
            promise = found
            replies = self._ask(*(self.scene.at(seat, REPLY, n) for seat in SEATS))
            if replies is None:
                return self._end("open", promise)
            words = {str(slot.data.get("reply", NOT_NOW)) for slot in replies}
            if words == {ACCEPT}:
                return self._accepted(promise)
            if NOT_NOW in words:
                break
        return self._end("parked", promise)

    def _draft(self, promise: Promise, n: int) -> Promise | HowFar:
        """The words of round `n`; how far they are when not all of it is in."""
        what = self._ask(self.scene.at(None, WHAT, n))
        if what is None:
            return self._end("open", promise)
        if what[0].state == "passed":
            return self._end("parked", promise)
        promise = replace(promise, what=str(what[0].data.get("text", "")))
        cue = self._ask(self.scene.at(None, CUE, n))
        if cue is None:
            return self._end("open", promise)
        promise = replace(promise, cue=str(cue[0].data.get("text", "")))
        if self.scene.intensity != "light":
            for seat in (self.scene.lead, other(self.scene.lead)):
                gives = self._ask(self.scene.at(seat, GIVES, n))
                if gives is None:
                    return self._end("open", promise)
        promise = replace(promise, gives=self._gives(n))
        if self.step.cost_check and self._ask(*(self.scene.at(seat, COST, n) for seat in SEATS)) is None:
            return self._end("open", promise)
        return promise

    def _gives(self, n: int) -> tuple[str, str]:
        slots = [self.scene.slot(self.rows, seat, GIVES, n) for seat in SEATS]
        left, right = (str(slot.data.get("text", "")) if slot else "" for slot in slots)
        return left, right

    def _accepted(self, promise: Promise) -> HowFar:
        if not self._needs_room(promise):
            return self._end("made", promise)
        room = self._ask(self.scene.at(None, ROOM))
        if room is None:
            return self._end("open", promise)
        number = room[0].data.get("end")
        leaves = next((each for each in self.scene.brought.living if each.number == number), None)
        return self._end("made" if leaves else "parked", promise, leaves)

    def _needs_room(self, promise: Promise) -> bool:
        if self.step.mode == "review" or promise.form != "trial":
            return False
        if self.rows.get(self.scene.at(None, OUTCOME)) is not None:
            # What is agreed later in the evening must not ask this one again.
            return self.scene.slot(self.rows, None, ROOM) is not None
        return is_full(self.scene, self.rows)
