"""P9, P10: what the program takes while two people take their time."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.start import BARE, SUGGESTION, program
from benchmarks.terminal import Terminal
from benchmarks.writing import UNFINISHED, to_editor

TONIGHT, EDITOR = b"Enter begins", b"Enter skips"
"""Stand on Tonight, and where a few words may be typed; nowhere else."""

MOST_SCREENS = 20

EVENINGS = 30
WARM = 5
"""Evenings after which everything that is loaded once is loaded."""

STILL = 10.0
"""Seconds that are watched when nobody presses a key."""

EVENING_MOST, GROWTH_MOST = 1.45, 1.02
CORE_MOST = 0.6
"""Of a hundred parts of one core."""


def held(process: int, name: str) -> float:
    """MiB in the line `name` of what Linux tells of a process; 0 on other systems."""
    try:
        status = Path(f"/proc/{process}/status").read_text("ascii")
    except OSError:
        return 0.0
    match = re.search(rf"^{name}:\s+(\d+) kB", status, re.MULTILINE)
    return int(match[1]) / 1024 if match else 0.0


def worked(process: int) -> float:
    """Return the milliseconds that all threads of a process have run so far."""
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(thread.read_text("ascii").split()[0]) for thread in threads) / 1e6


def played(terminal: Terminal) -> None:
    """Play one evening of `thanks-that-names-you`, from Tonight to Tonight, with a line typed by each."""
    terminal.press("l")
    terminal.burst("Find:")
    terminal.press("thanks that")
    terminal.settle()
    terminal.press("\r")
    terminal.burst()
    terminal.settle()
    if UNFINISHED in terminal.seen:
        # Discard the evening that the previous measurement left open.
        terminal.seen.clear()
        terminal.press("2\r")
        terminal.burst("Esc pause")
    for _ in range(MOST_SCREENS):
        terminal.settle(0.2)
        begin = len(terminal.seen)
        terminal.press("\r")
        terminal.burst()
        terminal.settle(0.1)
        shown = bytes(terminal.seen[begin:])
        if TONIGHT in shown:
            return
        if EDITOR in shown:
            terminal.press("you noticed the rain")
    raise TimeoutError(f"The evening did not end: {bytes(terminal.seen[-400:])!r}")


def part_of_a_core(terminal: Terminal) -> float:
    """Return the hundredths of a core that the program uses while nobody presses a key."""
    _wait(terminal, 2.0)
    before = worked(terminal.pid)
    _wait(terminal, STILL)
    return (worked(terminal.pid) - before) / STILL / 10


def _wait(terminal: Terminal, seconds: float) -> None:
    """Read what it writes for so long; it may write all the time."""
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        terminal.read(left)


def figures(home: Path) -> Iterator[Figure]:
    """Measure them in `home`. Prints nothing where the system does not tell."""
    if not Path("/proc/self/schedstat").exists():
        return
    yield from _memory(home)
    yield from _idle(home)


def _memory(home: Path) -> Iterator[Figure]:
    with Terminal(BARE) as bare:
        bare.burst("Hello")
        bare.settle(1.0)
        floor = held(bare.pid, "VmHWM")
    with Terminal(program(home)) as terminal:
        terminal.burst(SUGGESTION)
        terminal.burst(SUGGESTION)
        terminal.settle()
        sizes = []
        for number in range(EVENINGS):
            played(terminal)
            if number == 0:
                peak = held(terminal.pid, "VmHWM")
                yield Figure("P9", "peak memory of a whole evening", peak, floor, EVENING_MOST, "MiB")
            sizes.append(held(terminal.pid, "VmRSS"))
    what = f"memory after {EVENINGS} evenings, against {WARM}"
    yield Figure("P9", what, sizes[-1], sizes[WARM - 1], GROWTH_MOST, "MiB")


def _idle(home: Path) -> Iterator[Figure]:
    looking = ("--nothing-kept", "--names", "Ana,Sam")
    with Terminal(program(home)) as terminal:
        terminal.burst(SUGGESTION)
        terminal.settle()
        yield Figure("P10", "of a core: Tonight, untouched", part_of_a_core(terminal), CORE_MOST, 1.0, "%")
    with to_editor(home, *looking) as terminal:
        terminal.press("you noticed")
        yield Figure("P10", "of a core: half a line typed", part_of_a_core(terminal), CORE_MOST, 1.0, "%")
    with Terminal(program(home, "play", "thanks-that-names-you", *looking)) as terminal:
        terminal.burst("Esc")
        terminal.settle()
        terminal.press("\r")
        yield Figure(
            "P10", "of a core: a talk, its line fading", part_of_a_core(terminal), CORE_MOST, 1.0, "%"
        )
