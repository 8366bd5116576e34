"""The plain front end from end to end: the same evening as the screen's, line by line."""

import io
import os
import sys
from collections.abc import Callable
from typing import BinaryIO, TextIO

from reciprocity_tui.breaks import moment
from reciprocity_tui.environment import Ended
from reciprocity_tui.errors import came_afterwards
from reciprocity_tui.help_lines import COUNTRY
from reciprocity_tui.plain.closing import close
from reciprocity_tui.plain.console import Console, Leaving
from reciprocity_tui.plain.evening import LaidAside, PlainEvening
from reciprocity_tui.plain.going_on import begun
from reciprocity_tui.plain.help import tell_help
from reciprocity_tui.plain.keyboard import Keyboard, Terminal
from reciprocity_tui.plain.library import browse
from reciprocity_tui.plain.tonight import Tonight, open_jar, pick_easy, tell_card, tell_question
from reciprocity_tui.plain.welcome import welcome
from reciprocity_tui.plain.words import AT_ANY_TIME, LAID_ASIDE, NOTHING_STAYS
from reciprocity_tui.play.session import Session
from reciprocity_tui.play.slots import Seat
from reciprocity_tui.table.coming_back import question
from reciprocity_tui.table.table import Table
from reciprocity_tui.table.trial import Trial
from reciprocity_tui.words import CLOSED, LAST_NOT_KEPT, LIGHT_ONES

UNKEPT, NOTHING_BEGUN = 1, 2
"""Exit statuses: what was typed last could not be kept; there was nothing to play."""


def run(
    open_table: Callable[[], Table],
    *,
    exercise: str | None = None,
    opener: Seat | None = None,
    names: tuple[str, str] | None = None,
    echo: bool = False,
    trial: Trial | None = None,
    source: BinaryIO | None = None,
    out: TextIO | None = None,
) -> int:
    """Play in lines and return the exit status: 0, also when the input ends before the evening.

    1 when the input ends while a disk refuses what was typed last; 2 when there is nothing to play.

    open_table -- opens what is kept. exercise -- begin with this one. opener -- who opens it.
    names -- left and right, for a table where nobody sits. echo -- show private text as it is typed.
    trial -- what is tried, where this is a trial.
    Raises ReciprocityError with what to do next.
    """
    console = console_for(source or _input(), out or _output(), echo=echo)
    try:
        with open_table() as table:
            if not _visit(table, console, exercise, opener, names, trial):
                return NOTHING_BEGUN
    except Leaving as leaving:
        if leaving.fast:
            console.clear()
        elif leaving.unkept:
            console.tell(LAST_NOT_KEPT)
            return UNKEPT
    except (Ended, KeyboardInterrupt):
        console.clear()
        raise
    return 0


def _input() -> BinaryIO:
    # A standard stream that was closed before the program began is None.
    return io.BytesIO() if sys.stdin is None else sys.stdin.buffer


def _output() -> TextIO:
    if sys.stdout is None:
        return io.StringIO()
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that cannot show a letter shows a question mark; the evening goes on.
        sys.stdout.reconfigure(errors="replace")
    return sys.stdout


def console_for(source: BinaryIO, out: TextIO, *, echo: bool) -> Console:
    """The console for these streams: a terminal is kept quiet and is cleared, a pipe needs neither."""
    keyboard = Terminal(source, echo=echo) if source.isatty() else Keyboard(source)
    shown = out.isatty()
    return Console(
        keyboard,
        out,
        width=os.get_terminal_size(out.fileno()).columns if shown else None,
        clears=shown and os.environ.get("TERM") != "dumb",
        help=tell_help,
    )


def _visit(
    table: Table,
    console: Console,
    exercise: str | None,
    opener: Seat | None,
    names: tuple[str, str] | None,
    trial: Trial | None,
) -> bool:
    """Greet the two and play; return whether there was anything to play."""
    card = None if exercise is None else table.catalog.find(exercise)
    if table.people is None:
        welcome(table, console, names)
    elif names is not None:
        table.expect(*names)
    console.breaks, console.keeps = table.breaks, table.keeps
    console.country = table.journal.setting(COUNTRY)
    table.unfinished.forget_old_own()
    open_jar(table, console)
    if trial is not None:
        console.tell(trial.about)
    if card is None and trial is not None:
        session = browse(table, console, opener)
    elif card is None:
        session = Tonight(table, console, opener).choose()
    else:
        tell_card(table, console, card)
        session = begun(table, console, card, opener)
    if session is None:
        return trial is not None
    with came_afterwards():
        while session is not None:
            session = _play(table, console, session, opener, trial)
    return True


def _play(
    table: Table, console: Console, session: Session, opener: Seat | None, trial: Trial | None
) -> Session | None:
    """Play one evening; the next one is returned when the two begin another instead."""
    if not session.evening.rows:
        tell_question(table, console, question(table))
    console.tell()
    console.tell(AT_ANY_TIME)
    began = table.breaks.now()
    until, plan = moment(table.unfinished.back_at()), table.pause_plan()
    news = None if trial is None else trial.follow(session).news
    played = PlainEvening(session, console, until=until, plan=plan, news=news)
    try:
        over = played.play()
    except LaidAside as aside:
        if aside.way == "lighter":
            console.tell(LIGHT_ONES)
            return pick_easy(table, console, opener, besides=session.evening.ref)
        console.tell(LAID_ASIDE if table.keeps else NOTHING_STAYS)
        return None
    if over.closed:
        played.stored(session.finish)
        console.tell(CLOSED)
        return pick_easy(table, console, opener)
    close(table, played, console, began)
    return None
