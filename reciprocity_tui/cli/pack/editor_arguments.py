"""Command-line arguments of the verbs of `reciprocity pack` for editors, CI and reference."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reciprocity_tui.cli.arguments import Parser
    from reciprocity_tui.cli.pack.arguments import Verbs

EDITOR_VERBS = ("explain", "schema")

FORMATS = ("full", "short", "json", "github")
"""How `pack check` may write faults; `packs.formats` has a function for each."""

EXPLAIN_EXAMPLES = """\
examples:
  reciprocity pack explain E203                what a code means
  reciprocity pack explain deck                a kind of step and its keys
  reciprocity pack explain minutes             a key, wherever there is one
  reciprocity pack explain deck.minutes        the key of this kind alone
"""

SCHEMA_EXAMPLES = """\
examples:
  reciprocity pack schema -o mine/.schema      all of them, beside a pack
  reciprocity pack schema --pack               the one of pack.toml, on the screen

The first line of a file leads an editor there:
  #:schema .schema/exercise-1.json
"""


def add_check_options(check: "Parser") -> None:
    """Add what editors and CI ask of `pack check` to its parser."""
    check.add_argument(
        "--format", choices=FORMATS, default="full", help="how faults are written: %(choices)s"
    )
    check.add_argument(
        "--fix", action="store_true", help="mend quotes, tabs, line ends and a missing format first"
    )
    check.add_argument("--watch", action="store_true", help="check again at every save, until Ctrl+C")


def add_editor_verbs(verbs: "Verbs", home: "Parser") -> None:
    """Add `explain` and `schema`. home -- the parser of --home, which each of them takes."""
    _add_explain(verbs, home)
    _add_schema(verbs, home)


def _add_explain(verbs: "Verbs", home: "Parser") -> None:
    explain = verbs.add_parser(
        "explain",
        parents=[home],
        help="explain a code of check, or a key of a file",
        description="Say what a code of `pack check` means, with a wrong and a right example; or what a key of a file "
        "takes, with its limits. Exit status: 0 explained, 1 there is no such code or key.",
        epilog=EXPLAIN_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    explain.add_argument(
        "what", nargs="+", metavar="CODE or KEY", help="like E203, W326, deck, minutes, step.do"
    )
    explain.set_defaults(verb="pack explain")


def _add_schema(verbs: "Verbs", home: "Parser") -> None:
    schema = verbs.add_parser(
        "schema",
        parents=[home],
        help="write the JSON Schemas with which editors complete and underline",
        description="Print the JSON Schema of an exercise, or write the schemas of all files into a folder.",
        epilog=SCHEMA_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    which = schema.add_mutually_exclusive_group()
    for what, words in (("pack", "of pack.toml"), ("exercise", "of an exercise"), ("path", "of a path")):
        which.add_argument(
            f"--{what}", dest="which", action="store_const", const=what, help=f"print the one {words}"
        )
    which.add_argument("-o", "--output", metavar="DIR", help="write all of them into DIR")
    schema.set_defaults(verb="pack schema")
