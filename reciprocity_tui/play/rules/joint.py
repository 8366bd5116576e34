"""One text of both: written together, and kept once both have said yes to it."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.joint import Joint
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule, some_words, text_in, voices
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import Address, Data, Line, Rows, Slot
from reciprocity_tui.play.words import NOTHING_WRITTEN

AGREED = "agreed"
"""The part in which both look at the text and say yes, or go back to it."""

TALK_SECONDS, TYPING_SECONDS = 60, 30


class JointRule(Rule[Joint]):
    """A text, then a yes of both. Without it the text is a draft again, and nobody has to say why."""

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """There is nothing to agree to before something is written, or when it was passed."""
        written = scene.slot(rows, None)
        if written is None or written.state == "passed":
            return ((scene.at(None),),)
        return ((scene.at(None),), (scene.at(None, AGREED),))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`text` is what the two wrote; `agreed` whether both say yes to it."""
        if address.part == AGREED:
            return {"agreed": data.get("agreed") is True}
        text = text_in(data, "text", self.step(scene).max_chars)
        if not text:
            raise AnswerRejected(*NOTHING_WRITTEN)
        return {"text": text}

    def settle(self, scene: Scene, rows: Rows) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
        """Without a yes the answer is opened again, with what stands there, and asked for a yes once more."""
        written, said = scene.slot(rows, None), scene.slot(rows, None, AGREED)
        if written is None or said is None or said.state == "passed" or said.data.get("agreed") is True:
            return (), ()
        return (Slot(written.address, "draft", written.data),), (said.address,)

    def topic(self, scene: Scene, rows: Rows) -> str:
        """All of the text, where the file says that it names the topic."""
        return self.text(scene, rows) if scene.step.gives_topic else ""

    def text(self, scene: Scene, rows: Rows) -> str:
        """What both said yes to; empty as long as they have not."""
        said = scene.slot(rows, None, AGREED)
        return self.draft(scene, rows) if said is not None and said.data.get("agreed") is True else ""

    def draft(self, scene: Scene, rows: Rows) -> str:
        """What stands there, whether or not both have said yes."""
        written = scene.slot(rows, None)
        return "" if written is None else str(written.data.get("text", ""))

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """One line of both."""
        text = self.text(scene, rows)
        return voices(scene, [(None, text, None, ())] if text else [])

    def form(self, scene: Scene) -> Form:
        """The text, and whether both say yes to it; a list where they write it again."""
        keys = (Key("text", "answer", "text", "text"), Key("agreed", AGREED, "agreed", "yes or no"))
        return Form(keys, joint=True, begins="answer")

    def seconds(self, scene: Scene) -> int:
        """A minute to find it, half a minute to type it."""
        return SECONDS_A_LINE + TALK_SECONDS + TYPING_SECONDS

    def talking(self, scene: Scene) -> int:
        """Until it is typed."""
        return TALK_SECONDS

    def typed(self, scene: Scene) -> int:
        """One line of both."""
        return 1

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """A few words, to which both mostly say yes."""
        if address.part == AGREED:
            return {"agreed": chance.randrange(5) > 0}
        return {"text": some_words(chance)[: self.step(scene).max_chars].strip()}


RULE = JointRule()
