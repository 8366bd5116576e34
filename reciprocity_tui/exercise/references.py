"""What a step reads of another, in its condition or its options: it stands before it, and in the open."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from reciprocity_tui.exercise.conditions import OUTSIDE, ConditionError, Term, parse
from reciprocity_tui.exercise.flaw import Flaw, Place, did_you_mean, listed
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.stops import Stop

Part = tuple[int, int]
"""Offset and length inside a condition."""

CONDITION, OPTIONS = "A condition reads", "Options come from"
"""Who reads, as it is said to an author."""

BY_LIST = frozenset({"overlap"})
"""Names that may speak of one list of a `sort`."""

_NEEDS: Mapping[str, str] = {
    "gap": "numbers",
    "both": "numbers",
    "overlap": "choices",
    "same": "choices or numbers",
    "picked": "choices",
    "accepted": "an agreement or what was said back",
    "parked": "an agreement",
    "rounds": "rounds of saying back",
}


def condition_flaws(stops: tuple[Stop, ...], lost: AbstractSet[str]) -> Iterator[Flaw]:
    """Every condition that cannot be read, or that reads what it may not. lost -- ids to say nothing about."""
    places = _places(stops)
    for index, stop in enumerate(stops):
        when = stop.step.when
        if when is None:
            continue
        path = (*stop.path, "when")
        try:
            terms = parse(when)
        except ConditionError as error:
            from reciprocity_tui.exercise.condition_hints import hints_for

            length = max(1, len(when) - error.offset)
            yield Flaw("E205", path, str(error), hints_for(when, error.offset), part=(error.offset, length))
            continue
        for term, parts in zip(terms, _parts(when, terms), strict=True):
            if term.name in OUTSIDE or term.step in lost:
                continue
            flaw = _flaw(term, index, stops, places, path, parts)
            if flaw is not None:
                yield flaw


def options_flaws(stops: tuple[Stop, ...], lost: AbstractSet[str]) -> Iterator[Flaw]:
    """Every `options = { of = "step" }` that nothing can come from. lost -- ids to say nothing about."""
    places = _places(stops)
    for index, stop in enumerate(stops):
        name = stop.step.offers_of if stop.intact else ""
        if not name or name in lost:
            continue
        path = (*stop.path, "options", "of")
        flaw = _unreached(name, index, stops, places, OPTIONS)
        read = stops[places[name]] if flaw is None else stop
        if flaw is None and read.intact and read.step.own:
            message = f"only its writer sees `{name}`, and here both would read it"
            flaw = Flaw("E209", (), message, ("Name a step that both see.",))
        elif flaw is None and read.intact and not read.step.lends:
            message = f"a `{read.step.kind}` step types nothing that could be offered"
            flaw = Flaw("E210", (), message, ("Name a `write` step, or write the options out in a list.",))
        if flaw is not None:
            yield flaw._replace(path=path)


def _places(stops: tuple[Stop, ...]) -> dict[str, int]:
    """Where each id stands first."""
    return {stop.step.id: index for index, stop in reversed(list(enumerate(stops))) if stop.step.id}


def _parts(when: str, terms: tuple[Term, ...]) -> Iterator[tuple[Part, Part]]:
    """Where each term names its step, and where its option, if it names one."""
    at = 0
    for term in terms:
        at = when.index(term.step, when.index("(", at))
        named = (at, len(term.step))
        if term.option is not None:
            at = when.index(term.option, when.index(",", at))
        yield named, (at, len(term.option or ""))


def _flaw(
    term: Term,
    index: int,
    stops: tuple[Stop, ...],
    places: dict[str, int],
    path: Place,
    parts: tuple[Part, Part],
) -> Flaw | None:
    flaw = _unreached(term.step, index, stops, places, CONDITION)
    if flaw is not None:
        return flaw._replace(path=path, part=parts[0])
    read = stops[places[term.step]]
    return _content(term, read, path, parts) if read.intact else None


def _unreached(
    name: str, index: int, stops: tuple[Stop, ...], places: dict[str, int], reads: str
) -> Flaw | None:
    """Why the step at `index` cannot read the one called `name`; the path is left to the caller.

    reads -- CONDITION or OPTIONS.
    """
    here, number = stops[index], places.get(name)
    if number is None:
        return _nobody(name, index, stops, reads)
    read = stops[number]
    if isinstance(read.step, Round):
        message = f"`{name}` is a round, and {reads[0].lower()}{reads[1:]} a step"
        hint = "Name a step of this round." if here.round == read.path else "Name a step outside of rounds."
        return Flaw("E206", (), message, (hint,))
    if number >= index:
        message = "this reads its own step" if number == index else f"`{name}` comes later than this"
        return Flaw("E207", (), message, (f"{reads} what stands before it.",))
    if read.round is not None and read.round != here.round:
        message = f"`{name}` is inside a round, where it is answered twice"
        return Flaw("E208", (), message, ("Only steps of the same round may read it.",))
    return None


def _nobody(name: str, index: int, stops: tuple[Stop, ...], reads: str) -> Flaw:
    """No step is called `name`; which ones could be meant."""
    before = [stop for stop in stops[:index] if stop.round in (None, stops[index].round) and stop.intact]
    fit = [stop.step for stop in before if (stop.step.lends if reads == OPTIONS else stop.step.gives)]
    known = frozenset(step.id for step in fit if step.id)
    hints = did_you_mean(name, known)
    nothing = "Nothing is typed before it." if reads == OPTIONS else "No step comes before it."
    there = f"Steps that come before: {listed(known)}." if known else nothing
    return Flaw("E206", (), f"no step here is called `{name}`", (*hints, there))


def _content(term: Term, read: Stop, path: Place, parts: tuple[Part, Part]) -> Flaw | None:
    """Whether the step gives what the condition asks for."""
    step = read.step
    part, option = parts
    if step.own:
        message = f"only its writer sees `{term.step}`, and what comes next would give it away"
        return Flaw("E209", path, message, ("Read a step that both see.",), part=part)
    gives = step.gives
    if term.bin is not None and term.bin in step.bin_ids and term.name in gives & BY_LIST:
        return None
    if term.name not in gives or term.bin is not None:
        hint = f"It gives {listed(gives)}." if gives else "No condition can read it."
        return Flaw("E210", path, _lacks(term, read), (hint,), part=part)
    if term.option is not None and term.name == "picked" and term.option not in step.option_ids:
        if step.offers_of:
            message = f"what may be picked in `{term.step}` has no name before it is typed"
            return Flaw("E211", path, message, ("overlap, same and passed can read it.",), part=option)
        hints = did_you_mean(term.option, step.option_ids)
        message = f"`{term.step}` has no option `{term.option}`"
        hint = f"Its options are {listed(step.option_ids)}."
        return Flaw("E211", path, message, (*hints, hint), part=option)
    return None


def _lacks(term: Term, read: Stop) -> str:
    kind = read.step.kind
    if term.bin is not None and read.step.bin_ids and term.name in BY_LIST:
        return f"`{term.step}` has no list `{term.bin}`; there is {listed(read.step.bin_ids)}"
    if term.bin is not None:
        return f"a `{kind}` step has no bins like `{term.bin}`"
    if term.name == "passed":
        return f"a `{kind}` step asks nothing that could be passed"
    which = "this" if term.name in read.step.feeds else "a"
    return f"`{term.name}` reads {_NEEDS.get(term.name, 'more')}, and {which} `{kind}` step gives none"
