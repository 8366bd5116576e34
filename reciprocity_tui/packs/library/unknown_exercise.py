"""Find the exercise that a mistyped name most likely means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui.errors import UnknownExercise
from reciprocity_tui.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST_COMPARED = 130
"""Characters of a name: comparing takes time that grows with its square."""


def unknown_exercise_error(name: str, refs: Sequence[str]) -> UnknownExercise:
    """Return the error for an exercise `name` that does not exist, with the nearest of `refs` (pack/exercise)."""
    shortened = name if len(name) <= 60 else name[:60] + "..."
    return UnknownExercise(Message("exercise-unknown", name=shortened), _nearest(name[:_MOST_COMPARED], refs))


def _nearest(name: str, refs: Sequence[str]) -> Message:
    import difflib

    near = difflib.get_close_matches(name, refs, 1, 0.5)
    if not near:
        last = {part: ref for ref in reversed(refs) for part in _parts(ref)}
        near = [last[part] for part in difflib.get_close_matches(name, last, 1, 0.5)]
    return Message("did-you-mean", name=near[0]) if near else Message("exercise-list-shows")


def _parts(ref: str) -> Iterable[str]:
    """Return an id and its beginnings: `thanks` is near to thanks-that-names-you."""
    words = ref.rsplit("/", maxsplit=1)[-1].split("-")
    return ["-".join(words[:end]) for end in range(1, len(words) + 1)]
