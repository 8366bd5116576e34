"""Whether a condition can be known when it is asked: it reads what stands before it, in the open."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from reciprocity_tui.exercise.conditions import NAMES, OUTSIDE, ConditionError, Term, parse
from reciprocity_tui.exercise.flaw import Flaw, Place, listed, nearest
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.stops import Stop

Part = tuple[int, int]
"""Offset and length inside a condition."""

_NEEDS: Mapping[str, str] = {
    "gap": "numbers",
    "both": "numbers",
    "overlap": "choices",
    "same": "choices or numbers",
    "picked": "choices",
    "accepted": "an agreement",
    "parked": "an agreement",
    "rounds": "rounds of saying back",
}


def condition_flaws(stops: tuple[Stop, ...], lost: AbstractSet[str]) -> Iterator[Flaw]:
    """Every condition that cannot be read, or that reads what it may not. lost -- ids to say nothing about."""
    places = {stop.step.id: index for index, stop in reversed(list(enumerate(stops))) if stop.step.id}
    for index, stop in enumerate(stops):
        when = stop.step.when
        if when is None:
            continue
        path = (*stop.path, "when")
        try:
            terms = parse(when)
        except ConditionError as error:
            length = max(1, len(when) - error.offset)
            yield Flaw("E205", path, str(error), _names(when, error.offset), part=(error.offset, length))
            continue
        for term, parts in zip(terms, _parts(when, terms), strict=True):
            if term.name in OUTSIDE or term.step in lost:
                continue
            flaw = _flaw(term, index, stops, places, path, parts)
            if flaw is not None:
                yield flaw


def _names(when: str, offset: int) -> tuple[str, ...]:
    """Names there are, when what stands at `offset` looks like one that there is not."""
    name = when[offset:].removeprefix("not ").partition("(")[0].strip()
    if not name.isalpha() or name in NAMES:
        return ()
    near = nearest(name, tuple(NAMES))
    return (*((f"Did you mean `{near}`?",) if near else ()), f"There is {listed(tuple(NAMES))}.")


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
    here, number = stops[index], places.get(term.step)
    part = parts[0]
    before = tuple(stop for stop in stops[:index] if stop.round in (None, here.round) and stop.step.asks)
    known = frozenset(stop.step.id for stop in before if stop.step.id and stop.intact)
    if number is None:
        near = nearest(term.step, known)
        hints = (f"Did you mean `{near}`?",) if near else ()
        there = f"Steps that come before: {listed(known)}." if known else "No step comes before it."
        return Flaw("E206", path, f"no step here is called `{term.step}`", (*hints, there), part=part)
    read = stops[number]
    if isinstance(read.step, Round):
        message = f"`{term.step}` is a round, and a condition reads a step"
        hint = "Name a step of this round." if here.round == read.path else "Name a step outside of rounds."
        return Flaw("E206", path, message, (hint,), part=part)
    if number >= index:
        message = "this reads its own step" if number == index else f"`{term.step}` comes later than this"
        return Flaw("E207", path, message, ("A condition reads what stands before it.",), part=part)
    if read.round is not None and read.round != here.round:
        message = f"`{term.step}` is inside a round, where it is answered twice"
        return Flaw("E208", path, message, ("Only steps of the same round may read it.",), part=part)
    return _content(term, read, path, parts) if read.intact else None


def _content(term: Term, read: Stop, path: Place, parts: tuple[Part, Part]) -> Flaw | None:
    """Whether the step gives what the condition asks for."""
    step = read.step
    part, option = parts
    if step.own:
        message = f"only its writer sees `{term.step}`, and what comes next would give it away"
        return Flaw("E209", path, message, ("Read a step that both see.",), part=part)
    feeds = step.feeds - (frozenset() if step.asks else frozenset({"passed"}))
    if term.name not in feeds or term.bin is not None:
        gives = f"It gives {listed(feeds)}." if feeds else "No condition can read it."
        return Flaw("E210", path, _lacks(term, read), (gives,), part=part)
    if term.option is not None and term.name == "picked" and term.option not in step.option_ids:
        near = nearest(term.option, step.option_ids)
        hints = (f"Did you mean `{near}`?",) if near else ()
        message = f"`{term.step}` has no option `{term.option}`"
        hint = f"Its options are {listed(step.option_ids)}."
        return Flaw("E211", path, message, (*hints, hint), part=option)
    return None


def _lacks(term: Term, read: Stop) -> str:
    kind = read.step.kind
    if term.bin is not None:
        return f"a `{kind}` step has no bins like `{term.bin}`"
    if term.name == "passed":
        return f"a `{kind}` step asks nothing that could be passed"
    return f"`{term.name}` reads {_NEEDS.get(term.name, 'more')}, and a `{kind}` step gives none"
