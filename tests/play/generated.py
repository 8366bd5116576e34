"""Exercises that nobody wrote: valid ones of every kind, in every combination that the format allows.

A new kind joins in by one entry in `EXAMPLES`; a new condition name by one in `TERMS`. Both the strategies of
hypothesis and the many evenings of `test_evenings` are made here, from one source of chance.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from random import Random
from typing import TypeAlias, TypeVar

from hypothesis import strategies as st

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.kinds.reflect import PANELS
from reciprocity_tui.exercise.steps import MODELS

Raw: TypeAlias = dict[str, object]
"""A step as a file says it."""

Item = TypeVar("Item")

NAMES = ("tell", "give-and-take", "end-here", "swap", "reveal", "read", "or-not", "a1", "land", "reflect-1")
"""Step ids, some of them awkward."""

FOR_BOTH = ("What was good today?", "{first} and {second}: what would be fun?", "Name a place you both like.")
FOR_ONE = ("Tell {other} one thing you saw {other} do.", "What made you laugh?")
IN_TURNS = ("{speaker} begins, {listener} takes it in.",)
WORDS = ("tea", "a walk", "the sea", "quiet", "music")
ENDS = {"low": "not at all", "high": "very much"}


def one_of(chance: Random, items: Sequence[Item]) -> Item:
    """Any of `items`."""
    return items[chance.randrange(len(items))]


def now_and_then(chance: Random, share: float) -> bool:
    """True in about `share` of all cases."""
    return chance.randrange(1000) < share * 1000


@dataclass(frozen=True)
class Example:
    """How generated exercises hold a step of one kind, and what the properties must know of it.

    make -- the keys that only this kind has.
    typed -- names of the values of an answer that are words of one's own.
    sealed -- hidden until both are in, unless the file says otherwise (said here once more, on purpose).
    secret -- an answer with a seat is never shown, not even later (a gate).
    together -- it is always answered by both as one.
    """

    make: Callable[[Random], Raw]
    typed: tuple[str, ...] = ()
    sealed: bool = False
    secret: bool = False
    together: bool = False
    visibilities: tuple[str | None, ...] = (None,)
    intensities: tuple[str, ...] = ("light", "medium", "deep")
    in_rounds: bool = True


def _read(chance: Random) -> Raw:
    return {"text": _prompt(chance, FOR_BOTH), "aloud": now_and_then(chance, 0.3)}


def _speak(chance: Random) -> Raw:
    return {"note": now_and_then(chance, 0.3), "catch": now_and_then(chance, 0.4)}


def _write(chance: Random) -> Raw:
    return {"lines": 1 + chance.randrange(3), "max_chars": 10 + chance.randrange(100)}


def _rate(chance: Random) -> Raw:
    snap = now_and_then(chance, 0.3)
    low = chance.randrange(3)
    return {
        "scale": {"min": low, "max": low + 2 + (1 if snap else chance.randrange(6)), **ENDS},
        "snap": snap,
    }


def _choose(chance: Random) -> Raw:
    if now_and_then(chance, 0.3):
        return {"options": list(WORDS[: 2 + chance.randrange(3)]), "snap": True}
    most = 1 + chance.randrange(3)
    raw: Raw = {"pick": {"min": 1 + chance.randrange(most), "max": most}, "open": now_and_then(chance, 0.4)}
    if now_and_then(chance, 0.3):
        raw["prompt"] = [{"text": text, "options": ["tea", *WORDS[n:]]} for n, text in enumerate(FOR_BOTH, 1)]
    else:
        raw["options"] = [{"id": text.replace(" ", "-"), "text": text} for text in WORDS]
    return raw


def _joint(chance: Random) -> Raw:
    return {"max_chars": 10 + chance.randrange(100)}


EXAMPLES: Mapping[str, Example] = {
    "read": Example(_read),
    "gate": Example(
        lambda chance: {"text": one_of(chance, FOR_BOTH)},
        secret=True,
        intensities=("medium", "deep"),
        in_rounds=False,
    ),
    "speak": Example(_speak, typed=("text",)),
    "write": Example(_write, typed=("text",), visibilities=("shown", "sealed", "own")),
    "rate": Example(_rate, sealed=True, visibilities=(None, "sealed", "own")),
    "choose": Example(_choose, typed=("own",), sealed=True, visibilities=(None, "sealed", "own")),
    "joint": Example(_joint, typed=("text",), together=True),
}
"""Every kind but `round`, which holds the others, and `reflect`, which ends them."""

TERMS: Mapping[str, Callable[[Random, str], str]] = {
    "passed": lambda chance, name: f"passed({name})",
    "gap": lambda chance, name: f"gap({name}) >= {chance.randrange(5)}",
    "both": lambda chance, name: (
        f"both({name}) {one_of(chance, ('<', '<=', '>=', '>'))} {chance.randrange(6)}"
    ),
    "overlap": lambda chance, name: f"overlap({name}) >= {chance.randrange(3)}",
    "same": lambda chance, name: f"same({name})",
    "picked": lambda chance, name: f"picked({name}, tea)",
}
"""A condition for every name that a step may feed."""


def exercises() -> st.SearchStrategy[Exercise]:
    """Any valid exercise."""
    return st.builds(exercise, st.randoms(use_true_random=False))


def exercise(chance: Random, most: int = 6) -> Exercise:
    """An exercise of up to `most` blocks, as a check lets it through, but for one thing.

    Some conditions read a step that is only for its writer. A check refuses that; the engine must not branch
    on it even so.
    """
    intensity = one_of(chance, ("light", "medium", "deep"))
    maker = _Maker(chance, intensity)
    steps = [maker.step("gate", [], in_round=False)] if intensity == "deep" else []
    steps += [maker.block() for _ in range(1 + chance.randrange(most))]
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
        """Id and kind of every step that stands outside rounds and asks something."""
        self.panels = {"next_question", "keep_or_forget", "opens_next"}
        """What the reflection can show."""

    def block(self) -> Raw:
        """A step, or a round of some."""
        if not now_and_then(self.chance, 0.25):
            return self.step(self.kind(in_round=False), self.outside, in_round=False)
        inside: list[tuple[str, str]] = []
        raw: Raw = {"kind": "round", "id": self._name(), "times": 1 + self.chance.randrange(2)}
        self._condition(raw, self.outside)
        kinds = [self.kind(in_round=True) for _ in range(1 + self.chance.randrange(3))]
        raw["do"] = [self.step(kind, inside, in_round=True) for kind in kinds]
        return raw

    def kind(self, *, in_round: bool) -> str:
        """Any kind that may stand here."""
        kinds = [kind for kind, each in EXAMPLES.items() if self.intensity in each.intensities]
        return one_of(self.chance, [kind for kind in kinds if EXAMPLES[kind].in_rounds or not in_round])

    def step(self, kind: str, nearby: list[tuple[str, str]], *, in_round: bool) -> Raw:
        """A step of this kind, which from now on a condition may read."""
        asks, made = MODELS.of(kind).asks, EXAMPLES[kind].make(self.chance)
        snap = made.get("snap") is True
        both = EXAMPLES[kind].together
        shared = _shared(self.chance, in_round=in_round, snap=snap, both=both) if asks else {}
        raw = {"kind": kind, "id": self._name(), **shared, **made}
        if (visibility := one_of(self.chance, EXAMPLES[kind].visibilities)) and not snap:
            raw["visibility"] = visibility
        self._condition(raw, [*self.outside, *(nearby if in_round else [])])
        if asks:
            nearby.append((str(raw["id"]), kind))
        self.panels |= MODELS.of(kind).model_validate(raw).fills
        return raw

    def _name(self) -> str:
        self.count += 1
        return NAMES[self.count - 1] if self.count <= len(NAMES) else f"step-{self.count}"

    def _condition(self, raw: Raw, earlier: Sequence[tuple[str, str]]) -> None:
        terms: list[str] = []
        while earlier and now_and_then(self.chance, 0.3) and len(terms) < 2:
            name, kind = one_of(self.chance, earlier)
            term = TERMS[one_of(self.chance, sorted(MODELS.of(kind).feeds))](self.chance, name)
            terms.append(f"not {term}" if now_and_then(self.chance, 0.4) else term)
        if terms:
            raw["when"] = " and ".join(terms)


def _shared(chance: Random, *, in_round: bool, snap: bool, both: bool) -> Raw:
    apart = ("speaker", "listener", "each") if in_round else ("each", "first", "second")
    whos = ("both",) if both else (*apart, "both")
    who = "each" if snap else one_of(chance, whos) if now_and_then(chance, 0.4) else None
    together = who == "both" or snap or both
    prompts = FOR_BOTH if together else FOR_ONE + FOR_BOTH + (IN_TURNS if in_round else ())
    raw: Raw = {"prompt": _prompt(chance, prompts)}
    if who:
        raw["who"] = who
    for key, value in (
        ("help", "Small is good."),
        ("stems", ["I saw that ..."]),
        ("listener_card", "Take it in." if together else "Take it in. {other} has the floor."),
        ("timer", {"seconds": 30}),
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


def _prompt(chance: Random, among: Sequence[str]) -> str | list[str]:
    if now_and_then(chance, 0.5):
        return one_of(chance, among)
    return list(among[chance.randrange(len(among)) :])
