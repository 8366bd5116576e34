"""Check that a step that another one reads, in its condition or its options, comes before it and is seen by both."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.conditions import EXTERNAL_NAMES, ConditionError, Term, parse_condition
from reciprocity_tui.exercise.finding import DocumentPath, Finding, did_you_mean, join_names
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.message import Message

Span = tuple[int, int]
"""Offset and length inside a condition."""

CONDITION, OPTIONS = "condition", "options"
"""What reads another step."""

LIST_CONDITIONS = frozenset({"overlap"})
"""Names that may speak of one list of a `sort`."""


def check_conditions(
    locations: tuple[StepLocation, ...], unreadable_ids: AbstractSet[str]
) -> Iterator[Finding]:
    """Yield conditions that cannot be parsed or read what they may not. unreadable_ids -- steps not to check."""
    places = _first_positions(locations)
    for index, location in enumerate(locations):
        when = location.step.when
        if when is None:
            continue
        path = (*location.path, "when")
        try:
            terms = parse_condition(when)
        except ConditionError as error:
            from reciprocity_tui.exercise.checks.condition_hints import suggest_conditions

            length = max(1, len(when) - error.offset)
            yield Finding(
                "E205",
                path,
                error.message,
                suggest_conditions(when, error.offset),
                part=(error.offset, length),
            )
            continue
        for term, parts in zip(terms, _term_spans(when, terms), strict=True):
            if term.name in EXTERNAL_NAMES or term.step in unreadable_ids:
                continue
            finding = _check_term(term, index, locations, places, path, parts)
            if finding is not None:
                yield finding


def check_option_sources(
    locations: tuple[StepLocation, ...], unreadable_ids: AbstractSet[str]
) -> Iterator[Finding]:
    """Yield every `options = { of = "step" }` without a source. unreadable_ids -- steps that are not checked."""
    places = _first_positions(locations)
    for index, location in enumerate(locations):
        name = location.step.options_source if location.is_valid else ""
        if not name or name in unreadable_ids:
            continue
        path = (*location.path, "options", "of")
        finding = _check_reachable(name, index, locations, places, OPTIONS)
        read = locations[places[name]] if finding is None else location
        if finding is None and read.is_valid and read.step.writer_only:
            finding = Finding("E209", (), Message("finding-options-from-writers-own", step=name))
        elif finding is None and read.is_valid and not read.step.provides_options:
            finding = Finding("E210", (), Message("finding-step-offers-nothing", kind=read.step.kind))
        if finding is not None:
            yield finding._replace(path=path)


def _first_positions(locations: tuple[StepLocation, ...]) -> dict[str, int]:
    """Return the index of the first step with each id."""
    return {
        location.step.id: index
        for index, location in reversed(list(enumerate(locations)))
        if location.step.id
    }


def _term_spans(when: str, terms: tuple[Term, ...]) -> Iterator[tuple[Span, Span]]:
    """Yield the span of the step that each term names, and that of its option."""
    at = 0
    for term in terms:
        at = when.index(term.step, when.index("(", at))
        named = (at, len(term.step))
        if term.option is not None:
            at = when.index(term.option, when.index(",", at))
        yield named, (at, len(term.option or ""))


def _check_term(
    term: Term,
    index: int,
    locations: tuple[StepLocation, ...],
    places: dict[str, int],
    path: DocumentPath,
    parts: tuple[Span, Span],
) -> Finding | None:
    finding = _check_reachable(term.step, index, locations, places, CONDITION)
    if finding is not None:
        return finding._replace(path=path, part=parts[0])
    read = locations[places[term.step]]
    return _check_readable(term, read, path, parts) if read.is_valid else None


def _check_reachable(
    name: str, index: int, locations: tuple[StepLocation, ...], places: dict[str, int], reads: str
) -> Finding | None:
    """Check that the step at `index` can read the one called `name`; the path is left to the caller.

    reads -- CONDITION or OPTIONS.
    """
    here, number = locations[index], places.get(name)
    if number is None:
        return _unknown_step(name, index, locations, reads)
    read = locations[number]
    if isinstance(read.step, Round):
        message = Message("finding-reads-round", step=name, reader=reads)
        hint = (
            Message("finding-name-step-of-round")
            if here.round_path == read.path
            else Message("finding-name-step-outside")
        )
        return Finding("E206", (), message, (hint,))
    if number >= index:
        message = (
            Message("finding-reads-itself") if number == index else Message("finding-reads-later", step=name)
        )
        return Finding("E207", (), message, (Message("finding-reads-what-comes-before", reader=reads),))
    if read.round_path is not None and read.round_path != here.round_path:
        return Finding("E208", (), Message("finding-reads-into-round", step=name))
    return None


def _unknown_step(name: str, index: int, locations: tuple[StepLocation, ...], reads: str) -> Finding:
    """Return the finding of a `name` that no step has, with the steps it could mean."""
    before = [
        location
        for location in locations[:index]
        if location.round_path in (None, locations[index].round_path) and location.is_valid
    ]
    fit = [
        location.step
        for location in before
        if (location.step.provides_options if reads == OPTIONS else location.step.readable_conditions)
    ]
    known = frozenset(step.id for step in fit if step.id)
    hints = did_you_mean(name, known)
    there = (
        Message("finding-steps-before", names=join_names(known))
        if known
        else Message("finding-nothing-before", reader=reads)
    )
    return Finding("E206", (), Message("finding-no-such-step", step=name), (*hints, there))


def _check_readable(
    term: Term, read: StepLocation, path: DocumentPath, parts: tuple[Span, Span]
) -> Finding | None:
    """Check that the step gives what the condition asks for."""
    step = read.step
    part, option = parts
    if step.writer_only:
        return Finding("E209", path, Message("finding-reads-writers-own", step=term.step), part=part)
    gives = step.readable_conditions
    if term.bin is not None and term.bin in step.bin_ids and term.name in gives & LIST_CONDITIONS:
        return None
    if term.name not in gives or term.bin is not None:
        hint = (
            Message("finding-step-gives", names=join_names(gives))
            if gives
            else Message("finding-step-gives-nothing")
        )
        return Finding("E210", path, _unreadable_message(term, read), (hint,), part=part)
    if term.option is not None and term.name == "picked" and term.option not in step.option_ids:
        if step.options_source:
            return Finding("E211", path, Message("finding-typed-option-read", step=term.step), part=option)
        hints = did_you_mean(term.option, step.option_ids)
        message = Message(
            "finding-no-such-option",
            step=term.step,
            option=term.option,
            known=join_names(step.option_ids),
        )
        return Finding("E211", path, message, hints, part=option)
    return None


def _unreadable_message(term: Term, read: StepLocation) -> Message:
    kind, names = read.step.kind, join_names(read.step.bin_ids)
    if term.bin is not None and read.step.bin_ids and term.name in LIST_CONDITIONS:
        return Message("finding-no-such-list", step=term.step, list=term.bin, known=names)
    if term.bin is not None:
        return Message("finding-kind-has-no-lists", kind=kind, list=term.bin)
    if term.name == "passed":
        return Message("finding-kind-cannot-be-passed", kind=kind)
    if term.name in read.step.conditions_of_kind:
        return Message("finding-step-does-not-give", name=term.name, kind=kind)
    return Message("finding-kind-does-not-give", name=term.name, kind=kind)
