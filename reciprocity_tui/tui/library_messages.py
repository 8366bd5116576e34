"""What the Library says besides its details."""

from textual.content import Content

from reciprocity_tui.game.library import EMPTY, NOTHING_FITS, LibraryQuery, Row
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.catalog import Pack, UnreadableFile
from reciprocity_tui.packs.library.sources import ORIGINS
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.widgets.long_list import Line

BROKEN_MARK = "!"
CANNOT_PLAY = "This one could not be read, so it cannot be played."
CARET = "▏"
FIND = "Find: "
PLAYS = "Enter plays it."
MAKES = "F4 makes your own"


def search_line(wanted: LibraryQuery, fitting: int, everything: int) -> Content:
    """What was typed, and how much of all there is fits."""
    count = f"   {everything} to play" if wanted == LibraryQuery() else f"   {fitting} of {everything}"
    if not wanted.words:
        return Content.assemble(FIND, ("type a word", "$quiet"), (count, "$quiet"))
    return Content.assemble(FIND, (sanitize_text(wanted.words) + CARET, "bold"), (count, "$quiet"))


def no_results_text(wanted: LibraryQuery) -> str:
    """Why the list is empty, and what to do."""
    if wanted == LibraryQuery():
        return text(EMPTY)
    return f"{text(NOTHING_FITS)}\nBackspace takes a letter away, F9 shows everything again."


def format_row(row: Row) -> Line:
    """A row in one line."""
    if isinstance(row, Pack):
        return Line(row.title, ORIGINS[row.origin], heading=True)
    if isinstance(row, UnreadableFile):
        return Line(
            f"{BROKEN_MARK} {row.file.name} {'is not listed' if row.refused else 'could not be read'}",
            quiet=True,
        )
    length = f"{row.minutes} min"
    return Line(row.title, length if row.intensity == "light" else f"{row.intensity}, {length}", length)
