"""Describe conditions in words, for those who review an exercise and write none."""

from collections.abc import Callable, Mapping

from reciprocity_tui import messages
from reciprocity_tui.exercise.conditions import EXTERNAL_NAMES, Term, parse_condition

_COMPARISONS: Mapping[str, str] = {"<": "less", "<=": "at-most", ">=": "at-least", ">": "more"}
"""Names of the signs in the catalogue."""


def describe_condition(text: str, step: Callable[[str], str], option: Callable[[str, str], str]) -> str:
    """Return a condition as a sentence.

    step -- gives the name of a step by its id. option -- gives the text of an option or a list by the id of the step
    and its own. Raises ConditionError.
    """
    first, *more = (_describe(term, step, option) for term in parse_condition(text))
    for term in more:
        first = messages.text("condition-and", before=first, term=term)
    return messages.text("condition-only-when", terms=first)


def _describe(term: Term, step: Callable[[str], str], option: Callable[[str, str], str]) -> str:
    name = term.step if term.name in EXTERNAL_NAMES else step(term.step)
    if term.bin is not None:
        name = messages.text("condition-list", list=option(term.step, term.bin), step=name)
    count = ""
    if term.sign:
        count = messages.text("condition-count", comparison=_COMPARISONS[term.sign], number=term.number)
    return messages.text(
        f"condition-term-{term.name}",
        step=name,
        negated="yes" if term.negated else "no",
        count=count,
        option=option(term.step, term.option or ""),
    )
