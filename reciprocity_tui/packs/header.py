"""The header of an exercise, read by itself: what stands above the first step, without a validation library.

Values are looked at just enough to make a card of them; a check tells everything else.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, get_args

from reciprocity_tui.errors import PackError
from reciprocity_tui.exercise.card import Card, Evidence, Intensity, Kind, Pillar, Process, Strength
from reciprocity_tui.packs.read import Document, TextFault, decoded, parsed, read_bytes

HEAD = 8192
"""Bytes that are read at first: more than any header of ours has."""

_TEXTS = ("title", "summary")
_MORE_TEXTS = ("why", "care", "not_for")
_LISTS = ("after", "tags", "audience")
_CHOICES: Mapping[str, object] = {"kind": Kind, "pillar": Pillar, "intensity": Intensity}


def card_of(file: Path, pack: str, within: Path | None = None, *, suggest: bool = True) -> Card:
    """The card of the exercise in `file`. Raises PackError or TextFault, with what is wrong.

    pack -- id of its pack. within -- a folder that links may not lead out of. suggest -- as the pack says.
    """
    return _card(_header(file, within), file.stem, pack, suggest)


def _header(file: Path, within: Path | None) -> Document:
    data = read_bytes(file, within, HEAD)
    end = data.find(b"\n[[")
    if end < 0 and len(data) == HEAD:
        data = read_bytes(file, within)
        end = data.find(b"\n[[")
    try:
        return parsed(decoded(data if end < 0 else data[: end + 1]))
    except TextFault:
        # A text of several lines may hold what looks like the first step.
        return parsed(decoded(read_bytes(file, within)))


def _card(found: Document, name: str, pack: str, suggest: bool) -> Card:
    values: dict[str, Any] = {"pack": pack, "id": name, "suggest": suggest}
    for key in (*_TEXTS, *_MORE_TEXTS):
        values[key] = found.get(key, None if key in _TEXTS else "")
        if not isinstance(values[key], str):
            raise PackError(_bad(key, found, "a text"))
    for key, choices in _CHOICES.items():
        values[key] = _choice(key, found, get_args(choices))
    values["minutes"] = _number("minutes", found.get("minutes"), 1, 120)
    values["cooldown_days"] = _number("cooldown_days", found.get("cooldown_days", 0), 0, 365)
    if "process" in found:
        values["process"] = _choice("process", found, get_args(Process))
    for key in _LISTS:
        values[key] = _texts(key, found.get(key, []))
    values["evidence"] = tuple(_evidence(found.get("evidence", [])))
    return Card(**values)


def _bad(key: str, found: Document, wanted: str) -> str:
    return f"`{key}` must be {wanted}" if key in found else f"`{key}` is missing"


def _choice(key: str, found: Document, choices: tuple[str, ...]) -> str:
    value = found.get(key)
    if not isinstance(value, str) or value not in choices:
        raise PackError(_bad(key, found, f"one of {', '.join(choices)}"))
    return value


def _number(key: str, value: object, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise PackError(f"`{key}` must be a number from {least} to {most}")
    return value


def _texts(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise PackError(f"`{key}` must be a list of texts")
    return tuple(value)


def _evidence(found: object) -> Iterable[Evidence]:
    for each in found if isinstance(found, list) else [found]:
        entry: dict[str, Any] = each if isinstance(each, dict) else {}
        source, doi = entry.get("source"), entry.get("doi", "")
        strength: Any = entry.get("strength")
        if not isinstance(source, str) or not isinstance(doi, str) or strength not in get_args(Strength):
            raise PackError("`evidence` must be a list of { source, doi, strength }")
        yield Evidence(source, strength, doi)
