"""An evening that was left: go on with it when its exercise is chosen again?"""

from reciprocity_tui.errors import JournalDamaged
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.words import SAME_UNFINISHED
from reciprocity_tui.play.session import Session
from reciprocity_tui.table.table import Table


def taken_up(table: Table, console: Console, ref: str) -> Session | None:
    """The unfinished evening of this very exercise, when the two want to go on with it."""
    if not table.is_unfinished(ref) or console.ask("go-on", SAME_UNFINISHED):
        return None
    try:
        unfinished = table.unfinished()
    except JournalDamaged as damaged:
        console.tell(str(damaged))
        return None
    return None if unfinished is None else unfinished[0]
