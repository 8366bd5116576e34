"""The library of both front ends: everything there is to play, what of it fits, and what is said of one.

It knows cards (headers) alone and no screen. Titles and summaries are folded once, so that a word typed into
50,000 of them is answered within a few milliseconds (design: speed.md, P5).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress, groupby
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, get_args

from reciprocity_tui.exercise.card import Card, Intensity, Kind, Pillar
from reciprocity_tui.packs.catalog import Broken, Pack
from reciprocity_tui.play.suggestion import LENGTHS

if TYPE_CHECKING:
    from reciprocity_tui.table.table import Table

Row: TypeAlias = Pack | Card | Broken
"""A line of the library: the heading of a pack, an exercise, or a file that cannot be read."""

FILTERS: dict[str, tuple[str, ...]] = {
    "pillar": ("", *get_args(Pillar)),
    "kind": ("", *get_args(Kind)),
    "minutes": ("", *map(str, LENGTHS)),
    "depth": ("", *get_args(Intensity)),
}
"""What can be asked for besides words, in the order it is shown. Nothing asked: the empty value."""

EMPTY = "There is nothing to play yet. `reciprocity pack check` tells what is wrong."
NOT_LISTED = "Not listed"
NOTHING_FITS = "Nothing here fits all of that."


@dataclass(frozen=True)
class Wanted:
    """What the two look for. words -- as typed; every one of them has to be there, in any order."""

    words: str = ""
    pillar: str = ""
    kind: str = ""
    minutes: str = ""
    """The longest, in minutes."""
    depth: str = ""

    def value(self, name: str) -> str:
        """What is asked for under `name`, one of FILTERS."""
        return str(getattr(self, name))

    def cycled(self, name: str, by: int = 1) -> Wanted:
        """With the next value of `name`, or the one before it, round the end."""
        values = FILTERS[name]
        following = values[(values.index(self.value(name)) + by) % len(values)]
        return replace(self, **{name: following})

    def said(self, name: str) -> str:
        """The filter `name` in words."""
        value = self.value(name)
        if name == "minutes":
            return f"up to {value} minutes" if value else "any length"
        return value or f"any {name}"

    @property
    def filters(self) -> bool:
        """Whether anything besides words is asked for."""
        return any(self.value(name) for name in FILTERS)


class Found(NamedTuple):
    """What fits, with a heading over each pack. size -- without the headings."""

    rows: Sequence[Row]
    size: int


class _Sheet(NamedTuple):
    """The search texts of some cards of one pack, in one piece: fewer texts take less room and fewer looks."""

    begin: int
    end: int
    pack: str
    text: str


A_GLANCE = 200
"""Among more than so many no title is looked for: whoever sees a longer list is still typing."""

_ON_A_SHEET = 50
_BETWEEN = "\0"


class Library:
    """Every card, pack by pack, and every file that could not be read, at the end of its pack."""

    def __init__(self, cards: Sequence[Card], packs: Iterable[Pack], broken: Iterable[Broken]) -> None:
        self.cards = cards
        self.broken = tuple(broken)
        self._packs = {pack.id: pack for pack in packs}
        self._sheets: list[_Sheet] = []
        self._folded = 0

    @classmethod
    def of(cls, table: Table) -> Library:
        """What lies on this table."""
        return cls(table.catalog.cards(), table.catalog.packs(), table.catalog.broken())

    def __len__(self) -> int:
        return len(self.cards) + len(self.broken)

    def pack(self, name: str) -> Pack:
        """The pack called `name`; one that says nothing of itself has its name for a title."""
        return self._packs.get(name) or Pack(name, name or NOT_LISTED)

    def beginning(self, count: int) -> Found:
        """The first `count` exercises: what the first paint needs. All of it, when there are no more."""
        return self.find() if len(self.cards) <= count else self._found(self.cards[:count], ())

    def fold(self, count: int) -> bool:
        """Make the search texts of the next `count` exercises; True once all are made."""
        stop = min(len(self.cards), self._folded + count)
        while self._folded < stop:
            begin = self._folded
            pack, cards = next(groupby(self.cards[begin : begin + _ON_A_SHEET], lambda card: card.pack))
            texts = [_text(card) for card in cards]
            self._folded += len(texts)
            self._sheets.append(_Sheet(begin, self._folded, pack, _BETWEEN.join(texts)))
        return self._folded == len(self.cards)

    def find(self, wanted: Wanted | None = None) -> Found:
        """What fits `wanted`; None: everything."""
        if wanted is None:
            return self._found(self.cards, self.broken)
        cards = self._with_words(wanted.words)
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
        return self._found(cards, () if wanted.filters else self._broken_with(wanted.words))

    def nearest(self, found: Found, typed: str) -> int:
        """Where to begin among `found`: at the title that has all of `typed` in a row; 0 where none has."""
        wanted = " ".join(folded(typed).split())
        if not wanted or found.size > A_GLANCE:
            return 0
        titles = ((row, folded(each.title)) for row, each in enumerate(found.rows) if isinstance(each, Card))
        return next((row for row, title in titles if wanted in title), 0)

    def _with_words(self, typed: str) -> Sequence[Card]:
        words = folded(typed).split()
        if not words:
            return self.cards
        self.fold(len(self.cards))
        packs = {
            name: folded(f"{self.pack(name).title} {name}") for name in {each.pack for each in self._sheets}
        }
        fitting: list[Card] = []
        for sheet in self._sheets:
            wanted = [word for word in words if word not in packs[sheet.pack]]
            if all(word in sheet.text for word in wanted):
                fitting += self._on(sheet, wanted)
        return fitting

    def _on(self, sheet: _Sheet, words: Sequence[str]) -> Sequence[Card]:
        """Those on this sheet that have all the words."""
        cards = self.cards[sheet.begin : sheet.end]
        texts = sheet.text.split(_BETWEEN)
        for word in words:
            fits = [word in text for text in texts]
            cards, texts = list(compress(cards, fits)), list(compress(texts, fits))
        return cards

    def _broken_with(self, typed: str) -> Iterator[Broken]:
        words = folded(typed).split()
        for each in self.broken:
            text = folded(f"{self.pack(_pack_of(each)).title} {named(each)} {each.fault}")
            if all(word in text for word in words):
                yield each

    def _found(self, cards: Sequence[Card], broken: Iterable[Broken]) -> Found:
        aside: dict[str, list[Row]] = {}
        for each in broken:
            aside.setdefault(_pack_of(each), []).append(each)
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
        return Found(rows, size)


def _text(card: Card) -> str:
    # Whoever was told a name as `reciprocity list` has it types that.
    return folded("\n".join((card.title, card.summary, *card.tags, card.id, card.id.replace("-", " "))))


def folded(text: str) -> str:
    """`text` without case and accents: what is compared when somebody looks for a word."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def named(broken: Broken) -> str:
    """The file that cannot be read, with its pack; the folder alone, where all of it is refused."""
    return broken.file.name if broken.refused else f"{broken.file.parent.name}/{broken.file.name}"


def unread(broken: Broken) -> str:
    """That it is not here to be played, in a few words."""
    return f"{named(broken)} {'is not listed' if broken.refused else 'could not be read'}"


def _pack_of(broken: Broken) -> str:
    """The id of the pack under which it is listed; empty where all of it is refused."""
    return "" if broken.refused else broken.file.parent.name


def asked(line: str) -> Wanted:
    """What one typed line looks for, as in "light regard 10 minutes tea": a filter's own word is that filter."""
    wanted = Wanted()
    words: list[str] = []
    typed = line.split()
    for index, word in enumerate(typed):
        name = next(
            (each for each, values in FILTERS.items() if each != "minutes" and folded(word) in values), ""
        )
        following = folded(typed[index + 1]) if index + 1 < len(typed) else ""
        if name and not wanted.value(name):
            wanted = replace(wanted, **{name: folded(word)})
        elif word.isdecimal() and following in _MINUTES:
            wanted = replace(wanted, minutes=str(int(word[:4])))
        elif not (index and folded(word) in _MINUTES and typed[index - 1].isdecimal()):
            words.append(word)
    return replace(wanted, words=" ".join(words))


_MINUTES = ("minutes", "minute", "min")
