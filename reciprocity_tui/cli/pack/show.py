"""`reciprocity pack show`: a pack on paper, as a script to review or as cards to print."""

import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.errors import CannotWrite, is_full
from reciprocity_tui.packs.review.markdown import MADE, script_page
from reciprocity_tui.packs.review.reading import Reviewed, review
from reciprocity_tui.paths import shown
from reciprocity_tui.text import clean_text

if TYPE_CHECKING:
    from reciprocity_tui.packs.faults import Fault

HEAD = 200
"""Bytes of a file in which it says by whom it was made."""


def show_pack(asked: Namespace) -> int:
    """Write a pack as Markdown or HTML and return the exit status: 0 done, 1 some exercise has a fault.

    Raises PackError where there is none, and CannotWrite.
    """
    reviewed = review(Path(asked.path))
    for fault in reviewed.faults:
        print(_left_out(fault), file=sys.stderr)
    if reviewed.script.plays:
        _write(_page(reviewed, asked.form), asked.output)
    return 1 if reviewed.faults else 0


def _page(reviewed: Reviewed, form: str) -> str:
    if form == "markdown":
        return script_page(reviewed.script)
    from reciprocity_tui.packs.review.cards import card_page

    return card_page(reviewed.script)


def _left_out(fault: "Fault") -> str:
    place = f"{fault.file}:{fault.line}" if fault.line else fault.file
    return clean_text(f"{place} is left out: {fault.message}. `reciprocity pack check` shows more.")


def _write(text: str, output: str | None) -> None:
    if output is None:
        out = getattr(sys.stdout, "buffer", None)
        if out is None:
            sys.stdout.write(text)
        else:
            out.write(text.encode("utf-8"))
            out.flush()
        return
    file = Path(output)
    if os.path.lexists(file) and not _is_ours(file):
        raise CannotWrite(
            f"{shown(file)} is something else, and it stays as it is.", "Choose another name with -o."
        )
    begun = file.with_name(f".{file.name}.being-written")
    try:
        begun.write_text(text, "utf-8", newline="\n")
        begun.replace(file)
    except (OSError, ValueError) as error:
        begun.unlink(missing_ok=True)
        if isinstance(error, OSError) and is_full(error):
            raise CannotWrite(
                "The disk is full, and nothing was written.", "Make some room, then try again."
            ) from error
        raise CannotWrite(f"{shown(file)} cannot be written.", "Choose another name with -o.") from error
    print(f"Wrote {clean_text(shown(file))}.", file=sys.stderr)


def _is_ours(file: Path) -> bool:
    """Return whether a file was made by this command, so that a new one may take its place."""
    try:
        if not file.is_file() or file.is_symlink():
            return False
        with file.open("rb") as found:
            return MADE.encode() in found.read(HEAD)
    except OSError:
        return False
