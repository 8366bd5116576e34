"""What exercises that nobody wrote are made of: steps of every kind, conditions of every name.

A new kind joins in by one entry in `EXAMPLES`; a new condition name by one in `TERMS`. They are put together in
`making`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeAlias, TypeVar

Raw: TypeAlias = dict[str, object]
"""A step as a file says it."""

Item = TypeVar("Item")

NAMES = ("tell", "give-and-take", "end-here", "swap", "reveal", "read", "or-not", "a1", "land", "reflect-1")
"""Step ids, some of them awkward."""

FOR_BOTH = ("What was good today?", "{first} and {second}: what would be fun?", "Name a place you both like.")
FOR_ONE = ("Tell {other} one thing you saw {other} do.", "What made you laugh?")
OF_EARLIER = tuple(f"test/one.{name}" for name in NAMES[:3])
"""Steps of an earlier evening that generated exercises show once more."""

OF_THE_TOPIC = "What would be good about {topic}?"
IN_TURNS = ("{speaker} begins, {listener} takes it in.",)
WORDS = ("tea", "a walk", "the sea", "quiet", "music")
ENDS = {"low": "not at all", "high": "very much"}


def one_of(chance: Random, items: Sequence[Item]) -> Item:
    """Return any of `items`."""
    return items[chance.randrange(len(items))]


def now_and_then(chance: Random, share: float) -> bool:
    """Return True in about `share` of all calls."""
    return chance.randrange(1000) < share * 1000


def prompt_of(chance: Random, among: Sequence[str]) -> str | list[str]:
    """Return one of `among`, or several to draw from."""
    if now_and_then(chance, 0.5):
        return one_of(chance, among)
    return list(among[chance.randrange(len(among)) :])


@dataclass(frozen=True)
class Example:
    """Describe how to generate a step of one kind, and what the properties need to know about it.

    make -- return the keys that only this kind has.
    offering -- return the same for a step that offers the texts of an earlier step of this name.
    typed -- names of the values of an answer that are words of one's own.
    sealed -- hidden until both have answered, unless the file sets it (repeated here on purpose).
    secret -- an answer with a seat is never shown, not even later (a gate).
    together -- it is always answered by both as one.
    names_topic -- the text of the two may replace `{topic}`.
    pairs -- two of them may be a before and an after, whose answers are never shown.
    says_back -- it repeats an earlier talk; in a round the listener does.
    guesses -- it guesses a hidden answer right before it; in a round the listener does.
    beats -- the most beats it takes when nobody reopens anything.
    """

    make: Callable[[Random], Raw]
    offering: Callable[[Random, str], Raw] | None = None
    typed: tuple[str, ...] = ()
    sealed: bool = False
    secret: bool = False
    together: bool = False
    names_topic: bool = False
    pairs: bool = False
    says_back: bool = False
    guesses: bool = False
    beats: int = 12
    visibilities: tuple[str | None, ...] = (None,)
    intensities: tuple[str, ...] = ("light", "medium", "deep")
    in_rounds: bool = True


def _read(chance: Random) -> Raw:
    return {"text": prompt_of(chance, FOR_BOTH), "aloud": now_and_then(chance, 0.3)}


def _speak(chance: Random) -> Raw:
    return {"note": now_and_then(chance, 0.3), "catch": now_and_then(chance, 0.4)}


def _write(chance: Random) -> Raw:
    return {"lines": 1 + chance.randrange(3), "max_chars": 10 + chance.randrange(100)}


def _rate(chance: Random) -> Raw:
    snap = now_and_then(chance, 0.3)
    low = chance.randrange(3)
    hard = {"hard": one_of(chance, ("low", "high"))} if now_and_then(chance, 0.5) else {}
    return {
        "scale": {"min": low, "max": low + 2 + (1 if snap else chance.randrange(6)), **ENDS, **hard},
        "snap": snap,
    }


def _choose_of(chance: Random, name: str) -> Raw:
    most = 1 + chance.randrange(4)
    return {"options": {"of": name}, "pick": {"min": 1 + chance.randrange(most), "max": most}}


def _rank(chance: Random) -> Raw:
    top = {"top": 1 + chance.randrange(len(WORDS))} if now_and_then(chance, 0.7) else {}
    return {"options": [{"id": text.replace(" ", "-"), "text": text} for text in WORDS], **top}


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


def _sort(chance: Random) -> Raw:
    bins = [
        {"id": "core", "text": "What matters", "min": chance.randrange(2), "max": 3},
        {"id": "flex", "text": "What can bend", "max": 2 + chance.randrange(3)},
    ]
    if now_and_then(chance, 0.3):
        bins.append({"id": "rest", "text": "The rest"})
    return {"bins": bins, **({"typed": True} if now_and_then(chance, 0.5) else {"options": list(WORDS)})}


def _sort_of(chance: Random, name: str) -> Raw:
    return {**_sort(chance), "options": {"of": name}, "typed": False}


def _grid(chance: Random) -> Raw:
    rows = list(WORDS[: 2 + chance.randrange(3)])
    if now_and_then(chance, 0.5):
        low = chance.randrange(2)
        return {"rows": rows, "scale": {"min": low, "max": low + 2 + chance.randrange(6), **ENDS}}
    columns = [{"id": name, "text": f"{{{name}}}"} for name in ("first", "second")]
    return {"rows": rows, "columns": [*columns, "both"] if now_and_then(chance, 0.5) else ["yes", "no"]}


def _joint(chance: Random) -> Raw:
    return {"max_chars": 10 + chance.randrange(100)}


def _mirror(chance: Random) -> Raw:
    return {
        "focus": one_of(chance, ("content", "sense", "feeling")),
        "typed": now_and_then(chance, 0.5),
        "max_rounds": 1 + chance.randrange(3),
        "max_more": chance.randrange(2),
    }


def _pause(chance: Random) -> Raw:
    raw: Raw = {"form": one_of(chance, ("breath", "quiet", "cooldown"))}
    if now_and_then(chance, 0.3):
        raw["seconds"] = 3600 if raw["form"] == "cooldown" else 40
    if now_and_then(chance, 0.3):
        raw["prompt"] = prompt_of(chance, FOR_BOTH)
    return raw


def _recall(chance: Random) -> Raw:
    prompt = {"prompt": prompt_of(chance, FOR_BOTH)} if now_and_then(chance, 0.7) else {}
    return {"of": one_of(chance, OF_EARLIER), **prompt}


def _deck(chance: Random) -> Raw:
    sets = [
        {"title": title, "prompts": list((FOR_ONE + FOR_BOTH)[: 1 + chance.randrange(4)])}
        for title in ("Easy ones", "Nearer ones")[: 1 + chance.randrange(2)]
    ]
    return {"sets": sets, "minutes": 1 + chance.randrange(9), "draw": 1 + chance.randrange(3)}


def _agree(chance: Random) -> Raw:
    return {
        "form": one_of(chance, ("trial", "standing")),
        "mode": one_of(chance, ("new", "new", "review")),
        "days": 1 + chance.randrange(30),
        "cost_check": now_and_then(chance, 0.5),
        "max_rounds": 1 + chance.randrange(3),
    }


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
    "rate": Example(_rate, sealed=True, pairs=True, visibilities=(None, "sealed", "own")),
    "sort": Example(
        _sort, _sort_of, typed=("core", "flex", "rest"), sealed=True, visibilities=(None, "sealed", "own")
    ),
    "choose": Example(_choose, _choose_of, typed=("own",), sealed=True, visibilities=(None, "sealed", "own")),
    "rank": Example(
        _rank,
        lambda chance, name: {"options": {"of": name}, "top": 1 + chance.randrange(4)},
        sealed=True,
        visibilities=(None, "sealed", "own"),
    ),
    "grid": Example(_grid, sealed=True, visibilities=(None, "sealed", "own")),
    "joint": Example(_joint, typed=("text",), together=True, names_topic=True),
    "mirror": Example(_mirror, typed=("text",), says_back=True, beats=30),
    "agree": Example(_agree, typed=("text",), together=True, beats=40),
    "pause": Example(_pause),
    "toss": Example(lambda chance: {}, together=True, in_rounds=False),
    "recall": Example(_recall, in_rounds=False),
    "deck": Example(_deck, in_rounds=False),
    "guess": Example(
        lambda chance: {"aloud": now_and_then(chance, 0.4)}, typed=("text",), sealed=True, guesses=True
    ),
}
"""Every kind but `round`, which holds the others, and `reflect`, which ends them."""

TERMS: Mapping[str, Callable[[Random, str, Sequence[str]], str]] = {
    "passed": lambda chance, name, _: f"passed({name})",
    "gap": lambda chance, name, _: f"gap({name}) >= {chance.randrange(5)}",
    "both": lambda chance, name, _: (
        f"both({name}) {one_of(chance, ('<', '<=', '>=', '>'))} {chance.randrange(6)}"
    ),
    "overlap": lambda chance, name, _: f"overlap({name}) >= {chance.randrange(3)}",
    "same": lambda chance, name, _: f"same({name})",
    "accepted": lambda chance, name, _: f"accepted({name})",
    "parked": lambda chance, name, _: f"parked({name})",
    "rounds": lambda chance, name, _: f"rounds({name}) >= {chance.randrange(5)}",
    "picked": lambda chance, name, options: f"picked({name}, {one_of(chance, options)})",
}
"""A condition for every name that a step may feed: by its id and the ids of its options."""
