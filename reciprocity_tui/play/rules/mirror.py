"""Saying back what was said, until whoever said it feels it is right. All of it in the open; nothing in it fails."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.mirror import Focus, Mirror
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule, some_words, text_in
from reciprocity_tui.play.rules.speak import TALK
from reciprocity_tui.play.saying_back import (
    CHECK,
    MORE,
    NEARLY,
    NOT_YET,
    SAY,
    TRIED,
    YES,
    HowFar,
    how_far,
)
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import Address, Data, Line, Rows, Seat, other
from reciprocity_tui.play.thresholds import MANY_ROUNDS
from reciprocity_tui.play.words import NOTHING_CHOSEN, NOTHING_WRITTEN

LIMIT = 140
SECONDS, SECONDS_MORE, TYPING_SECONDS = 60, 30, 30

HEARD = ((YES, "Yes, that is it"), (NEARLY, "Nearly, one thing to add"), (NOT_YET, "Not yet"))
"""What may be said of the message, never of who said it back."""

GOOD_EFFORT = "Some things take longer to say. You both tried, and that is enough for now."
ADDED = "{speaker} adds what is missing, and {listener} takes it in. That is enough for now."
"""Said when it was never quite right: the last word is a kind one, and what is still missing may be said."""
CARD = "Let {other} finish."
CARD_AGAIN = "Your turn first. Then let {other} finish."
"""What whoever spoke does: the second one where they say something before it is said back another time."""
STAYED = "You stayed with it until it was right."

SAID: dict[Focus, str] = {
    "content": "{listener} said back what {speaker} told",
    "sense": "{listener} said back how it makes sense for {speaker}",
    "feeling": "{listener} said back how it may feel for {speaker}",
}
RIGHT = ", and it was right."
TYPED = '{listener} heard {speaker}: "{text}"'

AGAIN = {
    NEARLY: "{speaker} adds what is missing. Then {listener} says it back once more.",
    NOT_YET: "{speaker} says it once more, in a few words. Then {listener} says it back.",
    MORE: "{speaker} says what more there is. Then {listener} says it back.",
}
"""What happens before it is said back another time."""


class MirrorRule(Rule[Mirror]):
    """Whoever says back acts; the other one says whether it is right. Only a talk that was not passed is said back."""

    def listeners(self, scene: Scene, rows: Rows) -> tuple[Seat, ...]:
        """Who says something back, in order."""
        talk = scene.taken
        if talk is None:
            return ()
        said = ((seat, talk.slot(rows, other(seat), TALK)) for seat in scene.actors)
        return tuple(seat for seat, slot in said if slot is not None and slot.state == "locked")

    def so_far(self, scene: Scene, rows: Rows) -> tuple[tuple[Seat, HowFar], ...]:
        """Who says something back, with how it went so far."""
        step = self.step(scene)
        return tuple((seat, how_far(scene, rows, step, seat)) for seat in self.listeners(scene, rows))

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """One after the other; what is passed ends it for the one who says back."""
        return tuple((address,) for _, each in self.so_far(scene, rows) for address in each.asked)

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`text` where it is typed; `heard` and `more` of the one who spoke."""
        if address.part == CHECK:
            if data.get("heard") not in [each for each, _ in HEARD]:
                raise AnswerRejected(*NOTHING_CHOSEN)
            return {"heard": data["heard"]}
        if address.part == MORE:
            return {"more": data.get("more") is True}
        if address.part == TRIED or not self.step(scene).typed:
            return {}
        text = text_in(data, "text", LIMIT)
        if not text:
            raise AnswerRejected(*NOTHING_WRITTEN)
        return {"text": text}

    def passable(self, scene: Scene, address: Address) -> bool:
        """A kind word asks nothing."""
        return address.part != TRIED

    def spoken(self, scene: Scene, address: Address) -> bool:
        """What was said back without a typed word, and the kind word."""
        return address.part == TRIED or (address.part == SAY and not self.step(scene).typed)

    def before(self, scene: Scene, rows: Rows, address: Address) -> str:
        """What comes before it is said back another time; empty the first time."""
        speaker, n = other(address.seat or 0), address.n
        checked = scene.slot(rows, speaker, CHECK, n - 1) if n else None
        if checked is None:
            return ""
        heard = str(checked.data.get("heard"))
        names = {"speaker": scene.names[speaker], "listener": scene.names[other(speaker)]}
        return AGAIN[MORE if heard == YES else heard].format(**names)

    def card(self, scene: Scene, rows: Rows, address: Address) -> str:
        """What whoever spoke does while it is said back at `address`."""
        card = CARD_AGAIN if self.before(scene, rows, address) else CARD
        return scene.say(card, address.seat, other(address.seat or 0))

    def kind_word(self, scene: Scene, rows: Rows, address: Address) -> str:
        """What is said at the end when it never was quite right. The number of its address is who said it back."""
        speaker = other(address.n)
        checks = [
            slot for each, slot in rows.items() if each == scene.at(speaker, CHECK, each.n) and slot.done
        ]
        last = max(checks, key=lambda slot: slot.address.n, default=None)
        if last is None or last.data.get("heard") != NEARLY:
            return GOOD_EFFORT
        return ADDED.format(speaker=scene.names[speaker], listener=scene.names[address.n])

    def text(self, scene: Scene, rows: Rows, address: Address) -> str:
        """What was typed: this time where it is checked, the time before where it is typed once more."""
        if address.part == CHECK:
            slot = scene.slot(rows, other(address.seat or 0), SAY, address.n)
        else:
            before = scene.slot(rows, other(address.seat or 0), CHECK, address.n - 1)
            once_more = before is not None and before.data.get("heard") != YES
            slot = scene.slot(rows, address.seat, SAY, address.n - 1) if once_more else None
        return "" if slot is None else str(slot.data.get("text", ""))

    def facts(self, scene: Scene, rows: Rows) -> Facts:
        """Accepted when it was right in the end for everybody who was heard."""
        all_of_it = [each for _, each in self.so_far(scene, rows)]
        return Facts(
            passed=super().facts(scene, rows).passed,
            flags={"accepted": bool(all_of_it) and all(each.accepted for each in all_of_it)},
            counts={"rounds": max((each.rounds for each in all_of_it), default=0)},
        )

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """A line of both for each who was heard; none where it was never right."""
        told = [(seat, self._told(scene, seat, each)) for seat, each in self.so_far(scene, rows)]
        return tuple(
            scene.line("heard", None, text, asked=self._about(scene, seat), row=row)
            for row, (seat, text) in enumerate(told)
            if text
        )

    def _about(self, scene: Scene, seat: Seat) -> str:
        """What was told, over the words typed of it; a line without any says whose it was by itself."""
        return _asked(scene, other(seat)) if self.step(scene).typed else ""

    def _told(self, scene: Scene, seat: Seat, went: HowFar) -> str:
        step = self.step(scene)
        names = {"listener": scene.names[seat], "speaker": scene.names[other(seat)]}
        if not went.right or not (step.typed or went.accepted):
            return ""
        text = " ".join(str(loop.says[-1].get("text", "")) for loop in went.right)
        stayed = any(len(loop.says) >= MANY_ROUNDS for loop in went.right)
        if step.typed:
            told = TYPED.format(**names, text=text)
            return f"{told} {STAYED}" if stayed else told
        told = SAID[step.focus].format(**names)
        return f"{told}. {STAYED}" if stayed else f"{told}{RIGHT}"

    def form(self, scene: Scene) -> Form:
        """What whoever says back types, what the one who spoke says to it, and whether there is more."""
        said = (Key("said", SAY, "text", "text"),) if self.step(scene).typed else ()
        heard = Key("heard", CHECK, "heard", "one", HEARD, by_other=True)
        more = Key("more", MORE, "more", "yes or no", by_other=True)
        return Form((*said, heard, more), joint=not scene.actors, begins=SAY)

    def seconds(self, scene: Scene) -> int:
        """A minute for each who says back, and half of one for more."""
        return (SECONDS_A_LINE + self._saying(scene)) * len(scene.actors)

    def _saying(self, scene: Scene) -> int:
        return SECONDS + SECONDS_MORE * self.step(scene).max_more

    def talking(self, scene: Scene) -> int:
        """All of it, but for reading and typing."""
        typing = TYPING_SECONDS if self.step(scene).typed else 0
        return (self._saying(scene) - typing) * len(scene.actors)

    def typed(self, scene: Scene) -> int:
        """One line, where it is typed."""
        return int(self.step(scene).typed)

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Mostly right, now and then with more to it."""
        if address.part == CHECK:
            return {"heard": (NOT_YET, NEARLY, YES, YES, YES)[chance.randrange(5)]}
        if address.part == MORE:
            return {"more": chance.randrange(3) == 0}
        return {"text": some_words(chance)} if address.part == SAY and self.step(scene).typed else {}


def _asked(scene: Scene, speaker: Seat) -> str:
    """What the talk was about that was said back."""
    return scene.taken.worded(speaker) if scene.taken is not None else ""


RULE = MirrorRule()
