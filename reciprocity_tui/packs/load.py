"""A whole exercise: read, validated, and checked for sense. What is slow is loaded when there is a fault to tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.errors import PackError
from reciprocity_tui.exercise.card import MOST_OF_SLUG, SLUG
from reciprocity_tui.exercise.flaw import IN_QUOTES, Flaw, Place, did_you_mean, listed
from reciprocity_tui.packs.read import (
    MOST_FAULTS,
    PACK_FILE,
    Document,
    TextFault,
    decoded,
    parsed,
    read_bytes,
)

if TYPE_CHECKING:
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.exercise.recalls import Neighbours
    from reciprocity_tui.packs.faults import Fault

LISTS = Path(__file__).with_name("lists.toml")
"""The lists of the program."""

NAMED_LISTS = ("options", "rows", "columns")
"""Keys of a step in which the name of a list may stand for the list."""

_ID = re.compile(SLUG)

_STAND_IN = ["this", "that"]
"""Options that take the place of a list which is not there, so that the rest can be looked at."""


class Examined(NamedTuple):
    """What a file turned out to be: an exercise, or faults.

    unread -- it could not even be opened. text -- what stands in it, where it is an exercise.
    """

    exercise: Exercise | None
    faults: tuple[Fault, ...] = ()
    unread: bool = False
    text: str = ""


def examine(
    file: Path,
    shown: str | None = None,
    within: Path | None = None,
    neighbours: Neighbours | None = None,
    *,
    tests: bool = True,
) -> Examined:
    """Read the exercise in `file` and tell every fault of it.

    shown -- its name in the faults. within -- a folder that links may not lead out of. neighbours -- other
    exercises; None: what is named of them is not looked at. tests -- whether its `[[test]]` tables are read: nobody
    who plays needs them, and a fault in them keeps nothing from being played.
    """
    name = shown or str(file)
    try:
        text = decoded(read_bytes(file, within))
        document = parsed(text)
    except TextFault as fault:
        from reciprocity_tui.packs.salvage import all_faults

        faults = all_faults(
            fault, name, lambda each: _looked_at(each, file, within, neighbours, tests=tests)[1]
        )
        unread = fault.code == "E001"
        return Examined(None, faults if unread else _with_name(faults, file, name), unread)
    exercise, flaws = _looked_at(document, file, within, neighbours, tests=tests)
    if exercise is not None and not flaws and _can_be_id(file.stem):
        return Examined(exercise, text=text)
    from reciprocity_tui.packs.placing import placed

    return Examined(None, _with_name(placed(flaws, text, name), file, name))


def _looked_at(
    document: Document, file: Path, within: Path | None, neighbours: Neighbours | None, *, tests: bool
) -> tuple[Exercise | None, list[Flaw]]:
    if not tests:
        document.pop("test", None)
    flaws = list(_with_lists(document, file.parent / PACK_FILE, within))
    return _validated(with_ids(document), flaws, neighbours), flaws


def _with_name(faults: tuple[Fault, ...], file: Path, shown: str) -> tuple[Fault, ...]:
    """The faults of a file, and the one of its name if that has one."""
    if _can_be_id(file.stem):
        return faults
    from reciprocity_tui.packs.placing import in_order

    return in_order((_no_id(shown), *faults))


def load_exercise(file: Path, within: Path | None = None) -> Exercise:
    """The exercise in `file`. Raises PackError with its first fault, and how to see the others."""
    found = examine(file, within=within, tests=False)
    if found.exercise is not None:
        return found.exercise
    first, *others = found.faults
    place = f", line {first.line}" if first.line else ""
    more = f"{len(others)} more; " if others else ""
    raise PackError(
        f"{file.stem} cannot be played: {first.message} ({file.name}{place}).",
        f"{more}`reciprocity pack check {file}` shows {'them' if others else 'where'}.",
    )


def _validated(document: Document, flaws: list[Flaw], neighbours: Neighbours | None) -> Exercise | None:
    exercise, found = _found(document, neighbours)
    if found:
        from reciprocity_tui.packs.trying import tried

        found = tried(found, document, lambda each: _found(each, neighbours)[1])
    unknown_lists = {flaw.path[:-1] for flaw in flaws}
    flaws += (each for each in found if not (unknown_lists and each.code == "E211"))
    return exercise


def _found(document: Document, neighbours: Neighbours | None) -> tuple[Exercise | None, list[Flaw]]:
    from reciprocity_tui.packs import models

    try:
        exercise = models.Exercise.model_validate(document)
    except models.ValidationError:
        from reciprocity_tui.packs.diagnose import exercise_flaws

        return None, exercise_flaws(document, neighbours)
    found = list(islice(models.sense_flaws(exercise, neighbours=neighbours), 2 * MOST_FAULTS))
    found += islice(models.coercion_flaws(exercise), MOST_FAULTS + 1)
    if exercise.test and not found:
        from reciprocity_tui.packs.testing.flaws import test_flaws

        found += islice(test_flaws(exercise), MOST_FAULTS + 1)
    return exercise, found


def with_ids(document: Document) -> Document:
    """The document with an id for each `read` and `round` that has none, by its place in the file."""
    taken = {str(step["id"]) for _, step in _steps(document) if "id" in step}
    for place, step in _steps(document):
        if "id" not in step and step.get("kind") in ("read", "round"):
            numbers = [str(part + 1) for part in place if isinstance(part, int)]
            name = f"{step['kind']}-{'-'.join(numbers)}"
            while name in taken:
                name += "-x"
            taken.add(name)
            step["id"] = name
    return document


def _steps(document: Document) -> Iterator[tuple[Place, Document]]:
    """Every step that is one, with its place, rounds opened."""
    for index, step in enumerate(_items(document.get("step"))):
        if isinstance(step, dict):
            yield ("step", index), step
            for number, inner in enumerate(_items(step.get("do"))):
                if isinstance(inner, dict):
                    yield ("step", index, "do", number), inner


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _with_lists(document: Document, pack_file: Path, within: Path | None) -> Iterator[Flaw]:
    """Put lists in the place of their names, and tell the names that no list has."""
    lists: Document | None = None
    for place, step in _steps(document):
        for key in NAMED_LISTS:
            name = step.get(key)
            if not isinstance(name, str):
                continue
            if lists is None:
                lists = {**_lists_in(LISTS, "", None), **_lists_in(pack_file, "lists", within)}
            step[key] = lists.get(name, _STAND_IN)
            if name not in lists:
                yield _no_list(name, lists).below((*place, key))


def _no_list(name: str, lists: Document) -> Flaw:
    maybe = did_you_mean(name, lists, IN_QUOTES)
    known = f"There is {listed(lists, 40)}."
    own = 'A list of your own belongs into pack.toml: [lists], and drinks = ["tea", "coffee"]'
    return Flaw("E232", (), f'no list is called "{name[:40]}"', (*maybe, known, own))


def _lists_in(file: Path, key: str, within: Path | None) -> Document:
    """The lists under `key` in `file`; those of the whole file when there is no key."""
    try:
        document = parsed(decoded(read_bytes(file, within)))
    except TextFault:
        return {}
    found = document.get(key) if key else document
    return found if isinstance(found, dict) else {}


def _can_be_id(name: str) -> bool:
    return len(name) <= MOST_OF_SLUG and _ID.fullmatch(name) is not None


def _no_id(file: str) -> Fault:
    from reciprocity_tui.packs.faults import Fault
    from reciprocity_tui.packs.kebab import kebab

    message = "the name of the file is the id of the exercise: small letters, digits and single hyphens"
    name = kebab(Path(file).name.removesuffix(".toml")) or "thanks-for-the-tea"
    return Fault("E113", message, file, hints=(f"Rename it, like {name}.toml.",))
