"""A number about one's own experience, never about the other's worth."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.rate import Rate
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.message import Message
from reciprocity_tui.play.rules.rate import before_after as since
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.form import Form, NumberField
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule, number_out_of_range, voice_lines
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Line, Seat, Slot, Slots

SECONDS, CHANGE_SECONDS = 20, 12


class RateRule(Rule[Rate]):
    """One number per person; no sums, no means, and no number is better than another."""

    def throw(self, step: Step, chance: RandomSource) -> object:
        """Return whether a change stays hidden by chance."""
        if step.pair_role is None or step.pair_role.phase == "before":
            return None
        return chance.randrange(thresholds.CHANGE_HIDDEN_ONE_IN) == 0

    def is_separate(self, scene: Scene) -> bool:
        """Return whether this is the second half of a pair, which is settled with its last reply and never reopens."""
        half = scene.step.pair_role
        return half is not None and half.phase == "after"

    def address_groups(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return the number, and after a second half the person's own change, which each still sees alone."""
        step = self.step(scene)
        return tuple(
            addresses
            for group in super().address_groups(scene, slots)
            for addresses in (group, *since.change_addresses(scene, slots, step, group[0].seat))
        )

    def settle(self, scene: Scene, slots: Slots) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
        """Return the outcome that replaces both replies once a second half is complete."""
        if not since.is_shareable(scene, self.step(scene)):
            return super().settle(scene, slots)
        if not all(
            scene.slot(slots, address_asked.seat, address_asked.part)
            for group in self.address_groups(scene, slots)
            for address_asked in group
        ):
            return (), ()
        return since.outcome(scene, slots)

    def is_revealed(self, scene: Scene, slots: Slots) -> bool:
        """Return whether the answers may be shown: for a pair, never its numbers, and the change once both agreed."""
        return (
            since.is_shown(scene, slots)
            if scene.step.pair_role is not None
            else super().is_revealed(scene, slots)
        )

    def passable(self, scene: Scene, address: Address) -> bool:
        """Return whether the part can be passed; a change that cannot be shared asks nothing."""
        if address.part == since.CHANGE and not since.is_shareable(scene, self.step(scene)):
            return False
        return super().passable(scene, address)

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted data: `value` is a whole number on the scale, `show` permits sharing the change."""
        if address.part == since.CHANGE:
            return {since.SHOW: data.get(since.SHOW) is True}
        value, scale = data.get("value"), self.step(scene).scale
        if not isinstance(value, int) or isinstance(value, bool):
            raise AnswerRejected(Message("refusal-no-number"))
        if not scale.min <= value <= scale.max:
            raise number_out_of_range(scale.min, scale.max)
        return {"value": value}

    def facts(self, scene: Scene, slots: Slots) -> Facts:
        """Return the numbers, once both gave one. A pair gives none, not even when its change is shown."""
        if scene.step.pair_role is not None:
            return Facts()
        numbers = tuple(value for _, value in self._values(scene, slots))
        return Facts(
            passed=super().facts(scene, slots).passed,
            numbers=numbers if len(numbers) == len(SEATS) else (),
            comparable=self.is_comparable(scene),
        )

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return each person's number with the ends of the scale; once both gave one, also whether they are alike.

        Of a pair only what became of it.
        """
        if scene.step.pair_role is not None:
            return since.change_lines(scene, slots, self.step(scene))
        scale = self.step(scene).scale
        answers = [
            (seat, f"{value} ({scale.min} {scale.low}, {scale.max} {scale.high})", value, ())
            for seat, value in self._values(scene, slots)
        ]
        return (*self._shared_lines(scene, slots), *voice_lines(scene, answers))

    def _shared_lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        numbers, scale = self.facts(scene, slots).numbers, self.step(scene).scale
        if len(numbers) != len(SEATS) or not self.is_comparable(scene):
            return ()
        if all(scale.is_hard(number, thresholds.HARD) for number in numbers):
            return _hard_for_both_lines(scene)
        apart = scale.distance(*numbers)
        if apart <= thresholds.ALIKE:
            text, panel = Message("felt-alike"), "shared_ground"
        elif apart >= thresholds.TWO_WAYS:
            text, panel = Message("seen-in-two-ways"), "gap"
        else:
            return ()
        return (scene.line(panel, None, text, number=round(apart)),)

    def _values(self, scene: Scene, slots: Slots) -> list[tuple[Seat | None, int]]:
        values: list[tuple[Seat | None, int]] = []
        for seat in scene.authors:
            slot = scene.slot(slots, seat)
            value = slot.data.get("value") if slot else None
            if isinstance(value, int):
                values.append((seat, value))
        return values

    def form(self, scene: Scene, slots: Slots, address: Address) -> Form:
        """Return the scale; for a change, its description and whether the partner may see it."""
        step = self.step(scene)
        if address.part == since.CHANGE:
            return since.change_form(scene, slots, step, address.seat)
        scale = step.scale
        return Form((NumberField("value", scale.min, scale.max, scale.low, scale.high),))

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: the number and, in a second half, whether the partner may see the change."""
        shows = (
            (AnswerField("show", since.CHANGE, since.SHOW, "bool"),)
            if scene.step.pair_role is not None
            else ()
        )
        joint = not scene.actors and not scene.step.simultaneous
        return AnswerFormat((AnswerField("value", "answer", "value", "number"), *shows), joint=joint)

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds it takes; a snap ends for both at the same moment."""
        per_person = SECONDS_PER_PROMPT + SECONDS + (CHANGE_SECONDS if scene.follows is not None else 0)
        return per_person * (1 if scene.step.simultaneous else max(1, len(scene.actors)))

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return a random number on the scale, or a reply that usually shows the change."""
        if address.part == since.CHANGE:
            return {since.SHOW: chance.randrange(3) > 0}
        scale = self.step(scene).scale
        return {"value": scale.min + chance.randrange(scale.max - scale.min + 1)}


def _hard_for_both_lines(scene: Scene) -> tuple[Line, ...]:
    """Return a line that it is hard, without advice, and one that names an exercise for comfort if there is one."""
    hard_line = scene.line("shared_ground", None, Message("hard-for-both"))
    title = scene.carried_over.comfort
    if not title:
        return (hard_line,)
    comfort = Message("comfort-in-library", title=title)
    return hard_line, scene.line("shared_ground", None, comfort, wording="", row=1)


RULE = RateRule()
