"""Find keys that are one table too far out: they belong into a table that is missing, or to the step above."""

from collections.abc import Collection, Iterator, Mapping

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.finding import REMOVED, Change, DocumentPath, Finding, Hint, toml_line
from reciprocity_tui.exercise.steps import MODELS, Step, StrictModel
from reciprocity_tui.message import Message
from reciprocity_tui.packs.diagnostics.examples import example
from reciprocity_tui.packs.schema.schema_fields import SYNONYMS, field_names, model_at, shapes_of, value_at

_WIDEST = 120
"""Characters of a line that a hint writes out."""


def find_misplaced(
    extra: Collection[DocumentPath],
    missing: Collection[DocumentPath],
    root: type[StrictModel],
    document: object,
) -> Mapping[DocumentPath, list[DocumentPath]]:
    """Return missing keys with the unknown ones beside them that belong into their table."""
    by_place: dict[DocumentPath, list[DocumentPath]] = {}
    for place in missing:
        model = model_at(root, place[:-1], document)
        field = field_names(model).get(str(place[-1])) if model is not None else None
        inside = (
            {key for shape in shapes_of(field.annotation) for key in field_names(shape)} if field else set()
        )
        if issubclass(model or Step, Step) and place[-1] == "do":
            continue
        beside = [
            extra_path
            for extra_path in extra
            if extra_path[:-1] == place[:-1] and _intended_key(extra_path, inside) in inside
        ]
        if beside:
            by_place[place] = beside
    return by_place


def _intended_key(place: DocumentPath, fields: Collection[str]) -> str:
    """Return the key at `place`, or the one of `fields` that it means."""
    key = str(place[-1])
    return key if key in fields or SYNONYMS.get(key) not in fields else SYNONYMS[key]


def misplaced_finding(
    place: DocumentPath, beside: list[DocumentPath], root: type[StrictModel], document: object
) -> Finding:
    """Return the finding of keys that belong into the missing one at `place`."""
    key, model = str(place[-1]), model_at(root, place[:-1], document)
    value = example(model, key) if model is not None else {}
    table = value[0] if isinstance(value, list) else value
    hints: tuple[Hint, ...] = ()
    if isinstance(table, dict):
        fields = frozenset(table)
        table |= {_intended_key(path, fields): value_at(document, path) for path in beside}
        line = toml_line(key, value)
        words = line if len(line) <= _WIDEST else Message("finding-put-into", number=len(beside), key=key)
        hints = (Hint(words, Change(place, value), *(Change(path, REMOVED) for path in beside)),)
    names = tuple(f"`{path[-1]}`" for path in beside)
    message = Message("finding-belongs-into", key=key, names=names, number=len(beside))
    return Finding("E102", beside[0], message, hints, key=True)


def enclosing_step(path: DocumentPath, root: type[StrictModel], document: object) -> DocumentPath | None:
    """Return the place in a step where the unknown table at `path`, outside of all steps, belongs; None: in none."""
    value = value_at(document, path)
    tables = isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict))
    if root is not Exercise or len(path) != 1 or not tables:
        return None
    lacking = [place for place, step in _steps(document) if _accepts(step, str(path[0]))]
    return (*lacking[-1], path[0]) if lacking else None


def _accepts(step: Mapping[object, object], key: str) -> bool:
    kind = step.get("kind")
    is_known = isinstance(kind, str) and kind in MODELS.kinds()
    return is_known and key not in step and key in field_names(MODELS.get(str(kind)))


def _steps(document: object) -> Iterator[tuple[DocumentPath, Mapping[object, object]]]:
    steps = value_at(document, ("step",))
    for index, step in enumerate(steps if isinstance(steps, list) else ()):
        if isinstance(step, dict):
            yield ("step", index), step
            inner = step.get("do")
            for number, inner_step in enumerate(inner if isinstance(inner, list) else ()):
                if isinstance(inner_step, dict):
                    yield ("step", index, "do", number), inner_step


def move_into_step_hint(path: DocumentPath, place: DocumentPath, document: object) -> Hint:
    """Return the hint to write the table at `path` as one of the step that it belongs to, at `place`."""
    value = value_at(document, path)
    name = ".".join(str(part) for part in place if isinstance(part, str))
    header = f"[[{name}]]" if isinstance(value, list) else f"[{name}]"
    message = Message("finding-belongs-to-step-above", header=header)
    return Hint(message, Change(place, value), Change(path, REMOVED))
