"""Names in texts: which placeholders there are, and where somebody has the role that they name."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import chain

from reciprocity_tui.exercise.checks.check_display import check_displayable, may_not_be_displayable
from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.finding import DocumentPath, Finding, did_you_mean, join_names, suggest_value
from reciprocity_tui.exercise.model_texts import ModelText, model_texts, placeholder_keys, text_groups
from reciprocity_tui.exercise.steps import StrictModel

PLACEHOLDERS = ("first", "second", "speaker", "listener", "other", "topic")
"""What may stand between braces."""

SAME_FOR_BOTH = frozenset({"first", "second"})
"""Placeholders that are the same name whoever reads them."""

SAME_FOR_BOTH_HINT = "Only {first} and {second} are filled in here: what is compared says the same to both."

_BRACES = re.compile(r"\{([^{}\n]*)\}")


def check_placeholders(exercise: Exercise, locations: tuple[StepLocation, ...]) -> Iterator[Finding]:
    """Yield texts that cannot be shown, placeholders that nobody can fill, and a topic that could be two things."""
    yield from _check_topic_steps(locations)
    yield from check_unfilled(exercise)
    for index, location in enumerate(locations):
        if location.is_valid:
            for model_text in model_texts(location.step) if _needs_check(location) else ():
                matches = _BRACES.finditer(model_text.text)
                wrong = chain(
                    check_displayable(model_text),
                    (_check_match(locations, index, model_text, match) for match in matches),
                )
                yield from (finding.under(location.path) for finding in wrong if finding is not None)


def check_unfilled(shape: StrictModel, same_for_both: AbstractSet[str] = frozenset()) -> Iterator[Finding]:
    """Yield texts that cannot be shown, and placeholders outside of steps: no name is filled in there.

    alike -- keys of lists that steps may use where {first} and {second} are filled in.
    """
    near = (each for each in text_groups(shape) if "{" in each.joined or may_not_be_displayable(each))
    for model_text in chain.from_iterable(each.spoken for each in near):
        yield from check_displayable(model_text)
        if "{" in model_text.text:
            allowed = SAME_FOR_BOTH if model_text.path[0] in same_for_both else ()
            for match in _BRACES.finditer(model_text.text):
                if match[1] not in allowed:
                    yield _unfilled(model_text.path, match, SAME_FOR_BOTH_HINT if allowed else "")


def _needs_check(location: StepLocation) -> bool:
    """Whether a text may not be shown, or a placeholder not fit, which is seldom so: a list is looked at as one."""
    fits, alike = _allowed_placeholders(location), location.step.same_for_both
    for group in text_groups(location.step):
        if may_not_be_displayable(group):
            return True
        if "{" not in group.joined:
            continue
        # No placeholder goes on in the next line.
        filled = group.mark.fills_names and group.path[0] not in alike
        if filled and _uses_only_other(group.joined) and "other" in fits:
            continue
        if not (filled and fits.issuperset(_BRACES.findall(group.joined))):
            return True
    return False


def _uses_only_other(text: str) -> bool:
    """Whether it is the one placeholder of a text, as in nearly all, which is sooner counted than looked for."""
    return text.count("{") == text.count("{other}")


def _allowed_placeholders(location: StepLocation) -> frozenset[str]:
    """Placeholders that may stand in whatever is filled in here, without a closer look."""
    return (
        SAME_FOR_BOTH
        if location.who == "both" or location.step.simultaneous
        else SAME_FOR_BOTH | {"other", "speaker", "listener"}
    )


def _check_match(
    locations: tuple[StepLocation, ...], index: int, model_text: ModelText, match: re.Match[str]
) -> Finding | None:
    """What is wrong with one placeholder in a text of a step."""
    location, place = locations[index], model_text.path
    if place[0] in location.step.same_for_both:
        return None if match[1] in SAME_FOR_BOTH else _unfilled(place, match, SAME_FOR_BOTH_HINT)
    if not model_text.mark.fills_names:
        return _unfilled(place, match)
    return (
        _check_topic(locations, index, place, match)
        if match[1] == "topic"
        else _check_placeholder(location, place, match)
    )


def _check_topic_steps(locations: tuple[StepLocation, ...]) -> Iterator[Finding]:
    """One step names the topic, once."""
    named = [location for location in locations if location.step.sets_topic]
    for location in named[1:]:
        hint = "Leave names_topic out here, or there."
        message = f"the topic is named by `{named[0].step.id}` already"
        yield Finding("E233", (*location.path, "names_topic"), message, (hint,), key=True)
    if named and named[0].round_path is not None:
        hints = ("Put the step before the round.", "Or leave names_topic out.")
        message = "a round is played twice, and the topic is named once"
        yield Finding("E233", (*named[0].path, "names_topic"), message, hints, key=True)


def _check_topic(
    locations: tuple[StepLocation, ...], index: int, place: DocumentPath, match: re.Match[str]
) -> Finding | None:
    """A topic that is not named yet where it is spoken of. A stand-in may be the step that names it."""
    if any(location.step.sets_topic or not location.is_valid for location in locations[:index]):
        return None
    names = next((location.step for location in locations[index:] if location.step.sets_topic), None)
    if names is None:
        message = "{topic} is what a `joint` step names, and there is none"
        hints = (
            "Say what it is about instead.",
            "Or let a `joint` step before it name the topic, with `names_topic`.",
        )
    else:
        message = f"{{topic}} is only named by `{names.id}`, and that does not come before it"
        hints = (f"Move `{names.id}` before this step.", "Or say what it is about instead.")
    return Finding("E216", place, message, hints, part=_span(match))


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), len(match[0])


def _unfilled(place: DocumentPath, match: re.Match[str], hint: str = "") -> Finding:
    hint = hint or f"Names are filled in where a step speaks: {join_names(placeholder_keys())}."
    return Finding("E213", place, "no name is filled in here", (hint,), part=_span(match))


def _check_placeholder(location: StepLocation, place: DocumentPath, match: re.Match[str]) -> Finding | None:
    name, part = match[1], _span(match)
    both = location.who == "both" or location.step.simultaneous
    if name not in PLACEHOLDERS:
        maybe = did_you_mean(name, PLACEHOLDERS, "{{{}}}")
        known = " ".join(f"{{{placeholder}}}" for placeholder in PLACEHOLDERS)
        message = f"there is no placeholder {{{name[:30]}}}"
        return Finding("E212", place, message, (*maybe, f"There is {known}."), part=part)
    if name == "other" and both:
        hints: tuple[str, ...] = (
            "Say {first} and {second}, or leave the name out.",
            suggest_value("who", "each", words="Or {}, which asks one after the other."),
        )
        return Finding(
            "E215", place, "both read this, and for both {other} is somebody else", hints, part=part
        )
    if name in ("speaker", "listener") and location.round_path is None and both:
        hints = (
            "Say {first} or {second}.",
            "In a `round` somebody speaks and somebody listens.",
        )
        return Finding("E214", place, f"nobody is the {name} here", hints, part=part)
    return None
