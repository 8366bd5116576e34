"""Check that Python prints nothing at exit or at a crash, however it is configured: no prompt, frame or value."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reciprocity_tui.process.hardening import DEBUG_VARIABLES, PYTHON_VARIABLES, quiet_command
from tests.end_to_end.checks import holds, whole
from tests.end_to_end.evening import SECRET, Place
from tests.end_to_end.terminal import PROGRAM, ROOT, Terminal, surroundings

VARIABLES = {
    **dict.fromkeys(sorted(DEBUG_VARIABLES - {"PYTHONDUMPREFSFILE", "PYTHONMALLOC", "PYTHON_PRESITE"}), "1"),
    "PYTHONMALLOC": "debug",
    "PYTHONWARNINGS": "always",
    "PYTHONBREAKPOINT": "print",
    "PYTHONSTARTUP": "startup.py",
}
AT_ONCE = dict.fromkeys(("PYTHONVERBOSE", "PYTHONPROFILEIMPORTTIME", "PYTHONMALLOCSTATS"), "")
"""What has begun to talk before any program runs; empty means unset."""
OPTIONS = (
    ("-i",),
    ("-v",),
    ("-X", "importtime"),
    ("-Xfaulthandler",),
    ("-X", "dev"),
    ("-W", "always"),
    ("-Ii",),
)
CRASHES = """
import os, signal, sys
from reciprocity_tui.process import hardening as environment
from reciprocity_tui.__main__ import main
from reciprocity_tui.cli import main as command_line
def play(argv):
    secret = "violets"
    print(sorted(name for name in os.environ if name.startswith("PYTHON")))
    breakpoint()
    sys.stdout.flush()
    {act}
    return 0
command_line.run = play
sys.exit(main())
"""


def ran(
    folder: Path, act: str, *options: str, code: str = CRASHES, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a program that does `act` and ends, in a Python with these options and variables."""
    return subprocess.run(
        [sys.executable, *options, "-c", code.replace("{act}", act)],
        input="",
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=surroundings(folder, **variables),
        cwd=folder,
    )


def test_a_crash_shows_no_frame_and_no_variable_reaches_a_child(tmp_path: Path) -> None:
    for number in (signal.SIGSEGV, signal.SIGABRT):
        done = ran(tmp_path, f"os.kill(os.getpid(), {int(number)})", **VARIABLES, PYTHONIOENCODING="utf-8")
        assert done.returncode == -number
        assert done.stdout == "['PYTHONIOENCODING', 'PYTHONPATH']\n"
        assert "Fatal Python error" not in done.stderr and "violets" not in done.stderr


def test_what_python_was_told_to_say_of_the_program_is_not_said(tmp_path: Path) -> None:
    warns = "import warnings; warnings.warn(secret); open('x', 'w')"
    done = ran(tmp_path, warns, **{**VARIABLES, **AT_ONCE})
    assert (done.returncode, done.stderr) == (0, "")


def test_without_a_new_beginning_a_crash_shows_frames(tmp_path: Path) -> None:
    code = CRASHES.replace("sys.exit(main())", "sys.exit(play([]))").replace("breakpoint()", "")
    done = ran(tmp_path, "os.kill(os.getpid(), signal.SIGSEGV)", code=code, PYTHONFAULTHANDLER="1")
    assert "Fatal Python error" in done.stderr and "in play" in done.stderr


def test_where_it_cannot_begin_again_it_still_says_nothing(tmp_path: Path) -> None:
    stays = CRASHES.replace("sys.exit(main())", "os.execv = no\nsys.exit(main())")
    stays = stays.replace("def play", "def no(*_):\n    raise OSError\ndef play")
    done = ran(tmp_path, "os.kill(os.getpid(), signal.SIGSEGV)", code=stays, PYTHONFAULTHANDLER="1")
    assert (done.returncode, done.stderr) == (-signal.SIGSEGV, "")
    done = ran(tmp_path, "pass", "-i", code=stays)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("given", "quiet"),
    [
        ("python -m reciprocity_tui --home x", "python -m reciprocity_tui --home x"),
        ("python -i -m reciprocity_tui -i", "python -m reciprocity_tui -i"),
        ("python -im reciprocity_tui", "python -m reciprocity_tui"),
        ("python -Iiv -c code", "python -I -c code"),
        ("python -X dev -X utf8 -Ximporttime script", "python -X utf8 script"),
        ("python -X importtime=2 -W error -Wd -u script -v", "python -u script -v"),
        ("python --check-hash-based-pycs always -d script", "python --check-hash-based-pycs always script"),
        ("python -i", ""),
        ("python -", ""),
        ("python", ""),
        ("python -W", ""),
    ],
)
def test_options_that_make_python_talk_are_left_out_and_the_program_keeps_its_own(
    given: str, quiet: str
) -> None:
    assert quiet_command(given.split()) == quiet.split()


def test_what_is_kept_of_python_does_not_talk() -> None:
    assert not PYTHON_VARIABLES & {*DEBUG_VARIABLES, *VARIABLES}


@pytest.mark.slow
def test_after_an_evening_there_is_no_prompt_and_nothing_is_left(place: Place) -> None:
    place.private.mkdir()
    (place.private / "startup.py").write_text("print('started')")
    with place.with_the_secret(**VARIABLES) as terminal:  # type: ignore[arg-type]
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
        assert whole(terminal) == []
        left = bytes(terminal.raw).split(b"\x1b[?1049l")[-1]
        assert b">>>" not in left and b"started" not in terminal.raw and not holds(left, SECRET)


@pytest.mark.slow
@pytest.mark.parametrize("options", OPTIONS, ids=" ".join)
def test_nor_after_options_of_python(place: Place, options: tuple[str, ...]) -> None:
    program = (PROGRAM[0], *options, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); " + STARTS)
    with Terminal([*program, "--home", str(place.kept)], surroundings(place.private)) as terminal:
        terminal.ready("Ctrl+Q")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
        left = terminal.raw.split(b"\x1b[?1049l")[-1]
        assert re.sub(rb"\x1b\[\??[0-9;]*[hlmHJK]", b"", left) == b""


STARTS = "from reciprocity_tui.__main__ import main; sys.exit(main())"
