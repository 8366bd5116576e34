"""What the other one may have answered: guessed before it is shown, then told in full. Nothing of it is counted."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.guess import Guess
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.rule import RULES, SECONDS_A_LINE, Rule, some_words, text_in
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Line, Rows, Seat, other
from reciprocity_tui.play.words import NOTHING_CHOSEN

GUESS, PICK, TELL = "answer", "pick", "tell"
"""The guess; what the one says to it who answered; telling more."""

LIMIT = 140
TYPING_SECONDS, GUESSING_SECONDS, PICKING_SECONDS, TELLING_SECONDS = 30, 20, 8, 25

SPOT_ON, CLOSE, MORE = "spot-on", "close", "more"
PICKS = ((SPOT_ON, "Spot on"), (CLOSE, "Close"), (MORE, "Let me tell you more"))
"""What may be said to a guess. None of it stays."""

SAYS_TO_IT = "{name}, what do you say to {other}'s guess?"
TELLS = "Tell {other} more about it."
CARD = "Good try. Now hear the rest of it."
GUESSED = "{name} guessed: {text}"
LEARNED = "{other} heard something new about {name}."
BOTH_LEARNED = "Each of you heard something new about the other."


class GuessRule(Rule[Guess]):
    """A guess is hidden with the answer that it is about and shown under it; aloud, it comes before both are shown."""

    def hides(self, scene: Scene, address: Address) -> bool:
        """Only what is typed."""
        return address.part == GUESS and not self.step(scene).aloud and super().hides(scene, address)

    def guessers(self, scene: Scene) -> tuple[Seat, ...]:
        """Who guesses, in order: whose other one answers."""
        answering = scene.taken.actors if scene.taken is not None else ()
        return tuple(seat for seat in scene.actors if other(seat) in answering)

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """A guess each, also at something that was passed: nobody knows that yet."""
        return tuple((scene.at(seat, GUESS),) for seat in self.guessers(scene))

    def after(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """Each says something to a guess at their own answer, and tells more if they like."""
        found: list[Address] = []
        for seat in (scene.lead, other(scene.lead)):
            if self._about(scene, rows, seat) is not None:
                found.append(scene.at(seat, PICK))
                found += [scene.at(seat, TELL)] if self._pick(scene, rows, seat) == MORE else []
        return tuple((each,) for each in found)

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`text` is a guess, `pick` what is said to it; what is told stays in the room."""
        if address.part == PICK:
            if data.get("pick") not in [each for each, _ in PICKS]:
                raise AnswerRejected(*NOTHING_CHOSEN)
            return {"pick": data["pick"]}
        if address.part == TELL or self.step(scene).aloud:
            return {}
        text = text_in(data, "text", LIMIT)
        if not text:
            raise AnswerRejected("Nothing is guessed yet.", "A wild guess is fine, or F3 passes.")
        return {"text": text}

    def guess_at(self, scene: Scene, rows: Rows, seat: Seat) -> str:
        """What was typed about the answer of `seat`; empty where it was said aloud, or never."""
        return self._about(scene, rows, seat) or ""

    def question(self, scene: Scene, seat: Seat) -> str:
        """What was asked of the one whose answer `seat` guesses, as that one read it."""
        return scene.taken.asked(other(seat)) if scene.taken is not None else ""

    def options(self, scene: Scene) -> tuple[str, ...]:
        """What there was to choose from, where the answer is a choice."""
        taken = scene.taken
        return () if taken is None else RULES.of(taken.step.kind).options_of(taken)

    def under(self, scene: Scene, rows: Rows) -> tuple[str, str] | None:
        """Each guess, under the answer that it is about; none where that is kept private."""
        left, right = (self._told(scene, self.guess_at(scene, rows, seat), other(seat)) for seat in SEATS)
        return left, right

    def _told(self, scene: Scene, text: str, seat: Seat) -> str:
        return GUESSED.format(name=scene.names[seat], text=text) if text else ""

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """That there was something new to hear. Guesses are not kept, and nobody sees later how near they were."""
        told = [seat for seat in SEATS if self._pick(scene, rows, seat) in (CLOSE, MORE)]
        if not told or scene.taken is None:
            return ()
        names = {"name": scene.names[told[0]], "other": scene.names[other(told[0])]}
        text = BOTH_LEARNED if len(told) == len(SEATS) else LEARNED.format(**names)
        asked = " / ".join(dict.fromkeys(scene.taken.worded(seat) for seat in told))
        return (scene.line("learned", None, text, asked=asked),)

    def _about(self, scene: Scene, rows: Rows, seat: Seat) -> str | None:
        """The other one's guess at the answer of `seat`; None when one of the two was passed or is not there."""
        answer = scene.taken.slot(rows, seat) if scene.taken is not None else None
        guess = scene.slot(rows, other(seat), GUESS) if other(seat) in self.guessers(scene) else None
        if answer is None or guess is None or "passed" in (answer.state, guess.state):
            return None
        return str(guess.data.get("text", ""))

    def _pick(self, scene: Scene, rows: Rows, seat: Seat) -> object:
        slot = scene.slot(rows, seat, PICK)
        return slot.data.get("pick") if slot is not None else None

    def form(self, scene: Scene) -> Form:
        """What is guessed, and what is said to it."""
        typed = () if self.step(scene).aloud else (Key("guess", GUESS, "text", "text"),)
        pick = Key("pick", PICK, "pick", "one", PICKS, by_other=True)
        return Form((*typed, pick, Key("tell", TELL, TELL, "yes or no", by_other=True)))

    def seconds(self, scene: Scene) -> int:
        """To guess, to say something to it, and to tell more."""
        guess = GUESSING_SECONDS if self.step(scene).aloud else TYPING_SECONDS
        each = SECONDS_A_LINE + guess + PICKING_SECONDS + TELLING_SECONDS
        return each * max(1, len(scene.actors))

    def waiting(self, scene: Scene) -> int:
        """While the other one types a guess; aloud nobody waits."""
        return 0 if self.step(scene).aloud else SECONDS_A_LINE + TYPING_SECONDS

    def talking(self, scene: Scene) -> int:
        """What is told; and the guess, where it is said aloud."""
        guess = GUESSING_SECONDS if self.step(scene).aloud else 0
        return (guess + TELLING_SECONDS) * max(1, len(scene.actors))

    def typed(self, scene: Scene) -> int:
        """One line, unless it is said aloud."""
        return int(not self.step(scene).aloud)

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """A few words, and every way to take them."""
        if address.part == PICK:
            return {"pick": PICKS[chance.randrange(len(PICKS))][0]}
        if address.part == TELL or self.step(scene).aloud:
            return {}
        return {"text": some_words(chance)}


RULE = GuessRule()
