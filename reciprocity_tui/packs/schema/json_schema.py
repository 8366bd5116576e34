"""JSON Schemas (2020-12) of what a pack may say, made from the models, for editors that complete and underline.

They hold no `$ref`, since not every editor follows one; each step kind is an `if/then` of its own, so that one mistake
is one message; and nothing may be null, since TOML has no word for it. A schema says what the models say. What steps
say of one another is found by `reciprocity pack check` alone.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from reciprocity_tui.exercise.checks.check_exercise import KINDS_WITHOUT_ID, check_step
from reciprocity_tui.exercise.steps import MODELS, Step, StrictModel
from reciprocity_tui.packs.diagnostics.examples import example
from reciprocity_tui.packs.install.replace_file import replace_file
from reciprocity_tui.packs.loading.compat import FORMAT
from reciprocity_tui.packs.loading.load import NAMED_LISTS
from reciprocity_tui.packs.schema.keys import (
    ROOTS,
    STEP,
    describe_key,
    describe_table,
    keys_of,
    table_of,
    tables,
)
from reciprocity_tui.packs.schema.schema_fields import field_names

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = ".schema"
"""Where the schemas lie, below the folder of a pack: editors and checks pass over what begins with a dot."""

Schema = dict[str, Any]


def file_name(what: str) -> str:
    """Return the name of the schema of `what`: "pack", "exercise" or "path"; it has the format in it."""
    return f"{what}-{FORMAT}.json"


def directive(what: str, folder: str = FOLDER) -> str:
    """Return the comment that leads an editor to the schema of `what`; it belongs on the first line of a file."""
    return f"#:schema {folder}/{file_name(what)}"


def write_schemas(folder: Path) -> list[Path]:
    """Write every schema into `folder`, which is made if need be, and return the files. Raises OSError.

    What is there already and says the same is left as it is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / file_name(what) for what in ROOTS]
    for what, file in zip(ROOTS, files, strict=True):
        data = as_text(what).encode("utf-8")
        if not (file.is_file() and file.read_bytes() == data):
            replace_file(file, data)
    return files


def as_text(what: str) -> str:
    """Return the schema of `what` as it is written into a file."""
    return json.dumps(schema_of(what), ensure_ascii=False, indent=1) + "\n"


@cache
def schema_of(what: str) -> Schema:
    """Return the schema of "pack" (a pack.toml), "exercise" or "path"."""
    root = ROOTS[what]
    return {
        "$schema": DIALECT,
        "title": f"Reciprocity: {root.display_name}",
        **_table(root),
        **_shared_requirements(root),
    }


def _shared_requirements(root: type[StrictModel]) -> Schema:
    """Return what a pack also needs before others may get it."""
    needed = [
        key.name for key in keys_of(table_of(root)) if key.required_note and not key.field.is_required()
    ]
    if not needed:
        return {}
    private = {"properties": {"private": {"const": True}}, "required": ["private"]}
    # Repeat it: a strict editor would otherwise reject every key in this branch.
    return {"if": private, "else": {"required": needed, "additionalProperties": True}}


def _table(model: type[StrictModel], *, inside: bool = False) -> Schema:
    """Return the schema of a table. inside -- whether the table is a step in a round."""
    made, table = model.model_json_schema(), table_of(model)
    fields: Schema = {
        key: {"description": describe_key(table, key), **field}
        for key, field in field_schemas(model, inside=inside).items()
    }
    schema: Schema = {"description": about} if (about := describe_table(table)) else {}
    schema |= {"type": "object", "properties": fields, "additionalProperties": False}
    return {**schema, "required": made["required"]} if made.get("required") else schema


@cache
def field_schemas(model: type[StrictModel], *, inside: bool = False) -> Mapping[str, Schema]:
    """Return the schema of each key of a table. inside -- whether the table is a step in a round."""
    made = model.model_json_schema()["properties"]
    fields = {key: _plain(made[key], inside=inside) for key in field_names(model)}
    if model is ROOTS["pack"]:
        fields["format"]["maximum"] = FORMAT
    if issubclass(model, Step):
        # The name of a list gives way to its items before the models see it.
        for key in set(NAMED_LISTS) & set(fields):
            fields[key]["type"] = [*_types(fields[key]), "string"]
            fields[key]["minLength"] = 1
    return fields


