"""What can be played: the built-in packs, by their headers. The steps of an exercise are read when it opens.

A pack that cannot be read hides no other: it is listed with its first fault.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.errors import PackError, UnknownExercise
from reciprocity_tui.packs.edition import NEWER, UPDATE, asks_for_newer, is_private
from reciprocity_tui.packs.header import card_of
from reciprocity_tui.packs.read import (
    PACK_FILE,
    Document,
    TextFault,
    decoded,
    exercise_files,
    parsed,
    read_bytes,
)
from reciprocity_tui.text import is_blank

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.play.course import Course

SHELF = (
    "ground", "play", "regard", "knowing", "team", "balance", "values", "civility", "lines", "owning", "rituals",
    "chapters",
)  # fmt: skip
"""The built-in packs in the order one would take them up: easy ones first, what life brings last."""

ENGLISH = "en"
"""Of a pack that does not say its language."""


class Broken(NamedTuple):
    """A file that could not be read, and its first fault."""

    file: Path
    fault: str


class Pack(NamedTuple):
    """What a pack says of itself. Without a pack.toml its title is the name of its folder."""

    id: str
    title: str
    summary: str = ""
    language: str = ENGLISH
    """Of its texts, as in "pt" or "pt-BR"."""
    private: bool = False
    """For the two alone, and never for others."""
    source: str = ""
    """Where its questions are from, when somebody else wrote them."""


def built_in_root() -> Path:
    """The folder of the packs that come with the program: in the wheel, or beside a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "exercises"
    return inside if inside.is_dir() else package.parent / "exercises"


