"""`reciprocity` alone: Tonight."""

from typing import TYPE_CHECKING

from reciprocity_tui.cli.tables import empty_table, opens_at
from reciprocity_tui.cli.terminal import need_terminal

if TYPE_CHECKING:
    from argparse import Namespace


def tonight(asked: "Namespace") -> int:
    """Show Tonight and return the exit status. Raises ReciprocityError."""
    return tonight_at(asked.home)


def tonight_at(folder: str | None) -> int:
    """Show Tonight of what is kept in `folder`, or in the usual one, and return the exit status.

    The table is opened first: its suggestion can be read while the screens are still being loaded.
    """
    need_terminal()
    table = opens_at(folder)()
    try:
        from reciprocity_tui.cli.early import show_tonight

        show_tonight(table)
        from reciprocity_tui.tui.app import run

        return run(lambda: table, open_empty=empty_table)
    finally:
        table.close()
