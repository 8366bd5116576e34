"""Check placeholders of names: that they exist, and that somebody has the role they name."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import chain

from reciprocity_tui.exercise.checks.check_display import check_displayable, may_not_be_displayable
from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.finding import (
    AnyHint,
    Change,
    DocumentPath,
    Finding,
    Hint,
    did_you_mean,
    join_names,
)
from reciprocity_tui.exercise.model_texts import ModelText, model_texts, placeholder_keys, text_groups
from reciprocity_tui.exercise.steps import StrictModel
from reciprocity_tui.message import Message

PLACEHOLDERS = ("first", "second", "speaker", "listener", "other", "topic")
"""The names allowed between braces."""

SAME_FOR_BOTH = frozenset({"first", "second"})
"""Placeholders that are the same name whoever reads them."""

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
                    yield _unfilled(model_text.path, match, compared=bool(allowed))


def _needs_check(location: StepLocation) -> bool:
    """Return whether any text needs a closer look, which is rare: the texts of a list are searched as one."""
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
    """Return whether {other} is the only placeholder, as in nearly all texts: counting is faster than searching."""
    return text.count("{") == text.count("{other}")


def _allowed_placeholders(location: StepLocation) -> frozenset[str]:
    """Return the placeholders that fit every text of a step in which names are filled in."""
    return (
        SAME_FOR_BOTH
        if location.who == "both" or location.step.simultaneous
        else SAME_FOR_BOTH | {"other", "speaker", "listener"}
    )


def _check_match(
    locations: tuple[StepLocation, ...], index: int, model_text: ModelText, match: re.Match[str]
) -> Finding | None:
    """Check one placeholder in a text of a step."""
    location, place = locations[index], model_text.path
    if place[0] in location.step.same_for_both:
        return None if match[1] in SAME_FOR_BOTH else _unfilled(place, match, compared=True)
    if not model_text.mark.fills_names:
        return _unfilled(place, match)
    return (
        _check_topic(locations, index, place, match)
        if match[1] == "topic"
        else _check_placeholder(location, place, match)
    )


def _check_topic_steps(locations: tuple[StepLocation, ...]) -> Iterator[Finding]:
    """Yield each step beyond the first that names the topic, and one that would name it twice."""
    named = [location for location in locations if location.step.sets_topic]
    for location in named[1:]:
        message = Message("finding-topic-named-twice", step=named[0].step.id)
        yield Finding("E233", (*location.path, "names_topic"), message, key=True)
    if named and named[0].round_path is not None:
        hints = (Message("finding-put-before-round"), Message("finding-or-leave-names-topic-out"))
        message = Message("finding-topic-named-in-round")
        yield Finding("E233", (*named[0].path, "names_topic"), message, hints, key=True)


def _check_topic(
    locations: tuple[StepLocation, ...], index: int, place: DocumentPath, match: re.Match[str]
) -> Finding | None:
    """Check that an earlier step names the topic. A substitute may be that step."""
    if any(location.step.sets_topic or not location.is_valid for location in locations[:index]):
        return None
    names = next((location.step for location in locations[index:] if location.step.sets_topic), None)
    if names is None:
        message = Message("finding-nothing-names-topic")
        hints = (Message("finding-say-topic-instead"), Message("finding-or-let-joint-name-it"))
    else:
        message = Message("finding-topic-named-later", step=names.id)
        hints = (Message("finding-move-before", step=names.id), Message("finding-or-say-topic-instead"))
    return Finding("E216", place, message, hints, part=_span(match))


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), len(match[0])


def _unfilled(place: DocumentPath, match: re.Match[str], *, compared: bool = False) -> Finding:
    """Return the finding of a name that is not filled in. compared -- both must read the same there."""
    hint = (
        Message("finding-only-first-and-second")
        if compared
        else Message("finding-where-names-are-filled", keys=join_names(placeholder_keys()))
    )
    return Finding("E213", place, Message("finding-no-name-filled"), (hint,), part=_span(match))


def _check_placeholder(location: StepLocation, place: DocumentPath, match: re.Match[str]) -> Finding | None:
    name, part = match[1], _span(match)
    both = location.who == "both" or location.step.simultaneous
    if name not in PLACEHOLDERS:
        maybe = did_you_mean(name, PLACEHOLDERS, "{{{}}}")
        known = Message("finding-known-names", names=" ".join(f"{{{each}}}" for each in PLACEHOLDERS))
        message = Message("finding-no-such-placeholder", name=f"{{{name[:30]}}}")
        return Finding("E212", place, message, (*maybe, known), part=part)
    if name == "other" and both:
        hints: tuple[AnyHint, ...] = (
            Message("finding-use-both-names"),
            Hint(Message("finding-or-ask-each"), Change(("who",), "each")),
        )
        return Finding("E215", place, Message("finding-other-read-by-both"), hints, part=part)
    if name in ("speaker", "listener") and location.round_path is None and both:
        hints = (Message("finding-use-one-name"), Message("finding-round-has-roles"))
        return Finding("E214", place, Message("finding-nobody-has-role", role=name), hints, part=part)
    return None
