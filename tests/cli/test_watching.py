"""`pack check --watch`: a look at every save, an end at Ctrl+C, and no hurry in between."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from reciprocity_tui.cli.pack import check as verb
from reciprocity_tui.cli.pack.check import check
from reciprocity_tui.cli.pack.watch import INTERVAL, file_states, watch
from reciprocity_tui.packs.checking.check import LintScope
from tests.packs.written import HEADER, TELL, exercise, pack


def saves(*edits: Callable[[], object]) -> Callable[[float], object]:
    """Return a wait that makes the next edit at each call, and raises KeyboardInterrupt after the last."""
    left = iter(edits)

    def wait(seconds: float) -> object:
        assert seconds == INTERVAL
        edit = next(left, None)
        if edit is None:
            raise KeyboardInterrupt
        return edit()

    return wait


def test_every_save_is_looked_at_and_nothing_else(tmp_path: Path) -> None:
    folder, out, err = pack(tmp_path), io.StringIO(), io.StringIO()
    file = folder / "tea.toml"
    looks: list[int] = []

    def look() -> int:
        looks.append(check([str(folder)], out, wording=LintScope.NONE))
        return looks[-1]

    wait = saves(
        lambda: None,
        lambda: file.write_text(HEADER + TELL + "minuts = 3\n", "utf-8"),
        lambda: None,
        lambda: exercise(folder, name="more"),
        file.unlink,
        lambda: (folder / ".hidden.swp").write_text("x"),
    )
    assert watch([str(folder)], look, err, wait) == 0
    assert looks == [0, 1, 1, 0]
    assert err.getvalue().count("Checking again at every save.") == 4
    assert "\x1b" not in err.getvalue()


def test_a_file_alone_is_looked_at_with_what_is_beside_it(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    before = file_states([str(folder / "tea.toml")])
    (folder / "pack.toml").write_text("format = 1\n", "utf-8")
    assert file_states([str(folder / "tea.toml")]) != before


def test_a_file_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "tea.toml"
    seen: list[bool] = []
    wait = saves(lambda: exercise(tmp_path))

    def look() -> int:
        seen.append(file.exists())
        return 0

    watch([str(file)], look, io.StringIO(), wait)
    assert seen == [False, True]


def test_a_terminal_is_cleared_between_two_looks(tmp_path: Path) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    err = Terminal()
    watch([str(tmp_path)], lambda: 0, err, saves())
    assert err.getvalue().startswith("\x1b[H\x1b[2J")


def test_ctrl_c_ends_it_quietly_with_the_last_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from reciprocity_tui.cli.main import run

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reciprocity_tui.cli.pack.watch.Event.wait", interrupt)
    file = exercise(tmp_path, TELL + "minuts = 3\n")
    assert run(["pack", "check", "--watch", "--format", "short", str(file)]) == verb.FAULTS
    out, err = capsys.readouterr()
    assert "E103" in out and "Traceback" not in err
