"""Puts the toy on the shelves and takes it away again."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TypeVar

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.parts import Parts
from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.plain.dialog import DIALOGS
from reciprocity_tui.play.rule import RULES
from tests.plain.kit import exercise
from tests.toy.dialog import DIALOG
from tests.toy.model import MODEL
from tests.toy.rule import RULE

Part = TypeVar("Part")


def evening_with_the_toy() -> Exercise:
    """An exercise of one toy step."""
    return exercise({"id": "good", "kind": "knock", "prompt": "Knock for each good moment.", "most": 4})


@contextmanager
def shelved(shelf: Parts[Part], part: Part) -> Iterator[None]:
    """`part` on its shelf as `knock`."""
    shelf.add("knock", part)
    try:
        yield
    finally:
        shelf.drop("knock")


@contextmanager
def toy(without: str = "") -> Iterator[None]:
    """The toy in every room but the one whose part is named."""
    with ExitStack() as stack:
        if without != "model":
            stack.enter_context(shelved(MODELS, MODEL))
        if without != "rule":
            stack.enter_context(shelved(RULES, RULE))
        if without != "dialog":
            stack.enter_context(shelved(DIALOGS, DIALOG))
        yield
