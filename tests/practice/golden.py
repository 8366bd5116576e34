"""Compare what a check says of each bad practice file with what is expected.

    python -m tests.practice.golden --write

rewrites `expected.txt` next to each of them; review the difference before committing it.
"""

import sys
from pathlib import Path

from reciprocity_tui.packs.diagnostics.formats import full_report
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.practice.parse import ParsedPractice, parse_practice

BAD = Path(__file__).parent / "bad"
CARDS = Catalog().cards()


def parsed(case: str) -> ParsedPractice:
    """Return what parsing says of the bad file in the folder `case`."""
    return parse_practice((BAD / case / "practice.toml").read_bytes(), "practice.toml", CARDS)


def report(case: str) -> str:
    """Return the report on the bad file in the folder `case`."""
    return "".join(full_report(parsed(case).diagnostics))


def expected(case: str) -> str:
    """Return the expected report."""
    return (BAD / case / "expected.txt").read_text("utf-8")


def cases() -> list[str]:
    """Return the names of all folders."""
    return sorted(folder.name for folder in BAD.iterdir() if folder.is_dir())


def main(arguments: list[str]) -> int:
    """Write the current report for each file, if asked to, and return the exit status."""
    if arguments != ["--write"]:
        print(__doc__)
        return 2
    for case in cases():
        (BAD / case / "expected.txt").write_text(report(case), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
