"""P5: the library of 50,000 exercises beside one of 1,000. `python -m benchmarks.library 50000` opens it."""

import contextlib
import datetime
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

from benchmarks.figures import Figure, in_turn, percentile
from benchmarks.staying import held
from benchmarks.terminal import Terminal
from reciprocity_tui.exercise.card import Card, Evidence, Intensity, Kind, Pillar
from reciprocity_tui.packs.library.catalog import Catalog, Pack, UnreadableFile

FEW, MANY = 1000, 50_000
IN_A_PACK = 50
FILTER_MOST = 50.0
MEMORY_MOST = 10.0
"""MiB more than a library of a thousand takes."""

RESTS = 0.1
"""Seconds without output after which a key has done all it does."""

QUERIES = ("kettle", "slow walk", "e", "number 4", "zz", "thanks river")
FIRST = ("Tea", "A slow walk", "Thanks", "Two lists", "The kettle", "Rain", "Good news", "One ask")
LAST = ("for two", "by the river", "said twice", "at the table", "before bed", "on a Sunday")


class Heap(Catalog):
    """A catalog of `count` cards, made without a file."""

    def __init__(self, count: int) -> None:
        super().__init__(Path("nowhere"))
        self._cards = tuple(map(_card, range(count)))
        self._titles = tuple(Pack(_pack(n), f"Pack number {n}") for n in range(0, count, IN_A_PACK))

    def cards(self) -> tuple[Card, ...]:
        return self._cards

    def packs(self) -> tuple[Pack, ...]:
        return self._titles

    def unreadable(self) -> tuple[UnreadableFile, ...]:
        return ()


def _pack(number: int) -> str:
    return f"pack-{number // IN_A_PACK}"


def _card(number: int) -> Card:
    kinds, pillars, depths = get_args(Kind), get_args(Pillar), get_args(Intensity)
    title = f"{FIRST[number % len(FIRST)]} {LAST[number % len(LAST)]}, number {number}"
    return Card(
        pack=_pack(number),
        id=f"exercise-{number}",
        title=title,
        kind=kinds[number % len(kinds)],
        pillar=pillars[number % len(pillars)],
        minutes=5 + number % 36,
        intensity=depths[number % len(depths)],
        summary=f"Each says one small thing about {title.lower()}, and the other says it back.",
        why="Small things last longer when somebody is glad with you.",
        evidence=(Evidence("Practice wisdom", "D"),),
    )


class Opened(NamedTuple):
    """Milliseconds, and MiB that opening and searching took."""

    paint: float
    move: float
    filters: list[float]
    grown: float


def opened(count: int) -> Opened:
    """Open the library, move about in it, and look for a few things."""
    with Terminal((sys.executable, "-m", "benchmarks.library", str(count))) as terminal:
        terminal.burst("Begin", longest=60)
        terminal.settle(1.0)
        before = held(terminal.pid, "VmRSS")
        pressed = terminal.press("l")
        paint = terminal.burst("Find:")[0] - pressed
        terminal.settle(0.6)
        moves = [_after(terminal, key) for key in ("\x1b[6~", "\x1b[B", "\x1b[F", "\x1b[5~", "\x1b[H") * 3]
        filters = [_after(terminal, key) for query in QUERIES for key in (*query, *"\x7f" * len(query))]
        grown = held(terminal.pid, "VmRSS") - before
    return Opened(paint * 1000, percentile(moves, 0.5), filters, grown)


def _after(terminal: Terminal, key: str) -> float:
    """Return the milliseconds from the key until its last change on the screen; 0 if there is none."""
    pressed = last = terminal.press(key)
    with contextlib.suppress(TimeoutError):
        while True:
            last = terminal.burst(longest=RESTS)[0]
    return (last - pressed) * 1000


def figures(rounds: int) -> Iterator[Figure]:
    """Measure it."""
    few: list[Opened] = []
    many: list[Opened] = []

    def open_few() -> float:
        few.append(opened(FEW))
        return few[-1].paint

    def open_many() -> float:
        many.append(opened(MANY))
        return many[-1].paint

    paint_many, paint_few = in_turn(max(3, rounds // 2), open_many, open_few)
    move_many, move_few = (percentile([times.move for times in visits], 0.5) for visits in (many, few))
    settled = percentile([time for visit in many for time in visit.filters], 0.95)
    grown = [percentile([visit.grown for visit in visits], 0.5) for visits in (many, few)]
    yield Figure("P5", "the library of 50,000 painted, against 1,000", paint_many, paint_few, 1.10)
    yield Figure("P5", "a key that moves in it, against 1,000", move_many, move_few, 1.10)
    yield Figure("P5", f"a letter filters it, 95 of 100, in {FILTER_MOST:.0f} ms", settled, FILTER_MOST, 1.0)
    yield Figure(
        "P5",
        f"memory beyond that of 1,000, in {MEMORY_MOST:.0f} MiB",
        grown[0] - grown[1],
        MEMORY_MOST,
        1.0,
        "MiB",
    )


def main() -> int:
    """Open the program with this many exercises on the table and nothing kept."""
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.journal.journal import Journal
    from reciprocity_tui.people import assign_seats
    from reciprocity_tui.tui.app import run

    journal = Journal.in_memory(today=datetime.date.today)
    journal.set_people(*assign_seats("Ana", "Sam"))
    heap = Heap(int(sys.argv[1]))
    return run(lambda: Game(heap, journal, random.Random(1), datetime.date.today))


if __name__ == "__main__":
    sys.exit(main())
