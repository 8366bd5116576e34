"""The library in lines: a list, words that narrow it, a number that tells more, Enter that plays."""

from collections.abc import Iterator, Sequence

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.messages import describe
from reciprocity_tui.packs.catalog import Broken, Pack
from reciprocity_tui.packs.sources import ORIGINS
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.going_on import begun
from reciprocity_tui.plain.paths import choose_path
from reciprocity_tui.plain.words import in_plain
from reciprocity_tui.play.session import Session
from reciprocity_tui.play.slots import Seat
from reciprocity_tui.table.details import Details, of_broken
from reciprocity_tui.table.library import (
    EMPTY,
    FILTERS,
    NOTHING_FITS,
    Library,
    Row,
    Wanted,
    asked,
    named,
    unread,
)
from reciprocity_tui.table.table import Table

AT_ONCE = 40
"""Exercises that are listed at most: more cannot be heard or read in one go."""

FIND = (
    "A number tells more. Words look for something: any word, light, medium or deep, a pillar, a kind, "
    "10 minutes. all lists everything, paths shows those of some weeks, own makes your own, Enter goes back."
)
PLAYS = "Enter plays it. Anything else goes back to the list."
ALL = "all"
PATHS = "paths"
OWN = "own"


def browse(table: Table, console: Console, opener: Seat | None) -> Session | None:
    """Let the two look around; the evening they begin, or None when they go back."""
    library, details = Library.of(table), Details(table)
    if not len(library):
        console.tell(EMPTY)
        return None
    listed = _listed(console, library, Wanted())
    while typed := console.ask("library", FIND):
        if typed.casefold() == PATHS:
            choose_path(table, console)
        elif typed.casefold() == OWN:
            from reciprocity_tui.plain.making import make_own

            card = make_own(table, console)
            library, details = Library.of(table), Details(table)
            session = None if card is None else _about(table, console, details, card, opener)
            if session is not None:
                return session
            listed = _listed(console, library, Wanted())
        elif typed.isdecimal():
            row = listed[int(typed) - 1] if 0 < int(typed[:9]) <= len(listed) else None
            session = None if row is None else _about(table, console, details, row, opener)
            if session is not None:
                return session
            if row is None:
                console.tell(f"The numbers go from 1 to {len(listed)}." if listed else NOTHING_FITS)
        else:
            listed = _listed(console, library, Wanted() if typed.casefold() == ALL else asked(typed))
    return None


def _listed(console: Console, library: Library, wanted: Wanted) -> Sequence[Card | Broken]:
    """Tell what fits, numbered; those that were told are returned."""
    found = library.find(wanted)
    console.tell()
    if wanted != Wanted():
        console.tell(f"{', '.join(_looked_for(wanted))}: {found.size} of {len(library)}.")
    if not found.size:
        console.tell(f"{NOTHING_FITS} Fewer words find more, and all lists everything.")
    listed = _told(console, found.rows)
    if found.size > len(listed):
        console.tell(f"And {found.size - len(listed)} more. A word or two narrows it down.")
    return listed


def _told(console: Console, rows: Sequence[Row]) -> Sequence[Card | Broken]:
    listed: list[Card | Broken] = []
    for row in rows:
        if len(listed) == AT_ONCE:
            break
        if isinstance(row, Pack):
            origin = ORIGINS[row.origin]
            console.tell(f"{row.title} ({origin})" if origin else row.title)
            continue
        listed.append(row)
        if isinstance(row, Card):
            console.tell(f"{len(listed)}. {row.title} ({row.minutes} minutes, {row.intensity})", 2)
        else:
            console.tell(f"{len(listed)}. {unread(row)}", 2)
    return listed


def _looked_for(wanted: Wanted) -> Iterator[str]:
    yield from (wanted.said(name) for name in FILTERS if wanted.value(name))
    if wanted.words:
        yield f"with {wanted.words}"


def _about(
    table: Table, console: Console, details: Details, row: Card | Broken, opener: Seat | None
) -> Session | None:
    """Tell everything of one; the evening when Enter begins it."""
    console.tell()
    console.tell(row.title if isinstance(row, Card) else named(row))
    for label, text in details.of(row) if isinstance(row, Card) else of_broken(row):
        console.tell(in_plain(f"{label}: {text}" if label else text), 2)
    if not isinstance(row, Card) or console.ask("details", PLAYS):
        return None
    try:
        return begun(table, console, row, opener)
    except ReciprocityError as error:
        console.tell(describe(error))
        return None
