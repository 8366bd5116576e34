"""What the engine returns, with the words of the catalogue in place of its messages."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from reciprocity_tui.message import Message
from reciprocity_tui.messages import shown, text
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.reflection import lines, reflection
from reciprocity_tui.play.session.beats import RevealedStep


def rendered(value: object) -> Any:
    """Return `value` with the words of every message in it."""
    return _rendered(value)


def said(step: RevealedStep) -> tuple[str | None, str | None]:
    """Return what the left and the right person answered, as they read it; None for who was not asked."""
    left, right = (None if answer is None else "\n".join(map(shown, answer)) for answer in step.answers)
    return left, right


def _rendered(value: object) -> object:
    if isinstance(value, Message):
        return text(value)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(_rendered(entry) for entry in value)
    if isinstance(value, list):
        return [_rendered(entry) for entry in value]
    if is_dataclass(value) and not isinstance(value, type | Evening):
        changes = {field.name: _rendered(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **changes)
    return value


def build_reflection(evening: Evening) -> Any:
    """Return the reflection of an evening in words."""
    return rendered(reflection.build_reflection(evening))


def shown_lines(evening: Evening) -> Any:
    """Return the lines that the reflection shows, in words."""
    return rendered(lines.shown_lines(evening))
