"""Read the header of an exercise, above its first step, by itself and without a validation library.

Values are looked at just enough to make a card of them; a check tells everything else.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, get_args

from reciprocity_tui.errors import PackError
from reciprocity_tui.exercise.card import Card, Evidence, Intensity, Kind, Pillar, Process, Strength
from reciprocity_tui.message import Message
from reciprocity_tui.packs.parsing.read import Document, UnreadableText, decode, parse, read_bytes

HEADER_BYTES = 8192
"""Bytes that are read at first: more than any header of ours has."""

_TEXTS = ("title", "summary")
_MORE_TEXTS = ("why", "care", "not_for")
_LISTS = ("after", "tags", "audience")
_CHOICES: Mapping[str, object] = {"kind": Kind, "pillar": Pillar, "intensity": Intensity}


def read_card(file: Path, pack: str, within: Path | None = None, *, suggest: bool = True) -> Card:
    """Return the card of the exercise in `file`. Raises PackError or UnreadableText, with what is wrong.

    pack -- id of its pack. within -- a folder that links may not lead out of. suggest -- as the pack says.
    """
    return _card(_header(file, within), file.stem, pack, suggest)


def _header(file: Path, within: Path | None) -> Document:
    data = read_bytes(file, within, HEADER_BYTES)
    end = data.find(b"\n[[")
    if end < 0 and len(data) == HEADER_BYTES:
        data = read_bytes(file, within)
        end = data.find(b"\n[[")
    try:
        return parse(decode(data if end < 0 else data[: end + 1]))
    except UnreadableText:
        # A text of several lines may hold what looks like the first step.
        return parse(decode(read_bytes(file, within)))


def _card(document: Document, name: str, pack: str, suggest: bool) -> Card:
    values: dict[str, Any] = {"pack": pack, "id": name, "suggest": suggest}
    for key in (*_TEXTS, *_MORE_TEXTS):
        values[key] = document.get(key, None if key in _TEXTS else "")
        if not isinstance(values[key], str):
            raise PackError(Message("header-no-text", key=key) if key in document else _missing(key))
    for key, choices in _CHOICES.items():
        values[key] = _choice(key, document, get_args(choices))
    values["minutes"] = _number("minutes", document.get("minutes"), 1, 120)
    values["cooldown_days"] = _number("cooldown_days", document.get("cooldown_days", 0), 0, 365)
    if "process" in document:
        values["process"] = _choice("process", document, get_args(Process))
    for key in _LISTS:
        values[key] = _texts(key, document.get(key, []))
    values["evidence"] = tuple(_evidence(document.get("evidence", [])))
    return Card(**values)


def _missing(key: str) -> Message:
    return Message("header-key-missing", key=key)


def _choice(key: str, document: Document, choices: tuple[str, ...]) -> str:
    value = document.get(key)
    if not isinstance(value, str) or value not in choices:
        known = Message("header-no-choice", key=key, choices=", ".join(choices))
        raise PackError(known if key in document else _missing(key))
    return value


def _number(key: str, value: object, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise PackError(Message("header-no-number", key=key, least=least, most=most))
    return value


def _texts(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise PackError(Message("header-no-list", key=key))
    return tuple(value)


def _evidence(value: object) -> Iterable[Evidence]:
    for study in value if isinstance(value, list) else [value]:
        entry: dict[str, Any] = study if isinstance(study, dict) else {}
        source, doi = entry.get("source"), entry.get("doi", "")
        strength: Any = entry.get("strength")
        if not isinstance(source, str) or not isinstance(doi, str) or strength not in get_args(Strength):
            raise PackError(Message("header-no-evidence"))
        yield Evidence(source, strength, doi)
