"""The consent of both in plain mode: each is asked by name, and one who does not say yes ends it."""

from collections.abc import Callable

from reciprocity_tui.plain.console import Console
from reciprocity_tui.play.scenes.slots import SEATS, Seat

YES = "y"


def ask_both(
    console: Console, word: str, question: Callable[[Seat], str], given: Callable[[Seat], None]
) -> bool:
    """Ask one after the other and return whether both said yes.

    word -- the stable word before the question. question -- returns what is asked at a seat. given -- is called with
    the seat of each yes, before the next question.
    """
    for seat in SEATS:
        if console.prompt(word, question(seat)).casefold() != YES:
            return False
        given(seat)
    return True
