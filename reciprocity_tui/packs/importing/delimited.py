"""Parse tables in text: CSV with any usual delimiter, and exports of Anki."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import StringIO

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.packs.importing.columns import (
    LEVEL_NAMES,
    QUESTION_NAMES,
    SET_NAMES,
    TYPE_NAMES,
    Columns,
    Row,
    choose,
    entries,
    normalize_name,
)
from reciprocity_tui.packs.importing.entries import Entry, ImportOptions, ParsedList
from reciprocity_tui.packs.importing.ranges import format_ranges
from reciprocity_tui.packs.importing.text_lines import QUESTION_SIGNS, lines_of

DELIMITERS: Mapping[str, str] = {",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars"}
"""The names of delimiters in the message `import-shape-table`."""
_ANKI = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|", "colon": ":"}
MOST_COLUMNS = 200
_NEVER = "\x1f"
"""The delimiter where there is one column."""
_SAMPLE = 200
"""Rows to read to find the delimiter."""
_SURE = 0.9
_KNOWN = QUESTION_NAMES | SET_NAMES | LEVEL_NAMES | TYPE_NAMES | {"id", "number", "no", "nr", "en", "#"}


@dataclass(frozen=True)
class Record:
    """The fields of one row, and the line it begins in."""

    fields: tuple[str, ...]
    line: int


def is_anki(text: str) -> bool:
    """Return whether a text begins as Anki writes its notes."""
    return bool(re.match(r"#(separator|html|deck|columns|notetype|tags)[ \w]*:", text))


def delimiter_of(text: str, *, sure: bool) -> str:
    """Return the sign between the fields of a table; empty when it is none.

    sure -- nothing but the text says that it is a table, so that it has to be a clear one.
    """
    best, most = "", 0.0
    for delimiter in DELIMITERS:
        sample = _sample(text, delimiter)
        if not sample or (not sure and _is_prose(sample)):
            continue
        if not sure and _names_columns(sample[0]):
            return delimiter
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
    """Return whether it is a table and no prose that has as many commas in each line."""
    if delimiter == "\t":
        return True
    if _names_columns(sample[0]):
        return True
    # Nothing but the sign follows the question mark, as nobody writes it.
    asking = sum(any(cell.endswith(QUESTION_SIGNS) for cell in fields[:-1]) for fields in sample)
    tight = not any(cell.startswith(" ") for fields in sample for cell in fields)
    return tight and asking >= _SURE * len(sample)


def _names_columns(fields: Sequence[str]) -> bool:
    """Return whether a row has several cells, and at least one of them is a name that columns have."""
    named = any(normalize_name(cell) in _KNOWN for cell in fields)
    return len(fields) > 1 and named and all(len(cell) < 30 for cell in fields)


def _is_prose(sample: Sequence[Sequence[str]]) -> bool:
    """Return whether what looks like cells are parts of sentences, each but the first with a space before it."""
    parts = [cell for fields in sample for cell in fields[1:]]
    spaced = sum(cell.startswith(" ") for cell in parts)
    return bool(parts) and spaced >= _SURE * len(parts) and not _names_columns(sample[0])


def read_table(text: str, wishes: ImportOptions, delimiter: str) -> ParsedList:
    """Take a table apart. delimiter -- the sign between its fields; empty: there is one column."""
    begin = len(_separator_line(text))
    delimiter = text[begin - 1] if begin and text[begin - 1] in DELIMITERS else delimiter
    first = [Entry(1, text[:begin], "heading", line=1)] if begin else []
    records, guess = _records(text[begin:].removeprefix("\r").removeprefix("\n"), delimiter or _NEVER)
    records = [replace(record, line=record.line + len(first)) for record in records]
    names, header = column_names(records)
    body, whole = _with_all_of_a_question(records, names, header)
    rows = list(named_rows(body[header:], names, header + len(first)))
    columns = choose(rows, wishes) if rows else Columns()
    shape = Message("import-shape-table", delimiter=DELIMITERS.get(delimiter, "none"))
    heads = (
        Entry(len(first) + index + 1, " ".join(record.fields), "heading", line=record.line)
        for index, record in enumerate(records[:header])
    )
    without = () if header else (Message("import-no-row-of-names"),)
    return ParsedList(
        (*first, *heads, *entries(rows, columns)),
        "row",
        shape,
        (*columns.notes, *without),
        (*columns.guesses, *guess, *whole),
        language=columns.language,
        has_columns=True,
    )


def _separator_line(text: str) -> str:
    """Return the line in which a spreadsheet names its delimiter; empty where there is none."""
    match = re.match(r"\ufeff?\"?sep=(.)\"?(?=[\r\n])", text, re.IGNORECASE)
    return match.group().removesuffix('"') if match else ""


def _with_all_of_a_question(
    records: Sequence[Record], names: Sequence[str], header: int
) -> tuple[list[Record], tuple[Message, ...]]:
    """Return the rows; join the cells of a question whose comma is not quoted, so that a row has too many cells.

    The rest of a sentence begins with a space; a cell of its own does not.
    """
    asks = next((index for index, name in enumerate(names) if normalize_name(name) in QUESTION_NAMES), None)
    if not header or asks is None:
        return list(records), ()
    width = len(records[0].fields)
    rows, mended = [], []
    for number, record in enumerate(records, 1):
        fields = list(record.fields)
        while len(fields) > max(width, asks + 1) and fields[asks + 1].startswith(" "):
            fields[asks : asks + 2] = [",".join(fields[asks : asks + 2])]
        if len(fields) < len(record.fields):
            mended.append(number)
        rows.append(replace(record, fields=tuple(fields)))
    if not mended:
        return rows, ()
    return rows, (Message("import-commas-in-question", places=format_ranges("row", mended)),)


def read_anki(text: str, wishes: ImportOptions) -> ParsedList:
    """Take notes apart that Anki wrote as text."""
    lines = lines_of(text)
    begin = next((index for index, line in enumerate(lines) if not line.startswith("#")), len(lines))
    settings = dict(_settings(lines[:begin]))
    named = settings.get("separator", "tab")
    delimiter = _ANKI.get(named.casefold(), named[:1] or "\t")
    records, guess = _records("\n".join(lines[begin:]), delimiter)
    records = [replace(record, line=record.line + begin) for record in records]
    names = _anki_names(settings, delimiter, max((len(record.fields) for record in records), default=1))
    rows = list(named_rows(records, names, begin))
    rows = [_first_tag(row) for row in rows]
    columns = choose(rows, wishes)
    heads = (Entry(index + 1, line, "heading", line=index + 1) for index, line in enumerate(lines[:begin]))
    return ParsedList(
        (*heads, *entries(rows, columns)),
        "row",
        Message("import-shape-anki"),
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
    return _make_unique(names)


def _first_tag(row: Row) -> Row:
    tags = row.cells.get("tags", "").split()
    return replace(row, cells={**row.cells, "tags": tags[0].rpartition("::")[2]}) if tags else row


def _records(text: str, delimiter: str) -> tuple[list[Record], tuple[Message, ...]]:
    """Return every row, and the guesses: an unclosed quotation mark is taken literally. Raises PackError."""
    records, guess = _records_by_line(text, delimiter)
    require_few_columns(records)
    return records, guess


def require_few_columns(records: Sequence[Record]) -> None:
    """Raise PackError for a table that is too wide to be a list."""
    if any(len(record.fields) > MOST_COLUMNS for record in records):
        raise PackError(Message("import-too-many-columns", most=MOST_COLUMNS))


def _records_by_line(text: str, delimiter: str) -> tuple[list[Record], tuple[Message, ...]]:
    plain = "\n".join(lines_of(text))
    reader = csv.reader(StringIO(plain, newline=""), delimiter=delimiter, strict=True)
    records: list[Record] = []
    line = 1
    try:
        for fields in reader:
            records.append(Record(tuple(fields), line))
            line = reader.line_num + 1
    except csv.Error:
        split = (Record(_fields(row, delimiter), n) for n, row in enumerate(lines_of(text), 1))
        return list(split), (Message("import-unpaired-quotes", line=line),)
    return records, ()


def _fields(line: str, delimiter: str) -> tuple[str, ...]:
    """Return the fields of a single line; quotation marks that do not pair up are taken literally."""
    try:
        return tuple(next(csv.reader([line], delimiter=delimiter, strict=True), ()))
    except csv.Error:
        return tuple(line.split(delimiter))


def column_names(records: Sequence[Record]) -> tuple[list[str], int]:
    """Return the names of the columns, and how many rows they take: one or none."""
    width = max((len(record.fields) for record in records), default=1)
    numbered = [f"{number}" for number in range(1, width + 1)]
    if not records or not _is_header(records):
        return numbered, 0
    given = [name.strip() for name in records[0].fields]
    return _make_unique(
        [*(name or number for name, number in zip(given, numbered, strict=False)), *numbered[len(given) :]]
    ), 1


def _is_header(records: Sequence[Record]) -> bool:
    first = [cell.strip() for cell in records[0].fields]
    if any(normalize_name(cell) in _KNOWN for cell in first):
        return True
    if len(records) < 3 or any(cell.endswith(QUESTION_SIGNS) or len(cell) > 30 for cell in first):
        return False
    asking = [any(cell.rstrip().endswith(QUESTION_SIGNS) for cell in record.fields) for record in records[1:]]
    return sum(asking) >= _SURE * len(asking)


def _make_unique(names: Sequence[str]) -> list[str]:
    """Return the names with numbers behind repeated ones."""
    seen: Counter[str] = Counter()
    unlike = []
    for name in names:
        seen[name] += 1
        unlike.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return unlike


def named_rows(records: Sequence[Record], names: Sequence[str], before: int) -> Iterator[Row]:
    """Yield the rows with their cells by name. before -- how many are above them."""
    for index, record in enumerate(records):
        yield Row(before + index + 1, record.line, dict(zip(names, record.fields, strict=False)))
