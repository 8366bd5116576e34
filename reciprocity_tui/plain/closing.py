"""The end of an evening: what stays, and a sealed line for next time."""

from datetime import datetime

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.messages import describe
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import unseen
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.plain.reflection import tell_reflection
from reciprocity_tui.plain.words import DONE
from reciprocity_tui.plain.writing import tell_leaf, write_out
from reciprocity_tui.play.reflection import reflection
from reciprocity_tui.play.slots import Seat, other
from reciprocity_tui.table import coming_back
from reciprocity_tui.table.table import Table
from reciprocity_tui.words import (
    AN_EVENING,
    ASK_FOR_NEXT_TIME,
    BOOK_OFFER,
    BOTH_YES,
    DEEP_DONE,
    FOR_NEXT_TIME,
    KEPT,
    LOOKS_AWAY,
    SAME_TIME,
    SEALED_FOR_NEXT_TIME,
)


def close(table: Table, played: PlainEvening, console: Console, began: datetime) -> None:
    """Keep what stays and say good-bye. The evening is over, and no gate stayed closed. began -- when it did."""
    evening = played.session.evening
    kept = reflection(evening)
    played.stored(played.session.finish)
    if evening.exercise.intensity != "light" and table.keeps:
        tell_reflection(console, kept)
    console.tell()
    if table.keeps:
        console.tell(KEPT)
        _lines_for_next_time(table, played, console)
    went = evening.exercise.intensity
    if coming_back.book_is_due(table, went):
        _book(table, played, console)
    for line in DEEP_DONE if went == "deep" else ():
        console.tell(line)
    if old := coming_back.old_line(table, went):
        console.tell(old)
    console.tell(AN_EVENING)
    for line in table.following.at_the_end(evening.ref):
        console.tell(line)
    week = coming_back.next_week(table, began)
    if week is not None and console.ask("week", f"{SAME_TIME} w writes a calendar file, Enter skips."):
        tell_leaf(week, console)
        write_out(week, console)


def _book(table: Table, played: PlainEvening, console: Console) -> None:
    """Every twelve evenings a book; both have to want it."""
    leaf = coming_back.book(table)
    console.tell()
    console.tell(BOOK_OFFER)
    tell_leaf(leaf, console)
    console.tell(BOTH_YES)
    wanted = all(
        console.ask("book", f"{name}: y says yes, Enter says not now.").casefold() == "y"
        for name in played.session.evening.names
    )
    coming_back.book_was_offered(table)
    if wanted:
        write_out(leaf, console)


def _lines_for_next_time(table: Table, played: PlainEvening, console: Console) -> None:
    """One Enter skips it for both; otherwise each writes behind a curtain, or not."""
    if not console.ask("next", f"{ASK_FOR_NEXT_TIME} w writes, Enter skips."):
        return
    first = played.session.evening.opener
    sealed = [_one_line(table, played, console, seat) for seat in (first, other(first))]
    if any(sealed):
        console.tell(SEALED_FOR_NEXT_TIME)


def _one_line(table: Table, played: PlainEvening, console: Console, seat: Seat) -> bool:
    """Ask for one's line behind a curtain, and return whether one was left."""
    names = played.session.evening.names
    name, away = names[seat], names[other(seat)]
    console.tell()
    console.tell(LOOKS_AWAY.format(name=name, other=away))
    console.curtain(name, f"Now {name}. The name, or /me, opens it.")
    asked = unseen(f"{FOR_NEXT_TIME.format(name=name, other=away)} Enter skips.", console, private=True)
    sealed: bool | None = None
    while sealed is None:
        sealed = _sealed(table, played, seat, console.ask("line", asked, hidden=True))
    console.clear()
    console.tell(DONE.format(name=name))
    return sealed


def _sealed(table: Table, played: PlainEvening, seat: Seat, text: str) -> bool | None:
    """Seal it and return whether there was anything; None when it has to be written again."""
    try:
        return played.stored(lambda: table.leave_line(seat, text))
    except AnswerRejected as refused:
        played.console.tell(describe(refused))
    return None
