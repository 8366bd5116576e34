"""`reciprocity pack`."""

import sys
from argparse import Namespace


def check_packs(asked: Namespace) -> int:
    """Check packs and exercises and return the exit status: 0 clean, 1 faults, 2 could not read."""
    from reciprocity_tui.cli.pack import check

    return check(asked.paths, sys.stdout)
