"""What the validation library found, told to an author: never a class name, a pattern or a Python value."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError

from reciprocity_tui.exercise.flaw import (
    GONE,
    Change,
    Flaw,
    Hint,
    Place,
    giving,
    listed,
    nearest,
    toml_of,
)
from reciprocity_tui.exercise.steps import Shape
from reciprocity_tui.packs.examples import example, likely, likely_item, takes
from reciprocity_tui.packs.fields import (
    choices_of,
    model_at,
    names_of,
    owner,
    renaming,
    unknown_hints,
    value_at,
)
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
_FORMS: Mapping[str, str] = {
    **dict.fromkeys(("after", "main", "light", "check_in"), "a name here is an exercise's id, or pack/id"),
    "version": "a version is three numbers",
    "language": "a language is a short code",
    "app": "this says which version is needed at least",
}
_STEP_HINTS = {
    "step": 'Each step begins with [[step]], and lines like id = "one", kind = "speak" and prompt = "...".',
    "do": 'Each step in it begins with [[step.do]], and lines like id = "one", kind = "speak" and prompt = "...".',
    "week": "Each week begins with [[week]], and a title.",
}
"""Lists of tables that are too long for one line."""
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
        return Flaw("E102", path, message, (renaming(path, twin, document),), key=True)
    hints = unknown_hints(root, path[:-1], key, document)
    return Flaw("E103", path, f"`{key[:40]}` is not a field of {whose}", hints, key=True)


def _missing(path: Place, root: type[Shape], document: object) -> Flaw:
    key = str(path[-1])
    model = model_at(root, path[:-1], document)
    whose = owner(model, root, path[:-1], document)
    hints: tuple[str, ...] = ()
    if model is not None and key in names_of(model):
        hints = tuple(_examples(path, model, document))
    return Flaw("E101", path, f"`{key}` is missing: {whose} needs it", hints)


def _examples(path: Place, model: type[Shape], document: object) -> Iterator[str]:
    """What may be written there, the likeliest first; every choice, so that one of them fits all the rest."""
    key, at = str(path[-1]), path[:-1]
    if key in _STEP_HINTS:
        yield Hint(_STEP_HINTS[key], Change(path, example(model, key)))
        return
    choices = choices_of(names_of(model)[key].annotation)
    if key == "of":
        yield from (giving(key, each, at=at) for each in _ids_before(path, document))
    yield giving(key, example(model, key), at=at)
    for each in choices:
        yield giving(key, each, at=at)
    if len(choices) > 1:
        yield f"There is {listed(choices)}."


def _ids_before(path: Place, document: object) -> Iterator[str]:
    """Ids of the steps before the one that `path` leads into, the nearest first."""
    steps = value_at(document, path[:-2])
    for step in reversed(steps[: int(path[-2])] if isinstance(steps, list) else []):
        name = step.get("id") if isinstance(step, dict) else None
        if isinstance(name, str):
            yield name


def _wrong(record: _Record, value: object, root: type[Shape], document: object) -> Flaw:
    path, name, facts = record.path, _key(record.path), record.facts
    kind = record.types[0]
    if sorts := list(dict.fromkeys(_SORTS[each] for each in record.types if each in _SORTS)):
        if len(sorts) == len(set(record.types)) or not set(record.types) - set(_SORTS):
            message = f"{name} must be {' or '.join(sorts)}, and this is {_sort(value)}"
            return Flaw("E104", path, message, tuple(_sort_hints(path, value, root, document)))
        kind = next(each for each in record.types if each not in _SORTS)
    if kind == "literal_error":
        choices = _QUOTED.findall(str(facts.get("expected", "")))
        return _no_choice(path, name, value, choices, model_at(root, path[:-1], document))
    for limit, words in (("ge", "at least"), ("le", "at most"), ("gt", "more than"), ("lt", "less than")):
        if limit in facts:
            hints = (_set(path, facts[limit]),) if limit in ("ge", "le") else ()
            return Flaw("E106", path, f"{name} must be {words} {facts[limit]}", hints)
    if kind == "string_too_short":
        return Flaw("E107", path, f"{name} is empty", ("Write something, or leave it out.",))
    if kind == "string_too_long":
        count = len(value) if isinstance(value, str) else 0
        most = facts.get("max_length")
        message = f"{name} has {count} characters, and {most} are the most there may be"
        return Flaw("E107", path, message, ("Make it shorter, or divide it up.",))
    if kind in ("too_short", "too_long"):
        return _no_length(path, value, facts, root, document)
    if kind == "string_pattern_mismatch":
        return _no_form(path, name, value, root, document)
    return Flaw(
        "E104", path, f"{name} cannot be used like this", tuple(_sort_hints(path, value, root, document))
    )


def _set(path: Place, value: object, words: str = "{}") -> Hint:
    """The hint to write another value there; of an item only the value is said."""
    line = toml_of(value) if isinstance(path[-1], int) else f"{path[-1]} = {toml_of(value)}"
    return Hint(words.format(line), Change(path, value))


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


def _sort_hints(path: Place, value: object, root: type[Shape], document: object) -> Iterator[str]:
    """Values that would do, the likeliest first."""
    if not path:
        return
    item = path[-1] if isinstance(path[-1], int) else None
    place = path if item is None else path[:-1]
    model = model_at(root, place[:-1], document) if place and isinstance(place[-1], str) else None
    if model is None or (key := str(place[-1])) not in names_of(model):
        return
    if item is None:
        yield from (_told(path, value, each) for each in likely(model, key, value) if takes(model, key, each))
        yield from _leave_out(path, model)
        return
    whole = value_at(document, place)
    for each in likely_item(model, key, value):
        if isinstance(whole, list) and takes(model, key, [*whole[:item], each, *whole[item + 1 :]], item):
            yield _set(path, each, "Write {} here.")
            return


def _leave_out(path: Place, model: type[Shape] | None) -> Iterator[Hint]:
    """Where nothing else helps: what need not be there may go."""
    known = names_of(model) if model is not None else {}
    if path[-1] in known and not known[str(path[-1])].is_required():
        yield Hint("Leave it out.", Change(path, GONE))


def _told(path: Place, before: object, after: object) -> Hint:
    if isinstance(before, dict) and after == [before]:
        tables = ".".join(str(each) for each in path if isinstance(each, str))
        return Hint(f"Write [[{tables}]] with two brackets.", Change(path, after))
    if (key := str(path[-1])) in _STEP_HINTS:
        return Hint(_STEP_HINTS[key], Change(path, after))
    if isinstance(before, str) and isinstance(after, int):
        return _set(path, after, "Take the quotation marks away: {}" if str(after) == before else "{}")
    if isinstance(after, str) and after == str(before):
        return _set(path, after, "Put it in quotation marks: {}")
    if after == [before]:
        return _set(path, after, "Put it in brackets: {}")
    return _set(path, after)


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
        (*hints, f"It is one of {listed(choices)}.", *_leave_out(path, model)),
    )


def _no_length(
    path: Place, value: object, facts: Mapping[str, object], root: type[Shape], document: object
) -> Flaw:
    name, count = _key(path), len(value) if isinstance(value, list) else 0
    least, most = facts.get("min_length"), facts.get("max_length")
    if most is not None:
        hint = "Leave some out, or share them out over several steps."
        return Flaw("E107", path, f"{name} has {count} items, and {most} are the most there may be", (hint,))
    if count == 0:
        hints = tuple(_sort_hints(path, value, root, document))
        return Flaw("E107", path, f"{name} is an empty list", hints)
    return Flaw(
        "E107", path, f"{name} has {count} of the {least} items it needs at least", ("Add another one.",)
    )


def _no_form(path: Place, name: str, value: object, root: type[Shape], document: object) -> Flaw:
    named = next((part for part in reversed(path) if isinstance(part, str)), "")
    text = value if isinstance(value, str) else ""
    words = "-".join(re.findall(r"[a-z0-9]+", text.casefold()))[:64].strip("-")
    hints: tuple[str, ...] = tuple(_sort_hints(path, value, root, document))
    if named == "version":
        hints = (_set(path, _version(text)),)
    if named in _FORMS:
        return Flaw("E108", path, f"{name} has another form: {_FORMS[named]}", hints)
    if words:
        hints = (Hint(f'Try "{words}".', Change(path, words)),)
    return Flaw("E108", path, f"{name} is made of small letters, digits and single hyphens", hints)


def _version(text: str) -> str:
    """Three numbers, as far as there are any."""
    numbers = re.findall(r"\d{1,6}", text)[:3] or ["1"]
    return ".".join([*numbers, "0", "0"][:3])
