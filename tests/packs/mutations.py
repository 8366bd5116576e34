"""Exercises that somebody's hand slipped on, as many as one likes, each told in faults, with little work.

    python -m tests.packs.mutations 10000 7

makes 10,000 with the seed 7 and says how many had faults, and how much work the hardest was. It fails as the tests do.
"""

import sys
from collections import Counter
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.effort import effort
from tests.packs.test_fuzz import look, misread, mutated


def main(count: int, seed: int) -> int:
    """Look at `count` exercises, half of them with broken text and half with wrong values."""
    chance, hardest = Random(seed), 0.0
    counts: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        for number in range(count):
            make = misread if number % 2 else mutated
            data = make(chance)
            faults, times = effort(partial(look, Path(folder) / "tea.toml", data))
            hardest = max(hardest, times)
            counts["with faults" if faults else "clean"] += 1
            counts["faults"] += faults
    print(f"{count} exercises: {dict(counts)}, the hardest was {hardest:.0f} pieces of work, no exception")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        print(__doc__)
        sys.exit(2)
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
