"""Command-line arguments of `reciprocity counselor assign`."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reciprocity_tui.errors import UsageError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from reciprocity_tui.cli.arguments import Parser
    from reciprocity_tui.cli.counselor.arguments import Verbs

OF_EXERCISE = ("why", "slot", "fallback", "release")
"""Options that say something of the exercise before them."""
TEXTS = (
    "title",
    "begins",
    "ends",
    "couple",
    "from_name",
    "id",
    "save_as",
    "output",
    "bundle",
    "saved",
    "report",
)
SEEN_ALONE = ("yes", "no", "not-asked")


def add_assign(verbs: "Verbs", home: "Parser") -> None:
    """Add `assign`. home -- the parser of --home."""
    assign = verbs.add_parser(
        "assign",
        parents=[home],
        help=text("cli-assign"),
        description=text("cli-assign-about"),
        epilog=text("cli-assign-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_beginnings(assign)
    _add_tasks(assign)
    _add_frame(assign)
    assign.add_argument(
        "--seen-alone", choices=SEEN_ALONE, metavar="ANSWER", help=text("cli-assign-seen-alone")
    )
    assign.add_argument("--paper", action="store_true", help=text("cli-assign-paper"))
    assign.add_argument("--save-as", metavar="NAME", help=text("cli-assign-save-as"))
    assign.add_argument("-o", "--output", metavar="PATH", help=text("cli-assign-output"))
    assign.add_argument("--check", metavar="FILE", help=text("cli-assign-check"))
    assign.set_defaults(verb="counselor assign")


def _add_beginnings(assign: "Parser") -> None:
    begin = assign.add_argument_group(text("cli-assign-beginnings"))
    begin.add_argument("--bundle", metavar="NAME", help=text("cli-assign-bundle"))
    begin.add_argument("--saved", metavar="NAME", help=text("cli-assign-saved"))
    begin.add_argument("--from", dest="report", metavar="REPORT", help=text("cli-assign-from"))


def _add_tasks(assign: "Parser") -> None:
    tasks = assign.add_argument_group(text("cli-assign-tasks"))
    tasks.add_argument(
        "--exercise", metavar="NAME", action=_Exercise, dest="tasks", help=text("cli-assign-exercise")
    )
    metavars = {"why": "LINE", "slot": "LINE", "fallback": "NAME", "release": "WHEN"}
    for name in OF_EXERCISE:
        helped = text(f"cli-assign-{name}")
        tasks.add_argument(f"--{name}", metavar=metavars[name], action=_OfExercise, dest="tasks", help=helped)
    tasks.add_argument(
        "--without", metavar="NAME", action="append", default=[], help=text("cli-assign-without")
    )


def _add_frame(assign: "Parser") -> None:
    frame = assign.add_argument_group(text("cli-assign-frame"))
    frame.add_argument("--title", metavar="TITLE", help=text("cli-assign-title"))
    frame.add_argument("--begins", metavar="DAY", help=text("cli-assign-begins"))
    frame.add_argument("--ends", metavar="DAY", help=text("cli-assign-ends"))
    frame.add_argument("--weeks", metavar="N", type=int, help=text("cli-assign-weeks"))
    frame.add_argument("--couple", metavar="CODE", help=text("cli-assign-couple"))
    frame.add_argument("--id", metavar="ID", help=text("cli-assign-id"))
    frame.add_argument("--from-name", metavar="NAME", help=text("cli-assign-from-name"))
    frame.add_argument(
        "--hear-about", metavar="LINE", action="append", default=[], help=text("cli-assign-hear-about")
    )


class _Exercise(argparse.Action):
    """Begin the description of another task."""

    def __call__(
        self,
        _parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        _option: str | None = None,
    ) -> None:
        """Add a task with the exercise `values`."""
        namespace.tasks = [*(namespace.tasks or ()), {"exercise": str(values)}]


class _OfExercise(argparse.Action):
    """Say something of the exercise before it."""

    def __call__(
        self,
        _parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option: str | None = None,
    ) -> None:
        """Add `values` to the last task. Raises UsageError if there is none."""
        if not namespace.tasks:
            raise UsageError(Message("assign-option-of-exercise", option=option or ""))
        namespace.tasks[-1][(option or "").lstrip("-")] = str(values)
