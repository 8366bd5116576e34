"""What the tests start heeds signals, however the tests themselves were started."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")

ENDING = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)
TELLS = """
import signal
numbers = signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM
blocked = signal.pthread_sigmask(signal.SIG_BLOCK, ())
print(*(each.name for each in numbers if each in blocked or signal.getsignal(each) == signal.SIG_IGN))
"""
"""Python that tells which signals it was started to ignore or to block."""


def in_the_background() -> None:
    for number in ENDING:
        signal.signal(number, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)


def test_what_a_test_starts_heeds_every_signal() -> None:
    result = subprocess.run([sys.executable, "-c", TELLS], capture_output=True, text=True, check=True)
    assert result.stdout == "\n"


@pytest.mark.slow
def test_also_when_the_tests_run_in_the_background() -> None:
    name = test_what_a_test_starts_heeds_every_signal.__name__
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"{Path(__file__)}::{name}"],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=in_the_background,
    )
    assert done.returncode == 0, done.stdout
