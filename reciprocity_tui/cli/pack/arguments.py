"""What may be given to the verbs of `reciprocity pack`: one function per verb."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reciprocity_tui.cli.arguments import Parser

    Verbs = argparse._SubParsersAction[Parser]  # noqa: SLF001 -- the only name of its type

PACK_VERBS = ("new", "check", "stats")

NEW_EXAMPLES = """\
examples:
  reciprocity pack new our-evenings            a folder with this name
  reciprocity pack new "Our evenings"          the same, by its title
  reciprocity pack new our-evenings --private  for the two of you alone
"""

CHECK_EXAMPLES = """\
examples:
  reciprocity pack check mine/                 a pack
  reciprocity pack check mine/tea.toml         one exercise
  reciprocity pack stats mine/                 how long it takes, and how much of it is talk
"""


def add_pack(verbs: "Verbs", home: "Parser") -> None:
    """Add `pack` and its verbs to `verbs`. home -- the parser of --home, which each of them takes."""
    pack = verbs.add_parser("pack", help="for authors: check packs and exercises")
    inner = pack.add_subparsers(metavar="VERB", required=True, parser_class=type(home), dest="pack_verb")
    _add_new(inner, home)
    _add_check(inner, home)
    _add_stats(inner, home)


def _add_new(verbs: "Verbs", home: "Parser") -> None:
    new = verbs.add_parser(
        "new",
        parents=[home],
        help="begin a pack that plays as it stands",
        description="Write a folder with a pack.toml and one exercise that plays as it stands. What is there stays.",
        epilog=NEW_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    new.add_argument("name", metavar="NAME", help="the pack's title or its id; it becomes the folder")
    new.add_argument(
        "--private", action="store_true", help="for the two of you: no licence, no evidence, never for others"
    )
    new.set_defaults(verb="pack new")


def _add_check(verbs: "Verbs", home: "Parser") -> None:
    check = verbs.add_parser(
        "check",
        parents=[home],
        help="tell every fault of every file, and what is better said otherwise",
        description="Tell every fault of every file, and warn of what is better made or said otherwise. "
        "Exit status: 0 clean or only warned, 1 faults, 2 could not read.",
        epilog=CHECK_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    check.add_argument("paths", nargs="+", metavar="PATH", help="a pack's folder, or an exercise file")
    check.add_argument("--strict", action="store_true", help="a warning is a fault, too")
    check.add_argument("--wording", action="store_true", help="look at the wording of private packs, too")
    check.set_defaults(verb="pack check")


def _add_stats(verbs: "Verbs", home: "Parser") -> None:
    stats = verbs.add_parser(
        "stats",
        parents=[home],
        help="print what each exercise asks for: minutes, talk, curtains, waiting, typing",
        description="Print what each exercise asks of two people. Exit status: 0 fine, 1 one asks for too much.",
        allow_abbrev=False,
    )
    stats.add_argument("paths", nargs="*", metavar="PATH", help="packs or exercises; none: the built-in ones")
    stats.set_defaults(verb="pack stats")
