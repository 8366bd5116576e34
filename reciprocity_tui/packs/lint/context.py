"""What the rules look at: an exercise, its steps, and everything it says with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from reciprocity_tui.exercise.checks.step_locations import StepLocation, locate_steps
from reciprocity_tui.exercise.finding import AnyHint, DocumentPath, Finding
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.model_texts import TextGroup, text_groups
from reciprocity_tui.exercise.steps import StrictModel
from reciprocity_tui.exercise.texts import TextPurpose
from reciprocity_tui.packs.lint.phrases import Token, split_words, tokenize
from reciprocity_tui.packs.lint.vocabulary import Vocabulary

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.exercise.exercise import Exercise

TITLE: TextPurpose = "title"
SUMMARY: TextPurpose = "summary"
NOTE: TextPurpose = "note"
PROMPT: TextPurpose = "prompt"
CARD: TextPurpose = "card"
HELP: TextPurpose = "help"
STEM: TextPurpose = "stem"
LISTENER: TextPurpose = "listener"
OPTION: TextPurpose = "option"
LABEL: TextPurpose = "label"
END: TextPurpose = "end"
TAG: TextPurpose = "tag"
QUOTED: TextPurpose = "quoted"
"""Sorts of text (exercise/texts.py), for the rules to name. Which text is of which sort is said by the models alone."""


class AuthoredText:
    """One text. stop -- the step it stands in; None: the header. place -- in that step, or in the file."""

    __slots__ = ("_words", "place", "sort", "stop", "text")

    def __init__(
        self, text: str, place: DocumentPath, sort: TextPurpose, stop: StepLocation | None = None
    ) -> None:
        self.text = text
        self.place = place
        self.sort = sort
        self.stop = stop
        self._words: list[str] | None = None

    @property
    def path(self) -> DocumentPath:
        """Where it stands in the file."""
        return self.place if self.stop is None else (*self.stop.path, *self.place)

    @property
    def words(self) -> list[str]:
        """Its words and marks in small letters."""
        if self._words is None:
            self._words = split_words(self.text)
        return self._words

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The same with places: only for what is worth a closer look."""
        return tokenize(self.text)

    @property
    def hard(self) -> bool:
        """Whether it stands in a hard step."""
        return self.stop is not None and self.stop.step.valence == "hard"


_NO_LETTERS = (
    bytes(range(ord("\n")))
    + bytes(each for each in range(ord("\n") + 1, 128) if not chr(each).isalnum())
    + "…".encode()
)
"""What stands between letters, also in the middle of some that have more than one byte."""
_FEW_TEXTS = 20
"""So many are looked for one by one."""


class LintGroup:
    """Texts of one field that stand together. Nearly all of them are fine, so a rule looks at them as one first.

    stop -- the step they stand in; None: the header.
    """

    def __init__(self, together: TextGroup, stop: StepLocation | None) -> None:
        self.sort = together.mark.purpose
        self.stop = stop
        # A tag is made of words like everything else, with hyphens for spaces.
        tags = self.sort == TAG
        self.texts = tuple(text.replace("-", " ") for text in together.texts) if tags else together.texts
        self.place = together.path
        self.joined = together.joined.replace("-", " ") if tags else together.joined
        """All of them, a line or more each."""
        self.plain = self.joined.isascii() and self.joined.count("\n") == len(self.texts) - 1
        """Whether each is one line, of ASCII characters alone."""
        self._found = together
        self._said: Sequence[AuthoredText] | None = None
        self._pieces: list[int] | None = None
        self._letters: list[bytes] | None = None

    @property
    def authored(self) -> Sequence[AuthoredText]:
        """Each by itself: only for what is worth a look of its own."""
        if self._said is None:
            places = zip(self.texts, self._found.paths, strict=True)
            self._said = [AuthoredText(text, place, self.sort, self.stop) for text, place in places]
        return self._said

    @property
    def pieces(self) -> list[int]:
        """How many pieces each has at most, with spaces between them."""
        if self._pieces is None:
            plain = self.plain  # Tabs and the like stand in no text of a pack.
            self._pieces = [text.count(" ") + 1 if plain else len(text.split()) for text in self.texts]
        return self._pieces

    @property
    def letters(self) -> list[bytes]:
        """The letters and digits of each: they are the same in two that have the same words."""
        if self._letters is None:
            # Other letters than these may have more than one small one, so their words are taken.
            lines = (
                self.joined.lower()
                if self.plain
                else "\n".join(" ".join(authored.words) for authored in self.authored)
            )
            self._letters = lines.encode("utf-8", "replace").translate(None, _NO_LETTERS).split(b"\n")
        return self._letters

    def contains_any(self, pieces: AbstractSet[str]) -> bool:
        """Whether one of `pieces` stands in them."""
        if not self.plain or len(pieces) > _FEW_TEXTS:
            return not pieces.isdisjoint(self.joined.split())
        spaced = f" {self.joined} ".replace("\n", " ")
        return any(f" {piece} " in spaced for piece in pieces)

    @property
    def is_prompted(self) -> bool:
        """Whether somebody is asked for something in the step they stand in."""
        return self.stop is not None and self.stop.step.asks


