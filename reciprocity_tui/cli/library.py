"""`reciprocity list`."""

import sys
from argparse import Namespace


def show(asked: Namespace) -> int:
    """List every exercise and return the exit status. Raises ReciprocityError."""
    from reciprocity_tui.cli.listing import show_list
    from reciprocity_tui.packs.catalog import Catalog

    return show_list(Catalog(), asked.json, sys.stdout)
