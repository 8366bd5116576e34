"""Part of a list, put in order. The two orders are shown side by side; their distance is not computed."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.rank import Rank
from reciprocity_tui.exercise.options import OptionPairs
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.form import Form, RankField
from reciprocity_tui.play.scenes.options import available_options, format_shared_picks
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule, voice_lines
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Line, Seat, Slots

SECONDS = 30


class RankRule(Rule[Rank]):
    """As many places as the author asks for, or as there are options."""

    def options(self, scene: Scene) -> OptionPairs:
        """Return the options to put in order, as (id, text)."""
        return available_options(scene, self.step(scene).options)

    def place_count(self, scene: Scene) -> int:
        """Return how many options are put in order."""
        return self.step(scene).place_count(len(self.options(scene)))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted data: `order` lists ids, first one first, with every place filled and no id twice."""
        order = _parse_order(data)
        known = {option_id for option_id, _ in self.options(scene)}
        if not order:
            raise AnswerRejected(Message("refusal-nothing-ranked"))
        if not known.issuperset(order):
            raise AnswerRejected(Message("refusal-not-on-list"))
        if len(set(order)) < len(order):
            raise AnswerRejected(Message("refusal-ranked-twice"))
        if len(order) != (places := self.place_count(scene)):
            raise AnswerRejected(Message("refusal-places-left", count=len(order), places=places))
        return {"order": list(order)}

    def facts(self, scene: Scene, slots: Slots) -> Facts:
        """Return both orders, once both people gave one; `same` means the same order."""
        orders = [order for seat in scene.authors if (order := self._order(scene, slots, seat))]
        passed = super().facts(scene, slots).passed
        if len(orders) != len(SEATS):
            return Facts(passed=passed)
        same = {"same": orders[0] == orders[1]}
        return Facts(passed=passed, picks=tuple(frozenset(ranked_ids) for ranked_ids in orders), flags=same)

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return each person's order and, as shared ground, what both ranked."""
        answers = [
            (seat, self._format_order(scene, order), None, order)
            for seat in scene.authors
            if (order := self._order(scene, slots, seat))
        ]
        return (*self._shared(scene, slots), *voice_lines(scene, answers))

    def _shared(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return the shared line; when everything is ranked, only an identical order counts as shared."""
        facts, offers = self.facts(scene, slots), self.options(scene)
        text = "" if self.place_count(scene) == len(offers) else format_shared_picks(offers, facts.picks)
        if facts.flags.get("same"):
            text = self._format_order(scene, self._order(scene, slots, scene.authors[0]))
        return (scene.line("shared_ground", None, text),) if text else ()

    def _order(self, scene: Scene, slots: Slots, seat: Seat | None) -> tuple[str, ...]:
        slot = scene.slot(slots, seat)
        return _parse_order(slot.data) if slot else ()

    def _format_order(self, scene: Scene, order: tuple[str, ...]) -> str:
        words = dict(self.options(scene))
        return "  ".join(
            f"{number}. {words[option_id]}" for number, option_id in enumerate(order, 1) if option_id in words
        )

    def form(self, scene: Scene, slots: Slots, address: Address) -> Form:
        """Return a form of one RankField: the options, and the number of places to fill."""
        return Form((RankField("order", self.options(scene), self.place_count(scene)),))

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: the ordered options, first one first."""
        return AnswerFormat(
            (AnswerField("order", "answer", "order", "several", self.options(scene)),), joint=not scene.actors
        )

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds to read the list and weigh it."""
        return (SECONDS_PER_PROMPT + SECONDS) * max(1, len(scene.actors))

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return a random order that fills every place."""
        left = [option_id for option_id, _ in self.options(scene)]
        return {"order": [left.pop(chance.randrange(len(left))) for _ in range(self.place_count(scene))]}


def _parse_order(data: Data) -> tuple[str, ...]:
    given = data.get("order")
    return tuple(str(option_id) for option_id in given) if isinstance(given, list | tuple) else ()


RULE = RankRule()
