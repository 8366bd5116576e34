"""The usual answers of a `[[test]]` where its author gives none: no chance, and the most common course."""

from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.slots import Address, Data
from reciprocity_tui.play.session.beats import Ask


class MiddleSource:
    """A random source without luck: always the middle value. Prompts come in the order of the file."""

    def randrange(self, stop: int, /) -> int:
        """Return the middle one of the numbers below `stop`."""
        return stop // 2

    def shuffle(self, x: list[int], /) -> None:
        """Leave `x` as it is."""

    def random(self) -> float:
        """Return a half."""
        return 0.5


MIDDLE = MiddleSource()


def usual_answer(ask: Ask, address: Address) -> Data:
    """Return the answer that both give: ready, yes, agreed, a middle number, a few words."""
    return rule_for(ask.scene).example_answer(ask.scene, address, MIDDLE)
