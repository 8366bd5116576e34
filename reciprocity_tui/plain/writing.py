"""A file that both asked for, in lines: what it is, who can read it, where it goes; then its full path."""

from reciprocity_tui.errors import DiskFull, ReciprocityError
from reciprocity_tui.messages import describe
from reciprocity_tui.outside.files import Leaf, suggested, write
from reciprocity_tui.plain.console import Console
from reciprocity_tui.words import PLAIN_FILE, WHERE_TO, WRITTEN

NO = "n"


def tell_leaf(leaf: Leaf, console: Console) -> None:
    """What it is, and who can read it."""
    console.tell(leaf.about)
    console.tell(PLAIN_FILE)


def write_out(leaf: Leaf, console: Console) -> None:
    """Write it where the two say, or not at all. What it is was told before."""
    console.tell(WHERE_TO)
    usual = suggested(leaf)
    while (typed := console.ask("file", _ways(usual))).casefold() != NO and (typed or usual):
        try:
            console.tell(WRITTEN.format(path=write(leaf, typed or usual)))
        except DiskFull as error:
            usual = typed or usual  # Nobody types a path again once there is room.
            console.tell(describe(error))
        except ReciprocityError as error:
            console.tell(describe(error))
        else:
            return


def _ways(usual: str) -> str:
    return (
        f"Enter writes {usual}. Type another path, or n to skip it."
        if usual
        else "A path, or Enter for none."
    )
