"""`reciprocity list`: list every exercise, and the files that could not be read."""

import json
import sys
import textwrap
from argparse import Namespace
from typing import TextIO

from reciprocity_tui.cell_width import cell_width
from reciprocity_tui.cli.games import catalog_for
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.library import describe_broken_file
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.sanitize import sanitize_text

WIDTH = 79
INDENT = "    "


def list_exercises(args: Namespace) -> int:
    """List every exercise and return the exit status. Raises ReciprocityError."""
    return show_list(catalog_for(args), args.json, sys.stdout)


def show_list(catalog: Catalog, as_json: bool, out: TextIO) -> int:
    """List every exercise and return the exit status. Unreadable files are listed below the others."""
    if as_json:
        origins = {pack.id: pack.origin for pack in catalog.packs()}
        json.dump(
            [_as_json(card, origins.get(card.pack, "built-in")) for card in catalog.cards()], out, indent=2
        )
        out.write("\n")
        return 0
    page = "\n".join(_lines(catalog)) + "\n"
    encoding = getattr(out, "encoding", None) or "utf-8"
    out.write(page.encode(encoding, "replace").decode(encoding))
    return 0


def _as_json(card: Card, origin: str) -> dict[str, object]:
    """Return exactly these fields; other programs may rely on them."""
    return {
        "pack": card.pack,
        "id": card.id,
        "title": card.title,
        "kind": card.kind,
        "pillar": card.pillar,
        "process": card.process,
        "minutes": card.minutes,
        "intensity": card.intensity,
        "after": list(card.after),
        "summary": card.summary,
        "why": card.why,
        "evidence": [
            {"source": study.source, "doi": study.doi, "strength": study.strength} for study in card.evidence
        ],
        "care": card.care,
        "origin": origin,
    }


def _lines(catalog: Catalog) -> list[str]:
    lines: list[str] = []
    for pack in catalog.packs():
        cards = [card for card in catalog.cards() if card.pack == pack.id]
        if cards:
            heading = text("list-pack", title=pack.title, id=pack.id, origin=pack.origin)
            lines += [sanitize_text(heading), ""]
            lines += [line for card in cards for line in _card(card)]
    lines.append(text("list-how-to-play") if lines else text("list-nothing-to-play"))
    for broken in catalog.unreadable():
        problem = sanitize_text(f"{describe_broken_file(broken)}: {broken.fault}")
        lines += ["", *textwrap.wrap(problem, WIDTH, break_long_words=False, break_on_hyphens=False)]
        # In one piece, however long, so that it can be copied.
        lines.append(sanitize_text(broken.advice))
    return lines


def _card(card: Card) -> list[str]:
    minutes = text("list-minutes", minutes=f"{card.minutes:>3}")
    depth = text("list-intensity", intensity=card.intensity)
    head = f"  {sanitize_text(card.id):<26} {minutes}  {depth:<6}"
    title = sanitize_text(card.title)
    fits = len(head) + 2 + cell_width(title) <= WIDTH
    lines = [f"{head}  {title}"] if fits else [head.rstrip(), *_wrap_below(title)]
    return [*lines, *_wrap_below(card.summary), ""]


def _wrap_below(words: str) -> list[str]:
    """Wrap a text below its exercise to three lines at most, with half as many letters per line where they are wide."""
    words = sanitize_text(words)
    width = WIDTH if cell_width(words) == len(words) else (WIDTH - len(INDENT)) // 2 + len(INDENT)
    return textwrap.wrap(words, width, initial_indent=INDENT, subsequent_indent=INDENT, max_lines=3)
