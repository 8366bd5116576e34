"""What the rules look at: an exercise, its steps, and everything it says with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.exercise.flaw import Flaw, Place
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.said import spoken
from reciprocity_tui.exercise.steps import Shape
from reciprocity_tui.exercise.stops import Stop, stops_of
from reciprocity_tui.exercise.texts import Sort
from reciprocity_tui.packs.wording.phrases import Token, tokens

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.exercise.exercise import Exercise

TITLE: Sort = "title"
SUMMARY: Sort = "summary"
NOTE: Sort = "note"
PROMPT: Sort = "prompt"
CARD: Sort = "card"
HELP: Sort = "help"
STEM: Sort = "stem"
LISTENER: Sort = "listener"
OPTION: Sort = "option"
LABEL: Sort = "label"
END: Sort = "end"
TAG: Sort = "tag"
QUOTED: Sort = "quoted"
"""Sorts of text (exercise/texts.py), for the rules to name. Which text is of which sort is said by the models alone."""


class Said:
    """One text of the author's. stop -- the step it stands in; None: the header."""

    def __init__(self, text: str, path: Place, sort: Sort, stop: Stop | None = None) -> None:
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
        found = list(said_in(self.exercise))
        for stop in self.stops:
            found += said_in(stop.step, stop.path, stop)
        return tuple(found)

    def of(self, *sorts: Sort) -> Iterator[Said]:
        """The texts of these sorts."""
        return (each for each in self.said if each.sort in sorts)

    @property
    def deep(self) -> bool:
        """Whether it goes deep."""
        return self.exercise.intensity == "deep"


def said_in(shape: Shape, place: Place = (), stop: Stop | None = None) -> Iterator[Said]:
    """Everything that people see of `shape`, as the rules look at it. place -- where it stands."""
    for text, path, says in spoken(shape, place):
        # A tag is made of words like everything else, with hyphens for spaces.
        words = text.replace("-", " ") if says.sort == TAG else text
        yield Said(words, path, says.sort, stop)


def warn(
    rule: int, path: Place, message: str, *hints: str, part: tuple[int, int] | None = None, key: bool = False
) -> Flaw:
    """Something that `rule` would have otherwise; its code is the number of the rule."""
    return Flaw(f"W3{rule:02}", path, f"{message} (L-{rule:02})", hints, key=key, part=part)
