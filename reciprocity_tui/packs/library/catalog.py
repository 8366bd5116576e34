"""List the exercises of the built-in packs and those in the home by their headers. Steps are read when one opens.

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
from reciprocity_tui.message import Message, Text
from reciprocity_tui.messages import describe_problem, text
from reciprocity_tui.packs.library.built_in import built_in_root
from reciprocity_tui.packs.library.contents import ENGLISH, Contents, Pack, UnreadableFile, read_contents
from reciprocity_tui.packs.library.sources import PackFolders, Source, index_file, packs_folder
from reciprocity_tui.packs.library.unknown_exercise import unknown_exercise_error
from reciprocity_tui.packs.parsing.read import UnreadableText
from reciprocity_tui.sanitize import is_blank

if TYPE_CHECKING:
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.packs.library.index import Index, Stamp
    from reciprocity_tui.play.suggestion.course import Course

__all__ = ["BUILT_IN_ORDER", "Catalog", "Pack", "UnreadableFile", "built_in_root"]

BUILT_IN_ORDER = (
    "ground", "play", "regard", "knowing", "team", "balance", "values", "civility", "lines", "owning", "rituals",
    "chapters",
)  # fmt: skip
"""The built-in packs in the order one would take them up: easy ones first, what life brings last."""


class Catalog:
    """Every exercise of every pack in some folders."""

    _sources: Sequence[Source] = ()
    _index: Index | None = None

    def __init__(self, root: Path | None = None) -> None:
        """Take the packs in `root`, which contains one folder per pack. None: the built-in ones."""
        self._sources = (Source(built_in_root(), "built-in") if root is None else Source(root),)

    @classmethod
    def from_sources(cls, sources: Iterable[Source], index: Index | None = None) -> Catalog:
        """Take the packs of several sources; of two with the same id the first one counts.

        index -- a cache of the packs of that source whose folder it is for.
        """
        catalog = cls()
        catalog._sources = tuple(sources)
        catalog._index = index
        return catalog

    @classmethod
    def for_home(cls, home: Path | None) -> Catalog:
        """Take the built-in packs and those installed in `home`; None: the built-in ones alone."""
        built_in = Source(built_in_root(), "built-in")
        if home is None or not packs_folder(home).is_dir():
            return cls.from_sources((built_in,))
        from reciprocity_tui.packs.library.index import Index

        installed = Source(packs_folder(home), "installed")
        return cls.from_sources((built_in, installed), Index(index_file(home), installed.root))

    def reread(self, home: Path) -> None:
        """Read everything again after a pack was installed in `home`, which may be the first one there."""
        fresh = vars(Catalog.for_home(home))
        others = [source for source in self._sources if source not in fresh["_sources"]]
        vars(self).clear()
        vars(self).update(fresh, _sources=(*fresh["_sources"], *others))

    def cards(self) -> tuple[Card, ...]:
        """Return every readable exercise, pack by pack in the order of their authors."""
        return tuple(card for card, _ in self._find_cards.values())

    def suggestion_candidates(self, named: AbstractSet[str]) -> Sequence[Rankable]:
        """Return what can be suggested first, and every card of `named`, full names that are ranked by themselves.

        Nothing else of an installed pack is read: this is called before the first screen. `read_card` returns the
        whole card.
        """
        first = None
        if self._index is not None and "_found" not in self.__dict__:
            first = self._index.suggestion_candidates(list(self._before_index.folders), named)
        if first is None:
            return self.cards()
        cards = [self.read_card(ref) if isinstance(ref, str) else ref for ref in first]
        if None in cards:
            return self.cards()
        before = (card for name in self._before_index.folders for card in self._contents(name).cards)
        return [*before, *(card for card in cards if card is not None)]

    def read_card(self, ref: str) -> Card | None:
        """Return the card of a suggestion candidate; None when its pack was changed since it was indexed."""
        pack = ref.partition("/")[0]
        cards = self._contents(pack).cards
        return (
            None if pack in self._changed_packs else next((card for card in cards if card.ref == ref), None)
        )

    def titles(self, refs: Collection[str]) -> dict[str, str]:
        """Return the titles of those `refs` (pack/exercise) that are here. Fast: called at each move in the library."""
        ids = {ref.rpartition("/")[2] for ref in refs}
        return {card.ref: card.title for card in self.cards() if card.id in ids and card.ref in refs}

    def packs(self) -> tuple[Pack, ...]:
        """Return every pack whose exercises are listed."""
        _ = self._find_cards
        return tuple(self._packs)

    def pack(self, name: str) -> Pack | None:
        """Return the pack with this id; None when it is not listed."""
        return next((pack for pack in self.packs() if pack.id == name), None)

    def folders(self) -> dict[str, Path]:
        """Return the folder of each pack by its id."""
        return {name: folder for name, (_, folder) in self._places.folders.items()}

    def language(self, pack: str) -> str:
        """Return the language of the pack with this id."""
        return next((known_pack.language for known_pack in self.packs() if known_pack.id == pack), ENGLISH)

    def unreadable(self) -> tuple[UnreadableFile, ...]:
        """Return the files and folders that could not be read."""
        _ = self._find_cards
        return tuple(self._broken)

    def courses(self) -> tuple[Course, ...]:
        """Return every readable path, the shortest first. Paths are read at the first call."""
        return tuple(sorted(self._courses[0], key=lambda course: len(course.weeks)))

    def unreadable_courses(self) -> tuple[UnreadableFile, ...]:
        """Return the paths that could not be read."""
        return tuple(self._courses[1])

    def course(self, ref: str) -> Course | None:
        """Return the path with this full name; None when there is no readable one."""
        pack = ref.partition("/")[0]
        if self._index is None or "_courses" in self.__dict__:
            courses: Iterable[Course | UnreadableFile] = self.courses()
        else:
            # Called before the first screen: no other pack is read.
            listed = pack in self._places.folders and self._contents(pack).pack is not None
            courses = self._courses_of(pack) if listed else ()
        return next(
            (course for course in courses if not isinstance(course, UnreadableFile) and course.ref == ref),
            None,
        )

    @cached_property
    def _courses(self) -> tuple[list[Course], list[UnreadableFile]]:
        read = [result for pack in self.packs() for result in self._courses_of(pack.id)]
        courses = [result for result in read if not isinstance(result, UnreadableFile)]
        return courses, [result for result in read if isinstance(result, UnreadableFile)]

    def _courses_of(self, pack: str) -> Iterator[Course | UnreadableFile]:
        """Yield the paths of one pack, unreadable ones too."""
        from reciprocity_tui.packs.library.paths import course_files, read_course

        if pack not in self._places.folders:
            return
        source, folder = self._places.folders[pack]
        for file in course_files(folder):
            try:
                yield read_course(file, pack, source.within(folder))
            except UnreadableText as fault:
                yield UnreadableFile(file, text(fault.message))
            except PackError as error:
                yield UnreadableFile(file, describe_problem(error))

    def find(self, name: str) -> Card:
        """Return the card called `pack/exercise`, or the exercise alone where that is unique.

        Raises UnknownExercise with the nearest name, or with the names it could mean.
        """
        if name in self._find_cards:
            return self._find_cards[name][0]
        same = self._cards_with_id(name)
        if len(same) == 1:
            return same[0]
        if same:
            first, *others = (card.ref for card in same)
            names: Text = first
            for other in others:
                names = Message("exercise-or", before=names, other=other)
            raise UnknownExercise(Message("exercise-ambiguous", name=name, names=names))
        if is_blank(name):
            raise UnknownExercise(Message("exercise-has-name"), Message("exercise-list-shows"))
        raise unknown_exercise_error(name, list(self._find_cards))

    def _cards_with_id(self, name: str) -> list[Card]:
        """Return the cards with this id in the first source with one: no installed pack makes a name ambiguous."""
        same = [card for card, _ in self._find_cards.values() if card.id == name]
        sources = [self._places.folders[card.pack][0] for card in same]
        return [card for card, source in zip(same, sources, strict=True) if source is sources[0]]

    def load(self, ref: str) -> Exercise:
        """Return the whole exercise. Raises PackError with its first fault, UnknownExercise when there is none."""
        from reciprocity_tui.packs.loading.load import load_exercise

        if ref not in self._find_cards:
            raise unknown_exercise_error(ref, list(self._find_cards))
        card, folder = self._find_cards[ref]
        return load_exercise(folder / f"{card.id}.toml", self._places.folders[card.pack][0].within(folder))

    @cached_property
    def _places(self) -> PackFolders:
        return _places_of(self._sources)

    @cached_property
    def _before_index(self) -> PackFolders:
        """Return the folders of packs whose ids no pack in the index may use."""
        index = self._index
        return _places_of(source for source in self._sources if index is None or source.root != index.root)

    @cached_property
    def _find_cards(self) -> dict[str, tuple[Card, Path]]:
        """Return every card by its full name, with the folder of its pack."""
        self._broken: list[UnreadableFile] = []
        self._packs: list[Pack] = []
        cards: dict[str, tuple[Card, Path]] = {}
        for name, (_, folder) in self._places.folders.items():
            contents = self._contents(name)
            self._packs += [] if contents.pack is None else [contents.pack]
            self._broken += (UnreadableFile(folder / file, fault) for file, fault in contents.broken)
            cards.update((card.ref, (card, folder)) for card in contents.cards)
        self._broken += (
            UnreadableFile(folder, text(fault), "" if hint is None else text(hint), refused=True)
            for folder, fault, hint in self._places.refused
        )
        self._update_index()
        return cards

    @cached_property
    def _contents_read(self) -> dict[str, tuple[Stamp | None, Contents]]:
        """Return the cache of contents, by pack."""
        return {}

    @cached_property
    def _changed_packs(self) -> set[str]:
        """Return the cache of packs that differ from the index."""
        return set()

    def _contents(self, name: str) -> Contents:
        """Return the contents of the pack called `name`, read once."""
        if name not in self._contents_read:
            before = self._before_index.folders.get(name)
            if before is not None or self._index is None:
                self._contents_read[name] = None, read_contents(*(before or self._places.folders[name]))
            else:
                self._contents_read[name] = self._index_read(self._index, name)
        return self._contents_read[name][1]

    def _index_read(self, index: Index, name: str) -> tuple[Stamp | None, Contents]:
        from reciprocity_tui.packs.library.index import folder_stamp

        folder = index.root / name
        stamp = folder_stamp(folder)
        contents = index.contents(folder, stamp)
        if contents is None:
            self._changed_packs.add(name)
            contents = read_contents(Source(index.root, "installed"), folder)
        return stamp, contents

    def _update_index(self) -> None:
        """Update the index with what was read."""
        index, taken = self._index, list(self._before_index.folders)
        if index is not None:
            read = {name: self._contents_read[name] for name in self._places.folders if name not in taken}
            if not index.is_current(read, taken):
                index.write(read, taken)


def _built_in_position(folder: Path) -> tuple[int, str]:
    """Return the sort key of a built-in pack; one without a position comes last."""
    return (
        BUILT_IN_ORDER.index(folder.name) if folder.name in BUILT_IN_ORDER else len(BUILT_IN_ORDER),
        folder.name,
    )


def _places_of(sources: Iterable[Source]) -> PackFolders:
    places = PackFolders(_built_in_position)
    for source in sources:
        places.add(source)
    return places
