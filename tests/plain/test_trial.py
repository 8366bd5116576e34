"""A trial in lines: what is saved between two prompts is asked from the next one on."""

import io
from collections.abc import Callable
from pathlib import Path

from reciprocity_tui.game.trial import Trial
from reciprocity_tui.packs.library.working_copy import WorkingCopy
from reciprocity_tui.people import assign_seats
from reciprocity_tui.plain.run import run
from tests.packs.written import HEADER, exercise, pack

STEPS = "".join(
    f'\n[[step]]\nid = "s{n}"\nkind = "speak"\nprompt = "Question {n}?"\nwho = "both"\n' for n in range(1, 4)
)
SECRET = '\n[[step]]\nid = "s0"\nkind = "write"\nvisibility = "sealed"\nprompt = "Question 0?"\n'


class Typing(io.BytesIO):
    """Somebody who types line after line, and does something else before one of them."""

    def __init__(self, lines: str, before: int, act: Callable[[], object]) -> None:
        super().__init__(lines.encode())
        self.left, self.act = before, act

    def readline(self, size: int | None = -1, /) -> bytes:
        """Return the next line."""
        if self.left == 0:
            self.act()
        self.left -= 1
        return super().readline(size)


def played(file: Path, lines: str, before: int, text: str) -> str:
    """Play, and save `text` while the prompt with the number `before` waits for its line."""
    trial = Trial(WorkingCopy(file), 7, people=assign_seats("Ana", "Sam"))
    out = io.StringIO()
    source = Typing(lines, before, lambda: file.write_text(text, "utf-8"))
    assert run(trial.open_game, exercise=trial.exercise, source=source, out=out, trial=trial) == 0
    return out.getvalue()


def test_the_next_prompt_is_the_new_one(tmp_path: Path) -> None:
    file = exercise(pack(tmp_path), STEPS)
    out = played(file, "\n\n\n", 0, HEADER + STEPS.replace("Question", "Line"))
    assert "Question 1?" in out and "Line 2?" in out and "Line 1?" not in out
    assert out.index("tea.toml was read again (1).") < out.index("Line 2?")


def test_a_fault_is_told_once_and_the_evening_goes_on(tmp_path: Path) -> None:
    file = exercise(pack(tmp_path), STEPS)
    out = played(file, "\n\n\n", 0, HEADER + STEPS + "bogus = 1\n")
    assert out.count(": `bogus` is not a field") == 1
    assert "Question 2?" in out and "Question 3?" in out


def test_a_secret_is_not_told_by_a_save(tmp_path: Path) -> None:
    file = exercise(pack(tmp_path), SECRET + STEPS)
    out = played(file, "/me\nthe tea\n/me\n", 1, HEADER + SECRET.replace("sealed", "shown") + STEPS)
    assert "An answer no longer fits and was left out: s0." in out
    assert "the tea" not in out


def test_at_the_end_a_save_changes_nothing(tmp_path: Path) -> None:
    file = exercise(pack(tmp_path), STEPS)
    out = played(file, "\n\n\n\n\n", 4, HEADER + STEPS.replace("Question", "Line"))
    assert "Line" not in out
