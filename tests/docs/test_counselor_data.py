"""The page on a caseload as data agrees with what is written: each column, where it is filled, and the example."""

import csv
import io
import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reciprocity_tui.message import Message
from reciprocity_tui.practice.assignment import Practice, Task
from reciprocity_tui.practice.case_export import COLUMNS, SCHEMA, CaseData, as_csv, as_json, report_id
from reciprocity_tui.practice.case_folder import Problem
from reciprocity_tui.practice.report import Report, SharedAgreement, SharedLine, SharedNote, SharedTask
from tests.docs.page import DOCS

PAGE = DOCS / "counselor-data.md"
TEXT = PAGE.read_text("utf-8")
ROW = re.compile(r"^\| (?:`(?P<column>\w+)`)? ?\| (?:[^|]+ )?\| (?P<places>[^|]+) \| [^|]+ \|$", re.MULTILINE)
DAY = date(2026, 6, 1)

RECORDS = ("practice", "assigned", "report", "task", "line", "agreement", "note", "problem")

FULL_REPORT = Report(
    *("k7m2-p9qd", "stuck-1", "A stuck topic", ("A.", "S."), DAY, "0.1"),
    tasks=(
        SharedTask(
            *("civility/gentle-start", "A gentle start", "1.0.0", "done", DAY, 12),
            lines=(
                SharedLine(0, "How light was it?", "4", "side_by_side", 4),
                SharedLine(1, "How light was it?", "=7+1", "side_by_side", 7),
            ),
        ),
    ),
    agreements=(SharedAgreement("one free slot", "it is Thursday", ("a walk", "the piano"), DAY),),
    notes=(SharedNote("helped", 0, "'tis the short turns"),),
)
FULL_PRACTICE = Practice(
    *("stuck-1", "k7m2-p9qd", "A stuck topic", DAY, DAY, DAY),
    tasks=(Task("civility/gentle-start", fallback="regard/three-small-things"),),
)
DATA = CaseData(
    (("practice.toml", FULL_PRACTICE),),
    (("report.toml", FULL_REPORT),),
    (Problem("broken.toml", Message("caseload-link")),),
)


def columns() -> dict[str, set[str]]:
    """Return the records that fill each column, as the page says."""
    filled: dict[str, set[str]] = {}
    column = ""
    for row in ROW.finditer(TEXT.partition("## The columns")[2].partition("\n## ")[0]):
        column = row["column"] or column
        filled.setdefault(column, set()).update(named_records(row["places"]))
    return filled


def named_records(places: str) -> set[str]:
    """Return the records that a cell of the table means."""
    named = {*re.findall(r"`(\w+)`", places)}
    if places.startswith("all"):
        return {*RECORDS} - named
    return named | ({"task", "line", "agreement", "note"} if "its parts" in places else set())


def rows(data: CaseData = DATA) -> list[dict[str, str]]:
    """Return what is in the CSV."""
    return [*csv.DictReader(io.StringIO(as_csv(data).decode("utf-8"), newline=""))]


def test_every_column_is_described_in_the_order_of_the_file() -> None:
    assert (*columns(),) == COLUMNS == (*rows()[0],)
    assert f"`{SCHEMA}`" in TEXT


def test_every_kind_of_row_is_described() -> None:
    described = re.findall(r"^\| `(\w+)` \| [^|]+ \| [^|]+ \|$", TEXT, re.MULTILINE)
    assert (*described,) == RECORDS and {row["record"] for row in rows()} == {*RECORDS}


@pytest.mark.parametrize("record", RECORDS)
def test_a_row_fills_exactly_the_columns_that_the_page_says(record: str) -> None:
    filled = {column for row in rows() if row["record"] == record for column in row if row[column]}
    assert filled == {column for column, places in columns().items() if record in places} | {"record"}


def keys(value: Any) -> Iterator[str]:
    """Yield the keys of a document and of the first thing of each list in it, from outside in."""
    for key, inner in value.items():
        yield key
        if isinstance(inner, list):
            yield from keys(inner[0])


def test_the_shape_of_the_json_is_the_one_on_the_page() -> None:
    shape = TEXT.partition("schema      1")[2].partition("```")[0]
    assert ["schema", *re.findall(r"[a-z_]+", shape)] == [*keys(json.loads(as_json(DATA)))]


def test_the_example_loads_the_same_data_twice_into_one_row_each(tmp_path: Path) -> None:
    script = TEXT.partition("```python\n")[2].partition("```")[0]
    (tmp_path / "load.py").write_text(script, "utf-8")
    for name in ("one.csv", "two.csv"):
        (tmp_path / name).write_bytes(as_csv(DATA))
    command = (sys.executable, "load.py", "practice.db", "one.csv", "two.csv")
    subprocess.run(command, cwd=tmp_path, check=True, timeout=60)
    with sqlite3.connect(tmp_path / "practice.db") as database:
        loaded = dict(database.execute("select record, count(*) from facts group by record"))
        texts = {text for (text,) in database.execute("select text from facts")}
    database.close()
    assert loaded == dict.fromkeys(RECORDS[:-1], 1) | {"line": 2}
    assert {"4", "=7+1", "'tis the short turns"} <= texts


def test_no_cell_begins_as_a_formula_does() -> None:
    cells = [cell for row in rows() for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] and "'=7+1" in cells


def test_a_report_keeps_its_id_from_version_to_version() -> None:
    assert report_id(FULL_REPORT) == "ebae8fdc0634a991b6e44f94a48cc2c0"
