"""Turn errors of the validation library into findings: never a class name, a pattern or a Python value."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from pydantic import ValidationError

from reciprocity_tui.exercise.checks.check_display import field_at
from reciprocity_tui.exercise.finding import (
    AnyHint,
    Change,
    DocumentPath,
    Finding,
    Hint,
    join_names,
    nearest,
)
from reciprocity_tui.exercise.steps import Step, StrictModel
from reciprocity_tui.message import Message
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
    "string_type": "text",
    "int_type": "integer",
    "int_from_float": "integer",
    "float_type": "number",
    "bool_type": "truth",
    "tuple_type": "list",
    "list_type": "list",
    "model_type": "table",
    "dict_type": "table",
    "model_attributes_type": "table",
    "date_type": "day",
}
"""The type of value (`value-type`) that an error of pydantic asks for."""
_REFERENCES = ("after", "main", "light", "check_in", "exercise", "fallback")
"""Keys of names of exercises, and of lists of them."""
_NAMED_PATTERNS = frozenset({*_REFERENCES, "version", "language", "app", "couple"})
"""Keys whose form has words of its own (`finding-form-of`)."""
_QUOTED = re.compile(r"'([^']*)'")


@dataclass
class _PlaceErrors:
    """All errors at one path."""

    path: DocumentPath
    types: list[str] = field(default_factory=list)
    facts: dict[str, object] = field(default_factory=dict)


def validation_findings(
    error: ValidationError, root: type[StrictModel], document: object
) -> Iterator[Finding]:
    """Yield the findings in `error`, each once. root -- the model that `document` was validated as."""
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
            message = Message("finding-unknown-key", key=str(record.path[0]), owner=root.display_name)
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
    """Return the path in the file: `loc` also names the members of unions, which no author knows."""
    parts = list(loc)
    last = parts.pop() if is_missing and parts else None
    path: DocumentPath = ()
    for part in parts:
        # TOML has no null: a value that does not exist is None.
        if value_at(document, (*path, part)) is not None:
            path = (*path, part)
    return path if last is None else (*path, last)


def _misspelled_key(path: DocumentPath, missing: Iterable[DocumentPath]) -> str | None:
    """Return the missing key that an unknown one beside it is spelled like, or means."""
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
        message = Message("finding-misspelled-key", meant=twin, key=key[:40], owner=whose)
        return Finding("E102", path, message, (rename_hint(path, twin, document),), key=True)
    hints = unknown_hints(root, path[:-1], key, document)
    return Finding("E103", path, Message("finding-unknown-key", key=key[:40], owner=whose), hints, key=True)


def _missing_key(path: DocumentPath, root: type[StrictModel], document: object) -> Finding:
    key = str(path[-1])
    model = model_at(root, path[:-1], document)
    whose = describe_owner(model, root, path[:-1], document)
    hints: tuple[AnyHint, ...] = ()
    if model is not None and key in field_names(model):
        hints = (*_text_key_hint(path, model, document), *example_hints(path, model, document))
    return Finding("E101", path, Message("finding-key-missing", key=key, owner=whose), hints)


def _text_key_hint(path: DocumentPath, model: type[StrictModel], document: object) -> Iterator[Hint]:
    """Yield the hint that a step has in an ignored key what belongs into `text`."""
    here = value_at(document, path[:-1])
    if path[-1] == "text" and issubclass(model, Step) and isinstance(here, dict):
        idle = (key for key in LABEL_KEYS if key in here and key in model.ignored_keys)
        yield from (rename_hint((*path[:-1], key), "text", document) for key in idle)


def _invalid_value(record: _PlaceErrors, value: object, root: type[StrictModel], document: object) -> Finding:
    path, name, facts = record.path, field_at(record.path), record.facts
    kind = record.types[0]
    if sorts := list(
        dict.fromkeys(_TYPE_NAMES[error_type] for error_type in record.types if error_type in _TYPE_NAMES)
    ):
        if len(sorts) == len(set(record.types)) or not set(record.types) - set(_TYPE_NAMES):
            wanted = Message("value-type", type=sorts[0])
            for another in sorts[1:]:
                wanted = Message("finding-either", before=wanted, after=Message("value-type", type=another))
            message = Message("finding-wrong-type", field=name, wanted=wanted, actual=_type_of(value))
            return Finding("E104", path, message, tuple(value_hints(path, value, root, document)))
        kind = next(error_type for error_type in record.types if error_type not in _TYPE_NAMES)
    if kind == "literal_error":
        choices = _QUOTED.findall(str(facts.get("expected", "")))
        return _invalid_choice(path, name, value, choices, model_at(root, path[:-1], document))
    limit = next((limit for limit in ("ge", "le", "gt", "lt") if limit in facts), None)
    if limit is not None:
        hints = (write_hint(path, facts[limit]),) if limit in ("ge", "le") else ()
        message = Message("finding-out-of-range", field=name, limit=limit, number=str(facts[limit]))
        return Finding("E106", path, message, hints)
    if kind == "string_too_short":
        return Finding("E107", path, Message("finding-empty-text", field=name))
    if kind == "string_too_long":
        count = len(value) if isinstance(value, str) else 0
        most = str(facts.get("max_length"))
        return Finding("E107", path, Message("finding-text-too-long", field=name, count=count, most=most))
    if kind in ("too_short", "too_long"):
        return _invalid_length(path, value, facts, root, document)
    if kind == "string_pattern_mismatch":
        return _invalid_pattern(path, name, value, root, document)
    message = Message("finding-cannot-be-used", field=name)
    return Finding("E104", path, message, tuple(value_hints(path, value, root, document)))


_PYTHON_TYPES: tuple[tuple[type, str], ...] = (
    (bool, "truth"),
    (str, "text"),
    (int, "integer"),
    (float, "decimal"),
    (list, "list"),
    (dict, "table"),
    (date, "day"),
)
"""The types of values (`value-type`) that a document may have; bool before int, which it is one of."""


def _type_of(value: object) -> Message:
    name = next((name for python_type, name in _PYTHON_TYPES if isinstance(value, python_type)), "nothing")
    return Message("value-type", type=name)


def _invalid_choice(
    path: DocumentPath, name: Message, value: object, choices: list[str], model: type[StrictModel] | None
) -> Finding:
    near = nearest(value, choices) if isinstance(value, str) else None
    hints: tuple[AnyHint, ...] = ()
    if near is not None:
        hints = (Hint(Message("finding-did-you-mean", word=f'"{near}"'), Change(path, near)),)
    actual = f'"{value[:40]}"' if isinstance(value, str) else _type_of(value)
    message = Message("finding-no-such-choice", field=name, value=actual)
    known = Message("finding-known-choices", choices=join_names(choices))
    return Finding("E105", path, message, (*hints, known, *remove_hint(path, model)))


def _invalid_length(
    path: DocumentPath, value: object, facts: Mapping[str, object], root: type[StrictModel], document: object
) -> Finding:
    name, count = field_at(path), len(value) if isinstance(value, list) else 0
    least, most = facts.get("min_length"), facts.get("max_length")
    if most is not None:
        hint = _shared_out(str(path[-1]), count, int(str(most)))
        message = Message("finding-too-many-items", field=name, count=count, most=str(most))
        return Finding("E107", path, message, (hint,))
    if count == 0:
        hints = tuple(value_hints(path, value, root, document))
        return Finding("E107", path, Message("finding-empty-list", field=name), hints)
    key = str(path[-1])
    with_one = (Message("finding-list-of-one", key=key),) if key in _USELESS_WITH_ONE_ITEM else ()
    message = Message("finding-too-few-items", field=name, least=str(least), count=count)
    return Finding("E107", path, message, (Message("finding-add-another"), *with_one))


_USELESS_WITH_ONE_ITEM = frozenset({"options", "rows", "bins"})
"""Lists for which another kind of step is better if there is only one item."""
_SHAREABLE = frozenset({"prompts", "sets", "step", "do", "week", "prompt", "rows"})
"""Lists whose items can be shared out if there are too many."""


def _shared_out(key: str, count: int, most: int) -> Message:
    if key not in _SHAREABLE:
        return Message("finding-leave-some-out", number=count - most)
    return Message("finding-share-out", key=key, parts=-(-count // most), most=most)


def _invalid_pattern(
    path: DocumentPath, name: Message, value: object, root: type[StrictModel], document: object
) -> Finding:
    named = next((part for part in reversed(path) if isinstance(part, str)), "")
    text = value if isinstance(value, str) else ""
    words = slugify(text)
    hints: tuple[AnyHint, ...] = tuple(value_hints(path, value, root, document))
    if named == "version":
        hints = (write_hint(path, version_numbers(text)),)
    attempt = Hint(Message("finding-try", value=f'"{words}"'), Change(path, words))
    if named in _REFERENCES and words:
        hints = (attempt, *hints)
    if named in _NAMED_PATTERNS:
        return Finding("E108", path, Message("finding-wrong-form", field=name, key=named), hints)
    return Finding("E108", path, Message("finding-no-id-form", field=name), (attempt,) if words else hints)
