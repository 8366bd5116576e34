"""A whole exercise, read and validated."""

from pathlib import Path

from pydantic import ValidationError

from reciprocity_tui.errors import PackError
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.packs.read import Document, TextFault, decoded, parsed, read_bytes


def load_exercise(file: Path) -> Exercise:
    """The exercise in `file`. Raises PackError, with what to do next."""
    try:
        return Exercise.model_validate(with_ids(parsed(decoded(read_bytes(file)))))
    except (TextFault, ValidationError, OSError) as error:
        raise PackError(
            f"The exercise {file.stem} cannot be played: something in its file is not right.",
            f"`reciprocity pack check {file}` shows what and where.",
        ) from error


def with_ids(document: Document) -> Document:
    """The document with an id for each `read` and `round` that has none, by its place in the file."""
    steps = document.get("step")
    if isinstance(steps, list):
        _name(steps, "")
    return document


def _name(steps: list[object], within: str) -> None:
    for index, step in enumerate(steps, 1):
        if not isinstance(step, dict):
            continue
        kind = step.get("kind")
        if "id" not in step and kind in ("read", "round"):
            step["id"] = f"{within}{kind}-{index}"
        inner = step.get("do")
        if isinstance(inner, list):
            _name(inner, f"{within}{kind}-{index}-")
