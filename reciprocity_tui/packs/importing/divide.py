"""Divide questions into sets, and sets into exercises, within the limits of a deck."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from reciprocity_tui.exercise.card import Intensity
from reciprocity_tui.packs.importing.entries import Entry
from reciprocity_tui.packs.importing.names import MOST_OF_A_SET_TITLE, make_title

MOST_SETS, MOST_PROMPTS = 8, 200
"""The limits of one deck."""
MOST_CHARACTERS = 300_000
"""The limit of one exercise, so that its file stays well below the largest that is read."""
MOST_TITLES = 160
"""The most sets whose names are taken for titles; with more all questions go into one set."""
MOST_CHOICES = 1000
"""Choices to draw one step from."""
UNTITLED = "Questions"
_DEEPER: dict[Intensity, Intensity] = {"light": "medium", "medium": "deep", "deep": "deep"}
_OPENINGS = frozenset(
    {
        "what", "how", "which", "when", "where", "who", "why", "do", "does", "did", "are", "is", "was", "were", "have",
        "has", "had", "can", "could", "would", "will", "should", "may", "if", "you",
    }
)  # fmt: skip
"""First words of a question that offers more than a choice of two things."""
_TWO_WAYS = re.compile(
    r"(?P<ask>would you rather|do you prefer|which do you prefer|this or that)?[:, ]{0,3}"
    r"(?P<this>[^?]{1,60}?),? or (?P<that>[^?]{1,60}?)\?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PromptGroup:
    """Prompts that belong together, and their title."""

    title: str
    prompts: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """A question with two answers to choose from."""

    text: str
    options: tuple[str, str]


@dataclass(frozen=True)
class Part:
    """One exercise to be. suffix, label -- what its id and title add to those of the pack; empty where it is alone."""

    suffix: str
    label: str
    intensity: Intensity
    groups: tuple[PromptGroup, ...] = ()
    choices: tuple[Choice, ...] = ()

    @property
    def prompts(self) -> int:
        """Return the number of questions in it."""
        return sum(len(group.prompts) for group in self.groups) + len(self.choices)


def divide(entries: Iterable[Entry], intensity: Intensity, *, this_or_that: bool = False) -> list[Part]:
    """Return the exercises to make of the questions among `entries`.

    The deepest of several levels is an exercise of its own, one step deeper than `intensity`.
    this_or_that -- whether a question that offers two things becomes a choice that both answer at once.
    """
    questions = [entry for entry in entries if entry.fate == "question"]
    choices: list[Choice] = []
    if this_or_that:
        ways = [(entry, split_choice(entry.text)) for entry in questions]
        choices = [way for _, way in ways if way is not None]
        questions = [entry for entry, way in ways if way is None]
    levels = sorted({entry.level for entry in questions if entry.level is not None})
    top = levels[-1] if len(levels) > 1 else None
    below = [entry for entry in questions if top is None or entry.level != top]
    parts = list(_parts(below, intensity, "", ""))
    if top is not None:
        deepest = [entry for entry in questions if entry.level == top]
        parts += _parts(deepest, _DEEPER[intensity], f"level-{top}", f"level {top}")
    for start in range(0, len(choices), MOST_CHOICES):
        some = tuple(choices[start : start + MOST_CHOICES])
        number = "" if len(choices) <= MOST_CHOICES else f"{start // MOST_CHOICES + 1}"
        suffix, label = f"this-or-that-{number}".strip("-"), f"this or that {number}".strip()
        parts.append(Part(suffix, label, intensity, choices=some))
    return parts


def split_choice(text: str) -> Choice | None:
    """Return the choice that a question offers; None when it offers none, or more than one."""
    match = _TWO_WAYS.fullmatch(text)
    if match is None or " or " in match["that"].casefold():
        return None
    this, that = match["this"].strip(" ,"), match["that"].strip(" ,")
    opens = this.split()[0].casefold() in _OPENINGS if this.split() else True
    if not match["ask"] and (opens or len(this.split()) > 4 or len(that.split()) > 4):
        return None
    if not this or not that or this.casefold() == that.casefold():
        return None
    return Choice(text, (_capital(this), _capital(that)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _parts(questions: Sequence[Entry], intensity: Intensity, suffix: str, label: str) -> Iterator[Part]:
    groups = list(_split_groups(_groups(questions)))
    shelves = list(_pack_decks(groups))
    for number, shelf in enumerate(shelves, 1):
        several = len(shelves) > 1
        yield Part(
            "-".join(filter(None, (suffix, str(number) if several else ""))),
            " ".join(filter(None, (label, str(number) if several else ""))),
            intensity,
            tuple(shelf),
        )


def _groups(questions: Sequence[Entry]) -> list[PromptGroup]:
    """Return the sets in the order of their levels, then as they come."""
    prompts: dict[str, list[str]] = {}
    levels: dict[str, int] = {}
    for entry in questions:
        title = make_title(entry.set, MOST_OF_A_SET_TITLE) or (
            f"Level {entry.level}" if entry.level else UNTITLED
        )
        prompts.setdefault(title, []).append(entry.text)
        levels[title] = min(levels.get(title, 99), entry.level or 99)
    if len(prompts) > MOST_TITLES:
        return [PromptGroup(UNTITLED, tuple(entry.text for entry in questions))]
    return [
        PromptGroup(title, tuple(prompts[title]))
        for title in sorted(prompts, key=lambda group_title: levels[group_title])
    ]


def _split_groups(groups: Iterable[PromptGroup]) -> Iterator[PromptGroup]:
    """Cut groups that are too long for one set into pieces of about the same length."""
    taken: set[str] = set()
    for group in groups:
        size = sum(map(len, group.prompts))
        pieces = max(ceil(len(group.prompts) / MOST_PROMPTS), ceil(size / (MOST_CHARACTERS // 2)))
        length = ceil(len(group.prompts) / pieces)
        starts = range(0, len(group.prompts), length)
        for number, start in enumerate(starts, 1):
            title = f"{group.title} {number}" if len(starts) > 1 else group.title
            while title in taken:
                title += " (2)"
            taken.add(title)
            yield PromptGroup(title, group.prompts[start : start + length])


def _pack_decks(groups: Sequence[PromptGroup]) -> Iterator[list[PromptGroup]]:
    """Yield the sets of each deck, about as many in each."""
    if not groups:
        return
    most = ceil(len(groups) / ceil(len(groups) / MOST_SETS))
    shelf: list[PromptGroup] = []
    size = 0
    for group in groups:
        length = sum(map(len, group.prompts))
        if shelf and (len(shelf) == most or size + length > MOST_CHARACTERS):
            yield shelf
            shelf, size = [], 0
        shelf.append(group)
        size += length
    yield shelf
