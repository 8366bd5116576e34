"""What can be played: the built-in packs, by their headers. The steps of an exercise are read when it opens.

A pack that cannot be read hides no other: it is listed with its first fault.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from reciprocity_tui.errors import PackError, UnknownExercise
from reciprocity_tui.exercise.card import Card, Evidence, Intensity, Kind, Pillar, Process, Strength
from reciprocity_tui.packs.read import Document, TextFault, decoded, parsed, read_bytes

if TYPE_CHECKING:
    from reciprocity_tui.exercise.exercise import Exercise

PACK_FILE = "pack.toml"
_TEXTS = ("title", "summary", "why")
_CHOICES = {"kind": Kind, "pillar": Pillar, "intensity": Intensity}


@dataclass(frozen=True)
class Broken:
    """A file that could not be read, and its first fault."""

    file: Path
    fault: str


def built_in_root() -> Path:
    """The folder of the packs that come with the program: in the wheel, or beside a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "exercises"
    return inside if inside.is_dir() else package.parent / "exercises"


class Catalog:
    """Every exercise below `root`, which holds one folder a pack."""

    def __init__(self, root: Path | None = None) -> None:
        self.root = built_in_root() if root is None else root

    def cards(self) -> tuple[Card, ...]:
        """Every exercise that can be read, pack by pack in the order their authors gave."""
        return tuple(card for card, _ in self._found.values())

    def broken(self) -> tuple[Broken, ...]:
        """What could not be read."""
        _ = self._found
        return tuple(self._broken)

    def find(self, name: str) -> Card:
        """The card called `pack/exercise`, or the exercise alone where that is unique.

        Raises UnknownExercise with the nearest name, or with the names it could mean.
        """
        if name in self._found:
            return self._found[name][0]
        same = [card for card, _ in self._found.values() if card.id == name]
        if len(same) == 1:
            return same[0]
        if same:
            names = " or ".join(card.ref for card in same)
            raise UnknownExercise(f"More than one exercise is called {name}.", f"Say {names}.")
        raise UnknownExercise(f"There is no exercise called {_short(name)}.", self._nearest(name))

    def _nearest(self, name: str) -> str:
        refs = list(self._found)
        near = difflib.get_close_matches(name, refs, 1, 0.5)
        if not near:
            ids = {ref.split("/")[-1]: ref for ref in refs}
            near = [ids[each] for each in difflib.get_close_matches(name, ids, 1, 0.5)]
        return f"Did you mean {near[0]}?" if near else "`reciprocity list` shows all of them."

    def load(self, ref: str) -> Exercise:
        """The whole exercise. Raises PackError with its first fault."""
        from reciprocity_tui.packs.load import load_exercise

        return load_exercise(self._found[ref][1])

    @cached_property
    def _found(self) -> dict[str, tuple[Card, Path]]:
        self._broken: list[Broken] = []
        found: dict[str, tuple[Card, Path]] = {}
        folders = sorted(self.root.iterdir()) if self.root.is_dir() else []
        for folder in folders:
            if folder.is_dir() and not folder.name.startswith("."):
                found.update((card.ref, (card, file)) for card, file in self._pack(folder))
        return found

    def _pack(self, folder: Path) -> Iterable[tuple[Card, Path]]:
        files = {file.stem: file for file in sorted(folder.glob("*.toml")) if file.name != PACK_FILE}
        for name in [*self._order(folder, files), *files]:
            if name not in files:
                continue
            file = files.pop(name)
            try:
                yield header(file, folder.name), file
            except (TextFault, PackError, OSError) as error:
                self._broken.append(Broken(file, _fault(error)))

    def _order(self, folder: Path, files: Iterable[str]) -> list[str]:
        try:
            order = parsed(decoded(read_bytes(folder / PACK_FILE))).get("order", [])
        except (TextFault, OSError) as error:
            self._broken.append(Broken(folder / PACK_FILE, _fault(error)))
            return []
        return [str(each) for each in order] if isinstance(order, list) else []


def header(file: Path, pack: str) -> Card:
    """The card of an exercise, from what stands above its first step. Raises PackError, TextFault or OSError."""
    text = decoded(read_bytes(file))
    end = text.find("\n[[")
    found = parsed(text if end < 0 else text[: end + 1])
    for key in _TEXTS:
        if not isinstance(found.get(key), str):
            raise PackError(f"`{key}` is missing or is not a text.")
    for key, choices in _CHOICES.items():
        if found.get(key) not in get_args(choices):
            raise PackError(f"`{key}` is missing or is not one of {', '.join(get_args(choices))}.")
    minutes = found.get("minutes")
    if not isinstance(minutes, int) or isinstance(minutes, bool) or not 1 <= minutes <= 120:
        raise PackError("`minutes` is missing or is not a number from 1 to 120.")
    return Card(pack=pack, id=file.stem, **_fields(found))  # type: ignore[arg-type]


def _fields(found: Document) -> dict[str, object]:
    known = {field.name for field in fields(Card)} - {"pack", "id"}
    kept = {key: value for key, value in found.items() if key in known}
    for key in ("after", "tags", "audience"):
        if key in kept:
            value = kept[key]
            kept[key] = tuple(str(each) for each in value) if isinstance(value, list) else ()
    if kept.get("process") not in (None, *get_args(Process)):
        raise PackError(f"`process` is not one of {', '.join(get_args(Process))}.")
    for key in ("care", "not_for"):
        if not isinstance(kept.get(key, ""), str):
            raise PackError(f"`{key}` is not a text.")
    if not isinstance(kept.get("cooldown_days", 0), int):
        raise PackError("`cooldown_days` is not a number.")
    kept["evidence"] = tuple(_evidence(kept.get("evidence", [])))
    return kept


def _evidence(found: object) -> Iterable[Evidence]:
    for each in found if isinstance(found, list) else []:
        if isinstance(each, dict) and each.get("strength") in get_args(Strength):
            yield Evidence(str(each.get("source", "")), each["strength"], str(each.get("doi", "")))


def _fault(error: TextFault | PackError | OSError) -> str:
    if isinstance(error, TextFault):
        return error.message
    return error.what if isinstance(error, PackError) else "it cannot be opened"


def _short(name: str) -> str:
    return name if len(name) <= 60 else name[:60] + "..."
