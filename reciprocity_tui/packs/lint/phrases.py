"""Words and phrases in a text, found without regular expressions: many of them in one walk over the words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeAlias

BEGINNING, NUMBER = "^", "#"
FULL_STOPS = frozenset(".?!…")
CLAUSE_ENDS = FULL_STOPS | frozenset(":;")
NON_WORDS = CLAUSE_ENDS | {BEGINNING, "%"}
_TOKEN = re.compile(r"\{[a-z]+\}(?:'s)?|\d+|[^\W\d_]+(?:['-][^\W\d_]+)*|[.?!:;…%]")


class Token(NamedTuple):
    """A word, a placeholder, or a mark that ends a sentence, in small letters; `start` and `end` are offsets."""

    word: str
    start: int
    end: int


class Match(NamedTuple):
    """Locate a phrase of the list called `name`."""

    name: str
    start: int
    end: int


def split_words(text: str) -> list[str]:
    """Return the words and marks of `tokenize` in the same order, without their places, but much faster."""
    return list(chain.from_iterable(map(PIECES.__getitem__, text.split())))


class _Pieces(dict[str, tuple[str, ...]]):
    """Cache the words of each run of text between two spaces; texts repeat the same ones."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        words = tuple(word.lower() for word in _TOKEN.findall(piece.replace("\u2019", "'")))
        if len(piece) <= _LONGEST_REMEMBERED:
            self[piece] = words
        return words


_MOST_REMEMBERED, _LONGEST_REMEMBERED = 20_000, 40
PIECES = _Pieces()
"""The words and marks of a piece of text without spaces, in small letters."""


@lru_cache(maxsize=512)
def tokenize(text: str) -> tuple[Token, ...]:
    """Return the words of `text`, with `^` where a sentence begins; cached, as a file is opened and then checked."""
    result = [Token(BEGINNING, 0, 0)]
    for match in _TOKEN.finditer(text.replace("\u2019", "'")):
        word = match.group()
        result.append(Token(NUMBER if word.isdigit() else word.lower(), match.start(), match.end()))
        if word in CLAUSE_ENDS:
            result.append(Token(BEGINNING, match.end(), match.end()))
    return tuple(result)


def sentences(walk: Sequence[Token], ends: frozenset[str] = FULL_STOPS) -> list[list[Token]]:
    """Return the words of each sentence; with CLAUSE_ENDS a colon ends one, too."""
    result: list[list[Token]] = [[]]
    for token in walk:
        if token.word in ends:
            result.append([])
        elif token.word not in NON_WORDS:
            result[-1].append(token)
    return [sentence for sentence in result if sentence]


class Candidate(NamedTuple):
    """Represent a phrase that a text may contain: its key word, and the alternatives for each other word."""

    word: str
    others: Sequence[Sequence[str]]

    def may_be_in(self, words: AbstractSet[str]) -> bool:
        """Return whether each part of it has a word in `words`, in any order."""
        return self.word in words and all(_contains_any(part, words) for part in self.others)


def _contains_any(part: Sequence[str], words: AbstractSet[str]) -> bool:
    return any(
        alternative in words
        if alternative[-1] != "*"
        else any(word.startswith(alternative[:-1]) for word in words)
        for alternative in part
    )


