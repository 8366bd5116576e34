"""Merge findings of one cause: keys missing in one table, and items of one list that are wrong alike."""

from collections.abc import Iterable, Sequence
from itertools import chain

from reciprocity_tui.exercise.finding import AnyHint, DocumentPath, Finding, Hint, to_toml, toml_line
from reciprocity_tui.message import Argument, Message, Text

TABLES = ("step", "do", "week", "test", "task")
"""Lists of tables that are written over many lines, where every table has its own findings."""
_MERGEABLE_CODES = ("E101", "E102", "E103", "E104")
_MOST_LISTED, _WIDEST = 6, 138
"""Items and characters of a list that is written out in a hint."""


def merge_related(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with one for all that is missing in a table, and one for items with the same error.

    The path of a missing key becomes that of its table.
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
    """Merge the findings of one table: every key that it lacks, and the lines to paste."""
    keys = tuple(str(finding.path[-1]) for finding in findings)
    if len(findings) == 1:
        return findings[0]._replace(path=place, missing=keys)
    names = tuple(f"`{key[:40]}`" for key in keys)
    message = Message("finding-keys-missing", keys=names, owner=_owner(findings[0]))
    return Finding("E101", place, message, tuple(_blocks(findings)), missing=keys)


def _owner(finding: Finding) -> Argument:
    """Return the owner of the missing key, as its message names it."""
    arguments = finding.message.arguments if isinstance(finding.message, Message) else {}
    return arguments.get("owner", Message("owner-table"))


def _blocks(findings: Sequence[Finding]) -> list[Hint]:
    """Return blocks of lines with everything, the likeliest values first; then with one other value at a time."""
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
    lines: list[Text] = []
    for hint, others in sorted(zip(chosen, offers, strict=True), key=lambda pair: _key(pair[0]) in TABLES):
        value = hint.changes[0].value
        lines += _table(_key(hint), value) if _key(hint) in TABLES else [_line(hint, others)]
    changes = chain.from_iterable(hint.changes for hint in chosen)
    return Hint(Message("finding-add-these-lines"), *changes, lines=tuple(lines))


def _key(hint: Hint) -> str:
    return str(hint.changes[0].path[-1])


def _line(hint: Hint, others: Sequence[Hint]) -> Text:
    path, value = hint.changes[0]
    line = toml_line(str(path[-1]), value)
    rest = dict.fromkeys(
        str(other.changes[0].value)
        for other in others
        if other.changes[0] != (path, value) and len(other.changes) == 1
    )
    if isinstance(value, str) and rest:
        return Message("finding-line-or", line=line, others=", ".join(rest))
    return line


def _table(key: str, value: object) -> list[str]:
    """Return the lines of a list of tables, each table with its header."""
    header = "[[step.do]]" if key == "do" else f"[[{key}]]"
    lines: list[str] = []
    for table in value if isinstance(value, list) else ():
        lines.append(header)
        lines += (toml_line(name, field) for name, field in table.items())
    return lines


def _cause_of(finding: Finding) -> object:
    """Return a key that findings of one cause share; most findings share it with none."""
    index = max((at for at, part in enumerate(finding.path) if isinstance(part, int)), default=0)
    if not index or finding.path[index - 1] in TABLES or finding.code not in _MERGEABLE_CODES:
        return id(finding)
    return (
        finding.code,
        finding.path[:index],
        finding.path[index + 1 :],
        finding.missing,
        _without_field(finding.message),
    )


def _without_field(message: Text) -> Text:
    """Return the message without the field that it names: items of one list differ in that alone."""
    if isinstance(message, str):
        return message
    return Message(
        message.id, **{name: value for name, value in message.arguments.items() if name != "field"}
    )


def _merge_items(findings: Sequence[Finding]) -> Finding:
    """Merge the findings of several items of a list."""
    offers = [
        [hint for hint in finding.hints if isinstance(hint, Hint) and hint.changes] for finding in findings
    ]
    hints: tuple[AnyHint, ...] = tuple(hint for hint in findings[0].hints if not isinstance(hint, Hint))
    if all(offers):
        hints = (_common_hints([some[0] for some in offers]), *hints)
    message = Message("finding-same-in-items", finding=findings[0].message, number=len(findings) - 1)
    return findings[0]._replace(message=message, hints=hints)


def _common_hints(hints: Sequence[Hint]) -> Hint:
    changes = tuple(chain.from_iterable(hint.changes for hint in hints))
    if all(hint.message == hints[0].message and hint.lines == hints[0].lines for hint in hints):
        message = Message("finding-hint-for-each", hint=hints[0].message, number=len(hints))
        return Hint(message, *changes, lines=hints[0].lines)
    if all(isinstance(change.path[-1], int) for change in changes):
        values = [to_toml(change.value) for change in changes]
        whole = f"[{', '.join(values)}]"
        if len(values) <= _MOST_LISTED and len(whole) <= _WIDEST:
            return Hint(Message("finding-write-them-like-this", values=whole), *changes)
        return Hint(Message("finding-write-each-like-first", value=values[0]), *changes)
    if len(hints) > _MOST_LISTED:
        first, second, last = hints[0].message, hints[1].message, hints[-1].message
        return Hint(Message("finding-hints-between", first=first, second=second, last=last), *changes)
    before, *others = (hint.message for hint in hints)
    for another in others:
        before = Message("list-middle", before=before, entry=another)
    return Hint(before, *changes)
