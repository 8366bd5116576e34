"""Read a pack, or a single exercise, that is not installed, again whenever it is asked for.

Everything is checked, the steps too: an exercise with a fault is listed as broken, and hides no other.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reciprocity_tui.errors import PackError, UnknownExercise
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
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
"""Time, size and inode of files; None for a missing one."""

UNKNOWN_LIST_CODE = "E232"


class ReadResult(NamedTuple):
    """The exercise that is in a file now, or its faults, the first one first."""

    exercise: Exercise | None
    diagnostics: tuple[Diagnostic, ...] = ()


class WorkingCopy(Catalog):
    """The exercises that `path` leads to: a folder, or one exercise file in it.

    Raises PackError when the folder cannot be opened, and for a pack that needs a newer program.
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
                Message("folder-not-opened", folder=str(self.folder)), Message("folder-of-somebody-else")
            ) from error

    def _manifest(self) -> Document:
        try:
            return parse(decode(read_bytes(self.folder / PACK_FILE, self._links_within)))
        except UnreadableText:
            return {}

    @property
    def _links_within(self) -> Path | None:
        """Return the folder that links may not leave; None for a single file, which the user has named."""
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
        """Return the state of `file`, and of the pack.toml beside it, without opening them."""
        return tuple(_stamp(path) for path in (file, self.folder / PACK_FILE))

    @property
    def diagnostics(self) -> dict[Path, tuple[Diagnostic, ...]]:
        """Return the diagnostics of each file that was not a valid exercise when it was last read."""
        return dict(self._faults)

    def cards(self) -> tuple[Card, ...]:
        """Return every exercise without a fault, in the order of the pack."""
        return tuple(self._cards.values())

    def read_card(self, ref: str) -> Card | None:
        """Return the card of the exercise called `ref`."""
        return self._cards.get(ref)

    def packs(self) -> tuple[Pack, ...]:
        """Return the one pack."""
        return (self._one_pack,)

    def unreadable(self) -> tuple[UnreadableFile, ...]:
        """Return each exercise with a fault, and its first one."""
        return tuple(
            UnreadableFile(file, diagnostics[0].message) for file, diagnostics in self._faults.items()
        )

    def courses(self) -> tuple[Course, ...]:
        """Return nothing: a path takes weeks, and nothing of a trial is kept."""
        return ()

    def unreadable_courses(self) -> tuple[UnreadableFile, ...]:
        """Return nothing, as there are no paths."""
        return ()

    def find(self, name: str) -> Card:
        """Return the card named `name`, given as `pack/exercise` or `exercise`. Raises UnknownExercise."""
        card = self._cards.get(name, self._cards.get(f"{self.id}/{name}"))
        if card is None:
            raise self._unknown(name)
        return card

    def load(self, ref: str) -> Exercise:
        """Return the exercise that is in its file now. Raises PackError with its first fault, and UnknownExercise."""
        file = self._files.get(ref)
        if file is None:
            raise self._unknown(ref)
        reading = self.read(file)
        if reading.exercise is None:
            raise PackError(
                Message("working-not-playable", name=file.stem, problem=format_first(reading.diagnostics)),
                Message("pack-check-shows-where", file=str(file)),
            )
        return reading.exercise

    def _unknown(self, name: str) -> UnknownExercise:
        return UnknownExercise(Message("working-unknown-exercise", name=name[:60], path=str(self.path)))


def format_first(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Return the first fault as `file:line: message`, and how many more there are."""
    first, more = diagnostics[0], len(diagnostics) - 1
    place = f"{first.file}:{first.line}" if first.line else first.file
    return text("working-first-fault", place=place, problem=first.message, more=more)


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
