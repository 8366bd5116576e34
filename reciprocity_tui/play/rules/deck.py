"""Prompts of a deck, one after the other. Both answer aloud; nothing is saved."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from reciprocity_tui.exercise.kinds.deck import Deck
from reciprocity_tui.play.rules.speak import UNTIMED_SECONDS
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Seat, Slots, other_seat

ENOUGH = "enough"
"""In an answer: the set is over once this prompt is."""

_ENOUGH_ONE_IN = 8


@dataclass(frozen=True)
class DrawnPrompt:
    """One prompt of the evening and its position."""

    repeat: int
    """Its number, over all sets."""
    set: int
    """The number of its set, from 0."""
    is_first: bool
    """Whether it is the first of its set."""
    prompts_seen: tuple[str, ...]
    """The prompts that stood here; the last one stands here still."""
    remaining: int
    """How many of the set could come in its place."""
    is_last: bool
    """Whether the set is over after it, as things stand."""
    seats: tuple[Seat, Seat]
    """Who answers, in order."""


class DeckRule(Rule[Deck]):
    """The number of an address is the number of its prompt; who begins changes from one to the next."""

    is_talk: ClassVar[bool] = True

    def is_private(self, scene: Scene) -> bool:
        """Return False: a deck is spoken openly."""
        return False

    def has_reveal(self, scene: Scene) -> bool:
        """Return False: nothing was hidden."""
        return False

    def drawn_prompts(self, scene: Scene, slots: Slots) -> Iterator[DrawnPrompt]:
        """Yield every prompt so far, up to the first that not both have answered."""
        step, number, start = self.step(scene), 0, 0
        for index, prompt_set in enumerate(step.sets):
            pile = scene.prompts[start : start + len(prompt_set.prompts)]
            start += len(prompt_set.prompts)
            for drawn in _draw_set(scene, slots, pile, step.draw, number, index):
                yield drawn
                number = drawn.repeat + 1
                if not all(scene.slot(slots, seat, repeat=drawn.repeat) for seat in SEATS):
                    return

    def drawn_prompt(self, scene: Scene, slots: Slots, repeat: int) -> DrawnPrompt:
        """Return the prompt with this number, or the last one when there are fewer."""
        *_, last = (prompt for prompt in self.drawn_prompts(scene, slots) if prompt.repeat <= repeat)
        return last

    def address_groups(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return two addresses per prompt."""
        return tuple(
            (scene.address(seat, repeat=prompt.repeat),)
            for prompt in self.drawn_prompts(scene, slots)
            for seat in prompt.seats
        )

    def scene_at(self, scene: Scene, slots: Slots, address: Address) -> Scene:
        """Return the scene with the prompt shown at `address`."""
        return replace(scene, wording=self.drawn_prompt(scene, slots, address.repeat).prompts_seen[-1])

    def swappable(self, scene: Scene, slots: Slots, address: Address) -> bool:
        """Return whether the prompt can be swapped: nobody has answered it, and others are left."""
        answered = any(scene.slot(slots, seat, repeat=address.repeat) for seat in SEATS)
        return not answered and self.drawn_prompt(scene, slots, address.repeat).remaining > 0

    def prompts_seen(self, scene: Scene, slots: Slots) -> tuple[str, ...]:
        """Return the prompts that were answered or swapped, and the current one."""
        return tuple(text for prompt in self.drawn_prompts(scene, slots) for text in prompt.prompts_seen)

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the data to store. Spoken answers are not; `enough` ends the set once both answered this prompt."""
        return {ENOUGH: True} if data.get(ENOUGH) is True else {}

    def is_spoken(self, scene: Scene, address: Address) -> bool:
        """Return True: all of it is spoken."""
        return True

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: per prompt, whether the set ends with it."""
        return AnswerFormat(
            (AnswerField(ENOUGH, "answer", ENOUGH, "bool"),),
            round_starts_with="answer",
            needs_table=True,
        )

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds it takes: the minutes of each set, or two talks per prompt where that is less."""
        step = self.step(scene)
        talks = (
            (SECONDS_PER_PROMPT + UNTIMED_SECONDS) * len(SEATS) * min(step.draw, len(p))
            for p in step.prompt_sets
        )
        return sum(min(60 * step.minutes, talk_seconds) for talk_seconds in talks)

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return a random answer that sometimes ends the set."""
        return {ENOUGH: True} if chance.randrange(_ENOUGH_ONE_IN) == 0 else {}


def _draw_set(
    scene: Scene, slots: Slots, pile: tuple[str, ...], most: int, number: int, index: int
) -> Iterator[DrawnPrompt]:
    """Yield the prompts of one set, as if each was answered; each starts after the swaps of the one before.

    number -- of its first prompt. index -- of the set.
    """
    used = 0
    for n in range(number, number + most):
        until = used + 1 + scene.swap_count(slots, n)
        met = pile[used:until]
        if not met:
            return
        answers = [scene.slot(slots, seat, repeat=n) for seat in SEATS]
        enough = any(slot is not None and slot.data.get(ENOUGH) is True for slot in answers)
        left = max(0, len(pile) - until)
        last = enough or not left or n == number + most - 1
        first = scene.leader if n % len(SEATS) == 0 else other_seat(scene.leader)
        yield DrawnPrompt(n, index, n == number, met, left, last, (first, other_seat(first)))
        if enough:
            return
        used = until


RULE = DeckRule()
