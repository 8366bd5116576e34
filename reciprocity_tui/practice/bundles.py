"""Bundles: exercises for a common aim, in order, to begin a practice from. Six are built in; others a counselor saved.

A saved one is a small TOML file in the counselor's own folder, checked like a practice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import tomli_w

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.export.files import ExportFile, write
from reciprocity_tui.message import Message
from reciprocity_tui.packs.parsing.read import UnreadableText, decode, parse, read_bytes, toml_files
from reciprocity_tui.packs.parsing.slugs import slugify
from reciprocity_tui.practice.assignment import AT_ONCE, FORMAT, MAX_WEEKS, Practice, Release, Task
from reciprocity_tui.practice.counselor_folder import prepare_folder, saved_bundles_folder
from reciprocity_tui.practice.parse import checked_document, task_from, unreadable_file
from reciprocity_tui.practice.practice_file import write_task
from reciprocity_tui.practice.practice_model import BundleTable
from reciprocity_tui.practice.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic

BUNDLES = Path(__file__).with_name("bundles.toml")
"""The built-in ones."""

_WEEK = 7
_DEVICE_NAMES = frozenset({"con", "prn", "aux", "nul"})
"""Names of devices on Windows, which no file can have."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A practice without a couple and without days. id -- of a built-in one, or the name of its file."""

    id: str
    title: str
    weeks: int
    tasks: tuple[Task, ...]
    hear_about: tuple[str, ...] = ()


class FaultyBundle(NamedTuple):
    """A saved bundle that cannot be used, and everything that is wrong with it."""

    file: Path
    diagnostics: tuple[Diagnostic, ...]


class SavedBundles(NamedTuple):
    """The bundles that a counselor saved, by name, and those that cannot be used."""

    bundles: tuple[Bundle, ...] = ()
    faulty: tuple[FaultyBundle, ...] = ()


@cache
def built_in_bundles() -> tuple[Bundle, ...]:
    """Return the bundles that come with the program."""
    document = parse(decode(read_bytes(BUNDLES)))
    return tuple(_bundle(name, BundleTable.model_validate(table), None) for name, table in document.items())


def saved_bundles(home: Path, cards: Iterable[Card]) -> SavedBundles:
    """Return the bundles that were saved in `home`, each checked; none if there is no such folder."""
    try:
        files = toml_files(saved_bundles_folder(home))
    except OSError:
        return SavedBundles()
    shelf = Shelf(cards)
    read = [_read_bundle(file, shelf) for file in files]
    return SavedBundles(
        tuple(one for one in read if isinstance(one, Bundle)),
        tuple(one for one in read if isinstance(one, FaultyBundle)),
    )


def _read_bundle(file: Path, shelf: Shelf) -> Bundle | FaultyBundle:
    try:
        data = read_bytes(file)
    except UnreadableText as fault:
        return FaultyBundle(file, unreadable_file(fault, str(file)))
    document, diagnostics = checked_document(data, str(file), shelf, BundleTable)
    if diagnostics:
        return FaultyBundle(file, diagnostics)
    return _bundle(file.stem, BundleTable.model_validate(document), shelf)


def _bundle(name: str, table: BundleTable, shelf: Shelf | None) -> Bundle:
    tasks = tuple(task_from(task, shelf) for task in table.task)
    return Bundle(name, table.title, table.weeks, tasks, table.hear_about)


def save_bundle(home: Path, bundle: Bundle) -> Path:
    """Write a bundle into the counselor's own folder and return its file.

    Raises HomeError, AnswerRejected (also where there is one of that name) and DiskFull; nothing is written then.
    """
    name = slugify(bundle.id)
    if not name or name in _DEVICE_NAMES:
        raise AnswerRejected(Message("bundle-needs-name"))
    folder = saved_bundles_folder(home)
    prepare_folder(home, folder)
    file = ExportFile("", f"{name}.toml", lambda: write_bundle(bundle))
    return write(file, str(folder / file.name))


def write_bundle(bundle: Bundle) -> bytes:
    """Return the file of a bundle."""
    header = {"format": FORMAT, "title": bundle.title, "weeks": bundle.weeks}
    about = {"hear_about": list(bundle.hear_about)} if bundle.hear_about else {}
    return "\n".join([tomli_w.dumps(header | about), *map(write_task, bundle.tasks)]).encode()


def bundle_of(practice: Practice, name: str) -> Bundle:
    """Return the bundle that a practice makes, to be saved as `name`: no couple, and no days of the calendar."""
    days = (practice.ends - practice.begins).days + 1
    tasks = tuple(_without_day(task, is_first=index == 0) for index, task in enumerate(practice.tasks))
    weeks = min(MAX_WEEKS, max(1, -(-days // _WEEK)))
    return Bundle(slugify(name), practice.title, weeks, tasks, practice.hear_about)


def _without_day(task: Task, *, is_first: bool) -> Task:
    if task.release.kind != "on":
        return task
    return replace(task, release=AT_ONCE if is_first else Release("after"))


def last_day(begins: date, weeks: int) -> date:
    """Return the last day of a window of `weeks` that begins on `begins`."""
    return begins + timedelta(days=weeks * _WEEK - 1)


def find_bundle(name: str, bundles: Sequence[Bundle]) -> Bundle | None:
    """Return the bundle called `name`, by its id or its title; None if there is none."""
    plain = slugify(name)
    return next((bundle for bundle in bundles if plain in (bundle.id, slugify(bundle.title))), None)
