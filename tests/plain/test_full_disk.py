"""A disk that is full while two people play."""

from collections.abc import Iterable
from dataclasses import dataclass

from reciprocity_tui.errors import DiskFull
from reciprocity_tui.play.rehearse import Shelf
from reciprocity_tui.play.slots import Address, Slot
from tests.plain.kit import Playing, exercise, session
from tests.plain.test_kinds import NOTE


@dataclass
class FullFor(Shelf):
    """A keeper that refuses the next writes."""

    times: int = 0

    def store(self, evening: int, slots: Iterable[Slot], gone: Iterable[Address] = ()) -> None:
        if self.times:
            self.times -= 1
            raise DiskFull("The disk is full.", "Make some room.")
        super().store(evening, slots, gone)


def test_what_was_typed_waits_until_there_is_room() -> None:
    keeper = FullFor(times=2)
    played = Playing(session(exercise(NOTE), keeper)).type("/me", "tea", "", "", "/me", "rest")
    assert played.text.count("The disk is full. Make some room.") == 2
    assert played.asked[:5] == ["curtain", "line", "enter", "enter", "curtain"]
    assert keeper.slots[Address("note", 0, 0)].data == {"text": "tea"}
    assert keeper.slots[Address("note", 0, 1)].data == {"text": "rest"}


def test_a_command_cannot_lose_what_waits_to_be_kept() -> None:
    keeper = FullFor(times=1)
    played = Playing(session(exercise(NOTE), keeper)).type("/me", "tea", "/pass", "")
    assert "/pass works while an evening is played." in played.text
    assert keeper.slots[Address("note", 0, 0)].data == {"text": "tea"}
