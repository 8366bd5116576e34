"""Exercises that nobody wrote: valid ones of every kind, in every combination that the format allows.

A new kind joins in by one entry in `EXAMPLES`; a new condition name by one in `TERMS`. Both the strategies of
hypothesis and the many evenings of `test_evenings` are made here, from one source of chance.
"""

from collections.abc import Callable, Mapping, Sequence
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

PROMPTS = (
    "What was good today?",
    "Tell {other} one thing you saw {other} do.",
    "{speaker} begins, {listener} takes it in.",
    "{first} and {second}: what would be fun?",
    "Name a place you both like.",
)
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
    """

    make: Callable[[Random], Raw]
    typed: tuple[str, ...] = ()
    sealed: bool = False
    secret: bool = False
    visibilities: tuple[str | None, ...] = (None,)
    intensities: tuple[str, ...] = ("light", "medium", "deep")
    in_rounds: bool = True


def _read(chance: Random) -> Raw:
    return {"text": _prompt(chance), "aloud": now_and_then(chance, 0.3)}


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
        raw["prompt"] = [
            {"text": text, "options": list(WORDS[index:])} for index, text in enumerate(PROMPTS[:3])
        ]
    else:
        raw["options"] = [{"id": text.replace(" ", "-"), "text": text} for text in WORDS]
    return raw


EXAMPLES: Mapping[str, Example] = {
    "read": Example(_read),
    "gate": Example(
        lambda chance: {"text": _text(chance)}, secret=True, intensities=("medium", "deep"), in_rounds=False
    ),
    "speak": Example(_speak, typed=("text",)),
    "write": Example(_write, typed=("text",), visibilities=("shown", "sealed", "own")),
    "rate": Example(_rate, sealed=True, visibilities=(None, "sealed", "own")),
    "choose": Example(_choose, typed=("own",), sealed=True, visibilities=(None, "sealed", "own")),
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
    "picked": lambda chance, name: f"picked({name}, {one_of(chance, ('tea', 'quiet', 'music'))})",
}
"""A condition for every name that a step may feed."""


def exercises() -> st.SearchStrategy[Exercise]:
    """Any valid exercise."""
    return st.builds(exercise, st.randoms(use_true_random=False))


def exercise(chance: Random, most: int = 6) -> Exercise:
    """A valid exercise of up to `most` blocks.

    Some conditions read a step that is only for its writer. A check of packs refuses that; the engine must
    not branch on it even so.
    """
    intensity = one_of(chance, ("light", "medium", "deep"))
    maker = _Maker(chance, intensity)
    steps = [maker.block() for _ in range(1 + chance.randrange(most))]
    if now_and_then(chance, 0.5):
        steps.append(_reflect(chance, intensity))
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
        """Id and kind of every step that stands outside rounds."""

    def block(self) -> Raw:
        """A step, or a round of some."""
        if not now_and_then(self.chance, 0.25):
            return self._step(self.outside, in_round=False)
        inside: list[tuple[str, str]] = []
        raw: Raw = {"kind": "round", "id": self._name(), "times": 1 + self.chance.randrange(2)}
        self._condition(raw, self.outside)
        raw["do"] = [self._step(inside, in_round=True) for _ in range(1 + self.chance.randrange(3))]
        return raw

    def _step(self, nearby: list[tuple[str, str]], *, in_round: bool) -> Raw:
        kinds = [
            kind
            for kind, each in EXAMPLES.items()
            if self.intensity in each.intensities and (each.in_rounds or not in_round)
        ]
        kind = one_of(self.chance, kinds)
        asks = MODELS.of(kind).asks
        raw = {"kind": kind, "id": self._name(), **_shared(self.chance, asks=asks, in_round=in_round)}
        raw |= EXAMPLES[kind].make(self.chance)
        if visibility := one_of(self.chance, EXAMPLES[kind].visibilities):
            raw["visibility"] = visibility
        if raw.get("snap"):
            raw = {key: value for key, value in raw.items() if key not in {"visibility", "who"}}
            raw |= {"who": "each"} if in_round else {}
        self._condition(raw, [*self.outside, *(nearby if in_round else [])])
        nearby.append((str(raw["id"]), kind))
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


def _shared(chance: Random, *, asks: bool, in_round: bool) -> Raw:
    raw: Raw = {}
    if asks:
        raw["prompt"] = _prompt(chance)
        whos = ("speaker", "listener", "each", "both") if in_round else ("each", "first", "second", "both")
        if now_and_then(chance, 0.4):
            raw["who"] = one_of(chance, whos)
    for key, value in (
        ("help", "Small is good."),
        ("stems", ["I saw that {other} ..."]),
        ("listener_card", "Take it in. {other} has the floor."),
        ("timer", {"seconds": 30}),
        ("keep", one_of(chance, ("ask", "yes", "no"))),
        ("intensity", one_of(chance, ("light", "medium", "deep"))),
    ):
        if asks and now_and_then(chance, 0.15):
            raw[key] = value
    return raw


def _reflect(chance: Random, intensity: str) -> Raw:
    raw: Raw = {"kind": "reflect", "id": "the-end"}
    if now_and_then(chance, 0.4):
        raw["panels"] = [each for each in PANELS if now_and_then(chance, 0.7)] or ["side_by_side"]
    if now_and_then(chance, 0.4):
        raw["prompt"] = "What could keep for a walk?"
    return raw


def _text(chance: Random) -> str:
    return one_of(chance, PROMPTS)


def _prompt(chance: Random) -> str | list[str]:
    if now_and_then(chance, 0.5):
        return _text(chance)
    return list(PROMPTS[chance.randrange(len(PROMPTS)) :])