class PhraseIndex:
    """Find phrases of several named lists in a text. In a phrase, / separates alternative words.

    Most texts contain no phrase of any list. So each phrase has a key: its rarest words. Only if a text contains one of
    them, and the other words as well, is the text searched.
    """

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        self._exact: dict[str, list[Phrase]] = {}
        self._open: list[tuple[str, Phrase]] = []
        self._by_key: dict[str, list[Sequence[Sequence[str]]]] = {}
        self._by_beginning: dict[str, list[Sequence[Sequence[str]]]] = {}
        for name, phrases in lists.items():
            for phrase in phrases:
                first, *rest = (part.split("/") for part in phrase.lower().split())
                entry = (name, tuple(rest))
                for word in first:
                    if word[-1] == "*":
                        self._open.append((word[:-1], entry))
                    else:
                        self._exact.setdefault(word, []).append(entry)
                self._remember((first, *rest))
        self._begin = tuple(word for word, _ in self._open)
        self._heads = frozenset(beginning[:_HEAD] for beginning in self._by_beginning)
        self._keyed: dict[str, list[Candidate]] = {}
        self._in_none: set[str] = set()
        """Words that were met, and that no phrase is known by."""
        assert all(len(head) == _HEAD for head in self._heads), "a beginning needs a few letters"

    def _remember(self, phrase: Sequence[Sequence[str]]) -> None:
        key = _key(phrase)
        others = [part for part in phrase if part is not key and _NO_KEYS.isdisjoint(part)]
        for word in key:
            by = self._by_beginning if word[-1] == "*" else self._by_key
            by.setdefault(word.removesuffix("*"), []).append(others)

    def candidates(self, words: AbstractSet[str]) -> list[Candidate]:
        """Return the phrases that a text of these words may contain; if empty, it contains none."""
        known = chain.from_iterable(map(self._phrases_by_key, words - self._in_none))
        return [candidate for candidate in known if candidate.may_be_in(words)]

    def _phrases_by_key(self, word: str) -> list[Candidate]:
        """Return the phrases with `word` as their key; cached, also if there is none."""
        known = self._keyed.get(word)
        if known is None:
            some = list(self._by_key.get(word, ()))
            if word[:_HEAD] in self._heads:
                begun = self._by_beginning.items()
                some += chain.from_iterable(
                    others for beginning, others in begun if word.startswith(beginning)
                )
            known = [Candidate(word, others) for others in some]
            if len(self._keyed) + len(self._in_none) > _MOST_REMEMBERED:
                self._keyed.clear()
                self._in_none.clear()
            if known:
                self._keyed[word] = known
            else:
                self._in_none.add(word)
        return known

    def find(self, walk: Sequence[Token]) -> Iterator[Match]:
        """Yield every phrase in `walk`, in the order of the text, overlapping ones too."""
        for index, token in enumerate(walk):
            near = self._exact.get(token.word, ())
            if token.word.startswith(self._begin):
                near = [*near, *(phrase for word, phrase in self._open if token.word.startswith(word))]
            for name, rest in near:
                last = index + len(rest)
                if last < len(walk) and all(
                    _matches(part, walk[index + 1 + at].word) for at, part in enumerate(rest)
                ):
                    first = walk[index + 1] if token.word == BEGINNING and rest else token
                    yield Match(name, first.start, walk[last].end)


_HEAD = 4
_COMMON_ONES = """
a all and answer are as at be before can can't cannot did do does don't each every for good has have how i in is it let
me my no nobody not of on once one or other our out say she share so take tell that the their them they this time to us
was we were what when where which who why will with would you your {first} {second} {other} {speaker} {listener}
the is about small did has time could nothing more only make together little feel again come most
"""
_NO_KEYS = frozenset({BEGINNING, NUMBER})
"""Parts of a phrase that match no literal word of a text."""
_COMMON = frozenset(_COMMON_ONES.split())
"""Words of which there are many: a phrase is not looked for because of them."""


def _key(phrase: Sequence[Sequence[str]]) -> Sequence[str]:
    """Return the rarest place of a phrase; one of its words is in every text that contains the phrase."""
    if len(phrase) == 1:
        return phrase[0]
    known = [part for part in phrase if _NO_KEYS.isdisjoint(part)]
    return min(known, key=lambda part: (sum(word in _COMMON for word in part), -min(map(len, part))))


Phrase: TypeAlias = tuple[str, tuple[list[str], ...]]
"""The name of its list, and its words after the first, each with those that may take its place."""


def _matches(words: list[str], pattern: str) -> bool:
    return any(pattern.startswith(word[:-1]) if word[-1] == "*" else pattern == word for word in words)
