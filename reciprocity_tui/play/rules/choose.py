"""One or several from a list."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.choose import Choose
from reciprocity_tui.exercise.options import OptionPairs
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.form import Form, MultipleChoiceField, OwnWords
from reciprocity_tui.play.scenes.options import available_options, format_shared_picks
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule, random_text, read_text, voice_lines
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Line, Seat, Slots

SECONDS = 15
SNAP_SECONDS = 8
NONE, OWN = "none-of-these", "something-else"
OWN_LIMIT = 40


class ChooseRule(Rule[Choose]):
    """A snap offers its options only; otherwise "none of these" is always there."""

    def options(self, scene: Scene) -> tuple[tuple[str, Text], ...]:
        """Return everything that may be picked, as (id, text)."""
        step = self.step(scene)
        given = self._listed_options(scene)
        if step.snap:
            return given
        own = ((OWN, Message("option-something-else")),) if step.open else ()
        return (*given, *own, (NONE, Message("option-none-of-these")))

    def option_texts(self, scene: Scene) -> tuple[str, ...]:
        """Return the texts of the listed options."""
        return tuple(text for _, text in self._listed_options(scene))

    def _listed_options(self, scene: Scene) -> OptionPairs:
        """Return the options from the file, or those the players typed in an earlier step."""
        step = self.step(scene)
        brought = step.variant_options(scene.wording)
        return available_options(scene, step.options) if brought is None else brought

    def bounds(self, scene: Scene) -> tuple[int, int]:
        """Return the minimum and maximum of picks, never more than there are options."""
        step = self.step(scene)
        there = len(self._listed_options(scene))
        return min(step.pick.min, there), max(1, min(step.pick.max, there + step.open))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted answer: `picks` are option ids, `own` is the text for "something else"."""
        known = [option_id for option_id, _ in self.options(scene)]
        given = data.get("picks")
        picks = (
            [option_id for option_id in known if option_id in given]
            if isinstance(given, list | tuple)
            else []
        )
        least, most = self.bounds(scene)
        if not picks:
            raise AnswerRejected(Message("refusal-nothing-chosen"))
        if NONE in picks and len(picks) > 1:
            raise AnswerRejected(Message("refusal-none-not-alone"))
        if NONE not in picks and not least <= len(picks) <= most:
            raise _wrong_count(len(picks), least, most)
        own = read_text(data, "own", OWN_LIMIT) if OWN in picks else ""
        if OWN in picks and not own:
            raise AnswerRejected(Message("refusal-own-words-missing"))
        return {"picks": picks, "own": own} if own else {"picks": picks}

    def facts(self, scene: Scene, slots: Slots) -> Facts:
        """Return both people's picks, once both picked. "None of these" and "something else" never count as shared."""
        given = [self._picks(scene, slots, seat) for seat in scene.authors]
        picks = tuple(frozenset(chosen) - {NONE, OWN} for chosen in given if chosen)
        return Facts(
            passed=super().facts(scene, slots).passed, picks=picks if len(picks) == len(SEATS) else ()
        )

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return each person's picks and, as shared ground, what both picked."""
        answers = [
            (seat, self._format_picks(scene, slots, seat), None, picks)
            for seat in scene.authors
            if (picks := self._picks(scene, slots, seat))
        ]
        return (*self._shared(scene, slots), *voice_lines(scene, answers))

    def _shared(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        text = format_shared_picks(self._listed_options(scene), self.facts(scene, slots).picks)
        return (scene.line("shared_ground", None, text),) if text else ()

    def _picks(self, scene: Scene, slots: Slots, seat: Seat | None) -> tuple[str, ...]:
        slot = scene.slot(slots, seat)
        given = slot.data.get("picks") if slot else None
        return tuple(str(pick) for pick in given) if isinstance(given, list | tuple) else ()

    def _format_picks(self, scene: Scene, slots: Slots, seat: Seat | None) -> Text:
        slot, picks = scene.slot(slots, seat), self._picks(scene, slots, seat)
        if NONE in picks:
            return Message("option-none-of-these")
        words = dict(self._listed_options(scene))
        if slot is not None and slot.data.get("own"):
            words[OWN] = str(slot.data["own"])
        return ", ".join(words[pick] for pick in picks if pick in words)

    def varied_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return any number of picks, including the maximum and sometimes none of the options."""
        least, most = self.bounds(scene)
        ids = [option_id for option_id, _ in self.options(scene) if option_id not in (NONE, OWN)]
        count = min(len(ids), least + chance.randrange(most - least + 1))
        if not count:
            return self.example_answer(scene, address, chance)
        return {"picks": [ids.pop(chance.randrange(len(ids))) for _ in range(count)]}

    def form(self, scene: Scene, slots: Slots, address: Address) -> Form:
        """Return the options, and the words of something else."""
        own = OwnWords(OWN, "own", OWN_LIMIT) if self.step(scene).open else None
        return Form((MultipleChoiceField("picks", self.options(scene), *self.bounds(scene), own),))

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: the picks, and the text of "something else"."""
        picks = AnswerField("picks", "answer", "picks", "several", self.options(scene))
        own = (AnswerField("own", "answer", "own", "text"),) if self.step(scene).open else ()
        return AnswerFormat((picks, *own), joint=not scene.actors and not scene.step.simultaneous)

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds it takes; a snap ends for both at the same moment."""
        if scene.step.simultaneous:
            return SECONDS_PER_PROMPT + SNAP_SECONDS
        return (SECONDS_PER_PROMPT + SECONDS) * max(1, len(scene.actors))

    def talking_seconds(self, scene: Scene) -> int:
        """Return the talking time: a joint choice is talked over."""
        return 0 if scene.authors[0] is not None else SECONDS

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return the minimum of picks, from anywhere in the list."""
        ids = [option_id for option_id, _ in self.options(scene) if option_id != NONE]
        start, count = chance.randrange(len(ids)), self.bounds(scene)[0]
        picks = [ids[(start + index) % len(ids)] for index in range(count)]
        return {"picks": picks, "own": random_text(chance)} if OWN in picks else {"picks": picks}


def _wrong_count(count: int, least: int, most: int) -> AnswerRejected:
    if least == most:
        return AnswerRejected(Message("refusal-not-exact-count", count=count, wanted=least))
    return AnswerRejected(Message("refusal-wrong-count", count=count, least=least, most=most))


RULE = ChooseRule()
