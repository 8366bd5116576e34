"""A second language for tests: the English catalogue with its words reversed, and exercises without English."""

import json
import re
from collections.abc import Iterable
from typing import Any

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Transformer, Visitor

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.messages.phrasebook import ENGLISH

SHORTEST = 4
"""Letters of a word that is looked for: shorter ones may come about by chance."""

_WORD = re.compile(r"[^\W\d_]+")
_AUTHORED = frozenset(
    {"title", "summary", "why", "prompt", "help", "stems", "text", "listener_card", "low", "high"}
)
"""Keys of an exercise whose text its author wrote."""


class _Reverser(Transformer):
    def visit_TextElement(self, node: ftl.TextElement) -> ftl.TextElement:  # noqa: N802
        node.value = _WORD.sub(lambda word: word[0][::-1], node.value)
        return node


class _Words(Visitor):
    def __init__(self) -> None:
        self.words: set[str] = set()

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802
        self.words |= words_of(node.value)


def reversed_catalogue() -> str:
    """Return the English catalogue with every word reversed; placeholders stay as they are."""
    resource = FluentParser().parse(ENGLISH.read_text("utf-8"))
    return FluentSerializer().serialize(_Reverser().visit(resource))


def english_words() -> frozenset[str]:
    """Return the long words of the English catalogue, but those that are words of it backwards as well."""
    visitor = _Words()
    visitor.visit(FluentParser().parse(ENGLISH.read_text("utf-8")))
    return frozenset(word for word in visitor.words if word[::-1] not in visitor.words)


def words_of(text: str) -> set[str]:
    """Return the long words of `text` in small letters."""
    return {word.casefold() for word in _WORD.findall(text) if len(word) >= SHORTEST}


def english_in(shown: str, allowed: Iterable[str] = ()) -> set[str]:
    """Return the words of the English catalogue that are in `shown`, but for `allowed`."""
    return (words_of(shown) & english_words()).difference(*map(words_of, allowed))


def without_english(exercise: Exercise) -> Exercise:
    """Return `exercise` with a Cyrillic letter in place of each letter that its author wrote."""
    return Exercise.model_validate(_translated(exercise.model_dump(by_alias=True, exclude_defaults=True)))


def other_words(exercise: Exercise) -> str:
    """Return the words that an exercise may also show: its ids and short options."""
    return json.dumps(exercise.model_dump(mode="json"))


def _translated(value: Any, *, authored: bool = False) -> Any:
    match value:
        case dict():
            return {key: _translated(entry, authored=key in _AUTHORED) for key, entry in value.items()}
        case list() | tuple():
            return tuple(_translated(entry, authored=authored) for entry in value)
        case str() if authored:
            return re.sub(r"\{[^}]*\}|[A-Za-z]", lambda part: part[0] if part[0][0] == "{" else "ж", value)
    return value
