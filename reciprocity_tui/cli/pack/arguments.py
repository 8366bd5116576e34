"""Command-line arguments of `reciprocity pack`: one function per verb."""

import argparse
from typing import TYPE_CHECKING

from reciprocity_tui.cli.pack.editor_arguments import EDITOR_VERBS, add_check_options, add_editor_verbs
from reciprocity_tui.cli.pack.library_arguments import LIBRARY_VERBS, add_library_verbs

if TYPE_CHECKING:
    from reciprocity_tui.cli.arguments import Parser

    Verbs = argparse._SubParsersAction[Parser]  # noqa: SLF001 -- the only name of its type

PACK_VERBS = ("new", "import", "check", "show", "stats", "test", "try", *EDITOR_VERBS, *LIBRARY_VERBS)

NEW_EXAMPLES = """\
examples:
  reciprocity pack new our-evenings            a folder with this name
  reciprocity pack new "Our evenings"          the same, by its title
  reciprocity pack new our-evenings --private  for the two of you alone
"""

SHOW_EXAMPLES = """\
examples:
  reciprocity pack show mine/ --markdown       a script, to read before anybody plays it
  reciprocity pack show mine/ --html -o cards.html
                                               cards to print
"""

CHECK_EXAMPLES = """\
examples:
  reciprocity pack check mine/                 a pack
  reciprocity pack check mine/tea.toml         one exercise
  reciprocity pack import questions.txt        a pack from a list of questions
  reciprocity pack stats mine/                 how long it takes, and how much of it is talk
"""

TEST_EXAMPLES = """\
examples:
  reciprocity pack test mine/tea.toml          its tests, and tests to paste for what they leave out
  reciprocity pack test mine/                  a pack, a line for each exercise
  reciprocity pack test                        the pack in the current folder
"""

TRY_EXAMPLES = """\
examples:
  reciprocity pack try mine/                   a pack; several exercises are listed
  reciprocity pack try mine/tea.toml           one exercise
  reciprocity pack try mine/tea.toml --at end  from this step on; made-up answers stand before it
  reciprocity pack try                         the pack in the current folder

Save the file while it is played: the evening goes on at the same step, with the same answers.
"""


def add_pack(verbs: "Verbs", home: "Parser", playing: "Parser") -> None:
    """Add `pack` and its verbs to `verbs`.

    home -- the parser of --home, which each of them takes. playing -- that of the options of `play`.
    """
    pack = verbs.add_parser("pack", help="for authors: check packs and exercises")
    inner = pack.add_subparsers(metavar="VERB", required=True, parser_class=type(home), dest="pack_verb")
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
    check.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a pack's folder, or an exercise file; none: the pack you are in",
    )
    check.add_argument("--strict", action="store_true", help="a warning is a fault, too")
    check.add_argument(
        "--all", action="store_true", help="show every finding, also of a rule with many of them"
    )
    check.add_argument("--wording", action="store_true", help="look at the wording of private packs, too")
    add_check_options(check)
    check.set_defaults(verb="pack check")


