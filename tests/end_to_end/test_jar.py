"""A line dropped in the jar is nowhere outside its writer's turn, in the real program."""

import pytest

from reciprocity_tui.people import assign_seats
from tests.end_to_end.checks import files_with
from tests.end_to_end.evening import SECRET, Place


@pytest.mark.slow
@pytest.mark.parametrize("way", ["sealed", "killed"])
def test_a_line_for_the_jar_is_nowhere_until_the_next_evening(place: Place, way: str) -> None:
    with place.journal() as journal:
        journal.set_people(*assign_seats("Ana", "Sam"))
    with place.open() as terminal:
        terminal.ready("w jar")
        terminal.insist("w", "Whose line is it?")
        terminal.insist("left", "Hidden until the next evening")
        terminal.type(SECRET)
        terminal.ready(SECRET)
        mark = terminal.mark()
        if way == "sealed":
            terminal.insist("enter", "Sealed.")
            assert place.leaks(terminal, mark) == []
            terminal.press("ctrl+q")
            assert terminal.wait() == 0
            assert place.leaks(terminal, mark) == []
        else:
            terminal.settle()
            terminal.process.kill()
            terminal.wait()
            assert list(files_with(SECRET, place.private)) == []
    if way == "sealed":
        with place.open() as later:
            later.ready("Open what you left")
            assert SECRET not in later.screen
            later.insist("enter", "It opens when both")
            later.insist("left", "Ana says yes")
            assert SECRET not in later.screen
            later.insist("right", SECRET)
