"""Whole evenings as lines typed (`NAME.lines`) and everything they end in (`NAME.reflection`).

`python -m tests.plain.golden --update` plays them again and writes the reflections down. Read what changed before
it is committed: this is what two people see at the end.
"""

import io
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from reciprocity_tui.game.game import Game
from reciprocity_tui.plain.run import run
from reciprocity_tui.play.reflection.reflection import Reflection, reflection_from_lines

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Golden:
    """One evening. seed -- decides what is drawn."""

    name: str
    exercise: str
    seed: int

    @property
    def lines(self) -> bytes:
        """Return the typed lines."""
        return (FOLDER / f"{self.name}.lines").read_bytes()

    @property
    def file(self) -> Path:
        """Return the file with the expected reflection."""
        return FOLDER / f"{self.name}.reflection"


EVENINGS = (
    Golden("first-evening", "ground/first-evening", 7),
    Golden("nothing-in-common", "ground/hello-weather", 3),
    Golden("thanks-that-names-you", "regard/thanks-that-names-you", 7),
    Golden("two-lists", "civility/two-lists", 7),
    Golden("two-lists-left-open", "civility/two-lists", 7),
    Golden("four-part-ask", "balance/four-part-ask", 7),
)


@dataclass(frozen=True)
class Evening:
    """What came of one."""

    text: str
    kept: Reflection

    @property
    def reflection(self) -> str:
        """Return the reflection, from its title to the question whether to keep it."""
        end = self.text.index("\nkeep: ")
        return self.text[self.text.rindex("\n  Step ", 0, end) : end].split("\n", 3)[3] + "\n"


def play(golden: Golden, home: Path) -> Evening:
    """Play it in a fresh home."""
    out = io.StringIO()
    run(
        lambda: Game.open(home, seed=golden.seed),
        exercise=golden.exercise,
        opener=0,
        source=io.BytesIO(golden.lines),
        out=out,
    )
    with Game.open(home) as game:
        evening = game.journal.history()[0]
        kept = reflection_from_lines(evening.title, ("Ana", "Sam"), game.journal.lines(evening.id))
    return Evening(out.getvalue(), kept)


def main() -> None:
    """Write the reflections down, or show the whole evenings."""
    for golden in EVENINGS:
        with tempfile.TemporaryDirectory() as home:
            evening = play(golden, Path(home))
        if "--update" in sys.argv:
            golden.file.write_text(evening.reflection, "utf-8")
        print(golden.file.name if "--update" in sys.argv else evening.text)
