"""Puts the toy on the shelves and takes it away again."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.plain.dialog import DIALOGS
from reciprocity_tui.play.scenes.rule import RULES
from tests.plain.kit import exercise
from tests.toy.dialog import DIALOG
from tests.toy.model import MODEL
from tests.toy.rule import RULE


def evening_with_the_toy() -> Exercise:
    """An exercise of one toy step."""
    return exercise({"id": "good", "kind": "knock", "prompt": "Knock for each good moment.", "most": 4})


@contextmanager
def toy(without: str = "") -> Iterator[None]:
    """The toy in every room but the one whose part is named. The screen's is put there by its own test."""
    with ExitStack() as stack:
        if without != "model":
            MODELS.register("knock", MODEL)
            stack.callback(MODELS.unregister, "knock")
        if without != "rule":
            RULES.register("knock", RULE)
            stack.callback(RULES.unregister, "knock")
        if without != "dialog":
            DIALOGS.register("knock", DIALOG)
            stack.callback(DIALOGS.unregister, "knock")
        yield
