"""Writes docs/exercises.md: every exercise that comes with the program, pack by pack. `make pictures` calls it."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reciprocity_tui.exercise.card import Card, Evidence, Strength  # noqa: E402 -- the program is found first
from reciprocity_tui.messages import text  # noqa: E402
from reciprocity_tui.packs.library.catalog import Catalog  # noqa: E402

PAGE = ROOT / "docs" / "exercises.md"
HEAD = """# What there is to play

Made from the packs in `exercises/` by `make pictures`. Each exercise is a small text file that names what it rests on.
Minutes are for two, in no hurry.

The letter after a source says how it came to what it says. It grades the study, not the exercise: none of these
exercises has been tested as it is played here.

{grades}
"""


def page() -> str:
    """Return the whole page."""
    return "\n".join([HEAD.format(grades=_grades()), *_packs(Catalog())])


def _grades() -> str:
    return "\n".join(
        [
            "| grade | means |",
            "| --- | --- |",
            *(
                f"| {strength} | {text('evidence-grade', strength=strength)} |"
                for strength in get_args(Strength)
            ),
        ]
    )


def _packs(catalog: Catalog) -> Iterator[str]:
    for pack in catalog.packs():
        yield f"## {pack.title}\n"
        yield f"`{pack.id}`. {pack.summary}\n"
        yield "| exercise | minutes | depth | what it is | rests on |"
        yield "| --- | --- | --- | --- | --- |"
        yield from (_row(card) for card in catalog.cards() if card.pack == pack.id)
        yield ""


def _row(card: Card) -> str:
    sources = "; ".join(map(_source, card.evidence))
    return f"| `{card.id}` | {card.minutes} | {card.intensity} | {card.summary} | {sources} |"


def _source(evidence: Evidence) -> str:
    name = f"[{evidence.source}](https://doi.org/{evidence.doi})" if evidence.doi else evidence.source
    return f"{name} {evidence.strength}"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(PAGE.relative_to(ROOT))
