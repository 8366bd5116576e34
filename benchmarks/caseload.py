"""A counselor's folder of 200 couples and 5,000 reports beside one of ten: the first time, again, and after changes."""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from benchmarks.figures import Figure, in_turn
from benchmarks.terminal import Terminal
from reciprocity_tui.practice.assignment import Practice, Task
from reciprocity_tui.practice.case_folder import list_folder
from reciprocity_tui.practice.case_index import Indexed, read_index
from reciprocity_tui.practice.caseload import read_caseload
from reciprocity_tui.practice.practice_file import write_practice
from reciprocity_tui.practice.report import Report, SharedAgreement, SharedLine, SharedNote, SharedTask
from reciprocity_tui.practice.report_file import report_name, write_report

COUPLES, REPORTS, FEW, CHANGED = 200, 5000, 10, 5
MORE_MOST = 1500.0
"""Milliseconds that the large folder may take beyond the small one, once it was read."""
FIRST_MOST = 10_000.0
"""The same the first time, when each file of it is read: the progress of that is shown."""

FIRST, FORTNIGHT = date(2025, 1, 6), timedelta(14)
LONG_AGO = 1_700_000_000
"""Seconds since 1970, for files: the index takes those that have settled."""


def make_folder(folder: Path, couples: int, reports: int) -> Path:
    """Write the reports of `couples`, and their practices, into `folder`, and return it."""
    for number in range(reports):
        code = f"aaaa-{number % couples:04}"
        shelf = folder / f"shelf-{number % couples % 10}"
        shelf.mkdir(parents=True, exist_ok=True)
        practice = _practice(code, number // couples)
        name = f"practice-{code}-{practice.id}.toml"
        for file, data in (
            (shelf / name, write_practice(practice)),
            (shelf / report_name(code, practice.id), write_report(_report(practice))),
        ):
            file.write_bytes(data)
            os.utime(file, (LONG_AGO, LONG_AGO))
    return folder


def _practice(code: str, number: int) -> Practice:
    begins = FIRST + number * FORTNIGHT
    tasks = Task("civility/gentle-start", "To begin softly."), Task("regard/three-small-things")
    return Practice(f"fortnight-{number}", code, "A stuck topic", begins, begins, begins + FORTNIGHT, tasks)


def _report(practice: Practice) -> Report:
    lines = (
        *(SharedLine(by, "How light was it?", str(4 + by), "side_by_side", 4 + by) for by in (0, 1)),
        *(SharedLine(by, "What was good?", "Tea on the balcony, before the phone rang.") for by in (0, 1)),
    )
    titles = {"civility/gentle-start": "A gentle start", "regard/three-small-things": "Three small things"}
    tasks = tuple(SharedTask(ref, title, "1.0.0", "done", lines=lines) for ref, title in titles.items())
    agreement = SharedAgreement("one free slot", "it is Thursday evening", review=practice.ends + FORTNIGHT)
    note = SharedNote("helped", 0, "short turns")
    people = ("A.", "S.")
    return Report(
        practice.couple, practice.id, practice.title, people, practice.ends, "0", tasks, (agreement,), (note,)
    )


def read_once(folder: Path, home: Path) -> Indexed:
    """Read `folder` until all of it is in the index, and return that."""
    while len(indexed := read_index(home, folder)) < len(list_folder(folder).case_files()):
        read_caseload(folder, home)
    return indexed


def opened(folder: Path, home: Path) -> float:
    """Return the milliseconds from the start of the program until the couples are on the screen."""
    argv = (sys.executable, "-m", "reciprocity_tui", "--home", str(home), "counselor", "review", str(folder))
    with Terminal(argv) as terminal:
        return (terminal.burst("aaaa-0", longest=60)[0] - terminal.started) * 1000


def change_some(folder: Path) -> None:
    """Share the reports of some couples again, with a note more."""
    for number in range(CHANGED):
        report = _report(_practice(f"aaaa-{number:04}", 0))
        report = replace(report, notes=(*report.notes, SharedNote("helped", 1, f"at {time.monotonic()}")))
        (folder / f"shelf-{number % 10}" / report_name(report.couple, report.practice)).write_bytes(
            write_report(report)
        )


class Desk:
    """Both folders, and a home that knows them."""

    def __init__(self, place: Path) -> None:
        self.place, self.home = place, place / "home"
        self.many = make_folder(place / "many", COUPLES, REPORTS)
        self.few = make_folder(place / "few", FEW, FEW)
        for folder in (self.many, self.few):
            read_once(folder, self.home)

    def open_first(self, folder: Path) -> float:
        """Open a folder that this home has never seen."""
        return opened(folder, Path(tempfile.mkdtemp(dir=self.place)) / "home")

    def open_changed(self) -> float:
        """Open the large folder with some of its files changed."""
        change_some(self.many)
        took = opened(self.many, self.home)
        read_once(self.many, self.home)
        return took


def figures(rounds: int) -> Iterator[Figure]:
    """Measure it."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        again, small, changed = in_turn(
            max(3, rounds // 2),
            lambda: opened(desk.many, desk.home),
            lambda: opened(desk.few, desk.home),
            desk.open_changed,
        )
        first, small_first = in_turn(3, lambda: desk.open_first(desk.many), lambda: desk.open_first(desk.few))
    beyond = f"of {REPORTS:,} beyond one of {FEW}, in {MORE_MOST:,.0f} ms"
    yield Figure("P14", f"a caseload {beyond}", again - small, MORE_MOST, 1.0)
    yield Figure("P14", f"the same with {CHANGED} files changed", changed - small, MORE_MOST, 1.0)
    yield Figure(
        "P14", f"the same, the first time, in {FIRST_MOST:,.0f} ms", first - small_first, FIRST_MOST, 1.0
    )
    yield Figure("P14", "the large one, against one of ten", again, small, 4.0)
