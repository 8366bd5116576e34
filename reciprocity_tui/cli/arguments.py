"""What may stand on the command line, and plain words for what may not."""

import argparse
import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, NoReturn

from reciprocity_tui import __version__
from reciprocity_tui.cli.pack.arguments import PACK_VERBS, add_pack
from reciprocity_tui.errors import UsageError

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

ABOUT = "Reciprocity: an evening for two, at one keyboard, mostly talking."

EXAMPLES = """\
examples:
  reciprocity                                  tonight's suggestion; Enter begins
  reciprocity play first-evening               this exercise
  reciprocity play --plain                     the same in lines, also for screen readers and pipes
  reciprocity play --nothing-kept --names Ana,Sam
                                               just looking: nothing is written anywhere
  reciprocity list                             what there is to play
  reciprocity names                            who sits where, and how to put that right
  reciprocity pack check mine/                 what is wrong with a pack, if anything
  reciprocity where                            the folder where things are kept
  reciprocity keys                             which key does what

Everything stays on this computer. --home or RECIPROCITY_HOME chooses another folder.
Help lines and the safety page: F1 in the program, /help with --plain.
"""

PLAY_EXAMPLES = """\
examples:
  reciprocity play                             tonight's suggestion
  reciprocity play ground/hello-weather        an exercise by its full name
  reciprocity play hello-weather --plain       by its own name, in lines
  reciprocity play ./mine                      a pack that is not installed; nothing of it is kept
  reciprocity play --plain --seed 7 --opener second < lines.txt
                                               a run that can be repeated
"""

NAMES_EXAMPLES = """\
examples:
  reciprocity names                            who sits on the left, and who on the right
  reciprocity names --left Anna                a name that was mistyped, or has changed
  reciprocity names --swap                     the two change places

Every saved line stays with the person it belongs to. Old lines stay as they were written, old names included.
"""

VERBS = ("play", "list", "names", "where", "keys", "pack", *PACK_VERBS)

PLAY_DEFAULTS = {
    "plain": False,
    "names": None,
    "nothing_kept": False,
    "opener": None,
    "seed": None,
    "echo": False,
}
"""The options of `play` by their names in a namespace, with what holds where they are not given."""

PLAYING_VERBS = ("play", "pack try")
"""The verbs that take them."""

_UNKNOWN = re.compile(r"unrecognized arguments?: (?P<what>.*)", re.DOTALL)
_CHOICE = re.compile(r"argument (?P<of>[^:]*): invalid choice: (?P<what>.*?) \(choose from .*", re.DOTALL)
_VALUE = re.compile(r"argument (?P<of>[^:]*): expected .*", re.DOTALL)
_NUMBER = re.compile(r"argument (?P<of>[^:]*): invalid \w+ value: (?P<what>.*)", re.DOTALL)
_MISSING = re.compile(r"the following arguments are required: (?P<what>.*)", re.DOTALL)


class Parser(argparse.ArgumentParser):
    """A parser whose errors are ours, in plain words."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with what argparse complains of."""
        raise UsageError(_explain_error(message), f"{self.prog} --help shows what there is.")

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        # The one of argparse is silent where the message cannot be written.
        (sys.stderr if file is None else file).write(message)


def parse(argv: Sequence[str]) -> argparse.Namespace | None:
    """Read the command line; None when it only asked for help or the version, which is told by then.

    Raises UsageError. The verb is in `.verb`: "tonight", "play", "list", "names", "where", "pack check" and the like.
    """
    # --home and the options of `play` may stand before or after the verb, so no parser may set a default of its own.
    try:
        args = _parser().parse_args(list(argv))
    except SystemExit:
        return None
    args.home = getattr(args, "home", None)
    return _with_play_defaults(args)


def _with_play_defaults(args: argparse.Namespace) -> argparse.Namespace:
    """With the options of `play` that were not given. Without a verb they mean `play`; with another, nothing."""
    given = [name for name in PLAY_DEFAULTS if hasattr(args, name)]
    if given and args.verb not in ("tonight", *PLAYING_VERBS):
        option = f"--{given[0].replace('_', '-')}"
        raise UsageError(
            f"{option} only works with play, not with {args.verb}.",
            f"reciprocity {args.verb} --help shows what there is.",
        )
    if given or args.verb in PLAYING_VERBS:
        if args.verb not in PLAYING_VERBS:
            args.verb = "play"
        args.exercise = getattr(args, "exercise", None)
        for name, default in PLAY_DEFAULTS.items():
            setattr(args, name, getattr(args, name, default))
    return args


