"""Rules of the house that no linter has, and that each of them can be broken."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.house.reading_code import VAGUE_NAMES, elapsed, impure, sleeps, too_long
from tests.house.rooms import ROOT

FOUND_BY_NAME = Path("reciprocity_tui/exercise/registry.py")
"""The one place where modules are imported by name: step kinds are found so."""

MEASURES_EFFORT = Path("tests/effort.py")
"""The one place where elapsed time becomes a ratio."""


def files(*folders: str) -> list[Path]:
    """Python files below these folders, relative to the root."""
    return sorted(
        file.relative_to(ROOT) for folder in folders for file in ROOT.joinpath(folder).rglob("*.py")
    )


def found(rule: Callable[[str], Iterator[str]], *folders: str) -> list[str]:
    """Return every violation of `rule`, as file and line."""
    return [f"{file}:{fault}" for file in files(*folders) for fault in rule((ROOT / file).read_text("utf-8"))]


def test_files_are_a_few_pages_and_functions_fit_a_screen() -> None:
    assert found(too_long, "reciprocity_tui", "tests", "benchmarks", "tools") == []


def test_modules_are_named_by_what_they_are() -> None:
    assert [
        file for file in files("reciprocity_tui", "tests") if VAGUE_NAMES & {*file.parts, file.stem}
    ] == []


def test_the_engine_is_handed_the_day_and_chance() -> None:
    faults = found(impure, "reciprocity_tui/exercise", "reciprocity_tui/play")
    assert [each for each in faults if not each.startswith(f"{FOUND_BY_NAME}:")] == []


def test_tests_wait_for_what_happens_and_not_for_a_clock() -> None:
    assert found(sleeps, "tests") == []


def test_tests_compare_work_and_measure_no_time() -> None:
    faults = found(elapsed, "tests")
    assert [fault for fault in faults if not fault.startswith(f"{MEASURES_EFFORT}:")] == []
    assert faults, "The one place that may look at elapsed time is not seen."


@pytest.mark.parametrize(
    "code",
    [
        "x = 1\n" * 401,
        "def long():\n" + "    x = 1\n" * 50,
        "class A:\n    async def long(self):\n" + "        x = 1\n" * 50,
    ],
)
def test_what_is_too_long_is_seen(code: str) -> None:
    assert list(too_long(code))


@pytest.mark.parametrize(
    "code",
    [
        "import datetime",
        "import datetime as dt",
        "from datetime import datetime",
        "from datetime import date\nday = date.today()",
        "from importlib import import_module",
        "import importlib",
        "open('kept')",
        "print('ana')",
        "order = hash('tea') % 2",
    ],
)
def test_what_is_not_pure_is_seen(code: str) -> None:
    assert list(impure(code))


def test_days_may_be_counted() -> None:
    assert (
        list(impure("from datetime import date, timedelta\ndef soon(day: date) -> date:\n    return day"))
        == []
    )


@pytest.mark.parametrize("code", ["time.sleep(1)", "sleep(0.1)", "await asyncio.sleep(0.01)"])
def test_sleeping_is_seen(code: str) -> None:
    assert list(sleeps(code))
    assert list(sleeps("await asyncio.sleep(0)")) == []


@pytest.mark.parametrize(
    "code",
    [
        "assert time.monotonic() - began < 1",
        "assert perf_counter() - began < 1",
        "took = time.process_time_ns() - began",
        "before = clock()\nafter = time.monotonic()\nassert after - before < 1",
        "self.died = loop.time()\nsafe = [at for at in seen if at < self.died - 2]",
    ],
)
def test_measured_time_is_seen(code: str) -> None:
    assert list(elapsed(code))


@pytest.mark.parametrize(
    "code",
    [
        "end = time.monotonic() + 20\nwhile time.monotonic() < end:\n    left = end - time.monotonic()",
        "assert time.monotonic() < end, 'it never rests'",
        "left = total - spent",
    ],
)
def test_a_deadline_is_no_measured_time(code: str) -> None:
    assert list(elapsed(code)) == []
