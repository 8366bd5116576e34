"""The lines of the Library: the search, its rows, and the reason for an empty list."""

from textual.content import Content

from reciprocity_tui.game.library import EMPTY, NOTHING_FITS, LibraryQuery, Row
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.catalog import Pack, UnreadableFile
from reciprocity_tui.packs.library.sources import describe_origin
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.widgets.long_list import Line

BROKEN_MARK = "!"
CARET = "▏"


def search_prefix() -> str:
    """Return the label in front of the search words."""
    return f"{text('library-find')} "


def search_line(wanted: LibraryQuery, fitting: int, everything: int) -> Content:
    """Return the search words, and how many of all exercises match."""
    if wanted == LibraryQuery():
        count = text("library-count", number=everything)
    else:
        count = text("library-matches", number=fitting, total=everything)
    words = (
        (sanitize_text(wanted.words) + CARET, "bold")
        if wanted.words
        else (text("library-find-hint"), "$quiet")
    )
    return Content.assemble(search_prefix(), words, (f"   {count}", "$quiet"))


def no_results_text(wanted: LibraryQuery) -> str:
    """Return why the list is empty, and what to do."""
    return text(EMPTY) if wanted == LibraryQuery() else text("library-no-results", problem=NOTHING_FITS)


def format_row(row: Row) -> Line:
    """Return a row as one line of the list."""
    if isinstance(row, Pack):
        return Line(row.title, text(describe_origin(row.origin)), heading=True)
    if isinstance(row, UnreadableFile):
        return Line(f"{BROKEN_MARK} {_describe_file(row)}", quiet=True)
    length = text("library-minutes", minutes=row.minutes)
    if row.intensity == "light":
        return Line(row.title, length)
    depth = text("library-depth-and-minutes", intensity=row.intensity, minutes=row.minutes)
    return Line(row.title, depth, length)


def _describe_file(row: UnreadableFile) -> str:
    if row.refused:
        return text("library-file-refused", file=row.file.name)
    return text("library-file-unreadable", file=row.file.name)
