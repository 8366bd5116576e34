"""Parse lists in JSON, JavaScript or TypeScript: of texts, of objects, in groups, in groups of groups."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.packs.importing.columns import (
    NAMES_OF_LISTS,
    QUESTION_NAMES,
    Columns,
    Row,
    choose,
    entries,
    normalize_name,
)
from reciprocity_tui.packs.importing.entries import Entry, ImportOptions, ParsedList
from reciprocity_tui.packs.importing.json_literals import MOST_DEPTH, ParsedValue, parse_literals
from reciprocity_tui.packs.importing.levels import parse_level
from reciprocity_tui.packs.importing.text_lines import lines_of

_CODE = re.compile(
    r"export\s+(?:default|const|let|var)\b|(?:const|let|var)\s+[\w$]{1,60}\s*(?::[^=\n]{1,80})?=|module\.exports\s*=|"
    r"import\s[^\n]{0,200}from|(?:type|interface)\s+\w{1,60}\s*[={]|//|/\*|[\w$.]{1,60}\s*=\s*[\[{`(]"
)
_OBJECT = re.compile(r"\{\s*(?:[\"']|\w{1,40}\s*:|//|/\*)|\[\s*(?:[\"'`{\[]|//|/\*)")
_NAMES_OF_GROUPS = (
    "title",
    "name",
    "category",
    "packname",
    "pack_name",
    "topic",
    "theme",
    "level",
    "id",
    "set",
)
_NO_TEXT = Message("left-out-not-a-text")


Fields: TypeAlias = Mapping[str, ParsedValue]


@dataclass
class ParsedValues:
    """The values collected by a walk. ignored_keys -- keys that belong to no question, in order."""

    rows: list[Row] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    ignored_keys: dict[str, None] = field(default_factory=dict)
    title: str = ""
    records: int = 0

    @property
    def number(self) -> int:
        """Return the number of the next entry."""
        return len(self.rows) + len(self.entries) + 1


def is_structured(text: str) -> bool:
    """Return whether a text looks like JSON or like code with a list in it."""
    begin = text.lstrip("\ufeff \t\r\n")[:400]
    return bool(_OBJECT.match(begin) or (_CODE.match(begin) and re.search(r"[\[{`]", text[:20_000])))


def read_structured(text: str, wishes: ImportOptions, name: str, *, python: bool = False) -> ParsedList:
    """Parse JSON, JavaScript or Python. name -- of the file, for errors. Raises PackError for anything else."""
    findings = ParsedValues()
    if python:
        from reciprocity_tui.packs.importing.python_lists import values_of_python

        tops = list(values_of_python(text, name))
    else:
        tops = list(parse_literals(text, name))
    for label, value in tops:
        _walk(value, findings, _titled_by_name(label) if len(tops) > 1 else "", None, 0)
    columns = choose(findings.rows, wishes) if findings.rows else Columns()
    every = sorted([*findings.entries, *entries(findings.rows, columns)], key=lambda entry: entry.number)
    ignored = ", ".join(f"`{key[:30]}`" for key in list(findings.ignored_keys)[:20])
    notes = [Message("import-keys-left-out", keys=ignored)] if ignored else []
    if not every:
        raise PackError(Message("import-no-list-in", name=name))
    return ParsedList(
        tuple(every),
        "entry",
        _shape(text, python=python),
        (*columns.notes, *notes),
        tuple(columns.guesses),
        findings.title,
        columns.language,
        has_columns=bool(findings.rows),
    )


def _shape(text: str, *, python: bool) -> Message:
    if python:
        return Message("import-shape-python")
    is_json = text.lstrip("\ufeff \t\r\n")[:1] in ("[", "{")
    return Message("import-shape-json" if is_json else "import-shape-javascript")


def _walk(value: ParsedValue, findings: ParsedValues, title: str, level: int | None, depth: int) -> None:
    """Gather the questions in a value. title, level -- of the group it is in."""
    if isinstance(value.of, str):
        # A text that contains the whole list, one question per line.
        for offset, line in enumerate(lines_of(value.of)):
            fate = "question" if line.strip() else "blank"
            _add(findings, line.strip(), value.line + offset, title, level, blank=fate == "blank")
    elif isinstance(value.of, list):
        for item in value.of:
            _item(item, findings, title, level, depth)
    elif isinstance(value.of, dict):
        _object(value.of, findings, title, level, depth)


def _item(item: ParsedValue, findings: ParsedValues, title: str, level: int | None, depth: int) -> None:
    """Collect one item of an array."""
    if isinstance(item.of, str):
        _add(findings, item.of, item.line, title, level, blank=not item.of.strip())
    elif isinstance(item.of, dict) and item.of and not _contains_questions(item.of):
        cells = {key: _cell(value) for key, value in item.of.items()}
        findings.rows.append(Row(findings.number, item.line, cells, title, level))
    elif isinstance(item.of, list | dict) and item.of and depth < MOST_DEPTH:
        _walk(item, findings, title, level, depth + 1)
    else:
        entry = Entry(findings.number, item.raw, "left out", _NO_TEXT, item.line, title)
        findings.entries.append(entry)


def _add(
    findings: ParsedValues, text: str, line: int, title: str, level: int | None, *, blank: bool = False
) -> None:
    fate = "blank" if blank else "question"
    findings.entries.append(Entry(findings.number, text, fate, line=line, set=title, level=level))  # type: ignore[arg-type]


def _cell(value: ParsedValue) -> str:
    """Return a value of a question as the text in a column."""
    match value.of:
        case bool() | None:
            return ""
        case str():
            return value.of
        case float():
            return f"{value.of:g}"
        case list():
            return next((part.of for part in value.of if isinstance(part.of, str)), "")
        case _:
            return ""


def _contains_questions(fields: Fields) -> bool:
    """Return whether an object is a group with questions in it, and no question itself."""
    if any(
        normalize_name(key) in QUESTION_NAMES and isinstance(value.of, str) for key, value in fields.items()
    ):
        return False
    for value in fields.values():
        if isinstance(value.of, dict) and value.of:
            return True
        if isinstance(value.of, list) and any(isinstance(part.of, dict | str | list) for part in value.of):
            return True
    return False


def _object(fields: Fields, findings: ParsedValues, title: str, level: int | None, depth: int) -> None:
    """Collect a group of questions, or several by their names; or one question, or several by their numbers."""
    if not _contains_questions(fields):
        texts = [value.of for value in fields.values() if isinstance(value.of, str)]
        asks = any(normalize_name(key) in QUESTION_NAMES for key in fields)
        if not asks and len(texts) == len(fields) and len(texts) > 1:
            for value in fields.values():
                _item(value, findings, title, level, depth)
        elif fields:
            _item(ParsedValue(dict(fields), next(iter(fields.values())).line), findings, title, level, depth)
        return
    name, key = _name_of_group(fields)
    if name and depth == 0 and not findings.title:
        findings.title = name
    elif name:
        title = name
    for label, value in fields.items():
        if isinstance(value.of, list | dict) and value.of and depth < MOST_DEPTH:
            plain = normalize_name(label) in NAMES_OF_LISTS
            group_level = level if plain else parse_level(label)
            inner = title if plain or (title and group_level is not None) else _titled(label)
            _walk(
                value, findings, inner, parse_level(title) if group_level is None else group_level, depth + 1
            )
        elif label != key:
            findings.ignored_keys[label] = None


def _titled_by_name(label: str) -> str:
    """Return the title of a list from its name in the code; empty for a meaningless name."""
    last = label.rpartition(".")[2]
    return "" if normalize_name(last) in NAMES_OF_LISTS else _titled(last)


def _titled(label: str) -> str:
    """Return the title of a group from its key."""
    if label.isdecimal():
        return f"Set {label}"
    # As code names what never changes.
    label = label.lower() if label.isupper() and len(label) > 3 else label
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", label).replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _name_of_group(fields: Fields) -> tuple[str, str]:
    """Return the title of a group, and the key that contains it."""
    by_name: dict[str, tuple[str, str]] = {}
    for key, value in fields.items():
        if isinstance(value.of, str) and value.of.strip():
            by_name[normalize_name(key)] = (value.of.strip(), key)
        elif isinstance(value.of, float) and normalize_name(key) == "level":
            by_name["level"] = (f"Level {value.of:g}", key)
    return next((by_name[name] for name in _NAMES_OF_GROUPS if name in by_name), ("", ""))
