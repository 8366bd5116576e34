"""A small agreement. Nobody is asked for a reason, and leaving it open is a result like any other."""

from dataclasses import replace

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.agree import Agree
from reciprocity_tui.play import agreeing, thresholds
from reciprocity_tui.play.agreeing import (
    ACCEPT,
    CHANGE,
    COST,
    CUE,
    GIVES,
    NOT_NOW,
    OUTCOME,
    ROOM,
    WHAT,
    HowFar,
    how_far,
    living,
    reviewed,
)
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.promises import for_how_long, in_words
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule, passed_in, some_words, text_in
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Line, Outcome, Promise, Rows, Slot
from reciprocity_tui.play.words import NOTHING_CHOSEN

LIMITS = {WHAT: 140, CUE: 100, GIVES: 60}
COSTS = ("little", "some", "a good deal", "a lot")
REPLIES = (ACCEPT, CHANGE, NOT_NOW)
OUTCOMES: tuple[Outcome, ...] = ("kept", "adjusted", "ended", "rested")
TALK_SECONDS, TYPING_SECONDS, REVIEW_SECONDS = 110, 40, 45
_SEVERAL = 5

TOLD = {
    "kept": "It goes on: {text}",
    "adjusted": "Changed: {text}",
    "ended": "Ended, and that is fine: {text}",
    "rested": "It did not happen, and that is okay: {text}",
}


