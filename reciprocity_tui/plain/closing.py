"""The end of an evening: what stays, and a sealed line for next time."""

from datetime import datetime

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.game import coming_back
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import describe
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import with_hidden_note
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.plain.exporting import describe_export, export
from reciprocity_tui.plain.messages import DONE
from reciprocity_tui.plain.reflection import print_reflection
from reciprocity_tui.play.reflection.reflection import build_reflection
from reciprocity_tui.play.scenes.slots import Seat, other_seat
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


def close(game: Game, played: PlainEvening, console: Console, began: datetime) -> None:
    """Keep what stays and say good-bye. The evening is over, and no gate stayed closed. began -- when it did."""
    evening = played.session.evening
    kept = build_reflection(evening)
    played.save(played.session.finish)
    if evening.exercise.intensity != "light" and game.keeps:
        print_reflection(console, kept)
    console.print()
    if game.keeps:
        console.print(KEPT)
        _lines_for_next_time(game, played, console)
    went = evening.exercise.intensity
    if coming_back.book_is_due(game, went):
        _book(game, played, console)
    for line in DEEP_DONE if went == "deep" else ():
        console.print(line)
    if old := coming_back.next_old_line(game, went):
        console.print(old)
    console.print(AN_EVENING)
    for line in game.following.completion_messages(evening.ref):
        console.print(line)
    week = coming_back.next_week_file(game, began)
    if week is not None and console.prompt("week", f"{SAME_TIME} w writes a calendar file, Enter skips."):
        describe_export(week, console)
        export(week, console)


def _book(game: Game, played: PlainEvening, console: Console) -> None:
    """Every twelve evenings a book; both have to want it."""
    leaf = coming_back.book(game)
    console.print()
    console.print(BOOK_OFFER)
    describe_export(leaf, console)
    console.print(BOTH_YES)
    wanted = all(
        console.prompt("book", f"{name}: y says yes, Enter says not now.").casefold() == "y"
        for name in played.session.evening.names
    )
    coming_back.mark_book_offered(game)
    if wanted:
        export(leaf, console)


def _lines_for_next_time(game: Game, played: PlainEvening, console: Console) -> None:
    """One Enter skips it for both; otherwise each writes behind a curtain, or not."""
    if not console.prompt("next", f"{ASK_FOR_NEXT_TIME} w writes, Enter skips."):
        return
    first = played.session.evening.opener
    sealed = [_one_line(game, played, console, seat) for seat in (first, other_seat(first))]
    if any(sealed):
        console.print(SEALED_FOR_NEXT_TIME)


def _one_line(game: Game, played: PlainEvening, console: Console, seat: Seat) -> bool:
    """Ask for one's line behind a curtain, and return whether one was left."""
    names = played.session.evening.names
    name, away = names[seat], names[other_seat(seat)]
    console.print()
    console.print(LOOKS_AWAY.format(name=name, other=away))
    console.wait_for_person(name, f"Now {name}. The name, or /me, opens it.")
    question = with_hidden_note(
        f"{FOR_NEXT_TIME.format(name=name, other=away)} Enter skips.", console, private=True
    )
    sealed: bool | None = None
    while sealed is None:
        sealed = _sealed(game, played, seat, console.prompt("line", question, hidden=True))
    console.clear()
    console.print(DONE.format(name=name))
    return sealed


def _sealed(game: Game, played: PlainEvening, seat: Seat, text: str) -> bool | None:
    """Seal it and return whether there was anything; None when it has to be written again."""
    try:
        return played.save(lambda: game.leave_line(seat, text))
    except AnswerRejected as refused:
        played.console.print(describe(refused))
    return None
