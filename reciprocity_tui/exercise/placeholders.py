"""Names in texts: which placeholders there are, and where somebody has the role that they name."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import chain

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.flaw import Flaw, Place, did_you_mean, giving, listed
from reciprocity_tui.exercise.said import Spoken, filled_keys, spoken, spoken_together
from reciprocity_tui.exercise.showing import may_not_show, showing_flaws
from reciprocity_tui.exercise.steps import Shape
from reciprocity_tui.exercise.stops import Stop

PLACEHOLDERS = ("first", "second", "speaker", "listener", "other", "topic")
"""What may stand between braces."""

ALIKE = frozenset({"first", "second"})
"""Placeholders that are the same name whoever reads them."""

ALIKE_HINT = "Only {first} and {second} are filled in here: what is compared says the same to both."

_BRACES = re.compile(r"\{([^{}\n]*)\}")


def placeholder_flaws(exercise: Exercise, stops: tuple[Stop, ...]) -> Iterator[Flaw]:
    """Yield texts that cannot be shown, placeholders that nobody can fill, and a topic that could be two things."""
    yield from _topics(stops)
    yield from unfilled_flaws(exercise)
    for index, stop in enumerate(stops):
        if stop.intact:
            for said in spoken(stop.step) if _may_be_wrong(stop) else ():
                matches = _BRACES.finditer(said.text)
                wrong = chain(showing_flaws(said), (_at(stops, index, said, match) for match in matches))
                yield from (flaw.below(stop.path) for flaw in wrong if flaw is not None)


def unfilled_flaws(shape: Shape, alike: AbstractSet[str] = frozenset()) -> Iterator[Flaw]:
    """Yield texts that cannot be shown, and placeholders outside of steps: no name is filled in there.

    alike -- keys of lists that steps may use where {first} and {second} are filled in.
    """
    for said in spoken(shape):
        yield from showing_flaws(said)
        if "{" in said.text:
            allowed = ALIKE if said.place[0] in alike else ()
            for match in _BRACES.finditer(said.text):
                if match[1] not in allowed:
                    yield _unfilled(said.place, match, ALIKE_HINT if allowed else "")


def _may_be_wrong(stop: Stop) -> bool:
    """Whether a text may not be shown, or a placeholder not fit, which is seldom so: a list is looked at as one."""
    fits, alike = _fitting(stop), stop.step.alike_for_both
    for found in spoken_together(stop.step):
        if may_not_show(found):
            return True
        if "{" not in found.joined:
            continue
        # No placeholder goes on in the next line.
        filled = found.says.filled and found.place[0] not in alike
        if filled and _names_the_other_alone(found.joined) and "other" in fits:
            continue
        if not (filled and fits.issuperset(_BRACES.findall(found.joined))):
            return True
    return False


def _names_the_other_alone(text: str) -> bool:
    """Whether it is the one placeholder of a text, as in nearly all, which is sooner counted than looked for."""
    return text.count("{") == text.count("{other}")


def _fitting(stop: Stop) -> frozenset[str]:
    """Placeholders that may stand in whatever is filled in here, without a closer look."""
    return ALIKE if stop.who == "both" or stop.step.together else ALIKE | {"other", "speaker", "listener"}


def _at(stops: tuple[Stop, ...], index: int, said: Spoken, match: re.Match[str]) -> Flaw | None:
    """What is wrong with one placeholder in a text of a step."""
    stop, place = stops[index], said.place
    if place[0] in stop.step.alike_for_both:
        return None if match[1] in ALIKE else _unfilled(place, match, ALIKE_HINT)
    if not said.says.filled:
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
        hints = (
            "Say what it is about instead.",
            "Or let a `joint` step before it name the topic, with `names_topic`.",
        )
    else:
        message = f"{{topic}} is only named by `{names.id}`, and that does not come before it"
        hints = (f"Move `{names.id}` before this step.", "Or say what it is about instead.")
    return Flaw("E216", place, message, hints, part=_part(match))


def _part(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), len(match[0])


def _unfilled(place: Place, match: re.Match[str], hint: str = "") -> Flaw:
    hint = hint or f"Names are filled in where a step speaks: {listed(filled_keys())}."
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
        hints: tuple[str, ...] = (
            "Say {first} and {second}, or leave the name out.",
            giving("who", "each", words="Or {}, which asks one after the other."),
        )
        return Flaw("E215", place, "both read this, and for both {other} is somebody else", hints, part=part)
    if name in ("speaker", "listener") and stop.round is None and both:
        hints = (
            "Say {first} or {second}.",
            "In a `round` somebody speaks and somebody listens.",
        )
        return Flaw("E214", place, f"nobody is the {name} here", hints, part=part)
    return None
