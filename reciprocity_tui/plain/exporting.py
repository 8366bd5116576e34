"""A file that both asked for, in lines: what it is, who can read it, where it goes; then its full path."""

from reciprocity_tui.errors import DiskFull, ReciprocityError
from reciprocity_tui.export.files import ExportFile, suggest_path, write
from reciprocity_tui.messages import describe
from reciprocity_tui.plain.console import Console
from reciprocity_tui.words import PLAIN_FILE, WHERE_TO, WRITTEN

NO = "n"


def describe_export(leaf: ExportFile, console: Console) -> None:
    """What it is, and who can read it."""
    console.print(leaf.description)
    console.print(PLAIN_FILE)


def export(leaf: ExportFile, console: Console) -> None:
    """Write it where the two say, or not at all. What it is was told before."""
    console.print(WHERE_TO)
    usual = suggest_path(leaf)
    while (typed := console.prompt("file", _ways(usual))).casefold() != NO and (typed or usual):
        try:
            console.print(WRITTEN.format(path=write(leaf, typed or usual)))
        except DiskFull as error:
            usual = typed or usual  # Nobody types a path again once there is room.
            console.print(describe(error))
        except ReciprocityError as error:
            console.print(describe(error))
        else:
            return


def _ways(usual: str) -> str:
    return (
        f"Enter writes {usual}. Type another path, or n to skip it."
        if usual
        else "A path, or Enter for none."
    )
