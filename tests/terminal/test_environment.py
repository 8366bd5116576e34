"""What the process is closed to before anything private passes through it, asked of a fresh Python."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reciprocity_tui.process.hardening import COSMETIC_VARIABLES, CRASH_MESSAGE, ESCAPE_MS
from tests.end_to_end.terminal import ROOT, surroundings
from tests.measuring import unmeasured

HARDENED = "from reciprocity_tui.process.hardening import harden, harden_after_first_paint\nharden()\n"
RECORDING = (
    "TEXTUAL",
    "TEXTUAL_DEBUG",
    "TEXTUAL_LOG",
    "TEXTUAL_PRESS",
    "TEXTUAL_SCREENSHOT",
    "TEXTUAL_OF_TOMORROW",
)
VALUE = "violets under the stairs"
FAULT = f"typed = {VALUE!r}\nraise ValueError(typed)\n"
IN_A_THREAD = f"""
import threading
def fail():
    raise ValueError({VALUE!r})
thread = threading.Thread(target=fail)
thread.start()
thread.join()
"""
WHILE_COLLECTED = f"""
class Kept:
    def __del__(self):
        raise ValueError({VALUE!r})
Kept()
"""
linux = pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")


def ran(code: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `code` in a fresh Python."""
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
        env=unmeasured(surroundings(folder, PYTHONPATH=str(ROOT), **variables)),
        cwd=folder,
    )


def test_variables_that_could_record_are_dropped_and_tastes_stay(tmp_path: Path) -> None:
    given = dict.fromkeys((*RECORDING, *COSMETIC_VARIABLES), "1")
    result = ran(
        HARDENED + "import os; print(*sorted(n for n in os.environ if 'TEXTUAL' in n))", tmp_path, **given
    )
    assert set(result.stdout.split()) == COSMETIC_VARIABLES


@pytest.mark.parametrize(("given", "waits"), [({}, ESCAPE_MS), ({"ESCDELAY": "300"}, "300")])
def test_escape_is_heard_at_once_unless_somebody_chose_otherwise(
    tmp_path: Path, given: dict[str, str], waits: str
) -> None:
    result = ran(HARDENED + "import os; print(os.environ['ESCDELAY'])", tmp_path, **given)
    assert result.stdout.strip() == waits


def test_what_is_written_is_closed_to_others(tmp_path: Path) -> None:
    assert ran(HARDENED + "open('kept', 'w').close()", tmp_path).returncode == 0
    assert stat.S_IMODE((tmp_path / "kept").stat().st_mode) == 0o600


@linux
def test_no_core_file_and_no_other_process_looks_in(tmp_path: Path) -> None:
    asks = "import ctypes, resource; print(*resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3))"
    assert ran(HARDENED + "harden_after_first_paint()\n" + asks, tmp_path).stdout.split() == ["0", "0", "0"]
    assert ran(asks, tmp_path).stdout.split()[2] == "1", "The check cannot tell the difference here."


def test_a_fault_nobody_foresaw_is_one_calm_sentence(tmp_path: Path) -> None:
    result = ran(HARDENED + FAULT, tmp_path)
    assert (result.returncode, result.stderr, result.stdout) == (1, CRASH_MESSAGE + "\n", "")


@pytest.mark.parametrize("code", [IN_A_THREAD, WHILE_COLLECTED])
def test_a_fault_elsewhere_says_nothing(tmp_path: Path, code: str) -> None:
    result = ran(HARDENED + "harden_after_first_paint()\n" + code, tmp_path)
    assert (result.returncode, result.stderr, result.stdout) == (0, "", "")


@pytest.mark.parametrize("code", [FAULT, IN_A_THREAD, WHILE_COLLECTED])
def test_without_it_a_fault_says_what_was_typed(tmp_path: Path, code: str) -> None:
    assert VALUE in ran(code, tmp_path).stderr


def test_what_takes_a_moment_waits_for_the_first_screen(tmp_path: Path) -> None:
    result = ran(HARDENED + "import sys; print(*sys.modules)", tmp_path)
    assert {"ctypes", "threading", "textual", "logging"}.isdisjoint(result.stdout.split())
