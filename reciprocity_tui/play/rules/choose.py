"""One or several from a list."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.choose import Choose
from reciprocity_tui.exercise.options import Given
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.options import in_common, offered
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule, some_words, text_in, voices
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Line, Rows, Seat
from reciprocity_tui.play.words import NOTHING_CHOSEN

SECONDS = 15
SNAP_SECONDS = 8
NONE, OWN = "none-of-these", "something-else"
OWN_LIMIT = 40
WORDS = {NONE: "None of these", OWN: "Something else"}


class ChooseRule(Rule[Choose]):
    """A snap offers its options only; otherwise "none of these" is always there."""

    def offered(self, scene: Scene) -> tuple[tuple[str, str], ...]:
        """Everything that may be picked, as (id, text)."""
        step = self.step(scene)
        given = self._given(scene)
        if step.snap:
            return given
        own = ((OWN, WORDS[OWN]),) if step.open else ()
        return (*given, *own, (NONE, WORDS[NONE]))

    def options_of(self, scene: Scene) -> tuple[str, ...]:
        """The given ones."""
        return tuple(text for _, text in self._given(scene))

    def _given(self, scene: Scene) -> Given:
        """What the author or the two gave."""
        step = self.step(scene)
        brought = step.brought(scene.wording)
        return offered(scene, step.options) if brought is None else brought

    def bounds(self, scene: Scene) -> tuple[int, int]:
        """How many may be picked, at least and at most: never more than there are."""
        step = self.step(scene)
        there = len(self._given(scene))
        return min(step.pick.min, there), max(1, min(step.pick.max, there + step.open))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`picks` are ids; `own` is the text that goes with "something else"."""
        known = [each for each, _ in self.offered(scene)]
        given = data.get("picks")
        picks = [each for each in known if each in given] if isinstance(given, list | tuple) else []
        least, most = self.bounds(scene)
        if not picks:
            raise AnswerRejected(*NOTHING_CHOSEN)
        if NONE in picks and len(picks) > 1:
            raise AnswerRejected("None of these stands alone.", "Take it away, or the others.")
        if NONE not in picks and not least <= len(picks) <= most:
            raise AnswerRejected(f"{len(picks)} are chosen.", _how_many(least, most))
        own = text_in(data, "own", OWN_LIMIT) if OWN in picks else ""
        if OWN in picks and not own:
            raise AnswerRejected("Something else needs a word or two.", "Type it beside the choice.")
        return {"picks": picks, "own": own} if own else {"picks": picks}

    def facts(self, scene: Scene, rows: Rows) -> Facts:
        """The picks, when both picked. "None of these" and "something else" are nothing in common."""
        given = [self._picks(scene, rows, seat) for seat in scene.authors]
        picks = tuple(frozenset(each) - {NONE, OWN} for each in given if each)
        return Facts(
            passed=super().facts(scene, rows).passed, picks=picks if len(picks) == len(SEATS) else ()
        )

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """Each one's picks; and what both picked, as shared ground."""
        said = [
            (seat, self._told(scene, rows, seat), None, picks)
            for seat in scene.authors
            if (picks := self._picks(scene, rows, seat))
        ]
        return (*self._shared(scene, rows), *voices(scene, said))

    def _shared(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        text = in_common(self.offered(scene), self.facts(scene, rows).picks)
        return (scene.line("shared_ground", None, text),) if text else ()

    def _picks(self, scene: Scene, rows: Rows, seat: Seat | None) -> tuple[str, ...]:
        slot = scene.slot(rows, seat)
        given = slot.data.get("picks") if slot else None
        return tuple(str(each) for each in given) if isinstance(given, list | tuple) else ()

    def _told(self, scene: Scene, rows: Rows, seat: Seat | None) -> str:
        slot = scene.slot(rows, seat)
        words = dict(self.offered(scene))
        if slot is not None and slot.data.get("own"):
            words[OWN] = str(slot.data["own"])
        return ", ".join(words[each] for each in self._picks(scene, rows, seat) if each in words)

    def varied(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """As many as there may be, too, and now and then none of these."""
        least, most = self.bounds(scene)
        ids = [each for each, _ in self.offered(scene) if each not in (NONE, OWN)]
        count = min(len(ids), least + chance.randrange(most - least + 1))
        if not count:
            return self.example(scene, address, chance)
        return {"picks": [ids.pop(chance.randrange(len(ids))) for _ in range(count)]}

    def form(self, scene: Scene) -> Form:
        """What is picked, and the text of something else."""
        picks = Key("picks", "answer", "picks", "several", self.offered(scene))
        own = (Key("own", "answer", "own", "text"),) if self.step(scene).open else ()
        return Form((picks, *own), joint=not scene.actors and not scene.step.together)

    def seconds(self, scene: Scene) -> int:
        """A snap is over for both at once."""
        if scene.step.together:
            return SECONDS_A_LINE + SNAP_SECONDS
        return (SECONDS_A_LINE + SECONDS) * max(1, len(scene.actors))

    def talking(self, scene: Scene) -> int:
        """What both choose as one they talk over."""
        return 0 if scene.authors[0] is not None else SECONDS

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """As few as are asked for, from any place in the list."""
        ids = [each for each, _ in self.offered(scene) if each != NONE]
        start, count = chance.randrange(len(ids)), self.bounds(scene)[0]
        picks = [ids[(start + index) % len(ids)] for index in range(count)]
        return {"picks": picks, "own": some_words(chance)} if OWN in picks else {"picks": picks}


def _how_many(least: int, most: int) -> str:
    return f"Choose {least}, please." if least == most else f"Choose {least} to {most}, please."


RULE = ChooseRule()