def _add_show(verbs: "Verbs", home: "Parser") -> None:
    show = verbs.add_parser(
        "show",
        parents=[home],
        help="write a pack as a script to review, or as cards to print",
        description="Write a pack or an exercise as it is read on paper. Exit status: 0 done, 1 an exercise has a "
        "fault and is left out, 2 nothing could be written.",
        epilog=SHOW_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    show.add_argument("path", metavar="PATH", help="a pack's folder, or an exercise file")
    form = show.add_mutually_exclusive_group(required=True)
    form.add_argument(
        "--markdown", dest="form", action="store_const", const="markdown", help="a script to review"
    )
    form.add_argument("--html", dest="form", action="store_const", const="html", help="cards to print")
    show.add_argument("-o", "--output", metavar="FILE", help="write into FILE, not to the screen")
    show.set_defaults(verb="pack show")


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


IMPORT_EXAMPLES = """\
examples:
  reciprocity pack import questions.txt        one question a line, with headings or without
  reciprocity pack import cards.csv --sets topic
                                               a table; the column `topic` makes the sets
  reciprocity pack import -                    paste the questions, then a line with a single dot

Text, Markdown, CSV, JSON, lists in JavaScript, notes of Anki and .docx are read. Every line that does not become
a question is named. Import a list again after it changed: what you changed in the pack stays.
"""


def _add_import(verbs: "Verbs", home: "Parser") -> None:
    parser = verbs.add_parser(
        "import",
        parents=[home],
        help="make a pack from a list of questions",
        description="Make a pack from a list of questions, and say what became of every line of it. "
        "Exit status: 0 done, 1 there are no questions in it, 2 could not be tried.",
        epilog=IMPORT_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a list, or - for what is pasted or piped")
    parser.add_argument(
        "-o", "--output", metavar="DIR", help="the pack's folder; its name becomes the pack's id"
    )
    parser.add_argument("--yes", action="store_true", help="ask nothing and take what is offered")
    parser.add_argument("--title", metavar="TEXT", help="what the pack is called")
    parser.add_argument("--intensity", choices=("light", "medium", "deep"), help="how deep the questions go")
    parser.add_argument("--minutes", type=int, metavar="N", help="of an evening, 1 to 60")
    parser.add_argument(
        "--from", dest="source", metavar="TEXT", help="where the questions are from; kept in the pack"
    )
    parser.add_argument(
        "--question", metavar="COL", default="", help="the column with the questions, by name or number"
    )
    parser.add_argument("--sets", metavar="COL", default="", help="the column that makes sets")
    parser.add_argument(
        "--language",
        metavar="COL",
        default="",
        help="the column to take of several languages, or a code such as de",
    )
    parser.add_argument(
        "--encoding", metavar="NAME", default="", help="of the file, where it is read wrongly"
    )
    parser.add_argument("--keep-all", action="store_true", help="keep notes, advice and fillers as questions")
    parser.add_argument("--no-mend", action="store_true", help="leave broken letters as they are")
    parser.add_argument(
        "--this-or-that", action="store_true", help="let both choose at once where a question offers two"
    )
    parser.add_argument("--suggest", action="store_true", help="let Tonight suggest it")
    parser.add_argument("--replace", action="store_true", help="write over what was changed by hand, too")
    parser.add_argument("--all", action="store_true", help="write out every number of the sum")
    parser.set_defaults(verb="pack import")


def _add_test(verbs: "Verbs", home: "Parser") -> None:
    test = verbs.add_parser(
        "test",
        parents=[home],
        help="run the tests in exercise files, and find the answers that lead through every branch",
        description="Run the [[test]] tables of exercises, look for answers that lead through each branch, and name "
        "what does not fit a small window. Exit status: 0 all passed, 1 something failed, 2 could not read.",
        epilog=TEST_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    test.add_argument("paths", nargs="*", metavar="PATH", help="packs or exercises; none: the current folder")
    test.add_argument(
        "--branches", action="store_true", help="print tests to paste for several exercises, too"
    )
    test.set_defaults(verb="pack test")


def _add_try(verbs: "Verbs", home: "Parser", playing: "Parser") -> None:
    trying = verbs.add_parser(
        "try",
        parents=[home, playing],
        help="play a pack or an exercise that is being written, and follow what is saved",
        description="Play a pack or an exercise that is being written. Nothing of it is kept, and what is saved "
        "meanwhile is read again. Exit status: 0 played, 1 it cannot be played, 2 it could not be tried.",
        epilog=TRY_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    trying.add_argument("path", nargs="?", metavar="PATH", help="a pack's folder, or an exercise file")
    trying.add_argument("--at", metavar="STEP", help="begin at the step with this id, or at EXERCISE.STEP")
    trying.set_defaults(verb="pack try")
