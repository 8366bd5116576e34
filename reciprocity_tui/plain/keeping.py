"""Keeping what was typed: when a disk refuses, the text waits here until it is kept or somebody leaves."""

from collections.abc import Callable
from typing import TypeVar

from reciprocity_tui.errors import JournalError
from reciprocity_tui.messages import describe
from reciprocity_tui.plain.console import Console, Leaving
from reciprocity_tui.plain.words import ONLY_LEAVE, TRY_AGAIN, in_plain

Result = TypeVar("Result")


def kept(console: Console, act: Callable[[], Result]) -> Result:
    """Do what stores something, until it worked, and return what it returns.

    Raises Leaving, which then says that something could not be kept.
    """
    while True:
        try:
            return act()
        except JournalError as error:
            console.tell(in_plain(describe(error)))
            try:
                with console.apart():
                    console.ask("enter", ONLY_LEAVE if error.for_good else TRY_AGAIN)
            except Leaving as leaving:
                raise Leaving(fast=leaving.fast, unkept=True) from error
