"""Command-line arguments of the verbs that install, list, remove and build packs."""

import argparse
from typing import TYPE_CHECKING

from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from reciprocity_tui.cli.arguments import Parser
    from reciprocity_tui.cli.pack.arguments import Verbs

LIBRARY_VERBS = ("install", "list", "remove", "build")


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
        help=text("cli-pack-install"),
        description=text("cli-pack-install-about"),
        epilog=text("cli-pack-install-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    install.add_argument("path", metavar="PATH", help=text("cli-pack-install-path"))
    install.add_argument("--yes", action="store_true", help=text("cli-pack-install-yes"))
    install.set_defaults(verb="pack install")


def _add_list(verbs: "Verbs", home: "Parser") -> None:
    listing = verbs.add_parser("list", parents=[home], help=text("cli-pack-list"), allow_abbrev=False)
    listing.add_argument("--json", action="store_true", help=text("cli-pack-list-json"))
    listing.set_defaults(verb="pack list")


def _add_remove(verbs: "Verbs", home: "Parser") -> None:
    remove = verbs.add_parser(
        "remove",
        parents=[home],
        help=text("cli-pack-remove"),
        description=text("cli-pack-remove-about"),
        allow_abbrev=False,
    )
    remove.add_argument("id", metavar="ID", help=text("cli-pack-remove-id"))
    remove.add_argument("--yes", action="store_true", help=text("cli-pack-remove-yes"))
    remove.set_defaults(verb="pack remove")


def _add_build(verbs: "Verbs", home: "Parser") -> None:
    build = verbs.add_parser(
        "build",
        parents=[home],
        help=text("cli-pack-build"),
        description=text("cli-pack-build-about"),
        epilog=text("cli-pack-build-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    build.add_argument("path", metavar="PATH", help=text("cli-pack-build-path"))
    build.add_argument("-o", "--output", metavar="FILE", help=text("cli-pack-build-output"))
    build.set_defaults(verb="pack build")