class AgreeRule(Rule[Agree]):
    """All of it in the open; what both answer at once stands there at once."""

    def private(self, scene: Scene) -> bool:
        """Never."""
        return False

    def reveals(self, scene: Scene) -> bool:
        """Nothing was hidden."""
        return False

    def how_far(self, scene: Scene, rows: Rows) -> HowFar:
        """How far it is."""
        return how_far(scene, rows, self.step(scene))

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """Up to what is open; nothing for a review without anything to review."""
        return self.how_far(scene, rows).asked

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`text`, a `value` from 1 to 4, a `reply`, an `outcome`, or the number of the one that is to `end`."""
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
                known = {each.number for each in scene.brought.living}
                return {"end": data["end"] if data.get("end") in known else None}
        raise AnswerRejected(*NOTHING_CHOSEN)

    def _text(self, part: str, data: Data) -> Data:
        text = text_in(data, "text", LIMITS[part])
        if part == WHAT and not text:
            raise AnswerRejected("Nothing is written yet.", "A few words are enough, or F3 leaves it open.")
        return {"text": text}

    def passable(self, scene: Scene, address: Address) -> bool:
        """An empty line already skips when it is done and what it gives; room is a choice by itself."""
        return address.part not in (CUE, GIVES, ROOM)

    def settle(self, scene: Scene, rows: Rows) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
        """What came of it is written with the last answer: other agreements of the evening read it."""
        found = self.how_far(scene, rows)
        if found.result == "open":
            return (), ()
        data = {
            "result": found.result,
            "form": found.promise.form,
            "number": found.promise.number,
            "leaves": found.leaves.number if found.leaves else None,
        }
        return (Slot(scene.at(None, OUTCOME), "locked", data),), ()

    def so_far(self, scene: Scene, rows: Rows) -> Promise:
        """The words as they stand, before what is asked now."""
        return self.how_far(scene, rows).promise

    def before(self, scene: Scene, rows: Rows, address: Address) -> str:
        """What stood at `address` in the round before; at first, what a review wants to change."""
        if address.part not in (WHAT, CUE, GIVES):
            return ""
        earlier = scene.slot(rows, address.seat, address.part, address.n - 1) if address.n else None
        if earlier is not None:
            return str(earlier.data.get("text", ""))
        found = reviewed(scene, rows) if self.step(scene).mode == "review" else None
        if found is None or address.n or address.part == GIVES:
            return ""
        return found.what if address.part == WHAT else found.cue

    def reviews(self, scene: Scene, rows: Rows) -> Promise | None:
        """The agreement that is looked at again."""
        return reviewed(scene, rows)

    def rooms(self, scene: Scene, rows: Rows) -> tuple[Promise, ...]:
        """Those of which one could be let go of."""
        return living(scene, rows)

    def asks_more_of_one(self, scene: Scene, rows: Rows, n: int) -> bool:
        """Whether the two said that it asks a good deal more of one of them; never of whom."""
        slots = [scene.slot(rows, seat, COST, n) for seat in SEATS]
        values = [value for slot in slots if slot and isinstance(value := slot.data.get("value"), int)]
        return len(values) == len(SEATS) and abs(values[0] - values[1]) >= thresholds.COSTS_APART

    def facts(self, scene: Scene, rows: Rows) -> Facts:
        """Accepted, or left open."""
        found = self.how_far(scene, rows)
        flags = {
            "accepted": found.result in ("made", "kept", "adjusted"),
            "parked": found.result == "parked",
        }
        return Facts(passed=passed_in(found.asked, rows), flags=flags)

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """What was agreed, or left open, and what was let go of for it."""
        found = self.how_far(scene, rows)
        told: list[tuple[str, Promise | None]] = []
        match found.result:
            case "made":
                told.append((self._made(scene, found.promise), found.promise))
            case "parked":
                told += self._parked(scene, rows, found)
            case "kept" | "adjusted" | "ended" | "rested":
                text = TOLD[found.result].format(text=in_words(found.promise))
                told.append((text, replace(found.promise, outcome=found.result)))
        if found.leaves is not None:
            told.append((f"Let go of: {in_words(found.leaves)}", replace(found.leaves, outcome="ended")))
        return tuple(
            scene.line("agreement", None, text, row=row, promise=promise)
            for row, (text, promise) in enumerate(told)
        )

    def _made(self, scene: Scene, promise: Promise) -> str:
        words = in_words(promise)
        if promise.form == "trial":
            words = f"{words} To try {for_how_long(promise.days)}."
        gives = zip(scene.names, promise.gives, strict=True)
        return " ".join([words, *(f"For {name}: {text}." for name, text in gives if text)])

    def _parked(self, scene: Scene, rows: Rows, found: HowFar) -> list[tuple[str, Promise | None]]:
        """Where a review could not be changed, the agreement stays as it was."""
        if self.step(scene).mode == "review":
            before = reviewed(scene, rows)
            if before is None:
                return []
            return [(f"It stays as it was: {in_words(before)}", replace(before, outcome="kept"))]
        return [(f"Left open: {in_words(found.promise)}", None)] if found.promise.what else []

    def form(self, scene: Scene) -> Form:
        """The words of each draft, and what the two say to it; of a review, how it went."""
        replies = tuple((each, each) for each in REPLIES)
        outcomes = tuple((each, each) for each in OUTCOMES)
        drafts = (
            Key("what", WHAT, "text", "text"),
            Key("cue", CUE, "text", "text"),
            Key("gives", GIVES, "text", "text", of_each=True),
            Key("cost", COST, "value", "number", of_each=True),
            Key("replies", agreeing.REPLY, "reply", "one", replies, of_each=True),
            Key("room", ROOM, "end", "number"),
        )
        reviews = (
            Key("went", agreeing.REVIEW, "outcome", "one", outcomes, of_each=True),
            Key("settled", agreeing.SETTLED, "outcome", "one", outcomes),
        )
        keys = (*drafts, *reviews) if self.step(scene).mode == "review" else drafts
        return Form(keys, joint=True, begins=WHAT, named=True)

    def seconds(self, scene: Scene) -> int:
        """To find it and to write it down; a review is a few words."""
        return SECONDS_A_LINE + self.talking(scene) + (TYPING_SECONDS if self.typed(scene) else 0)

    def talking(self, scene: Scene) -> int:
        """Most of it."""
        return TALK_SECONDS if self.step(scene).mode == "new" else REVIEW_SECONDS

    def typed(self, scene: Scene) -> int:
        """An agreement counts as one typed line."""
        return int(self.step(scene).mode == "new")

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Mostly agreed; every way now and then."""
        match address.part:
            case agreeing.COST:
                return {"value": 1 + chance.randrange(len(COSTS))}
            case agreeing.REPLY:
                return {"reply": REPLIES[max(0, chance.randrange(_SEVERAL) - 2)]}
            case agreeing.REVIEW | agreeing.SETTLED:
                return {"outcome": OUTCOMES[chance.randrange(len(OUTCOMES))]}
            case agreeing.ROOM:
                numbers = [each.number for each in scene.brought.living]
                return {"end": [*numbers, None][chance.randrange(len(numbers) + 1)]}
        return {"text": some_words(chance)}


RULE = AgreeRule()
