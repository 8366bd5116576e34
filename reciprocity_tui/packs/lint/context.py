"""The context of the rules: an exercise, its steps, and all of its texts with their places."""

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
from reciprocity_tui.message import Message
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
"""Purposes of texts (exercise/texts.py), for the rules to name. Only the models decide which text has which purpose."""


class AuthoredText:
    """One text. stop -- its step; None: the header. place -- in that step, or in the file."""

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
        """Return the path of the text in the file."""
        return self.place if self.stop is None else (*self.stop.path, *self.place)

    @property
    def words(self) -> list[str]:
        """Return its words and marks in lower case."""
        if self._words is None:
            self._words = split_words(self.text)
        return self._words

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Return its words with their offsets; only for texts that need a closer look."""
        return tokenize(self.text)

    @property
    def hard(self) -> bool:
        """Return whether it belongs to a hard step."""
        return self.stop is not None and self.stop.step.valence == "hard"


_NO_LETTERS = (
    bytes(range(ord("\n")))
    + bytes(each for each in range(ord("\n") + 1, 128) if not chr(each).isalnum())
    + "…".encode()
)
"""The bytes between letters, also in the middle of some that have more than one byte."""
_FEW_TEXTS = 20
"""The most pieces to search for one by one."""


class LintGroup:
    """The texts of one field. Nearly all of them are fine, so a rule checks them as one first.

    stop -- their step; None: the header.
    """

    def __init__(self, together: TextGroup, stop: StepLocation | None) -> None:
        self.sort = together.mark.purpose
        self.stop = stop
        # A tag is made of words like everything else, with hyphens for spaces.
        tags = self.sort == TAG
        self.texts = tuple(text.replace("-", " ") for text in together.texts) if tags else together.texts
        self.place = together.path
        self.joined = together.joined.replace("-", " ") if tags else together.joined
        """All of them, each on a line of its own or on several."""
        self.plain = self.joined.isascii() and self.joined.count("\n") == len(self.texts) - 1
        """Whether each is one line, of ASCII characters alone."""
        self._found = together
        self._said: Sequence[AuthoredText] | None = None
        self._pieces: list[int] | None = None
        self._letters: list[bytes] | None = None

    @property
    def authored(self) -> Sequence[AuthoredText]:
        """Return each text separately; only for those that need a closer look."""
        if self._said is None:
            places = zip(self.texts, self._found.paths, strict=True)
            self._said = [AuthoredText(text, place, self.sort, self.stop) for text, place in places]
        return self._said

    @property
    def pieces(self) -> list[int]:
        """Return an upper bound on the number of words in each text."""
        if self._pieces is None:
            plain = self.plain  # No text of a pack contains tabs and the like.
            self._pieces = [text.count(" ") + 1 if plain else len(text.split()) for text in self.texts]
        return self._pieces

    @property
    def letters(self) -> list[bytes]:
        """Return the letters and digits of each text: equal for two texts that have the same words."""
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
        """Return whether they contain one of `pieces`."""
        if not self.plain or len(pieces) > _FEW_TEXTS:
            return not pieces.isdisjoint(self.joined.split())
        spaced = f" {self.joined} ".replace("\n", " ")
        return any(f" {piece} " in spaced for piece in pieces)

    @property
    def is_prompted(self) -> bool:
        """Return whether their step asks somebody for something."""
        return self.stop is not None and self.stop.step.asks


class PackContext(NamedTuple):
    """The surroundings of an exercise. card -- returns a card by `pack/exercise`, or None where there is none.

    private -- whether its pack is for two people alone.
    """

    pack: str
    name: str
    card: Callable[[str], Card | None]
    private: bool = False


class LintContext:
    """One exercise as the rules see it. english -- whether the lists of English words apply to it."""

    def __init__(self, exercise: Exercise, beside: PackContext, *, english: bool = True) -> None:
        self.exercise = exercise
        self.pack_context = beside
        self.english = english
        self._whole = _ExerciseTexts.of(exercise)

    @property
    def step_locations(self) -> tuple[StepLocation, ...]:
        """Return every step, in the order of the file."""
        return self._whole.stops

    @cached_property
    def played_steps(self) -> tuple[StepLocation, ...]:
        """Return every step except for rounds and the reflection."""
        return tuple(
            stop
            for stop in self.step_locations
            if not isinstance(stop.step, Round) and not stop.step.ends_exercise
        )

    @property
    def texts(self) -> Sequence[LintGroup]:
        """Return all texts, grouped by field."""
        return self._whole.texts

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the vocabulary of all texts."""
        return self._whole.vocabulary

    def pieces(self, *sorts: TextPurpose) -> list[Counter[str]]:
        """Return the pieces between spaces in its texts of these sorts, with their counts, sort by sort."""
        by_sort = self.vocabulary.by_sort
        return [by_sort[sort] for sort in sorts if sort in by_sort]

    def text_groups(self, *sorts: TextPurpose) -> Sequence[LintGroup]:
        """Return its texts of these sorts, grouped by field."""
        known = self._whole.together.get(sorts)
        if known is None:
            known = self._whole.together[sorts] = [texts for texts in self.texts if texts.sort in sorts]
        return known

    def texts_of(self, *sorts: TextPurpose) -> Iterator[AuthoredText]:
        """Yield its texts of these sorts, each by itself."""
        return chain.from_iterable(texts.authored for texts in self.text_groups(*sorts))

    @property
    def deep(self) -> bool:
        """Return whether the exercise is deep."""
        return self.exercise.intensity == "deep"


class _ExerciseTexts:
    """One exercise and all of its texts. The last one is cached: a file that is opened and checked needs it twice."""

    last: ClassVar[_ExerciseTexts | None] = None

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.stops = tuple(locate_steps(exercise, frozenset()))
        self.texts = texts_in(exercise)
        for stop in self.stops:
            self.texts += texts_in(stop.step, stop)
        self.vocabulary = Vocabulary.of(self.texts)
        self.together: dict[tuple[TextPurpose, ...], Sequence[LintGroup]] = {}
        """Its texts of some sorts, cached."""

    @classmethod
    def of(cls, exercise: Exercise) -> _ExerciseTexts:
        """Return the texts of `exercise`."""
        known = cls.last
        if known is None or known.exercise is not exercise:
            cls.last = known = cls(exercise)
        return known


def texts_of(exercise: Exercise) -> tuple[Sequence[LintGroup], Vocabulary]:
    """Return all texts of an exercise, header and steps, and their vocabulary."""
    whole = _ExerciseTexts.of(exercise)
    return whole.texts, whole.vocabulary


def texts_in(shape: StrictModel, stop: StepLocation | None = None) -> list[LintGroup]:
    """Return all texts of `shape` that people see, grouped for the rules. stop -- the step that it is."""
    return [LintGroup(together, stop) for together in text_groups(shape)]


def warning(
    rule: int,
    path: DocumentPath,
    message: Message,
    *hints: AnyHint,
    part: tuple[int, int] | None = None,
    key: bool = False,
    missing: tuple[str, ...] = (),
) -> Finding:
    """Return a warning of `rule`; its code contains the number of the rule."""
    whole = Message("lint-warning", problem=message, rule=f"{rule:02}")
    return Finding(f"W3{rule:02}", path, whole, hints, key=key, part=part, missing=missing)
