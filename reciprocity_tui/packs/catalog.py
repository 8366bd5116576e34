"""What can be played: the built-in packs and those in the home, by their headers. Steps are read when one opens.

A pack that cannot be read hides no other: it is listed with its first fault. None takes the id of another.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackError, UnknownExercise
from reciprocity_tui.exercise.card import Card, Rankable
from reciprocity_tui.messages import describe_problem
from reciprocity_tui.packs.built_in import built_in_root
from reciprocity_tui.packs.contents import ENGLISH, Broken, Contents, Pack, contents_of
from reciprocity_tui.packs.nearest import unknown_exercise
from reciprocity_tui.packs.read import TextFault
from reciprocity_tui.packs.sources import Places, Source, index_file, packs_folder
from reciprocity_tui.text import is_blank

if TYPE_CHECKING:
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.packs.index import Index, Stamp
    from reciprocity_tui.play.course import Course

__all__ = ["SHELF", "Broken", "Catalog", "Pack", "built_in_root"]

SHELF = (
    "ground", "play", "regard", "knowing", "team", "balance", "values", "civility", "lines", "owning", "rituals",
    "chapters",
)  # fmt: skip
"""The built-in packs in the order one would take them up: easy ones first, what life brings last."""


class Catalog:
    """Every exercise of every pack in some folders."""

    _sources: Sequence[Source] = ()
    _index: Index | None = None

    def __init__(self, root: Path | None = None) -> None:
        """Take the packs in `root`, which holds one folder per pack. None: the built-in ones."""
        self._sources = (Source(built_in_root(), "built-in") if root is None else Source(root),)

    @classmethod
    def of(cls, sources: Iterable[Source], index: Index | None = None) -> Catalog:
        """Take the packs of several sources; of two with the same id the first one counts.

        index -- a cache of the packs of that source whose folder it is for.
        """
        catalog = cls()
        catalog._sources = tuple(sources)
        catalog._index = index
        return catalog

    @classmethod
    def at(cls, home: Path | None) -> Catalog:
        """Take the built-in packs and those installed in `home`; None: the built-in ones alone."""
        built_in = Source(built_in_root(), "built-in")
        if home is None or not packs_folder(home).is_dir():
            return cls.of((built_in,))
        from reciprocity_tui.packs.index import Index

        installed = Source(packs_folder(home), "installed")
        return cls.of((built_in, installed), Index(index_file(home), installed.root))

    def reread(self, home: Path) -> None:
        """Look at everything anew: a pack was installed in `home`, which may be the first one there."""
        fresh = vars(Catalog.at(home))
        others = [source for source in self._sources if source not in fresh["_sources"]]
        vars(self).clear()
        vars(self).update(fresh, _sources=(*fresh["_sources"], *others))

    def cards(self) -> tuple[Card, ...]:
        """Every exercise that can be read, pack by pack in the order their authors gave."""
        return tuple(card for card, _ in self._found.values())

    def leading(self, named: AbstractSet[str]) -> Sequence[Rankable]:
        """What can be suggested first, and every card of `named`: full names of what is ranked for itself.

        Nothing else of an installed pack is looked at: this is asked before the first screen. `read_card` gives the
        whole card.
        """
        first = None
        if self._index is not None and "_found" not in self.__dict__:
            first = self._index.leading(list(self._before_index.folders), named)
        if first is None:
            return self.cards()
        cards = [self.read_card(each) if isinstance(each, str) else each for each in first]
        if None in cards:
            return self.cards()
        before = (card for name in self._before_index.folders for card in self._contents(name).cards)
        return [*before, *(card for card in cards if card is not None)]

    def read_card(self, ref: str) -> Card | None:
        """The card of one of `leading`; None when its pack was changed since that was written down."""
        pack = ref.partition("/")[0]
        cards = self._contents(pack).cards
        return None if pack in self._changed else next((card for card in cards if card.ref == ref), None)

    def titles(self, refs: Collection[str]) -> dict[str, str]:
        """The titles of those of `refs` (pack/exercise) that are here. Quick: asked at each move in the library."""
        ids = {ref.rpartition("/")[2] for ref in refs}
        return {card.ref: card.title for card in self.cards() if card.id in ids and card.ref in refs}

    def packs(self) -> tuple[Pack, ...]:
        """Every pack whose exercises are listed."""
        _ = self._found
        return tuple(self._packs)

    def pack(self, name: str) -> Pack | None:
        """The pack with this id; None when it is not listed."""
        return next((pack for pack in self.packs() if pack.id == name), None)

    def folders(self) -> dict[str, Path]:
        """The folder of each pack, by its id."""
        return {name: folder for name, (_, folder) in self._places.folders.items()}

    def language(self, pack: str) -> str:
        """The language of the pack with this id."""
        return next((each.language for each in self.packs() if each.id == pack), ENGLISH)

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

    def course(self, ref: str) -> Course | None:
        """The path with this full name; None when there is none that can be read."""
        pack = ref.partition("/")[0]
        if self._index is None or "_courses" in self.__dict__:
            courses: Iterable[Course | Broken] = self.courses()
        else:
            # Asked before the first screen: no other pack is looked at.
            listed = pack in self._places.folders and self._contents(pack).pack is not None
            courses = self._courses_of(pack) if listed else ()
        return next((each for each in courses if not isinstance(each, Broken) and each.ref == ref), None)

    @cached_property
    def _courses(self) -> tuple[list[Course], list[Broken]]:
        read = [each for pack in self.packs() for each in self._courses_of(pack.id)]
        courses = [each for each in read if not isinstance(each, Broken)]
        return courses, [each for each in read if isinstance(each, Broken)]

    def _courses_of(self, pack: str) -> Iterator[Course | Broken]:
        """The paths of one pack, and those of them that cannot be read."""
        from reciprocity_tui.packs.courses import course_files, course_of

        if pack not in self._places.folders:
            return
        source, folder = self._places.folders[pack]
        for file in course_files(folder):
            try:
                yield course_of(file, pack, source.within(folder))
            except TextFault as fault:
                yield Broken(file, fault.message)
            except PackError as error:
                yield Broken(file, describe_problem(error))

    def find(self, name: str) -> Card:
        """The card called `pack/exercise`, or the exercise alone where that is unique.

        Raises UnknownExercise with the nearest name, or with the names it could mean.
        """
        if name in self._found:
            return self._found[name][0]
        same = self._called(name)
        if len(same) == 1:
            return same[0]
        if same:
            names = " or ".join(card.ref for card in same)
            raise UnknownExercise(f"More than one exercise is called {name}.", f"Say {names}.")
        if is_blank(name):
            raise UnknownExercise("An exercise has a name.", "`reciprocity list` shows all of them.")
        raise unknown_exercise(name, list(self._found))

    def _called(self, name: str) -> list[Card]:
        """The cards with this id, of the first source that has some: no installed pack makes a name ambiguous."""
        same = [card for card, _ in self._found.values() if card.id == name]
        sources = [self._places.folders[card.pack][0] for card in same]
        return [card for card, source in zip(same, sources, strict=True) if source is sources[0]]

    def load(self, ref: str) -> Exercise:
        """The whole exercise. Raises PackError with its first fault, UnknownExercise when there is none."""
        from reciprocity_tui.packs.load import load_exercise

        if ref not in self._found:
            raise unknown_exercise(ref, list(self._found))
        card, folder = self._found[ref]
        return load_exercise(folder / f"{card.id}.toml", self._places.folders[card.pack][0].within(folder))

    @cached_property
    def _places(self) -> Places:
        return _places_of(self._sources)

    @cached_property
    def _before_index(self) -> Places:
        """The places of what no pack in the index may take the id of."""
        index = self._index
        return _places_of(source for source in self._sources if index is None or source.root != index.root)

    @cached_property
    def _found(self) -> dict[str, tuple[Card, Path]]:
        """Every card by its full name, with the folder of its pack."""
        self._broken: list[Broken] = []
        self._packs: list[Pack] = []
        found: dict[str, tuple[Card, Path]] = {}
        for name, (_, folder) in self._places.folders.items():
            contents = self._contents(name)
            self._packs += [] if contents.pack is None else [contents.pack]
            self._broken += (Broken(folder / file, fault) for file, fault in contents.broken)
            found.update((card.ref, (card, folder)) for card in contents.cards)
        self._broken += (Broken(*refused, refused=True) for refused in self._places.refused)
        self._remember()
        return found

    @cached_property
    def _read(self) -> dict[str, tuple[Stamp | None, Contents]]:
        """What was read so far, by pack."""
        return {}

    @cached_property
    def _changed(self) -> set[str]:
        """Packs that are not as the index has them."""
        return set()

    def _contents(self, name: str) -> Contents:
        """What the pack called `name` holds, as its files are now; read once."""
        if name not in self._read:
            before = self._before_index.folders.get(name)
            if before is not None or self._index is None:
                self._read[name] = None, contents_of(*(before or self._places.folders[name]))
            else:
                self._read[name] = self._index_read(self._index, name)
        return self._read[name][1]

    def _index_read(self, index: Index, name: str) -> tuple[Stamp | None, Contents]:
        from reciprocity_tui.packs.index import stamp_of

        folder = index.root / name
        stamp = stamp_of(folder)
        contents = index.contents(folder, stamp)
        if contents is None:
            self._changed.add(name)
            contents = contents_of(Source(index.root, "installed"), folder)
        return stamp, contents

    def _remember(self) -> None:
        """Bring the index up to date with what was read."""
        index, taken = self._index, list(self._before_index.folders)
        if index is not None:
            read = {name: self._read[name] for name in self._places.folders if name not in taken}
            if not index.is_about(read, taken):
                index.write(read, taken)


def _place(folder: Path) -> tuple[int, str]:
    """Where the folder of a built-in pack stands; one that nobody placed comes last."""
    return (SHELF.index(folder.name) if folder.name in SHELF else len(SHELF), folder.name)


def _places_of(sources: Iterable[Source]) -> Places:
    places = Places(_place)
    for source in sources:
        places.add(source)
    return places
