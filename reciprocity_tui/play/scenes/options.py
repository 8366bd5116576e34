"""The options to pick from: those of the file, or those the players typed in an earlier step.

Typed options are in the scene (`Scene.typed_options`): a step with nothing to offer is not played.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import zip_longest
from unicodedata import category

from reciprocity_tui.exercise.options import MAX_OPTIONS, OptionPairs, Options, written_options
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Seat, Slots

JOINT_PREFIX = "both"
"""In the place of the seat, in the id of what both typed as one."""


def available_options(scene: Scene, options: Options | None) -> OptionPairs:
    """Return the options of `scene`, as (id, text). options -- the key of its step."""
    return written_options(options) if scene.typed_options is None else scene.typed_options


def typed_lines(scene: Scene, slots: Slots, key: str = "text") -> tuple[tuple[Seat | None, str], ...]:
    """Return the lines under `key` in the answers to `scene` that were not passed, with their authors."""
    return tuple(
        (seat, line.strip())
        for seat in scene.authors
        if (slot := scene.slot(slots, seat)) is not None
        for line in str(slot.data.get(key, "")).splitlines()
        if line.strip()
    )


def merge_options(lines: Iterable[tuple[Seat | None, str]]) -> OptionPairs:
    """Merge lines into options. Ids are `0-1` for the first line of the left, `both-1` for the first joint one.

    Lines that say the same, but for case, space and punctuation, are one. Where there are too many, each one's
    last lines are left out.
    """
    options_by_text: dict[str, tuple[str, str]] = {}
    for name, text in _alternate(tuple(lines)):
        options_by_text.setdefault(_normalize(text), (name, text))
    return tuple(options_by_text.values())[:MAX_OPTIONS]


def _alternate(attributed: tuple[tuple[Seat | None, str], ...]) -> Iterator[tuple[str, str]]:
    """Yield everyone's first line, then everyone's second, so that nobody's lines are all at the top."""
    first = attributed[0][0] if attributed else None
    order = sorted((*SEATS, None), key=lambda seat: seat != first)
    columns = [
        [(f"{JOINT_PREFIX if seat is None else seat}-{number}", text) for number, text in enumerate(lines, 1)]
        for seat in order
        if (lines := [text for who, text in attributed if who == seat])
    ]
    for row in zip_longest(*columns):
        yield from (option for option in row if option is not None)


def _normalize(text: str) -> str:
    """Return a line without case, space and punctuation, or the line itself if nothing is left."""
    # Marks are kept: in some scripts they are the vowels.
    return "".join(character for character in text.casefold() if category(character)[0] in "LNM") or text


def format_shared_picks(offers: OptionPairs, picks: Sequence[AbstractSet[str]]) -> str:
    """Return the options that both picked, in their order; empty unless both gave an answer."""
    if len(picks) != len(SEATS):
        return ""
    return ", ".join(words for option_id, words in offers if option_id in picks[0] & picks[1])
