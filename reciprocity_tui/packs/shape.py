"""What the validation library found, told to an author: never a class name, a pattern or a Python value."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from pydantic import ValidationError

from reciprocity_tui.exercise.flaw import (
    Change,
    Flaw,
    Hint,
    Place,
    listed,
    nearest,
)
from reciprocity_tui.exercise.steps import Shape, Step
from reciprocity_tui.packs.fields import (
    LABELS,
    MEANT,
    model_at,
    names_of,
    owner,
    renaming,
    unknown_hints,
    value_at,
)
from reciprocity_tui.packs.kebab import kebab
from reciprocity_tui.packs.misplaced import above_hint, belonging_inside, inside_flaw, step_above
from reciprocity_tui.packs.read import MOST_FAULTS
from reciprocity_tui.packs.writing import examples, instead, leave_out, version, write

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
_REFERENCES = ("after", "main", "light", "check_in")
"""Lists of names of exercises."""
_FORMS: Mapping[str, str] = {
    **dict.fromkeys(_REFERENCES, "a name here is an exercise's id, or pack/id"),
    "version": "a version is three numbers",
    "language": "a language is a short code",
    "app": "this says which version is needed at least",
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
    inside = belonging_inside(extra, missing, root, document)
    yield from (inside_flaw(place, beside, root, document) for place, beside in inside.items())
    above = {each: place for each in extra if (place := step_above(each, root, document)) is not None}
    dealt = {*inside, *chain.from_iterable(inside.values()), *above.values()}
    for record in kept[: 2 * MOST_FAULTS]:
        if record.path in dealt:
            continue
        if record.path in above:
            hint = above_hint(record.path, above[record.path], document)
            message = f"`{record.path[0]}` is not a field of an exercise"
            yield Flaw("E103", record.path, message, (hint,), key=True)
        elif "extra_forbidden" in record.types:
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
    """The missing field that an unknown one beside it is spelled like, or means."""
    key, beside = str(path[-1]), frozenset(str(each[-1]) for each in missing if each[:-1] == path[:-1])
    meant = (MEANT.get(key, ""), "text" if key in LABELS else "")
    return nearest(key, beside) or next((each for each in meant if each in beside), None)


def _is_misspelt(path: Place, extra: Iterable[Place], missing: set[Place]) -> bool:
    return any(each[:-1] == path[:-1] and _twin(each, missing) == path[-1] for each in extra)


def _unknown(path: Place, missing: set[Place], root: type[Shape], document: object) -> Flaw:
    key = str(path[-1])
    whose = owner(model_at(root, path[:-1], document), root, path[:-1], document)
    twin = _twin(path, missing)
    if twin is not None:
        message = f"`{twin}` is missing, and `{key[:40]}` is not a field of {whose}"
        return Flaw("E102", path, message, (renaming(path, twin, document),), key=True)
    hints = unknown_hints(root, path[:-1], key, document)
    return Flaw("E103", path, f"`{key[:40]}` is not a field of {whose}", hints, key=True)


def _missing(path: Place, root: type[Shape], document: object) -> Flaw:
    key = str(path[-1])
    model = model_at(root, path[:-1], document)
    whose = owner(model, root, path[:-1], document)
    hints: tuple[str, ...] = ()
    if model is not None and key in names_of(model):
        hints = (*_said_elsewhere(path, model, document), *examples(path, model, document))
    return Flaw("E101", path, f"`{key}` is missing: {whose} needs it", hints)


def _said_elsewhere(path: Place, model: type[Shape], document: object) -> Iterator[Hint]:
    """The hint that a step says in a key it has no use for what it should say in `text`."""
    here = value_at(document, path[:-1])
    if path[-1] == "text" and issubclass(model, Step) and isinstance(here, dict):
        idle = (key for key in LABELS if key in here and key in model.unused)
        yield from (renaming((*path[:-1], key), "text", document) for key in idle)


def _wrong(record: _Record, value: object, root: type[Shape], document: object) -> Flaw:
    path, name, facts = record.path, _key(record.path), record.facts
    kind = record.types[0]
    if sorts := list(dict.fromkeys(_SORTS[each] for each in record.types if each in _SORTS)):
        if len(sorts) == len(set(record.types)) or not set(record.types) - set(_SORTS):
            message = f"{name} must be {' or '.join(sorts)}, and this is {_sort(value)}"
            return Flaw("E104", path, message, tuple(instead(path, value, root, document)))
        kind = next(each for each in record.types if each not in _SORTS)
    if kind == "literal_error":
        choices = _QUOTED.findall(str(facts.get("expected", "")))
        return _no_choice(path, name, value, choices, model_at(root, path[:-1], document))
    for limit, words in (("ge", "at least"), ("le", "at most"), ("gt", "more than"), ("lt", "less than")):
        if limit in facts:
            hints = (write(path, facts[limit]),) if limit in ("ge", "le") else ()
            return Flaw("E106", path, f"{name} must be {words} {facts[limit]}", hints)
    if kind == "string_too_short":
        return Flaw("E107", path, f"{name} is empty", ("Write something, or leave it out.",))
    if kind == "string_too_long":
        count = len(value) if isinstance(value, str) else 0
        most = facts.get("max_length")
        message = f"{name} has {count} characters; the limit is {most}"
        return Flaw("E107", path, message, ("Make it shorter, or divide it up.",))
    if kind in ("too_short", "too_long"):
        return _no_length(path, value, facts, root, document)
    if kind == "string_pattern_mismatch":
        return _no_form(path, name, value, root, document)
    return Flaw("E104", path, f"{name} cannot be used like this", tuple(instead(path, value, root, document)))


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


def _no_choice(path: Place, name: str, value: object, choices: list[str], model: type[Shape] | None) -> Flaw:
    near = nearest(value, choices) if isinstance(value, str) else None
    hints: tuple[str, ...] = ()
    if near is not None:
        hints = (Hint(f'Did you mean "{near}"?', Change(path, near)),)
    shown = f'"{value[:40]}"' if isinstance(value, str) else _sort(value)
    return Flaw(
        "E105",
        path,
        f"{name} cannot be {shown}",
        (*hints, f"It is one of {listed(choices)}.", *leave_out(path, model)),
    )


def _no_length(
    path: Place, value: object, facts: Mapping[str, object], root: type[Shape], document: object
) -> Flaw:
    name, count = _key(path), len(value) if isinstance(value, list) else 0
    least, most = facts.get("min_length"), facts.get("max_length")
    if most is not None:
        hint = _shared_out(str(path[-1]), count, int(str(most)))
        return Flaw("E107", path, f"{name} has {count} items; the limit is {most}", (hint,))
    if count == 0:
        hints = tuple(instead(path, value, root, document))
        return Flaw("E107", path, f"{name} is an empty list", hints)
    hints = ("Add another one.", *_WITH_ONE.get(str(path[-1]), ()))
    return Flaw("E107", path, f"{name} needs at least {least} items; it has {count}", hints)


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


def _no_form(path: Place, name: str, value: object, root: type[Shape], document: object) -> Flaw:
    named = next((part for part in reversed(path) if isinstance(part, str)), "")
    text = value if isinstance(value, str) else ""
    words = kebab(text)
    hints: tuple[str, ...] = tuple(instead(path, value, root, document))
    if named == "version":
        hints = (write(path, version(text)),)
    if named in _REFERENCES and words:
        hints = (Hint(f'Try "{words}".', Change(path, words)), *hints)
    if named in _FORMS:
        return Flaw("E108", path, f"{name} has another form: {_FORMS[named]}", hints)
    if words:
        hints = (Hint(f'Try "{words}".', Change(path, words)),)
    return Flaw("E108", path, f"{name} is made of small letters, digits and single hyphens", hints)
