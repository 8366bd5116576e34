"""Exercises that nobody wrote: valid ones of every kind, in every combination that the format allows.

Both the strategies of hypothesis and the many evenings of `test_evenings` are made here, from one source of chance.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from random import Random

from hypothesis import strategies as st

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.kinds.reflect import PANELS
from reciprocity_tui.exercise.steps import MODELS
from tests.play.generated import (
    EXAMPLES,
    FOR_BOTH,
    FOR_ONE,
    IN_TURNS,
    NAMES,
    OF_THE_TOPIC,
    TERMS,
    Raw,
    now_and_then,
    one_of,
    prompt_of,
)


def exercises() -> st.SearchStrategy[Exercise]:
    """Return a strategy for any valid exercise."""
    return st.builds(exercise, st.randoms(use_true_random=False))


def exercise(chance: Random, most: int = 6) -> Exercise:
    """Return an exercise of up to `most` blocks that passes a check, with one exception.

    Some conditions read a step that only its writer sees. A check rejects that; the engine must not branch
    on it anyway.
    """
    intensity = one_of(chance, ("light", "medium", "deep"))
    maker = _Maker(chance, intensity)
    steps = [maker.step("gate", [], in_round=False)] if intensity == "deep" else []
    steps += [maker.block() for _ in range(1 + chance.randrange(most))]
    if steps[0]["kind"] == "gate" and now_and_then(chance, 0.5):
        # Deep ones ask once more on the way; by chance alone a later gate is rare.
        steps += [maker.step("gate", [], in_round=False), maker.block()]
        steps.append({**maker.step("speak", maker.outside, in_round=False), "role": "close"})
    if maker.before:
        steps.append(maker.step(str(maker.before["kind"]), maker.outside, in_round=False))
    if now_and_then(chance, 0.5):
        steps.append(_reflect(chance, maker.panels))
    head = {
        "title": "An evening",
        "kind": "check-in",
        "pillar": "team",
        "minutes": 5,
        "summary": "s",
        "why": "w",
    }
    return Exercise.model_validate({**head, "intensity": intensity, "step": steps})


class _Maker:
    """Makes one step after the other, and knows which ones a condition may read."""

    def __init__(self, chance: Random, intensity: str) -> None:
        self.chance = chance
        self.intensity = intensity
        self.count = 0
        self.outside: list[tuple[str, str]] = []
        """Id and kind of every step outside rounds that a condition may read."""
        self.panels = {"next_question", "keep_or_forget", "opens_next"}
        """What the reflection can show."""
        self.lending: set[str] = set()
        """Ids of steps where something is typed that may be offered."""
        self.options: dict[str, list[str]] = {}
        """Step id -> ids of the options that may be picked in it; none where they are typed."""
        self.talks: set[str] = set()
        """Ids of steps in which somebody says something that the other can say back."""
        self.gives: dict[str, AbstractSet[str]] = {}
        """Names of conditions that may read a step, by its id."""
        self.hidden: Raw | None = None
        """The step right before, when its answer may be guessed."""
        self.before: Raw = {}
        """The first half of a pair whose second half is still to come."""
        self.topic = False
        """Whether a step before has named the topic."""

    def block(self) -> Raw:
        """Return a step or a round."""
        if not now_and_then(self.chance, 0.25):
            return self.step(self.kind(self.outside, in_round=False), self.outside, in_round=False)
        inside: list[tuple[str, str]] = []
        self.hidden = None
        raw: Raw = {"kind": "round", "id": self._name(), "times": 1 + self.chance.randrange(2)}
        self._condition(raw, self.outside)
        count = 1 + self.chance.randrange(3)
        raw["do"] = [self.step(self.kind(inside, in_round=True), inside, in_round=True) for _ in range(count)]
        self.hidden = None
        return raw

    def kind(self, nearby: Sequence[tuple[str, str]], *, in_round: bool) -> str:
        """Return a kind allowed here. Favour kinds that repeat, guess or pair, which are rare by chance alone."""
        kinds = [kind for kind, each in EXAMPLES.items() if self.intensity in each.intensities]
        if self.hidden is not None and now_and_then(self.chance, 0.5):
            return one_of(self.chance, [kind for kind in kinds if EXAMPLES[kind].guesses])
        kinds = [kind for kind in kinds if not EXAMPLES[kind].guesses]
        if any(name in self.talks for name, _ in nearby) and now_and_then(self.chance, 0.3):
            return one_of(self.chance, [kind for kind in kinds if EXAMPLES[kind].says_back])
        if not in_round and now_and_then(self.chance, 0.15):
            return one_of(self.chance, [kind for kind in kinds if EXAMPLES[kind].pairs])
        return one_of(self.chance, [kind for kind in kinds if EXAMPLES[kind].in_rounds or not in_round])

    def step(self, kind: str, nearby: list[tuple[str, str]], *, in_round: bool) -> Raw:
        """Return a step of this kind, which later conditions may read. A mirror without a talk becomes a talk."""
        talks = [name for name, _ in nearby if name in self.talks]
        kind = "speak" if EXAMPLES[kind].says_back and not talks else kind
        asks, made = MODELS.get(kind).asks, self._made(kind, nearby)
        half = {} if in_round else self._half(kind, made)
        made |= {"snap": False} if half else {}
        snap = made.get("snap") is True
        both = EXAMPLES[kind].together
        shared = _shared(self.chance, in_round=in_round, snap=snap, both=both) if asks else {}
        shared = {key: value for key, value in shared.items() if key not in MODELS.get(kind).ignored_keys}
        raw = {"kind": kind, "id": self._name(), **shared, **made}
        if EXAMPLES[kind].says_back:
            self._says_back(raw, talks)
        if (visibility := one_of(self.chance, EXAMPLES[kind].visibilities)) and not snap:
            raw["visibility"] = visibility
        if half:
            self._make_half(raw, half)
        if EXAMPLES[kind].guesses:
            self._guesses(raw)
        else:
            self._condition(raw, [*self.outside, *(nearby if in_round else [])])
        if asks:
            raw["role"] = ("main", "main", "cool", "open", "main", "close")[self.count % 6]
        self._topic(raw, in_round=in_round)
        made_step = MODELS.get(kind).model_validate(raw)
        self.gives[made_step.id] = made_step.readable_conditions - (
            set() if made_step.option_ids else {"picked"}
        )
        if self.gives[made_step.id]:
            nearby.append((made_step.id, kind))
        self.panels |= made_step.possible_panels
        self.lending |= {made_step.id} if made_step.provides_options else set()
        self.options[made_step.id] = sorted(made_step.option_ids)
        alone = made_step.who in (None, "speaker") if in_round else made_step.who != "both"
        self.hidden = (
            raw if made_step.answer_can_be_guessed and made_step.who in (None, "each", "speaker") else None
        )
        self.talks |= {made_step.id} if made_step.is_talk and alone else set()
        return raw

    def _half(self, kind: str, made: Raw) -> Raw:
        """Now and then it begins a pair; what was begun is ended by the next of its kind."""
        if self.before and self.before["kind"] == kind:
            return {"pair": self.before["pair"], "phase": "after", "scale": self.before["scale"]}
        if not self.before and EXAMPLES[kind].pairs and now_and_then(self.chance, 0.6):
            return {"pair": f"pair-{self.count}", "phase": "before", "scale": made["scale"]}
        return {}

    def _make_half(self, raw: Raw, half: Raw) -> None:
        """Make `raw` half of a pair: each is asked separately, and both halves have the same visibility."""
        raw |= half
        raw.pop("who", None)
        own = self.before.get("visibility") if half["phase"] == "after" else raw.get("visibility")
        raw.pop("visibility", None)
        raw |= {"visibility": "own"} if own == "own" else {}
        self.before = {} if half["phase"] == "after" else raw

    def _says_back(self, raw: Raw, talks: Sequence[str]) -> None:
        """Make `raw` a mirror of one of the talks, by the listener; it may leave its prompt to the kind."""
        raw.pop("who", None)
        raw["of"] = one_of(self.chance, talks)
        if now_and_then(self.chance, 0.5):
            del raw["prompt"]

    def _guesses(self, raw: Raw) -> None:
        """Make `raw` guess the hidden answer under the same condition; it may leave its prompt to the kind."""
        answer = self.hidden or {}
        raw.pop("who", None)
        raw |= {"of": answer["id"], **({"when": answer["when"]} if "when" in answer else {})}
        if now_and_then(self.chance, 0.5):
            raw.pop("prompt", None)

    def _topic(self, raw: Raw, *, in_round: bool) -> None:
        """Let the step ask about the topic, or name it: only once, and not in a round."""
        if self.topic and isinstance(raw.get("prompt"), str) and now_and_then(self.chance, 0.5):
            raw["prompt"] = OF_THE_TOPIC
        elif EXAMPLES[str(raw["kind"])].names_topic and not (self.topic or in_round):
            raw["names_topic"] = self.topic = now_and_then(self.chance, 0.7)

    def _made(self, kind: str, nearby: Sequence[tuple[str, str]]) -> Raw:
        """Return the keys of its kind; sometimes it offers the texts of a step that it may read."""
        example = EXAMPLES[kind]
        typed = [name for name, _ in (*self.outside, *nearby) if name in self.lending]
        if example.offering is not None and typed and now_and_then(self.chance, 0.5):
            return example.offering(self.chance, one_of(self.chance, typed))
        return example.make(self.chance)

    def _name(self) -> str:
        self.count += 1
        return NAMES[self.count - 1] if self.count <= len(NAMES) else f"step-{self.count}"

    def _condition(self, raw: Raw, earlier: Sequence[tuple[str, str]]) -> None:
        terms: list[str] = []
        while earlier and now_and_then(self.chance, 0.3) and len(terms) < 2:
            name, _ = one_of(self.chance, earlier)
            term = TERMS[one_of(self.chance, sorted(self.gives[name]))](self.chance, name, self.options[name])
            terms.append(f"not {term}" if now_and_then(self.chance, 0.4) else term)
        if terms:
            raw["when"] = " and ".join(terms)


def _shared(chance: Random, *, in_round: bool, snap: bool, both: bool) -> Raw:
    apart = ("speaker", "listener", "each") if in_round else ("each", "first", "second")
    whos = ("both",) if both else (*apart, "both")
    who = "each" if snap else one_of(chance, whos) if now_and_then(chance, 0.4) else None
    together = who == "both" or snap or both
    prompts = FOR_BOTH if together else FOR_ONE + FOR_BOTH + (IN_TURNS if in_round else ())
    raw: Raw = {"prompt": prompt_of(chance, prompts)}
    if who:
        raw["who"] = who
    for key, value in (
        ("help", "Small is good."),
        ("stems", ["I saw that ..."]),
        ("listener_card", "Take it in." if together else "Take it in. {other} has the floor."),
        ("timer", {"seconds": 30}),
        ("voice", "partner"),
        ("keep", one_of(chance, ("ask", "yes", "no"))),
        ("intensity", one_of(chance, ("light", "medium", "deep"))),
    ):
        if now_and_then(chance, 0.15):
            raw[key] = value
    return raw


def _reflect(chance: Random, possible: AbstractSet[str]) -> Raw:
    raw: Raw = {"kind": "reflect", "id": "the-end"}
    if now_and_then(chance, 0.4):
        chosen = [each for each in PANELS if each in possible and now_and_then(chance, 0.7)]
        raw["panels"] = chosen or ["opens_next"]
    if now_and_then(chance, 0.4):
        raw["prompt"] = "What could keep for a walk?"
    return raw
