"""A disk without room, under the real program: what is typed stays in the editor."""

from pathlib import Path

import pytest

from reciprocity_tui.messages import text
from tests.end_to_end.evening import CURTAIN_SAM, Place
from tests.end_to_end.promises import lines_of

pytestmark = pytest.mark.slow


def test_a_full_disk_keeps_the_text_in_the_editor(place: Place) -> None:
    with place.to_the_editor() as terminal:
        terminal.type("violets")
        terminal.ready("violets")
        room = fill(terminal.process.pid, place.kept)
        terminal.type(" and more")
        terminal.ready("violets and more")
        terminal.press("enter")
        terminal.ready("The disk is full")
        assert "violets and more" in terminal.screen
        make_room(terminal.process.pid, room)
        terminal.insist("enter", CURTAIN_SAM)
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    with place.journal() as journal:
        unfinished = journal.open_evening()
        assert unfinished is not None and lines_of(unfinished.slots) == {0: ("locked", "violets and more")}


def test_what_no_disk_would_take_is_said_when_the_program_goes(place: Place) -> None:
    with place.to_the_editor() as terminal:
        terminal.type("violets")
        terminal.ready("violets")
        fill(terminal.process.pid, place.kept)
        terminal.type(" and more")
        terminal.ready("violets and more")
        terminal.press("ctrl+q")
        assert terminal.wait() == 1
        shown = "".join(terminal.screen.split())  # Broken where the window ends.
        assert "".join(text("last-text-not-saved").split()) in shown and "violets" not in shown


def fill(number: int, kept: Path) -> tuple[int, int]:
    """Stop the files of the process `number` from growing, and return the previous limits."""
    resource = pytest.importorskip("resource")
    if not hasattr(resource, "prlimit"):
        pytest.skip("limits of another process are a matter of Linux")
    largest = min(file.stat().st_size for file in kept.glob("journal.db-wal"))
    before: tuple[int, int] = resource.prlimit(number, resource.RLIMIT_FSIZE)
    resource.prlimit(number, resource.RLIMIT_FSIZE, (min(largest, 1), before[1]))
    return before


def make_room(number: int, limits: tuple[int, int]) -> None:
    """Restore the limits."""
    import resource

    resource.prlimit(number, resource.RLIMIT_FSIZE, limits)
