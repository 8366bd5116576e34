"""Every text of a model with its place and its mark, and the fields that do not say what they hold."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from reciprocity_tui.exercise.finding import DocumentPath
from reciprocity_tui.exercise.steps import MODELS, Step, StrictModel
from reciprocity_tui.exercise.texts import Mark, NotShown, Shown

UNMARKED = Shown("words")
"""How a text is looked at whose field says nothing: like something that people see, so that nothing escapes."""

_PLAIN = (bool, int, float, type(None))
_NO_TEXTS = frozenset(_PLAIN)


class ModelText(NamedTuple):
    """A text that people see, where it stands, and what it is."""

    text: str
    path: DocumentPath
    mark: Shown


class ValueType(NamedTuple):
    """One type that a value of a field may have. limits -- all that was said beside it."""

    kind: object
    metadata: tuple[object, ...]

    @property
    def mark(self) -> Mark | None:
        """What it says of its texts; the mark nearest to the text counts."""
        return next((limit for limit in reversed(self.metadata) if isinstance(limit, Shown | NotShown)), None)

    @property
    def model(self) -> type[StrictModel] | None:
        """The model, where it is one."""
        return self.kind if isinstance(self.kind, type) and issubclass(self.kind, StrictModel) else None

    @property
    def may_be_text(self) -> bool:
        """Whether a value of it may be a text, or hold one that no model is about."""
        return self.model is None and self.kind not in _PLAIN

    @property
    def bounded(self) -> bool:
        """Whether a text here has a most."""
        return self.kind is object or any(
            getattr(limit, "max_length", None) for limit in _flatten_metadata(self.metadata)
        )


class _TextField(NamedTuple):
    """A field: its name in the model, in the file, and what its texts are; None where they are not seen.

    keys -- what those texts are that stand before a `=`, where the field is a table with keys of the author's own.
    """

    name: str
    key: str
    mark: Shown | None
    key_mark: Shown | None


class TextGroup:
    """Texts of one field: those of a list, or one alone. Most of what an exercise says is prompts of lists.

    listed -- whether they are one: then the place of each is its number in it. joined -- all of them, a line or more
    each.
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
        """Each by itself."""
        return (ModelText(text, place, self.mark) for text, place in zip(self.texts, self.paths, strict=True))

    @property
    def paths(self) -> Iterator[DocumentPath]:
        """Where each of them stands."""
        return ((*self.path, index) if self.is_list else self.path for index in range(len(self.texts)))


def model_texts(shape: StrictModel) -> list[ModelText]:
    """Every text of `shape` that people see, and where in it.

    Steps inside of it stand for themselves and are left out.
    """
    return [said for group in text_groups(shape) for said in group.spoken]


def text_groups(shape: StrictModel) -> Sequence[TextGroup]:
    """The same, as it stands together. What was asked last is remembered: one check of a step asks several times."""
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
    """What a value holds, and under which key; a set has forgotten in which order they stood in the file."""
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, Set):
        return ((None, item) for item in sorted(value, key=str))
    return enumerate(value) if isinstance(value, tuple | list) else ()


@cache
def _text_fields(model: type[StrictModel]) -> tuple[_TextField, ...]:
    """The fields in which there may be something that people see."""
    entries: list[_TextField] = []
    for name, field in model.model_fields.items():
        kinds = list(value_types(field.annotation, tuple(field.metadata)))
        says, keys = _first_shown(kinds), _first_shown(_key_types(field.annotation))
        if says or keys or any(leaf.model is not None for leaf in kinds):
            entries.append(_TextField(name, field.alias or name, says, keys))
    return tuple(entries)


def _first_shown(kinds: Iterable[ValueType]) -> Shown | None:
    """What the first of these texts is that people see."""
    marks = (leaf.mark or UNMARKED for leaf in kinds if leaf.may_be_text)
    return next((mark for mark in marks if isinstance(mark, Shown)), None)


def _key_types(annotation: object) -> Iterator[ValueType]:
    """Yield the types that the keys may have of any table in `annotation`; a bare one takes whatever comes."""
    inner = get_args(annotation)
    origin = get_origin(annotation) or annotation
    if isinstance(origin, type) and issubclass(origin, Mapping):
        yield from value_types(inner[0] if inner else object, ())
        inner = inner[1:]
    for argument in inner if origin is not Literal else ():
        yield from _key_types(argument)


def value_types(annotation: object, limits: tuple[object, ...]) -> Iterator[ValueType]:
    """Yield the types that an annotation is made of, each with all that was said beside it and around it."""
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
    """What holds for what is inside: the mark does, the length of a list does not."""
    return tuple(limit for limit in limits if isinstance(limit, Shown | NotShown))


def _flatten_metadata(limits: tuple[object, ...]) -> Iterator[object]:
    for limit in limits:
        yield limit
        yield from getattr(limit, "metadata", ())


def reachable_models(*roots: type[StrictModel]) -> Iterator[type[StrictModel]]:
    """These models and every one that a field of them speaks of; of steps, every kind there is."""
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


def unmarked_fields(model: type[StrictModel]) -> Iterator[str]:
    """What the fields of `model` leave unsaid: what a text is, or how long it may be."""
    for name, field in model.model_fields.items():
        for leaf in value_types(field.annotation, tuple(field.metadata)):
            if leaf.may_be_text:
                if leaf.mark is None:
                    yield f"{model.__name__}.{name} does not say what its text is (exercise/texts.py)"
                if not leaf.bounded:
                    yield f"{model.__name__}.{name} may be a text of any length"


def placeholder_keys() -> tuple[str, ...]:
    """The keys of all kinds in whose texts names are filled in, each once."""
    keys: dict[str, Any] = {}
    for model in (Step, *reachable_models()):
        entries = (
            entry for entry in _text_fields(model) if entry.mark is not None and entry.mark.fills_names
        )
        keys |= dict.fromkeys(entry.key for entry in entries)
    return tuple(keys)
