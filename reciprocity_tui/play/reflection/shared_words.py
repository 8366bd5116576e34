"""Words that both players typed: shown as they are, never counted."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from reciprocity_tui.message import Text
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.scenes.slots import SEATS, Line, Seat

MIN_LETTERS = 4

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)

# Thai, Lao, Burmese, Khmer, kana and Han are written without spaces: a run of letters is no word there.
_NO_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")

_SAME_LISTS = {"no": "nb", "nn": "nb"}
"""Norwegian has three codes, and the lists know one."""


class _Language(NamedTuple):
    stem: Callable[[str], str]
    stop_words: frozenset[str]


def shared_words(lines: Sequence[Line], names: tuple[str, str], language: str = "en") -> tuple[str, ...]:
    """Return up to five content words that both typed, in order of first use.

    Words with one stem are one; the shortest form is shown. Names, stop words and what shared ground says
    already are left out, and so is what somebody only picked from a list.
    language -- as in "pt" or "pt-BR". Where its stop words are not known nothing is found: they would be all.
    """
    known = _language(language.partition("-")[0])
    if known is None:
        return ()
    shared_ground = [line.text for line in lines if line.panel == "shared_ground"]
    other_texts = [*names, *(text for shared in shared_ground for text in _texts_within(shared))]
    known_forms = {
        form for text in other_texts for word in _split_words(text) for form in (word, known.stem(word))
    }
    used: dict[str, dict[Seat, str]] = {}
    for seat, word in _typed_words(lines):
        root = known.stem(word)
        if len(word) >= MIN_LETTERS and word not in known.stop_words and known_forms.isdisjoint((word, root)):
            mine = used.setdefault(root, {})
            mine[seat] = min(mine.get(seat, word), word, key=len)
    both = [forms for forms in used.values() if len(forms) == len(SEATS)]
    return tuple(min(forms.values(), key=len) for forms in both[: thresholds.MAX_SHARED_WORDS])


def _typed_words(lines: Sequence[Line]) -> Iterator[tuple[Seat, str]]:
    """Yield every typed word and its author, in the order of the evening."""
    for line in sorted(lines, key=lambda each: (each.order, each.row)):
        if line.author is None or line.options or line.number is not None:
            continue
        if isinstance(line.text, str):
            for word in _split_words(line.text):
                yield line.author, word


def _texts_within(text: Text) -> tuple[str, ...]:
    """Return the parts of `text` written by players or an author: all of it, or the values that fill a message."""
    if isinstance(text, str):
        return (text,)
    return tuple(argument for argument in text.arguments.values() if isinstance(argument, str))


def _split_words(text: str) -> Iterator[str]:
    for match in _WORD.finditer(normalize("NFC", text)):
        word = _POSSESSIVE.sub("", match[0]).casefold().replace("’", "'")
        if not _NO_SPACES.search(word):
            yield word


@lru_cache(maxsize=2)
def _language(code: str) -> _Language | None:
    # Both are loaded at the first reflection, not at the start of the program.
    import Stemmer
    import stop_words

    code = _SAME_LISTS.get(code, code)
    name = stop_words.LANGUAGE_MAPPING.get(code)
    if name is None:
        return None
    says_nothing = frozenset(str(word).casefold() for word in stop_words.get_stop_words(code))
    if name not in Stemmer.algorithms():
        return _Language(str, says_nothing)
    stemmer = Stemmer.Stemmer(name, 0)  # Without its cache, which would hold every word that the two typed.
    return _Language(lambda word: str(stemmer.stemWord(word)), says_nothing)
