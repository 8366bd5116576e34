"""Random damages to a home, over all of its files: each ends whole, or in a sentence and with nothing changed.

    python -m tests.journal.damage [HOW MANY] [SEED]

prints how often each kind of damage ended how. Every twentieth is opened by the program itself, in lines.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.messages import describe, describe_problem, hint_of
from reciprocity_tui.people import assign_seats
from reciprocity_tui.process.hardening import CRASH_MESSAGE
from tests.journal.hurting import KINDS, State, forbidden
from tests.journal.kit import PACKAGE, contents, line, opened, slot, start, with_an_evening

NOBODY = 65534
WHOLE, REFUSED = "whole", "refused, unchanged"
LOST, CHANGED, NO_SENTENCE = "LOST SILENTLY", "REFUSED AND CHANGED", "NO SENTENCE"
BAD = (LOST, CHANGED, NO_SENTENCE)


def _fresh(home: Path) -> None:
    with opened(home) as journal:
        journal.set_people(*assign_seats("Ana", "Sam"))


def _killed_in_the_first_evening(home: Path, left: Path) -> None:
    with opened(home) as journal:
        journal.set_people(*assign_seats("Ana", "Sam"))
        evening = journal.begin(start())
        for number in range(6):
            journal.store(evening, [slot(f"word {number}", step=f"s{number}", seat=number % 2)])
        shutil.copytree(home, left)


def _killed_later(home: Path, left: Path, earlier: Path) -> None:
    with_an_evening(home)
    _copied_before_more(home, earlier)
    with opened(home) as journal:
        journal.store(2, [slot("long words " * 900, step="long"), slot("short", step="short", seat=1)])
        journal.store(2, [slot("", step="none", state="passed")])
        for number in range(3):
            journal.store(2, [slot(f"more {number}", step=f"s{number}", state="draft")])
        journal.notes.leave(0, "in the blue tin")
        shutil.copytree(home, left)


def _killed_after_the_end(home: Path, left: Path, earlier: Path) -> None:
    with_an_evening(home)
    _copied_before_more(home, earlier)
    with opened(home) as journal:
        journal.store(2, [slot("just one", step="one")])
        journal.finish(2, [line("kept of it", order=order) for order in range(3)])
        journal.set_setting("look", "dusk")
        shutil.copytree(home, left)


def _copied_before_more(home: Path, earlier: Path) -> None:
    """Copy a home, and then rewrite every page of the original."""
    shutil.copytree(home, earlier)
    with opened(home) as journal:
        journal._database._connection.execute("VACUUM")


def states(folder: Path) -> list[State]:
    """Make homes to damage: two that were closed, three of programs that were killed."""
    homes = {name: folder / name for name in ("fresh", "kept", "first evening", "later", "after the end")}
    _fresh(homes["fresh"])
    with_an_evening(homes["kept"])
    _killed_in_the_first_evening(folder / "1", homes["first evening"])
    earlier = {"later": folder / "earlier 2", "after the end": folder / "earlier 3"}
    _killed_later(folder / "2", homes["later"], earlier["later"])
    _killed_after_the_end(folder / "3", homes["after the end"], earlier["after the end"])
    return [State(name, home, _contents_of(home), earlier.get(name)) for name, home in homes.items()]


def _contents_of(home: Path) -> object:
    copy = home.with_name("copy")
    shutil.copytree(home, copy)
    with opened(copy) as journal:
        expected = contents(journal)
    shutil.rmtree(copy)
    return expected


def fingerprint(home: Path) -> dict[str, tuple[int, bytes]]:
    """Return every file with its mode, and the folder with its own."""
    files = {
        file.name: (
            file.lstat().st_mode,
            file.read_bytes() if file.is_file() and not file.is_symlink() else b"",
        )
        for file in home.iterdir()
    }
    return {**files, ".": (home.stat().st_mode, b"")}


def _outcome(home: Path, expected: object) -> str:
    """Open it as the program does, and read all of it."""
    try:
        with opened(home) as journal:
            return WHOLE if contents(journal) == expected else LOST
    except ReciprocityError as error:
        whole = describe_problem(error).endswith(".") and bool(hint_of(error)) and "\n" not in describe(error)
        return REFUSED if whole else NO_SENTENCE


def _outcome_as_nobody(home: Path, expected: object) -> str:
    """Return the outcome in a process of its own, which has no rights but those of the owner."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        outcome = NO_SENTENCE
        try:
            os.setgroups([])
            os.setresgid(NOBODY, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, NOBODY)
            outcome = _outcome(home, expected)
        finally:
            os.write(writes, outcome.encode())
            os._exit(0)
    os.close(writes)
    outcome = os.read(reads, 100).decode() or NO_SENTENCE
    os.close(reads)
    os.waitpid(child, 0)
    return outcome


def _outcome_in_lines(home: Path, expected: object) -> str:
    """Open it with the program itself; what it leaves is read afterwards."""
    ended = subprocess.run(
        [sys.executable, "-m", "reciprocity_tui", "play", "--plain", "--home", str(home)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
    )
    if CRASH_MESSAGE in ended.stderr or "Traceback" in ended.stderr or ended.returncode not in (0, 2):
        return NO_SENTENCE
    if ended.returncode == 2:
        return REFUSED if ended.stderr.strip() else NO_SENTENCE
    return _outcome(home, expected)


def damaged(folder: Path, all_states: list[State], seed: int, *, in_lines: bool = False) -> tuple[str, str]:
    """Damage one home at random, and return the kind of damage and how it ended."""
    chance = random.Random(seed)
    state, kind, home = chance.choice(all_states), chance.choice(KINDS), folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(state.home, home)
    as_nobody = kind is forbidden and hasattr(os, "geteuid") and os.geteuid() == 0
    if as_nobody:
        for file in (home, *home.iterdir()):
            os.chown(file, NOBODY, NOBODY)
    name = kind(state, home, all_states, chance)
    before = fingerprint(home)
    act = _outcome_as_nobody if as_nobody else _outcome_in_lines if in_lines else _outcome
    outcome = act(home, state.expected)
    if outcome == REFUSED and fingerprint(home) != before:
        outcome = CHANGED
    return f"{name} ({state.name})", outcome


def counted(many: int, seed: int, *, every: int = 0) -> Iterator[tuple[int, str, str]]:
    """Yield seed, kind and end of so many damages. every -- which of them the program itself opens; 0 for none."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o711)  # Whoever has no rights must come as far as the home.
        all_states = states(folder)
        for number in range(seed, seed + many):
            in_lines = bool(every) and number % every == 0
            yield (number, *damaged(folder, all_states, number, in_lines=in_lines))


def main(many: int = 2000, seed: int = 1) -> int:
    """Print the counts; 1 when one of them ended badly."""
    counts, bad = Counter[tuple[str, str]](), 0
    for number, kind, outcome in counted(many, seed, every=20):
        counts[kind.partition(" (")[0], outcome] += 1
        if outcome in BAD:
            bad += 1
            print(f"{number}: {kind}: {outcome}")
    ends = (WHOLE, REFUSED, *BAD)
    total = Counter[str]()
    for (_, end), times in counts.items():
        total[end] += times
    for kind in sorted({kind for kind, _ in counts}):
        print(f"{kind:32}", *(f"{counts[kind, end]:5} {end}" for end in ends if counts[kind, end]))
    print(f"{many} damages:", ", ".join(f"{total[end]} {end}" for end in ends))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
