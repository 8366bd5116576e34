"""A journal that is found damaged in the middle ends the program with its own sentence, not with one for all."""

import sys
from pathlib import Path

import pytest

from tests.end_to_end.checks import whole
from tests.end_to_end.terminal import Terminal, surroundings

PROGRAM = """
import sys
from reciprocity_tui.environment import harden
harden()
from reciprocity_tui.journal.faults import damaged
from reciprocity_tui.tui.base import QuietApp
class Damaged(QuietApp):
    def on_mount(self):
        {how}
    async def look(self):
        raise damaged("/kept")
sys.exit(Damaged().run_quietly())
"""


@pytest.mark.parametrize("how", ["self.run_worker(self.look())", "self.call_after_refresh(self.look)"])
def test_a_journal_that_is_found_damaged_says_so_and_where_it_is(tmp_path: Path, how: str) -> None:
    with Terminal((sys.executable, "-c", PROGRAM.format(how=how)), surroundings(tmp_path)) as terminal:
        assert terminal.wait() == 2 and whole(terminal) == []
        left = " ".join(terminal.shown.left_behind().split())
    assert left == ("The journal is damaged. Nothing was changed. Keep a copy of /kept before trying more.")
