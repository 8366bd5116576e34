"""Every text of a model with its place and its mark, and the fields that do not say what they hold."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from reciprocity_tui.exercise.flaw import Place
from reciprocity_tui.exercise.steps import MODELS, Shape, Step
from reciprocity_tui.exercise.texts import Mark, Says, Unseen

SILENT = Says("words")
"""How a text is looked at whose field says nothing: like something that people see, so that nothing escapes."""

_PLAIN = (bool, int, float, type(None))
_NO_TEXTS = frozenset(_PLAIN)


class Spoken(NamedTuple):
    """A text that people see, where it stands, and what it is."""

    text: str
    place: Place
    says: Says


class Leaf(NamedTuple):
    """One type that a value of a field may have. limits -- all that was said beside it."""

    kind: object
    limits: tuple[object, ...]

    @property
    def mark(self) -> Mark | None:
        """What it says of its texts; the mark nearest to the text counts."""
        return next((each for each in reversed(self.limits) if isinstance(each, Says | Unseen)), None)

    @property
    def shape(self) -> type[Shape] | None:
        """The model, where it is one."""
        return self.kind if isinstance(self.kind, type) and issubclass(self.kind, Shape) else None

    @property
    def may_be_text(self) -> bool:
        """Whether a value of it may be a text, or hold one that no model is about."""
        return self.shape is None and self.kind not in _PLAIN

    @property
    def bounded(self) -> bool:
        """Whether a text here has a most."""
        return self.kind is object or any(getattr(each, "max_length", None) for each in _flat(self.limits))


class _Entry(NamedTuple):
    """A field: its name in the model, in the file, and what its texts are; None where they are not seen.

    keys -- what those texts are that stand before a `=`, where the field is a table with keys of the author's own.
    """

    name: str
    key: str
    says: Says | None
    keys: Says | None


class Together:
    """Texts of one field: those of a list, or one alone. Most of what an exercise says is prompts of lists.

    listed -- whether they are one: then the place of each is its number in it. joined -- all of them, a line or more
    each.
    """

    __slots__ = ("joined", "listed", "place", "says", "texts")

    def __init__(self, texts: tuple[str, ...], place: Place, says: Says, *, listed: bool = False) -> None:
        self.texts = texts
        self.place = place
        self.says = says
        self.listed = listed
        self.joined = "\n".join(texts)

    @property
    def places(self) -> Iterator[Place]:
        """Where each of them stands."""
        return ((*self.place, index) if self.listed else self.place for index in range(len(self.texts)))


def spoken(shape: Shape) -> list[Spoken]:
    """Every text of `shape` that people see, and where in it.

    Steps inside of it stand for themselves and are left out.
    """
    return [
        Spoken(text, place, found.says)
        for found in spoken_together(shape)
        for text, place in zip(found.texts, found.places, strict=True)
    ]


def spoken_together(shape: Shape) -> Sequence[Together]:
    """The same, as it stands together. What was asked last is remembered: one check of a step asks several times."""
    for known, texts in _REMEMBERED:
        if known is shape:
            return texts
    found: list[Together] = []
    _gather(shape, (), found)
    _REMEMBERED.appendleft((shape, tuple(found)))
    return _REMEMBERED[0][1]


_MOST_REMEMBERED = 32
_REMEMBERED: deque[tuple[Shape, tuple[Together, ...]]] = deque(maxlen=_MOST_REMEMBERED)


def _gather(shape: Shape, place: Place, found: list[Together]) -> None:
    values = shape.__dict__
    for entry in _entries(type(shape)):
        value = values.get(entry.name)
        if value and type(value) not in _NO_TEXTS:
            _look_into(value, (*place, entry.key), entry, found)


def _look_into(value: object, place: Place, entry: _Entry, found: list[Together]) -> None:
    if isinstance(value, str):
        if entry.says is not None:
            found.append(Together((value,), place, entry.says))
    elif isinstance(value, Shape):
        if not isinstance(value, Step):
            _gather(value, place, found)
    elif isinstance(value, tuple) and set(map(type, value)) == {str}:
        if entry.says is not None:
            found.append(Together(value, place, entry.says, listed=True))
    else:
        for key, each in _inside(value):
            if isinstance(key, str) and entry.keys is not None:
                found.append(Together((key,), (*place, key), entry.keys))
            _look_into(each, place if key is None else (*place, key), entry, found)


def _inside(value: object) -> Iterable[tuple[str | int | None, object]]:
    """What a value holds, and under which key; a set has forgotten in which order they stood in the file."""
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, Set):
        return ((None, each) for each in sorted(value, key=str))
    return enumerate(value) if isinstance(value, tuple | list) else ()


@cache
def _entries(model: type[Shape]) -> tuple[_Entry, ...]:
    """The fields in which there may be something that people see."""
    found: list[_Entry] = []
    for name, field in model.model_fields.items():
        kinds = list(leaves(field.annotation, tuple(field.metadata)))
        says, keys = _seen(kinds), _seen(_leaves_of_keys(field.annotation))
        if says or keys or any(leaf.shape is not None for leaf in kinds):
            found.append(_Entry(name, field.alias or name, says, keys))
    return tuple(found)


def _seen(kinds: Iterable[Leaf]) -> Says | None:
    """What the first of these texts is that people see."""
    marks = (leaf.mark or SILENT for leaf in kinds if leaf.may_be_text)
    return next((mark for mark in marks if isinstance(mark, Says)), None)


def _leaves_of_keys(annotation: object) -> Iterator[Leaf]:
    """Yield the types that the keys may have of any table in `annotation`; a bare one takes whatever comes."""
    inner = get_args(annotation)
    origin = get_origin(annotation) or annotation
    if isinstance(origin, type) and issubclass(origin, Mapping):
        yield from leaves(inner[0] if inner else object, ())
        inner = inner[1:]
    for each in inner if origin is not Literal else ():
        yield from _leaves_of_keys(each)


def leaves(annotation: object, limits: tuple[object, ...]) -> Iterator[Leaf]:
    """Yield the types that an annotation is made of, each with all that was said beside it and around it."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from leaves(inner[0], (*limits, *inner[1:]))
    elif origin is Literal:
        return
    elif inner:
        for each in inner:
            if each is not Ellipsis:
                yield from leaves(each, _passed_on(limits))
    else:
        yield Leaf(annotation, limits)


