"""`reciprocity practice share`: let the two choose, at one keyboard, what their counselor reads about a practice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.cli.games import bindings_file_at, open_game_for
from reciprocity_tui.game.sharing import Plan, read_public_key
from reciprocity_tui.practice.shared_file import form_of

if TYPE_CHECKING:
    from argparse import Namespace

    from reciprocity_tui.game.game import Game

PLAIN = "reciprocity practice share --plain"


def share_report(args: Namespace) -> int:
    """Let the two share a report and return the exit status: 0 also if they share nothing. Raises ReciprocityError."""
    plan = _plan(args)
    if args.plain:
        return _share_plainly(args, plan)
    from reciprocity_tui.cli.terminal import require_terminal

    require_terminal(PLAIN)
    from reciprocity_tui.tui.sharing_app import run

    game = open_game_for(args)()
    try:
        return run(game, _number(game, args.ref), plan or Plan(), bindings_file_at(args.home))
    finally:
        game.close()


def _plan(args: Namespace) -> Plan | None:
    """Return what kind of file the two asked for; None if they asked for nothing. Raises AnswerRejected."""
    if not (args.form or args.to or args.output):
        return None
    path = "" if args.output is None else str(Path(args.output).expanduser().absolute())
    return Plan(args.form or form_of(path), read_public_key(args.to or ""), path)


def _number(game: Game, ref: str | None) -> int:
    """Return the id of the practice that is meant. Raises PracticeError; a journal without anything is deleted."""
    try:
        return game.practising.only() if ref is None else game.practising.number_of(ref)
    except BaseException:
        game.journal.discard_if_empty()
        raise


def _share_plainly(args: Namespace, plan: Plan | None) -> int:
    import gc

    from reciprocity_tui.plain.run import run_alone
    from reciprocity_tui.plain.sharing import share_practice
    from reciprocity_tui.process.hardening import harden_after_first_paint

    gc.enable()
    harden_after_first_paint()
    return run_alone(
        open_game_for(args),
        lambda game, console: share_practice(game, console, _number(game, args.ref), plan),
    )
