"""Which fields there are, and what to say of one that is none: the nearest, or where it belongs."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin

import tomli

from reciprocity_tui.exercise.exercise import Exercise, Header
from reciprocity_tui.exercise.finding import REMOVED, AnyHint, Change, DocumentPath, Hint, join_names, nearest
from reciprocity_tui.exercise.steps import MODELS, Step, StrictModel
from reciprocity_tui.message import Message, Text

PACK_SYNONYMS: Mapping[str, str] = {
    "question": "prompt",
    "ask": "prompt",
    "name": "title",
    "description": "summary",
    "reason": "why",
    "duration": "minutes",
    "depth": "intensity",
    "level": "intensity",
    "type": "kind",
    "choices": "options",
    "answers": "options",
    "hint": "help",
    "seconds": "timer = { seconds = 90 }",
    "min": "pick = { min = 1, max = 2 }",
    "max": "pick = { min = 1, max = 2 }",
    "low": 'scale = { low = "little", high = "much" }',
    "high": 'scale = { low = "little", high = "much" }',
    "condition": "when",
    "if": "when",
    "steps": "step",
    "questions": "prompts",
    "cards": "prompts",
    "items": "prompts",
}
PRACTICE_SYNONYMS: Mapping[str, str] = {
    "tasks": "task",
    "start": "begins",
    "begin": "begins",
    "until": "ends",
    "end": "ends",
    "code": "couple",
    "counselor": "from",
    "therapist": "from",
    "instead": "fallback",
    "lighter": "fallback",
    "plan": "slot",
}
SYNONYMS: Mapping[str, str] = {**PACK_SYNONYMS, **PRACTICE_SYNONYMS}
"""What people write, and what it is called here: in a pack, and in the file of a practice."""
LABEL_KEYS = ("title", "label", "name", "caption", "value", "prompt")
"""What people call the `text` of something that has one."""


@cache
def every_key() -> frozenset[str]:
    """Return every key that a step or the header of an exercise may have."""
    models: tuple[type[StrictModel], ...] = (Header, Step, *(MODELS.get(kind) for kind in MODELS.kinds()))
    return frozenset(key for model in models for key in field_names(model))


@cache
def field_names(model: type[StrictModel]) -> dict[str, Any]:
    """Return the fields of a model by the names that a file uses."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def model_at(root: type[StrictModel], path: DocumentPath, document: object) -> type[StrictModel] | None:
    """Return the model of the table at `path`, or None if there is none."""
    model: type[StrictModel] | None = root
    node = document
    for part in path:
        node = _child(node, part)
        if isinstance(part, int):
            if model is not None and issubclass(model, Step):
                model = _kind_model(node)
            continue
        field = field_names(model).get(part) if model is not None else None
        shapes = [] if field is None else sorted(_shapes(field.annotation), key=_fit(node))
        model = shapes[0][0] if shapes else None
    return model


def shapes_of(annotation: object) -> list[type[StrictModel]]:
    """Return the models that an annotation speaks of."""
    return [shape for shape, _ in _shapes(annotation)]


def _fit(node: object) -> Callable[[tuple[type[StrictModel], bool]], bool]:
    """Return a sort key that puts the models first whose shape, a table or a list of them, is that of `node`."""
    return lambda shape: shape[1] != isinstance(node, list)


def value_at(document: object, path: DocumentPath) -> object:
    """Return the value at `path`, or None if there is none."""
    for part in path:
        document = _child(document, part)
    return document


def _child(node: object, part: str | int) -> object:
    if isinstance(node, dict):
        return node.get(part)
    if isinstance(node, list) and isinstance(part, int) and part < len(node):
        return node[part]
    return None


def _kind_model(node: object) -> type[StrictModel]:
    kind = node.get("kind") if isinstance(node, dict) else None
    return MODELS.get(kind) if isinstance(kind, str) and kind in MODELS.kinds() else Step


def _shapes(annotation: object, *, items: bool = False) -> Iterator[tuple[type[StrictModel], bool]]:
    """Yield the models in an annotation, and whether each is the model of the items of a list."""
    if isinstance(annotation, type) and issubclass(annotation, StrictModel):
        yield annotation, items
    for inner in get_args(annotation):
        yield from _shapes(inner, items=items or get_origin(annotation) is tuple)


def choices_of(annotation: object) -> list[str]:
    """Return the words that an annotation allows; empty if it is not a choice."""
    if get_origin(annotation) is Literal:
        return [choice for choice in get_args(annotation) if isinstance(choice, str)]
    for inner in get_args(annotation):
        if choices := choices_of(inner):
            return choices
    return []


