"""`reciprocity where`."""

from argparse import Namespace

from reciprocity_tui.paths import home


def where(asked: Namespace) -> int:
    """Print the folder where things are kept, alone on a line, whether or not it exists."""
    print(home(asked.home))
    return 0
