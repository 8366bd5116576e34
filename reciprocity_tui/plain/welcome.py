"""The first start: the notice, two names, and nothing else."""

from collections.abc import Callable
from functools import partial

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.messages import describe
from reciprocity_tui.people import name_from
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.keeping import kept
from reciprocity_tui.plain.words import HELP_IS_F1
from reciprocity_tui.table.table import Table
from reciprocity_tui.words import ASK_LEFT, ASK_RIGHT, GREETING, NOTHING_KEPT, NOTICE, TITLE


def welcome(table: Table, console: Console, names: tuple[str, str] | None = None) -> None:
    """Tell the notice and seat the two. names -- given beforehand; None: they are asked.

    Raises Refused when given names cannot be taken.
    """
    console.tell(f"{TITLE}. {GREETING}")
    console.tell()
    console.tell(NOTICE)
    console.tell(HELP_IS_F1)
    if not table.keeps:
        console.tell(NOTHING_KEPT)
    console.tell()
    if names is None:
        left = _asked(console, ASK_LEFT, name_from)
        names = left, _asked(console, ASK_RIGHT, lambda typed: name_from(typed, taken=left))
    kept(console, partial(table.seat, *names))


def _asked(console: Console, question: str, read: Callable[[str], str]) -> str:
    while True:
        try:
            return read(console.ask("name", question))
        except AnswerRejected as refused:
            console.tell(describe(refused))
