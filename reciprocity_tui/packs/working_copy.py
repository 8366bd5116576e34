"""A pack, or an exercise by itself, as its author has it: not installed, and read again whenever it is asked for.

Everything is examined, the steps too: an exercise with a fault is listed as broken, and hides no other.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reciprocity_tui.errors import PackError, UnknownExercise
from reciprocity_tui.packs.catalog import Broken, Catalog, Pack
from reciprocity_tui.packs.contents import pack_of
from reciprocity_tui.packs.edition import NEWER, UPDATE, asks_for_newer
from reciprocity_tui.packs.load import examine
from reciprocity_tui.packs.read import (
    PACK_FILE,
    Document,
    TextFault,
    decoded,
    exercise_files,
    folder_name,
    parsed,
    read_bytes,
)

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.packs.faults import Fault
    from reciprocity_tui.play.course import Course

Stamp: TypeAlias = tuple[tuple[int, int, int] | None, ...]
"""Time, size and number on the disk of files; None for one that cannot be found."""

UNKNOWN_LIST = "E232"


class Reading(NamedTuple):
    """What a file holds now: an exercise, or its faults, the first one first."""

    exercise: Exercise | None
    faults: tuple[Fault, ...] = ()


class WorkingCopy(Catalog):
    """The exercises that `path` leads to: a folder, or one exercise file in it.

    Raises PackError when the folder cannot be looked into, and for a pack that a newer program can play.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.is_folder = path.is_dir()
        self.folder = path if self.is_folder else path.parent
        self.id = folder_name(self.folder)
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        about = self._manifest()
        if asks_for_newer(about) is not None:
            raise PackError(f"{self.path} cannot be played: {NEWER}.", UPDATE)
        self._one_pack = pack_of(about, self.id, "working")
        self._files: dict[str, Path] = {}
        self._cards: dict[str, Card] = {}
        self._faults: dict[Path, tuple[Fault, ...]] = {}
        for file in _in_order(self._exercise_files(), about.get("order")):
            reading = self.read(file)
            self._files[f"{self.id}/{file.stem}"] = file
            if reading.exercise is None:
                self._faults[file] = reading.faults
            else:
                card = reading.exercise.card(self.id, file.stem)
                self._cards[card.ref] = card

    def _exercise_files(self) -> list[Path]:
        if not self.is_folder:
            return [self.path]
        try:
            return exercise_files(self.folder)
        except OSError as error:
            raise PackError(
                f"{self.folder} cannot be looked into.", "It may belong to somebody else."
            ) from error

    def _manifest(self) -> Document:
        try:
            return parsed(decoded(read_bytes(self.folder / PACK_FILE, self._links_within)))
        except TextFault:
            return {}

    @property
    def _links_within(self) -> Path | None:
        """The folder that links may not lead out of; a file by itself was named by whoever tries it."""
        return self.folder if self.is_folder else None

    def read(self, file: Path) -> Reading:
        """Read the exercise in `file` as it is now."""
        found = examine(file, shown=file.name, within=self._links_within, tests=False)
        if any(fault.code == UNKNOWN_LIST for fault in found.faults):
            # The lists may be missing because pack.toml cannot be read.
            return Reading(None, (*self._pack_faults(), *found.faults))
        return Reading(found.exercise, found.faults)

    def _pack_faults(self) -> tuple[Fault, ...]:
        try:
            parsed(decoded(read_bytes(self.folder / PACK_FILE, self._links_within)))
        except TextFault as fault:
            if fault.code != "E001":
                from reciprocity_tui.packs.salvage import all_faults

                return all_faults(fault, PACK_FILE, lambda _document: [])
        return ()

    def file(self, ref: str) -> Path | None:
        """Return the file of the exercise called `ref` (pack/exercise)."""
        return self._files.get(ref)

    def stamp(self, file: Path) -> Stamp:
        """Return what can be seen of `file`, and of the pack.toml beside it, without opening them."""
        return tuple(_stamp(each) for each in (file, self.folder / PACK_FILE))

    @property
    def faults(self) -> dict[Path, tuple[Fault, ...]]:
        """The files that are no exercise, with what is wrong, when they were last read."""
        return dict(self._faults)

    # What a catalog is asked for

    def cards(self) -> tuple[Card, ...]:
        """Every exercise without a fault, in the order of the pack."""
        return tuple(self._cards.values())

    def read_card(self, ref: str) -> Card | None:
        """The card of the exercise called `ref`."""
        return self._cards.get(ref)

    def packs(self) -> tuple[Pack, ...]:
        """The one pack."""
        return (self._one_pack,)

    def broken(self) -> tuple[Broken, ...]:
        """Each exercise with a fault, and its first one."""
        return tuple(Broken(file, faults[0].message) for file, faults in self._faults.items())

    def courses(self) -> tuple[Course, ...]:
        """None: a path takes weeks, and nothing of a trial is kept."""
        return ()

    def broken_courses(self) -> tuple[Broken, ...]:
        """None."""
        return ()

    def find(self, name: str) -> Card:
        """The card called `pack/exercise`, or the exercise alone. Raises UnknownExercise."""
        card = self._cards.get(name, self._cards.get(f"{self.id}/{name}"))
        if card is None:
            raise UnknownExercise(f"There is no exercise called {name[:60]} in {self.path}.")
        return card

    def load(self, ref: str) -> Exercise:
        """The whole exercise, as its file is now. Raises PackError with its first fault, and UnknownExercise."""
        file = self._files.get(ref)
        if file is None:
            raise UnknownExercise(f"There is no exercise called {ref[:60]} in {self.path}.")
        reading = self.read(file)
        if reading.exercise is None:
            raise PackError(
                f"{file.stem} cannot be played: {in_a_line(reading.faults)}",
                f"`reciprocity pack check {file}` shows where.",
            )
        return reading.exercise


def in_a_line(faults: tuple[Fault, ...]) -> str:
    """Return the first fault as `file:line: message`, and how many more there are."""
    first, more = faults[0], len(faults) - 1
    place = f"{first.file}:{first.line}" if first.line else first.file
    return f"{place}: {first.message}" + (f" ({more} more)" if more else "")


def _in_order(files: Iterable[Path], order: object) -> list[Path]:
    """Return `files` in the order that the pack names, and those that it does not name after them."""
    names = [name for name in order if isinstance(name, str)] if isinstance(order, list) else []
    return sorted(files, key=lambda file: names.index(file.stem) if file.stem in names else len(names))


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        found = os.stat(file)  # noqa: PTH116 -- four times a second: the short way
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
