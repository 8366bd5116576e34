"""`reciprocity pack`."""

import sys
from argparse import Namespace


def check_packs(asked: Namespace) -> int:
    """Check packs and exercises and return the exit status: 0 clean, 1 faults, 2 could not read."""
    from reciprocity_tui.cli.pack import check

    return check(asked.paths, sys.stdout, strict=asked.strict)


def stats_of_packs(asked: Namespace) -> int:
    """Print what exercises ask for and return the exit status: 0 fine, 1 one asks for too much."""
    from reciprocity_tui.cli.stats import stats

    return stats(asked.paths, sys.stdout)
