"""`reciprocity play`: on the screen, or in lines."""

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from reciprocity_tui.cli.tables import catalog_for, empty_table, opens_for
from reciprocity_tui.cli.terminal import need_terminal
from reciprocity_tui.errors import AnswerRejected, ReciprocityError, UnknownExercise, UsageError
from reciprocity_tui.table.table import Table

if TYPE_CHECKING:
    from pathlib import Path

OPENERS = {"first": 0, "second": 1, None: None}
"""The seat of who opens, by what was typed behind --opener."""


COULD_NOT_BEGIN, WENT_WRONG = 2, 1
"""Exit statuses: whatever it was that kept an evening from beginning; what came once one could be played."""


def play(asked: Namespace) -> int:
    """Play what was asked for and return the exit status. Raises ReciprocityError."""
    try:
        return _play(asked)
    except ReciprocityError as error:
        error.status = WENT_WRONG if error.afterwards else COULD_NOT_BEGIN
        raise


def _play(asked: Namespace) -> int:
    names = names_from(asked.names)
    if asked.exercise is not None:
        path = _path(asked)
        if path is not None:
            from reciprocity_tui.cli.trial import run_trial

            return run_trial(asked, path, "reciprocity play", follows=False)
    opener = OPENERS[asked.opener]
    if asked.plain:
        import gc

        from reciprocity_tui.environment import harden_later
        from reciprocity_tui.plain.run import run

        gc.enable()
        harden_later()
        return run(opens_for(asked), exercise=asked.exercise, opener=opener, names=names, echo=asked.echo)
    need_terminal()
    from reciprocity_tui.tui.app import run as show

    open_table = _seated(opens_for(asked), names)
    return show(open_table, exercise=asked.exercise, opener=opener, open_empty=empty_table)


def _path(asked: Namespace) -> "Path | None":
    """Return the path that is to be played; None for the name of an exercise. Raises UnknownExercise.

    Asked before anything is opened: a wrong name leaves nothing behind.
    """
    from reciprocity_tui.cli.working_path import BY_PATH, path_of, say_which

    name, catalog = asked.exercise, catalog_for(asked)
    path = path_of(name, (part for card in catalog.cards() for part in (card.ref, card.id)))
    if path is not None:
        return path
    try:
        catalog.find(name)
    except UnknownExercise as error:
        raise UnknownExercise(error.message, f"{error.hint} {BY_PATH}") from error
    say_which(name)
    return None


def names_from(given: str | None) -> tuple[str, str] | None:
    """Two names that may sit at a table. Raises UsageError."""
    if given is None:
        return None
    left, comma, right = given.partition(",")
    if not comma:
        raise UsageError("--names needs two names with a comma between.", "For example: --names Ana,Sam")
    from reciprocity_tui.people import seated

    try:
        people = seated(left, right)
    except AnswerRejected as refused:
        raise UsageError(refused.message, refused.hint) from refused
    return people[0].name, people[1].name


def _seated(open_table: Callable[[], Table], names: tuple[str, str] | None) -> Callable[[], Table]:
    """Like `open_table`, with the names said before the screen is there."""
    if names is None:
        return open_table

    def seated() -> Table:
        table = open_table()
        try:
            if table.people is None:
                table.seat(*names)
            else:
                table.expect(*names)
        except BaseException:
            table.close()
            raise
        return table

    return seated
