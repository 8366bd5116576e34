"""Command-line arguments of `reciprocity practice`: one function per verb."""

import argparse
from typing import TYPE_CHECKING

from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from reciprocity_tui.cli.arguments import Parser

    Verbs = argparse._SubParsersAction[Parser]  # noqa: SLF001 -- the only name of its type

COMMAND = "COMMAND"
"""The name of a verb in a usage line."""

PRACTICE_VERBS: tuple[str, ...] = ("add", "list", "remove")


def add_practice(verbs: "Verbs", home: "Parser") -> None:
    """Add `practice` and its verbs to `verbs`. home -- the parser of --home, which each of them takes."""
    practice = verbs.add_parser("practice", help=text("cli-practice"))
    practice_verbs = practice.add_subparsers(
        metavar=COMMAND, required=True, parser_class=type(home), dest="practice_verb"
    )
    _add_add(practice_verbs, home)
    _add_list(practice_verbs, home)
    _add_remove(practice_verbs, home)


def _add_add(verbs: "Verbs", home: "Parser") -> None:
    add = verbs.add_parser(
        "add",
        parents=[home],
        help=text("cli-practice-add"),
        description=text("cli-practice-add-about"),
        allow_abbrev=False,
    )
    add.add_argument("file", metavar="FILE", help=text("cli-practice-file"))
    add.add_argument("--yes", action="store_true", help=text("cli-practice-yes"))
    add.set_defaults(verb="practice add")


def _add_list(verbs: "Verbs", home: "Parser") -> None:
    listing = verbs.add_parser("list", parents=[home], help=text("cli-practice-list"), allow_abbrev=False)
    listing.set_defaults(verb="practice list")


def _add_remove(verbs: "Verbs", home: "Parser") -> None:
    remove = verbs.add_parser(
        "remove",
        parents=[home],
        help=text("cli-practice-remove"),
        description=text("cli-practice-remove-about"),
        allow_abbrev=False,
    )
    remove.add_argument("ref", metavar="PRACTICE", help=text("cli-practice-ref"))
    remove.add_argument("--yes", action="store_true", help=text("cli-practice-remove-yes"))
    remove.set_defaults(verb="practice remove")
