"""`reciprocity pack list`: list the packs, where each is from, and what is wrong with one."""

import json
import sys
import textwrap
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from reciprocity_tui.cell_width import cell_width
from reciprocity_tui.cli.games import catalog_for
from reciprocity_tui.game.library import describe_broken_file
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.catalog import Catalog, Pack, UnreadableFile
from reciprocity_tui.sanitize import sanitize_text

WIDTH = 79


def list_packs(args: Namespace) -> int:
    """List every pack and return the exit status. Raises ReciprocityError."""
    return show_packs(catalog_for(args), args.json, sys.stdout)


def show_packs(catalog: Catalog, as_json: bool, out: TextIO) -> int:
    """List every pack of `catalog`, unreadable ones with their fault, and return the exit status."""
    if as_json:
        json.dump(list(_as_json(catalog)), out, indent=2)
        out.write("\n")
        return 0
    page = "\n".join(_lines(catalog)) + "\n"
    encoding = getattr(out, "encoding", None) or "utf-8"
    out.write(page.encode(encoding, "replace").decode(encoding))
    return 0


def _lines(catalog: Catalog) -> Iterator[str]:
    counts = _counts(catalog)
    for pack in catalog.packs():
        yield _line(pack, counts[pack.id])
    if not any(pack.origin == "installed" for pack in catalog.packs()):
        yield ""
        yield text("packs-none-installed")
    for broken in catalog.unreadable():
        yield ""
        yield from textwrap.wrap(
            sanitize_text(f"{describe_broken_file(broken)}: {broken.fault}"),
            WIDTH,
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield sanitize_text(broken.advice)


def _line(pack: Pack, exercises: int) -> str:
    number = text("pack-exercises", number=exercises)
    head = f"{sanitize_text(pack.id):<20} {sanitize_text(pack.version):<9} {number:<14}"
    title = text(
        "packs-title",
        title=sanitize_text(pack.title),
        origin=pack.origin,
        private="yes" if pack.private else "no",
    )
    line = f"{head} {title}"
    return line if cell_width(line) <= WIDTH else f"{head}\n    {title}"


def _counts(catalog: Catalog) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for card in catalog.cards():
        counts[card.pack] += 1
    return counts


def _as_json(catalog: Catalog) -> Iterator[dict[str, object]]:
    """Yield exactly these fields; other programs may rely on them. faults -- of files that cannot be read."""
    counts, folders, diagnostics = _counts(catalog), catalog.folders(), _faults(catalog)
    for pack in catalog.packs():
        yield {
            "id": pack.id,
            "title": pack.title,
            "version": pack.version,
            "license": pack.license,
            "authors": list(pack.authors),
            "private": pack.private,
            "origin": pack.origin,
            "folder": str(folders[pack.id]),
            "exercises": counts[pack.id],
            "faults": diagnostics.pop(folders[pack.id], []),
        }
    for folder, texts in diagnostics.items():
        yield {
            "id": folder.name,
            "title": folder.name,
            "version": "",
            "license": "",
            "authors": [],
            "private": False,
            "origin": "installed",
            "folder": str(folder),
            "exercises": 0,
            "faults": texts,
        }


def _faults(catalog: Catalog) -> dict[Path, list[dict[str, str]]]:
    diagnostics: dict[Path, list[dict[str, str]]] = {}
    for broken in catalog.unreadable():
        diagnostics.setdefault(_folder(broken), []).append(
            {"file": broken.file.name, "message": broken.fault}
        )
    return diagnostics


def _folder(broken: UnreadableFile) -> Path:
    return broken.file if broken.refused else broken.file.parent
