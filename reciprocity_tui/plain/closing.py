"""The end of an evening: what stays, and a sealed line for next time."""

from reciprocity_tui.errors import Refused
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import unseen
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.plain.reflection import tell_reflection
from reciprocity_tui.plain.words import DONE, NOTHING_STAYS
from reciprocity_tui.play.reflection import reflection
from reciprocity_tui.play.slots import Seat, other
from reciprocity_tui.table import Table
from reciprocity_tui.words import (
    AN_EVENING,
    ASK_FOR_NEXT_TIME,
    DEEP_DONE,
    FOR_NEXT_TIME,
    KEPT,
    LOOKS_AWAY,
    SEALED_FOR_NEXT_TIME,
)


def close(table: Table, played: PlainEvening, console: Console) -> None:
    """Keep what stays and say good-bye. The evening is over, and no gate stayed closed."""
    evening = played.session.evening
    kept = reflection(evening)
    played.stored(played.session.finish)
    if evening.exercise.intensity != "light":
        tell_reflection(console, kept)
    console.tell()
    console.tell(KEPT if table.keeps else NOTHING_STAYS)
    if table.keeps:
        _lines_for_next_time(table, played, console)
    for line in DEEP_DONE if evening.exercise.intensity == "deep" else ():
        console.tell(line)
    console.tell(AN_EVENING)
    for line in table.following.at_the_end(evening.ref):
        console.tell(line)


def _lines_for_next_time(table: Table, played: PlainEvening, console: Console) -> None:
    """One Enter skips it for both; otherwise each writes behind a curtain, or not."""
    if not console.ask("next", f"{ASK_FOR_NEXT_TIME} w writes, Enter skips."):
        return
    first = played.session.evening.opener
    for seat in (first, other(first)):
        _one_line(table, played, console, seat)
    if table.journal.waiting_lines():
        console.tell(SEALED_FOR_NEXT_TIME)


def _one_line(table: Table, played: PlainEvening, console: Console, seat: Seat) -> None:
    names = played.session.evening.names
    name, away = names[seat], names[other(seat)]
    console.tell()
    console.tell(LOOKS_AWAY.format(name=name, other=away))
    console.curtain(name, f"Now {name}. The name, or /me, opens it.")
    asked = unseen(f"{FOR_NEXT_TIME.format(name=name, other=away)} Enter skips.", console, private=True)
    while not _sealed(table, played, seat, console.ask("line", asked, hidden=True)):
        pass
    console.clear()
    console.tell(DONE.format(name=name))


def _sealed(table: Table, played: PlainEvening, seat: Seat, text: str) -> bool:
    try:
        played.stored(lambda: table.leave_line(seat, text))
    except Refused as refused:
        played.console.tell(str(refused))
        return False
    return True
