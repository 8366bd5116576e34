"""One cause, one fault: what is missing in one table, and what is wrong alike in the items of one list."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from reciprocity_tui.exercise.finding import DocumentPath, Finding, Hint, to_toml

TABLES = ("step", "do", "week", "test")
"""Lists of tables that are written over many lines, where every table has its own faults."""
_MERGEABLE_CODES = ("E101", "E102", "E103", "E104")
_NEEDS = re.compile(r"is missing: (.+) needs it")
_NUMBERED = re.compile(r"^item \d+ of ")
_MOST_LISTED, _WIDEST = 6, 160
"""Items and characters of a list that is written out in a hint."""


def merge_related(findings: Iterable[Finding]) -> list[Finding]:
    """Return the same faults, with one for all that is missing in a table, and one for items that have the same.

    A missing field comes with the place where it should stand, and leaves with that of its table.
    """
    missing: dict[DocumentPath, list[Finding]] = {}
    others = []
    for finding in findings:
        if finding.code == "E101":
            missing.setdefault(finding.path[:-1], []).append(finding)
        else:
            others.append(finding)
    tables = (_merge_table(place, some) for place, some in missing.items())
    alike: dict[object, list[Finding]] = {}
    for finding in chain(tables, others):
        alike.setdefault(_cause_of(finding), []).append(finding)
    return [some[0] if len(some) == 1 else _merge_items(some) for some in alike.values()]


def _merge_table(place: DocumentPath, findings: Sequence[Finding]) -> Finding:
    """The fault of one table: every key that it lacks, and the lines to paste."""
    keys = tuple(str(finding.path[-1]) for finding in findings)
    if len(findings) == 1:
        return findings[0]._replace(path=place, missing=keys)
    names = ", ".join(f"`{key[:40]}`" for key in keys[:-1]) + f" and `{keys[-1][:40]}`"
    match = _NEEDS.search(findings[0].message)
    whose = match[1] if match else "this table"
    return Finding(
        "E101", place, f"{names} are missing: {whose} needs them", tuple(_blocks(findings)), missing=keys
    )


def _blocks(findings: Sequence[Finding]) -> list[Hint]:
    """Lines that give everything, the likeliest values first; after them, one value at a time is another one."""
    offers = [
        [hint for hint in finding.hints if isinstance(hint, Hint) and hint.changes] for finding in findings
    ]
    if not all(offers):
        return []
    first = [some[0] for some in offers]
    blocks = [_block(first, offers)]
    for index, some in enumerate(offers):
        blocks += (_block([*first[:index], hint, *first[index + 1 :]], offers) for hint in some[1:])
    return blocks


def _block(chosen: Sequence[Hint], offers: Sequence[Sequence[Hint]]) -> Hint:
    lines = ["Add these lines:"]
    for hint, others in sorted(zip(chosen, offers, strict=True), key=lambda pair: _key(pair[0]) in TABLES):
        value = hint.changes[0].value
        lines += _table(_key(hint), value) if _key(hint) in TABLES else [_line(hint, others)]
    return Hint("\n".join(lines), *chain.from_iterable(hint.changes for hint in chosen))


def _key(hint: Hint) -> str:
    return str(hint.changes[0].path[-1])


def _line(hint: Hint, others: Sequence[Hint]) -> str:
    path, value = hint.changes[0]
    line = f"{path[-1]} = {to_toml(value)}"
    rest = dict.fromkeys(
        str(other.changes[0].value)
        for other in others
        if other.changes[0] != (path, value) and len(other.changes) == 1
    )
    return f"{line}  # or {', '.join(rest)}" if isinstance(value, str) and rest else line


def _table(key: str, value: object) -> list[str]:
    """The lines of a list of tables, each table with its header."""
    header = "[[step.do]]" if key == "do" else f"[[{key}]]"
    lines: list[str] = []
    for table in value if isinstance(value, list) else ():
        lines.append(header)
        lines += (f"{name} = {to_toml(field)}" for name, field in table.items())
    return lines


def _cause_of(finding: Finding) -> object:
    """What is the same in faults of one cause; of most faults nothing is."""
    index = max((at for at, part in enumerate(finding.path) if isinstance(part, int)), default=0)
    if not index or finding.path[index - 1] in TABLES or finding.code not in _MERGEABLE_CODES:
        return id(finding)
    return (
        finding.code,
        finding.path[:index],
        finding.path[index + 1 :],
        finding.missing,
        _NUMBERED.sub("", finding.message),
    )


def _merge_items(findings: Sequence[Finding]) -> Finding:
    """The fault of several items of a list."""
    more = len(findings) - 1
    likewise = "1 more item" if more == 1 else f"{more} more items"
    offers = [
        [hint for hint in finding.hints if isinstance(hint, Hint) and hint.changes] for finding in findings
    ]
    hints: tuple[str, ...] = tuple(hint for hint in findings[0].hints if not isinstance(hint, Hint))
    if all(offers):
        hints = (_common_hints([some[0] for some in offers]), *hints)
    return findings[0]._replace(message=f"{findings[0].message} (the same in {likewise})", hints=hints)


def _common_hints(hints: Sequence[Hint]) -> Hint:
    changes = tuple(chain.from_iterable(hint.changes for hint in hints))
    if len({str(hint) for hint in hints}) == 1:
        return Hint(f"{hints[0]} (in each of the {len(hints)})", *changes)
    if all(isinstance(change.path[-1], int) for change in changes):
        values = [to_toml(change.value) for change in changes]
        whole = f"Write them like this: [{', '.join(values)}]"
        if len(values) <= _MOST_LISTED and len(whole) <= _WIDEST:
            return Hint(whole, *changes)
        return Hint(f"Write each like the first: {values[0]}", *changes)
    shown = hints if len(hints) <= _MOST_LISTED else [hints[0], hints[1], hints[-1]]
    return Hint((", " if shown is hints else " ... ").join(shown), *changes)
