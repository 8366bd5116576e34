"""Words of one's own."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.write import Write
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.form import Form, TextField
from reciprocity_tui.play.scenes.options import typed_lines
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule, random_text, read_text, voice_lines
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import Address, Data, Line, Seat, Slots

SECONDS = 60


class WriteRule(Rule[Write]):
    """One text per person."""

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted text. It must not be empty: passing is a separate choice."""
        step = self.step(scene)
        text = read_text(data, "text", step.limit, lines=step.lines > 1)
        if not text:
            raise AnswerRejected(Message("refusal-nothing-written"))
        return {"text": text}

    def offered_lines(self, scene: Scene, slots: Slots) -> tuple[tuple[Seat | None, str], ...]:
        """Return every typed line as an option."""
        return typed_lines(scene, slots)

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return each person's text in full."""
        return voice_lines(
            scene,
            (
                (seat, str(slot.data["text"]), None, ())
                for seat in scene.authors
                if (slot := scene.slot(slots, seat)) and slot.state == "locked"
            ),
        )

    def form(self, scene: Scene, slots: Slots, address: Address) -> Form:
        """Return one text of as many lines as the author gave."""
        step = self.step(scene)
        return Form((TextField("text", step.limit, step.lines, announces_reader=True),))

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: the text."""
        return AnswerFormat((AnswerField("text", "answer", "text", "text"),), joint=not scene.actors)

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds it takes: a minute per writer."""
        return (SECONDS_PER_PROMPT + SECONDS) * max(1, len(scene.actors))

    def typed_lines(self, scene: Scene) -> int:
        """Return the typed lines that the author allows."""
        return self.step(scene).lines

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return a random text that fits the limit."""
        return {"text": random_text(chance)[: self.step(scene).limit].strip()}


RULE = WriteRule()
