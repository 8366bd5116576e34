"""`reciprocity play`: play on the screen, or in plain mode."""

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from reciprocity_tui.cli.games import bindings_file_at, catalog_for, empty_game, open_game_for
from reciprocity_tui.cli.terminal import require_terminal
from reciprocity_tui.errors import AnswerRejected, ReciprocityError, UnknownExercise, UsageError
from reciprocity_tui.game.game import Game
from reciprocity_tui.message import Message
from reciprocity_tui.messages import hint_of

if TYPE_CHECKING:
    from pathlib import Path

OPENER_SEATS = {"first": 0, "second": 1, None: None}
"""The seat of the opener, by the value of --opener."""

COULD_NOT_BEGIN, WENT_WRONG = 2, 1
"""Exit statuses of an error before an evening could be played, and after."""


def play(args: Namespace) -> int:
    """Play what was asked for and return the exit status. Raises ReciprocityError."""
    try:
        return _play(args)
    except ReciprocityError as error:
        error.status = WENT_WRONG if error.after_start else COULD_NOT_BEGIN
        raise


def _play(args: Namespace) -> int:
    names = parse_names(args.names)
    if args.exercise is not None:
        path = _path(args)
        if path is not None:
            from reciprocity_tui.cli.trial import run_trial

            return run_trial(args, path, "reciprocity play", follows=False)
    opener = OPENER_SEATS[args.opener]
    if args.plain:
        import gc

        from reciprocity_tui.plain.run import run
        from reciprocity_tui.process.hardening import harden_after_first_paint

        gc.enable()
        harden_after_first_paint()
        return run(open_game_for(args), exercise=args.exercise, opener=opener, names=names, echo=args.echo)
    require_terminal()
    from reciprocity_tui.tui.app import run as show

    open_game = _open_with_names(open_game_for(args), names)
    return show(
        open_game,
        exercise=args.exercise,
        opener=opener,
        open_empty=empty_game,
        key_file=bindings_file_at(args.home, keeps=not args.nothing_kept),
    )


def _path(args: Namespace) -> "Path | None":
    """Return the path that is to be played; None for the name of an exercise. Raises UnknownExercise.

    Asked before anything is opened: a wrong name leaves nothing behind.
    """
    from reciprocity_tui.cli.working_path import print_choice, resolve_path

    name, catalog = args.exercise, catalog_for(args)
    path = resolve_path(name, (part for card in catalog.cards() for part in (card.ref, card.id)))
    if path is not None:
        return path
    try:
        catalog.find(name)
    except UnknownExercise as error:
        hint = Message("play-or-by-path", hint=hint_of(error))
        raise UnknownExercise(error.message, hint) from error
    print_choice(name)
    return None


def parse_names(given: str | None) -> tuple[str, str] | None:
    """Return the two names of --names. Raises UsageError."""
    if given is None:
        return None
    left, comma, right = given.partition(",")
    if not comma:
        raise UsageError(Message("play-two-names-needed"))
    from reciprocity_tui.people import assign_seats

    try:
        people = assign_seats(left, right)
    except AnswerRejected as refused:
        raise UsageError(refused.message, refused.hint) from refused
    return people[0].name, people[1].name


def _open_with_names(open_game: Callable[[], Game], names: tuple[str, str] | None) -> Callable[[], Game]:
    """Return `open_game` with the names given before the screen is there."""
    if names is None:
        return open_game

    def seated() -> Game:
        game = open_game()
        try:
            if game.people is None:
                game.seat(*names)
            else:
                game.require_players(*names)
        except BaseException:
            game.close()
            raise
        return game

    return seated
