"""What may be picked at the table: options of the file, or what the two typed in an earlier step.

What was typed stands in the scene (`Scene.typed`): a step with nothing to offer is not played.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import zip_longest
from unicodedata import category

from reciprocity_tui.exercise.options import MOST_OPTIONS, Given, Options, given
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Rows, Seat

BOTH = "both"
"""In the place of the seat, in the id of what both typed as one."""


def offered(scene: Scene, options: Options | None) -> Given:
    """What may be picked in `scene`, as (id, text). options -- the key of its step."""
    return given(options) if scene.typed is None else scene.typed


def lines_typed(scene: Scene, rows: Rows, key: str = "text") -> tuple[tuple[Seat | None, str], ...]:
    """Every line under `key` of the answers to `scene` that were not passed, with whose it is."""
    return tuple(
        (seat, line.strip())
        for seat in scene.authors
        if (slot := scene.slot(rows, seat)) is not None
        for line in str(slot.data.get(key, "")).splitlines()
        if line.strip()
    )


def as_options(said: Iterable[tuple[Seat | None, str]]) -> Given:
    """Lines as options. Ids are `0-1` for the first line of the left, `both-1` for the first of both.

    Lines that say the same, but for case, space and punctuation, are one. Where there are too many, each one's
    last lines are left out.
    """
    found: dict[str, tuple[str, str]] = {}
    for name, text in _by_turns(tuple(said)):
        found.setdefault(_bare(text), (name, text))
    return tuple(found.values())[:MOST_OPTIONS]


def _by_turns(said: tuple[tuple[Seat | None, str], ...]) -> Iterator[tuple[str, str]]:
    """The first line of each, then the second of each: nobody's lines stand above the other's."""
    first = said[0][0] if said else None
    order = sorted((*SEATS, None), key=lambda seat: seat != first)
    columns = [
        [(f"{BOTH if seat is None else seat}-{number}", text) for number, text in enumerate(lines, 1)]
        for seat in order
        if (lines := [text for who, text in said if who == seat])
    ]
    for row in zip_longest(*columns):
        yield from (each for each in row if each is not None)


def _bare(text: str) -> str:
    """What is left of a line without case, space and punctuation; the line itself when that is nothing."""
    # Marks are kept: in some scripts they are the vowels.
    return "".join(each for each in text.casefold() if category(each)[0] in "LNM") or text


def in_common(offers: Given, picks: Sequence[AbstractSet[str]]) -> str:
    """What both took of `offers`, in its words and its order; empty where only one of the two took anything."""
    if len(picks) != len(SEATS):
        return ""
    return ", ".join(words for each, words in offers if each in picks[0] & picks[1])
