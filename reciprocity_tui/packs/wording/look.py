"""What the rules look at: an exercise, its steps, and everything it says with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from reciprocity_tui.exercise.flaw import Flaw, Place
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.said import spoken
from reciprocity_tui.exercise.steps import Shape
from reciprocity_tui.exercise.stops import Stop, stops_of
from reciprocity_tui.exercise.texts import Sort
from reciprocity_tui.packs.wording.phrases import Phrases, Token, tokens, words_in

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

    __slots__ = ("path", "sort", "stop", "text", "words")

    def __init__(self, text: str, path: Place, sort: Sort, stop: Stop | None = None) -> None:
        self.text = text
        self.path = path
        self.sort = sort
        self.stop = stop
        self.words = words_in(text)
        """Its words and marks in small letters."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The same with places: only for what is worth a closer look."""
        return tokens(self.text)

    @property
    def hard(self) -> bool:
        """Whether it stands in a hard step."""
        return self.stop is not None and self.stop.step.valence == "hard"


class Beside(NamedTuple):
    """What lies beside the exercise: cards by `pack/exercise`; None where there is no such exercise.

    private -- whether its pack is for two people alone.
    """

    pack: str
    name: str
    card: Callable[[str], Card | None]
    private: bool = False


class Look:
    """One exercise as the rules see it. english -- whether the lists of English words are about it."""

    def __init__(self, exercise: Exercise, beside: Beside, *, english: bool = True) -> None:
        self.exercise = exercise
        self.beside = beside
        self.english = english

    @cached_property
    def stops(self) -> tuple[Stop, ...]:
        """Every step in the order of the file."""
        return _Whole.of(self.exercise).stops

    @cached_property
    def played(self) -> tuple[Stop, ...]:
        """The same without the rounds themselves and without the reflection."""
        return tuple(each for each in self.stops if not isinstance(each.step, Round) and not each.step.ends)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Everything that it says."""
        return said_of(self.exercise)

    @cached_property
    def by_sort(self) -> Mapping[str, Sequence[Said]]:
        """What it says, by its sort."""
        found: dict[str, list[Said]] = {}
        for each in self.said:
            found.setdefault(each.sort, []).append(each)
        return found

    def of(self, *sorts: Sort) -> Iterator[Said]:
        """The texts of these sorts."""
        if len(sorts) == 1:
            return iter(self.by_sort.get(sorts[0], ()))
        return (each for each in self.said if each.sort in sorts)

    @property
    def deep(self) -> bool:
        """Whether it goes deep."""
        return self.exercise.intensity == "deep"


class _Whole:
    """One exercise and all that it says. The last one is remembered: whoever opens a file and checks it asks twice."""

    last: ClassVar[_Whole | None] = None

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.stops = tuple(stops_of(exercise, frozenset()))
        found = said_in(exercise)
        for stop in self.stops:
            found += said_in(stop.step, stop.path, stop)
        self.said = tuple(found)

    @classmethod
    def of(cls, exercise: Exercise) -> _Whole:
        """That of `exercise`."""
        known = cls.last
        if known is None or known.exercise is not exercise:
            cls.last = known = cls(exercise)
        return known


def said_of(exercise: Exercise) -> tuple[Said, ...]:
    """Everything that an exercise says, header and steps."""
    return _Whole.of(exercise).said


def said_in(shape: Shape, place: Place = (), stop: Stop | None = None) -> list[Said]:
    """Everything that people see of `shape`, as the rules look at it. place -- where it stands."""
    return [
        # A tag is made of words like everything else, with hyphens for spaces.
        Said(text.replace("-", " ") if says.sort == TAG else text, path, says.sort, stop)
        for text, path, says in spoken(shape, place)
    ]


def worth_a_look(texts: Iterable[Said], phrases: Phrases) -> list[Said]:
    """The texts in which there may be one of `phrases`: all others hold none."""
    texts = list(texts)
    found = phrases.candidates(frozenset(chain.from_iterable(each.words for each in texts)))
    keys = {each.word for each in found}
    near = ((each, frozenset(each.words)) for each in texts if not keys.isdisjoint(each.words))
    return [each for each, words in near if any(phrase.may_be_in(words) for phrase in found)]


def warn(
    rule: int,
    path: Place,
    message: str,
    *hints: str,
    part: tuple[int, int] | None = None,
    key: bool = False,
    missing: tuple[str, ...] = (),
) -> Flaw:
    """Something that `rule` would have otherwise; its code is the number of the rule."""
    code = f"W3{rule:02}"
    return Flaw(code, path, f"{message} (L-{rule:02})", hints, key=key, part=part, missing=missing)
