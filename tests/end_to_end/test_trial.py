"""A trial in a terminal of its own: saved by an editor, and seen without a key."""

import sys
from pathlib import Path

import pytest

from tests.end_to_end.terminal import PROGRAM, Terminal, surroundings
from tests.packs.written import HEADER, exercise, pack

pytestmark = pytest.mark.slow

STEPS = 30
SAVES = 10


def text(last: str) -> str:
    steps = (
        f'[[step]]\nid = "s{n}"\nkind = "write"\nvisibility = "shown"\nprompt = "{last if n == STEPS else n}?"\n'
        for n in range(1, STEPS + 1)
    )
    return HEADER + "\n".join(["", *steps])


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_at_the_last_of_thirty_steps_each_save_is_seen_and_nothing_is_lost(tmp_path: Path) -> None:
    file = exercise(pack(tmp_path), "")
    file.write_text(text("Save 0"), "utf-8")
    argv = [*PROGRAM, "pack", "try", str(file), "--at", f"s{STEPS}", "--names", "Ana,Sam", "--seed", "3"]
    with Terminal(argv, surroundings(tmp_path / "private")) as terminal:
        terminal.see("Save 0?")
        terminal.type("half a line")
        terminal.see("half a line")
        for n in range(1, SAVES + 1):
            faulty = n % 2 == 0
            file.write_text(text(f"Save {n}") + "bogus = 1\n" * faulty, "utf-8")
            terminal.see("`bogus`" if faulty else f"Save {n}?")
            if not faulty:
                terminal.see_no("`bogus`")
            assert "half a line" in terminal.screen
            assert f"Save {n - faulty}?" in terminal.screen
            assert ("`bogus`" in terminal.screen) is faulty
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
        terminal.settle()
        again = f"Again: reciprocity pack try {file} --seed 3 --at s{STEPS}"
        assert again in " ".join(terminal.raw.decode().split())
    assert not (tmp_path / "private/data").is_dir() or not any((tmp_path / "private/data").iterdir())
