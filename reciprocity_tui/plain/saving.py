"""Keeping what was typed: when a disk refuses, the text waits here until it is kept or somebody leaves."""

from collections.abc import Callable
from typing import TypeVar

from reciprocity_tui.errors import JournalError
from reciprocity_tui.messages import describe
from reciprocity_tui.plain.console import Console, QuitRequested
from reciprocity_tui.plain.messages import ONLY_LEAVE, TRY_AGAIN, with_commands

Result = TypeVar("Result")


def save_with_retry(console: Console, act: Callable[[], Result]) -> Result:
    """Do what stores something, until it worked, and return what it returns.

    Raises Leaving, which then says that something could not be kept.
    """
    while True:
        try:
            return act()
        except JournalError as error:
            console.print(with_commands(describe(error)))
            try:
                with console.without_evening_commands():
                    console.prompt("enter", ONLY_LEAVE if error.is_permanent else TRY_AGAIN)
            except QuitRequested as leaving:
                raise QuitRequested(on_request=leaving.on_request, has_unsaved=True) from error
