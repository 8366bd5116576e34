"""What the validation library found, told to an author: never a class name, a pattern or a Python value."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from pydantic import ValidationError

from reciprocity_tui.exercise.finding import (
    Change,
    DocumentPath,
    Finding,
    Hint,
    join_names,
    nearest,
)
from reciprocity_tui.exercise.steps import Step, StrictModel
from reciprocity_tui.packs.diagnostics.misplaced import (
    enclosing_step,
    find_misplaced,
    misplaced_finding,
    move_into_step_hint,
)
from reciprocity_tui.packs.diagnostics.value_hints import (
    example_hints,
    remove_hint,
    value_hints,
    version_numbers,
    write_hint,
)
from reciprocity_tui.packs.parsing.read import MOST_FAULTS
from reciprocity_tui.packs.parsing.slugs import slugify
from reciprocity_tui.packs.schema.schema_fields import (
    LABEL_KEYS,
    SYNONYMS,
    describe_owner,
    field_names,
    model_at,
    rename_hint,
    unknown_hints,
    value_at,
)

_TYPE_NAMES: Mapping[str, str] = {
    "string_type": "a text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "model_type": "a table",
    "dict_type": "a table",
    "model_attributes_type": "a table",
}
_REFERENCES = ("after", "main", "light", "check_in")
"""Lists of names of exercises."""
_PATTERN_NAMES: Mapping[str, str] = {
    **dict.fromkeys(_REFERENCES, "a name here is an exercise's id, or pack/id"),
    "version": "a version is three numbers",
    "language": "a language is a short code",
    "app": "this says which version is needed at least",
}
_QUOTED = re.compile(r"'([^']*)'")


@dataclass
class _PlaceErrors:
    """Everything that was found at one place."""

    path: DocumentPath
    types: list[str] = field(default_factory=list)
    facts: dict[str, object] = field(default_factory=dict)


def validation_findings(
    error: ValidationError, root: type[StrictModel], document: object
) -> Iterator[Finding]:
    """The faults in `error`, each once. root -- the model that `document` was validated as."""
    records = _group_by_place(error, document)
    paths = {path[:end] for path in records for end in range(len(path))}
    kept = [
        entry
        for entry in records.values()
        if not (entry.path in paths and set(entry.types) <= set(_TYPE_NAMES))
    ]
    missing = {entry.path for entry in kept if "missing" in entry.types}
    extra = [entry.path for entry in kept if "extra_forbidden" in entry.types]
    inside = find_misplaced(extra, missing, root, document)
    yield from (misplaced_finding(place, beside, root, document) for place, beside in inside.items())
    above = {
        extra_path: place
        for extra_path in extra
        if (place := enclosing_step(extra_path, root, document)) is not None
    }
    dealt = {*inside, *chain.from_iterable(inside.values()), *above.values()}
    for record in kept[: 2 * MOST_FAULTS]:
        if record.path in dealt:
            continue
        if record.path in above:
            hint = move_into_step_hint(record.path, above[record.path], document)
            message = f"`{record.path[0]}` is not a field of an exercise"
            yield Finding("E103", record.path, message, (hint,), key=True)
        elif "extra_forbidden" in record.types:
            yield _unknown_key(record.path, missing, root, document)
        elif "missing" in record.types:
            if not _is_misspelt(record.path, extra, missing):
                yield _missing_key(record.path, root, document)
        else:
            yield _invalid_value(record, value_at(document, record.path), root, document)


def _group_by_place(error: ValidationError, document: object) -> dict[DocumentPath, _PlaceErrors]:
    records: dict[DocumentPath, _PlaceErrors] = {}
    for detail in error.errors(include_url=False, include_input=False):
        path = _path(detail["loc"], document, is_missing=detail["type"] == "missing")
        facts = dict(detail.get("ctx", {}))
        value = value_at(document, path)
        # A list that lost its faulty items is not too short in the file.
        if "actual_length" in facts and isinstance(value, list) and len(value) != facts["actual_length"]:
            continue
        record = records.setdefault(path, _PlaceErrors(path))
        record.types.append(detail["type"])
        record.facts.update(facts)
    return records


def _path(loc: Iterable[str | int], document: object, *, is_missing: bool) -> DocumentPath:
    """Where it stands in the file: `loc` also names the members of unions, which no author knows."""
    parts = list(loc)
    last = parts.pop() if is_missing and parts else None
    path: DocumentPath = ()
    for part in parts:
        # TOML has no null: what stands nowhere is None.
        if value_at(document, (*path, part)) is not None:
            path = (*path, part)
    return path if last is None else (*path, last)


def _key(path: DocumentPath) -> str:
    """The field at `path`, or the item of a field, in words."""
    if not path:
        return "this"
    if isinstance(path[-1], int):
        return f"item {path[-1] + 1} of {_key(path[:-1])}"
    return f"`{path[-1][:40]}`"


def _misspelled_key(path: DocumentPath, missing: Iterable[DocumentPath]) -> str | None:
    """The missing field that an unknown one beside it is spelled like, or means."""
    key, beside = (
        str(path[-1]),
        frozenset(str(missing_path[-1]) for missing_path in missing if missing_path[:-1] == path[:-1]),
    )
    meant = (SYNONYMS.get(key, ""), "text" if key in LABEL_KEYS else "")
    return nearest(key, beside) or next((name for name in meant if name in beside), None)


def _is_misspelt(path: DocumentPath, extra: Iterable[DocumentPath], missing: set[DocumentPath]) -> bool:
    return any(
        extra_path[:-1] == path[:-1] and _misspelled_key(extra_path, missing) == path[-1]
        for extra_path in extra
    )


def _unknown_key(
    path: DocumentPath, missing: set[DocumentPath], root: type[StrictModel], document: object
) -> Finding:
    key = str(path[-1])
    whose = describe_owner(model_at(root, path[:-1], document), root, path[:-1], document)
    twin = _misspelled_key(path, missing)
    if twin is not None:
        message = f"`{twin}` is missing, and `{key[:40]}` is not a field of {whose}"
        return Finding("E102", path, message, (rename_hint(path, twin, document),), key=True)
    hints = unknown_hints(root, path[:-1], key, document)
    return Finding("E103", path, f"`{key[:40]}` is not a field of {whose}", hints, key=True)


def _missing_key(path: DocumentPath, root: type[StrictModel], document: object) -> Finding:
    key = str(path[-1])
    model = model_at(root, path[:-1], document)
    whose = describe_owner(model, root, path[:-1], document)
    hints: tuple[str, ...] = ()
    if model is not None and key in field_names(model):
        hints = (*_text_key_hint(path, model, document), *example_hints(path, model, document))
    return Finding("E101", path, f"`{key}` is missing: {whose} needs it", hints)


def _text_key_hint(path: DocumentPath, model: type[StrictModel], document: object) -> Iterator[Hint]:
    """The hint that a step says in a key it has no use for what it should say in `text`."""
    here = value_at(document, path[:-1])
    if path[-1] == "text" and issubclass(model, Step) and isinstance(here, dict):
        idle = (key for key in LABEL_KEYS if key in here and key in model.ignored_keys)
        yield from (rename_hint((*path[:-1], key), "text", document) for key in idle)


def _invalid_value(record: _PlaceErrors, value: object, root: type[StrictModel], document: object) -> Finding:
    path, name, facts = record.path, _key(record.path), record.facts
    kind = record.types[0]
    if sorts := list(
        dict.fromkeys(_TYPE_NAMES[error_type] for error_type in record.types if error_type in _TYPE_NAMES)
    ):
        if len(sorts) == len(set(record.types)) or not set(record.types) - set(_TYPE_NAMES):
            message = f"{name} must be {' or '.join(sorts)}, and this is {_type_name(value)}"
            return Finding("E104", path, message, tuple(value_hints(path, value, root, document)))
        kind = next(error_type for error_type in record.types if error_type not in _TYPE_NAMES)
    if kind == "literal_error":
        choices = _QUOTED.findall(str(facts.get("expected", "")))
        return _invalid_choice(path, name, value, choices, model_at(root, path[:-1], document))
    for limit, words in (("ge", "at least"), ("le", "at most"), ("gt", "more than"), ("lt", "less than")):
        if limit in facts:
            hints = (write_hint(path, facts[limit]),) if limit in ("ge", "le") else ()
            return Finding("E106", path, f"{name} must be {words} {facts[limit]}", hints)
    if kind == "string_too_short":
        return Finding("E107", path, f"{name} is empty", ("Write something, or leave it out.",))
    if kind == "string_too_long":
        count = len(value) if isinstance(value, str) else 0
        most = facts.get("max_length")
        message = f"{name} has {count} characters; the limit is {most}"
        return Finding("E107", path, message, ("Make it shorter, or divide it up.",))
    if kind in ("too_short", "too_long"):
        return _invalid_length(path, value, facts, root, document)
    if kind == "string_pattern_mismatch":
        return _invalid_pattern(path, name, value, root, document)
    return Finding(
        "E104", path, f"{name} cannot be used like this", tuple(value_hints(path, value, root, document))
    )


def _type_name(value: object) -> str:
    for sort, words in (
        (bool, "true or false"),
        (str, "a text"),
        (int, "a whole number"),
        (float, "a number with a point"),
        (list, "a list"),
        (dict, "a table"),
    ):
        if isinstance(value, sort):
            return words
    return "nothing"


def _invalid_choice(
    path: DocumentPath, name: str, value: object, choices: list[str], model: type[StrictModel] | None
) -> Finding:
    near = nearest(value, choices) if isinstance(value, str) else None
    hints: tuple[str, ...] = ()
    if near is not None:
        hints = (Hint(f'Did you mean "{near}"?', Change(path, near)),)
    shown = f'"{value[:40]}"' if isinstance(value, str) else _type_name(value)
    return Finding(
        "E105",
        path,
        f"{name} cannot be {shown}",
        (*hints, f"It is one of {join_names(choices)}.", *remove_hint(path, model)),
    )


def _invalid_length(
    path: DocumentPath, value: object, facts: Mapping[str, object], root: type[StrictModel], document: object
) -> Finding:
    name, count = _key(path), len(value) if isinstance(value, list) else 0
    least, most = facts.get("min_length"), facts.get("max_length")
    if most is not None:
        hint = _shared_out(str(path[-1]), count, int(str(most)))
        return Finding("E107", path, f"{name} has {count} items; the limit is {most}", (hint,))
    if count == 0:
        hints = tuple(value_hints(path, value, root, document))
        return Finding("E107", path, f"{name} is an empty list", hints)
    hints = ("Add another one.", *_WITH_ONE.get(str(path[-1]), ()))
    return Finding("E107", path, f"{name} needs at least {least} items; it has {count}", hints)


_WITH_ONE: Mapping[str, tuple[str, ...]] = {
    "options": ("Where there is nothing to choose, a `speak` step asks it openly.",),
    "rows": ("For one thing alone there is a `rate` or a `choose` step.",),
    "bins": ("Where all goes into one list, a `write` step asks for it.",),
}
"""What else there is where a list would hold one item."""
_SHARED_OUT: Mapping[str, str] = {
    "prompts": "sets",
    "sets": "exercises, each with a `deck` of its own",
    "step": "exercises",
    "do": "rounds",
    "week": "paths",
    "prompt": "steps",
    "rows": "steps",
}
"""Over what items are shared out where there are too many."""


def _shared_out(key: str, count: int, most: int) -> str:
    parts = _SHARED_OUT.get(key)
    if parts is None:
        over = count - most
        return "Leave one out." if over == 1 else f"Leave {over} of them out."
    return f"Share them out over {-(-count // most)} {parts}: one takes {most}."


def _invalid_pattern(
    path: DocumentPath, name: str, value: object, root: type[StrictModel], document: object
) -> Finding:
    named = next((part for part in reversed(path) if isinstance(part, str)), "")
    text = value if isinstance(value, str) else ""
    words = slugify(text)
    hints: tuple[str, ...] = tuple(value_hints(path, value, root, document))
    if named == "version":
        hints = (write_hint(path, version_numbers(text)),)
    if named in _REFERENCES and words:
        hints = (Hint(f'Try "{words}".', Change(path, words)), *hints)
    if named in _PATTERN_NAMES:
        return Finding("E108", path, f"{name} has another form: {_PATTERN_NAMES[named]}", hints)
    if words:
        hints = (Hint(f'Try "{words}".', Change(path, words)),)
    return Finding("E108", path, f"{name} is made of small letters, digits and single hyphens", hints)
