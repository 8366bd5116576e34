"""Command-line arguments of `reciprocity counselor`: one function per verb."""

import argparse
from typing import TYPE_CHECKING

from reciprocity_tui.cli.counselor.assign_arguments import add_assign
from reciprocity_tui.cli.counselor.review_arguments import REVIEW_VERBS, add_review_verbs
from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from reciprocity_tui.cli.arguments import Parser

    Verbs = argparse._SubParsersAction[Parser]  # noqa: SLF001 -- the only name of its type

COMMAND = "COMMAND"
"""The name of a verb in a usage line."""

COUNSELOR_VERBS: tuple[str, ...] = ("assign", "key", *REVIEW_VERBS)


def add_counselor(verbs: "Verbs", home: "Parser") -> None:
    """Add `counselor` and its verbs to `verbs`. home -- the parser of --home, which each of them takes."""
    counselor = verbs.add_parser("counselor", help=text("cli-counselor"))
    inner = counselor.add_subparsers(
        metavar=COMMAND, required=True, parser_class=type(home), dest="counselor_verb"
    )
    add_assign(inner, home)
    _add_key(inner, home)
    add_review_verbs(inner, home)


def _add_key(verbs: "Verbs", home: "Parser") -> None:
    key = verbs.add_parser(
        "key",
        parents=[home],
        help=text("cli-counselor-key"),
        description=text("cli-counselor-key-about"),
        allow_abbrev=False,
    )
    key.add_argument("--only", action="store_true", help=text("cli-counselor-key-only"))
    key.set_defaults(verb="counselor key")
