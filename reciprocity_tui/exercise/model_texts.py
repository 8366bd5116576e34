"""Every text of a model with its path and its mark, and the fields that lack a mark."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from reciprocity_tui.exercise.finding import DocumentPath
from reciprocity_tui.exercise.steps import MODELS, Step, StrictModel
from reciprocity_tui.exercise.texts import Mark, NotShown, Shown

UNMARKED = Shown("words")
"""The mark of a text whose field has none: like something that people see, so that no rule misses it."""

_PLAIN = (bool, int, float, type(None))
_NO_TEXTS = frozenset(_PLAIN)


class ModelText(NamedTuple):
    """A text that people see, with its path and its mark."""

    text: str
    path: DocumentPath
    mark: Shown


class ValueType(NamedTuple):
    """One type that a value of a field may have. metadata -- of its annotation."""

    kind: object
    metadata: tuple[object, ...]

    @property
    def mark(self) -> Mark | None:
        """Return the mark of its texts: the one nearest to the text."""
        return next((limit for limit in reversed(self.metadata) if isinstance(limit, Shown | NotShown)), None)

    @property
    def model(self) -> type[StrictModel] | None:
        """Return the type if it is a model."""
        return self.kind if isinstance(self.kind, type) and issubclass(self.kind, StrictModel) else None

    @property
    def may_be_text(self) -> bool:
        """Return whether a value of it may be a text, or contain one outside of any model."""
        return self.model is None and self.kind not in _PLAIN

    @property
    def bounded(self) -> bool:
        """Return whether the length of a text is limited."""
        return self.kind is object or any(
            getattr(limit, "max_length", None) for limit in _flatten_metadata(self.metadata)
        )


class _TextField(NamedTuple):
    """A field: its name in the model and in the file, and the mark of its texts; None if they are not seen.

    key_mark -- of the keys, if the field is a table with keys of the author's own.
    """

    name: str
    key: str
    mark: Shown | None
    key_mark: Shown | None


class TextGroup:
    """The texts of one field: those of a list, or a single one. Most texts of an exercise are prompts of lists.

    is_list -- then the path of each text ends in its index. joined -- all of them, one or more lines per text.
    """

    __slots__ = ("is_list", "joined", "mark", "path", "texts")

    def __init__(
        self, texts: tuple[str, ...], path: DocumentPath, mark: Shown, *, is_list: bool = False
    ) -> None:
        self.texts = texts
        self.path = path
        self.mark = mark
        self.is_list = is_list
        self.joined = "\n".join(texts) if is_list else texts[0]

    @property
    def spoken(self) -> Iterator[ModelText]:
        """Return each text by itself."""
        return (ModelText(text, place, self.mark) for text, place in zip(self.texts, self.paths, strict=True))

    @property
    def paths(self) -> Iterator[DocumentPath]:
        """Return the path of each text."""
        return ((*self.path, index) if self.is_list else self.path for index in range(len(self.texts)))


def model_texts(shape: StrictModel) -> list[ModelText]:
    """Return every text of `shape` that people see, without those of steps inside of it."""
    return [model_text for group in text_groups(shape) for model_text in group.spoken]


def text_groups(shape: StrictModel) -> Sequence[TextGroup]:
    """Return the texts of `shape` by field. The last ones are cached: one check of a step asks several times."""
    for known, texts in _CACHED_GROUPS:
        if known is shape:
            return texts
    groups: list[TextGroup] = []
    _gather(shape, (), groups)
    _CACHED_GROUPS.appendleft((shape, groups))
    return groups


_MAX_CACHED_GROUPS = 32
_CACHED_GROUPS: deque[tuple[StrictModel, Sequence[TextGroup]]] = deque(maxlen=_MAX_CACHED_GROUPS)


def _gather(shape: StrictModel, place: DocumentPath, groups: list[TextGroup]) -> None:
    values = shape.__dict__
    for entry in _text_fields(type(shape)):
        name, key, says, _ = entry
        value = values.get(name)
        if not value:
            continue
        # Nearly all are texts, or lists of them.
        kind = type(value)
        if kind is str:
            if says is not None:
                groups.append(TextGroup((value,), (*place, key), says))
        elif kind not in _NO_TEXTS:
            _gather_value(value, (*place, key), entry, groups)


def _gather_value(value: object, place: DocumentPath, entry: _TextField, groups: list[TextGroup]) -> None:
    if isinstance(value, str):
        if entry.mark is not None:
            groups.append(TextGroup((value,), place, entry.mark))
    elif isinstance(value, StrictModel):
        if not isinstance(value, Step):
            _gather(value, place, groups)
    elif isinstance(value, tuple) and type(value[0]) is str and set(map(type, value)) == {str}:
        if entry.mark is not None:
            groups.append(TextGroup(value, place, entry.mark, is_list=True))
    else:
        for key, item in _items(value):
            if isinstance(key, str) and entry.key_mark is not None:
                groups.append(TextGroup((key,), (*place, key), entry.key_mark))
            _gather_value(item, place if key is None else (*place, key), entry, groups)


def _items(value: object) -> Iterable[tuple[str | int | None, object]]:
    """Return the items of a value with their keys; those of a set in alphabetical order, without keys."""
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, Set):
        return ((None, item) for item in sorted(value, key=str))
    return enumerate(value) if isinstance(value, tuple | list) else ()


@cache
def _text_fields(model: type[StrictModel]) -> tuple[_TextField, ...]:
    """Return the fields that may contain something that people see."""
    entries: list[_TextField] = []
    for name, field in model.model_fields.items():
        kinds = list(value_types(field.annotation, tuple(field.metadata)))
        says, keys = _first_shown(kinds), _first_shown(_key_types(field.annotation))
        if says or keys or any(leaf.model is not None for leaf in kinds):
            entries.append(_TextField(name, field.alias or name, says, keys))
    return tuple(entries)


def _first_shown(kinds: Iterable[ValueType]) -> Shown | None:
    """Return the mark of the first of these texts that people see."""
    marks = (leaf.mark or UNMARKED for leaf in kinds if leaf.may_be_text)
    return next((mark for mark in marks if isinstance(mark, Shown)), None)


def _key_types(annotation: object) -> Iterator[ValueType]:
    """Yield the types of the keys of each table in `annotation`; those of a bare one are objects."""
    inner = get_args(annotation)
    origin = get_origin(annotation) or annotation
    if isinstance(origin, type) and issubclass(origin, Mapping):
        yield from value_types(inner[0] if inner else object, ())
        inner = inner[1:]
    for argument in inner if origin is not Literal else ():
        yield from _key_types(argument)


def value_types(annotation: object, limits: tuple[object, ...]) -> Iterator[ValueType]:
    """Yield the types that an annotation is made of, each with the metadata beside it and around it."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from value_types(inner[0], (*limits, *inner[1:]))
    elif origin is Literal:
        return
    elif inner:
        for argument in inner:
            if argument is not Ellipsis:
                yield from value_types(argument, _inherited_marks(limits))
    else:
        yield ValueType(annotation, limits)


