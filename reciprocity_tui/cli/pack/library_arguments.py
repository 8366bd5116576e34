"""Command-line arguments of the verbs that install, list, remove and build packs."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reciprocity_tui.cli.arguments import Parser
    from reciprocity_tui.cli.pack.arguments import Verbs

LIBRARY_VERBS = ("install", "list", "remove", "build")

INSTALL_EXAMPLES = """\
examples:
  reciprocity pack install mine/               a pack's folder
  reciprocity pack install mine.rpack          an archive
  reciprocity pack list                        what is installed
  reciprocity pack remove mine                 take it out again

What it is and what it changes is shown first. Installing it again replaces it; what you kept stays.
"""

BUILD_EXAMPLES = """\
examples:
  reciprocity pack build mine/                 mine.rpack, in the current folder
  reciprocity pack build mine/ -o out/         out/mine.rpack

The same files always make the same archive.
"""


def add_library_verbs(verbs: "Verbs", home: "Parser") -> None:
    """Add `install`, `list`, `remove` and `build`. home -- the parser of --home."""
    _add_install(verbs, home)
    _add_list(verbs, home)
    _add_remove(verbs, home)
    _add_build(verbs, home)


def _add_install(verbs: "Verbs", home: "Parser") -> None:
    install = verbs.add_parser(
        "install",
        parents=[home],
        help="put a pack into the library",
        description="Put a pack into the library: a folder, or an archive (.rpack). "
        "Exit status: 0 done, 1 something is wrong with the pack, 2 it could not be tried.",
        epilog=INSTALL_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    install.add_argument("path", metavar="PATH", help="a pack's folder, or an archive")
    install.add_argument("--yes", action="store_true", help="do not ask")
    install.set_defaults(verb="pack install")


def _add_list(verbs: "Verbs", home: "Parser") -> None:
    listing = verbs.add_parser("list", parents=[home], help="list every pack", allow_abbrev=False)
    listing.add_argument("--json", action="store_true", help="as JSON, for other programs")
    listing.set_defaults(verb="pack list")


def _add_remove(verbs: "Verbs", home: "Parser") -> None:
    remove = verbs.add_parser(
        "remove",
        parents=[home],
        help="take an installed pack out of the library",
        description="Take an installed pack out of the library. What you kept of it stays in your journal.",
        allow_abbrev=False,
    )
    remove.add_argument("id", metavar="ID", help="the id of the pack, as `pack list` shows it")
    remove.add_argument("--yes", action="store_true", help="do not ask")
    remove.set_defaults(verb="pack remove")


def _add_build(verbs: "Verbs", home: "Parser") -> None:
    build = verbs.add_parser(
        "build",
        parents=[home],
        help="make the archive of a pack, to give to others",
        description="Make the archive of a pack (.rpack), to give to others. A private pack is not built.",
        epilog=BUILD_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    build.add_argument("path", metavar="PATH", help="a pack's folder")
    build.add_argument("-o", "--output", metavar="FILE", help="where to; a folder takes the usual name in it")
    build.set_defaults(verb="pack build")
