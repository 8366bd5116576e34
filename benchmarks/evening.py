"""P13: beginning an evening, the key before the reflection, and the end, on a home of many years."""

import datetime
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

from benchmarks.figures import Figure
from benchmarks.homes import FIRST_DAY, make_long_home
from reciprocity_tui.game import coming_back
from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.play.session.beats import Ask, Over
from reciprocity_tui.play.simulation.simulate import Behaviour, Simulation

Result = TypeVar("Result")

SHORT, LONG, LONGEST = 100, 10_000, 100_000
"""Kept evenings of the homes that are measured."""
MORE_MOST = 5.0
"""Milliseconds that an evening's begin, end and last key may take beyond a short journal's."""
FLAT = 1.3
REF = "regard/thanks-that-names-you"
PLAIN = Behaviour(passes=0, swaps=0, changes=0, drafts=0, pauses=0, early_ends=0)
TODAY = FIRST_DAY + datetime.timedelta(days=365)


def opened(home: Path) -> Game:
    """Return the game in `home`, with a fixed seed and a fixed day."""
    return Game(Catalog(), Journal.open(home, today=lambda: TODAY), random.Random(1), lambda: TODAY)


def begun_and_ended(game: Game) -> tuple[float, float]:
    """Return the milliseconds to begin an evening, and to end it and look up what comes back."""
    card = game.catalog.find(REF)
    begin, session = timed(lambda: game.begin(card))
    rehearsal = Simulation(session, random.Random(1), PLAIN)
    while not isinstance(beat := session.beat(), Over):
        rehearsal.step(beat)
    end, _ = timed(lambda: (session.finish(), coming_back.next_old_line(game), coming_back.book_is_due(game)))
    game.journal.set_setting(coming_back.OLD_LINES, "")
    return begin, end


def in_long_and_short_homes(folder: Path, rounds: int) -> Iterator[tuple[list[float], list[float]]]:
    """Yield begins and ends in milliseconds per home; the homes take turns, so a busy moment affects all of them."""
    with ExitStack() as stack:
        homes = (make_long_home(folder / str(evenings), evenings) for evenings in (SHORT, LONG, LONGEST))
        games = [stack.enter_context(opened(home)) for home in homes]
        rows = [[begun_and_ended(game) for game in games] for _ in range(rounds)]
    for by_home in zip(*rows, strict=True):
        begins, ends = zip(*by_home, strict=True)
        yield list(begins), list(ends)


def timed(act: Callable[[], Result]) -> tuple[float, Result]:
    """Return the milliseconds that `act` takes, and its result."""
    begin = time.perf_counter()
    result = act()
    return (time.perf_counter() - begin) * 1000, result


def last_key() -> None:
    """Print the milliseconds that a process takes for its first reflection, which other keys do not have to make."""
    game = Game.open(None, keeps=False, seed=1)
    game.seat("Ana", "Sam")
    session = game.begin(game.catalog.find(REF))
    rehearsal = Simulation(session, random.Random(1), PLAIN)
    while not (isinstance(beat := session.beat(), Ask) and beat.scene.step.ends_exercise):
        rehearsal.step(beat)
    from reciprocity_tui.play.reflection.reflection import build_reflection

    spent, _ = timed(lambda: build_reflection(session.evening))
    print(spent)


def figures(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure them in homes made in `folder`."""
    homes = [
        [statistics.median(times) for times in home] for home in in_long_and_short_homes(folder, 3 * rounds)
    ]
    for what, short, long, longest in zip(("beginning an evening", "ending it"), *homes, strict=True):
        yield Figure("P13", f"{what}, 10,000 evenings beyond 100", max(long - short, 0.0), MORE_MOST, 1.0)
        yield Figure("P13", f"{what}, 100,000 evenings against 10,000", longest, long, FLAT)
    command = (sys.executable, "-c", "from benchmarks.evening import last_key; last_key()")
    outputs = [
        subprocess.run(command, check=True, capture_output=True, text=True).stdout for _ in range(rounds)
    ]
    more = statistics.median(float(output) for output in outputs)
    yield Figure("P13", "the key before the reflection, beyond the others", more, MORE_MOST, 1.0)
