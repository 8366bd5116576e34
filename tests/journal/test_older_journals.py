"""A journal that an earlier program wrote opens with all that it holds."""

import shutil
from dataclasses import replace
from pathlib import Path

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.journal.open_journal import open_journal
from reciprocity_tui.journal.schema import LEFT_PANEL, SCHEMAS
from reciprocity_tui.play.scenes.slots import Line
from tests.journal.kit import DAY, line, opened, promise, start, telling
from tests.journal.make_fixture import FIXTURES
from tests.journal.test_keeping import everything_is_there


def test_a_journal_of_schema_1_opens(tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "schema-1", tmp_path / "home")
    with opened(tmp_path / "home") as journal:
        everything_is_there(journal, agreed="")
        agreed = promise("tulips")
        journal.finish(2, [telling(agreed)], [agreed])
        assert [promise.what for promise in journal.agreements.active_trials()] == ["tulips"]


def test_a_journal_of_schema_2_opens(tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "schema-2", tmp_path / "home")
    with opened(tmp_path / "home") as journal:
        everything_is_there(journal)


def test_a_journal_of_schema_3_opens(tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "schema-3", tmp_path / "home")
    with opened(tmp_path / "home") as journal:
        everything_is_there(journal)
        practice = journal.practices.add("k7m2-p9qd/stuck", "{}")
        assert [(stored.id, stored.since) for stored in journal.practices.all()] == [(practice, 1)]


def test_a_journal_of_schema_4_opens(tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "schema-4", tmp_path / "home")
    with opened(tmp_path / "home") as journal:
        everything_is_there(journal)
        (practice,) = journal.practices.all()
        assert (practice.ref, practice.since, practice.added) == ("k7m2-p9qd/stuck", 1, DAY)
        assert journal.practices.declined(practice.id) == {1}
        assert [(note.kind, note.author, note.text) for note in journal.practices.notes(practice.id)] == [
            ("in-the-way", 0, "late shifts"),
            ("helped", 1, "short turns"),
        ]


def test_what_may_come_back_is_found_in_an_older_journal_too(tmp_path: Path) -> None:
    evenings = [("light", "appreciation"), ("medium", "needs"), ("light", "needs"), ("deep", "appreciation")]
    lines = [
        line("a step", 0), line("no step", 1), line("", 0), line("both", None),
        Line(LEFT_PANEL, "regard", "", 1, "left"),
        *(Line("thanks_lines", pillar, "What reached you?", 1, "soup", step="note") for pillar in ("regard", "team")),
        Line("gap", "team", "You see this differently.", 0, "two", step="note"),
    ]  # fmt: skip
    with opened(tmp_path / "new") as journal:
        for intensity, kind in evenings:
            journal.finish(journal.begin(replace(start(), intensity=intensity, kind=kind)), lines)
        expected = labels(journal)
        rows = {table: journal._database.rows(f"SELECT * FROM {table}") for table in ("evening", "line")}
    assert {row[-2] for row in expected} == {None, "2026-06-01"}
    assert {row[-1] for row in expected} == {None, "ground/hello-weather/note"}
    older = Journal(open_journal(tmp_path / "old", SCHEMAS[:2]), lambda: DAY)
    for table, records in rows.items():
        width = len(list(older._database._connection.execute(f"PRAGMA table_info({table})")))
        marks = ", ".join("?" * width)
        older._database._connection.executemany(
            f"INSERT INTO {table} VALUES ({marks})", [row[:width] for row in records]
        )
    older.close()
    with opened(tmp_path / "old") as journal:
        assert labels(journal) == expected


def labels(journal: Journal) -> list[tuple[object, ...]]:
    """Return the two columns by which each line is looked up: its day if it is warm, its step if that is recalled."""
    return journal._database.rows("SELECT id, warm, recalls FROM line ORDER BY id")
