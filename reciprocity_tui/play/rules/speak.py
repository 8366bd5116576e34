"""Talking. What was said stays in the room; a few words that reached the hearer may be kept."""

from typing import ClassVar

from reciprocity_tui.exercise.kinds.speak import Speak
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule, some_words, text_in
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import Address, Data, Line, Rows, Seat, other

TALK, CATCH, NOTE = "talk", "catch", "note"
CATCH_LIMIT = 60
NOTE_LIMIT = 140
UNTIMED_SECONDS = 45
CATCH_SECONDS = 15


class SpeakRule(Rule[Speak]):
    """Talk, then a note by the speaker, then a catch by the hearer. All of it in the open."""

    talk: ClassVar[bool] = True

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """A passed talk leaves nothing to note or to catch."""
        if not scene.actors:
            return ((scene.at(None, TALK),),)
        found: list[tuple[Address, ...]] = []
        for seat in scene.actors:
            found.append((scene.at(seat, TALK),))
            talk = scene.slot(rows, seat, TALK)
            if talk is not None and talk.state == "locked":
                found += [(address,) for address in self._after(scene, seat)]
        return tuple(found)

    def _after(self, scene: Scene, seat: Seat) -> list[Address]:
        step = self.step(scene)
        note = [scene.at(seat, NOTE)] if step.note else []
        return note + ([scene.at(other(seat), CATCH)] if step.catch else [])

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Talking leaves nothing; a note or a catch may be empty, then nothing is kept."""
        if address.part == TALK:
            return {}
        return {"text": text_in(data, "text", CATCH_LIMIT if address.part == CATCH else NOTE_LIMIT)}

    def spoken(self, scene: Scene, address: Address) -> bool:
        """The talk; what was typed after it stays."""
        return address.part == TALK

    def passable(self, scene: Scene, address: Address) -> bool:
        """An empty line already skips a note or a catch."""
        return address.part == TALK

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """A catch is the hearer's line."""
        found: list[Line] = []
        for seat in scene.actors:
            said = ((NOTE, seat, "one_side"), (CATCH, other(seat), "thanks_lines"))
            for row, (part, author, panel) in enumerate(said):
                slot = scene.slot(rows, author, part)
                text = str(slot.data.get("text", "")) if slot else ""
                if text:
                    found.append(scene.line(panel, author, text, asked=scene.worded(seat), row=row))
        return tuple(found)

    def form(self, scene: Scene) -> Form:
        """What is typed after the talk: the note of who spoke, the catch of who heard."""
        step = self.step(scene)
        note = (Key("note", NOTE, "text", "text"),) if step.note else ()
        caught = (Key("catch", CATCH, "text", "text", by_other=True),) if step.catch else ()
        return Form((*note, *caught), joint=not scene.actors)

    def seconds(self, scene: Scene) -> int:
        """The timer, or 45 seconds, for each who talks; a little for a catch."""
        step = self.step(scene)
        talk = step.timer.seconds if step.timer else UNTIMED_SECONDS
        extra = (CATCH_SECONDS if step.catch else 0) + (CATCH_SECONDS if step.note else 0)
        return (SECONDS_A_LINE + talk + extra) * max(1, len(scene.actors))

    def typed(self, scene: Scene) -> int:
        """A catch may be skipped, but it is a typed line."""
        step = self.step(scene)
        return int(step.catch) + int(step.note)

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Half of the catches are skipped."""
        if address.part == TALK:
            return {}
        return {"text": some_words(chance) if chance.randrange(2) else ""}


RULE = SpeakRule()
