"""A journal that is found damaged while two people play: the way out is named, and nothing is gone on with."""

from collections.abc import Iterable
from pathlib import Path

from reciprocity_tui.journal.error_translation import damaged_error
from reciprocity_tui.play.scenes.slots import Address, Slot
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.plain.kit import Playing, exercise, session
from tests.plain.test_kinds import NOTE


class Damaged(InMemoryStore):
    """A keeper whose disk lost something."""

    def store(self, evening: int, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> None:
        raise damaged_error(Path("/kept"))


def test_to_leave_is_named_and_the_evening_is_not_gone_on_with() -> None:
    played = Playing(session(exercise(NOTE), Damaged())).type("/me", "tea", "", "/leave")
    assert played.text.count("Before trying anything else, make a copy of /kept.") == 2
    assert played.prompt_words == ["curtain", "line", "enter", "enter"]
    assert "/leave leaves without it." in played.text and "Make some room" not in played.text
    assert played.left is not None
