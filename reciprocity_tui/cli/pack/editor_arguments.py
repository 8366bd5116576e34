"""Add the arguments of the verbs of `reciprocity pack` that editors and CI use."""

import argparse
from typing import TYPE_CHECKING

from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from reciprocity_tui.cli.arguments import Parser
    from reciprocity_tui.cli.pack.arguments import Verbs

EDITOR_VERBS = ("explain", "schema")

FORMATS = ("full", "short", "json", "github")
"""The formats in which `pack check` writes diagnostics; `packs.diagnostics.formats` has a function for each."""


def add_check_options(check: "Parser") -> None:
    """Add what editors and CI ask of `pack check` to its parser."""
    check.add_argument("--format", choices=FORMATS, default="full", help=text("cli-pack-check-format"))
    check.add_argument("--fix", action="store_true", help=text("cli-pack-check-fix"))
    check.add_argument("--watch", action="store_true", help=text("cli-pack-check-watch"))


def add_editor_verbs(verbs: "Verbs", home: "Parser") -> None:
    """Add `explain` and `schema`. home -- the parser of --home, which each of them takes."""
    _add_explain(verbs, home)
    _add_schema(verbs, home)


def _add_explain(verbs: "Verbs", home: "Parser") -> None:
    explain = verbs.add_parser(
        "explain",
        parents=[home],
        help=text("cli-pack-explain"),
        description=text("cli-pack-explain-about"),
        epilog=text("cli-pack-explain-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    explain.add_argument("what", nargs="+", metavar="CODE or KEY", help=text("cli-pack-explain-what"))
    explain.set_defaults(verb="pack explain")


def _add_schema(verbs: "Verbs", home: "Parser") -> None:
    schema = verbs.add_parser(
        "schema",
        parents=[home],
        help=text("cli-pack-schema"),
        description=text("cli-pack-schema-about"),
        epilog=text("cli-pack-schema-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    which = schema.add_mutually_exclusive_group()
    for what in ("pack", "exercise", "path"):
        which.add_argument(
            f"--{what}",
            dest="which",
            action="store_const",
            const=what,
            help=text("cli-pack-schema-which", of=what),
        )
    which.add_argument("-o", "--output", metavar="DIR", help=text("cli-pack-schema-output"))
    schema.set_defaults(verb="pack schema")