def _parser() -> Parser:
    home, playing = Parser(add_help=False), _playing()
    home.add_argument(
        "--home", metavar="DIR", default=argparse.SUPPRESS, help="keep things in DIR (also RECIPROCITY_HOME)"
    )
    parser = Parser(
        prog="reciprocity",
        description=ABOUT,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        parents=[home, playing],
    )
    parser.add_argument("--version", action="version", version=f"reciprocity {__version__}")
    parser.set_defaults(verb="tonight")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", parser_class=Parser)
    _add_play(verbs, home, playing)
    _add_list(verbs, home)
    _add_names(verbs, home)
    where = verbs.add_parser("where", parents=[home], help="print the folder where things are kept")
    where.set_defaults(verb="where")
    keys = verbs.add_parser("keys", parents=[home], help="print which key does what", allow_abbrev=False)
    keys.add_argument("--markdown", action="store_true", help="as tables in Markdown")
    keys.set_defaults(verb="keys")
    add_pack(verbs, home, playing)
    return parser


def _add_play(
    verbs: "argparse._SubParsersAction[Parser]",
    home: Parser,
    playing: Parser,
) -> None:
    play = verbs.add_parser(
        "play",
        parents=[home, playing],
        help="play an exercise, or tonight's suggestion",
        description="Play an exercise, or tonight's suggestion when none is named.",
        epilog=PLAY_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    play.add_argument(
        "exercise", nargs="?", metavar="EXERCISE", help="pack/exercise, the exercise alone, or a path"
    )
    play.set_defaults(verb="play")


def _playing() -> Parser:
    """Return the options of `play`, which may stand before it as well, and without it."""
    options = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    options.add_argument("--plain", action="store_true", help="lines in, lines out; works without a terminal")
    options.add_argument("--names", metavar="A,B", help="who sits on the left and who on the right")
    options.add_argument("--nothing-kept", action="store_true", help="just looking: nothing is kept anywhere")
    options.add_argument(
        "--opener", choices=("first", "second"), help="who opens: left (first) or right (second)"
    )
    options.add_argument("--seed", type=int, metavar="N", help="draw the same prompts again")
    options.add_argument(
        "--echo", action="store_true", help="with --plain: show private lines as they are typed"
    )
    return options


def _add_list(verbs: "argparse._SubParsersAction[Parser]", home: Parser) -> None:
    listing = verbs.add_parser("list", parents=[home], help="list every exercise", allow_abbrev=False)
    listing.add_argument("--json", action="store_true", help="as JSON, for other programs")
    listing.set_defaults(verb="list")


def _add_names(verbs: "argparse._SubParsersAction[Parser]", home: Parser) -> None:
    names = verbs.add_parser(
        "names",
        parents=[home],
        help="show or change the names and the seats",
        description="Say who sits where, or put a name or the seats right.",
        epilog=NAMES_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    names.add_argument("--left", metavar="NAME", help="rename the person on the left")
    names.add_argument("--right", metavar="NAME", help="rename the person on the right")
    names.add_argument("--swap", action="store_true", help="let the two change places")
    names.set_defaults(verb="names")


def _explain_error(message: str) -> str:
    if match := _UNKNOWN.fullmatch(message):
        return f"There is nothing called {match['what']} here."
    if match := _CHOICE.fullmatch(message):
        return _unknown_choice_error(match["of"], match["what"].strip("'\""))
    if match := _VALUE.fullmatch(message):
        return f"{match['of']} needs something behind it."
    if match := _NUMBER.fullmatch(message):
        return f"{match['of']} needs a whole number, and {match['what']} is none."
    if match := _MISSING.fullmatch(message):
        return f"{match['what']} is missing."
    return f"{message[:1].upper()}{message[1:]}."


def _unknown_choice_error(of: str, what: str) -> str:
    if of != "VERB":
        return f"{of} cannot be {what}."
    near = get_close_matches(what, VERBS, n=1)
    hint = f"Did you mean {near[0]}?" if near else "An exercise is played with: reciprocity play EXERCISE."
    return f"There is no verb {what}. {hint}"
