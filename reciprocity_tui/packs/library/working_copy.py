"""A pack, or an exercise by itself, as its author has it: not installed, and read again whenever it is asked for.

Everything is examined, the steps too: an exercise with a fault is listed as broken, and hides no other.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reciprocity_tui.errors import PackError, UnknownExercise
from reciprocity_tui.message import Message
from reciprocity_tui.packs.library.catalog import Catalog, Pack, UnreadableFile
from reciprocity_tui.packs.library.contents import pack_from_manifest
from reciprocity_tui.packs.loading.compat import requires_newer
from reciprocity_tui.packs.loading.default_prompts import fill_default_prompts
from reciprocity_tui.packs.loading.load import load_with_diagnostics
from reciprocity_tui.packs.parsing.read import (
    PACK_FILE,
    Document,
    UnreadableText,
    decode,
    exercise_files,
    folder_name,
    parse,
    read_bytes,
)

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
    from reciprocity_tui.play.suggestion.course import Course

Stamp: TypeAlias = tuple[tuple[int, int, int] | None, ...]
"""Time, size and number on the disk of files; None for one that cannot be found."""

UNKNOWN_LIST_CODE = "E232"


class ReadResult(NamedTuple):
    """What a file holds now: an exercise, or its faults, the first one first."""

    exercise: Exercise | None
    diagnostics: tuple[Diagnostic, ...] = ()


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
        if requires_newer(about) is not None:
            raise PackError(Message("pack-is-newer", path=str(self.path)), Message("finding-update-program"))
        self._one_pack = pack_from_manifest(about, self.id, "working")
        self._files: dict[str, Path] = {}
        self._cards: dict[str, Card] = {}
        self._faults: dict[Path, tuple[Diagnostic, ...]] = {}
        for file in _in_order(self._exercise_files(), about.get("order")):
            reading = self.read(file)
            self._files[f"{self.id}/{file.stem}"] = file
            if reading.exercise is None:
                self._faults[file] = reading.diagnostics
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
            return parse(decode(read_bytes(self.folder / PACK_FILE, self._links_within)))
        except UnreadableText:
            return {}

    @property
    def _links_within(self) -> Path | None:
        """The folder that links may not lead out of; a file by itself was named by whoever tries it."""
        return self.folder if self.is_folder else None

    def read(self, file: Path) -> ReadResult:
        """Read the exercise in `file` as it is now."""
        result = load_with_diagnostics(file, shown=file.name, within=self._links_within, tests=False)
        if any(diagnostic.code == UNKNOWN_LIST_CODE for diagnostic in result.diagnostics):
            # The lists may be missing because pack.toml cannot be read.
            return ReadResult(None, (*self._pack_faults(), *result.diagnostics))
        exercise = None if result.exercise is None else fill_default_prompts(result.exercise)
        return ReadResult(exercise, result.diagnostics)

    def _pack_faults(self) -> tuple[Diagnostic, ...]:
        try:
            parse(decode(read_bytes(self.folder / PACK_FILE, self._links_within)))
        except UnreadableText as fault:
            if fault.code != "E001":
                from reciprocity_tui.packs.diagnostics.error_recovery import recover_diagnostics

                return recover_diagnostics(fault, PACK_FILE, lambda _document: [])
        return ()

    def file(self, ref: str) -> Path | None:
        """Return the file of the exercise called `ref` (pack/exercise)."""
        return self._files.get(ref)

    def stamp(self, file: Path) -> Stamp:
        """Return what can be seen of `file`, and of the pack.toml beside it, without opening them."""
        return tuple(_stamp(path) for path in (file, self.folder / PACK_FILE))

    @property
    def diagnostics(self) -> dict[Path, tuple[Diagnostic, ...]]:
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

    def unreadable(self) -> tuple[UnreadableFile, ...]:
        """Each exercise with a fault, and its first one."""
        return tuple(
            UnreadableFile(file, diagnostics[0].message) for file, diagnostics in self._faults.items()
        )

    def courses(self) -> tuple[Course, ...]:
        """None: a path takes weeks, and nothing of a trial is kept."""
        return ()

    def unreadable_courses(self) -> tuple[UnreadableFile, ...]:
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
                f"{file.stem} cannot be played: {format_first(reading.diagnostics)}",
                f"`reciprocity pack check {file}` shows where.",
            )
        return reading.exercise


def format_first(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Return the first fault as `file:line: message`, and how many more there are."""
    first, more = diagnostics[0], len(diagnostics) - 1
    place = f"{first.file}:{first.line}" if first.line else first.file
    return f"{place}: {first.message}" + (f" ({more} more)" if more else "")


def _in_order(files: Iterable[Path], order: object) -> list[Path]:
    """Return `files` in the order that the pack names, and those that it does not name after them."""
    names = [name for name in order if isinstance(name, str)] if isinstance(order, list) else []
    return sorted(files, key=lambda file: names.index(file.stem) if file.stem in names else len(names))


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        facts = os.stat(file)  # noqa: PTH116 -- four times a second: the short way
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size, facts.st_ino
