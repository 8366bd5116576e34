"""Names are nouns, docstrings are English, and every page that is named exists."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.reading_language import lost_pages, nameless, translated
from tests.house.rooms import ROOT

PAGES_OF_TESTS = ("tests/cli", "tests/packs", "tests/practice")
"""Folders whose tests make pages of their own."""


def code(*folders: str) -> Iterator[Path]:
    """Yield the Python files below these folders."""
    for folder in folders:
        yield from sorted(ROOT.joinpath(folder).rglob("*.py"))


def test_every_variable_is_named_by_a_noun() -> None:
    files = code("reciprocity_tui", "tests", "benchmarks", "tools")
    assert [f"{file}:{fault}" for file in files for fault in nameless(file.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("code", "faults"),
    [
        ("each = 1", ["1: each"]),
        ("for found in cards: pass", ["1: found"]),
        ("def f(told): pass", ["1: told"]),
        ("a = [\n  each\n  for each in cards\n]", ["3: each"]),
        ("a = [each for each in cards]", []),
        ("a = sorted(cards, key=lambda each: each.name)", []),
        ("said.name = 1", []),
    ],
)
def test_a_variable_without_a_noun_is_seen(code: str, faults: list[str]) -> None:
    assert list(nameless(code)) == faults


def test_docstrings_are_written_as_they_are_said() -> None:
    files = code("reciprocity_tui", "tests", "benchmarks", "tools")
    assert [f"{file}:{fault}" for file in files for fault in translated(file.read_text("utf-8"))] == []


def test_a_translated_docstring_is_seen() -> None:
    assert list(translated('def f():\n    """What stands there is told anew."""')) == [
        "1: stands",
        "1: is told",
        "1: anew",
    ]


def test_every_page_that_is_named_exists() -> None:
    files = [
        file for file in code("reciprocity_tui", "tests", "benchmarks", "tools") if file != Path(__file__)
    ]
    own = tuple(str(ROOT / folder) for folder in PAGES_OF_TESTS)
    pages = [*ROOT.glob("*.md"), *ROOT.joinpath("docs").rglob("*.md")]
    lost = [
        f"{file.relative_to(ROOT)}: {page}"
        for file in (*files, *pages)
        if not str(file).startswith(own)
        for page in lost_pages(file.read_text("utf-8"), ROOT, file.parent)
    ]
    assert lost == []


def test_a_page_that_is_not_there_is_seen(tmp_path: Path) -> None:
    (tmp_path / "here.md").write_text("", "utf-8")
    assert list(lost_pages("see here.md and `nowhere.md`", tmp_path, tmp_path)) == ["nowhere.md"]
