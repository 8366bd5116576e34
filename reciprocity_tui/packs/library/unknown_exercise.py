"""The exercise that a mistyped name most likely means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui.errors import UnknownExercise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST_COMPARED = 130
"""Characters of a name: comparing takes time that grows with its square."""


def unknown_exercise_error(name: str, refs: Sequence[str]) -> UnknownExercise:
    """Return the error that says there is no exercise `name`, with the nearest of `refs` (pack/exercise)."""
    shortened = name if len(name) <= 60 else name[:60] + "..."
    return UnknownExercise(f"There is no exercise called {shortened}.", _nearest(name[:_MOST_COMPARED], refs))


def _nearest(name: str, refs: Sequence[str]) -> str:
    import difflib

    near = difflib.get_close_matches(name, refs, 1, 0.5)
    if not near:
        last = {part: ref for ref in reversed(refs) for part in _parts(ref)}
        near = [last[part] for part in difflib.get_close_matches(name, last, 1, 0.5)]
    return f"Did you mean {near[0]}?" if near else "`reciprocity list` shows all of them."


def _parts(ref: str) -> Iterable[str]:
    """An exercise by itself, and the words it begins with: `thanks` is near to thanks-that-names-you."""
    words = ref.rsplit("/", maxsplit=1)[-1].split("-")
    return ["-".join(words[:end]) for end in range(1, len(words) + 1)]
