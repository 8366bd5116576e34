"""The tables of the journal. They contain nothing that could be used to watch anybody.

No times of typing, no counts, no history of edits, and once an evening is over no trace of who passed.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import apsw

VERSION = 4
APPLICATION_ID = 0x52454350
"""The letters RECP."""

_LINE_V1 = (
    "CREATE TABLE line (id INTEGER PRIMARY KEY AUTOINCREMENT, evening INTEGER NOT NULL REFERENCES"
    " evening ON DELETE CASCADE, ord INTEGER NOT NULL, panel TEXT NOT NULL, pillar TEXT NOT NULL,"
    " wording TEXT NOT NULL, author INTEGER, text TEXT NOT NULL, number INTEGER, options TEXT NOT"
    " NULL) STRICT"
)
_ADDED_IN_2 = (
    "row INTEGER NOT NULL DEFAULT 0",
    "step TEXT NOT NULL DEFAULT ''",
    "names_topic INTEGER NOT NULL DEFAULT 0",
)
_ADDED_IN_3 = ("warm TEXT", "recalls TEXT")


def _with_columns(table: str, columns: Sequence[str]) -> str:
    """Return the statement of `table` as SQLite writes it once `columns` were added."""
    return table.replace(") STRICT", f", {', '.join(columns)}) STRICT")


_LINE_V2 = _with_columns(_LINE_V1, _ADDED_IN_2)
_LINE = _with_columns(_LINE_V2, _ADDED_IN_3)

LEFT_PANEL = "left_for_you"
"""Panel of notes for each other, once they are opened."""

LABEL_LINES = f"""
    UPDATE line SET (warm, recalls) = (SELECT
        CASE WHEN line.author IS NOT NULL AND line.text <> '' AND evening.intensity <> 'deep'
            AND (line.panel = '{LEFT_PANEL}' OR (line.panel = 'thanks_lines' AND line.pillar = 'regard'
                AND (evening.kind = 'appreciation' OR evening.intensity = 'light')))
            THEN evening.day END,
        CASE WHEN line.step <> '' AND line.panel <> 'gap' AND evening.intensity <> 'deep'
            THEN evening.exercise || '/' || line.step END
        FROM evening WHERE evening.id = line.evening)
"""
"""Fills the two columns by which a line is looked up, so that no look-up reads the lines of all years.

`warm` is the day of its evening, if the line may come back by itself; `recalls` is `pack/exercise/step`, if an exercise
may bring it back. Neither contains more than the row and its evening do.
"""

_AGREEMENTS = (
    (
        "CREATE TABLE agreement (id INTEGER PRIMARY KEY AUTOINCREMENT, line INTEGER NOT NULL REFERENCES"
        " line ON DELETE CASCADE, source TEXT NOT NULL, what TEXT NOT NULL, cue TEXT NOT NULL, gives_left"
        " TEXT NOT NULL, gives_right TEXT NOT NULL, form TEXT NOT NULL, days INTEGER NOT NULL, made"
        " TEXT NOT NULL, touched TEXT NOT NULL, review TEXT, ended TEXT) STRICT"
    ),
    "CREATE INDEX agreement_line ON agreement (line)",
    "CREATE INDEX agreement_living ON agreement (ended, form, review)",
)
"""`line` is the latest line about the agreement: deleting it deletes the agreement. Days are ISO dates."""

_PRACTICES = (
    (
        "CREATE TABLE practice (id INTEGER PRIMARY KEY AUTOINCREMENT, ref TEXT NOT NULL, body TEXT NOT NULL,"
        " since INTEGER NOT NULL, added TEXT NOT NULL, ended TEXT) STRICT"
    ),
    "CREATE UNIQUE INDEX practice_ref ON practice (ref)",
    (
        "CREATE TABLE practice_declined (practice INTEGER NOT NULL REFERENCES practice ON DELETE CASCADE,"
        " task INTEGER NOT NULL, PRIMARY KEY (practice, task)) STRICT, WITHOUT ROWID"
    ),
    (
        "CREATE TABLE practice_note (id INTEGER PRIMARY KEY AUTOINCREMENT, practice INTEGER NOT NULL REFERENCES"
        " practice ON DELETE CASCADE, kind TEXT NOT NULL, author INTEGER NOT NULL, text TEXT NOT NULL) STRICT"
    ),
    "CREATE INDEX practice_note_practice ON practice_note (practice, id)",
)
"""`since` is the evening that was saved last when the practice was added. What was done follows from the evenings.

