"""`reciprocity` alone: Tonight."""

from argparse import Namespace

from reciprocity_tui.cli.tables import empty_table, opener_of
from reciprocity_tui.cli.terminal import need_terminal


def tonight(asked: Namespace) -> int:
    """Show Tonight and return the exit status. Raises ReciprocityError."""
    need_terminal()
    from reciprocity_tui.tui.app import run

    return run(opener_of(asked), open_empty=empty_table)