def _inherited_marks(limits: tuple[object, ...]) -> tuple[object, ...]:
    """Return the metadata that holds for items: the mark, not the length of the list."""
    return tuple(limit for limit in limits if isinstance(limit, Shown | NotShown))


def _flatten_metadata(limits: tuple[object, ...]) -> Iterator[object]:
    for limit in limits:
        yield limit
        yield from getattr(limit, "metadata", ())


def reachable_models(*roots: type[StrictModel]) -> Iterator[type[StrictModel]]:
    """Yield these models, every model in their fields, and the models of all kinds of steps."""
    ahead: list[type[StrictModel]] = [*roots, *(MODELS.get(kind) for kind in MODELS.kinds())]
    seen: set[type[StrictModel]] = set()
    while ahead:
        model = ahead.pop()
        if model not in seen:
            seen.add(model)
            yield model
            for field in model.model_fields.values():
                kinds = value_types(field.annotation, tuple(field.metadata))
                ahead += (leaf.model for leaf in kinds if leaf.model is not None)


class UnmarkedField(NamedTuple):
    """A field without a mark for its text, or without a limit of its length. name -- with that of its model."""

    name: str
    lacks: Literal["mark", "limit"]


def unmarked_fields(model: type[StrictModel]) -> Iterator[UnmarkedField]:
    """Yield the fields of `model` whose text has no mark (texts.py), or may be of any length."""
    for name, field in model.model_fields.items():
        for leaf in value_types(field.annotation, tuple(field.metadata)):
            if leaf.may_be_text:
                if leaf.mark is None:
                    yield UnmarkedField(f"{model.__name__}.{name}", "mark")
                if not leaf.bounded:
                    yield UnmarkedField(f"{model.__name__}.{name}", "limit")


def placeholder_keys() -> tuple[str, ...]:
    """Return the keys of all kinds in whose texts names are filled in."""
    keys: dict[str, Any] = {}
    for model in (Step, *reachable_models()):
        entries = (
            entry for entry in _text_fields(model) if entry.mark is not None and entry.mark.fills_names
        )
        keys |= dict.fromkeys(entry.key for entry in entries)
    return tuple(keys)
