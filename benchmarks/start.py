"""P1, P2, P7, P11, P12: from the Enter key to Tonight, to a version, to a clean terminal."""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, in_turn
from benchmarks.terminal import Terminal
from reciprocity_tui.process.clear_terminal import CLEAR_SCROLLBACK

BARE = (sys.executable, "-m", "benchmarks.bare")
SUGGESTION = "Begin"
"""Stands on Tonight together with the suggestion."""


def program(home: Path, *more: str) -> tuple[str, ...]:
    """Return the command line that starts the program."""
    return (sys.executable, "-m", "reciprocity_tui", "--home", str(home), *more)


def shown(argv: Sequence[str], text: str) -> float:
    """Return the milliseconds from the start until `text` is on the screen."""
    with Terminal(argv) as terminal:
        return (terminal.burst(text)[0] - terminal.started) * 1000


def taken_over(argv: Sequence[str], text: str) -> float:
    """Return the milliseconds from the start until the screens have replaced the splash."""
    with Terminal(argv) as terminal:
        terminal.burst(text)
        return (terminal.burst(text)[0] - terminal.started) * 1000


def first_byte(argv: Sequence[str]) -> float:
    """Return the milliseconds from the start to the first frame."""
    with Terminal(argv) as terminal:
        return terminal.first_byte() * 1000


def left(argv: Sequence[str], text: str) -> float:
    """Return the milliseconds from Ctrl+Q to the end of the program."""
    with Terminal(argv) as terminal:
        terminal.burst(text)
        terminal.settle(0.8)
        pressed = terminal.press("\x11")
        return (terminal.wait_end() - pressed) * 1000


def hidden(argv: Sequence[str], ready: str, gone: str) -> float:
    """Return the milliseconds from Esc until the screen shows `gone`."""
    with Terminal(argv) as terminal:
        terminal.burst(ready)
        terminal.settle(0.5)
        pressed = terminal.press("\x1b")
        return (terminal.burst(gone)[0] - pressed) * 1000


def ran(argv: Sequence[str]) -> float:
    """Return the milliseconds that a command takes."""
    begin = time.monotonic()
    subprocess.run(argv, check=True, capture_output=True)
    return (time.monotonic() - begin) * 1000


def figures(home: Path, exercise: Path, rounds: int) -> Iterator[Figure]:
    """Measure them. `home` has the 1,000 evenings; `exercise` is a clean file to check."""
    tonight = program(home)
    first, bare, frame, ready = in_turn(
        rounds,
        lambda: shown(tonight, SUGGESTION),
        lambda: shown(BARE, "Hello"),
        lambda: first_byte(tonight),
        lambda: taken_over(tonight, SUGGESTION),
    )
    yield Figure("P1", "Tonight with its suggestion, 1,000 evenings", first, bare, 1.15)
    yield Figure("P1", "the same, the screens loaded and listening", ready, bare, 1.15)
    yield Figure("P11", "first frame, against bare Textual's first screen", frame, bare, 0.10)
    yield from _leaving(home, max(3, rounds // 2))
    nothing, version, check = in_turn(
        2 * rounds,
        lambda: ran((sys.executable, "-c", "pass")),
        lambda: ran((sys.executable, "-m", "reciprocity_tui", "--version")),
        lambda: ran((sys.executable, "-m", "reciprocity_tui", "pack", "check", str(exercise))),
    )
    yield Figure("P7", "reciprocity --version", version, nothing, 3.0)
    yield Figure("P7", "pack check, one clean exercise", check, nothing, 12.0)


def figures_after_years(home: Path, long_home: Path, rounds: int) -> Iterator[Figure]:
    """Measure Tonight on `long_home`, with its 100,000 evenings, against `home`, with 1,000."""
    for what, measure in (("its suggestion", shown), ("listening", taken_over)):
        long, short = in_turn(
            rounds,
            partial(measure, program(long_home), SUGGESTION),
            partial(measure, program(home), SUGGESTION),
        )
        yield Figure("P2", f"Tonight, {what}: 100,000 evenings against 1,000", long, short, 1.05)


def figures_with_packs(home: Path, packs_home: Path, rounds: int) -> Iterator[Figure]:
    """Measure Tonight on `packs_home`, with 1,000 packs and the evenings of `home`, against `home`, with no pack."""
    for what, measure in (("its suggestion", shown), ("listening", taken_over)):
        many, none = in_turn(
            rounds,
            partial(measure, program(packs_home), SUGGESTION),
            partial(measure, program(home), SUGGESTION),
        )
        yield Figure("P2", f"Tonight, {what}: 1,000 installed packs against none", many, none, 1.05)


def _leaving(home: Path, rounds: int) -> Iterator[Figure]:
    tonight = program(home)
    play = program(home, "play", "one-good-thing", "--nothing-kept", "--names", "Ana,Sam")
    going, bare_going = in_turn(rounds, lambda: left(tonight, SUGGESTION), lambda: left(BARE, "Hello"))
    yield Figure("P12", "Ctrl+Q to the end, against bare Textual", going, bare_going, 0.5)
    hiding, pausing, bare_hiding = in_turn(
        rounds,
        lambda: hidden(play, "Esc", CLEAR_SCROLLBACK),
        lambda: hidden(play, "Esc", "Pause."),
        lambda: hidden(BARE, "Hello", "Hidden"),
    )
    yield Figure("P12", "Esc to a hidden screen, against bare Textual", hiding, bare_hiding, 0.3)
    yield Figure("P12", "the same, the pause laid out", pausing, bare_hiding, 0.5)
