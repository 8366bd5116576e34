"""Every key that a file of a pack may have, table by table, as the models say it: what editors and authors look up."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import tomli

from reciprocity_tui.exercise.model_texts import value_types
from reciprocity_tui.exercise.steps import MODELS, Step, StrictModel
from reciprocity_tui.packs.loading.manifest import Manifest, SharedManifest
from reciprocity_tui.packs.loading.path_file import CourseFile
from reciprocity_tui.packs.loading.pydantic_setup import Exercise
from reciprocity_tui.packs.schema.schema_fields import field_names

KEY_TEXTS = Path(__file__).with_name("explained") / "keys.toml"
"""What each key is for, in words: one table per table of a file, and `table` for the table itself."""

ROOTS: Mapping[str, type[StrictModel]] = {"pack": Manifest, "exercise": Exercise, "path": CourseFile}
"""The files there are, by the name of the table that is the whole of one."""

STEP = "step"
"""The table of what every step may carry."""


class Key(NamedTuple):
    """One key. table -- the name of the table it belongs to, like "deck" or "timer". field -- the pydantic field."""

    table: str
    name: str
    model: type[StrictModel]
    field: Any

    @property
    def full_name(self) -> str:
        """Return the unambiguous name, like "deck.minutes"."""
        return f"{self.table}.{self.name}"

    @property
    def required_note(self) -> str:
        """Return a phrase that says whether a table needs it; empty if it is optional."""
        if self.field.is_required():
            return "needed"
        shared = self.model is Manifest and SharedManifest.model_fields[self.name].is_required()
        return "needed, unless private = true" if shared else ""


@cache
def tables() -> Mapping[str, tuple[type[StrictModel], ...]]:
    """Return the models of each table by its name: files, steps, kinds, then their inner tables.

    A table inside another one has the name of the key that leads to it. `options` may be of two shapes.
    """
    kinds = {kind: MODELS.get(kind) for kind in MODELS.kinds()}
    files: dict[str, type[StrictModel]] = {**ROOTS, STEP: Step, **kinds}
    named: dict[str, tuple[type[StrictModel], ...]] = {name: (model,) for name, model in files.items()}
    # Steps come first: [lists] contains the same model, which is to be named `options`.
    ahead: list[type[StrictModel]] = [Step, *kinds.values(), *ROOTS.values()]
    seen: set[type[StrictModel]] = set(ahead)
    while ahead:
        for key, field in field_names(ahead.pop(0)).items():
            for leaf in value_types(field.annotation, tuple(field.metadata)):
                if leaf.model is not None and leaf.model not in seen:
                    seen.add(leaf.model)
                    ahead.append(leaf.model)
                    named[key] = (*named.get(key, ()), leaf.model)
    return named


@cache
def table_of(model: type[StrictModel]) -> str:
    """Return the name of the table that `model` is about."""
    return next(name for name, models in tables().items() if model in models)


def keys_of(table: str) -> Iterator[Key]:
    """Yield the keys of a table in the order of its models; of a kind those that other steps do not have."""
    for model in tables()[table]:
        for name, field in field_names(model).items():
            if table in MODELS.kinds() and (name == "kind" or _is_shared(name, field)):
                continue
            yield Key(table, name, model, field)


def _is_shared(name: str, field: Any) -> bool:
    shared = field_names(Step).get(name)
    return shared is not None and (shared.annotation, shared.default) == (field.annotation, field.default)


@cache
def every_key() -> tuple[Key, ...]:
    """Return every key of every table."""
    return tuple(key for table in tables() for key in keys_of(table))


def describe_table(table: str) -> str:
    """Return what a table is for, in a sentence or two; empty when nothing was written about it."""
    return str(_texts().get(table, {}).get("table", ""))


def examples_of(table: str) -> tuple[str, ...]:
    """Return parts of files in which the keys of a table are used."""
    examples = _texts().get(table, {}).get("examples", ())
    return tuple(map(str, examples)) if isinstance(examples, list) else ()


def describe_key(table: str, name: str) -> str:
    """Return what a key is for; empty when nothing was written about it. A kind says only what is its own."""
    texts = _texts()
    own = texts.get(table, {}).get(name)
    if own is None and table in MODELS.kinds():
        own = texts[STEP].get(name, "")
    return str(own or "")


@cache
def _texts() -> Mapping[str, Mapping[str, object]]:
    return tomli.loads(KEY_TEXTS.read_text("utf-8"))
