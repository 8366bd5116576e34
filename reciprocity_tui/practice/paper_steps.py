"""The steps of an exercise for a sheet of paper: who does what, in a line or two each."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from reciprocity_tui.messages import text
from reciprocity_tui.packs.review.names import name_for_card
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reciprocity_tui.packs.review.script import Part, Play

_STEP_ID = re.compile(r"(?<=\d) \([a-z0-9-]+\)")
"""The id of a step after its number: a word of authors."""
_MOST_ITEMS = 6
"""Things to choose from that stand on the sheet."""


def paper_steps(play: Play) -> tuple[str, ...]:
    """Return a line for each step. Of several wordings of a step it has the first."""
    return tuple(map(sanitize_text, chain.from_iterable(map(_steps, play.parts))))


def _steps(part: Part) -> Iterator[str]:
    if part.parts:
        yield _step(part, text("paper-turns", number=part.number))
        yield from chain.from_iterable(map(_steps, part.parts))
    elif words := _words(part):
        yield _step(part, text("paper-step", number=part.number, who=part.who, words=words))


def _step(part: Part, words: str) -> str:
    return f"{words} {_STEP_ID.sub('', part.when)}".rstrip()


def _words(part: Part) -> str:
    prompt = part.prompts[0] if part.prompts else None
    own = prompt.below if prompt is not None else ()
    items = own or tuple(
        item for group in part.groups for line in group.lines for item in line.below or (line.text,)
    )
    words = [name_for_card(prompt.text, part)] if prompt is not None else []
    if items:
        words.append(_list(tuple(name_for_card(item, part) for item in items)))
    return " ".join(words)


def _list(items: tuple[str, ...]) -> str:
    shown = " · ".join(items[:_MOST_ITEMS])
    left = len(items) - _MOST_ITEMS
    return text("paper-items", items=shown, more=left) if left > 0 else f"({shown})"
