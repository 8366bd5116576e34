"""What the rules look at: an exercise, its steps, and everything it says with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.exercise.flaw import Flaw, Place
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import Shape
from reciprocity_tui.exercise.stops import Stop, stops_of
from reciprocity_tui.packs.wording.phrases import Token, tokens

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.exercise.exercise import Exercise

TITLE, PROMPT, CARD, HELP, STEM, LISTENER, OPTION, LABEL = (
    "title", "prompt", "card", "help", "stem", "listener", "option", "label",
)  # fmt: skip
"""Sorts of text."""
SUMMARY, NOTE = "summary", "note"
"""Of the header: summary and why; care and not_for."""

_HEADER = {"title": TITLE, "summary": SUMMARY, "why": SUMMARY, "care": NOTE, "not_for": NOTE}
_STEP = {
    "prompt": PROMPT, "text": CARD, "help": HELP, "stems": STEM, "listener_card": LISTENER,
    "options": OPTION, "rows": OPTION, "columns": OPTION, "bins": LABEL, "scale": LABEL, "sets": LABEL,
}  # fmt: skip
_INNER = {"options": OPTION, "prompts": PROMPT}
_SILENT = frozenset({"id", "of"})
"""Keys inside of a text that are no words."""


class Said:
    """One text of the author's. stop -- the step it stands in; None: the header."""

    def __init__(self, text: str, path: Place, sort: str, stop: Stop | None = None) -> None:
        self.text = text
        self.path = path
        self.sort = sort
        self.stop = stop

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words."""
        return tokens(self.text)

    @property
    def hard(self) -> bool:
        """Whether it stands in a hard step."""
        return self.stop is not None and self.stop.step.valence == "hard"


class Beside(NamedTuple):
    """What lies beside the exercise: cards by `pack/exercise`; None where there is no such exercise."""

    pack: str
    name: str
    card: Callable[[str], Card | None]


class Look:
    """One exercise as the rules see it. english -- whether the lists of English words are about it."""

    def __init__(self, exercise: Exercise, beside: Beside, *, english: bool = True) -> None:
        self.exercise = exercise
        self.beside = beside
        self.english = english

    @cached_property
    def stops(self) -> tuple[Stop, ...]:
        """Every step in the order of the file."""
        return tuple(stops_of(self.exercise, frozenset()))

    @cached_property
    def played(self) -> tuple[Stop, ...]:
        """The same without the rounds themselves and without the reflection."""
        return tuple(each for each in self.stops if not isinstance(each.step, Round) and not each.step.ends)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Everything that it says."""
        header = self.exercise.__dict__
        found = [
            Said(header[key], (key,), sort)
            for key, sort in _HEADER.items()
            if isinstance(header.get(key), str)
        ]
        for stop in self.stops:
            for key, sort in _STEP.items():
                value = stop.step.__dict__.get(key)
                if value:
                    found += (
                        Said(text, path, kind, stop)
                        for text, path, kind in _texts(value, (*stop.path, key), sort)
                    )
        return tuple(found)

    def of(self, *sorts: str) -> Iterator[Said]:
        """The texts of these sorts."""
        return (each for each in self.said if each.sort in sorts)

    @property
    def deep(self) -> bool:
        """Whether it goes deep."""
        return self.exercise.intensity == "deep"


def _texts(value: object, path: Place, sort: str) -> Iterator[tuple[str, Place, str]]:
    if isinstance(value, str):
        yield value, path, sort
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _texts(each, (*path, index), sort)
    elif isinstance(value, Shape):
        for key, each in value.__dict__.items():
            if key not in _SILENT:
                yield from _texts(each, (*path, key), _INNER.get(key, sort))


def warn(
    rule: int, path: Place, message: str, *hints: str, part: tuple[int, int] | None = None, key: bool = False
) -> Flaw:
    """Something that `rule` would have otherwise; its code is the number of the rule."""
    return Flaw(f"W3{rule:02}", path, f"{message} (L-{rule:02})", hints, key=key, part=part)
