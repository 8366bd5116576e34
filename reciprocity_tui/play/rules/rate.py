"""A number about one's own experience, never about the other's worth."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.rate import Rate
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play import since, thresholds
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule, no_such_number, voices
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Line, Rows, Seat, Slot
from reciprocity_tui.play.words import COMFORT, HARD_FOR_BOTH, SEEN_IN_TWO_WAYS

SECONDS, CHANGE_SECONDS = 20, 12


class RateRule(Rule[Rate]):
    """One number a person; no sums, no means, nothing is higher or lower than anything."""

    def throw(self, step: Step, chance: Chance) -> object:
        """Whether a change stays unseen by itself."""
        if step.half is None or step.half.phase == "before":
            return None
        return chance.randrange(thresholds.STAYS_UNSEEN) == 0

    def apart(self, scene: Scene) -> bool:
        """The second half of a pair: with its last reply it is settled, and nothing of it opens again."""
        half = scene.step.half
        return half is not None and half.phase == "after"

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """The number; after the second of a pair each sees the own change, still looking alone."""
        step = self.step(scene)
        return tuple(
            each
            for group in super().slots(scene, rows)
            for each in (group, *since.asked(scene, rows, step, group[0].seat))
        )

    def settle(self, scene: Scene, rows: Rows) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
        """Once everything of a second half is in, one outcome takes the place of who said what."""
        if not since.may_be_shown(scene, self.step(scene)):
            return super().settle(scene, rows)
        if not all(
            scene.slot(rows, each.seat, each.part) for group in self.slots(scene, rows) for each in group
        ):
            return (), ()
        return since.outcome(scene, rows)

    def revealed(self, scene: Scene, rows: Rows) -> bool:
        """The numbers of a pair never are; what became of them is when both said so."""
        return since.is_shown(scene, rows) if scene.step.half is not None else super().revealed(scene, rows)

    def passable(self, scene: Scene, address: Address) -> bool:
        """A change that is only for one asks nothing."""
        if address.part == since.CHANGE and not since.may_be_shown(scene, self.step(scene)):
            return False
        return super().passable(scene, address)

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`value` is a whole number on the scale; `show` whether the other may see the change."""
        if address.part == since.CHANGE:
            return {since.SHOW: data.get(since.SHOW) is True}
        value, scale = data.get("value"), self.step(scene).scale
        if not isinstance(value, int) or isinstance(value, bool):
            raise AnswerRejected("No number is chosen yet.", "Choose one, or F3 passes.")
        if not scale.min <= value <= scale.max:
            raise no_such_number(scale.min, scale.max)
        return {"value": value}

    def facts(self, scene: Scene, rows: Rows) -> Facts:
        """The numbers, when both gave one. Nothing is known of those of a pair, not even when a change is shown."""
        if scene.step.half is not None:
            return Facts()
        numbers = tuple(value for _, value in self._values(scene, rows))
        return Facts(
            passed=super().facts(scene, rows).passed,
            numbers=numbers if len(numbers) == len(SEATS) else (),
            comparable=self.comparable(scene),
        )

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """Each one's number with the words at the ends; alike, or seen in two ways, when both gave one.

        Of a pair only what became of it.
        """
        if scene.step.half is not None:
            return since.lines(scene, rows, self.step(scene))
        scale = self.step(scene).scale
        said = [
            (seat, f"{value} ({scale.min} {scale.low}, {scale.max} {scale.high})", value, ())
            for seat, value in self._values(scene, rows)
        ]
        return (*self._together(scene, rows), *voices(scene, said))

    def _together(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        numbers, scale = self.facts(scene, rows).numbers, self.step(scene).scale
        if len(numbers) != len(SEATS) or not self.comparable(scene):
            return ()
        if all(scale.is_hard(each, thresholds.HARD) for each in numbers):
            return _hard_for_both(scene)
        apart = scale.apart(*numbers)
        if apart <= thresholds.ALIKE:
            text, panel = "You feel alike about this.", "shared_ground"
        elif apart >= thresholds.TWO_WAYS:
            text, panel = SEEN_IN_TWO_WAYS, "gap"
        else:
            return ()
        return (scene.line(panel, None, text, number=round(apart)),)

    def _values(self, scene: Scene, rows: Rows) -> list[tuple[Seat | None, int]]:
        found: list[tuple[Seat | None, int]] = []
        for seat in scene.authors:
            slot = scene.slot(rows, seat)
            value = slot.data.get("value") if slot else None
            if isinstance(value, int):
                found.append((seat, value))
        return found

    def form(self, scene: Scene) -> Form:
        """The number; in a second half, whether the other may see the change."""
        shows = (Key("show", since.CHANGE, since.SHOW, "yes or no"),) if scene.step.half is not None else ()
        joint = not scene.actors and not scene.step.together
        return Form((Key("value", "answer", "value", "number"), *shows), joint=joint)

    def seconds(self, scene: Scene) -> int:
        """A snap is over for both at once."""
        each = SECONDS_A_LINE + SECONDS + (CHANGE_SECONDS if scene.taken is not None else 0)
        return each * (1 if scene.step.together else max(1, len(scene.actors)))

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Any number of the scale; mostly the change may be seen."""
        if address.part == since.CHANGE:
            return {since.SHOW: chance.randrange(3) > 0}
        scale = self.step(scene).scale
        return {"value": scale.min + chance.randrange(scale.max - scale.min + 1)}


def _hard_for_both(scene: Scene) -> tuple[Line, ...]:
    """It is hard, and no advice; beside it, for later, where comfort is found."""
    said = scene.line("shared_ground", None, HARD_FOR_BOTH)
    title = scene.brought.comfort
    if not title:
        return (said,)
    return said, scene.line("shared_ground", None, COMFORT.format(title=title), asked="", row=1)


RULE = RateRule()