def describe_owner(
    model: type[StrictModel] | None, root: type[StrictModel], path: DocumentPath, document: object
) -> Message:
    """Return the name of the table at `path`: "a `speak` step"."""
    if model is None:
        return Message("owner-table")
    if model is root:
        return root.display_name
    if issubclass(model, Step):
        kind = value_at(document, (*path, "kind"))
        return Message("owner-step-of-kind", kind=kind) if isinstance(kind, str) else Message("owner-step")
    if model.display_name != StrictModel.display_name:
        return model.display_name
    named = next((part for part in reversed(path) if isinstance(part, str)), "")
    return (
        Message("owner-item", name=named) if isinstance(path[-1], int) else Message("field-name", name=named)
    )


def rename_hint(path: DocumentPath, name: str, document: object) -> Hint:
    """Return the hint to rename the key at `path`."""
    moved = Change((*path[:-1], name), value_at(document, path))
    return Hint(_did_you_mean(name), moved, Change(path, REMOVED))


def _did_you_mean(line: str) -> Message:
    return Message("finding-did-you-mean", word=f"`{line}`")


def unknown_hints(
    root: type[StrictModel], path: DocumentPath, key: str, document: object
) -> tuple[AnyHint, ...]:
    """Return hints about what the unknown `key` in the table at `path` may mean, likeliest first."""
    model = model_at(root, path, document)
    known = frozenset(field_names(model)) if model is not None else frozenset()
    here = value_at(document, path)
    idle = model.ignored_keys if model is not None and issubclass(model, Step) else frozenset()
    free = known - idle - frozenset(here if isinstance(here, dict) else ())
    close, near = nearest(key, free, 0.8), nearest(key, free)
    hints: list[AnyHint] = [rename_hint((*path, key), close, document)] if close else []
    meant = SYNONYMS.get(key, "")
    if meant.partition(" ")[0] in free and not close:
        hints.append(_synonym_hint((*path, key), meant, document))
    hints += _other_table_hint(root, model, path, key, document)
    if near and not hints:
        hints.append(rename_hint((*path, key), near, document))
    if not hints and known:
        hints.append(Message("finding-known-names", names=join_names(known - {"test"}, 30)))
    if not any(isinstance(hint, Hint) for hint in hints):
        hints.append(Hint(Message("finding-leave-it-out"), Change((*path, key), REMOVED)))
    return tuple(hints)


def _synonym_hint(path: DocumentPath, meant: str, document: object) -> Hint:
    name, is_given, _ = meant.partition(" = ")
    if not is_given:
        return rename_hint(path, name, document)
    value = tomli.loads(meant)[name]
    return Hint(_did_you_mean(meant), Change((*path[:-1], name), value), Change(path, REMOVED))


def _other_table_hint(
    root: type[StrictModel], model: type[StrictModel] | None, path: DocumentPath, key: str, document: object
) -> Iterator[AnyHint]:
    if root is not Exercise or model is None:
        return
    if issubclass(model, Step):
        if key in field_names(Header):
            yield _step_hint(path, key, document)
        else:
            yield from _other_kinds(key)
    elif model is Exercise:
        if key in field_names(Step) or any(True for _ in _other_kinds(key)):
            yield Message("finding-key-of-a-step", key=key)
    elif (around := _enclosing_step(path, document)) is not None:
        if key in field_names(_kind_model(around)):
            yield _move_out_hint(path, key, document)
        elif key in field_names(Header):
            yield _step_hint(path, key, document)


def _step_hint(path: DocumentPath, key: str, document: object) -> Hint:
    out = Change((*path, key), REMOVED)
    if isinstance(document, dict) and key in document:
        return Hint(Message("finding-key-given-above", key=key), out)
    return Hint(
        Message("finding-key-of-exercise", key=key), Change((key,), value_at(document, (*path, key))), out
    )


def _move_out_hint(path: DocumentPath, key: str, document: object) -> Hint:
    """Return the hint to move a key from a table inside of a step to the step."""
    message = Message("finding-key-of-step", key=key, table=str(path[-1]))
    place = next(path[:end] for end in range(len(path), 1, -1) if path[end - 2] in ("step", "do"))
    moved = Change((*place, key), value_at(document, (*path, key)))
    return Hint(message, moved, Change((*path, key), REMOVED))


def _enclosing_step(path: DocumentPath, document: object) -> object | None:
    places = [path[:end] for end in range(len(path)) if end > 1 and path[end - 2] in ("step", "do")]
    return value_at(document, places[-1]) if places else None


def _other_kinds(key: str) -> Iterator[Message]:
    kinds = [kind for kind in MODELS.kinds() if key in field_names(MODELS.get(kind))]
    if key in field_names(Step):
        return
    if kinds:
        first, *others = (f"`{kind}`" for kind in kinds[:3])
        named: Text = first
        for another in others:
            named = Message("finding-either", before=named, after=another)
        yield Message("finding-key-of-kinds", key=key, kinds=named)