Who declined a task is not stored, nor when.
"""

_STATEMENTS_V1 = (
    (
        "CREATE TABLE person (seat INTEGER PRIMARY KEY, name TEXT NOT NULL, mark TEXT NOT NULL, colour"
        " TEXT NOT NULL) STRICT"
    ),
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    (
        "CREATE TABLE evening (id INTEGER PRIMARY KEY AUTOINCREMENT, exercise TEXT NOT NULL, title TEXT"
        " NOT NULL, snapshot TEXT, opener INTEGER NOT NULL, day TEXT NOT NULL, pillar TEXT NOT NULL, kind"
        " TEXT NOT NULL, intensity TEXT NOT NULL, minutes INTEGER NOT NULL, kept INTEGER NOT NULL DEFAULT"
        " 0, back_at TEXT) STRICT"
    ),
    "CREATE INDEX evening_kept ON evening (kept, id)",
    "CREATE INDEX evening_exercise ON evening (kept, exercise, id)",
    (
        "CREATE TABLE prompt (evening INTEGER NOT NULL REFERENCES evening ON DELETE CASCADE, id TEXT NOT"
        " NULL, PRIMARY KEY (evening, id)) STRICT, WITHOUT ROWID"
    ),
    (
        "CREATE TABLE slot (evening INTEGER NOT NULL REFERENCES evening ON DELETE CASCADE, step TEXT NOT"
        " NULL, turn INTEGER NOT NULL, seat INTEGER NOT NULL, part TEXT NOT NULL, n INTEGER NOT NULL,"
        " state TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (evening, step, turn, seat, part, n))"
        " STRICT, WITHOUT ROWID"
    ),
    _LINE_V1,
    "CREATE INDEX line_evening ON line (evening, id)",
    'CREATE VIRTUAL TABLE search USING fts5(text, tokenize="unicode61 remove_diacritics 2")',
    (
        "CREATE TABLE sealed_line (id INTEGER PRIMARY KEY AUTOINCREMENT, evening INTEGER REFERENCES"
        " evening ON DELETE CASCADE, author INTEGER NOT NULL, text TEXT NOT NULL) STRICT"
    ),
)

_INDEXES_V3 = (
    "CREATE INDEX line_warm ON line (warm) WHERE warm IS NOT NULL",
    "CREATE INDEX line_recalls ON line (recalls, evening) WHERE recalls IS NOT NULL",
    "CREATE INDEX prompt_met ON prompt (id, evening)",
)


def _schema_statements(line: str, *more: str) -> tuple[str, ...]:
    return (*(line if statement == _LINE_V1 else statement for statement in _STATEMENTS_V1), *more)


_STATEMENTS_V2 = _schema_statements(_LINE_V2, *_AGREEMENTS)
_STATEMENTS_V3 = _schema_statements(_LINE, *_AGREEMENTS, *_INDEXES_V3)
STATEMENTS = (*_STATEMENTS_V3, *_PRACTICES)
"""The statements that create a journal of the present schema."""

SECURE_SEARCH = "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)"
"""Makes full text search erase deleted text at once; by default it does not."""


class Schema(NamedTuple):
    """One version of the journal, and the upgrade from the one before.

    statements -- create its tables, indexes and full text search, each named once.
    upgrade -- turns a journal of the schema before into this one, within one transaction; None for the first.
    """

    version: int
    statements: tuple[str, ...]
    upgrade: Callable[[apsw.Connection], None] | None = None


def _upgrade_to_2(connection: apsw.Connection) -> None:
    for column in _ADDED_IN_2:
        connection.execute(f"ALTER TABLE line ADD COLUMN {column}")
    for statement in _AGREEMENTS:
        connection.execute(statement)


def _upgrade_to_3(connection: apsw.Connection) -> None:
    for column in _ADDED_IN_3:
        connection.execute(f"ALTER TABLE line ADD COLUMN {column}")
    connection.execute(LABEL_LINES)
    for statement in _INDEXES_V3:
        connection.execute(statement)


def _upgrade_to_4(connection: apsw.Connection) -> None:
    for statement in _PRACTICES:
        connection.execute(statement)


SCHEMAS = (
    Schema(1, _STATEMENTS_V1),
    Schema(2, _STATEMENTS_V2, _upgrade_to_2),
    Schema(3, _STATEMENTS_V3, _upgrade_to_3),
    Schema(VERSION, STATEMENTS, _upgrade_to_4),
)
"""All there ever were, oldest first."""

_FTS_TABLES = frozenset({"search_data", "search_idx", "search_content", "search_docsize", "search_config"})
_SQLITE_TABLES = frozenset({"sqlite_sequence"})


def matches_schema(objects: Sequence[tuple[str, str, str | None]], statements: Sequence[str]) -> bool:
    """Return whether `objects` (type, name, SQL of everything) are made by `statements`, and nothing else is there.

    A trigger or a view that somebody added could copy sealed rows, whatever it is called.
    """
    made = {("table", name) for name in _FTS_TABLES | _SQLITE_TABLES}
    texts = {(kind, name): sql for kind, name, sql in objects if (kind, name) not in made}
    return texts == {_object_name(sql): sql for sql in statements} and len(objects) == len(texts) + len(made)


def _object_name(sql: str) -> tuple[str, str]:
    """Return type and name of the object that a statement creates."""
    words = sql.split(maxsplit=4)
    if words[1] in ("VIRTUAL", "UNIQUE"):
        del words[1]
    return words[1].lower(), words[2]
