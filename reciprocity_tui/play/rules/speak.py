"""Talking. Nothing that is spoken is saved; a few words that stayed with the listener may be."""

from typing import ClassVar

from reciprocity_tui.exercise.kinds.speak import Speak
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.form import Form, TextField
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule, random_text, read_text
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import Address, Data, Line, Seat, Slots, other_seat

TALK, CATCH, NOTE = "talk", "catch", "note"
CATCH_LIMIT = 60
NOTE_LIMIT = 140
UNTIMED_SECONDS = 45
CATCH_SECONDS = 15


class SpeakRule(Rule[Speak]):
    """Talk, then a note by the speaker, then a catch by the listener. All of it in the open."""

    is_talk: ClassVar[bool] = True

    def address_groups(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return the talks, and after each talk that was not passed its note and its catch."""
        if not scene.actors:
            return ((scene.address(None, TALK),),)
        groups: list[tuple[Address, ...]] = []
        for seat in scene.actors:
            groups.append((scene.address(seat, TALK),))
            talk = scene.slot(slots, seat, TALK)
            if talk is not None and talk.state == "locked":
                groups += [(address,) for address in self._addresses_after_talk(scene, seat)]
        return tuple(groups)

    def _addresses_after_talk(self, scene: Scene, seat: Seat) -> list[Address]:
        step = self.step(scene)
        note = [scene.address(seat, NOTE)] if step.note else []
        return note + ([scene.address(other_seat(seat), CATCH)] if step.catch else [])

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted data: none for talking; a note or catch may be empty and is then not saved."""
        if address.part == TALK:
            return {}
        return {"text": read_text(data, "text", CATCH_LIMIT if address.part == CATCH else NOTE_LIMIT)}

    def is_spoken(self, scene: Scene, address: Address) -> bool:
        """Return whether the part is spoken: the talk is, what is typed after it is not."""
        return address.part == TALK

    def passable(self, scene: Scene, address: Address) -> bool:
        """Return whether the part can be passed; an empty note or catch already skips it."""
        return address.part == TALK

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return the lines of notes, which belong to the speaker, and of catches, which belong to the listener."""
        lines: list[Line] = []
        for seat in scene.actors:
            notes = ((NOTE, seat, "one_side"), (CATCH, other_seat(seat), "thanks_lines"))
            for row, (part, author, panel) in enumerate(notes):
                slot = scene.slot(slots, author, part)
                text = str(slot.data.get("text", "")) if slot else ""
                if text:
                    lines.append(
                        scene.line(panel, author, text, wording=scene.prompt_template(seat), row=row)
                    )
        return tuple(lines)

    def form(self, scene: Scene, slots: Slots, address: Address) -> Form:
        """Return the talk; then a few words by the one who spoke, or by the hearer, who is asked aloud as well."""
        if address.part == TALK:
            both = Message("step-both-talk")
            talks = both if address.seat is None else Message("step-talks", name=scene.names[address.seat])
            return Form(label=Message("main-said"), waits=talks)
        caught = address.part == CATCH
        return Form(
            (TextField("text", CATCH_LIMIT if caught else NOTE_LIMIT, optional=True),),
            question=Message("speak-catch", name=scene.names[address.seat or 0]) if caught else "",
            label=Message("main-keep"),
        )

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: the speaker's note and the listener's catch, both typed after the talk."""
        step = self.step(scene)
        note = (AnswerField("note", NOTE, "text", "text"),) if step.note else ()
        caught = (AnswerField("catch", CATCH, "text", "text", filled_by_other=True),) if step.catch else ()
        return AnswerFormat((*note, *caught), joint=not scene.actors)

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds it takes per speaker: the timer or 45 seconds, and some for a note or catch."""
        step = self.step(scene)
        talk = step.timer.seconds if step.timer else UNTIMED_SECONDS
        extra = (CATCH_SECONDS if step.catch else 0) + (CATCH_SECONDS if step.note else 0)
        return (SECONDS_PER_PROMPT + talk + extra) * max(1, len(scene.actors))

    def typed_lines(self, scene: Scene) -> int:
        """Return the typed lines; a catch counts although it may be skipped."""
        step = self.step(scene)
        return int(step.catch) + int(step.note)

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return a random text, or nothing half of the time."""
        if address.part == TALK:
            return {}
        return {"text": random_text(chance) if chance.randrange(2) else ""}


RULE = SpeakRule()
