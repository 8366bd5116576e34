"""Make a value for any field from its model, for hints to paste."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import ConfigDict, TypeAdapter, ValidationError

from reciprocity_tui.exercise.model_texts import ValueType, value_types
from reciprocity_tui.exercise.steps import Step, StrictModel
from reciprocity_tui.exercise.texts import Shown
from reciprocity_tui.packs.parsing.number_words import parse_number
from reciprocity_tui.packs.parsing.slugs import slugify
from reciprocity_tui.packs.schema.schema_fields import field_names

PLACEHOLDER_TEXT = "..."
"""The placeholder where the author writes."""
DEFAULT_NUMBER = 10
_SOME = ("one", "two", "three", "four")
_OPTIONS = ("tea", "coffee", "water", "nothing")


def example(model: type[StrictModel], key: str, index: int = 0) -> object:
    """Return a value that the field `key` of `model` takes. index -- which one, where several must differ."""
    field = field_names(model)[key]
    if field.examples:
        return field.examples[0]
    return _example_of(field.annotation, tuple(field.metadata), index)


def example_table(model: type[StrictModel], index: int = 0) -> dict[str, object]:
    """Return the required keys of a table of the shape `model`, with values."""
    if issubclass(model, Step):
        return {"id": _SOME[index], "kind": "speak", "prompt": PLACEHOLDER_TEXT}
    needed = {
        key: model_field for key, model_field in field_names(model).items() if model_field.is_required()
    }
    return {key: example(model, key, index) for key in needed}


def _example_of(annotation: object, limits: tuple[object, ...], index: int) -> object:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _example_of(inner[0], (*limits, *inner[1:]), index)
    if origin is Literal:
        return inner[0]
    if origin is tuple:
        least = max(1, int(_bound(limits, "min_length", 1)))
        return [_example_of(inner[0], (), number) for number in range(least)]
    if origin is dict:
        return {}
    if inner:
        return _example_of(
            min((option for option in inner if option is not type(None)), key=_complexity), limits, index
        )
    return _plain_example(annotation, limits, index)


def _complexity(annotation: object) -> int:
    """Return a rank: a text before a list, and a list before a table."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    is_table = isinstance(annotation, type) and issubclass(annotation, StrictModel)
    return 2 if is_table else 1 if get_origin(annotation) is tuple else 0


def _plain_example(annotation: object, limits: tuple[object, ...], index: int) -> object:
    if isinstance(annotation, type) and issubclass(annotation, StrictModel):
        return example_table(annotation, index)
    if annotation is bool:
        return True
    if annotation is int:
        least, most = _bound(limits, "ge", 0), _bound(limits, "le", DEFAULT_NUMBER)
        return int(min(max(DEFAULT_NUMBER, least), most))
    offered = next(
        (
            example
            for constraint in _flatten(limits)
            for example in getattr(constraint, "examples", None) or ()
        ),
        None,
    )
    if offered is not None:
        return offered
    if any(getattr(constraint, "pattern", None) for constraint in _flatten(limits)):
        return _SOME[index]
    is_option = any(isinstance(constraint, Shown) and constraint.purpose == "option" for constraint in limits)
    return _OPTIONS[index] if is_option else PLACEHOLDER_TEXT


def _flatten(limits: Sequence[object]) -> Iterator[object]:
    for limit in limits:
        yield limit
        yield from getattr(limit, "metadata", ())


def _bound(limits: tuple[object, ...], name: str, usual: float) -> float:
    values = [
        value for constraint in _flatten(limits) if (value := getattr(constraint, name, None)) is not None
    ]
    return values[-1] if values else usual


def accepts(model: type[StrictModel], key: str, value: object, item: int | None = None) -> bool:
    """Return whether the field `key` of `model` can have this value; with `item`, whether that item of it is valid."""
    try:
        _adapter(model, key).validate_python(value)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False, include_context=False)
        return item is not None and not any(item in problem["loc"] for problem in errors)
    return True


