"""Faults planted in sound files, one at a time, by walking over the models: every field of every one of them."""

import copy
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import tomli
import tomli_w

from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.finding import REMOVED, Change, DocumentPath
from reciprocity_tui.exercise.model_texts import value_types
from reciprocity_tui.exercise.steps import MODELS, Step, StrictModel
from reciprocity_tui.packs.diagnostics.hint_trials import apply_changes
from reciprocity_tui.packs.loading.manifest import SharedManifest
from reciprocity_tui.packs.loading.path_file import CourseFile
from reciprocity_tui.packs.parsing.read import Document
from reciprocity_tui.packs.schema.schema_fields import PACK_SYNONYMS, choices_of, field_names
from tests.play.making import exercise

ANYTHING: tuple[object, ...] = (
    5, -3, 0, 10**6, 1.5, True, "", "5", "yes", "three", "Not A Slug!", "pieces of this", [], ["a"], ["a", "b"], [1, 2],
    {}, {"seconds": 5}, {"id": "a", "text": "b"}, {"text": "a"}, [{"text": "a"}], [[]], "x" * 2500, ["a"] * 40,
)  # fmt: skip
ITEMS: tuple[object, ...] = (5, "", "Not A Slug!", True, [], {}, {"text": "a"})
STRAY = (
    "zzz",
    "titel",
    "name",
    "minutes",
    "prompt",
    "title",
    "low",
    "min",
    "seconds",
    "options",
    *PACK_SYNONYMS,
)
PACK: Document = {
    "format": 1, "id": "mine", "title": "Mine", "version": "1.0.0", "language": "en", "authors": ["Ana"],
    "license": "CC-BY-4.0", "summary": "Tea.", "order": ["tea"], "requires": {"app": ">=0.1"},
    "lists": {"drinks": ["tea", "coffee"]},
}  # fmt: skip
PATH: Document = {
    "title": "Some weeks", "summary": "A few evenings.", "end": "Done.",
    "week": [{"title": "One", "text": "Yes.", "light": ["tea"], "main": ["other/thing"]}],
}  # fmt: skip


class Planted(NamedTuple):
    """A file with a fault: which, and where it is to be written below the folder of the pack."""

    what: str
    file: str
    document: Document


def planted(chance: Random) -> Iterator[Planted]:
    """Yield files without end, each with one error."""
    while True:
        file, root, document = _sound(chance)
        plants = list(_plants(root, document, ()))
        for what, changes in chance.sample(plants, min(len(plants), 12)):
            after = apply_changes(document, changes)
            if after is not None and _can_be_written(after):
                yield Planted(what, file, after)


def _sound(chance: Random) -> tuple[str, type[StrictModel], Document]:
    match chance.randrange(8):
        case 0:
            return "pack.toml", SharedManifest, copy.deepcopy(PACK)
        case 1:
            return "paths/weeks.toml", CourseFile, copy.deepcopy(PATH)
    made = exercise(chance)
    while any(True for _ in check_exercise(made)):
        made = exercise(chance)
    return "tea.toml", Exercise, made.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _plants(
    model: type[StrictModel], table: Document, place: DocumentPath
) -> Iterator[tuple[str, tuple[Change, ...]]]:
    for key, field in field_names(model).items():
        if key == "kind" and issubclass(model, Step):
            continue
        here = (*place, key)
        if key in table:
            yield f"{here} is gone", (Change(here, REMOVED),)
            for other in (f"{key}s", key[:-1] + key[-1] * 2, key.upper()):
                yield (
                    f"{here} is called {other}",
                    (Change((*place, other), table[key]), Change(here, REMOVED)),
                )
            items = table[key]
            if isinstance(items, list) and items:
                yield f"{here} is empty", (Change(here, []),)
                yield f"{here} is short", (Change(here, items[:1]),)
                yield f"{here} is long", (Change(here, items * 70),)
        for choice in choices_of(field.annotation)[:2]:
            yield f"{here} is nearly {choice}", (Change(here, f"{choice}x"),)
        yield from ((f"{here} is {str(each)[:20]}", (Change(here, each),)) for each in ANYTHING)
        yield from _below(field, table.get(key), here)
    yield from ((f"{place} has {key}", (Change((*place, key), "more"),)) for key in STRAY if key not in table)


def _below(field: object, value: object, here: DocumentPath) -> Iterator[tuple[str, tuple[Change, ...]]]:
    shapes = [each.model for each in value_types(field.annotation, ()) if each.model is not None]  # type: ignore[attr-defined]
    tables = enumerate(value) if isinstance(value, list) else [(None, value)]
    for index, table in tables:
        place = here if index is None else (*here, index)
        if isinstance(table, dict) and shapes:
            model = MODELS.get(str(table["kind"])) if issubclass(shapes[0], Step) else shapes[0]
            yield from _plants(model, table, place)
        elif index is not None and not isinstance(table, dict):
            for other in ITEMS:
                yield f"{place} is {other!r}", (Change(place, other),)


def _can_be_written(document: Document) -> bool:
    try:
        return tomli.loads(tomli_w.dumps(document)) == document
    except (ValueError, TypeError):
        return False


def write(folder: Path, plant: Planted) -> Path:
    """Write a pack around it."""
    for name, document in (("pack.toml", PACK), ("paths/weeks.toml", PATH), (plant.file, plant.document)):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(tomli_w.dumps(document), "utf-8")
    if plant.file != "tea.toml":
        step = {"id": "tell", "kind": "speak", "prompt": "Tell."}
        head = {"title": "T", "kind": "check-in", "pillar": "team", "minutes": 5, "intensity": "light"}
        tea = {**head, "summary": "S.", "why": "W.", "step": [step]}
        (folder / "tea.toml").write_text(tomli_w.dumps(tea), "utf-8")
    return folder / plant.file
