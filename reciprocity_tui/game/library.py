"""The library of both front ends: list, filter and describe every exercise.

It knows cards (headers) alone and no screen. Titles and summaries are folded once, so that a word typed into
50,000 of them is answered within a few milliseconds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress, groupby
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, get_args

from reciprocity_tui.exercise.card import Card, Intensity, Kind, Pillar
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.catalog import Pack, UnreadableFile
from reciprocity_tui.play.suggestion.suggestion import LENGTHS

if TYPE_CHECKING:
    from reciprocity_tui.game.game import Game

Row: TypeAlias = Pack | Card | UnreadableFile
"""A line of the library: the heading of a pack, an exercise, or a file that cannot be read."""

FILTERS: dict[str, tuple[str, ...]] = {
    "pillar": ("", *get_args(Pillar)),
    "kind": ("", *get_args(Kind)),
    "minutes": ("", *map(str, LENGTHS)),
    "depth": ("", *get_args(Intensity)),
}
"""What can be asked for besides words, in the order it is shown. Nothing asked: the empty value."""

EMPTY = Message("library-empty")
NOTHING_FITS = Message("library-no-match")


@dataclass(frozen=True)
class LibraryQuery:
    """A library query. words -- as typed; every one of them must occur, in any order."""

    words: str = ""
    pillar: str = ""
    kind: str = ""
    minutes: str = ""
    """The longest, in minutes."""
    depth: str = ""

    def value(self, name: str) -> str:
        """Return the value of the filter `name`, one of FILTERS."""
        return str(getattr(self, name))

    def with_next_value(self, name: str, by: int = 1) -> LibraryQuery:
        """Return the query with the next or previous value of `name`, wrapping around."""
        values = FILTERS[name]
        following = values[(values.index(self.value(name)) + by) % len(values)]
        return replace(self, **{name: following})

    def describe(self, name: str) -> str:
        """Return the filter `name` in words."""
        value = self.value(name)
        if name == "minutes":
            return text("filter-minutes", minutes=value) if value else text("filter-any", filter=name)
        return value or text("filter-any", filter=name)

    @property
    def has_filters(self) -> bool:
        """Return whether any filter is set, not counting words."""
        return any(self.value(name) for name in FILTERS)


class SearchResult(NamedTuple):
    """The matching exercises, with a heading per pack. size -- without the headings."""

    rows: Sequence[Row]
    size: int


class _SearchChunk(NamedTuple):
    """The search texts of several cards of one pack in one string, which saves memory and time."""

    begin: int
    end: int
    pack: str
    text: str


MAX_RESULTS_FOR_TITLE_JUMP = 200
"""Among more than so many no title is looked for: whoever sees a longer list is still typing."""

_CHUNK_SIZE = 50
_TEXT_SEPARATOR = "\0"


class Library:
    """Every card, pack by pack, and every unreadable file at the end of its pack."""

    def __init__(
        self, cards: Sequence[Card], packs: Iterable[Pack], broken: Iterable[UnreadableFile]
    ) -> None:
        self.cards = cards
        self.broken = tuple(broken)
        self._packs = {pack.id: pack for pack in packs}
        self._chunks: list[_SearchChunk] = []
        self._indexed_count = 0

    @classmethod
    def from_game(cls, game: Game) -> Library:
        """Return the library of this game."""
        return cls(game.catalog.cards(), game.catalog.packs(), game.catalog.unreadable())

    def __len__(self) -> int:
        return len(self.cards) + len(self.broken)

    def pack(self, name: str) -> Pack:
        """Return the pack called `name`; one without a title of its own uses its name."""
        return self._packs.get(name) or Pack(name, name or text("library-not-listed"))

    def first_page(self, count: int) -> SearchResult:
        """Return the first `count` exercises, enough for the first paint; all of them when there are no more."""
        return self.find() if len(self.cards) <= count else self._grouped(self.cards[:count], ())

    def index_next(self, count: int) -> bool:
        """Make the search texts of the next `count` exercises; True once all are made."""
        stop = min(len(self.cards), self._indexed_count + count)
        while self._indexed_count < stop:
            begin = self._indexed_count
            pack, cards = next(groupby(self.cards[begin : begin + _CHUNK_SIZE], lambda card: card.pack))
            texts = [_text(card) for card in cards]
            self._indexed_count += len(texts)
            self._chunks.append(_SearchChunk(begin, self._indexed_count, pack, _TEXT_SEPARATOR.join(texts)))
        return self._indexed_count == len(self.cards)

    def find(self, wanted: LibraryQuery | None = None) -> SearchResult:
        """Return the exercises that match `wanted`; None: every exercise."""
        if wanted is None:
            return self._grouped(self.cards, self.broken)
        cards = self._cards_with_words(wanted.words)
        if wanted.pillar:
            cards = [card for card in cards if card.pillar == wanted.pillar]
        if wanted.kind:
            cards = [card for card in cards if card.kind == wanted.kind]
        if wanted.depth:
            cards = [card for card in cards if card.intensity == wanted.depth]
        if wanted.minutes:
            most = int(wanted.minutes)
            cards = [card for card in cards if card.minutes <= most]
        # Nothing is known of what cannot be read, so it fits no filter but words.
        return self._grouped(cards, () if wanted.has_filters else self._broken_files_with_words(wanted.words))

    def first_title_match(self, result: SearchResult, typed: str) -> int:
        """Return the index of the first title in `result` that contains `typed`; 0 when none does."""
        wanted = " ".join(fold_text(typed).split())
        if not wanted or result.size > MAX_RESULTS_FOR_TITLE_JUMP:
            return 0
        titles = (
            (row, fold_text(card.title)) for row, card in enumerate(result.rows) if isinstance(card, Card)
        )
        return next((row for row, title in titles if wanted in title), 0)

    def _cards_with_words(self, typed: str) -> Sequence[Card]:
        words = fold_text(typed).split()
        if not words:
            return self.cards
        self.index_next(len(self.cards))
        packs = {
            name: fold_text(f"{self.pack(name).title} {name}")
            for name in {chunk.pack for chunk in self._chunks}
        }
        fitting: list[Card] = []
        for sheet in self._chunks:
            wanted = [word for word in words if word not in packs[sheet.pack]]
            if all(word in sheet.text for word in wanted):
                fitting += self._matches_in(sheet, wanted)
        return fitting

    def _matches_in(self, sheet: _SearchChunk, words: Sequence[str]) -> Sequence[Card]:
        """Return the cards on this sheet that contain all words."""
        cards = self.cards[sheet.begin : sheet.end]
        texts = sheet.text.split(_TEXT_SEPARATOR)
        for word in words:
            fits = [word in text for text in texts]
            cards, texts = list(compress(cards, fits)), list(compress(texts, fits))
        return cards

    def _broken_files_with_words(self, typed: str) -> Iterator[UnreadableFile]:
        words = fold_text(typed).split()
        for file in self.broken:
            text = fold_text(f"{self.pack(_pack_of(file)).title} {broken_file_name(file)} {file.fault}")
            if all(word in text for word in words):
                yield file

    def _grouped(self, cards: Sequence[Card], broken: Iterable[UnreadableFile]) -> SearchResult:
        aside: dict[str, list[Row]] = {}
        for file in broken:
            aside.setdefault(_pack_of(file), []).append(file)
        size = len(cards) + sum(map(len, aside.values()))
        rows: list[Row] = []
        here = ""
        for card in cards:
            if card.pack != here or not rows:
                rows += aside.pop(here, ()) if rows else ()
                here = card.pack
                rows.append(self.pack(here))
            rows.append(card)
        rows += aside.pop(here, ()) if rows else ()
        for pack, files in aside.items():
            rows += [self.pack(pack), *files]
        return SearchResult(rows, size)


def _text(card: Card) -> str:
    # Whoever was told a name as `reciprocity list` has it types that.
    return fold_text("\n".join((card.title, card.summary, *card.tags, card.id, card.id.replace("-", " "))))


def fold_text(text: str) -> str:
    """Return `text` without case and accents, for searching."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def broken_file_name(broken: UnreadableFile) -> str:
    """Return the file that cannot be read, with its pack; only the folder where the whole pack is refused."""
    return broken.file.name if broken.refused else f"{broken.file.parent.name}/{broken.file.name}"


