"""Fields that stand one table too far out: they belong into a table that is missing, or to the step above."""

from collections.abc import Collection, Iterator, Mapping

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.flaw import GONE, Change, Flaw, Hint, Place, giving
from reciprocity_tui.exercise.steps import MODELS, Shape, Step
from reciprocity_tui.packs.examples import example
from reciprocity_tui.packs.fields import MEANT, model_at, names_of, shapes_of, value_at

_WIDEST = 120
"""Characters of a line that a hint writes out."""


def belonging_inside(
    extra: Collection[Place], missing: Collection[Place], root: type[Shape], document: object
) -> Mapping[Place, list[Place]]:
    """Return missing fields with the unknown ones beside them that belong into their table."""
    found: dict[Place, list[Place]] = {}
    for place in missing:
        model = model_at(root, place[:-1], document)
        field = names_of(model).get(str(place[-1])) if model is not None else None
        inside = {key for shape in shapes_of(field.annotation) for key in names_of(shape)} if field else set()
        if issubclass(model or Step, Step) and place[-1] == "do":
            continue
        beside = [each for each in extra if each[:-1] == place[:-1] and _meant(each, inside) in inside]
        if beside:
            found[place] = beside
    return found


def _meant(place: Place, fields: Collection[str]) -> str:
    """The key at `place`, or the one of `fields` that it stands for."""
    key = str(place[-1])
    return key if key in fields or MEANT.get(key) not in fields else MEANT[key]


def inside_flaw(place: Place, beside: list[Place], root: type[Shape], document: object) -> Flaw:
    """Return the fault of fields that belong into the missing one at `place`."""
    key, model = str(place[-1]), model_at(root, place[:-1], document)
    names = " and ".join(f"`{each[-1]}`" for each in beside)
    belong = "belong" if len(beside) > 1 else "belongs"
    value = example(model, key) if model is not None else {}
    table = value[0] if isinstance(value, list) else value
    hints: tuple[Hint, ...] = ()
    if isinstance(table, dict):
        fields = frozenset(table)
        table |= {_meant(each, fields): value_at(document, each) for each in beside}
        hint = giving(key, value, at=place[:-1])
        words = (
            str(hint) if len(hint) <= _WIDEST else f"Put {'them' if len(beside) > 1 else 'it'} into `{key}`."
        )
        hints = (Hint(words, *hint.changes, *(Change(each, GONE) for each in beside)),)
    return Flaw("E102", beside[0], f"`{key}` is missing, and {names} {belong} into it", hints, key=True)


def step_above(path: Place, root: type[Shape], document: object) -> Place | None:
    """Return the place in a step where the unknown table at `path`, outside of all steps, belongs; None: in none."""
    value = value_at(document, path)
    tables = isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict))
    if root is not Exercise or len(path) != 1 or not tables:
        return None
    lacking = [place for place, step in _steps(document) if _takes(step, str(path[0]))]
    return (*lacking[-1], path[0]) if lacking else None


def _takes(step: Mapping[object, object], key: str) -> bool:
    kind = step.get("kind")
    is_known = isinstance(kind, str) and kind in MODELS.kinds()
    return is_known and key not in step and key in names_of(MODELS.of(str(kind)))


def _steps(document: object) -> Iterator[tuple[Place, Mapping[object, object]]]:
    steps = value_at(document, ("step",))
    for index, step in enumerate(steps if isinstance(steps, list) else ()):
        if isinstance(step, dict):
            yield ("step", index), step
            inner = step.get("do")
            for number, each in enumerate(inner if isinstance(inner, list) else ()):
                if isinstance(each, dict):
                    yield ("step", index, "do", number), each


def above_hint(path: Place, place: Place, document: object) -> Hint:
    """Return the hint to write the table at `path` as one of the step that it belongs to, at `place`."""
    value = value_at(document, path)
    name = ".".join(str(part) for part in place if isinstance(part, str))
    header = f"[[{name}]]" if isinstance(value, list) else f"[{name}]"
    return Hint(f"Write {header}: it belongs to the step above.", Change(place, value), Change(path, GONE))