@cache
def _adapter(model: type[StrictModel], key: str) -> TypeAdapter[Any]:
    field: Any = field_names(model)[key]
    annotation: Any = field.annotation
    for constraint in field.metadata:
        annotation = Annotated[annotation, constraint]
    try:
        return TypeAdapter(annotation, config=ConfigDict(strict=True))
    except Exception:  # noqa: BLE001 -- a model brings its own configuration, and may not be given another one
        return TypeAdapter(annotation)


def likely_values(model: type[StrictModel], key: str, value: object) -> Iterator[object]:
    """Yield what an author who wrote `value` may have meant, the likeliest first; some of it may be wrong too."""
    wanted = {leaf.kind for leaf in _table_fields(model, key)}
    if isinstance(value, str):
        yield value
        yield from _parse_value(value, wanted)
    elif isinstance(value, bool):
        pass
    elif isinstance(value, int | float):
        yield str(value)
        yield int(value + 0.5) if value > 0 else round(value)
        if value in (0, 1):
            yield bool(value)
    elif isinstance(value, dict) and value:
        yield from _by_key(model, key, value)
        if all(isinstance(entry, str) for entry in value.values()):
            yield next(iter(value.values()))
            yield list(value.values())
    if not isinstance(value, list):
        yield [value]
    if isinstance(value, str):
        yield from ([{**table, name: [value]}] for table, name in _with_a_list(model, key))
        yield from ([{text: value, **others}] for text, others in _with_one_text(model, key))
        yield from ({text: value, **others} for text, others in _with_one_text(model, key))
    if isinstance(value, list) and len(value) == 1:
        yield value[0]
    yield example(model, key)


def likely_items(model: type[StrictModel], key: str, value: object, item: int) -> Iterator[object]:
    """Yield the likely values of one item of a list; tables in it differ by their ids."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
    for candidate in likely_values(model, key, value):
        if isinstance(candidate, list) and candidate:
            item_value = candidate[0]
            yield (
                {**item_value, "id": name_of(item_value, item)}
                if isinstance(item_value, dict) and "id" in item_value
                else item_value
            )


def name_of(table: Mapping[str, object], item: int) -> str:
    """Return an id for a table in a list: from its first words, or from its position."""
    text = table.get("text")
    words = slugify(text).split("-") if isinstance(text, str) and text != PLACEHOLDER_TEXT else []
    return "-".join(words[:4])[:30].strip("-") or (_SOME[item] if item < len(_SOME) else f"number-{item + 1}")


def _parse_value(value: str, wanted: set[object]) -> Iterator[object]:
    word = value.strip().lower()
    if bool in wanted and word in ("true", "yes", "on", "false", "no", "off"):
        yield word in ("true", "yes", "on")
    if int in wanted and (number := parse_number(word)) is not None:
        yield number


def _table_fields(model: type[StrictModel], key: str) -> list[ValueType]:
    field = field_names(model)[key]
    return list(value_types(field.annotation, tuple(field.metadata)))


def _by_key(model: type[StrictModel], key: str, value: dict[str, object]) -> Iterator[object]:
    """Yield a list of tables with two keys each, from a table that has the one as its keys and the other as values."""
    for leaf in _table_fields(model, key):
        needed = (
            list(example_table(leaf.model))
            if leaf.model is not None and not issubclass(leaf.model, Step)
            else []
        )
        if len(needed) == 2:
            yield [dict(zip(needed, pair, strict=True)) for pair in value.items()]


def _with_a_list(model: type[StrictModel], key: str) -> Iterator[tuple[Mapping[str, object], str]]:
    """Yield the required keys of tables with a list of texts, and the name of that list."""
    for leaf in _table_fields(model, key):
        if leaf.model is not None and not issubclass(leaf.model, Step):
            needed = example_table(leaf.model)
            yield from ((needed, name) for name, default in needed.items() if default == [PLACEHOLDER_TEXT])


def _with_one_text(model: type[StrictModel], key: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield the key of the first text of each table in the field, and the other required keys."""
    for leaf in _table_fields(model, key):
        if leaf.model is not None and not issubclass(leaf.model, Step):
            needed = example_table(leaf.model)
            text = next((name for name, default in needed.items() if default == PLACEHOLDER_TEXT), None)
            if text is not None:
                yield text, {name: default for name, default in needed.items() if name != text}
