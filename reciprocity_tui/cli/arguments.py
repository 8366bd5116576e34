"""Parse the command line, and explain in plain words what cannot be parsed."""

import argparse
import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, NoReturn

from reciprocity_tui import __version__
from reciprocity_tui.cli.counselor.arguments import COUNSELOR_VERBS, add_counselor
from reciprocity_tui.cli.pack.arguments import COMMAND, PACK_VERBS, add_pack
from reciprocity_tui.cli.practice.arguments import PRACTICE_VERBS, add_practice
from reciprocity_tui.errors import UsageError
from reciprocity_tui.message import Message, Text
from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from _typeshed import SupportsWrite


VERBS = (
    *("play", "list", "names", "where", "keys", "pack", "practice", "counselor"),
    *(*PACK_VERBS, *PRACTICE_VERBS, *COUNSELOR_VERBS),
)

PLAY_DEFAULTS = {
    "plain": False,
    "names": None,
    "nothing_kept": False,
    "opener": None,
    "seed": None,
    "echo": False,
}
"""The options of `play` by their names in a namespace, with their defaults."""

PLAYING_VERBS = ("play", "pack try", "practice share")
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
        raise UsageError(_explain_error(message), Message("cli-help-shows", command=self.prog))

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        # The one of argparse is silent where the message cannot be written.
        (sys.stderr if file is None else file).write(message)


def parse(argv: Sequence[str]) -> argparse.Namespace | None:
    """Parse the command line; return None when it only asked for help or the version, which is printed by then.

    Raises UsageError. The verb is in `.verb`: "tonight", "play", "list", "names", "where", "pack check" and the like.
    """
    # --home and the options of `play` may come before or after the verb, so no parser may set a default of its own.
    try:
        args = _parser().parse_args(list(argv))
    except SystemExit:
        return None
    args.home = getattr(args, "home", None)
    return _with_play_defaults(args)


def _with_play_defaults(args: argparse.Namespace) -> argparse.Namespace:
    """Add the options of `play` that were not given. Without a verb they mean `play`; with another, an error."""
    given = [name for name in PLAY_DEFAULTS if hasattr(args, name)]
    if given and args.verb not in ("tonight", *PLAYING_VERBS):
        option = f"--{given[0].replace('_', '-')}"
        raise UsageError(
            Message("cli-only-with-play", option=option, verb=args.verb),
            Message("cli-help-shows", command=f"reciprocity {args.verb}"),
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
    home.add_argument("--home", metavar="DIR", default=argparse.SUPPRESS, help=text("cli-home"))
    parser = Parser(
        prog="reciprocity",
        description=text("cli-about"),
        epilog=text("cli-examples", help_key="F1", help_command="/help"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        parents=[home, playing],
    )
    parser.add_argument("--version", action="version", version=f"reciprocity {__version__}")
    parser.set_defaults(verb="tonight")
    verbs = parser.add_subparsers(title=text("cli-commands"), metavar=COMMAND, parser_class=Parser)
    _add_play(verbs, home, playing)
    _add_list(verbs, home)
    _add_names(verbs, home)
    where = verbs.add_parser("where", parents=[home], help=text("cli-where"))
    where.set_defaults(verb="where")
    keys = verbs.add_parser("keys", parents=[home], help=text("cli-keys"), allow_abbrev=False)
    keys.add_argument("--markdown", action="store_true", help=text("cli-keys-markdown"))
    keys.set_defaults(verb="keys")
    add_pack(verbs, home, playing)
    add_practice(verbs, home)
    add_counselor(verbs, home)
    return parser


def _add_play(
    verbs: "argparse._SubParsersAction[Parser]",
    home: Parser,
    playing: Parser,
) -> None:
    play = verbs.add_parser(
        "play",
        parents=[home, playing],
        help=text("cli-play"),
        description=text("cli-play-about"),
        epilog=text("cli-play-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    play.add_argument("exercise", nargs="?", metavar="EXERCISE", help=text("cli-play-exercise"))
    play.set_defaults(verb="play")


def _playing() -> Parser:
    """Return the options of `play`, which may come before it as well, or without it."""
    options = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    options.add_argument("--plain", action="store_true", help=text("cli-play-plain"))
    options.add_argument("--names", metavar="A,B", help=text("cli-play-names"))
    options.add_argument("--nothing-kept", action="store_true", help=text("cli-play-nothing-kept"))
    options.add_argument("--opener", choices=("first", "second"), help=text("cli-play-opener"))
    options.add_argument("--seed", type=int, metavar="N", help=text("cli-play-seed"))
    options.add_argument("--echo", action="store_true", help=text("cli-play-echo"))
    return options


def _add_list(verbs: "argparse._SubParsersAction[Parser]", home: Parser) -> None:
    listing = verbs.add_parser("list", parents=[home], help=text("cli-list"), allow_abbrev=False)
    listing.add_argument("--json", action="store_true", help=text("cli-list-json"))
    listing.set_defaults(verb="list")


def _add_names(verbs: "argparse._SubParsersAction[Parser]", home: Parser) -> None:
    names = verbs.add_parser(
        "names",
        parents=[home],
        help=text("cli-names"),
        description=text("cli-names-about"),
        epilog=text("cli-names-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    names.add_argument("--left", metavar="NAME", help=text("cli-names-left"))
    names.add_argument("--right", metavar="NAME", help=text("cli-names-right"))
    names.add_argument("--swap", action="store_true", help=text("cli-names-swap"))
    names.set_defaults(verb="names")


def _explain_error(complaint: str) -> Text:
    if match := _UNKNOWN.fullmatch(complaint):
        return Message("cli-unknown-argument", name=match["what"])
    if match := _CHOICE.fullmatch(complaint):
        return _unknown_choice_error(match["of"], match["what"].strip("'\""))
    if match := _VALUE.fullmatch(complaint):
        return Message("cli-value-missing", option=match["of"])
    if match := _NUMBER.fullmatch(complaint):
        return Message("cli-no-whole-number", option=match["of"], value=match["what"])
    if match := _MISSING.fullmatch(complaint):
        return Message("cli-argument-missing", name=match["what"])
    return f"{complaint[:1].upper()}{complaint[1:]}."


def _unknown_choice_error(of: str, what: str) -> Message:
    if of != COMMAND:
        return Message("cli-no-such-choice", option=of, value=what)
    near = get_close_matches(what, VERBS, n=1)
    hint = Message("did-you-mean", name=near[0]) if near else Message("cli-how-to-play")
    return Message("cli-unknown-command", name=what, hint=hint)
