"""Prompts of a deck, one after the other. Both answer aloud; nothing of it is kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from reciprocity_tui.exercise.kinds.deck import Deck
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule
from reciprocity_tui.play.rules.speak import UNTIMED_SECONDS
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Rows, Seat, other

ENOUGH = "enough"
"""In an answer: the set is over once this prompt is."""

_SELDOM = 8


@dataclass(frozen=True)
class Drawn:
    """One prompt of the evening, where it stands."""

    n: int
    """Its number, over all sets."""
    set: int
    """The number of its set, from 0."""
    opens: bool
    """Whether it is the first of its set."""
    met: tuple[str, ...]
    """The prompts that stood here; the last one stands here still."""
    left: int
    """How many of the set could come in its place."""
    last: bool
    """Whether the set is over after it, as things stand."""
    seats: tuple[Seat, Seat]
    """Who answers, in order."""


class DeckRule(Rule[Deck]):
    """The number of an address is the number of its prompt; who begins changes from one to the next."""

    talk: ClassVar[bool] = True

    def private(self, scene: Scene) -> bool:
        """Never."""
        return False

    def reveals(self, scene: Scene) -> bool:
        """Nothing was hidden."""
        return False

    def prompts(self, scene: Scene, rows: Rows) -> Iterator[Drawn]:
        """Every prompt so far, up to the first that not both have answered."""
        step, number, start = self.step(scene), 0, 0
        for index, each in enumerate(step.sets):
            pile = scene.prompts[start : start + len(each.prompts)]
            start += len(each.prompts)
            for drawn in _of_set(scene, rows, pile, step.draw, number, index):
                yield drawn
                number = drawn.n + 1
                if not all(scene.slot(rows, seat, n=drawn.n) for seat in SEATS):
                    return

    def at(self, scene: Scene, rows: Rows, n: int) -> Drawn:
        """The prompt with this number; the last one there is, when there are fewer."""
        *_, found = (each for each in self.prompts(scene, rows) if each.n <= n)
        return found

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """Two answers to each prompt."""
        return tuple((scene.at(seat, n=each.n),) for each in self.prompts(scene, rows) for seat in each.seats)

    def asking(self, scene: Scene, rows: Rows, address: Address) -> Scene:
        """With the prompt that stands there."""
        return replace(scene, wording=self.at(scene, rows, address.n).met[-1])

    def swappable(self, scene: Scene, rows: Rows, address: Address) -> bool:
        """Until one of the two has answered this prompt, as often as there are others left."""
        answered = any(scene.slot(rows, seat, n=address.n) for seat in SEATS)
        return not answered and self.at(scene, rows, address.n).left > 0

    def met(self, scene: Scene, rows: Rows) -> tuple[str, ...]:
        """Those that were answered or swapped, and the one that stands there now."""
        return tuple(text for each in self.prompts(scene, rows) for text in each.met)

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """What was said stays in the room; `enough` ends the set, once both have answered this prompt."""
        return {ENOUGH: True} if data.get(ENOUGH) is True else {}

    def spoken(self, scene: Scene, address: Address) -> bool:
        """All of it."""
        return True

    def form(self, scene: Scene) -> Form:
        """Prompt by prompt, whether the set is over with it."""
        return Form((Key(ENOUGH, "answer", ENOUGH, "yes or no"),), begins="answer", named=True)

    def seconds(self, scene: Scene) -> int:
        """The minutes of each set, or two talks for each prompt where that is less."""
        step = self.step(scene)
        talks = ((SECONDS_A_LINE + UNTIMED_SECONDS) * len(SEATS) * min(step.draw, len(p)) for p in step.piles)
        return sum(min(60 * step.minutes, each) for each in talks)

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Now and then it is enough."""
        return {ENOUGH: True} if chance.randrange(_SELDOM) == 0 else {}


def _of_set(
    scene: Scene, rows: Rows, pile: tuple[str, ...], most: int, number: int, index: int
) -> Iterator[Drawn]:
    """The prompts of one set, as if each was answered; each takes up where the one before it left off.

    number -- of its first prompt. index -- of the set.
    """
    used = 0
    for n in range(number, number + most):
        until = used + 1 + scene.swaps(rows, n)
        met = pile[used:until]
        if not met:
            return
        said = [scene.slot(rows, seat, n=n) for seat in SEATS]
        enough = any(slot is not None and slot.data.get(ENOUGH) is True for slot in said)
        left = max(0, len(pile) - until)
        last = enough or not left or n == number + most - 1
        first = scene.lead if n % len(SEATS) == 0 else other(scene.lead)
        yield Drawn(n, index, n == number, met, left, last, (first, other(first)))
        if enough:
            return
        used = until


RULE = DeckRule()
