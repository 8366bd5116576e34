"""Journals to test with."""

import datetime
import errno
import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import apsw

import reciprocity_tui
from reciprocity_tui.errors import HomeError, JournalError
from reciprocity_tui.journal.agreement_table import AgreementTable
from reciprocity_tui.journal.error_translation import translate_errors
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.journal.practice_table import PracticeTable
from reciprocity_tui.journal.schema import SCHEMAS, STATEMENTS, Schema
from reciprocity_tui.journal.sealed_notes import SealedNotes
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.scenes.slots import Address, EveningRecord, Line, Promise, Slot, State

PACKAGE = Path(reciprocity_tui.__file__).parent
DAY = datetime.date(2026, 6, 1)
TABLES = (
    *("person", "setting", "evening", "prompt", "line", "agreement", "sealed_line", "slot"),
    *("practice", "practice_declined", "practice_note"),
)


def start(
    exercise: str = "ground/hello-weather", opener: int = 0, prompts: tuple[str, ...] = ("p1",)
) -> EveningRecord:
    """Return the start of an evening."""
    return EveningRecord(
        exercise=exercise,
        title="How is your weather?",
        snapshot='{"format": 1}',
        opener=opener,
        day=DAY.isoformat(),
        prompts=prompts,
        pillar="balance",
        kind="check-in",
        intensity="light",
        minutes=5,
    )


def slot(text: str, *, step: str = "note", seat: int | None = 0, state: State = "locked") -> Slot:
    """Return a slot with a text."""
    return Slot(Address(step, 0, seat), state, {"text": text})


def line(text: str, author: int | None = 0, order: int = 1) -> Line:
    """Return a line with a text."""
    return Line("side_by_side", "regard", "What was good?", author, text, order=order)


def promise(text: str, number: int | None = None) -> Promise:
    """Return a promise with a text everywhere: a new one, or the one with that number as it is agreed now."""
    agreed = Promise(text, f"when {text}", (text, text), source="team/two-lists/try")
    return agreed if number is None else replace(agreed, number=number, outcome="adjusted")


def telling(promise: Promise, order: int = 9) -> Line:
    """Return the line that tells of a promise."""
    return replace(line(promise.what, None, order), promise=promise)


def opened(home: Path) -> Journal:
    """Open the journal in `home`."""
    return Journal.open(home, today=lambda: DAY)


def with_an_evening(home: Path) -> None:
    """Make a journal of two people: one saved evening with an agreement, one unfinished, one sealed note."""
    with opened(home) as journal:
        journal.set_people(*assign_seats("Ana", "Sam"))
        kept = journal.begin(start())
        journal.store(kept, [slot("a sealed draft", state="draft")])
        agreed = promise("one free slot")
        lines = [line("walking home"), line("the blue cup", 1), line("both", None, 2), telling(agreed)]
        journal.finish(kept, lines, [agreed])
        journal.notes.leave(1, "look under the kettle")
        unfinished = journal.begin(start("regard/thanks-that-names-you", opener=1, prompts=("p2", "p3")))
        journal.store(unfinished, [slot("still open"), slot("half a word", seat=1, state="draft")])


def with_a_practice(home: Path) -> None:
    """Make the journal of `with_an_evening`, with a practice in it: a task put off, and a note of each."""
    with_an_evening(home)
    with opened(home) as journal:
        practice = journal.practices.add("k7m2-p9qd/stuck", '{"title": "A stuck topic"}')
        journal.practices.decline(practice, 1)
        journal.practices.add_note(practice, "in-the-way", 0, "late shifts")
        journal.practices.add_note(practice, "helped", 1, "short turns")


def contents(journal: Journal) -> object:
    """Return everything in a journal, as its users see it."""
    evenings = journal.history(1000)
    return (
        journal.people(),
        evenings,
        [journal.lines(evening.id) for evening in evenings],
        journal.open_evening(),
        journal.agreements.living(),
        journal.notes.waiting(),
        [
            (practice, journal.practices.declined(practice.id), journal.practices.notes(practice.id))
            for practice in journal.practices.all()
        ],
        [[match.id for match in journal.search(word)] for word in ("walking", "cup", "both")],
    )


def digest(folder: Path) -> dict[str, str]:
    """Return a digest of every file of a folder, without opening a pipe."""
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "no file"
        for file in sorted(folder.iterdir())
    }


def process(*argv: str | Path, code: str = "") -> "subprocess.Popen[bytes]":
    """Start another program: a module of the tests, or `code`."""
    return subprocess.Popen(
        [sys.executable, *(("-c", code) if code else ("-m",)), *map(str, argv)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
        bufsize=0,
    )


MOOD = "CREATE TABLE mood (line INTEGER PRIMARY KEY REFERENCES line, word TEXT NOT NULL) STRICT"
AUTHORS = "CREATE INDEX line_author ON line (author)"


def _with_moods(connection: apsw.Connection) -> None:
    connection.execute(MOOD)
    connection.execute("INSERT INTO mood SELECT id, 'calm' FROM line")


def _with_authors(connection: apsw.Connection) -> None:
    connection.execute(AUTHORS)


LATER: Sequence[Schema] = (
    *SCHEMAS,
    Schema(SCHEMAS[-1].version + 1, (*STATEMENTS, MOOD), _with_moods),
    Schema(SCHEMAS[-1].version + 2, (*STATEMENTS, MOOD, AUTHORS), _with_authors),
)
"""Schemas that nobody has released: two steps on from the present one."""


def owner_of(method: str) -> tuple[type, str]:
    """Return the class and the name of a method of the journal or one of its parts, such as "notes.leave"."""
    part, _, name = method.rpartition(".")
    return {"": Journal, "notes": SealedNotes, "agreements": AgreementTable, "practices": PracticeTable}[
        part
    ], name


def everything(journal: Journal) -> dict[str, list[object]]:
    """Return every row of every table."""
    return {table: list(journal._database.rows(f"SELECT * FROM {table}")) for table in TABLES}


def broken(home: Path = Path("home")) -> tuple[JournalError, ...]:
    """Return the errors of a journal while two people play, and the disk breaks or becomes read-only."""
    errors_raised: list[JournalError] = [
        HomeError(f"{home} cannot be written.", "Make it writable, then try again.")
    ]
    for fault in (OSError(errno.EIO, ""), apsw.ReadOnlyError(), apsw.CantOpenError(), apsw.IOError()):
        try:
            with translate_errors(home, already_open=True):
                raise fault
        except JournalError as error:
            errors_raised.append(error)
    return tuple(errors_raised)
