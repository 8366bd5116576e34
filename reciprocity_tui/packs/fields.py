"""Which fields there are, and what to say of one that is none: the nearest, or where it belongs."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin

import tomli

from reciprocity_tui.exercise.exercise import Exercise, Header
from reciprocity_tui.exercise.flaw import GONE, Change, Hint, Place, listed, nearest
from reciprocity_tui.exercise.steps import MODELS, Shape, Step

MEANT: Mapping[str, str] = {
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
"""What people write, and what it is called here."""
LABELS = ("title", "label", "name", "caption", "value", "prompt")
"""What people call the `text` of something that has one."""


@cache
def every_key() -> frozenset[str]:
    """Return every key that a step or the header of an exercise may have."""
    models: tuple[type[Shape], ...] = (Header, Step, *(MODELS.of(kind) for kind in MODELS.kinds()))
    return frozenset(key for model in models for key in names_of(model))


@cache
def names_of(model: type[Shape]) -> dict[str, Any]:
    """The fields of a model under the names that a file uses."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def model_at(root: type[Shape], path: Place, document: object) -> type[Shape] | None:
    """The model of the table at `path`, or None where there is none."""
    model: type[Shape] | None = root
    node = document
    for part in path:
        node = _child(node, part)
        if isinstance(part, int):
            if model is not None and issubclass(model, Step):
                model = _of_kind(node)
            continue
        field = names_of(model).get(part) if model is not None else None
        shapes = [] if field is None else sorted(_shapes(field.annotation), key=_fit(node))
        model = shapes[0][0] if shapes else None
    return model


def shapes_of(annotation: object) -> list[type[Shape]]:
    """Return the models that an annotation speaks of."""
    return [shape for shape, _ in _shapes(annotation)]


def _fit(node: object) -> Callable[[tuple[type[Shape], bool]], bool]:
    """Whether a model is for items, and `node` is no list, or the other way round."""
    return lambda shape: shape[1] != isinstance(node, list)


def value_at(document: object, path: Place) -> object:
    """What stands at `path`; None when nothing does."""
    for part in path:
        document = _child(document, part)
    return document


def _child(node: object, part: str | int) -> object:
    if isinstance(node, dict):
        return node.get(part)
    if isinstance(node, list) and isinstance(part, int) and part < len(node):
        return node[part]
    return None


def _of_kind(node: object) -> type[Shape]:
    kind = node.get("kind") if isinstance(node, dict) else None
    return MODELS.of(kind) if isinstance(kind, str) and kind in MODELS.kinds() else Step


def _shapes(annotation: object, *, items: bool = False) -> Iterator[tuple[type[Shape], bool]]:
    """The models that an annotation speaks of, and whether they are those of the items of a list."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        yield annotation, items
    for inner in get_args(annotation):
        yield from _shapes(inner, items=items or get_origin(annotation) is tuple)


def choices_of(annotation: object) -> list[str]:
    """The words that an annotation allows; empty when it is not a choice."""
    if get_origin(annotation) is Literal:
        return [each for each in get_args(annotation) if isinstance(each, str)]
    for inner in get_args(annotation):
        if found := choices_of(inner):
            return found
    return []


def owner(model: type[Shape] | None, root: type[Shape], path: Place, document: object) -> str:
    """Whose fields stand at `path`, in words: "a `speak` step"."""
    if model is None:
        return "this table"
    if model is root:
        return root.called
    if issubclass(model, Step):
        found = value_at(document, (*path, "kind"))
        return f"a `{found}` step" if isinstance(found, str) else "a step"
    named = next((part for part in reversed(path) if isinstance(part, str)), "")
    return f"an item of `{named}`" if isinstance(path[-1], int) else f"`{named}`"


def renaming(path: Place, name: str, document: object) -> Hint:
    """The hint to give the key at `path` another name."""
    moved = Change((*path[:-1], name), value_at(document, path))
    return Hint(f"Did you mean `{name}`?", moved, Change(path, GONE))


def unknown_hints(root: type[Shape], path: Place, key: str, document: object) -> tuple[str, ...]:
    """What the unknown `key` in the table at `path` may be about, the likeliest first."""
    model = model_at(root, path, document)
    known = frozenset(names_of(model)) if model is not None else frozenset()
    here = value_at(document, path)
    idle = model.unused if model is not None and issubclass(model, Step) else frozenset()
    free = known - idle - frozenset(here if isinstance(here, dict) else ())
    close, near = nearest(key, free, 0.8), nearest(key, free)
    hints: list[str] = [renaming((*path, key), close, document)] if close else []
    meant = MEANT.get(key, "")
    if meant.partition(" ")[0] in free and not close:
        hints.append(_meaning((*path, key), meant, document))
    hints += _elsewhere(root, model, path, key, document)
    if near and not hints:
        hints.append(renaming((*path, key), near, document))
    if not hints and known:
        hints.append(f"There is {listed(known - {'test'}, 30)}.")
    if not any(isinstance(each, Hint) for each in hints):
        hints.append(Hint("Leave it out.", Change((*path, key), GONE)))
    return tuple(hints)


def _meaning(path: Place, meant: str, document: object) -> Hint:
    name, is_given, _ = meant.partition(" = ")
    if not is_given:
        return renaming(path, name, document)
    value = tomli.loads(meant)[name]
    return Hint(f"Did you mean `{meant}`?", Change((*path[:-1], name), value), Change(path, GONE))


def _elsewhere(
    root: type[Shape], model: type[Shape] | None, path: Place, key: str, document: object
) -> Iterator[str]:
    if root is not Exercise or model is None:
        return
    if issubclass(model, Step):
        if key in names_of(Header):
            yield _upwards(path, key, document)
        else:
            yield from _other_kinds(key)
    elif model is Exercise:
        if key in names_of(Step) or any(True for _ in _other_kinds(key)):
            yield f"`{key}` belongs to a step; move it below its [[step]]"
    elif (around := _step_around(path, document)) is not None:
        if key in names_of(_of_kind(around)):
            yield _outwards(path, key, document)
        elif key in names_of(Header):
            yield _upwards(path, key, document)


def _upwards(path: Place, key: str, document: object) -> Hint:
    out = Change((*path, key), GONE)
    if isinstance(document, dict) and key in document:
        return Hint(f"`{key}` belongs to the exercise, and is given there: leave it out here.", out)
    words = f"`{key}` belongs to the exercise; move it above the first [[step]]"
    return Hint(words, Change((key,), value_at(document, (*path, key))), out)


def _outwards(path: Place, key: str, document: object) -> Hint:
    """From a table inside of a step to the step."""
    words = f"`{key}` belongs to the step, not to its `{path[-1]}`"
    place = next(path[:end] for end in range(len(path), 1, -1) if path[end - 2] in ("step", "do"))
    moved = Change((*place, key), value_at(document, (*path, key)))
    return Hint(words, moved, Change((*path, key), GONE))


def _step_around(path: Place, document: object) -> object | None:
    places = [path[:end] for end in range(len(path)) if end > 1 and path[end - 2] in ("step", "do")]
    return value_at(document, places[-1]) if places else None


def _other_kinds(key: str) -> Iterator[str]:
    kinds = [kind for kind in MODELS.kinds() if key in names_of(MODELS.of(kind))]
    if key in names_of(Step):
        return
    if kinds:
        yield f"`{key}` belongs to {' or '.join(f'`{kind}`' for kind in kinds[:3])} steps"
