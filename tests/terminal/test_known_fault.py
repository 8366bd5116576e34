"""A journal that is found damaged in the middle ends the program with its own sentence, not with one for all."""

import sys
from pathlib import Path

import pytest

from tests.end_to_end.checks import whole
from tests.end_to_end.terminal import Terminal, surroundings

PROGRAM = """
import sys
from reciprocity_tui.process.hardening import harden
harden()
from reciprocity_tui.journal.error_translation import damaged_error
from reciprocity_tui.tui.hardened_app import PrivateApp
class Damaged(PrivateApp):
    def on_mount(self):
        {how}
    async def look(self):
        raise damaged_error("/kept")
sys.exit(Damaged().run_privately())
"""


@pytest.mark.parametrize("how", ["self.run_worker(self.look())", "self.call_after_refresh(self.look)"])
def test_a_journal_that_is_found_damaged_says_so_and_where_it_is(tmp_path: Path, how: str) -> None:
    with Terminal((sys.executable, "-c", PROGRAM.format(how=how)), surroundings(tmp_path)) as terminal:
        assert terminal.wait() == 1 and whole(terminal) == []
        left = " ".join(terminal.shown.left_behind().split())
    assert left == (
        "The journal is damaged. Nothing was changed. Before trying anything else, make a copy of /kept."
    )


GOES = """
import sys
from reciprocity_tui.process.hardening import harden
harden()
from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.tui.hardened_app import PrivateApp
from reciprocity_tui.tui.widgets.literal_text import LiteralText
class Failing(LiteralText):
    def go(self):
        self.remove()
        raise AnswerRejected("The cup is full.")
class Goes(PrivateApp):
    def compose(self):
        yield Failing("violets")
    def on_key(self):
        failing = self.query_one(Failing)
        failing.call_later(failing.go)
sys.exit(Goes().run_privately())
"""


def test_what_something_fails_at_on_its_way_off_the_screen_is_said(tmp_path: Path) -> None:
    with Terminal((sys.executable, "-c", GOES), surroundings(tmp_path)) as terminal:
        terminal.ready("violets")
        terminal.press("x")
        terminal.see("The cup is full.")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