class Catalog:
    """Every exercise below `root`, which holds one folder a pack. None: the built-in ones.

    Links may lead out of a built-in pack, since installers make them, and out of no other.
    """

    def __init__(self, root: Path | None = None) -> None:
        self.root = built_in_root() if root is None else root
        self._ours = root is None

    def cards(self) -> tuple[Card, ...]:
        """Every exercise that can be read, pack by pack in the order their authors gave."""
        return tuple(card for card, _ in self._found.values())

    def titles(self, refs: Collection[str]) -> dict[str, str]:
        """The titles of those of `refs` (pack/exercise) that are here. Quick: asked at each move in the library."""
        ids = {ref.rpartition("/")[2] for ref in refs}
        return {card.ref: card.title for card in self.cards() if card.id in ids and card.ref in refs}

    def packs(self) -> tuple[Pack, ...]:
        """Every pack whose exercises are listed."""
        _ = self._found
        return tuple(self._packs)

    def language(self, pack: str) -> str:
        """The language of the pack with this id."""
        return next((each.language for each in self.packs() if each.id == pack), ENGLISH)

    def source(self, pack: str) -> str:
        """Return where the questions of a pack are from; empty when it does not say."""
        return next((each.source for each in self.packs() if each.id == pack), "")

    def broken(self) -> tuple[Broken, ...]:
        """What could not be read."""
        _ = self._found
        return tuple(self._broken)

    def courses(self) -> tuple[Course, ...]:
        """Every path that can be read, the shortest first. Read when somebody asks for one."""
        return tuple(sorted(self._courses[0], key=lambda course: len(course.weeks)))

    def broken_courses(self) -> tuple[Broken, ...]:
        """The paths that could not be read."""
        return tuple(self._courses[1])

    @cached_property
    def _courses(self) -> tuple[list[Course], list[Broken]]:
        from reciprocity_tui.packs.courses import course_files, course_of

        found: list[Course] = []
        broken: list[Broken] = []
        for pack in self.packs():
            folder = self.root / pack.id
            for file in course_files(folder):
                try:
                    found.append(course_of(file, pack.id, self._within(folder)))
                except TextFault as fault:
                    broken.append(Broken(file, fault.message))
                except PackError as error:
                    broken.append(Broken(file, error.what))
        return found, broken

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
        if is_blank(name):
            raise UnknownExercise("An exercise has a name.", "`reciprocity list` shows all of them.")
        raise UnknownExercise(f"There is no exercise called {_short(name)}.", self._nearest(name))

    def _nearest(self, name: str) -> str:
        import difflib

        refs = list(self._found)
        near = difflib.get_close_matches(name[:130], refs, 1, 0.5)
        if not near:
            last = {part: ref for ref in reversed(refs) for part in _parts(ref)}
            near = [last[each] for each in difflib.get_close_matches(name[:130], last, 1, 0.5)]
        return f"Did you mean {near[0]}?" if near else "`reciprocity list` shows all of them."

    def load(self, ref: str) -> Exercise:
        """The whole exercise. Raises PackError with its first fault, UnknownExercise when there is none."""
        from reciprocity_tui.packs.load import load_exercise

        if ref not in self._found:
            raise UnknownExercise(f"There is no exercise called {_short(ref)}.", self._nearest(ref))
        file = self._found[ref][1]
        return load_exercise(file, self._within(file.parent))

    def _within(self, folder: Path) -> Path | None:
        return None if self._ours else folder

    @cached_property
    def _found(self) -> dict[str, tuple[Card, Path]]:
        self._broken: list[Broken] = []
        self._packs: list[Pack] = []
        found: dict[str, tuple[Card, Path]] = {}
        for folder in self._folders():
            found.update((card.ref, (card, file)) for card, file in self._pack(folder))
        return found

    def _folders(self) -> list[Path]:
        try:
            found = [each for each in sorted(self.root.iterdir()) if each.is_dir() and each.name[0] != "."]
        except OSError:
            return []
        return sorted(found, key=_place) if self._ours else found

    def _pack(self, folder: Path) -> Iterator[tuple[Card, Path]]:
        try:
            files = {file.stem: file for file in exercise_files(folder)}
        except OSError:
            files = {}
        about = self._about(folder)
        if asks_for_newer(about) is not None:
            self._broken.append(Broken(folder / PACK_FILE, f"{NEWER}. {UPDATE}"))
            return
        title, summary, source = (str(about.get(key, "")) for key in ("title", "summary", "source"))
        language = str(about.get("language") or ENGLISH)
        suggest = about.get("suggest", True) is True
        private = is_private(about)
        self._packs.append(Pack(folder.name, title or folder.name, summary, language, private, source))
        for name in [*_order(about), *files]:
            file = files.pop(name, None)
            if file is None:
                continue
            try:
                yield card_of(file, folder.name, self._within(folder), suggest=suggest), file
            except TextFault as fault:
                self._broken.append(Broken(file, fault.message))
            except PackError as error:
                self._broken.append(Broken(file, error.what))

    def _about(self, folder: Path) -> Document:
        """What pack.toml says. One that cannot be read is told; it may have said that nothing here is suggested."""
        try:
            return parsed(decoded(read_bytes(folder / PACK_FILE, self._within(folder))))
        except TextFault as fault:
            self._broken.append(Broken(folder / PACK_FILE, fault.message))
            return {"suggest": not os.path.lexists(folder / PACK_FILE)}


def _place(folder: Path) -> tuple[int, str]:
    """Where the folder of a built-in pack stands; one that nobody placed comes last."""
    return (SHELF.index(folder.name) if folder.name in SHELF else len(SHELF), folder.name)


def _order(about: Document) -> list[str]:
    order = about.get("order")
    return [each for each in order if isinstance(each, str)] if isinstance(order, list) else []


def _parts(ref: str) -> Iterable[str]:
    """An exercise by itself, and the words it begins with: `thanks` is near to thanks-that-names-you."""
    name = ref.rsplit("/", maxsplit=1)[-1]
    words = name.split("-")
    return ["-".join(words[:end]) for end in range(1, len(words) + 1)]


def _short(name: str) -> str:
    return name if len(name) <= 60 else name[:60] + "..."