def describe_broken_file(broken: UnreadableFile) -> str:
    """Return a few words that say that this file cannot be played."""
    return text(
        "library-file-refused" if broken.refused else "library-file-unreadable",
        file=broken_file_name(broken),
    )


def _pack_of(broken: UnreadableFile) -> str:
    """Return the id of the pack that lists this file; empty where the whole pack is refused."""
    return "" if broken.refused else broken.file.parent.name


def parse_query(line: str) -> LibraryQuery:
    """Parse a typed line such as "light regard 10 minutes tea": filter values set filters, other words are searched."""
    wanted = LibraryQuery()
    words: list[str] = []
    typed = line.split()
    for index, word in enumerate(typed):
        name = next(
            (
                filter_name
                for filter_name, values in FILTERS.items()
                if filter_name != "minutes" and fold_text(word) in values
            ),
            "",
        )
        following = fold_text(typed[index + 1]) if index + 1 < len(typed) else ""
        if name and not wanted.value(name):
            wanted = replace(wanted, **{name: fold_text(word)})
        elif word.isdecimal() and following in _MINUTES:
            wanted = replace(wanted, minutes=str(int(word[:4])))
        elif not (index and fold_text(word) in _MINUTES and typed[index - 1].isdecimal()):
            words.append(word)
    return replace(wanted, words=" ".join(words))


_MINUTES = ("minutes", "minute", "min")
