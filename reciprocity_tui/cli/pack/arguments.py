"""Command-line arguments of `reciprocity pack`: one function per verb."""

import argparse
from typing import TYPE_CHECKING

from reciprocity_tui.cli.pack.editor_arguments import EDITOR_VERBS, add_check_options, add_editor_verbs
from reciprocity_tui.cli.pack.library_arguments import LIBRARY_VERBS, add_library_verbs
from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from reciprocity_tui.cli.arguments import Parser

    Verbs = argparse._SubParsersAction[Parser]  # noqa: SLF001 -- the only name of its type

COMMAND = "COMMAND"
"""The name of a verb in a usage line."""

PACK_VERBS = ("new", "import", "check", "show", "stats", "test", "try", *EDITOR_VERBS, *LIBRARY_VERBS)


def add_pack(verbs: "Verbs", home: "Parser", playing: "Parser") -> None:
    """Add `pack` and its verbs to `verbs`.

    home -- the parser of --home, which each of them takes. playing -- that of the options of `play`.
    """
    pack = verbs.add_parser("pack", help=text("cli-pack"))
    inner = pack.add_subparsers(metavar=COMMAND, required=True, parser_class=type(home), dest="pack_verb")
    _add_new(inner, home)
    _add_check(inner, home)
    _add_show(inner, home)
    _add_import(inner, home)
    add_editor_verbs(inner, home)
    _add_stats(inner, home)
    _add_test(inner, home)
    _add_try(inner, home, playing)
    add_library_verbs(inner, home)


def _add_new(verbs: "Verbs", home: "Parser") -> None:
    new = verbs.add_parser(
        "new",
        parents=[home],
        help=text("cli-pack-new"),
        description=text("cli-pack-new-about"),
        epilog=text("cli-pack-new-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    new.add_argument("name", metavar="NAME", help=text("cli-pack-new-name"))
    new.add_argument("--private", action="store_true", help=text("cli-pack-new-private"))
    new.set_defaults(verb="pack new")


def _add_check(verbs: "Verbs", home: "Parser") -> None:
    check = verbs.add_parser(
        "check",
        parents=[home],
        help=text("cli-pack-check"),
        description=text("cli-pack-check-about"),
        epilog=text("cli-pack-check-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    check.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help=text("cli-pack-check-paths"),
    )
    check.add_argument("--strict", action="store_true", help=text("cli-pack-check-strict"))
    check.add_argument("--all", action="store_true", help=text("cli-pack-check-all"))
    check.add_argument("--wording", action="store_true", help=text("cli-pack-check-wording"))
    add_check_options(check)
    check.set_defaults(verb="pack check")


def _add_show(verbs: "Verbs", home: "Parser") -> None:
    show = verbs.add_parser(
        "show",
        parents=[home],
        help=text("cli-pack-show"),
        description=text("cli-pack-show-about"),
        epilog=text("cli-pack-show-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    show.add_argument("path", metavar="PATH", help=text("cli-pack-show-path"))
    form = show.add_mutually_exclusive_group(required=True)
    form.add_argument(
        "--markdown", dest="form", action="store_const", const="markdown", help=text("cli-pack-show-markdown")
    )
    form.add_argument(
        "--html", dest="form", action="store_const", const="html", help=text("cli-pack-show-html")
    )
    show.add_argument("-o", "--output", metavar="FILE", help=text("cli-pack-show-output"))
    show.set_defaults(verb="pack show")


def _add_stats(verbs: "Verbs", home: "Parser") -> None:
    stats = verbs.add_parser(
        "stats",
        parents=[home],
        help=text("cli-pack-stats"),
        description=text("cli-pack-stats-about"),
        allow_abbrev=False,
    )
    stats.add_argument("paths", nargs="*", metavar="PATH", help=text("cli-pack-stats-paths"))
    stats.set_defaults(verb="pack stats")


def _add_import(verbs: "Verbs", home: "Parser") -> None:
    parser = verbs.add_parser(
        "import",
        parents=[home],
        help=text("cli-pack-import"),
        description=text("cli-pack-import-about"),
        epilog=text("cli-pack-import-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help=text("cli-pack-import-files"))
    parser.add_argument("-o", "--output", metavar="DIR", help=text("cli-pack-import-output"))
    parser.add_argument("--yes", action="store_true", help=text("cli-pack-import-yes"))
    parser.add_argument("--title", metavar="TEXT", help=text("cli-pack-import-title"))
    parser.add_argument(
        "--intensity", choices=("light", "medium", "deep"), help=text("cli-pack-import-intensity")
    )
    parser.add_argument("--minutes", type=int, metavar="N", help=text("cli-pack-import-minutes"))
    parser.add_argument("--from", dest="source", metavar="TEXT", help=text("cli-pack-import-from"))
    parser.add_argument("--question", metavar="COL", default="", help=text("cli-pack-import-question"))
    parser.add_argument("--sets", metavar="COL", default="", help=text("cli-pack-import-sets"))
    parser.add_argument(
        "--language",
        metavar="COL",
        default="",
        help=text("cli-pack-import-language"),
    )
    parser.add_argument("--encoding", metavar="NAME", default="", help=text("cli-pack-import-encoding"))
    parser.add_argument("--keep-all", action="store_true", help=text("cli-pack-import-keep-all"))
    parser.add_argument("--no-mend", action="store_true", help=text("cli-pack-import-no-mend"))
    parser.add_argument("--this-or-that", action="store_true", help=text("cli-pack-import-this-or-that"))
    parser.add_argument("--suggest", action="store_true", help=text("cli-pack-import-suggest"))
    parser.add_argument("--replace", action="store_true", help=text("cli-pack-import-replace"))
    parser.add_argument("--all", action="store_true", help=text("cli-pack-import-all"))
    parser.set_defaults(verb="pack import")


def _add_test(verbs: "Verbs", home: "Parser") -> None:
    test = verbs.add_parser(
        "test",
        parents=[home],
        help=text("cli-pack-test"),
        description=text("cli-pack-test-about"),
        epilog=text("cli-pack-test-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    test.add_argument("paths", nargs="*", metavar="PATH", help=text("cli-pack-test-paths"))
    test.add_argument("--branches", action="store_true", help=text("cli-pack-test-branches"))
    test.set_defaults(verb="pack test")


def _add_try(verbs: "Verbs", home: "Parser", playing: "Parser") -> None:
    trying = verbs.add_parser(
        "try",
        parents=[home, playing],
        help=text("cli-pack-try"),
        description=text("cli-pack-try-about"),
        epilog=text("cli-pack-try-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    trying.add_argument("path", nargs="?", metavar="PATH", help=text("cli-pack-try-path"))
    trying.add_argument("--at", metavar="STEP", help=text("cli-pack-try-at"))
    trying.set_defaults(verb="pack try")