def _plain(schema: Schema, *, inside: bool) -> Schema:
    """Return what pydantic says of a field, without references, null and titles."""
    made = {key: value for key, value in schema.items() if key not in _LEFT_OUT}
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        made |= _steps(inside=inside) if name == Step.__name__ else _table(_shapes()[name])
    elif "anyOf" in schema:
        ways = [_plain(way, inside=inside) for way in schema["anyOf"] if way.get("type") != "null"]
        made |= _merge(ways)
    if "patternProperties" in made:
        made["patternProperties"] = {
            pattern: _plain(sub_schema, inside=inside)
            for pattern, sub_schema in made["patternProperties"].items()
        }
        made["additionalProperties"] = False
    if "items" in made and "anyOf" not in schema:
        made["items"] = _plain(made["items"], inside=inside)
    if "enum" in made or "const" in made:
        # A value of another type is none of these words: said once is enough.
        made.pop("type", None)
    if made.get("default", "") is None or made.get("default") in ([], {}, ""):
        del made["default"]
    return made


_LEFT_OUT = ("$ref", "anyOf", "title", "description")


def _merge(ways: list[Schema]) -> Schema:
    """Return one schema for values of several types. Each keyword is about one type alone, so none hides another."""
    if len(ways) == 1:
        return ways[0]
    made: Schema = {"type": [name for way in ways for name in _types(way)]}
    for way in ways:
        made |= {key: value for key, value in way.items() if key not in ("type", "description")}
    return made


def _types(schema: Schema) -> list[str]:
    named = schema["type"]
    return [named] if isinstance(named, str) else list(named)


def _steps(*, inside: bool) -> Schema:
    """Return the schema of a step of whatever kind: the kind decides which keys there are."""
    models = {kind: MODELS.get(kind) for kind in MODELS.kinds()}
    kinds = {kind: model for kind, model in models.items() if not (inside and model.forbidden_in_round)}
    offered = _completions(kinds.values())
    return {
        "description": describe_table(STEP),
        "type": "object",
        "properties": {**offered, "kind": {"description": describe_key(STEP, "kind"), "enum": list(kinds)}},
        "required": ["kind"],
        "additionalProperties": True,
        "allOf": [
            {
                "if": {"type": "object", "properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": _of_kind(kind, model, offered, inside=inside),
            }
            for kind, model in kinds.items()
        ],
    }


def _completions(models: Iterable[type[Step]]) -> Schema:
    """Return every key of these kinds without a limit: editors offer these keys, but not those that a kind adds."""
    offered: Schema = {}
    for model in models:
        for key, field in field_schemas(model, inside=True).items():
            offered.setdefault(key, {"description": describe_key(table_of(model), key), **_ANYTHING})
            if words := field.get("enum"):
                offered[key]["examples"] = words
    return offered


_ANYTHING: Schema = {"additionalProperties": True, "items": {"additionalProperties": True}}
"""No limit at all, for editors that take a silent schema for one that knows no key."""


def _of_kind(kind: str, model: type[Step], offered: Schema, *, inside: bool) -> Schema:
    """Return what a step of one kind may say: no key that says nothing in it, and no value that is refused there.

    offered -- what was said of these keys already, and is not said again.
    """
    made = _table(model, inside=True)
    fields: Schema = {
        key: field for key, field in made["properties"].items() if key not in model.ignored_keys
    }
    for key, field in fields.items():
        if field["description"] == offered[key]["description"]:
            del field["description"]
    fields["kind"] = {"description": describe_table(kind), "const": kind}
    if "who" in fields and not inside:
        _without(fields["who"], *IN_A_ROUND)
    if "visibility" in fields and model.sealed_by_default:
        _without(fields["visibility"], "shown")
    if "pass" in fields and model.asks:
        fields["pass"] = {"default": True, "const": True}
    needed = [
        *made["required"],
        *([] if kind in KINDS_WITHOUT_ID else ["id"]),
        *(["prompt"] if _requires_prompt(model) else []),
    ]
    return {
        "type": "object",
        "properties": fields,
        "required": list(dict.fromkeys(needed)),
        "additionalProperties": False,
    }


def _without(schema: Schema, *words: str) -> None:
    schema["enum"] = [word for word in schema["enum"] if word not in words]


IN_A_ROUND = ("speaker", "listener")
"""Roles that nobody has outside of a round."""


def _requires_prompt(model: type[Step]) -> bool:
    """Return whether a step of this model cannot do without a prompt: one with all else it needs has nothing to ask."""
    needed = {key for key, field in field_names(model).items() if field.is_required()} - {"prompt"}
    values = {key: example(model, key) for key in needed}
    return any(
        finding.code == "E203" for finding in check_step(model.model_validate({**values, "id": "one"}))
    )


@cache
def _shapes() -> Mapping[str, type[StrictModel]]:
    """Return the models by the names that pydantic refers to."""
    return {model.__name__: model for models in tables().values() for model in models}
