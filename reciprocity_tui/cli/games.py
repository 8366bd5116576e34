"""Open the game for a verb: in the folder that was asked for, or without one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reciprocity_tui.errors import HomeError
from reciprocity_tui.paths import bindings_file, home

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from reciprocity_tui.game.game import Game
    from reciprocity_tui.packs.library.catalog import Catalog


def catalog_for(args: "Namespace") -> "Catalog":
    """Return what can be played in the folder that the command line asks for.

    Leave out installed packs where nothing is kept: the folder is not looked at then.
    """
    from reciprocity_tui.packs.library.catalog import Catalog

    if getattr(args, "nothing_kept", False):
        return Catalog()
    try:
        return Catalog.for_home(home(args.home))
    except HomeError:
        if args.home is not None:
            raise
        # Nothing can be installed either.
        return Catalog()


def open_game_for(args: "Namespace") -> "Callable[[], Game]":
    """Return a function that opens the game that the command line asks for."""
    nothing_kept = bool(getattr(args, "nothing_kept", False))
    return open_game_at(args.home, keeps=not nothing_kept, seed=getattr(args, "seed", None))


def open_game_at(folder: str | None, *, keeps: bool = True, seed: int | None = None) -> "Callable[[], Game]":
    """Return a function that opens a game in `folder`, or in the usual one.

    The folder is neither read nor created unless it `keeps`.
    """

    def open_game() -> "Game":
        from reciprocity_tui.game.game import Game

        return Game.open(home(folder) if keeps else None, keeps=keeps, seed=seed)

    return open_game


def bindings_file_at(folder: str | None, *, keeps: bool = True) -> "Path | None":
    """Return the file of the players' keys in `folder`, or in the usual one; None where the folder is not looked at."""
    if not keeps:
        return None
    try:
        return bindings_file(home(folder))
    except HomeError:
        return None


def empty_game() -> "Game":
    """Return a game that keeps nothing."""
    from reciprocity_tui.game.game import Game

    return Game.open(None, keeps=False)
