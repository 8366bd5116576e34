"""`reciprocity counselor assign`: put a practice together and write it, by a form or by options."""

import sys
import textwrap
from argparse import Namespace
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.cli.games import bindings_file_at
from reciprocity_tui.cli.prompter import Prompter
from reciprocity_tui.errors import UsageError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.paths import format_path, home
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from reciprocity_tui.practice.assign_start import AssignStart
    from reciprocity_tui.practice.seen_alone import SeenAlone

WIDTH = 79
_BY_OPTION = ("bundle", "saved", "report", "tasks")
"""Any of them says what is in the practice, so that no form is needed."""


def assign(args: Namespace) -> int:
    """Write a practice, or check one, or open the form; return the exit status. Raises ReciprocityError."""
    if args.check is not None:
        from reciprocity_tui.cli.counselor.check_file import check_file

        return check_file(Path(args.check), args)
    if all(getattr(args, name) is None for name in _BY_OPTION):
        return _open_form(args)
    return _assign_by_options(args, _today())


def _open_form(args: Namespace) -> int:
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise UsageError(Message("assign-needs-something"))
    from importlib import import_module

    from reciprocity_tui.cli.terminal import require_terminal

    require_terminal("reciprocity counselor assign --bundle NAME")
    start = start_of(args)
    run_form = import_module("reciprocity_tui.tui.counselor_app").run_form
    return int(run_form(home(args.home), start, bindings_file_at(args.home)))


def start_of(args: Namespace) -> "AssignStart":
    """Return what the options say before the form asks. Raises UsageError for what cannot be meant."""
    from reciprocity_tui.cli.counselor.compose import with_frame
    from reciprocity_tui.practice.assign_start import AssignStart
    from reciprocity_tui.practice.begin import blank_practice

    with_frame(blank_practice("", "", _today()), args)
    return AssignStart(
        lambda practice: with_frame(practice, args),
        args.output or "",
        args.paper,
        args.seen_alone,
        args.save_as or "",
    )


def _assign_by_options(args: Namespace, today: date) -> int:
    from reciprocity_tui.cli.counselor.compose import compose
    from reciprocity_tui.cli.games import catalog_for
    from reciprocity_tui.practice.describe import describe_overview, describe_tasks
    from reciprocity_tui.practice.hand_out import Wish, hand_out, require_sound
    from reciprocity_tui.practice.overview import overview
    from reciprocity_tui.practice.shelf import Shelf

    catalog, folder = catalog_for(args), home(args.home)
    practice = compose(args, catalog, folder, today)
    require_sound(practice, catalog)
    shelf, asks = Shelf(catalog.cards()), overview(practice, catalog.cards())
    answer = _seen_alone(args.seen_alone) if asks.needs_seen_alone else None
    wish = Wish(answer, args.paper, args.save_as or "")
    written = hand_out(practice, catalog, folder, args.output or ".", wish)
    _print([*describe_tasks(practice.tasks, shelf), "", *describe_overview(asks, shelf), ""])
    if answer not in (None, "yes"):
        _print([text("assign-not-seen-alone"), ""])
    for path in written:
        print(sanitize_text(format_path(path)))
    _print(["", text("assign-say-next", code=practice.couple, file=written[0].name)])
    return 0


def _seen_alone(given: str | None) -> "SeenAlone":
    from reciprocity_tui.practice.seen_alone import ANSWERS

    if given is None:
        if not (sys.stdin is not None and sys.stdin.isatty()):
            raise UsageError(Message("assign-seen-alone-needed"))
        asking = Prompter(yes=False)
        asking.print(text("assign-seen-alone-about"))
        given = asking.choose(text("assign-seen-alone-ask"), ANSWERS, "not-asked")
    return next(answer for answer in ANSWERS if answer == given)


def _today() -> date:
    return datetime.now().astimezone().date()


def _print(lines: Iterable[str]) -> None:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    for line in lines:
        indent = line[: len(line) - len(line.lstrip())]
        wrapped = textwrap.wrap(
            sanitize_text(line), WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  "
        ) or [""]
        for part in wrapped:
            print(part.encode(encoding, "replace").decode(encoding))
