"""Words and phrases in a text, found without regular expressions: many of them in one walk over the words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

BEGINNING, NUMBER = "^", "#"
FULL_STOPS = frozenset(".?!…")
BREATHS = FULL_STOPS | frozenset(":;")
_NO_WORDS = BREATHS | {BEGINNING, "%"}
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
        elif token.word not in _NO_WORDS:
            found[-1].append(token)
    return [each for each in found if each]


class Phrases:
    """Lists of phrases by name. In a phrase, / stands between words that may take each other's place."""

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        self._exact: dict[str, list[Phrase]] = {}
        self._open: list[tuple[str, Phrase]] = []
        for name, phrases in lists.items():
            for phrase in phrases:
                first, *rest = phrase.lower().split()
                found = (name, tuple(part.split("/") for part in rest))
                for word in first.split("/"):
                    if word[-1] == "*":
                        self._open.append((word[:-1], found))
                    else:
                        self._exact.setdefault(word, []).append(found)
        self._begin = tuple(word for word, _ in self._open)

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


Phrase: TypeAlias = tuple[str, tuple[list[str], ...]]
"""The name of its list, and its words after the first, each with those that may take its place."""


def _fits(words: list[str], found: str) -> bool:
    return any(found.startswith(word[:-1]) if word[-1] == "*" else found == word for word in words)
