"""Register the toy and unregister it again."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.play.scenes.rule import RULES
from tests.plain.kit import exercise
from tests.toy.model import MODEL
from tests.toy.rule import RULE, KnockRule


def evening_with_the_toy() -> Exercise:
    """Return an exercise of one toy step."""
    return exercise({"id": "good", "kind": "knock", "prompt": "Knock for each good moment.", "most": 4})


@contextmanager
def toy(*, without: str = "", rule: KnockRule = RULE) -> Iterator[None]:
    """Register the toy, but for the part that `without` names."""
    with ExitStack() as stack:
        if without != "model":
            MODELS.register("knock", MODEL)
            stack.callback(MODELS.unregister, "knock")
        if without != "rule":
            RULES.register("knock", rule)
            stack.callback(RULES.unregister, "knock")
        yield
