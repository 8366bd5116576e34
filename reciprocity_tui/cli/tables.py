"""How the verbs come to a table: in the folder that was asked for, or nowhere at all."""

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from reciprocity_tui.paths import home

if TYPE_CHECKING:
    from reciprocity_tui.table import Table


def opener_of(asked: Namespace) -> "Callable[[], Table]":
    """What opens the table that the command line asks for, when it is called.

    The folder of things kept is neither read nor made with `--nothing-kept`.
    """
    nothing_kept = bool(getattr(asked, "nothing_kept", False))
    seed: int | None = getattr(asked, "seed", None)

    def open_table() -> "Table":
        from reciprocity_tui.table import Table

        return Table.open(None if nothing_kept else home(asked.home), keeps=not nothing_kept, seed=seed)

    return open_table


def empty_table() -> "Table":
    """A table that keeps nothing."""
    from reciprocity_tui.table import Table

    return Table.open(None, keeps=False)
