"""What a step reads of another, in its condition or its options: it stands before it, and in the open."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.conditions import EXTERNAL_NAMES, ConditionError, Term, parse_condition
from reciprocity_tui.exercise.finding import DocumentPath, Finding, did_you_mean, join_names
from reciprocity_tui.exercise.kinds.round import Round

Span = tuple[int, int]
"""Offset and length inside a condition."""

CONDITION, OPTIONS = "A condition reads", "Options come from"
"""Who reads, as it is said to an author."""

LIST_CONDITIONS = frozenset({"overlap"})
"""Names that may speak of one list of a `sort`."""

_READS: Mapping[str, str] = {
    "gap": "numbers",
    "both": "numbers",
    "overlap": "choices",
    "same": "choices or numbers",
    "picked": "choices",
    "accepted": "an agreement or what was said back",
    "parked": "an agreement",
    "rounds": "rounds of saying back",
}


def check_conditions(
    locations: tuple[StepLocation, ...], unreadable_ids: AbstractSet[str]
) -> Iterator[Finding]:
    """Every condition that cannot be read, or that reads what it may not. lost -- ids to say nothing about."""
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
                "E205", path, str(error), suggest_conditions(when, error.offset), part=(error.offset, length)
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
    """Every `options = { of = "step" }` that nothing can come from. lost -- ids to say nothing about."""
    places = _first_positions(locations)
    for index, location in enumerate(locations):
        name = location.step.options_source if location.is_valid else ""
        if not name or name in unreadable_ids:
            continue
        path = (*location.path, "options", "of")
        finding = _check_reachable(name, index, locations, places, OPTIONS)
        read = locations[places[name]] if finding is None else location
        if finding is None and read.is_valid and read.step.writer_only:
            message = f"only its writer sees `{name}`, and here both would read it"
            finding = Finding("E209", (), message, ("Name a step that both see.",))
        elif finding is None and read.is_valid and not read.step.provides_options:
            message = f"a `{read.step.kind}` step types nothing that could be offered"
            finding = Finding(
                "E210", (), message, ("Name a `write` step, or write the options out in a list.",)
            )
        if finding is not None:
            yield finding._replace(path=path)


def _first_positions(locations: tuple[StepLocation, ...]) -> dict[str, int]:
    """Where each id stands first."""
    return {
        location.step.id: index
        for index, location in reversed(list(enumerate(locations)))
        if location.step.id
    }


def _term_spans(when: str, terms: tuple[Term, ...]) -> Iterator[tuple[Span, Span]]:
    """Where each term names its step, and where its option, if it names one."""
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
    """Why the step at `index` cannot read the one called `name`; the path is left to the caller.

    reads -- CONDITION or OPTIONS.
    """
    here, number = locations[index], places.get(name)
    if number is None:
        return _unknown_step(name, index, locations, reads)
    read = locations[number]
    if isinstance(read.step, Round):
        message = f"`{name}` is a round, and {reads[0].lower()}{reads[1:]} a step"
        hint = (
            "Name a step of this round." if here.round_path == read.path else "Name a step outside of rounds."
        )
        return Finding("E206", (), message, (hint,))
    if number >= index:
        message = "this reads its own step" if number == index else f"`{name}` comes later than this"
        return Finding("E207", (), message, (f"{reads} what stands before it.",))
    if read.round_path is not None and read.round_path != here.round_path:
        message = f"`{name}` is inside a round, where it is answered twice"
        return Finding("E208", (), message, ("Only steps of the same round may read it.",))
    return None


def _unknown_step(name: str, index: int, locations: tuple[StepLocation, ...], reads: str) -> Finding:
    """No step is called `name`; which ones could be meant."""
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
    nothing = "Nothing is typed before it." if reads == OPTIONS else "No step comes before it."
    there = f"Steps that come before: {join_names(known)}." if known else nothing
    return Finding("E206", (), f"no step here is called `{name}`", (*hints, there))


def _check_readable(
    term: Term, read: StepLocation, path: DocumentPath, parts: tuple[Span, Span]
) -> Finding | None:
    """Whether the step gives what the condition asks for."""
    step = read.step
    part, option = parts
    if step.writer_only:
        message = f"only its writer sees `{term.step}`, and what comes next would give it away"
        return Finding("E209", path, message, ("Read a step that both see.",), part=part)
    gives = step.readable_conditions
    if term.bin is not None and term.bin in step.bin_ids and term.name in gives & LIST_CONDITIONS:
        return None
    if term.name not in gives or term.bin is not None:
        hint = f"It gives {join_names(gives)}." if gives else "No condition can read it."
        return Finding("E210", path, _unreadable_message(term, read), (hint,), part=part)
    if term.option is not None and term.name == "picked" and term.option not in step.option_ids:
        if step.options_source:
            message = f"what may be picked in `{term.step}` has no name before it is typed"
            return Finding("E211", path, message, ("overlap, same and passed can read it.",), part=option)
        hints = did_you_mean(term.option, step.option_ids)
        message = f"`{term.step}` has no option `{term.option}`"
        hint = f"Its options are {join_names(step.option_ids)}."
        return Finding("E211", path, message, (*hints, hint), part=option)
    return None


def _unreadable_message(term: Term, read: StepLocation) -> str:
    kind = read.step.kind
    if term.bin is not None and read.step.bin_ids and term.name in LIST_CONDITIONS:
        return f"`{term.step}` has no list `{term.bin}`; there is {join_names(read.step.bin_ids)}"
    if term.bin is not None:
        return f"a `{kind}` step has no bins like `{term.bin}`"
    if term.name == "passed":
        return f"a `{kind}` step asks nothing that could be passed"
    which = "this" if term.name in read.step.conditions_of_kind else "a"
    return f"`{term.name}` reads {_READS.get(term.name, 'more')}, and {which} `{kind}` step gives none"
