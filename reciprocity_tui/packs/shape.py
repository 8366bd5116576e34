"""What the validation library found, told to an author: never a class name, a pattern or a Python value."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError

from reciprocity_tui.exercise.flaw import IN_QUOTES, Flaw, Place, did_you_mean, listed, nearest
from reciprocity_tui.exercise.steps import Shape
from reciprocity_tui.packs.fields import choices_of, model_at, names_of, owner, unknown_hints, value_at
from reciprocity_tui.packs.read import MOST_FAULTS

_SORTS: Mapping[str, str] = {
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
_FORMS: Mapping[str, tuple[str, str]] = {
    "after": ("a name here is an exercise's id, or pack/id", 'after = ["house-rules"]'),
    **dict.fromkeys(
        ("main", "light", "check_in"),
        ("a name here is an exercise's id, or pack/id", 'light = ["ground/one-good-thing"]'),
    ),
    "version": ("a version is three numbers", 'version = "1.0.0"'),
    "language": ("a language is a short code", 'language = "en", or "pt-BR"'),
    "app": ("this says which version is needed at least", 'app = ">=0.1"'),
}
_QUOTED = re.compile(r"'([^']*)'")


@dataclass
class _Record:
    """Everything that was found at one place."""

    path: Place
    types: list[str] = field(default_factory=list)
    facts: dict[str, object] = field(default_factory=dict)


def shape_flaws(error: ValidationError, root: type[Shape], document: object) -> Iterator[Flaw]:
    """The faults in `error`, each once. root -- the model that `document` was validated as."""
    records = _gathered(error, document)
    paths = {path[:end] for path in records for end in range(len(path))}
    kept = [each for each in records.values() if not (each.path in paths and set(each.types) <= set(_SORTS))]
    missing = {each.path for each in kept if "missing" in each.types}
    extra = [each.path for each in kept if "extra_forbidden" in each.types]
    for record in kept[: 2 * MOST_FAULTS]:
        if "extra_forbidden" in record.types:
            yield _unknown(record.path, missing, root, document)
        elif "missing" in record.types:
            if not _is_misspelt(record.path, extra, missing):
                yield _missing(record.path, root, document)
        else:
            yield _wrong(record, value_at(document, record.path), root, document)


def _gathered(error: ValidationError, document: object) -> dict[Place, _Record]:
    found: dict[Place, _Record] = {}
    for each in error.errors(include_url=False, include_input=False):
        path = _path(each["loc"], document, is_missing=each["type"] == "missing")
        facts = dict(each.get("ctx", {}))
        value = value_at(document, path)
        # A list that lost its faulty items is not too short in the file.
        if "actual_length" in facts and isinstance(value, list) and len(value) != facts["actual_length"]:
            continue
        record = found.setdefault(path, _Record(path))
        record.types.append(each["type"])
        record.facts.update(facts)
    return found


def _path(loc: Iterable[str | int], document: object, *, is_missing: bool) -> Place:
    """Where it stands in the file: `loc` also names the members of unions, which no author knows."""
    parts = list(loc)
    last = parts.pop() if is_missing and parts else None
    path: Place = ()
    for part in parts:
        # TOML has no null: what stands nowhere is None.
        if value_at(document, (*path, part)) is not None:
            path = (*path, part)
    return path if last is None else (*path, last)


def _key(path: Place) -> str:
    """The field at `path`, or the item of a field, in words."""
    if not path:
        return "this"
    if isinstance(path[-1], int):
        return f"item {path[-1] + 1} of {_key(path[:-1])}"
    return f"`{path[-1][:40]}`"


def _twin(path: Place, missing: Iterable[Place]) -> str | None:
    """The missing field that an unknown one beside it is spelled like."""
    beside = frozenset(str(each[-1]) for each in missing if each[:-1] == path[:-1])
    return nearest(str(path[-1]), beside)


def _is_misspelt(path: Place, extra: Iterable[Place], missing: set[Place]) -> bool:
    return any(each[:-1] == path[:-1] and _twin(each, missing) == path[-1] for each in extra)


def _unknown(path: Place, missing: set[Place], root: type[Shape], document: object) -> Flaw:
    key = str(path[-1])
    whose = owner(model_at(root, path[:-1], document), root, path[:-1], document)
    twin = _twin(path, missing)
    if twin is not None:
        message = f"`{twin}` is missing, and `{key[:40]}` is not a field of {whose}"
        return Flaw("E102", path, message, (f"Did you mean `{twin}`?",), key=True)
    hints = unknown_hints(root, path[:-1], key, document)
    return Flaw("E103", path, f"`{key[:40]}` is not a field of {whose}", hints, key=True)


def _missing(path: Place, root: type[Shape], document: object) -> Flaw:
    key = str(path[-1])
    model = model_at(root, path[:-1], document)
    whose = owner(model, root, path[:-1], document)
    hints: tuple[str, ...] = ()
    if model is not None and key in names_of(model):
        hints = (_example(key, names_of(model)[key].annotation),)
    return Flaw("E101", path, f"`{key}` is missing: {whose} needs it", hints)


def _example(key: str, annotation: object) -> str:
    choices = choices_of(annotation)
    if key == "week":
        return "Each week begins with [[week]]."
    if key == "step":
        return 'Each step begins with [[step]], and a line like kind = "speak".'
    if choices:
        return f'{key} = "{choices[0]}", or one of {listed(choices[1:])}.'
    if "int" in str(annotation):
        return f"{key} = 8"
    return f'{key} = "..."'


def _wrong(record: _Record, value: object, root: type[Shape], document: object) -> Flaw:
    path, name, facts = record.path, _key(record.path), record.facts
    kind = record.types[0]
    if sorts := list(dict.fromkeys(_SORTS[each] for each in record.types if each in _SORTS)):
        if len(sorts) == len(set(record.types)) or not set(record.types) - set(_SORTS):
            message = f"{name} must be {' or '.join(sorts)}, and this is {_sort(value)}"
            return Flaw("E104", path, message, tuple(_sort_hints(path, sorts, value, root, document)))
        kind = next(each for each in record.types if each not in _SORTS)
    if kind == "literal_error":
        return _no_choice(path, name, value, _QUOTED.findall(str(facts.get("expected", ""))))
    for limit, words in (("ge", "at least"), ("le", "at most"), ("gt", "more than"), ("lt", "less than")):
        if limit in facts:
            return Flaw("E106", path, f"{name} must be {words} {facts[limit]}")
    if kind == "string_too_short":
        return Flaw("E107", path, f"{name} is empty", ("Write something, or leave it out.",))
    if kind == "string_too_long":
        count = len(value) if isinstance(value, str) else 0
        most = facts.get("max_length")
        message = f"{name} has {count} characters, and {most} are the most there may be"
        return Flaw("E107", path, message, ("Make it shorter, or divide it up.",))
    if kind in ("too_short", "too_long"):
        return _no_length(path, name, value, facts)
    if kind == "string_pattern_mismatch":
        return _no_form(path, name, value)
    return Flaw("E104", path, f"{name} cannot be used like this")


def _sort(value: object) -> str:
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


def _sort_hints(
    path: Place, sorts: list[str], value: object, root: type[Shape], document: object
) -> Iterator[str]:
    key = path[-1] if path else ""
    if isinstance(value, str) and re.fullmatch(r"\d{1,4}|true|false", value) and "a text" not in sorts:
        yield f"Take the quotation marks away: {key} = {value}"
    elif isinstance(value, dict) and "a list" in sorts:
        yield f"Write [[{'.'.join(str(each) for each in path if isinstance(each, str))}]] with two brackets."
    elif "a text" in sorts and isinstance(value, int | float):
        yield "Put it in quotation marks."
    elif "a list" in sorts:
        yield f'Put it in brackets: {key} = ["..."]'
    if "a table" in sorts and (model := model_at(root, path, document)) is not None:
        needed = [name for name, each in names_of(model).items() if each.is_required()]
        if isinstance(key, str) and needed:
            yield f"{key} = {{ {', '.join(f'{name} = ...' for name in needed)} }}"


def _no_choice(path: Place, name: str, value: object, choices: list[str]) -> Flaw:
    hints = did_you_mean(value, choices, IN_QUOTES) if isinstance(value, str) else ()
    shown = f'"{value[:40]}"' if isinstance(value, str) else _sort(value)
    return Flaw("E105", path, f"{name} cannot be {shown}", (*hints, f"It is one of {listed(choices)}."))


def _no_length(path: Place, name: str, value: object, facts: Mapping[str, object]) -> Flaw:
    count = len(value) if isinstance(value, list) else 0
    least, most = facts.get("min_length"), facts.get("max_length")
    if most is not None:
        return Flaw("E107", path, f"{name} has {count} items, and {most} are the most there may be")
    if count == 0:
        return Flaw("E107", path, f"{name} is an empty list", ("Put something in, or leave it out.",))
    return Flaw("E107", path, f"{name} has {count} of the {least} items it needs at least")


def _no_form(path: Place, name: str, value: object) -> Flaw:
    named = next((part for part in reversed(path) if isinstance(part, str)), "")
    if named in _FORMS:
        message, example = _FORMS[named]
        return Flaw("E108", path, f"{name} has another form: {message}", (f"For example {example}.",))
    text = value if isinstance(value, str) else ""
    words = "-".join(re.findall(r"[a-z0-9]+", text.casefold()))[:64]
    hints = (f'Try "{words}".',) if words else ()
    return Flaw("E108", path, f"{name} is made of small letters, digits and single hyphens", hints)
