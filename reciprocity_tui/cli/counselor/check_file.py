"""`reciprocity counselor assign --check`: tell everything that is wrong with a practice that was changed by hand."""

import sys
from argparse import Namespace
from pathlib import Path

from reciprocity_tui.cli.games import catalog_for
from reciprocity_tui.messages import text
from reciprocity_tui.packs.diagnostics.formats import full_report
from reciprocity_tui.packs.diagnostics.render import glyphs_for
from reciprocity_tui.paths import home
from reciprocity_tui.practice.accept_parcel import accept_parcel
from reciprocity_tui.practice.archive import read_parcel
from reciprocity_tui.practice.hand_out import COMMAND


def check_file(file: Path, args: Namespace) -> int:
    """Print what is wrong with a practice and return the exit status: 0 nothing, 1 something.

    Raises PackNotFound for a file that cannot be read, and PackError for packs in it that cannot be used.
    """
    with accept_parcel(read_parcel(file), home(args.home), catalog_for(args), COMMAND) as accepted:
        faults = accepted.parsed.diagnostics
    encoding = sys.stdout.encoding or "utf-8"
    for part in full_report(faults, glyphs_for(encoding)):
        sys.stdout.write(part.encode(encoding, "replace").decode(encoding))
    print(text("assign-checked", number=len(faults)))
    return 1 if faults else 0
