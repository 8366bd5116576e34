"""A column or a number for each of several rows. Two views of it stand side by side; nobody adds anything up."""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.grid import Grid
from reciprocity_tui.exercise.options import Given, given
from reciprocity_tui.play import thresholds
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule, no_such_number
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Line, Rows, Seat
from reciprocity_tui.play.words import SEEN_IN_TWO_WAYS

SECONDS_A_COLUMN, SECONDS_A_NUMBER = 4, 6
OPEN = "left open"
YOU_BOTH = "You both: {column}"
SEEN_ALIKE = "You see these alike"

Value = str | int
"""The id of a column, or a number."""


class Pair(NamedTuple):
    """What both gave one row. place -- of the row, from 0. apart -- as on a scale of ten; columns have no distance."""

    place: int
    row: str
    text: str
    values: tuple[Value, Value]
    apart: float

    @property
    def alike(self) -> bool:
        """The same column, or numbers as near as those of a `rate` that is felt alike."""
        return self.apart <= thresholds.ALIKE


class GridRule(Rule[Grid]):
    """An answer holds the id of a column, or a number, by the id of the row; rows that are left open have none."""

    by_row: ClassVar[bool] = True

    def rows(self, scene: Scene) -> Given:
        """The rows, as (id, text)."""
        return tuple((name, scene.say(text)) for name, text in given(self.step(scene).rows))

    def columns(self, scene: Scene) -> Given:
        """The columns, as (id, text); none where each row takes a number."""
        return tuple((name, scene.say(text)) for name, text in given(self.step(scene).columns))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """One row is enough; what a row is given must be there to be given."""
        found = {name: self._taken(scene, data[name]) for name, _ in self.rows(scene) if name in data}
        if not found:
            raise AnswerRejected("Every row is open yet.", "One is enough to begin, or F3 passes.")
        return found

    def _taken(self, scene: Scene, value: object) -> Value:
        scale = self.step(scene).scale
        if scale is None:
            if not isinstance(value, str) or value not in dict(self.columns(scene)):
                raise AnswerRejected(
                    "One of these is no column here.", "Choose from those there are, please."
                )
            return value
        if not isinstance(value, int) or isinstance(value, bool) or not scale.min <= value <= scale.max:
            raise no_such_number(scale.min, scale.max)
        return value

    def facts(self, scene: Scene, rows: Rows) -> Facts:
        """The rows that are alike, and on a scale the two numbers that are furthest apart."""
        passed = super().facts(scene, rows).passed
        if len(scene.authors) != len(SEATS) or not all(self._given(scene, rows, seat) for seat in SEATS):
            return Facts(passed=passed)
        pairs = self._pairs(scene, rows)
        alike = frozenset(each.row for each in pairs if each.alike)
        widest = _widest(pairs)
        return Facts(
            passed=passed,
            numbers=() if widest is None else tuple(each for each in widest.values if isinstance(each, int)),
            picks=(alike, alike),
            flags={"same": bool(pairs) and len(alike) == len(pairs)},
        )

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """What both see alike; each one's view row by row; the row that is seen in two ways, if there is one."""
        pairs = self._pairs(scene, rows)
        return (
            *self._shared(scene, pairs),
            *(line for seat in scene.authors for line in self._view(scene, rows, seat)),
            *self._seen_in_two_ways(scene, pairs),
        )

    def _view(self, scene: Scene, rows: Rows, seat: Seat | None) -> list[Line]:
        """One person's rows; one that only the other filled in says that it was left open."""
        two = len(scene.authors) == len(SEATS)
        mine = self._given(scene, rows, seat)
        if not mine:
            return []
        given = set(mine).union(*(self._given(scene, rows, each) for each in scene.authors))
        told = [(place, *row) for place, row in enumerate(self.rows(scene)) if row[0] in given]
        return [
            scene.line(
                "side_by_side" if two else "one_side",
                seat,
                self._told(scene, mine.get(name)),
                asked=f"{text}{self._ends(scene)}" if place == told[0][0] else text,
                number=value if isinstance(value := mine.get(name), int) else None,
                options=(_cell(name, mine.get(name)),),
                row=place,
            )
            for place, name, text in told
        ]

    def _shared(self, scene: Scene, pairs: list[Pair]) -> tuple[Line, ...]:
        """A line for each column that both gave to the same rows; of numbers, one for all that are near."""
        alike, scale = [each for each in pairs if each.alike], self.step(scene).scale
        if scale is None:
            groups = [
                (YOU_BOTH.format(column=text), [each for each in alike if each.values[0] == name])
                for name, text in self.columns(scene)
            ]
        else:
            groups = [(SEEN_ALIKE, alike)]
        return tuple(
            scene.line(
                "shared_ground",
                None,
                ", ".join(each.text for each in group),
                asked=asked,
                options=tuple(_cell(each.row, each.values[0]) for each in group if scale is None),
                row=len(self.rows(scene)) + place,
            )
            for place, (asked, group) in enumerate(groups)
            if group
        )

    def _seen_in_two_ways(self, scene: Scene, pairs: list[Pair]) -> tuple[Line, ...]:
        widest = _widest(pairs)
        if widest is None or widest.apart < thresholds.TWO_WAYS:
            return ()
        # Columns have no distance that could be compared with that of a rating.
        number = None if self.step(scene).scale is None else round(widest.apart)
        return (
            scene.line("gap", None, SEEN_IN_TWO_WAYS, asked=widest.text, number=number, row=widest.place),
        )

    def _pairs(self, scene: Scene, rows: Rows) -> list[Pair]:
        """Every row that both gave something, in the order of the file; none where the numbers cannot be compared."""
        if len(scene.authors) != len(SEATS):
            return []
        if self.step(scene).scale is not None and not self.comparable(scene):
            return []
        left, right = (self._given(scene, rows, seat) for seat in SEATS)
        return [
            Pair(place, name, text, (left[name], right[name]), self._apart(scene, left[name], right[name]))
            for place, (name, text) in enumerate(self.rows(scene))
            if name in left and name in right
        ]

    def _apart(self, scene: Scene, one: Value, two: Value) -> float:
        scale = self.step(scene).scale
        if scale is not None and isinstance(one, int) and isinstance(two, int):
            return scale.apart(one, two)
        # One column is no nearer to another than any: that they differ is all that can be said.
        return 0 if one == two else thresholds.TWO_WAYS

    def _given(self, scene: Scene, rows: Rows, seat: Seat | None) -> Mapping[str, Value]:
        """What one person gave, by the id of the row."""
        slot = scene.slot(rows, seat)
        found = {} if slot is None else slot.data
        return {name: value for name, value in found.items() if isinstance(value, str | int)}

    def _told(self, scene: Scene, value: Value | None) -> str:
        return OPEN if value is None else dict(self.columns(scene)).get(str(value), str(value))

    def _ends(self, scene: Scene) -> str:
        """What numbers mean, told with the first row."""
        scale = self.step(scene).scale
        return "" if scale is None else f" ({scale.min} {scale.low}, {scale.max} {scale.high})"

    def form(self, scene: Scene) -> Form:
        """What each row is given."""
        columns = self.columns(scene)
        keys = tuple(
            Key(name, "answer", name, "one" if columns else "number", columns or None)
            for name, _ in self.rows(scene)
        )
        return Form(keys, joint=not scene.actors, named=True)

    def seconds(self, scene: Scene) -> int:
        """To read what is asked, and some seconds a row."""
        return (SECONDS_A_LINE + self._filling(scene)) * max(1, len(scene.actors))

    def _filling(self, scene: Scene) -> int:
        step = self.step(scene)
        return len(step.rows) * (SECONDS_A_COLUMN if step.scale is None else SECONDS_A_NUMBER)

    def talking(self, scene: Scene) -> int:
        """What both fill in as one they talk over."""
        return 0 if scene.authors[0] is not None else self._filling(scene)

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Something in most rows, and in the first one always."""
        scale, columns = self.step(scene).scale, self.columns(scene)
        return {
            name: columns[chance.randrange(len(columns))][0]
            if scale is None
            else scale.min + chance.randrange(scale.points)
            for place, (name, _) in enumerate(self.rows(scene))
            if place == 0 or chance.randrange(4)
        }


def _widest(pairs: list[Pair]) -> Pair | None:
    """The row on which the two are furthest apart, the first of several; None without any."""
    return max(pairs, key=lambda each: each.apart, default=None)


def _cell(row: str, value: Value | None) -> str:
    """The id of what a row was given."""
    return f"{row}.{'' if value is None else value}"


RULE = GridRule()
