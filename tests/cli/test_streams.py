"""Standard streams that are closed, full or cut off: a sentence or nothing, never a traceback."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")

PROGRAM = f"{shlex.quote(sys.executable)} -m reciprocity_tui"
PLAIN = f"{PROGRAM} play hello-weather --plain --nothing-kept --names Ana,Sam"


def shell(line: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "TERM": "xterm"}
    return subprocess.run(["sh", "-c", line], input="", capture_output=True, text=True, check=False, env=env)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "<&- >&-"])
def test_without_input_or_output_a_plain_evening_ends_at_once(closed: str) -> None:
    done = shell(f"{PLAIN} {closed}")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_without_input_or_output_the_screen_names_the_way_out(closed: str) -> None:
    done = shell(f"{PROGRAM} {closed}")
    assert done.returncode == 2
    assert done.stderr == "This needs a terminal. reciprocity play --plain works without one.\n"


@pytest.mark.parametrize("verb", ["list", "--version", "names --help", "pack check exercises/ground"])
def test_no_verb_minds_that_nobody_can_read_it(verb: str) -> None:
    done = shell(f"{PROGRAM} {verb} >&-")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "verb", [f"{PROGRAM} where", PLAIN, f"{PROGRAM} --version", f"{PROGRAM} --help", f"{PROGRAM} play --help"]
)
def test_output_that_does_not_fit_is_said_in_a_sentence(verb: str) -> None:
    done = shell(f"{verb} > /dev/full")
    assert done.returncode == 1
    assert done.stderr == "A file could not be read or written: no space left on device.\n"


def test_output_that_nobody_reads_any_more_ends_quietly() -> None:
    done = shell(f"{{ {PLAIN}; echo $? >&2; }} | true")
    assert done.stderr in ("141\n", "0\n")


def test_a_screen_that_knows_few_letters_still_plays() -> None:
    done = shell(f"printf 'רותם\\nSam\\n/me\\n' | PYTHONIOENCODING=ascii {PLAIN.replace('Ana', 'רותם')}")
    assert done.returncode == 0 and "????" in done.stdout and done.stderr == ""
