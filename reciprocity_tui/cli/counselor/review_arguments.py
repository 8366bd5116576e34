"""Command-line arguments of `reciprocity counselor review` and `purge`."""

import argparse
from typing import TYPE_CHECKING

from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from reciprocity_tui.cli.arguments import Parser

    Verbs = argparse._SubParsersAction[Parser]  # noqa: SLF001 -- the only name of its type

REVIEW_VERBS = ("review", "purge")


def add_review_verbs(verbs: "Verbs", home: "Parser") -> None:
    """Add `review` and `purge`. home -- the parser of --home."""
    _add_review(verbs, home)
    _add_purge(verbs, home)


def _add_review(verbs: "Verbs", home: "Parser") -> None:
    review = verbs.add_parser(
        "review",
        parents=[home],
        help=text("cli-counselor-review"),
        description=text("cli-counselor-review-about"),
        epilog=text("cli-counselor-review-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    review.add_argument("path", metavar="PATH", help=text("cli-counselor-review-path"))
    form = review.add_mutually_exclusive_group()
    form.add_argument("--plain", dest="as_text", action="store_true", help=text("cli-counselor-review-plain"))
    form.add_argument("--csv", metavar="FILE", help=text("cli-counselor-review-csv"))
    form.add_argument("--json", metavar="FILE", help=text("cli-counselor-review-json"))
    review.set_defaults(verb="counselor review")


def _add_purge(verbs: "Verbs", home: "Parser") -> None:
    purge = verbs.add_parser(
        "purge",
        parents=[home],
        help=text("cli-counselor-purge"),
        description=text("cli-counselor-purge-about"),
        epilog=text("cli-counselor-purge-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    purge.add_argument("couple", metavar="COUPLE", help=text("cli-counselor-purge-couple"))
    purge.add_argument("folder", metavar="FOLDER", help=text("cli-counselor-purge-folder"))
    purge.add_argument("--yes", action="store_true", help=text("cli-counselor-purge-yes"))
    purge.set_defaults(verb="counselor purge")
