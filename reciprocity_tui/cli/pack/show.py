"""`reciprocity pack show`: write a pack on paper, as a script to review or as cards to print."""

import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.errors import WriteFailed, is_disk_full
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.review.markdown import MADE, script_page
from reciprocity_tui.packs.review.read_pack import ReviewedPack, review
from reciprocity_tui.paths import format_path
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic

HEAD = 200
"""Bytes at the beginning of a file that contain the mark of the program."""


def show_pack(args: Namespace) -> int:
    """Write a pack as Markdown or HTML and return the exit status: 0 done, 1 some exercise has a fault.

    Raises PackError where there is none, and WriteFailed.
    """
    reviewed = review(Path(args.path))
    for diagnostic in reviewed.diagnostics:
        print(_print_skipped(diagnostic), file=sys.stderr)
    if reviewed.script.plays:
        _write(_page(reviewed, args.form), args.output)
    return 1 if reviewed.diagnostics else 0


def _page(reviewed: ReviewedPack, form: str) -> str:
    if form == "markdown":
        return script_page(reviewed.script)
    from reciprocity_tui.packs.review.cards import card_page

    return card_page(reviewed.script)


def _print_skipped(diagnostic: "Diagnostic") -> str:
    place = f"{diagnostic.file}:{diagnostic.line}" if diagnostic.line else diagnostic.file
    return sanitize_text(text("show-left-out", place=place, problem=diagnostic.message))


def _write(page: str, output: str | None) -> None:
    if output is None:
        out = getattr(sys.stdout, "buffer", None)
        if out is None:
            sys.stdout.write(page)
        else:
            out.write(page.encode("utf-8"))
            out.flush()
        return
    file = Path(output)
    if os.path.lexists(file) and not _was_made_by_us(file):
        raise WriteFailed(Message("show-something-else", file=format_path(file)))
    begun = file.with_name(f".{file.name}.being-written")
    try:
        begun.write_text(page, "utf-8", newline="\n")
        begun.replace(file)
    except (OSError, ValueError) as error:
        begun.unlink(missing_ok=True)
        if isinstance(error, OSError) and is_disk_full(error):
            raise WriteFailed(Message("disk-full-nothing-written")) from error
        raise WriteFailed(Message("show-not-written", file=format_path(file))) from error
    print(text("show-wrote", file=sanitize_text(format_path(file))), file=sys.stderr)


def _was_made_by_us(file: Path) -> bool:
    """Return whether this command made the file, so that a new one may replace it."""
    try:
        if not file.is_file() or file.is_symlink():
            return False
        with file.open("rb") as stream:
            return MADE.encode() in stream.read(HEAD)
    except OSError:
        return False
