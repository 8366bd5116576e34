"""Some of a list, in order. Two orders stand side by side; nobody reckons how far apart they are."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.rank import Rank
from reciprocity_tui.exercise.options import Given
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.options import in_common, offered
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule, voices
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Line, Rows, Seat

SECONDS = 30


class RankRule(Rule[Rank]):
    """As many places as the author asks for, or as there are options."""

    def offered(self, scene: Scene) -> Given:
        """Everything that may be put in order, as (id, text)."""
        return offered(scene, self.step(scene).options)

    def places(self, scene: Scene) -> int:
        """How many are put in order."""
        return self.step(scene).places(len(self.offered(scene)))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`order` holds ids, the first one first; every place is taken, and nothing has two."""
        order = _ids(data)
        known = {each for each, _ in self.offered(scene)}
        if not order:
            raise AnswerRejected("Nothing is in order yet.", "Give each place to one, or F3 passes.")
        if not known.issuperset(order):
            raise AnswerRejected("One of these is not on the list.", "Choose from the list, please.")
        if len(set(order)) < len(order):
            raise AnswerRejected("One of these stands twice.", "Each has one place.")
        if len(order) != (places := self.places(scene)):
            raise AnswerRejected(
                f"{len(order)} of {places} places are taken.", f"Put {places} in order, please."
            )
        return {"order": list(order)}

    def facts(self, scene: Scene, rows: Rows) -> Facts:
        """What each put in order, when both did; `same` means the same order."""
        orders = [order for seat in scene.authors if (order := self._order(scene, rows, seat))]
        passed = super().facts(scene, rows).passed
        if len(orders) != len(SEATS):
            return Facts(passed=passed)
        same = {"same": orders[0] == orders[1]}
        return Facts(passed=passed, picks=tuple(frozenset(each) for each in orders), flags=same)

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """Each one's order; and what both gave a place, as shared ground."""
        said = [
            (seat, self._told(scene, order), None, order)
            for seat in scene.authors
            if (order := self._order(scene, rows, seat))
        ]
        return (*self._shared(scene, rows), *voices(scene, said))

    def _shared(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """Where everything has a place, only an order that is the same says something of both."""
        facts, offers = self.facts(scene, rows), self.offered(scene)
        text = "" if self.places(scene) == len(offers) else in_common(offers, facts.picks)
        if facts.flags.get("same"):
            text = self._told(scene, self._order(scene, rows, scene.authors[0]))
        return (scene.line("shared_ground", None, text),) if text else ()

    def _order(self, scene: Scene, rows: Rows, seat: Seat | None) -> tuple[str, ...]:
        slot = scene.slot(rows, seat)
        return _ids(slot.data) if slot else ()

    def _told(self, scene: Scene, order: tuple[str, ...]) -> str:
        words = dict(self.offered(scene))
        return "  ".join(f"{number}. {words[each]}" for number, each in enumerate(order, 1) if each in words)

    def form(self, scene: Scene) -> Form:
        """What is put in order, the first one first."""
        return Form(
            (Key("order", "answer", "order", "several", self.offered(scene)),), joint=not scene.actors
        )

    def seconds(self, scene: Scene) -> int:
        """To read the list, and to weigh it."""
        return (SECONDS_A_LINE + SECONDS) * max(1, len(scene.actors))

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """As many as there are places, each one drawn from those left."""
        left = [each for each, _ in self.offered(scene)]
        return {"order": [left.pop(chance.randrange(len(left))) for _ in range(self.places(scene))]}


def _ids(data: Data) -> tuple[str, ...]:
    given = data.get("order")
    return tuple(str(each) for each in given) if isinstance(given, list | tuple) else ()


RULE = RankRule()
