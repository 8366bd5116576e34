"""Play evenings and write what was seen, or compare two such files."""

import argparse
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.transcripts.playing import FRONTS, played


def main() -> int:
    """Do what the command line says, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.transcripts", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=10, help="how many evenings")
    parser.add_argument("seed", nargs="?", type=int, default=1, help="decides everything in them")
    parser.add_argument("--front", choices=FRONTS, default=FRONTS[0])
    parser.add_argument("--first", type=int, default=0, help="the number of the first evening")
    parser.add_argument("--jobs", type=int, default=1, help="how many are played at a time")
    parser.add_argument("--out", type=Path, help="the file; one that ends in .gz is compressed")
    parser.add_argument("--compare", type=Path, nargs=2, metavar=("BEFORE", "AFTER"))
    chosen = parser.parse_args()
    if chosen.compare:
        from tests.transcripts.comparing import report

        return report(*chosen.compare)
    numbers = range(chosen.first, chosen.first + chosen.count)
    evenings = played(chosen.front, chosen.seed, numbers, chosen.jobs)
    if chosen.out is None:
        sys.stdout.writelines(evenings)
    else:
        _write(chosen.out, evenings)
    return 0


def _write(path: Path, evenings: Iterator[str]) -> None:
    if path.suffix != ".gz":
        path.write_text("".join(evenings), "utf-8")
        return
    # Without a name and a time, the same evenings are the same bytes.
    with path.open("wb") as raw, gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as out:
        for evening in evenings:
            out.write(evening.encode())


if __name__ == "__main__":
    sys.exit(main())
