"""The condition of a step: a small grammar, parsed once, never evaluated as code.

    ["not "] name(step[.bin][, option]) [< <= >= > n]    joined by "and"

A condition reads facts: what a rule says is known once a step is revealed.
"""

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from reciprocity_tui.message import Message

CONDITION_NAMES: Mapping[str, bool] = {
    "gap": True,
    "both": True,
    "overlap": True,
    "rounds": True,
    "same": False,
    "picked": False,
    "accepted": False,
    "parked": False,
    "passed": False,
    "done": False,
    "due": False,
}
"""Every name, and whether it is a number that must be compared."""

EXTERNAL_NAMES = frozenset({"done", "due"})
"""Names that speak of other evenings, not of a step."""

_COMPARE: Mapping[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">=": operator.ge,
    ">": operator.gt,
}

_TERM = re.compile(
    r"(?P<no>not\s+)?(?P<name>[a-z]+)\(\s*(?P<step>[a-z0-9/-]+)(?:\.(?P<bin>[a-z0-9-]+))?"
    r"\s*(?:,\s*(?P<option>[a-z0-9-]+)\s*)?\)\s*(?:(?P<sign><=|>=|<|>)\s*(?P<number>\d{1,3}))?"
)

_AND = re.compile(r"(?<!\S)(and)(?!\S)")


_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Facts(NamedTuple):
    """What is known of a revealed step. Kinds fill what they have."""

    passed: bool = False
    """Somebody passed; never who."""
    numbers: tuple[int, ...] = ()
    """The numbers given, one a person, when both gave one."""
    comparable: bool = True
    """Whether the two numbers are about one thing, so that their distance says something."""
    picks: tuple[frozenset[str], ...] = ()
    """The options picked, a set a person, when both picked."""
    bins: Mapping[str, tuple[frozenset[str], ...]] = _NOTHING
    """The same by list, for what was sorted into lists."""
    flags: Mapping[str, bool] = _NOTHING
    """Other names that are true or false (`accepted`, `parked`)."""
    counts: Mapping[str, int] = _NOTHING
    """Other names that are numbers (`rounds`)."""


class Term(NamedTuple):
    """One part of a condition."""

    name: str
    step: str
    negated: bool = False
    bin: str | None = None
    option: str | None = None
    sign: str | None = None
    number: int = 0


class ConditionError(ValueError):
    """The text is not a condition. message -- what is wrong. offset -- where."""

    def __init__(self, message: Message, offset: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


@lru_cache(maxsize=256)
def parse_condition(text: str) -> tuple[Term, ...]:
    """Parse a condition. Raises ConditionError."""
    terms: list[Term] = []
    position = 0
    for part in _AND.split(text):
        if part != "and":
            terms.append(_parse_term(part, position + len(part) - len(part.lstrip())))
        position += len(part)
    return tuple(terms)


def _parse_term(part: str, position: int) -> Term:
    match = _TERM.fullmatch(part.strip())
    if match is None and part.count("(") > part.count(")"):
        name = part[: part.rfind("(") + 1].rsplit(maxsplit=1)[-1]
        raise ConditionError(Message("finding-condition-bracket-open", name=name), position)
    if match is None:
        raise ConditionError(Message("finding-no-condition"), position)
    name, sign = match["name"], match["sign"]
    if name not in CONDITION_NAMES:
        raise ConditionError(Message("finding-condition-unknown-name", name=name), position)
    if CONDITION_NAMES[name] and sign is None:
        raise ConditionError(Message("finding-condition-needs-number", name=name), position)
    if not CONDITION_NAMES[name] and sign is not None:
        raise ConditionError(Message("finding-condition-without-number", name=name), position)
    if name == "picked" and match["option"] is None:
        raise ConditionError(Message("finding-picked-needs-option"), position)
    return Term(
        name=name,
        step=match["step"],
        negated=match["no"] is not None,
        bin=match["bin"],
        option=match["option"],
        sign=sign,
        number=int(match["number"] or 0),
    )


def referenced_steps(conditions: Iterable[str]) -> frozenset[str]:
    """Return the ids of the steps of this exercise that `conditions` read. Raises ConditionError."""
    terms = (term for condition in conditions for term in parse_condition(condition))
    return frozenset(term.step for term in terms if term.name not in EXTERNAL_NAMES)


def evaluate(terms: tuple[Term, ...], facts_of: Callable[[Term], Facts]) -> bool:
    """Return whether all terms hold. facts_of -- returns the facts of a term; an unknown one is false."""
    return all(_evaluate_term(term, facts_of(term)) != term.negated for term in terms)


def _evaluate_term(term: Term, facts: Facts) -> bool:
    match term.name:
        case "gap":
            apart = abs(facts.numbers[0] - facts.numbers[1]) if len(facts.numbers) == 2 else 0
            return len(facts.numbers) == 2 and facts.comparable and _compare(term, apart)
        case "both":
            return len(facts.numbers) == 2 and all(_compare(term, number) for number in facts.numbers)
        case "overlap":
            picks = facts.picks if term.bin is None else facts.bins.get(term.bin, ())
            return len(picks) == 2 and _compare(term, len(picks[0] & picks[1]))
        case "same":
            return _same(facts)
        case "picked":
            return any(term.option in picks for picks in facts.picks)
        case "passed":
            return facts.passed
        case name if CONDITION_NAMES[name]:
            return _compare(term, facts.counts.get(name, 0))
        case name:
            return facts.flags.get(name, False)


def _same(facts: Facts) -> bool:
    if "same" in facts.flags:
        return facts.flags["same"]
    if len(facts.picks) == 2:
        return facts.picks[0] == facts.picks[1] != frozenset()
    return len(facts.numbers) == 2 and facts.comparable and facts.numbers[0] == facts.numbers[1]


def _compare(term: Term, value: int) -> bool:
    return term.sign is not None and _COMPARE[term.sign](value, term.number)
