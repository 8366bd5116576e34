"""A value for any field, made from what its model says of it: what a hint can offer to be pasted in."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import ConfigDict, TypeAdapter, ValidationError

from reciprocity_tui.exercise.said import Leaf, leaves
from reciprocity_tui.exercise.steps import Shape, Step
from reciprocity_tui.exercise.texts import Says
from reciprocity_tui.packs.fields import names_of
from reciprocity_tui.packs.kebab import kebab
from reciprocity_tui.packs.numbers import number_in

SOME_TEXT = "..."
"""Stands where the author writes."""
USUAL_NUMBER = 10
_SOME = ("one", "two", "three", "four")
_OPTIONS = ("tea", "coffee", "water", "nothing")


def example(model: type[Shape], key: str, index: int = 0) -> object:
    """A value that the field `key` of `model` takes. index -- which one, where several must differ."""
    field = names_of(model)[key]
    if field.examples:
        return field.examples[0]
    return _of(field.annotation, tuple(field.metadata), index)


def table(model: type[Shape], index: int = 0) -> dict[str, object]:
    """What a table of the shape `model` cannot do without."""
    if issubclass(model, Step):
        return {"id": _SOME[index], "kind": "speak", "prompt": SOME_TEXT}
    needed = {key: each for key, each in names_of(model).items() if each.is_required()}
    return {key: example(model, key, index) for key in needed}


def _of(annotation: object, limits: tuple[object, ...], index: int) -> object:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _of(inner[0], (*limits, *inner[1:]), index)
    if origin is Literal:
        return inner[0]
    if origin is tuple:
        least = max(1, int(_limit(limits, "min_length", 1)))
        return [_of(inner[0], (), each) for each in range(least)]
    if origin is dict:
        return {}
    if inner:
        return _of(min((each for each in inner if each is not type(None)), key=_plainness), limits, index)
    return _plain(annotation, limits, index)


def _plainness(annotation: object) -> int:
    """A text rather than a list, and a list rather than a table."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    is_table = isinstance(annotation, type) and issubclass(annotation, Shape)
    return 2 if is_table else 1 if get_origin(annotation) is tuple else 0


def _plain(annotation: object, limits: tuple[object, ...], index: int) -> object:
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return table(annotation, index)
    if annotation is bool:
        return True
    if annotation is int:
        least, most = _limit(limits, "ge", 0), _limit(limits, "le", USUAL_NUMBER)
        return int(min(max(USUAL_NUMBER, least), most))
    offered = next((each for found in _flat(limits) for each in getattr(found, "examples", None) or ()), None)
    if offered is not None:
        return offered
    if any(getattr(found, "pattern", None) for found in _flat(limits)):
        return _SOME[index]
    is_option = any(isinstance(each, Says) and each.sort == "option" for each in limits)
    return _OPTIONS[index] if is_option else SOME_TEXT


def _flat(limits: Sequence[object]) -> Iterator[object]:
    for each in limits:
        yield each
        yield from getattr(each, "metadata", ())


def _limit(limits: tuple[object, ...], name: str, usual: float) -> float:
    found = [value for each in _flat(limits) if (value := getattr(each, name, None)) is not None]
    return found[-1] if found else usual


def takes(model: type[Shape], key: str, value: object, item: int | None = None) -> bool:
    """Whether the field `key` of `model` can have this value; with `item` whether that item of it is sound."""
    try:
        _adapter(model, key).validate_python(value)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False, include_context=False)
        return item is not None and not any(item in each["loc"] for each in found)
    return True


@cache
def _adapter(model: type[Shape], key: str) -> TypeAdapter[Any]:
    field: Any = names_of(model)[key]
    annotation: Any = field.annotation
    for each in field.metadata:
        annotation = Annotated[annotation, each]
    try:
        return TypeAdapter(annotation, config=ConfigDict(strict=True))
    except Exception:  # noqa: BLE001 -- a model brings its own configuration, and may not be given another one
        return TypeAdapter(annotation)


def likely(model: type[Shape], key: str, value: object) -> Iterator[object]:
    """What somebody who wrote `value` may have meant, the likeliest first; some of it may not do either."""
    wanted = {leaf.kind for leaf in _leaves_of(model, key)}
    if isinstance(value, str):
        yield value
        yield from _read(value, wanted)
    elif isinstance(value, bool):
        pass
    elif isinstance(value, int | float):
        yield str(value)
        yield int(value + 0.5) if value > 0 else round(value)
        if value in (0, 1):
            yield bool(value)
    elif isinstance(value, dict) and value:
        yield from _by_key(model, key, value)
        if all(isinstance(each, str) for each in value.values()):
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


def likely_item(model: type[Shape], key: str, value: object, item: int) -> Iterator[object]:
    """The same for one item of a list; tables in it are told apart by their ids."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
    for each in likely(model, key, value):
        if isinstance(each, list) and each:
            found = each[0]
            yield (
                {**found, "id": name_of(found, item)} if isinstance(found, dict) and "id" in found else found
            )


def name_of(table: Mapping[str, object], item: int) -> str:
    """An id for a table in a list: from its first words, or from where it stands."""
    text = table.get("text")
    words = kebab(text).split("-") if isinstance(text, str) and text != SOME_TEXT else []
    return "-".join(words[:4])[:30].strip("-") or (_SOME[item] if item < len(_SOME) else f"number-{item + 1}")


def _read(value: str, wanted: set[object]) -> Iterator[object]:
    word = value.strip().lower()
    if bool in wanted and word in ("true", "yes", "on", "false", "no", "off"):
        yield word in ("true", "yes", "on")
    if int in wanted and (number := number_in(word)) is not None:
        yield number


def _leaves_of(model: type[Shape], key: str) -> list[Leaf]:
    field = names_of(model)[key]
    return list(leaves(field.annotation, tuple(field.metadata)))


def _by_key(model: type[Shape], key: str, value: dict[str, object]) -> Iterator[object]:
    """A list of tables with two fields each, where a table says the one in its keys and the other behind them."""
    for leaf in _leaves_of(model, key):
        needed = (
            list(table(leaf.shape)) if leaf.shape is not None and not issubclass(leaf.shape, Step) else []
        )
        if len(needed) == 2:
            yield [dict(zip(needed, pair, strict=True)) for pair in value.items()]


def _with_a_list(model: type[Shape], key: str) -> Iterator[tuple[Mapping[str, object], str]]:
    """Of tables in the field that hold a list of texts: what they need, and the name of that list."""
    for leaf in _leaves_of(model, key):
        if leaf.shape is not None and not issubclass(leaf.shape, Step):
            needed = table(leaf.shape)
            yield from ((needed, name) for name, each in needed.items() if each == [SOME_TEXT])


def _with_one_text(model: type[Shape], key: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Of tables in the field: the key of their first text, and what else they need."""
    for leaf in _leaves_of(model, key):
        if leaf.shape is not None and not issubclass(leaf.shape, Step):
            needed = table(leaf.shape)
            text = next((name for name, each in needed.items() if each == SOME_TEXT), None)
            if text is not None:
                yield text, {name: each for name, each in needed.items() if name != text}
