"""Conditions in words, for those who review an exercise and write none."""

from collections.abc import Callable, Mapping

from reciprocity_tui.exercise.conditions import EXTERNAL_NAMES, Term, parse_condition

_WORDS: Mapping[str, tuple[str, str]] = {
    "gap": ("the two numbers in {step} are {count} apart", "the two numbers in {step} are not {count} apart"),
    "both": ("both numbers in {step} are {count}", "not both numbers in {step} are {count}"),
    "overlap": (
        "the two have {count} in common in {step}",
        "the two do not have {count} in common in {step}",
    ),
    "rounds": ("{step} took {count} rounds", "{step} did not take {count} rounds"),
    "same": ("both answered {step} alike", "the two did not answer {step} alike"),
    "picked": ("“{option}” was picked in {step}", "“{option}” was not picked in {step}"),
    "accepted": ("{step} was accepted", "{step} was not accepted"),
    "parked": ("{step} was left open", "{step} was not left open"),
    "passed": ("somebody passed {step}", "nobody passed {step}"),
    "done": ("{step} was played before", "{step} was not played before"),
    "due": ("{step} is due", "{step} is not due"),
}
"""Every name: what it says, and what it says after `not`."""

_COUNTS: Mapping[str, str] = {"<": "less than", "<=": "at most", ">=": "at least", ">": "more than"}


def describe_condition(text: str, step: Callable[[str], str], option: Callable[[str, str], str]) -> str:
    """Return a condition as a sentence.

    step -- gives the name of a step by its id. option -- gives the text of an option or a list by the id of the step
    and its own. Raises ConditionError.
    """
    return f"Only when {' and '.join(_describe(term, step, option) for term in parse_condition(text))}."


def _describe(term: Term, step: Callable[[str], str], option: Callable[[str, str], str]) -> str:
    name = term.step if term.name in EXTERNAL_NAMES else step(term.step)
    if term.bin is not None:
        name = f"the list “{option(term.step, term.bin)}” of {name}"
    count = f"{_COUNTS[term.sign]} {term.number}" if term.sign else ""
    words = _WORDS[term.name][term.negated]
    return words.format(step=name, count=count, option=option(term.step, term.option or ""))
