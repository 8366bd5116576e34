"""A guess at the partner's answer, made before it is shown. Nothing is scored."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.guess import Guess
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.form import ChoiceField, Form, Quote, TextField
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import RULES, SECONDS_PER_PROMPT, Rule, random_text, read_text
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Line, Seat, Slots, other_seat

GUESS, PICK, TELL = "answer", "pick", "tell"
"""The guess; what the one says to it who answered; telling more."""

LIMIT = 140
TYPING_SECONDS, GUESSING_SECONDS, PICKING_SECONDS, TELLING_SECONDS = 30, 20, 8, 25

SPOT_ON, CLOSE, MORE = "spot-on", "close", "more"
PICKS = (
    (SPOT_ON, Message("guess-reply-spot-on")),
    (CLOSE, Message("guess-reply-close")),
    (MORE, Message("guess-reply-more")),
)
"""What may be said to a guess, as (id, words). None of it stays."""

CARD = Message("guess-card")
"""What whoever guessed does while the other one tells more."""


class GuessRule(Rule[Guess]):
    """A typed guess is hidden with the answer and shown under it; a spoken one comes before both are shown."""

    def is_hidden(self, scene: Scene, address: Address) -> bool:
        """Return whether the part is hidden: only a typed guess is."""
        return address.part == GUESS and not self.step(scene).aloud and super().is_hidden(scene, address)

    def guessers(self, scene: Scene) -> tuple[Seat, ...]:
        """Return the seats that guess, in order: those whose partner answers."""
        answering = scene.follows.actors if scene.follows is not None else ()
        return tuple(seat for seat in scene.actors if other_seat(seat) in answering)

    def address_groups(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return a guess per person, even about a passed answer: the guesser cannot know about the pass yet."""
        return tuple((scene.address(seat, GUESS),) for seat in self.guessers(scene))

    def groups_after_reveal(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return the addresses of each person's reply to the guess about them, and of telling more."""
        addresses: list[Address] = []
        for seat in (scene.leader, other_seat(scene.leader)):
            if self._guess_text(scene, slots, seat) is not None:
                addresses.append(scene.address(seat, PICK))
                addresses += [scene.address(seat, TELL)] if self._pick(scene, slots, seat) == MORE else []
        return tuple((address,) for address in addresses)

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted data: `text` is a guess and `pick` the reply to it; spoken answers are not stored."""
        if address.part == PICK:
            if data.get("pick") not in [option_id for option_id, _ in PICKS]:
                raise AnswerRejected(Message("refusal-nothing-chosen"))
            return {"pick": data["pick"]}
        if address.part == TELL or self.step(scene).aloud:
            return {}
        text = read_text(data, "text", LIMIT)
        if not text:
            raise AnswerRejected(Message("refusal-nothing-guessed"))
        return {"text": text}

    def guess_about(self, scene: Scene, slots: Slots, seat: Seat) -> str:
        """Return the guess typed about the answer of `seat`; empty when it was spoken or missing."""
        return self._guess_text(scene, slots, seat) or ""

    def question(self, scene: Scene, seat: Seat) -> str:
        """Return the question behind the answer that `seat` guesses, as the partner read it."""
        return scene.follows.prompt_for(other_seat(seat)) if scene.follows is not None else ""

    def options(self, scene: Scene) -> tuple[str, ...]:
        """Return the options of the step that is guessed, where it is a choice."""
        taken = scene.follows
        return () if taken is None else RULES.get(taken.step.kind).option_texts(taken)

    def reveal_captions(self, scene: Scene, slots: Slots) -> tuple[Text, Text] | None:
        """Return each guess, under the answer that it is about; none where that is kept private."""
        guesses = [(seat, self.guess_about(scene, slots, seat)) for seat in SEATS]
        left, right = (
            self.caption(scene, other_seat(seat), guess) if guess else "" for seat, guess in guesses
        )
        return left, right

    def reaction_prompt(self, scene: Scene, seat: Seat) -> Message:
        """Return the question to `seat` about the partner's guess."""
        return Message("guess-reaction-prompt", name=scene.names[seat], other=scene.names[other_seat(seat)])

    def tell_prompt(self, scene: Scene, seat: Seat) -> Message:
        """Return the question to `seat` after a guess that missed something."""
        return Message("guess-tell-prompt", other=scene.names[other_seat(seat)])

    def caption(self, scene: Scene, seat: Seat, guess: str) -> Message:
        """Return the guess that the one at `seat` typed, with their name."""
        return Message("guess-made", name=scene.names[seat], guess=guess)

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return a line when there was something new to learn. Guesses and their accuracy are not saved."""
        surprised = [seat for seat in SEATS if self._pick(scene, slots, seat) in (CLOSE, MORE)]
        if not surprised or scene.follows is None:
            return ()
        name, other = scene.names[surprised[0]], scene.names[other_seat(surprised[0])]
        both = len(surprised) == len(SEATS)
        text = Message("guess-both-learned") if both else Message("guess-learned", name=name, other=other)
        question = " / ".join(dict.fromkeys(scene.follows.prompt_template(seat) for seat in surprised))
        return (scene.line("learned", None, text, wording=question),)

    def _guess_text(self, scene: Scene, slots: Slots, seat: Seat) -> str | None:
        """Return the partner's guess at the answer of `seat`; None when either is missing or passed."""
        answer = scene.follows.slot(slots, seat) if scene.follows is not None else None
        guess = (
            scene.slot(slots, other_seat(seat), GUESS) if other_seat(seat) in self.guessers(scene) else None
        )
        if answer is None or guess is None or "passed" in (answer.state, guess.state):
            return None
        return str(guess.data.get("text", ""))

    def _pick(self, scene: Scene, slots: Slots, seat: Seat) -> object:
        slot = scene.slot(slots, seat, PICK)
        return slot.data.get("pick") if slot is not None else None

    def form(self, scene: Scene, slots: Slots, address: Address) -> Form:
        """Return the form for a guess, typed or spoken; then for the reply to it, and for telling more."""
        seat = address.seat or 0
        if address.part == PICK:
            guess = self.guess_about(scene, slots, seat)
            quote = Quote(guess, self.caption(scene, other_seat(seat), guess)) if guess else None
            return Form(
                (ChoiceField("pick", PICKS),), question=self.reaction_prompt(scene, seat), quote=quote
            )
        if address.part == TELL:
            return Form(
                question=self.tell_prompt(scene, seat),
                card=CARD,
                label=Message("main-said"),
                waits=Message("step-talks", name=scene.names[seat]),
            )
        about, options = self.question(scene, seat), self.options(scene)
        if not self.step(scene).aloud:
            return Form((TextField("text", LIMIT),), about=about, about_options=options)
        return Form(
            about=about,
            about_options=options,
            label=Message("main-guessed"),
            waits=Message("step-guesses", name=scene.names[seat]),
        )

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: the guess and the reply to it."""
        typed = () if self.step(scene).aloud else (AnswerField("guess", GUESS, "text", "text"),)
        pick = AnswerField("pick", PICK, "pick", "one", PICKS, filled_by_other=True)
        return AnswerFormat((*typed, pick, AnswerField("tell", TELL, TELL, "bool", filled_by_other=True)))

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds to guess, to reply to a guess, and to tell more."""
        guess = GUESSING_SECONDS if self.step(scene).aloud else TYPING_SECONDS
        per_person = SECONDS_PER_PROMPT + guess + PICKING_SECONDS + TELLING_SECONDS
        return per_person * max(1, len(scene.actors))

    def waiting_seconds(self, scene: Scene) -> int:
        """Return the seconds to wait while the partner types; none when guesses are spoken."""
        return 0 if self.step(scene).aloud else SECONDS_PER_PROMPT + TYPING_SECONDS

    def talking_seconds(self, scene: Scene) -> int:
        """Return the talking time: telling more, and the guess where it is spoken."""
        guess = GUESSING_SECONDS if self.step(scene).aloud else 0
        return (guess + TELLING_SECONDS) * max(1, len(scene.actors))

    def typed_lines(self, scene: Scene) -> int:
        """Return the typed lines: one, or none where the guess is spoken."""
        return int(not self.step(scene).aloud)

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return a random guess or reply."""
        if address.part == PICK:
            return {"pick": PICKS[chance.randrange(len(PICKS))][0]}
        if address.part == TELL or self.step(scene).aloud:
            return {}
        return {"text": random_text(chance)}


RULE = GuessRule()
