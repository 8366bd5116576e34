"""The library in plain mode: a list, words that narrow it, a number that tells more, Enter that plays."""

from collections.abc import Iterator, Sequence

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.details import Details, broken_file_paragraphs
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.library import (
    EMPTY,
    FILTERS,
    NOTHING_FITS,
    Library,
    LibraryQuery,
    Row,
    broken_file_name,
    describe_broken_file,
    parse_query,
)
from reciprocity_tui.messages import describe, text
from reciprocity_tui.packs.library.catalog import Pack, UnreadableFile
from reciprocity_tui.packs.library.sources import describe_origin
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.paths import choose_path
from reciprocity_tui.plain.resuming import resume_or_begin
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.play.session.session import Session

MAX_LISTED = 40
"""Maximum number of listed exercises: nobody can hear or read more in one go."""

ALL = "all"
PATHS = "paths"
OWN = "own"


def browse(game: Game, console: Console, opener: Seat | None) -> Session | None:
    """Let the players look around; return the evening they begin, or None when they go back."""
    library, details = Library.from_game(game), Details(game)
    if not len(library):
        console.print(EMPTY)
        return None
    listed = _list(console, library, LibraryQuery())
    while typed := console.prompt("library", text("library-ask")):
        if typed.casefold() == PATHS:
            choose_path(game, console)
        elif typed.casefold() == OWN:
            from reciprocity_tui.plain.make_pack import make_own

            card = make_own(game, console)
            library, details = Library.from_game(game), Details(game)
            session = None if card is None else _about(game, console, details, card, opener)
            if session is not None:
                return session
            listed = _list(console, library, LibraryQuery())
        elif typed.isdecimal():
            row = listed[int(typed) - 1] if 0 < int(typed[:9]) <= len(listed) else None
            session = None if row is None else _about(game, console, details, row, opener)
            if session is not None:
                return session
            if row is None:
                console.print(text("library-numbers", most=len(listed)) if listed else NOTHING_FITS)
        else:
            listed = _list(
                console, library, LibraryQuery() if typed.casefold() == ALL else parse_query(typed)
            )
    return None


def _list(console: Console, library: Library, wanted: LibraryQuery) -> Sequence[Card | UnreadableFile]:
    """Print the matching exercises, numbered, and return them."""
    result = library.find(wanted)
    console.print()
    if wanted != LibraryQuery():
        query = ", ".join(_describe_query(wanted))
        console.print(text("library-result", query=query, number=result.size, total=len(library)))
    if not result.size:
        console.print(text("library-fewer-words", problem=NOTHING_FITS))
    listed = _print_rows(console, result.rows)
    if result.size > len(listed):
        console.print(text("library-and-more", number=result.size - len(listed)))
    return listed


def _print_rows(console: Console, rows: Sequence[Row]) -> Sequence[Card | UnreadableFile]:
    listed: list[Card | UnreadableFile] = []
    for row in rows:
        if len(listed) == MAX_LISTED:
            break
        if isinstance(row, Pack):
            origin = text(describe_origin(row.origin))
            console.print(f"{row.title} ({origin})" if origin else row.title)
            continue
        listed.append(row)
        if isinstance(row, Card):
            console.print(f"{len(listed)}. {_describe_card(row)}", 2)
        else:
            console.print(f"{len(listed)}. {describe_broken_file(row)}", 2)
    return listed


def _describe_query(wanted: LibraryQuery) -> Iterator[str]:
    yield from (wanted.describe(name) for name in FILTERS if wanted.value(name))
    if wanted.words:
        yield text("library-with-words", words=wanted.words)


def _describe_card(card: Card) -> str:
    return text("library-exercise", title=card.title, minutes=card.minutes, intensity=card.intensity)


def _about(
    game: Game, console: Console, details: Details, row: Card | UnreadableFile, opener: Seat | None
) -> Session | None:
    """Print the details of `row`; return its evening when Enter begins it."""
    console.print()
    console.print(row.title if isinstance(row, Card) else broken_file_name(row))
    for label, about in details.paragraphs(row) if isinstance(row, Card) else broken_file_paragraphs(row):
        console.print(f"{label}: {about}" if label else about, 2)
    if not isinstance(row, Card) or console.prompt("details", text("library-plays-or-back")):
        return None
    try:
        return resume_or_begin(game, console, row, opener)
    except ReciprocityError as error:
        console.print(describe(error))
        return None
