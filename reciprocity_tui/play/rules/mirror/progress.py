"""The progress of repeating what was heard, computed from the slots alone.

Say, check, and once more until it is right; then, perhaps, more of it. Every way through it is bounded: at most
`max_rounds` times for each of 1 + `max_more` loops.
"""

from dataclasses import dataclass

from reciprocity_tui.exercise.kinds.mirror import Mirror
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import Address, Data, Seat, Slots, other_seat

SAY, CHECK, MORE, TRIED = "say", "check", "more", "tried"
"""Saying it back, hearing whether it is right, whether there is more, and a kind word when it never was right."""

YES, NEARLY, NOT_YET = "yes", "nearly", "not-yet"


@dataclass(frozen=True)
class Loop:
    """One thing repeated, until it was right or was left."""

    attempts: tuple[Data, ...]
    """What was handed in each time it was said back."""
    confirmed: bool
    """Whether it ended in a yes."""


@dataclass(frozen=True)
class ListeningProgress:
    """The progress of one listener."""

    addresses: tuple[Address, ...]
    """What is asked, in order: up to the first that is open, or to the end."""
    loops: tuple[Loop, ...]

    @property
    def accepted(self) -> bool:
        """Return whether the last loop was confirmed."""
        return bool(self.loops) and self.loops[-1].confirmed

    @property
    def rounds(self) -> int:
        """Return the number of attempts."""
        return sum(len(loop.attempts) for loop in self.loops)

    @property
    def confirmed_loops(self) -> tuple[Loop, ...]:
        """Return the loops that were confirmed."""
        return tuple(loop for loop in self.loops if loop.confirmed)


def listening_progress(scene: Scene, slots: Slots, step: Mirror, seat: Seat) -> ListeningProgress:
    """Return the progress so far of the listener at `seat`."""
    return _ListeningReader(scene, slots, step, seat).run()


class _ListeningReader:
    def __init__(self, scene: Scene, slots: Slots, step: Mirror, seat: Seat) -> None:
        self.scene, self.rows, self.step, self.seat = scene, slots, step, seat
        self.addresses: list[Address] = []
        self.loops: list[Loop] = []
        self.count = 0

    def run(self) -> ListeningProgress:
        for more in range(self.step.max_more + 1):
            if not self._loop() or more == self.step.max_more:
                break
            reply = self._locked(other_seat(self.seat), MORE, more)
            if reply is None or reply.get("more") is not True:
                break
        return ListeningProgress(tuple(self.addresses), tuple(self.loops))

    def _loop(self) -> bool:
        """Return one loop, confirmed or not. An open or passed part ends it."""
        says: list[Data] = []
        for _ in range(self.step.max_rounds):
            reply = self._locked(self.seat, SAY, self.count)
            if reply is None:
                break
            says.append(reply)
            heard = self._locked(other_seat(self.seat), CHECK, self.count)
            if heard is None:
                break
            self.count += 1
            if heard.get("heard") == YES:
                self.loops.append(Loop(tuple(says), confirmed=True))
                return True
        else:
            self.addresses.append(self.scene.address(None, TRIED, self.seat))
        self.loops.append(Loop(tuple(says), confirmed=False))
        return False

    def _locked(self, seat: Seat, part: str, n: int) -> Data | None:
        """Record the next address and return its locked answer; None when it is open or was passed."""
        self.addresses.append(self.scene.address(seat, part, n))
        slot = self.scene.slot(self.rows, seat, part, n)
        return slot.data if slot is not None and slot.state == "locked" else None
