"""`python -m benchmarks`: every goal of speed.md that is built, as ratios against floors of the same run."""

import argparse
import json
import sys
import tempfile
from dataclasses import asdict
from itertools import chain
from pathlib import Path

from benchmarks import caseload, engine, evening, library, packs, start, staying, writing
from benchmarks.figures import HEADER, Figure
from benchmarks.homes import make_home

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results" / "latest.json"


def main() -> int:
    """Print the table and write the figures as JSON. Exit status 0: a benchmark is not a test."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="how often each is measured")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print("Making a journal of 1,000 evenings ...", file=sys.stderr)
        homes = Path(folder)
        home = make_home(homes / "home", 1000)
        exercise = ROOT / "exercises" / "ground" / "one-good-thing.toml"
        results: list[Figure] = []
        print(HEADER)
        for figure in chain(
            start.figures(home, exercise, given.rounds),
            evening.figures(homes, given.rounds),
            start.figures_after_years(home, homes / str(evening.LONGEST), given.rounds),
            start.figures_with_packs(
                home, packs.install_packs(make_home(homes / "packs", 1000)), given.rounds
            ),
            writing.figures(home, given.rounds),
            library.figures(given.rounds),
            caseload.figures(given.rounds),
            staying.figures(home),
            packs.figures(given.rounds),
            engine.figures(),
        ):
            results.append(figure)
            print(figure.line(), flush=True)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps([asdict(result) for result in results], indent=1), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
