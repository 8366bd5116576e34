"""Writes docs/exercises.md: every exercise that comes with the program, pack by pack. `make pictures` calls it."""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reciprocity_tui.exercise.card import Card  # noqa: E402 -- the program is found first
from reciprocity_tui.packs.catalog import Catalog  # noqa: E402

PAGE = ROOT / "docs" / "exercises.md"
HEAD = """# What there is to play

Made from the packs in `exercises/` by `make pictures`. Each exercise is a small text file, with the research that it
rests on and how strong that is; D means practice wisdom, not tested on its own. Minutes are for two, in no hurry.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *_packs(Catalog())])


def _packs(catalog: Catalog) -> Iterator[str]:
    for pack in catalog.packs():
        yield f"## {pack.title}\n"
        yield f"`{pack.id}`. {pack.summary}\n"
        yield "| exercise | minutes | depth | what it is | rests on |"
        yield "| --- | --- | --- | --- | --- |"
        yield from (_row(card) for card in catalog.cards() if card.pack == pack.id)
        yield ""


def _row(card: Card) -> str:
    strengths = ", ".join(sorted({each.strength for each in card.evidence}))
    return f"| `{card.id}` | {card.minutes} | {card.intensity} | {card.summary} | {strengths} |"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(PAGE.relative_to(ROOT))
