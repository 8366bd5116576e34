"""What the engine returns, with the words of the catalogue in place of its messages."""

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.reflection import lines, reflection
from reciprocity_tui.play.scenes.slots import Line
from reciprocity_tui.play.session.beats import RevealedStep

T = TypeVar("T")


def rendered(value: T) -> T:
    """Return `value` with the words of every message in it; lines of one answer become one text."""
    return cast("T", _rendered(value))


def _rendered(value: object) -> object:
    if isinstance(value, Message):
        return text(value)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(_rendered(entry) for entry in value)
    if isinstance(value, list):
        return [_rendered(entry) for entry in value]
    if is_dataclass(value) and not isinstance(value, type | Evening):
        changes = {field.name: _rendered(getattr(value, field.name)) for field in fields(value)}
        if isinstance(value, RevealedStep):
            changes["answers"] = tuple(
                None if answer is None else "\n".join(map(_words, answer)) for answer in value.answers
            )
        return replace(value, **changes)
    return value


def _words(value: object) -> str:
    return str(_rendered(value))


def build_reflection(evening: Evening) -> reflection.Reflection:
    """Return the reflection of an evening in words."""
    return rendered(reflection.build_reflection(evening))


def shown_lines(evening: Evening) -> tuple[Line, ...]:
    """Return the lines that the reflection shows, in words."""
    return rendered(lines.shown_lines(evening))
