"""Save what was typed: when a disk refuses, the text waits until it is saved or somebody leaves."""

from collections.abc import Callable
from typing import TypeVar

from reciprocity_tui.errors import JournalError
from reciprocity_tui.messages import describe, text
from reciprocity_tui.plain.console import Console, QuitRequested

Result = TypeVar("Result")


def save_with_retry(console: Console, act: Callable[[], Result]) -> Result:
    """Call `act`, which stores something, until it succeeds, and return its result.

    Raises QuitRequested with `has_unsaved` set.
    """
    while True:
        try:
            return act()
        except JournalError as error:
            console.print(describe(error))
            question = text("cannot-be-saved" if error.is_permanent else "try-again-to-save")
            try:
                with console.without_evening_commands():
                    console.prompt("enter", question)
            except QuitRequested as leaving:
                raise QuitRequested(on_request=leaving.on_request, has_unsaved=True) from error
