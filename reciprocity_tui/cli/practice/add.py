"""`reciprocity practice add`: add a practice from a file, once both have read it and said yes."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.cli.games import open_game_for
from reciprocity_tui.cli.practice.wrap import wrap
from reciprocity_tui.cli.prompter import Prompter
from reciprocity_tui.game.practice_offer import PracticeOffer, make_offer
from reciprocity_tui.messages import text
from reciprocity_tui.practice.archive import read_parcel
from reciprocity_tui.practice.parse import parse_practice
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic

FAULTS = 1
"""Exit status for a file with faults."""


def add_practice(args: Namespace) -> int:
    """Add a practice and return the exit status: 0 also if one of the two does not want it, 1 for a broken file.

    Raises ReciprocityError; nothing has changed then.
    """
    parcel = read_parcel(Path(args.file))
    parsed = parse_practice(parcel.data, parcel.name)
    if parsed.practice is None:
        _print_diagnostics(parsed.diagnostics)
        return FAULTS
    asking = Prompter(yes=args.yes)
    with open_game_for(args)() as game:
        try:
            offer = make_offer(game, parsed.practice, parcel.packs)
            _print(_describe(offer))
            if not _both_want_it(game, asking):
                print(text("nothing-changed"))
                return 0
            offer.add(game)
        finally:
            game.journal.discard_if_empty()
    print(sanitize_text(text("practice-added-cli", title=offer.practice.title)))
    return 0


def _both_want_it(game: "Game", asking: Prompter) -> bool:
    """Ask each of the two by name, and return whether both said yes."""
    if game.people is None:
        return asking.confirm(text("practice-add-ask-both"))
    return all(asking.confirm(text("practice-add-ask", name=person.name)) for person in game.people)


def _describe(offer: PracticeOffer) -> Iterator[str]:
    yield from wrap(offer.practice.title)
    for line in offer.lines:
        yield from wrap(line.text, line.depth)
    yield ""


def _print_diagnostics(diagnostics: "Sequence[Diagnostic]") -> None:
    from reciprocity_tui.packs.diagnostics.formats import FORMATS
    from reciprocity_tui.packs.diagnostics.render import glyphs_for

    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    _print(FORMATS["full"](iter(diagnostics), glyphs_for(encoding)), end="")


def _print(lines: Iterator[str], end: str = "\n") -> None:
    """Print in characters that the terminal has."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    for line in lines:
        sys.stdout.write(f"{line}{end}".encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()
