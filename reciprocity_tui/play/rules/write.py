"""Words of one's own."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.write import Write
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.options import lines_typed
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule, some_words, text_in, voices
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import Address, Data, Line, Rows, Seat
from reciprocity_tui.play.words import NOTHING_WRITTEN

SECONDS = 60


class WriteRule(Rule[Write]):
    """One text a person."""

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Something must be there; a pass is a choice of its own."""
        step = self.step(scene)
        text = text_in(data, "text", step.limit, lines=step.lines > 1)
        if not text:
            raise AnswerRejected(*NOTHING_WRITTEN)
        return {"text": text}

    def items(self, scene: Scene, rows: Rows) -> tuple[tuple[Seat | None, str], ...]:
        """Every line is one."""
        return lines_typed(scene, rows)

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """In full, in their own words."""
        return voices(
            scene,
            (
                (seat, str(slot.data["text"]), None, ())
                for seat in scene.authors
                if (slot := scene.slot(rows, seat)) and slot.state == "locked"
            ),
        )

    def form(self, scene: Scene) -> Form:
        """The text."""
        return Form((Key("text", "answer", "text", "text"),), joint=not scene.actors)

    def seconds(self, scene: Scene) -> int:
        """A minute each."""
        return (SECONDS_A_LINE + SECONDS) * max(1, len(scene.actors))

    def typed(self, scene: Scene) -> int:
        """As many lines as the author gave room for."""
        return self.step(scene).lines

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """A few words, as many as there is room for."""
        return {"text": some_words(chance)[: self.step(scene).limit].strip()}


RULE = WriteRule()
