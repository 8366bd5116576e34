"""Words and phrases in a text, found without regular expressions: many of them in one walk over the words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeAlias

BEGINNING, NUMBER = "^", "#"
FULL_STOPS = frozenset(".?!…")
BREATHS = FULL_STOPS | frozenset(":;")
NO_WORDS = BREATHS | {BEGINNING, "%"}
_TOKEN = re.compile(r"\{[a-z]+\}(?:'s)?|\d+|[^\W\d_]+(?:['-][^\W\d_]+)*|[.?!:;…%]")


class Token(NamedTuple):
    """A word, a placeholder, or a mark that ends a sentence, in small letters; `start` and `end` are offsets."""

    word: str
    start: int
    end: int


class Found(NamedTuple):
    """A phrase of the list called `name`, and where it stands."""

    name: str
    start: int
    end: int


def words_in(text: str) -> list[str]:
    """The same words and marks as `tokens` has, in the same order, without where they stand: much sooner found."""
    return list(chain.from_iterable(map(PIECES.__getitem__, text.split())))


class _Pieces(dict[str, tuple[str, ...]]):
    """The words in what stands between two spaces. Texts are made of the same ones again and again."""

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
def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text`, with `^` where a sentence begins; whoever opens and checks a file asks twice for each."""
    found = [Token(BEGINNING, 0, 0)]
    for match in _TOKEN.finditer(text.replace("\u2019", "'")):
        word = match.group()
        found.append(Token(NUMBER if word.isdigit() else word.lower(), match.start(), match.end()))
        if word in BREATHS:
            found.append(Token(BEGINNING, match.end(), match.end()))
    return tuple(found)


def sentences(walk: Sequence[Token], ends: frozenset[str] = FULL_STOPS) -> list[list[Token]]:
    """The words of each sentence; with BREATHS a colon ends one, too."""
    found: list[list[Token]] = [[]]
    for token in walk:
        if token.word in ends:
            found.append([])
        elif token.word not in NO_WORDS:
            found[-1].append(token)
    return [each for each in found if each]


class Candidate(NamedTuple):
    """A phrase that may stand in a text: the word it is known by, and the places for its other words."""

    word: str
    others: Sequence[Sequence[str]]

    def may_be_in(self, words: AbstractSet[str]) -> bool:
        """Whether each of its words is one of `words`; in which order is for others to see."""
        return self.word in words and all(_one_of(part, words) for part in self.others)


def _one_of(part: Sequence[str], words: AbstractSet[str]) -> bool:
    return any(
        each in words if each[-1] != "*" else any(word.startswith(each[:-1]) for word in words)
        for each in part
    )


class Phrases:
    """Lists of phrases by name. In a phrase, / stands between words that may take each other's place.

    Most texts hold no phrase of any list. So each phrase has a key: those of its words that are met least often. Only
    where one of them stands in a text, and the others as well, is the text walked through.
    """

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        self._exact: dict[str, list[Phrase]] = {}
        self._open: list[tuple[str, Phrase]] = []
        self._by_key: dict[str, list[Sequence[Sequence[str]]]] = {}
        self._by_beginning: dict[str, list[Sequence[Sequence[str]]]] = {}
        for name, phrases in lists.items():
            for phrase in phrases:
                first, *rest = (part.split("/") for part in phrase.lower().split())
                found = (name, tuple(rest))
                for word in first:
                    if word[-1] == "*":
                        self._open.append((word[:-1], found))
                    else:
                        self._exact.setdefault(word, []).append(found)
                self._remember((first, *rest))
        self._begin = tuple(word for word, _ in self._open)
        self._heads = frozenset(each[:_HEAD] for each in self._by_beginning)
        self._keyed: dict[str, list[Candidate]] = {}
        self._in_none: set[str] = set()
        """Words that were met, and that no phrase is known by."""
        assert all(len(each) == _HEAD for each in self._heads), "a beginning needs a few letters"

    def _remember(self, phrase: Sequence[Sequence[str]]) -> None:
        key = _key(phrase)
        others = [part for part in phrase if part is not key and not _NO_KEYS & set(part)]
        for word in key:
            by = self._by_beginning if word[-1] == "*" else self._by_key
            by.setdefault(word.removesuffix("*"), []).append(others)

    def candidates(self, words: AbstractSet[str]) -> list[Candidate]:
        """The phrases that a text of these words may hold; none: it holds none of them."""
        found = chain.from_iterable(map(self._known_by, words - self._in_none))
        return [each for each in found if each.may_be_in(words)]

    def _known_by(self, word: str) -> list[Candidate]:
        """The phrases that have `word` as their key; remembered, also where there is none."""
        found = self._keyed.get(word)
        if found is None:
            some = list(self._by_key.get(word, ()))
            if word[:_HEAD] in self._heads:
                begun = self._by_beginning.items()
                some += chain.from_iterable(
                    others for beginning, others in begun if word.startswith(beginning)
                )
            found = [Candidate(word, others) for others in some]
            if len(self._keyed) + len(self._in_none) > _MOST_REMEMBERED:
                self._keyed.clear()
                self._in_none.clear()
            if found:
                self._keyed[word] = found
            else:
                self._in_none.add(word)
        return found

    def find(self, walk: Sequence[Token]) -> Iterator[Found]:
        """Every phrase in `walk`, in the order of the text, longer ones and shorter ones alike."""
        for index, token in enumerate(walk):
            near = self._exact.get(token.word, ())
            if token.word.startswith(self._begin):
                near = [*near, *(each for word, each in self._open if token.word.startswith(word))]
            for name, rest in near:
                last = index + len(rest)
                if last < len(walk) and all(
                    _fits(part, walk[index + 1 + at].word) for at, part in enumerate(rest)
                ):
                    first = walk[index + 1] if token.word == BEGINNING and rest else token
                    yield Found(name, first.start, walk[last].end)


_HEAD = 4
_COMMON_ONES = """
a all and answer are as at be before can can't cannot did do does don't each every for good has have how i in is it let
me my no nobody not of on once one or other our out say she share so take tell that the their them they this time to us
was we were what when where which who why will with would you your {first} {second} {other} {speaker} {listener}
the is about small did has time could nothing more only make together little feel again come most
"""
_NO_KEYS = frozenset({BEGINNING, NUMBER})
"""What stands in a phrase, and not among the words of a text as they are."""
_COMMON = frozenset(_COMMON_ONES.split())
"""Words of which there are many: a phrase is not looked for because of them."""


def _key(phrase: Sequence[Sequence[str]]) -> Sequence[str]:
    """The place of a phrase whose words are met least often; one of them is there wherever the phrase is."""
    known = [part for part in phrase if not _NO_KEYS & set(part)]
    return min(known, key=lambda part: (sum(word in _COMMON for word in part), -min(map(len, part))))


Phrase: TypeAlias = tuple[str, tuple[list[str], ...]]
"""The name of its list, and its words after the first, each with those that may take its place."""


def _fits(words: list[str], found: str) -> bool:
    return any(found.startswith(word[:-1]) if word[-1] == "*" else found == word for word in words)
