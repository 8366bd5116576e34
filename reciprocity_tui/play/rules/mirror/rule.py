"""Saying back what was said, until whoever said it feels it is right. All of it in the open; nothing in it fails."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.mirror import Mirror
from reciprocity_tui.message import Message
from reciprocity_tui.play.rules.mirror.progress import (
    CHECK,
    MORE,
    NEARLY,
    NOT_YET,
    SAY,
    TRIED,
    YES,
    ListeningProgress,
    listening_progress,
)
from reciprocity_tui.play.rules.speak import TALK
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.form import ChoiceField, Form, Quote, TextField, YesNoField
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule, random_text, read_text
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import Address, Data, Line, Seat, Slots, other_seat
from reciprocity_tui.play.scenes.thresholds import MANY_ROUNDS

LIMIT = 140
SECONDS, SECONDS_MORE, TYPING_SECONDS = 60, 30, 30

HEARD_REPLIES = (
    (YES, Message("mirror-reply-yes")),
    (NEARLY, Message("mirror-reply-nearly")),
    (NOT_YET, Message("mirror-reply-not-yet")),
)
"""What may be said of the message, never of who said it back, as (id, words)."""


class MirrorRule(Rule[Mirror]):
    """The rule of mirrors: the listener repeats and the speaker confirms. A passed talk is skipped."""

    def listeners(self, scene: Scene, slots: Slots) -> tuple[Seat, ...]:
        """Return the seats that repeat what they heard, in order."""
        talk = scene.follows
        if talk is None:
            return ()
        talks = ((seat, talk.slot(slots, other_seat(seat), TALK)) for seat in scene.actors)
        return tuple(seat for seat, slot in talks if slot is not None and slot.state == "locked")

    def progress_by_seat(self, scene: Scene, slots: Slots) -> tuple[tuple[Seat, ListeningProgress], ...]:
        """Return each listener's seat and progress so far."""
        step = self.step(scene)
        return tuple(
            (seat, listening_progress(scene, slots, step, seat)) for seat in self.listeners(scene, slots)
        )

    def address_groups(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return one address after the other; a pass ends that listener's part."""
        return tuple(
            (address,)
            for _, listening in self.progress_by_seat(scene, slots)
            for address in listening.addresses
        )

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted data: `text` where it is typed; the speaker's `heard` and `more`."""
        if address.part == CHECK:
            if data.get("heard") not in [reply_id for reply_id, _ in HEARD_REPLIES]:
                raise AnswerRejected(Message("refusal-nothing-chosen"))
            return {"heard": data["heard"]}
        if address.part == MORE:
            return {"more": data.get("more") is True}
        if address.part == TRIED or not self.step(scene).typed:
            return {}
        text = read_text(data, "text", LIMIT)
        if not text:
            raise AnswerRejected(Message("refusal-nothing-written"))
        return {"text": text}

    def form(self, scene: Scene, slots: Slots, address: Address) -> Form:
        """Return saying it back, whether that was right, whether there is more, or a kind last word."""
        if address.part == SAY:
            return self._saying_form(scene, slots, address)
        if address.part == TRIED:
            return Form(question=self.kind_word(scene, slots, address))
        name = scene.names[address.seat or 0]
        if address.part == MORE:
            more = YesNoField("more", Message("mirror-all"), Message("mirror-more"))
            return Form((more,), question=Message("mirror-is-there-more", name=name))
        text = self.text(scene, slots, address)
        return Form(
            (ChoiceField("heard", HEARD_REPLIES),),
            question=Message("mirror-is-that-it", name=name),
            quote=Quote(text) if text else None,
        )

    def _saying_form(self, scene: Scene, slots: Slots, address: Address) -> Form:
        step, before = self.step(scene), self.before_repeat(scene, slots, address)
        text = TextField("text", LIMIT, announces_reader=True, initial=self.text(scene, slots, address))
        authors = () if before is None else tuple(scene.fill_names(stem, address.seat) for stem in step.stems)
        return Form(
            (text,) if step.typed else (),
            question=before,
            stems=authors if step.stems else (step.default_stem,),
            card="" if step.listener_card else self.card(scene, slots, address),
            keeps_card=True,
            label=None if step.typed else Message("main-said-back"),
            waits=Message("step-says-back", name=scene.names[address.seat or 0]),
        )

    def passable(self, scene: Scene, address: Address) -> bool:
        """Return whether the part can be passed; acknowledging an attempt needs no pass."""
        return address.part != TRIED

    def is_spoken(self, scene: Scene, address: Address) -> bool:
        """Return whether the part is spoken: an untyped repetition, or the kind word after an attempt."""
        return address.part == TRIED or (address.part == SAY and not self.step(scene).typed)

    def before_repeat(self, scene: Scene, slots: Slots, address: Address) -> Message | None:
        """Return the message before another repetition; None the first time."""
        speaker, n = other_seat(address.seat or 0), address.repeat
        checked = scene.slot(slots, speaker, CHECK, n - 1) if n else None
        if checked is None:
            return None
        names = {"speaker": scene.names[speaker], "listener": scene.names[other_seat(speaker)]}
        heard = checked.data.get("heard")
        if heard == YES:
            return Message("mirror-before-more", **names)
        return Message("mirror-before-nearly" if heard == NEARLY else "mirror-before-not-yet", **names)

    def card(self, scene: Scene, slots: Slots, address: Address) -> Message:
        """Return the speaker's card while the listener repeats; from the second time on, it asks to tell it again."""
        other = scene.names[address.seat or 0]
        if self.before_repeat(scene, slots, address) is not None:
            return Message("mirror-card-again", other=other)
        return Message("mirror-card", other=other)

    def kind_word(self, scene: Scene, slots: Slots, address: Address) -> Message:
        """Return a kind last message for a repetition that never was quite right; the speaker may still add something.

        The number of its address is who said it back.
        """
        speaker = other_seat(address.repeat)
        checks = [
            slot
            for address_of_slot, slot in slots.items()
            if address_of_slot == scene.address(speaker, CHECK, address_of_slot.repeat) and slot.done
        ]
        last = max(checks, key=lambda slot: slot.address.repeat, default=None)
        if last is None or last.data.get("heard") != NEARLY:
            return Message("mirror-good-effort")
        return Message("mirror-added", speaker=scene.names[speaker], listener=scene.names[address.repeat])

    def text(self, scene: Scene, slots: Slots, address: Address) -> str:
        """Return the typed repetition: this round's when it is checked, the previous one's when it is retyped."""
        if address.part == CHECK:
            slot = scene.slot(slots, other_seat(address.seat or 0), SAY, address.repeat)
        else:
            before = scene.slot(slots, other_seat(address.seat or 0), CHECK, address.repeat - 1)
            once_more = before is not None and before.data.get("heard") != YES
            slot = scene.slot(slots, address.seat, SAY, address.repeat - 1) if once_more else None
        return "" if slot is None else str(slot.data.get("text", ""))

    def facts(self, scene: Scene, slots: Slots) -> Facts:
        """Return whether every speaker was understood in the end, and the highest number of rounds."""
        all_of_it = [listening for _, listening in self.progress_by_seat(scene, slots)]
        return Facts(
            passed=super().facts(scene, slots).passed,
            flags={"accepted": bool(all_of_it) and all(listening.accepted for listening in all_of_it)},
            counts={"rounds": max((listening.rounds for listening in all_of_it), default=0)},
        )

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return a joint line per speaker who was understood; none for the others."""
        texts = [
            (seat, self._heard_sentence(scene, seat, listening))
            for seat, listening in self.progress_by_seat(scene, slots)
        ]
        return tuple(
            scene.line("heard", None, text, wording=self._line_wording(scene, seat), row=row)
            for row, (seat, text) in enumerate(texts)
            if text is not None
        )

    def _line_wording(self, scene: Scene, seat: Seat) -> str:
        """Return the talk's prompt for typed words; nothing otherwise, as an untyped line names its speaker itself."""
        return _talk_prompt(scene, other_seat(seat)) if self.step(scene).typed else ""

    def _heard_sentence(self, scene: Scene, seat: Seat, listening: ListeningProgress) -> Message | None:
        step = self.step(scene)
        names = {"listener": scene.names[seat], "speaker": scene.names[other_seat(seat)]}
        if not listening.confirmed_loops or not (step.typed or listening.accepted):
            return None
        text = " ".join(str(loop.attempts[-1].get("text", "")) for loop in listening.confirmed_loops)
        stayed = any(len(loop.attempts) >= MANY_ROUNDS for loop in listening.confirmed_loops)
        if step.typed:
            return Message(
                "mirror-heard-typed-stayed" if stayed else "mirror-heard-typed", text=text, **names
            )
        return Message("mirror-heard-stayed" if stayed else "mirror-heard", focus=step.focus, **names)

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: the listener's words, the speaker's reply to them, and whether there is more."""
        typed_fields = (AnswerField("said", SAY, "text", "text"),) if self.step(scene).typed else ()
        heard = AnswerField("heard", CHECK, "heard", "one", HEARD_REPLIES, filled_by_other=True)
        more = AnswerField("more", MORE, "more", "bool", filled_by_other=True)
        return AnswerFormat((*typed_fields, heard, more), joint=not scene.actors, round_starts_with=SAY)

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds it takes, per listener."""
        return (SECONDS_PER_PROMPT + self._saying_seconds(scene)) * len(scene.actors)

    def _saying_seconds(self, scene: Scene) -> int:
        return SECONDS + SECONDS_MORE * self.step(scene).max_more

    def talking_seconds(self, scene: Scene) -> int:
        """Return the talking time: all of it, except for reading and typing."""
        typing = TYPING_SECONDS if self.step(scene).typed else 0
        return (self._saying_seconds(scene) - typing) * len(scene.actors)

    def typed_lines(self, scene: Scene) -> int:
        """Return the typed lines: one, where repetitions are typed."""
        return int(self.step(scene).typed)

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return a random answer: usually right, sometimes with more to say."""
        if address.part == CHECK:
            return {"heard": (NOT_YET, NEARLY, YES, YES, YES)[chance.randrange(5)]}
        if address.part == MORE:
            return {"more": chance.randrange(3) == 0}
        return {"text": random_text(chance)} if address.part == SAY and self.step(scene).typed else {}


def _talk_prompt(scene: Scene, speaker: Seat) -> str:
    """Return the prompt of the talk that was repeated."""
    return scene.follows.prompt_template(speaker) if scene.follows is not None else ""


RULE = MirrorRule()