def _passed_on(limits: tuple[object, ...]) -> tuple[object, ...]:
    """What holds for what is inside: the mark does, the length of a list does not."""
    return tuple(each for each in limits if isinstance(each, Says | Unseen))


def _flat(limits: tuple[object, ...]) -> Iterator[object]:
    for each in limits:
        yield each
        yield from getattr(each, "metadata", ())


def models_below(*roots: type[Shape]) -> Iterator[type[Shape]]:
    """These models and every one that a field of them speaks of; of steps, every kind there is."""
    ahead: list[type[Shape]] = [*roots, *(MODELS.of(kind) for kind in MODELS.kinds())]
    seen: set[type[Shape]] = set()
    while ahead:
        model = ahead.pop()
        if model not in seen:
            seen.add(model)
            yield model
            for field in model.model_fields.values():
                kinds = leaves(field.annotation, tuple(field.metadata))
                ahead += (leaf.shape for leaf in kinds if leaf.shape is not None)


def silent_fields(model: type[Shape]) -> Iterator[str]:
    """What the fields of `model` leave unsaid: what a text is, or how long it may be."""
    for name, field in model.model_fields.items():
        for leaf in leaves(field.annotation, tuple(field.metadata)):
            if leaf.may_be_text:
                if leaf.mark is None:
                    yield f"{model.__name__}.{name} does not say what its text is (exercise/texts.py)"
                if not leaf.bounded:
                    yield f"{model.__name__}.{name} may be a text of any length"


def filled_keys() -> tuple[str, ...]:
    """The keys of all kinds in whose texts names are filled in, each once."""
    found: dict[str, Any] = {}
    for model in (Step, *models_below()):
        entries = (each for each in _entries(model) if each.says is not None and each.says.filled)
        found |= dict.fromkeys(each.key for each in entries)
    return tuple(found)
