"""Run plain mode from end to end: the same evening as on the screens, line by line."""

import io
import os
import sys
from collections.abc import Callable
from typing import BinaryIO, TextIO

from reciprocity_tui.breaks import parse_time
from reciprocity_tui.errors import mark_after_start
from reciprocity_tui.game.closing import Closing
from reciprocity_tui.game.coming_back import opening_question
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.trial import Trial
from reciprocity_tui.help_lines import COUNTRY
from reciprocity_tui.messages import text
from reciprocity_tui.plain.closing import close
from reciprocity_tui.plain.console import Console, QuitRequested
from reciprocity_tui.plain.evening import EveningSuspended, PlainEvening
from reciprocity_tui.plain.help import print_help
from reciprocity_tui.plain.keyboard import Keyboard, Terminal
from reciprocity_tui.plain.library import browse
from reciprocity_tui.plain.resuming import resume_or_begin
from reciprocity_tui.plain.tonight import Tonight, open_jar, pick_light_card, print_card, print_question
from reciprocity_tui.plain.welcome import welcome
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.process.hardening import Terminated

UNKEPT, NOTHING_BEGUN = 1, 2
"""Exit statuses: the last text could not be saved; there was nothing to play."""


def run(
    open_game: Callable[[], Game],
    *,
    exercise: str | None = None,
    opener: Seat | None = None,
    names: tuple[str, str] | None = None,
    echo: bool = False,
    trial: Trial | None = None,
    source: BinaryIO | None = None,
    out: TextIO | None = None,
) -> int:
    """Play in plain mode and return the exit status: 0, also when the input ends before the evening.

    1 when the input ends while a disk refuses what was typed last; 2 when there is nothing to play.

    open_game -- opens the stored game. exercise -- the one to begin with. opener -- who opens it.
    names -- left and right, for a game without players. echo -- show private text as it is typed.
    trial -- the trial, if this is one.
    Raises ReciprocityError with a hint.
    """
    console = console_for(source or _input(), out or _output(), echo=echo)
    return _run(
        open_game,
        console,
        lambda game: 0 if _visit(game, console, exercise, opener, names, trial) else NOTHING_BEGUN,
    )


def run_alone(open_game: Callable[[], Game], visit: Callable[[Game, Console], object]) -> int:
    """Do one thing in plain mode, without an evening, and return the exit status. Raises ReciprocityError."""
    console = console_for(_input(), _output(), echo=False)

    def alone(game: Game) -> int:
        console.keeps = game.keeps
        visit(game, console)
        return 0

    return _run(open_game, console, alone)


def _run(open_game: Callable[[], Game], console: Console, visit: Callable[[Game], int]) -> int:
    """Open the game, return the exit status of `visit`, and clear the screen for those who leave."""
    try:
        with open_game() as game:
            return visit(game)
    except QuitRequested as leaving:
        if leaving.on_request:
            console.clear()
        elif leaving.has_unsaved:
            console.print(text("last-text-not-saved"))
            return UNKEPT
    except (Terminated, KeyboardInterrupt):
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
    """Return the console for these streams: echo and clearing matter for a terminal, not for a pipe."""
    keyboard = Terminal(source, echo=echo) if source.isatty() else Keyboard(source)
    shown = out.isatty()
    return Console(
        keyboard,
        out,
        width=os.get_terminal_size(out.fileno()).columns if shown else None,
        clears=shown and os.environ.get("TERM") != "dumb",
        help=print_help,
    )


def _visit(
    game: Game,
    console: Console,
    exercise: str | None,
    opener: Seat | None,
    names: tuple[str, str] | None,
    trial: Trial | None,
) -> bool:
    """Greet the players and play; return whether there was anything to play."""
    card = None if exercise is None else game.catalog.find(exercise)
    if game.people is None:
        welcome(game, console, names)
    elif names is not None:
        game.require_players(*names)
    console.breaks, console.keeps = game.breaks, game.keeps
    console.country = game.journal.setting(COUNTRY)
    game.unfinished.erase_old_private_answers()
    open_jar(game, console)
    if trial is not None:
        console.print(trial.about)
    if card is None and trial is not None:
        session = browse(game, console, opener)
    elif card is None:
        session = Tonight(game, console, opener).choose()
    else:
        print_card(game, console, card)
        session = resume_or_begin(game, console, card, opener)
    if session is None:
        return trial is not None
    with mark_after_start():
        while session is not None:
            session = _play(game, console, session, opener, trial)
    return True


def _play(
    game: Game, console: Console, session: Session, opener: Seat | None, trial: Trial | None
) -> Session | None:
    """Play one evening; return the next one when the players begin another instead."""
    print_question(game, console, opening_question(game, session))
    console.print()
    console.print(text("at-any-time"))
    began = game.breaks.now()
    until, plan = parse_time(game.unfinished.return_time()), game.describe_pause_plan()
    news = None if trial is None else trial.follow(session).poll_message
    played = PlainEvening(session, console, until=until, plan=plan, poll_message=news)
    try:
        over = played.play()
    except EveningSuspended as aside:
        if aside.way == "lighter":
            console.print(text("light-instead"))
            light = game.light_cards(excluding=session.evening.ref)
            return pick_light_card(game, console, opener, light)
        console.print(text("left-for-another-day" if game.keeps else "nothing-of-this-is-kept"))
        return None
    instead = close(Closing(game, session, began, at_gate=over.closed), played, console)
    return None if instead is None else pick_light_card(game, console, opener, instead)
