"""Command-line arguments of `reciprocity practice`: one function per verb."""

import argparse
from typing import TYPE_CHECKING

from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from reciprocity_tui.cli.arguments import Parser

    Verbs = argparse._SubParsersAction[Parser]  # noqa: SLF001 -- the only name of its type

COMMAND = "COMMAND"
"""The name of a verb in a usage line."""

PRACTICE_VERBS: tuple[str, ...] = ()


def add_practice(verbs: "Verbs", home: "Parser") -> None:
    """Add `practice` and its verbs to `verbs`. home -- the parser of --home, which each of them takes."""
    practice = verbs.add_parser("practice", help=text("cli-practice"))
    practice.add_subparsers(metavar=COMMAND, required=True, parser_class=type(home), dest="practice_verb")