class PackContext(NamedTuple):
    """What lies beside the exercise: cards by `pack/exercise`; None where there is no such exercise.

    private -- whether its pack is for two people alone.
    """

    pack: str
    name: str
    card: Callable[[str], Card | None]
    private: bool = False


class LintContext:
    """One exercise as the rules see it. english -- whether the lists of English words are about it."""

    def __init__(self, exercise: Exercise, beside: PackContext, *, english: bool = True) -> None:
        self.exercise = exercise
        self.pack_context = beside
        self.english = english
        self._whole = _ExerciseTexts.of(exercise)

    @property
    def step_locations(self) -> tuple[StepLocation, ...]:
        """Every step in the order of the file."""
        return self._whole.stops

    @cached_property
    def played_steps(self) -> tuple[StepLocation, ...]:
        """The same without the rounds themselves and without the reflection."""
        return tuple(
            stop
            for stop in self.step_locations
            if not isinstance(stop.step, Round) and not stop.step.ends_exercise
        )

    @property
    def texts(self) -> Sequence[LintGroup]:
        """Everything that it says, as it stands together."""
        return self._whole.texts

    @property
    def vocabulary(self) -> Vocabulary:
        """What all of its texts are made of."""
        return self._whole.vocabulary

    def pieces(self, *sorts: TextPurpose) -> list[Counter[str]]:
        """What stands between the spaces in its texts of these sorts, and how often, sort by sort."""
        by_sort = self.vocabulary.by_sort
        return [by_sort[sort] for sort in sorts if sort in by_sort]

    def text_groups(self, *sorts: TextPurpose) -> Sequence[LintGroup]:
        """Its texts of these sorts, as they stand together."""
        known = self._whole.together.get(sorts)
        if known is None:
            known = self._whole.together[sorts] = [texts for texts in self.texts if texts.sort in sorts]
        return known

    def texts_of(self, *sorts: TextPurpose) -> Iterator[AuthoredText]:
        """The same, each by itself."""
        return chain.from_iterable(texts.authored for texts in self.text_groups(*sorts))

    @property
    def deep(self) -> bool:
        """Whether it goes deep."""
        return self.exercise.intensity == "deep"


class _ExerciseTexts:
    """One exercise and all that it says. The last one is remembered: whoever opens a file and checks it asks twice."""

    last: ClassVar[_ExerciseTexts | None] = None

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.stops = tuple(locate_steps(exercise, frozenset()))
        self.texts = texts_in(exercise)
        for stop in self.stops:
            self.texts += texts_in(stop.step, stop)
        self.vocabulary = Vocabulary.of(self.texts)
        self.together: dict[tuple[TextPurpose, ...], Sequence[LintGroup]] = {}
        """Its texts of some sorts, once they were asked for."""

    @classmethod
    def of(cls, exercise: Exercise) -> _ExerciseTexts:
        """That of `exercise`."""
        known = cls.last
        if known is None or known.exercise is not exercise:
            cls.last = known = cls(exercise)
        return known


def texts_of(exercise: Exercise) -> tuple[Sequence[LintGroup], Vocabulary]:
    """Everything that an exercise says, header and steps, and what that is made of."""
    whole = _ExerciseTexts.of(exercise)
    return whole.texts, whole.vocabulary


def texts_in(shape: StrictModel, stop: StepLocation | None = None) -> list[LintGroup]:
    """Everything that people see of `shape`, as the rules look at it. stop -- the step that it is."""
    return [LintGroup(together, stop) for together in text_groups(shape)]


def warning(
    rule: int,
    path: DocumentPath,
    message: str,
    *hints: AnyHint,
    part: tuple[int, int] | None = None,
    key: bool = False,
    missing: tuple[str, ...] = (),
) -> Finding:
    """Something that `rule` would have otherwise; its code is the number of the rule."""
    code = f"W3{rule:02}"
    return Finding(code, path, f"{message} (L-{rule:02})", hints, key=key, part=part, missing=missing)
