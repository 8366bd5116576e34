"""`reciprocity where`: print the folder where things are kept."""

import os
import sys
from argparse import Namespace

from reciprocity_tui.paths import home


def where(args: Namespace) -> int:
    """Print the folder where things are kept, alone on a line, whether or not it exists, and return 0."""
    # As bytes: a name need not be made of letters, and a program that reads this wants it as it is.
    line = os.fsencode(home(args.home)) + os.fsencode(os.linesep)
    out = getattr(sys.stdout, "buffer", None)
    if out is None:
        print(os.fsdecode(line), end="")
    else:
        out.write(line)
        out.flush()
    return 0
