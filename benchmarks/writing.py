"""P3, P4: a letter, and an answer that is kept."""

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, in_turn, percentile
from benchmarks.start import BARE, program
from benchmarks.terminal import Terminal

LETTERS = 60
LONG = 2000
MOST_BYTES = 3072
P95_MOST = 16.0
UNFINISHED = b"not finished"
"""Asks what becomes of an evening that was left in the middle."""


def letters(terminal: Terminal, count: int) -> tuple[list[float], list[float]]:
    """Return the milliseconds and bytes for each of `count` letters."""
    times, sizes = [], []
    for number in range(count):
        pressed = terminal.press("abcdefgh"[number % 8])
        end, size = terminal.burst()
        times.append((end - pressed) * 1000)
        sizes.append(float(size))
    return times, sizes


def to_editor(home: Path, *more: str) -> Terminal:
    """Start the program and return its terminal at the first typed line of `thanks-that-names-you`."""
    terminal = Terminal(program(home, "play", "thanks-that-names-you", "--seed", "1", *more))
    terminal.burst("Esc")
    terminal.settle()
    if UNFINISHED in terminal.seen:
        # Discard the evening that the previous measurement left open.
        terminal.press("2")
    for _ in range(6):
        terminal.settle()
        if b"Enter skips" in terminal.seen:
            break
        terminal.press("\r")
    terminal.settle()
    return terminal


def answered(home: Path, *more: str) -> float:
    """Return the milliseconds from Enter on a typed line until the next screen is there."""
    with to_editor(home, *more) as terminal:
        terminal.press("you noticed")
        time.sleep(
            1.0
        )  # The draft is kept by then; the cursor goes on blinking, so there is no silence to wait for.
        terminal.settle(0.1)
        pressed = terminal.press("\r")
        return (terminal.burst("Said")[0] - pressed) * 1000


def save_against_append(home: Path) -> tuple[float, float]:
    """Return the medians in milliseconds of storing one slot, and of appending and flushing 4 KB."""
    import datetime

    from reciprocity_tui.journal.journal import Journal
    from reciprocity_tui.play.scenes.slots import Address, EveningRecord, Slot

    with Journal.open(home, today=datetime.date.today) as journal, tempfile.TemporaryDirectory() as folder:
        start = EveningRecord("a/b", "B", "{}", 0, "2026-01-01", (), "regard", "needs", "light", 5)
        evening = journal.begin(start)
        file = os.open(Path(folder) / "plain", os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        numbers = iter(range(10_000))

        def save() -> float:
            slot = Slot(Address("step", 0, 0, "answer", next(numbers) % 7), "locked", {"text": "word " * 40})
            begin = time.perf_counter()
            journal.store(evening, [slot])
            return (time.perf_counter() - begin) * 1000

        def append() -> float:
            begin = time.perf_counter()
            os.write(file, b"x" * 4096)
            os.fsync(file)
            return (time.perf_counter() - begin) * 1000

        save(), append()
        timings = in_turn(200, save, append)
        journal.leave(evening)
        os.close(file)
    return timings[0], timings[1]


def figures(home: Path, rounds: int) -> Iterator[Figure]:
    """Measure them in `home`."""
    yield from _letters(home)
    kept, unkept = in_turn(
        rounds, lambda: answered(home), lambda: answered(home, "--nothing-kept", "--names", "Ana,Sam")
    )
    yield Figure("P4", "Enter to the next screen, kept against not kept", kept, unkept, 1.6)
    save, append = save_against_append(home)
    yield Figure("P4", "one slot stored, against 4 KB appended and flushed", save, append, 1.5)


def _letters(home: Path) -> Iterator[Figure]:
    with Terminal(BARE) as bare:
        bare.burst("Hello")
        bare.settle()
        floor, _ = letters(bare, LETTERS)
    with to_editor(home, "--nothing-kept", "--names", "Ana,Sam") as editor:
        times, sizes = letters(editor, LETTERS)
        for _ in range(0, LONG - 2 * LETTERS, 20):
            editor.press("abcdefghi abcdefghi ")
            editor.settle(0.02)
        editor.settle()
        late, late_sizes = letters(editor, LETTERS)
    middle = statistics.median
    most = max(*sizes[1:], *late_sizes[1:])
    yield Figure("P3", "a letter, median, against a bare bound key", middle(times), middle(floor), 2.0)
    yield Figure("P3", f"a letter, 95 of 100, in {P95_MOST:.0f} ms", percentile(times, 0.95), P95_MOST, 1.0)
    yield Figure("P3", "the 2,000th letter against the first", middle(late), middle(times), 1.5)
    yield Figure("P3", "bytes a letter, most", most, MOST_BYTES, 1.0, "B")
