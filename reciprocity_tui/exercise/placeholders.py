"""Names in texts: which placeholders there are, and where somebody has the role that they name."""

import re
from collections.abc import Iterator, Mapping

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.flaw import Flaw, Place, did_you_mean
from reciprocity_tui.exercise.steps import Shape
from reciprocity_tui.exercise.stops import Stop

PLACEHOLDERS = ("first", "second", "speaker", "listener", "other", "topic")
"""What may stand between braces."""

ALIKE = frozenset({"first", "second"})
"""Placeholders that are the same name whoever reads them."""

FILLED = frozenset({"prompt", "prompts", "text", "help", "stems", "listener_card"})
"""Keys in whose texts names are filled in."""

_AROUND = frozenset({"sets"})
"""Keys of a step that may hold such keys, besides those that are ones themselves."""

FILLED_HINT = "Names are filled in where a step speaks: prompt, text, help, stems, listener_card."
ALIKE_HINT = "Only {first} and {second} are filled in here: what is compared says the same to both."

_BRACES = re.compile(r"\{([^{}\n]*)\}")


def placeholder_flaws(exercise: Exercise, stops: tuple[Stop, ...]) -> Iterator[Flaw]:
    """Every placeholder that nobody can fill, and a topic that could be two things."""
    yield from _topics(stops)
    for key, value in exercise.__dict__.items():
        if key not in ("step", "test"):
            for place, text in _texts(value, (key,)):
                yield from (_unfilled(place, match) for match in _BRACES.finditer(text))
    for index, stop in enumerate(stops):
        if stop.intact:
            for place, text in _of_step(stop.step.__dict__):
                found = (_at(stops, index, place, match) for match in _BRACES.finditer(text))
                yield from (flaw.below(stop.path) for flaw in found if flaw is not None)


def _at(stops: tuple[Stop, ...], index: int, place: Place, match: re.Match[str]) -> Flaw | None:
    """What is wrong with one placeholder at `place` below a step."""
    stop = stops[index]
    if place[0] in stop.step.alike_for_both:
        return None if match[1] in ALIKE else _unfilled(place, match, ALIKE_HINT)
    if place[0] not in FILLED | _AROUND or _last_key(place) not in FILLED:
        return _unfilled(place, match)
    return _topic(stops, index, place, match) if match[1] == "topic" else _flaw(stop, place, match)


def _topics(stops: tuple[Stop, ...]) -> Iterator[Flaw]:
    """One step names the topic, once."""
    named = [stop for stop in stops if stop.step.gives_topic]
    for stop in named[1:]:
        hint = "Leave names_topic out here, or there."
        message = f"the topic is named by `{named[0].step.id}` already"
        yield Flaw("E233", (*stop.path, "names_topic"), message, (hint,), key=True)
    if named and named[0].round is not None:
        hints = ("Put the step before the round.", "Or leave names_topic out.")
        message = "a round is played twice, and the topic is named once"
        yield Flaw("E233", (*named[0].path, "names_topic"), message, hints, key=True)


def _topic(stops: tuple[Stop, ...], index: int, place: Place, match: re.Match[str]) -> Flaw | None:
    """A topic that is not named yet where it is spoken of. A stand-in may be the step that names it."""
    if any(stop.step.gives_topic or not stop.intact for stop in stops[:index]):
        return None
    names = next((stop.step for stop in stops[index:] if stop.step.gives_topic), None)
    if names is None:
        message = "{topic} is what a `joint` step names, and there is none"
        hints = ("Say what it is about instead.", "Or let a `joint` step before it have names_topic = true.")
    else:
        message = f"{{topic}} is only named by `{names.id}`, and that does not come before it"
        hints = (f"Move `{names.id}` before this step.", "Or say what it is about instead.")
    return Flaw("E216", place, message, hints, part=_part(match))


def _of_step(values: Mapping[str, object]) -> Iterator[tuple[Place, str]]:
    for key, value in values.items():
        if isinstance(value, str):
            if "{" in value and key != "when":
                yield (key,), value
        elif isinstance(value, tuple | Shape) and key != "do":
            yield from _texts(value, (key,))


def _texts(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Every text with a brace in it."""
    if isinstance(value, str):
        if "{" in value:
            yield place, value
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _texts(each, (*place, index))
    elif isinstance(value, Shape):
        for key, each in value.__dict__.items():
            yield from _texts(each, (*place, key))


def _last_key(place: Place) -> str:
    """The innermost key on the way to `place`."""
    return [str(each) for each in place if isinstance(each, str)][-1]


def _part(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), len(match[0])


def _unfilled(place: Place, match: re.Match[str], hint: str = FILLED_HINT) -> Flaw:
    return Flaw("E213", place, "no name is filled in here", (hint,), part=_part(match))


def _flaw(stop: Stop, place: Place, match: re.Match[str]) -> Flaw | None:
    name, part = match[1], _part(match)
    both = stop.who == "both" or stop.step.together
    if name not in PLACEHOLDERS:
        maybe = did_you_mean(name, PLACEHOLDERS, "{{{}}}")
        known = " ".join(f"{{{each}}}" for each in PLACEHOLDERS)
        message = f"there is no placeholder {{{name[:30]}}}"
        return Flaw("E212", place, message, (*maybe, f"There is {known}."), part=part)
    if name == "other" and both:
        hints = ("Say {first} and {second}, or leave the name out.", 'who = "each" asks one after the other.')
        return Flaw("E215", place, "both read this, and for both {other} is somebody else", hints, part=part)
    if name in ("speaker", "listener") and stop.round is None and both:
        hints = (
            "Say {first} or {second}.",
            'In a round somebody speaks and somebody listens: kind = "round".',
        )
        return Flaw("E214", place, f"nobody is the {name} here", hints, part=part)
    return None
