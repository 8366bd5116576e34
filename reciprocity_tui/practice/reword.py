"""Say what the validation library found in the words of a practice, with hints that fit the rest of the file."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from reciprocity_tui.exercise.finding import IN_QUOTES, Change, Finding, Hint, to_toml, toml_line
from reciprocity_tui.message import Message
from reciprocity_tui.packs.schema.schema_fields import value_at
from reciprocity_tui.practice.couple_code import is_couple_code
from reciprocity_tui.practice.practice_file import AFTER_WORDS, AT_ONCE_WORDS
from reciprocity_tui.practice.practice_model import as_day

if TYPE_CHECKING:
    from reciprocity_tui.exercise.finding import AnyHint
    from reciprocity_tui.packs.parsing.read import Document

_DAYS = ("begins", "ends", "made")
"""Keys of days, in the order in which the value of one is offered for another that is missing."""


def day_of(value: object) -> date | None:
    """Return the day that a value of the file is, in quotes or without; None if it is none."""
    day = as_day(value)
    return day if isinstance(day, date) else None


def is_of_other_shape(finding: Finding, document: Document) -> bool:
    """Return whether it is that a release of the shape of a table is no word: only what is in the table counts then."""
    return finding.path[2:] == ("release",) and isinstance(value_at(document, finding.path), dict)


def reword(finding: Finding, document: Document) -> Finding:
    """Return the finding with other hints where there are better ones for a practice."""
    if finding.path[2:] == ("release",):
        return finding._replace(code="E105", hints=_release_hints(finding, document))
    if finding.path == ("couple",):
        return finding._replace(hints=_code_hints(document))
    if finding.code == "E101" and len(finding.path) == 1 and finding.path[0] in _DAYS:
        return finding._replace(hints=_day_hints(str(finding.path[0]), document) or finding.hints)
    return finding


def _release_hints(finding: Finding, document: Document) -> tuple[AnyHint, ...]:
    value, day = value_at(document, finding.path), day_of(document.get("ends"))
    as_table: dict[str, object] = {}
    if isinstance(value, int) and value > 0:
        as_table = {"days": int(value)}
    elif (named := day_of(value)) is not None:
        as_table = {"on": named}
    meant = (Hint(toml_line("release", as_table), Change(finding.path, as_table)),) if as_table else ()
    ways = {"at_once": IN_QUOTES.format(AT_ONCE_WORDS), "after": IN_QUOTES.format(AFTER_WORDS)}
    known = Message("finding-release-words", day=to_toml({"on": day or date(2026, 12, 8)}), **ways)
    return (*meant, known)


def _code_hints(document: Document) -> tuple[AnyHint, ...]:
    """Return the hint with the code that was meant, if it is spelled a little differently; else where it is from."""
    value = document.get("couple")
    plain = re.sub(r"[^a-z0-9]", "", value.lower()) if isinstance(value, str) else ""
    code = f"{plain[:4]}-{plain[4:]}"
    if is_couple_code(code):
        return (Hint(toml_line("couple", code), Change(("couple",), code)),)
    return (Message("finding-couple-code-from"),)


def _day_hints(key: str, document: Document) -> tuple[AnyHint, ...]:
    day = next((day for other in _DAYS if (day := day_of(document.get(other))) is not None), None)
    return () if day is None else (Hint(toml_line(key, day), Change((key,), day)),)
