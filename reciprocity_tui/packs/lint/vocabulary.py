"""Index the words of texts, to find the texts that may contain one of many phrases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.exercise.texts import TextPurpose
from reciprocity_tui.packs.lint.phrases import PIECES, Candidate, PhraseIndex

if TYPE_CHECKING:
    from reciprocity_tui.packs.lint.context import AuthoredText, LintGroup


class Vocabulary(NamedTuple):
    """The distinct pieces of some texts, separated by spaces, and the words and marks in those.

    by_sort -- the pieces of the texts of each sort, with their counts.
    """

    pieces: AbstractSet[str]
    words: AbstractSet[str]
    by_sort: Mapping[TextPurpose, Counter[str]]

    @classmethod
    def of(cls, texts: Iterable[LintGroup]) -> Vocabulary:
        """Return the vocabulary of `texts`."""
        by_sort: dict[TextPurpose, Counter[str]] = {}
        for together in texts:
            # Not all of them at once: a few pieces stay in the cache of the processor while they are counted.
            by_sort.setdefault(together.sort, Counter()).update(together.joined.split())
        pieces = frozenset(chain.from_iterable(by_sort.values()))
        return cls(pieces, _words_of(pieces), by_sort)

    def pieces_with(self, words: AbstractSet[str]) -> AbstractSet[str]:
        """Return the pieces that contain one of `words`."""
        return {piece for piece in self.pieces if not words.isdisjoint(PIECES[piece])}

    def sorts_with(self, keys: AbstractSet[str], candidates: Iterable[Candidate]) -> AbstractSet[TextPurpose]:
        """Return the sorts of text that may contain one of `candidates`. keys -- the pieces with their words."""
        near = (sort for sort, pieces in self.by_sort.items() if any(key in pieces for key in keys))
        return {sort for sort in near if _contains_any(_words_of(self.by_sort[sort]), candidates)}


def _words_of(pieces: Iterable[str]) -> AbstractSet[str]:
    return frozenset(chain.from_iterable(map(PIECES.__getitem__, pieces)))


def candidate_texts(
    texts: Iterable[LintGroup], phrases: PhraseIndex, vocabulary: Vocabulary
) -> Iterator[AuthoredText]:
    """Yield the texts that may contain one of `phrases`; all others contain none.

    vocabulary -- of these texts, and perhaps of others.
    """
    candidates = phrases.candidates(vocabulary.words)
    if not candidates:
        return
    keys = vocabulary.pieces_with({candidate.word for candidate in candidates})
    sorts = vocabulary.sorts_with(keys, candidates)
    for together in texts if sorts else ():
        if (
            together.sort in sorts
            and together.contains_any(keys)
            and _contains_any(_words_of(together.joined.split()), candidates)
        ):
            yield from (
                text for text in together.authored if _contains_any(frozenset(text.words), candidates)
            )


def _contains_any(words: AbstractSet[str], candidates: Iterable[Candidate]) -> bool:
    return any(candidate.may_be_in(words) for candidate in candidates)
