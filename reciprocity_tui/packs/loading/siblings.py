"""The exercises around the one that is checked: those checked with it, and the built-in ones."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.packs.library.built_in import built_in_root
from reciprocity_tui.packs.loading.load import load_with_diagnostics
from reciprocity_tui.packs.parsing.read import exercise_files, folder_name

if TYPE_CHECKING:
    from reciprocity_tui.exercise.exercise import Exercise


class SiblingPacks:
    """Packs by their folders. Nothing is read before it is named.

    folders -- packs that are looked at; each comes before one of the program with the same name.
    all_of_them -- whether a pack that is neither here nor there is nowhere.
    """

    def __init__(self, folders: Iterable[Path], *, all_of_them: bool) -> None:
        self._folders = {folder_name(folder): folder for folder in folders}
        self._ours = built_in_root()
        self._all = all_of_them
        self._read: dict[str, Exercise | None] = {}

    def context_of(self, file: Path) -> ExerciseContext:
        """Return the context of the exercise in `file`."""
        return ExerciseContext(self, f"{folder_name(file.parent)}/{file.stem}")

    def refs(self, pack: str) -> frozenset[str] | None:
        """Return full names of the exercises of `pack`, none without such a pack; None where that is not known."""
        folder = self._folder(pack)
        try:
            names = [file.stem for file in exercise_files(folder)]
        except OSError:
            names = []
        known = bool(names) or (self._all and pack not in self._folders)
        return frozenset(f"{pack}/{name}" for name in names) if known else None

    def exercise(self, ref: str) -> Exercise | None:
        """Return the exercise with this name; None when it has findings of its own."""
        if ref not in self._read:
            pack, _, name = ref.partition("/")
            folder = self._folder(pack)
            within = folder if pack in self._folders else None
            self._read[ref] = load_with_diagnostics(
                folder / f"{name}.toml", within=within, tests=False
            ).exercise
        return self._read[ref]

    def _folder(self, pack: str) -> Path:
        return self._folders.get(pack, self._ours / pack)


class ExerciseContext:
    """The other exercises as one of them sees them (exercise/recalled_steps.py). ref -- its own full name."""

    def __init__(self, packs: SiblingPacks, ref: str) -> None:
        self._packs = packs
        self._ref = ref

    @property
    def ref(self) -> str:
        """Return its own full name."""
        return self._ref

    def refs(self, pack: str) -> frozenset[str] | None:
        """Return full names of the exercises of `pack`, none without such a pack; None where that is not known."""
        return self._packs.refs(pack)

    def exercise(self, ref: str) -> Exercise | None:
        """Return one of them; None when it cannot be read."""
        return self._packs.exercise(ref)
