"""What some texts are made of, and so where in them there may be one of many phrases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.exercise.texts import Sort
from reciprocity_tui.packs.wording.phrases import PIECES, Candidate, Phrases

if TYPE_CHECKING:
    from reciprocity_tui.packs.wording.look import Said, Texts


class Vocabulary(NamedTuple):
    """What some texts are made of, once each: pieces, with spaces between them, and the words and marks in those.

    by_sort -- the pieces of the texts of each sort, and how often each is there.
    """

    pieces: AbstractSet[str]
    words: AbstractSet[str]
    by_sort: Mapping[Sort, Counter[str]]

    @classmethod
    def of(cls, texts: Iterable[Texts]) -> Vocabulary:
        """That of `texts`."""
        joined: dict[Sort, list[str]] = {}
        for each in texts:
            joined.setdefault(each.sort, []).append(each.joined)
        by_sort = {sort: Counter("\n".join(some).split()) for sort, some in joined.items()}
        pieces = frozenset(chain.from_iterable(by_sort.values()))
        return cls(pieces, _words_of(pieces), by_sort)

    def pieces_with(self, words: AbstractSet[str]) -> AbstractSet[str]:
        """The pieces in which one of `words` stands."""
        return {piece for piece in self.pieces if not words.isdisjoint(PIECES[piece])}

    def sorts_with(self, keys: AbstractSet[str], found: Iterable[Candidate]) -> AbstractSet[Sort]:
        """The sorts of text in which there may be one of `found`. keys -- the pieces that those are known by."""
        near = (sort for sort, pieces in self.by_sort.items() if any(key in pieces for key in keys))
        return {sort for sort in near if _any_in(_words_of(self.by_sort[sort]), found)}


def _words_of(pieces: Iterable[str]) -> AbstractSet[str]:
    return frozenset(chain.from_iterable(map(PIECES.__getitem__, pieces)))


def worth_a_look(texts: Iterable[Texts], phrases: Phrases, vocabulary: Vocabulary) -> Iterator[Said]:
    """The texts in which there may be one of `phrases`: all others hold none.

    vocabulary -- what they are made of, and perhaps others.
    """
    found = phrases.candidates(vocabulary.words)
    if not found:
        return
    keys = vocabulary.pieces_with({each.word for each in found})
    sorts = vocabulary.sorts_with(keys, found)
    for together in texts if sorts else ():
        if (
            together.sort in sorts
            and together.has_one(keys)
            and _any_in(_words_of(together.joined.split()), found)
        ):
            yield from (each for each in together.said if _any_in(frozenset(each.words), found))


def _any_in(words: AbstractSet[str], found: Iterable[Candidate]) -> bool:
    return any(each.may_be_in(words) for each in found)
