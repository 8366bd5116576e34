"""A small agreement. Nobody is asked for a reason, and leaving it open is a result like any other."""

from dataclasses import replace

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.agree import Agree
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.rules.agree import progress as agreeing
from reciprocity_tui.play.rules.agree.progress import (
    ACCEPT,
    CHANGE,
    COST,
    CUE,
    GIVES,
    NOT_NOW,
    OUTCOME,
    ROOM,
    WHAT,
    AgreementProgress,
    agreement_progress,
    agreement_to_review,
    running_trials,
)
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.scenes.agreement_text import describe_agreement
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule, any_passed, random_text, read_text
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Line, Outcome, Promise, Slot, Slots

LIMITS = {WHAT: 140, CUE: 100, GIVES: 60}
COSTS = ("little", "some", "a-good-deal", "a-lot")
"""How much it asks of one person; the value of an answer counts from 1."""
REPLIES = (ACCEPT, CHANGE, NOT_NOW)
OUTCOMES: tuple[Outcome, ...] = ("kept", "adjusted", "ended", "rested")
TALK_SECONDS, TYPING_SECONDS, REVIEW_SECONDS = 110, 40, 45
_REPLY_SPREAD = 5


class AgreeRule(Rule[Agree]):
    """The rule of agreements: everything is open, and answers that both give together show together."""

    def is_private(self, scene: Scene) -> bool:
        """Return False: agreements are made openly."""
        return False

    def has_reveal(self, scene: Scene) -> bool:
        """Return False: nothing was hidden."""
        return False

    def progress(self, scene: Scene, slots: Slots) -> AgreementProgress:
        """Return the agreement's progress."""
        return agreement_progress(scene, slots, self.step(scene))

    def address_groups(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return the addresses up to the open one; none for a review with nothing to review."""
        return self.progress(scene, slots).address_groups

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted data: `text`, a `value` from 1 to 4, a `reply`, an `outcome`, or the number to `end`."""
        match address.part:
            case agreeing.WHAT | agreeing.CUE | agreeing.GIVES:
                return self._text(address.part, data)
            case agreeing.COST:
                value = data.get("value")
                if type(value) is int and 1 <= value <= len(COSTS):
                    return {"value": value}
            case agreeing.REPLY:
                if data.get("reply") in REPLIES:
                    return {"reply": data["reply"]}
            case agreeing.REVIEW | agreeing.SETTLED:
                if data.get("outcome") in OUTCOMES:
                    return {"outcome": data["outcome"]}
            case agreeing.ROOM:
                known = {trial.number for trial in scene.carried_over.living}
                return {"end": data["end"] if data.get("end") in known else None}
        raise AnswerRejected(Message("refusal-nothing-chosen"))

    def _text(self, part: str, data: Data) -> Data:
        text = read_text(data, "text", LIMITS[part])
        if part == WHAT and not text:
            raise AnswerRejected(Message("refusal-no-agreement-written"))
        return {"text": text}

    def passable(self, scene: Scene, address: Address) -> bool:
        """Return whether the part can be passed: an empty cue or gift already skips it, and making room is a choice."""
        return address.part not in (CUE, GIVES, ROOM)

    def settle(self, scene: Scene, slots: Slots) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
        """Return the outcome, written with the last answer so that other agreements of the evening can read it."""
        progress = self.progress(scene, slots)
        if progress.result == "open":
            return (), ()
        data = {
            "result": progress.result,
            "form": progress.promise.form,
            "number": progress.promise.number,
            "leaves": progress.makes_room_for.number if progress.makes_room_for else None,
        }
        return (Slot(scene.address(None, OUTCOME), "locked", data),), ()

    def current_draft(self, scene: Scene, slots: Slots) -> Promise:
        """Return the current wording, before what is asked now."""
        return self.progress(scene, slots).promise

    def previous_text(self, scene: Scene, slots: Slots, address: Address) -> str:
        """Return the text of the previous round at `address`; in the first round, the text a review starts from."""
        if address.part not in (WHAT, CUE, GIVES):
            return ""
        earlier = (
            scene.slot(slots, address.seat, address.part, address.repeat - 1) if address.repeat else None
        )
        if earlier is not None:
            return str(earlier.data.get("text", ""))
        under_review = agreement_to_review(scene, slots) if self.step(scene).mode == "review" else None
        if under_review is None or address.repeat or address.part == GIVES:
            return ""
        return under_review.what if address.part == WHAT else under_review.cue

    def under_review(self, scene: Scene, slots: Slots) -> Promise | None:
        """Return the agreement under review."""
        return agreement_to_review(scene, slots)

    def room_candidates(self, scene: Scene, slots: Slots) -> tuple[Promise, ...]:
        """Return the trials of which one could be let go of."""
        return running_trials(scene, slots)

    def costs_one_more(self, scene: Scene, slots: Slots, n: int) -> bool:
        """Return whether it asks much more of one person; never of whom."""
        costs = [scene.slot(slots, seat, COST, n) for seat in SEATS]
        values = [value for slot in costs if slot and isinstance(value := slot.data.get("value"), int)]
        return len(values) == len(SEATS) and abs(values[0] - values[1]) >= thresholds.UNEQUAL_COST

    def facts(self, scene: Scene, slots: Slots) -> Facts:
        """Return the facts: whether the agreement was accepted or left open."""
        progress = self.progress(scene, slots)
        flags = {
            "accepted": progress.result in ("made", "kept", "adjusted"),
            "parked": progress.result == "parked",
        }
        return Facts(passed=any_passed(progress.address_groups, slots), flags=flags)

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return the lines of what was agreed or left open, and of what was let go for it."""
        progress = self.progress(scene, slots)
        texts: list[tuple[Text, Promise | None]] = []
        match progress.result:
            case "made":
                texts.append((self._made_text(scene, progress.promise), progress.promise))
            case "parked":
                texts += self._parked_texts(scene, slots, progress)
            case "kept" | "adjusted" | "ended" | "rested":
                text = Message(
                    "agreement-after-review",
                    outcome=progress.result,
                    agreement=describe_agreement(progress.promise),
                )
                texts.append((text, replace(progress.promise, outcome=progress.result)))
        if progress.makes_room_for is not None:
            let_go = describe_agreement(progress.makes_room_for)
            texts.append(
                (
                    Message("agreement-let-go-of", agreement=let_go),
                    replace(progress.makes_room_for, outcome="ended"),
                )
            )
        return tuple(
            scene.line("agreement", None, text, row=row, promise=promise)
            for row, (text, promise) in enumerate(texts)
        )

    def _made_text(self, scene: Scene, promise: Promise) -> Text:
        words = describe_agreement(promise)
        if promise.form == "trial":
            words = Message("agreement-to-try", agreement=words, days=promise.days)
        for name, gives in zip(scene.names, promise.gives, strict=True):
            if gives:
                words = Message("agreement-gives", agreement=words, name=name, gives=gives)
        return words

    def _parked_texts(
        self, scene: Scene, slots: Slots, progress: AgreementProgress
    ) -> list[tuple[Text, Promise | None]]:
        """Return the text of what was left open; after a review without a change, the agreement stays as it was."""
        if self.step(scene).mode == "review":
            before = agreement_to_review(scene, slots)
            if before is None:
                return []
            stays = Message("agreement-stays", agreement=describe_agreement(before))
            return [(stays, replace(before, outcome="kept"))]
        if not progress.promise.what:
            return []
        return [(Message("agreement-left-open", agreement=describe_agreement(progress.promise)), None)]

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: the words of each draft and the replies to it; for a review, how it went."""
        replies = tuple((word, word) for word in REPLIES)
        outcomes = tuple((word, word) for word in OUTCOMES)
        drafts = (
            AnswerField("what", WHAT, "text", "text"),
            AnswerField("cue", CUE, "text", "text"),
            AnswerField("gives", GIVES, "text", "text", one_per_person=True),
            AnswerField("cost", COST, "value", "number", one_per_person=True),
            AnswerField("replies", agreeing.REPLY, "reply", "one", replies, one_per_person=True),
            AnswerField("room", ROOM, "end", "number"),
        )
        reviews = (
            AnswerField("went", agreeing.REVIEW, "outcome", "one", outcomes, one_per_person=True),
            AnswerField("settled", agreeing.SETTLED, "outcome", "one", outcomes),
        )
        keys = (*drafts, *reviews) if self.step(scene).mode == "review" else drafts
        return AnswerFormat(keys, joint=True, round_starts_with=WHAT, needs_table=True)

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds to find an agreement and write it down; a review takes only a few words."""
        return (
            SECONDS_PER_PROMPT
            + self.talking_seconds(scene)
            + (TYPING_SECONDS if self.typed_lines(scene) else 0)
        )

    def talking_seconds(self, scene: Scene) -> int:
        """Return the talking time, which is most of it."""
        return TALK_SECONDS if self.step(scene).mode == "new" else REVIEW_SECONDS

    def typed_lines(self, scene: Scene) -> int:
        """Return the typed lines: one for a new agreement, none for a review."""
        return int(self.step(scene).mode == "new")

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return a random reply that usually leads to an agreement."""
        match address.part:
            case agreeing.COST:
                return {"value": 1 + chance.randrange(len(COSTS))}
            case agreeing.REPLY:
                return {"reply": REPLIES[max(0, chance.randrange(_REPLY_SPREAD) - 2)]}
            case agreeing.REVIEW | agreeing.SETTLED:
                return {"outcome": OUTCOMES[chance.randrange(len(OUTCOMES))]}
            case agreeing.ROOM:
                numbers = [trial.number for trial in scene.carried_over.living]
                return {"end": [*numbers, None][chance.randrange(len(numbers) + 1)]}
        return {"text": random_text(chance)}


RULE = AgreeRule()
