"""Suggest a condition to an author who wrote it as in other languages: `!`, `==`, `&&`, `or`, an open bracket."""

import re
from collections.abc import Iterator

from reciprocity_tui.exercise.conditions import CONDITION_NAMES, ConditionError, parse_condition
from reciprocity_tui.exercise.finding import did_you_mean, join_names
from reciprocity_tui.message import Message

_OR = re.compile(r"\|\|?|\bor\b|\bxor\b|\bunless\b", re.IGNORECASE)
_EQUAL = re.compile(r"(?P<term>[a-z]+\([^()]*\))\s*={1,3}\s*(?P<number>\d{1,3})")
_REPAIRS: tuple[tuple[str, str], ...] = (
    (r"&&?|\bAND\b|\bAnd\b|\+", " and "),
    (r"!=\s*0\b", "> 0"),
    (r"!(?!=)\s*|\b(?:NOT|Not)\b", "not "),
    (r"=>", ">="),
    (r"=<", "<="),
    (r"\s*={2,3}\s*true\b|\s+is\s+true\b", ""),
    (r"[\"'`]", ""),
    (rf"\b([a-z0-9-]+)\.({'|'.join(CONDITION_NAMES)})\b(?!\()", r"\2(\1)"),
)
_WORDS: tuple[tuple[str, str], ...] = (
    (r"\b(?:is )?(?:more|greater|larger) than\b|\b(?:is )?over\b", ">"),
    (r"\b(?:is )?(?:less|fewer|smaller) than\b|\b(?:is )?under\b", "<"),
    (r"\b(?:is )?at least\b", ">="),
    (r"\b(?:is )?at most\b", "<="),
)


def suggest_conditions(text: str, offset: int) -> tuple[Message, ...]:
    """Return what to write instead of a condition that cannot be read from `offset` on, the likeliest first."""
    hints = (*_repaired(text), *_syntax_hints(text), *_name_hints(text, offset))
    return hints or (Message("finding-condition-begins", names=join_names(CONDITION_NAMES)),)


def _repaired(text: str) -> Iterator[Message]:
    """Yield the condition with the signs of other languages replaced, if it can be parsed then."""
    mended = text
    for pattern, instead in _REPAIRS:
        mended = re.sub(pattern, instead, mended)
    mended = _EQUAL.sub(
        lambda match: " and ".join(f"{match['term']} {sign} {match['number']}" for sign in (">=", "<=")),
        mended,
    )
    for pattern, instead in _WORDS:
        mended = re.sub(pattern, instead, mended)
    if mended.count("(") == mended.count(")") + 1:
        mended = re.sub(r"(\([^()<>=]*?)\s*($|[<>=]|\band\b)", r"\1) \2", mended, count=1)
    mended = " ".join(mended.split())
    try:
        parse_condition(mended)
    except ConditionError:
        return
    yield Message("finding-write-condition", condition=mended)


def _syntax_hints(text: str) -> Iterator[Message]:
    if _OR.search(text):
        yield Message("finding-no-or")
    if re.search(r"==|!=|<>", text):
        yield Message("finding-how-numbers-compare")


def _name_hints(text: str, offset: int) -> tuple[Message, ...]:
    """Return the known names, if the word at `offset` looks like an unknown one."""
    name = text[offset:].removeprefix("not ").partition("(")[0].strip()
    if not name.isalpha() or name in CONDITION_NAMES:
        return ()
    known = Message("finding-known-names", names=join_names(CONDITION_NAMES))
    return (*did_you_mean(name, CONDITION_NAMES), known)
