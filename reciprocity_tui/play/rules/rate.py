"""A number about one's own experience, never about the other's worth."""

from reciprocity_tui.errors import Refused
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.rate import Rate
from reciprocity_tui.play import thresholds
from reciprocity_tui.play.rule import SECONDS_A_LINE, Chance, Rule, voices
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Line, Rows, Seat
from reciprocity_tui.play.words import SEEN_IN_TWO_WAYS

SECONDS = 20


class RateRule(Rule[Rate]):
    """One number a person; no sums, no means, nothing is higher or lower than anything."""

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`value` is a whole number on the scale."""
        value, scale = data.get("value"), self.step(scene).scale
        if not isinstance(value, int) or isinstance(value, bool):
            raise Refused("No number is chosen yet.", "Choose one, or F3 passes.")
        if not scale.min <= value <= scale.max:
            raise Refused(f"The numbers go from {scale.min} to {scale.max}.", "Choose one of them, please.")
        return {"value": value}

    def facts(self, scene: Scene, rows: Rows) -> Facts:
        """The numbers, when both gave one."""
        numbers = tuple(value for _, value in self._values(scene, rows))
        return Facts(
            passed=super().facts(scene, rows).passed,
            numbers=numbers if len(numbers) == len(SEATS) else (),
        )

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """Each one's number with the words at the ends; alike, or seen in two ways, when both gave one."""
        scale = self.step(scene).scale
        said = [
            (seat, f"{value} ({scale.min} {scale.low}, {scale.max} {scale.high})", value, ())
            for seat, value in self._values(scene, rows)
        ]
        return (*self._together(scene, rows), *voices(scene, said))

    def _together(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        numbers, scale = self.facts(scene, rows).numbers, self.step(scene).scale
        if len(numbers) != len(SEATS):
            return ()
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

    def seconds(self, scene: Scene) -> int:
        """A snap is over for both at once."""
        return (SECONDS_A_LINE + SECONDS) * (1 if scene.step.together else max(1, len(scene.actors)))

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Any number of the scale."""
        scale = self.step(scene).scale
        return {"value": scale.min + chance.randrange(scale.max - scale.min + 1)}


RULE = RateRule()
