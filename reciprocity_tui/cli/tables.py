"""How the verbs come to a table: in the folder that was asked for, or nowhere at all."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reciprocity_tui.errors import HomeError
from reciprocity_tui.paths import home

if TYPE_CHECKING:
    from argparse import Namespace

    from reciprocity_tui.packs.catalog import Catalog
    from reciprocity_tui.table.table import Table


def catalog_for(asked: "Namespace") -> "Catalog":
    """What can be played in the folder that the command line asks for.

    What is installed there is left out where nothing is kept: then the folder is not looked at.
    """
    from reciprocity_tui.packs.catalog import Catalog

    if getattr(asked, "nothing_kept", False):
        return Catalog()
    try:
        return Catalog.at(home(asked.home))
    except HomeError:
        if asked.home is not None:
            raise
        # Nothing can be installed either.
        return Catalog()


def opens_for(asked: "Namespace") -> "Callable[[], Table]":
    """What opens the table that the command line asks for, when it is called."""
    nothing_kept = bool(getattr(asked, "nothing_kept", False))
    return opens_at(asked.home, keeps=not nothing_kept, seed=getattr(asked, "seed", None))


def opens_at(folder: str | None, *, keeps: bool = True, seed: int | None = None) -> "Callable[[], Table]":
    """What opens a table in `folder`, or in the usual one, when it is called.

    The folder of things kept is neither read nor made unless it `keeps`.
    """

    def open_table() -> "Table":
        from reciprocity_tui.table.table import Table

        return Table.open(home(folder) if keeps else None, keeps=keeps, seed=seed)

    return open_table


def empty_table() -> "Table":
    """A table that keeps nothing."""
    from reciprocity_tui.table.table import Table

    return Table.open(None, keeps=False)
