"""Hints with values to write where one is missing or cannot be used."""

import re
from collections.abc import Iterator

from reciprocity_tui.exercise.finding import (
    REMOVED,
    AnyHint,
    Change,
    DocumentPath,
    Hint,
    join_names,
    suggest_value,
    to_toml,
    toml_line,
)
from reciprocity_tui.exercise.steps import StrictModel
from reciprocity_tui.message import Message, Text
from reciprocity_tui.packs.diagnostics.examples import accepts, example, likely_items, likely_values, name_of
from reciprocity_tui.packs.diagnostics.merge_related import TABLES
from reciprocity_tui.packs.schema.schema_fields import choices_of, field_names, model_at, value_at

_WIDEST = 100
"""Characters of a value that a hint writes out."""
_STEP_HINTS = {
    "step": Message("finding-how-step-begins"),
    "do": Message("finding-how-inner-step-begins"),
    "week": Message("finding-how-week-begins"),
    "task": Message("finding-how-task-begins"),
}
"""Lists of tables that are too long for one line."""


def example_hints(path: DocumentPath, model: type[StrictModel], document: object) -> Iterator[AnyHint]:
    """Yield what may be written there, the likeliest first; every choice, so that one of them fits all the rest."""
    key, at = str(path[-1]), path[:-1]
    if key in _STEP_HINTS:
        yield Hint(_STEP_HINTS[key], Change(path, example(model, key)))
        return
    choices = choices_of(field_names(model)[key].annotation)
    if key == "id" and (name := _item_name(at, document)):
        yield suggest_value(key, name, table=at)
    if key == "of":
        yield from (suggest_value(key, step_id, table=at) for step_id in _ids_before(path, document))
    yield suggest_value(key, example(model, key), table=at)
    for choice in choices:
        yield suggest_value(key, choice, table=at)
    if len(choices) > 1:
        yield Message("finding-known-names", names=join_names(choices))


def _item_name(at: DocumentPath, document: object) -> str:
    """Return an id for the table at `at` that no other one in its list has; empty if it is in no list."""
    here, beside = value_at(document, at), value_at(document, at[:-1])
    if not (isinstance(here, dict) and isinstance(beside, list) and isinstance(at[-1], int)):
        return ""
    others = {neighbour.get("id", name_of(neighbour, item)) for item, neighbour in enumerate(beside)
              if isinstance(neighbour, dict) and item != at[-1]}  # fmt: skip
    name = name_of(here, at[-1])
    return name if name not in others else f"{name}-{at[-1] + 1}"


def _ids_before(path: DocumentPath, document: object) -> Iterator[str]:
    """Yield ids of the steps before the one that `path` leads into, the nearest first."""
    steps = value_at(document, path[:-2])
    for step in reversed(steps[: int(path[-2])] if isinstance(steps, list) else []):
        name = step.get("id") if isinstance(step, dict) else None
        if isinstance(name, str):
            yield name


def write_hint(path: DocumentPath, value: object) -> Hint:
    """Return the hint to write another value at `path`."""
    return Hint(_value_line(path, value), Change(path, value))


def _value_line(path: DocumentPath, value: object) -> str:
    """Return the line that gives a key this value; of an item only the value."""
    return to_toml(value) if isinstance(path[-1], int) else toml_line(path[-1], value)


def value_hints(
    path: DocumentPath, value: object, root: type[StrictModel], document: object
) -> Iterator[AnyHint]:
    """Yield the values that would do, the likeliest first."""
    if not path:
        return
    item = path[-1] if isinstance(path[-1], int) else None
    place = path if item is None else path[:-1]
    model = model_at(root, place[:-1], document) if place and isinstance(place[-1], str) else None
    if model is None or (key := str(place[-1])) not in field_names(model):
        return
    if item is None:
        yield from (
            _replace_hint(path, value, candidate)
            for candidate in likely_values(model, key, value)
            if accepts(model, key, candidate)
        )
        yield from remove_hint(path, model)
        return
    if not isinstance(value_at(document, place), list):
        return
    for candidate in likely_items(model, key, value, item):
        # Alone in its list: with all the others around it, a list of many faults would be read once for each of them.
        if accepts(model, key, [candidate], 0):
            message = Message("finding-write-here", value=to_toml(candidate))
            yield Hint(message, Change(path, candidate))
            return


def remove_hint(path: DocumentPath, model: type[StrictModel] | None) -> Iterator[Hint]:
    """Yield the hint to leave a key out that is not required."""
    known = field_names(model) if model is not None else {}
    if path[-1] in known and not known[str(path[-1])].is_required():
        yield Hint(Message("finding-leave-it-out"), Change(path, REMOVED))


def _replace_hint(path: DocumentPath, before: object, after: object) -> Hint:
    return Hint(_replace_message(path, before, after), Change(path, after))


def _replace_message(path: DocumentPath, before: object, after: object) -> Text:
    line = _value_line(path, after)
    if isinstance(before, dict) and after == [before]:
        tables = ".".join(str(name) for name in path if isinstance(name, str))
        if path[-1] in TABLES or len(to_toml(after)) > _WIDEST:
            return Message("finding-two-brackets", tables=tables)
        return Message("finding-brackets-or-table", line=line, tables=tables)
    if isinstance(before, dict) and isinstance(after, str):
        return Message("finding-one-language", line=line)
    if (key := str(path[-1])) in _STEP_HINTS:
        return _STEP_HINTS[key]
    if isinstance(before, str) and isinstance(after, int):
        return Message("finding-no-quotes", line=line) if str(after) == before else line
    if isinstance(after, str) and after == str(before):
        return Message("finding-add-quotes", line=line)
    return Message("finding-add-brackets", line=line) if after == [before] else line


def version_numbers(text: str) -> str:
    """Return three numbers, as far as there are any in `text`."""
    numbers = re.findall(r"\d{1,6}", text)[:3] or ["1"]
    return ".".join([*numbers, "0", "0"][:3])
