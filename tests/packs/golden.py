"""Compare the output for each bad file with the one expected.

    python -m tests.packs.golden --write

rewrites `expected.txt` next to each of them; review the difference before committing it.
"""

import io
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from reciprocity_tui.cli.pack.check import check
from reciprocity_tui.packs.checking.check import LintScope
from reciprocity_tui.packs.parsing.read import MOST_BYTES
from tests.packs.written import HEADER

BAD = Path(__file__).parent / "bad"
EXPECTED = "expected.txt"
TOO_LARGE = "E002-too-large"
TOO_MANY = "W015-many"
"""Those that are made when they are needed."""


@dataclass(frozen=True)
class Case:
    """A folder named after its code, with one file or one pack that has this fault and no other."""

    folder: Path

    @property
    def code(self) -> str:
        """Return the diagnostic code that the file shows."""
        return self.folder.name.partition("-")[0]

    @property
    def expected(self) -> str:
        """Return the expected output."""
        return (self.folder / EXPECTED).read_text("utf-8")

    def told(self) -> tuple[int, str]:
        """Return the exit status and the output of a check now."""
        out = io.StringIO()
        with TemporaryDirectory() as place:
            copy = Path(place) / "bad"
            shutil.copytree(self.folder, copy)
            if self.folder.name == TOO_LARGE:
                (copy / "tea.toml").write_bytes(b"#" * (MOST_BYTES + 1))
            if self.folder.name == TOO_MANY:
                (copy / "tea.toml").write_text(very_many_warnings(), "utf-8")
            with _inside(copy):
                names = [path.name for path in sorted(copy.iterdir()) if path.name != EXPECTED]
                wording = LintScope.NONE if self.code[0] == "E" else LintScope.ALL
                status = check(names[:1], out, wording=wording)
        return status, out.getvalue()


def very_many_warnings() -> str:
    """Return a deck of 1,600 questions, each of them against two rules, and against one of them six times."""
    sets = (
        f'[[step.sets]]\ntitle = "Set {number}"\nprompts = [\n'
        + "".join(
            f'  "Did he see his, her, hers, him and himself on day {number * 200 + day}?",\n'
            for day in range(200)
        )
        + "]\n"
        for number in range(8)
    )
    return HEADER + '\n[[step]]\nid = "cards"\nkind = "deck"\nminutes = 5\n' + "".join(sets)


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def cases() -> list[Case]:
    """Return all cases, by code."""
    return [Case(folder) for folder in sorted(BAD.iterdir()) if folder.is_dir()]


def main(arguments: list[str]) -> int:
    """Write the current output for each file, if asked to, and return the exit status."""
    if arguments != ["--write"]:
        print(__doc__)
        return 2
    for case in cases():
        (case.folder / EXPECTED).write_text(case.told()[1], "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
