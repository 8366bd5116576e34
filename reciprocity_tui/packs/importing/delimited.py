"""Tables as text: CSV with any usual sign between the fields, and what Anki writes."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import StringIO

from reciprocity_tui.errors import PackError
from reciprocity_tui.packs.importing.entries import Entry, Reading, Wishes
from reciprocity_tui.packs.importing.table import (
    LEVEL_NAMES,
    QUESTION_NAMES,
    SET_NAMES,
    TYPE_NAMES,
    Row,
    choose,
    entries,
    named_like,
)
from reciprocity_tui.packs.importing.text_lines import QUESTION_SIGNS, lines_of

DELIMITERS: Mapping[str, str] = {",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars"}
_ANKI = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|", "colon": ":"}
MOST_COLUMNS = 200
_SAMPLE = 200
"""Rows that are looked at to see what separates them."""
_SURE, _MOSTLY_ROWS = 0.9, 0.6
_KNOWN = QUESTION_NAMES | SET_NAMES | LEVEL_NAMES | TYPE_NAMES | {"id", "number", "no", "nr", "en", "#"}


@dataclass(frozen=True)
class Record:
    """The fields of one row, and the line it begins in."""

    fields: tuple[str, ...]
    line: int


def is_anki(text: str) -> bool:
    """Whether a text begins as Anki writes its notes."""
    return bool(re.match(r"#(separator|html|deck|columns|notetype|tags)[ \w]*:", text))


def delimiter_of(text: str, *, sure: bool) -> str:
    """Return the sign between the fields of a table; empty when it is none.

    sure -- nothing but the text says that it is a table, so that it has to be a clear one.
    """
    best, most = "", 0.0
    for delimiter in DELIMITERS:
        sample = _sample(text, delimiter)
        if not sample:
            continue
        width, rows = Counter(len(fields) for fields in sample).most_common(1)[0]
        share = rows / len(sample)
        clear = share >= (0.95 if sure else 0.6) and (
            not sure or (len(sample) > 1 and _is_clear(sample, delimiter))
        )
        if width > 1 and clear and share * (1 + width / 100) > most:
            best, most = delimiter, share * (1 + width / 100)
    return best


def _sample(text: str, delimiter: str) -> list[list[str]]:
    lines = [line for line in lines_of(text[:200_000]) if line.strip()][: _SAMPLE * 2]
    try:
        rows = csv.reader(StringIO("\n".join(lines), newline=""), delimiter=delimiter)
        return [fields for fields, _ in zip(rows, range(_SAMPLE), strict=False)]
    except csv.Error:
        return [line.split(delimiter) for line in lines[:_SAMPLE]]


def _is_clear(sample: Sequence[Sequence[str]], delimiter: str) -> bool:
    """Whether it is a table and no prose that has as many commas in each line."""
    if delimiter == "\t":
        return True
    known = sum(named_like(cell) in _KNOWN for cell in sample[0])
    return known > 0 and all(len(cell) < 30 for cell in sample[0])


def read_table(text: str, wishes: Wishes, delimiter: str) -> Reading:
    """Take a table apart. delimiter -- the sign between its fields; empty: there is one column."""
    records, guess = _records(text, delimiter or ",")
    names, header = _names(records)
    rows = list(_rows(records[header:], names, header))
    columns = choose(rows, wishes)
    what = (
        f"a table with {DELIMITERS.get(delimiter, 'one column')}{' between its fields' if delimiter else ''}"
    )
    heads = tuple(
        Entry(index + 1, " ".join(record.fields), "heading", line=record.line)
        for index, record in enumerate(records[:header])
    )
    without = () if header else ("it has no row of names, so columns go by number",)
    return Reading(
        (*heads, *entries(rows, columns)),
        "row",
        what,
        (*columns.notes, *without),
        (*columns.guesses, *guess),
        language=columns.language,
        has_columns=True,
    )


def read_anki(text: str, wishes: Wishes) -> Reading:
    """Take notes apart that Anki wrote as text."""
    lines = lines_of(text)
    begin = next((index for index, line in enumerate(lines) if not line.startswith("#")), len(lines))
    settings = dict(_settings(lines[:begin]))
    named = settings.get("separator", "tab")
    delimiter = _ANKI.get(named.casefold(), named[:1] or "\t")
    records, guess = _records("\n".join(lines[begin:]), delimiter)
    records = [replace(record, line=record.line + begin) for record in records]
    names = _anki_names(settings, delimiter, max((len(record.fields) for record in records), default=1))
    rows = list(_rows(records, names, begin))
    rows = [_first_tag(row) for row in rows]
    columns = choose(rows, wishes)
    heads = (Entry(index + 1, line, "heading", line=index + 1) for index, line in enumerate(lines[:begin]))
    return Reading(
        (*heads, *entries(rows, columns)),
        "row",
        "notes of Anki",
        tuple(columns.notes),
        (*columns.guesses, *guess),
        settings.get("deck", "").rpartition("::")[2],
        columns.language,
        has_columns=True,
    )


def _settings(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        key, colon, value = line[1:].partition(":")
        if colon:
            yield key.strip().casefold(), value.strip() if key.strip() != "separator" else value


def _anki_names(settings: Mapping[str, str], delimiter: str, width: int) -> list[str]:
    names = [f"{number}" for number in range(1, width + 1)]
    for index, name in enumerate(settings.get("columns", "").split(delimiter)[:width]):
        if name.strip():
            names[index] = name.strip()
    for key in ("tags", "deck", "notetype", "guid"):
        number = settings.get(f"{key} column", "")
        if number.isdecimal() and 1 <= int(number[:4]) <= width:
            names[int(number[:4]) - 1] = key
    return _unlike(names)


def _first_tag(row: Row) -> Row:
    tags = row.cells.get("tags", "").split()
    return replace(row, cells={**row.cells, "tags": tags[0].rpartition("::")[2]}) if tags else row


def _records(text: str, delimiter: str) -> tuple[list[Record], tuple[str, ...]]:
    """Every row, and what is a guess: a quotation mark that nobody closes is one like any other. Raises PackError."""
    records, guess = _split(text, delimiter)
    _bound_columns(records)
    return records, guess


def _bound_columns(records: Sequence[Record]) -> None:
    if any(len(record.fields) > MOST_COLUMNS for record in records):
        raise PackError(f"This table has more than {MOST_COLUMNS} columns.", "A list has one, or a few.")


def _split(text: str, delimiter: str) -> tuple[list[Record], tuple[str, ...]]:
    plain = "\n".join(lines_of(text))
    reader = csv.reader(StringIO(plain, newline=""), delimiter=delimiter, strict=True)
    records: list[Record] = []
    line = 1
    try:
        for fields in reader:
            records.append(Record(tuple(fields), line))
            line = reader.line_num + 1
    except csv.Error:
        split = (Record(tuple(each.split(delimiter)), n) for n, each in enumerate(plain.split("\n"), 1))
        told = f"from line {line} on quotation marks do not pair up, so every line is taken for a row"
        return list(split), (told,)
    return records, ()


def _names(records: Sequence[Record]) -> tuple[list[str], int]:
    """The names of the columns, and how many rows they take: one or none."""
    width = max((len(record.fields) for record in records), default=1)
    numbered = [f"{number}" for number in range(1, width + 1)]
    if not records or not _is_header(records):
        return numbered, 0
    given = [name.strip() for name in records[0].fields]
    return _unlike(
        [*(name or number for name, number in zip(given, numbered, strict=False)), *numbered[len(given) :]]
    ), 1


def _is_header(records: Sequence[Record]) -> bool:
    first = [cell.strip() for cell in records[0].fields]
    if any(named_like(cell) in _KNOWN for cell in first):
        return True
    if len(records) < 3 or any(cell.endswith(QUESTION_SIGNS) or len(cell) > 30 for cell in first):
        return False
    asking = [any(cell.rstrip().endswith(QUESTION_SIGNS) for cell in record.fields) for record in records[1:]]
    return sum(asking) >= _SURE * len(asking)


def _unlike(names: Sequence[str]) -> list[str]:
    """Names of which no two are the same."""
    seen: Counter[str] = Counter()
    unlike = []
    for name in names:
        seen[name] += 1
        unlike.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return unlike


def is_bars(text: str) -> bool:
    """Whether most lines of a text are rows between bars, as Markdown has tables."""
    lines = [line.strip() for line in lines_of(text) if line.strip()]
    rows = sum(line[0] == line[-1] == "|" and len(line) > 2 for line in lines)
    return rows > 2 and rows >= _MOSTLY_ROWS * len(lines)


def read_bars(text: str, wishes: Wishes) -> Reading:
    """Take a table apart that stands between bars. Lines around it are no rows of it, and left out."""
    records = [
        Record(tuple(map(str.strip, line.strip().strip("|").split("|"))), number)
        for number, line in enumerate(lines_of(text), 1)
    ]
    _bound_columns(records)
    table = [record for record in records if len(record.fields) > 1]
    names, header = _names(table)
    first = table[0].line if header else 0
    rows = [row for row in _rows(records, names, 0) if row.number != first]
    columns = choose([row for row in rows if len(row.cells) > 1], wishes)
    head = [Entry(first, " ".join(table[0].fields), "heading", line=first)] if header else []
    every = sorted([*head, *entries(rows, columns)], key=lambda entry: entry.number)
    notes, guesses = tuple(columns.notes), tuple(columns.guesses)
    return Reading(
        tuple(every), "line", "a table between bars", notes, guesses, "", columns.language, has_columns=True
    )


def _rows(records: Sequence[Record], names: Sequence[str], before: int) -> Iterator[Row]:
    for index, record in enumerate(records):
        yield Row(before + index + 1, record.line, dict(zip(names, record.fields, strict=False)))
