"""A column or a number for each of several rows. The two views are shown side by side; nothing is added up."""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.grid import Grid
from reciprocity_tui.exercise.options import OptionPairs, written_options
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule, number_out_of_range
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Line, Seat, Slots

SECONDS_PER_COLUMN_ROW, SECONDS_PER_NUMBER_ROW = 4, 6

Value = str | int
"""The id of a column, or a number."""


class Pair(NamedTuple):
    """Both answers to one row. row_index -- from 0. distance -- scaled to ten points; columns have none."""

    row_index: int
    row: str
    text: str
    values: tuple[Value, Value]
    distance: float

    @property
    def alike(self) -> bool:
        """Return whether the columns are equal, or the numbers as close as `rate` counts as alike."""
        return self.distance <= thresholds.ALIKE


class GridRule(Rule[Grid]):
    """An answer maps row ids to a column id or a number; rows left open are missing."""

    compares_rows: ClassVar[bool] = True

    def rows(self, scene: Scene) -> OptionPairs:
        """Return the rows, as (id, text)."""
        return tuple((name, scene.fill_names(text)) for name, text in written_options(self.step(scene).rows))

    def columns(self, scene: Scene) -> OptionPairs:
        """Return the columns, as (id, text); none where rows take numbers."""
        return tuple(
            (name, scene.fill_names(text)) for name, text in written_options(self.step(scene).columns)
        )

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted data: one row is enough, and every value must be valid."""
        answer = {name: self._parse_value(scene, data[name]) for name, _ in self.rows(scene) if name in data}
        if not answer:
            raise AnswerRejected(Message("refusal-every-row-open"))
        return answer

    def _parse_value(self, scene: Scene, value: object) -> Value:
        scale = self.step(scene).scale
        if scale is None:
            if not isinstance(value, str) or value not in dict(self.columns(scene)):
                raise AnswerRejected(Message("refusal-unknown-column"))
            return value
        if not isinstance(value, int) or isinstance(value, bool) or not scale.min <= value <= scale.max:
            raise number_out_of_range(scale.min, scale.max)
        return value

    def facts(self, scene: Scene, slots: Slots) -> Facts:
        """Return the rows answered alike and, on a scale, the two numbers that are furthest apart."""
        passed = super().facts(scene, slots).passed
        if len(scene.authors) != len(SEATS) or not all(self._answers(scene, slots, seat) for seat in SEATS):
            return Facts(passed=passed)
        pairs = self._pairs(scene, slots)
        alike = frozenset(pair.row for pair in pairs if pair.alike)
        widest = _widest_pair(pairs)
        return Facts(
            passed=passed,
            numbers=()
            if widest is None
            else tuple(value for value in widest.values if isinstance(value, int)),
            picks=(alike, alike),
            flags={"same": bool(pairs) and len(alike) == len(pairs)},
        )

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return what both see alike, each person's view row by row, and a row they see differently, if any."""
        pairs = self._pairs(scene, slots)
        return (
            *self._shared(scene, pairs),
            *(line for seat in scene.authors for line in self._view_lines(scene, slots, seat)),
            *self._seen_in_two_ways(scene, pairs),
        )

    def _view_lines(self, scene: Scene, slots: Slots, seat: Seat | None) -> list[Line]:
        """Return one person's rows; a row that only the partner filled in reads as left open."""
        two = len(scene.authors) == len(SEATS)
        mine = self._answers(scene, slots, seat)
        if not mine:
            return []
        given = set(mine).union(*(self._answers(scene, slots, author_seat) for author_seat in scene.authors))
        shown_rows = [(place, *row) for place, row in enumerate(self.rows(scene)) if row[0] in given]
        return [
            scene.line(
                "side_by_side" if two else "one_side",
                seat,
                self._format_value(scene, mine.get(name)),
                wording=f"{text}{self._ends(scene)}" if place == shown_rows[0][0] else text,
                number=value if isinstance(value := mine.get(name), int) else None,
                options=(_cell_id(name, mine.get(name)),),
                row=place,
            )
            for place, name, text in shown_rows
        ]

    def _shared(self, scene: Scene, pairs: list[Pair]) -> tuple[Line, ...]:
        """Return a line per column that both gave to the same rows; for numbers, one line for all that are close."""
        alike, scale = [pair for pair in pairs if pair.alike], self.step(scene).scale
        if scale is None:
            groups = [
                (Message("both-gave-column", column=text), [pair for pair in alike if pair.values[0] == name])
                for name, text in self.columns(scene)
            ]
        else:
            groups = [(Message("rows-seen-alike"), alike)]
        return tuple(
            scene.line(
                "shared_ground",
                None,
                ", ".join(pair.text for pair in group),
                wording=question,
                options=tuple(_cell_id(pair.row, pair.values[0]) for pair in group if scale is None),
                row=len(self.rows(scene)) + place,
            )
            for place, (question, group) in enumerate(groups)
            if group
        )

    def _seen_in_two_ways(self, scene: Scene, pairs: list[Pair]) -> tuple[Line, ...]:
        widest = _widest_pair(pairs)
        if widest is None or widest.distance < thresholds.TWO_WAYS:
            return ()
        # Columns have no distance that could be compared with that of a rating.
        number = None if self.step(scene).scale is None else round(widest.distance)
        return (
            scene.line(
                "gap",
                None,
                Message("seen-in-two-ways"),
                wording=widest.text,
                number=number,
                row=widest.row_index,
            ),
        )

    def _pairs(self, scene: Scene, slots: Slots) -> list[Pair]:
        """Return the rows that both filled in, in the order of the file; none when the numbers cannot be compared."""
        if len(scene.authors) != len(SEATS):
            return []
        if self.step(scene).scale is not None and not self.is_comparable(scene):
            return []
        left, right = (self._answers(scene, slots, seat) for seat in SEATS)
        return [
            Pair(place, name, text, (left[name], right[name]), self._distance(scene, left[name], right[name]))
            for place, (name, text) in enumerate(self.rows(scene))
            if name in left and name in right
        ]

    def _distance(self, scene: Scene, one: Value, two: Value) -> float:
        scale = self.step(scene).scale
        if scale is not None and isinstance(one, int) and isinstance(two, int):
            return scale.distance(one, two)
        # One column is no nearer to another than any: that they differ is all that can be said.
        return 0 if one == two else thresholds.TWO_WAYS

    def _answers(self, scene: Scene, slots: Slots, seat: Seat | None) -> Mapping[str, Value]:
        """Return one person's answers by row id."""
        slot = scene.slot(slots, seat)
        answer = {} if slot is None else slot.data
        return {name: value for name, value in answer.items() if isinstance(value, str | int)}

    def _format_value(self, scene: Scene, value: Value | None) -> Text:
        return (
            Message("row-left-open")
            if value is None
            else dict(self.columns(scene)).get(str(value), str(value))
        )

    def _ends(self, scene: Scene) -> str:
        """Return what the ends of the scale mean, shown with the first row."""
        scale = self.step(scene).scale
        return "" if scale is None else f" ({scale.min} {scale.low}, {scale.max} {scale.high})"

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: a column or a number per row."""
        columns = self.columns(scene)
        keys = tuple(
            AnswerField(name, "answer", name, "one" if columns else "number", columns or None)
            for name, _ in self.rows(scene)
        )
        return AnswerFormat(keys, joint=not scene.actors, needs_table=True)

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds to read the prompt, and some per row."""
        return (SECONDS_PER_PROMPT + self._filling_seconds(scene)) * max(1, len(scene.actors))

    def _filling_seconds(self, scene: Scene) -> int:
        step = self.step(scene)
        return len(step.rows) * (SECONDS_PER_COLUMN_ROW if step.scale is None else SECONDS_PER_NUMBER_ROW)

    def talking_seconds(self, scene: Scene) -> int:
        """Return the talking time: a grid that both fill in together is talked over."""
        return 0 if scene.authors[0] is not None else self._filling_seconds(scene)

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return random values for most rows, always including the first."""
        scale, columns = self.step(scene).scale, self.columns(scene)
        return {
            name: columns[chance.randrange(len(columns))][0]
            if scale is None
            else scale.min + chance.randrange(scale.points)
            for place, (name, _) in enumerate(self.rows(scene))
            if place == 0 or chance.randrange(4)
        }


def _widest_pair(pairs: list[Pair]) -> Pair | None:
    """Return the row where the answers are furthest apart, the first of several; None without any."""
    return max(pairs, key=lambda each: each.distance, default=None)


def _cell_id(row: str, value: Value | None) -> str:
    """Return the id of a row together with its value."""
    return f"{row}.{'' if value is None else value}"


RULE = GridRule()
