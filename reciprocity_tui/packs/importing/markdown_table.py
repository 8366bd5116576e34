"""Parse tables between bars, as Markdown has them."""

import re
from collections.abc import Iterator

from reciprocity_tui.message import Message
from reciprocity_tui.packs.importing.columns import choose, entries
from reciprocity_tui.packs.importing.delimited import Record, column_names, named_rows, require_few_columns
from reciprocity_tui.packs.importing.entries import Entry, ImportOptions, ParsedList
from reciprocity_tui.packs.importing.text_lines import DIVIDER, lines_of

_BAR, _OUTER_BARS = re.compile(r"(?<!\\)\|"), re.compile(r"^\||(?<!\\)\|$")
_RULE = re.compile(r":?-+:?|")
_MOSTLY = 0.6


def is_bars(text: str) -> bool:
    """Return whether most lines of a text are rows between bars, as Markdown has tables."""
    lines = [line.strip() for line in lines_of(text) if line.strip()]
    rows = sum(line[0] == line[-1] == "|" and len(line) > 2 for line in lines)
    return rows > 2 and rows >= _MOSTLY * len(lines)


def read_bars(text: str, wishes: ImportOptions) -> ParsedList:
    """Parse a table between bars. Lines around it are no rows of it, and are left out."""
    records = [Record(tuple(_between_bars(line)), number) for number, line in enumerate(lines_of(text), 1)]
    require_few_columns(records)
    table = [record for record in records if len(record.fields) > 1]
    names, header = column_names(table)
    first = table[0].line if header else 0
    rules = {record.line for record in table if all(map(_RULE.fullmatch, record.fields))}
    rows = [row for row in named_rows(records, names, 0) if row.number != first and row.number not in rules]
    columns = choose([row for row in rows if len(row.cells) > 1], wishes)
    head = [Entry(first, " ".join(table[0].fields), "heading", line=first)] if header else []
    lines = lines_of(text)
    head += [Entry(n, lines[n - 1].strip(), "left out", DIVIDER, n) for n in rules]
    every = sorted([*head, *entries(rows, columns)], key=lambda entry: entry.number)
    notes, guesses = tuple(columns.notes), tuple(columns.guesses)
    shape = Message("import-shape-bars")
    return ParsedList(tuple(every), "line", shape, notes, guesses, "", columns.language, has_columns=True)


def _between_bars(line: str) -> Iterator[str]:
    """Yield the cells of a line; a bar after a backslash is part of the text."""
    for cell in _BAR.split(_OUTER_BARS.sub("", line.strip())):
        yield cell.replace("\\|", "|").strip()
