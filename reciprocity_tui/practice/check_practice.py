"""Find everything wrong with the file of a practice that could be parsed, in the words of who wrote it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

# First, since it keeps plug-ins out before any model is built.
from reciprocity_tui.packs.loading.pydantic_setup import ValidationError  # isort: skip

from reciprocity_tui.exercise.finding import IN_QUOTES, Change, Finding, Hint, nearest, toml_line
from reciprocity_tui.message import Message
from reciprocity_tui.packs.diagnostics.hint_trials import keep_working_hints
from reciprocity_tui.packs.diagnostics.merge_related import merge_related
from reciprocity_tui.packs.diagnostics.validation_errors import validation_findings
from reciprocity_tui.practice.assignment import FORMAT
from reciprocity_tui.practice.practice_file import AFTER_WORDS, AT_ONCE_WORDS
from reciprocity_tui.practice.practice_model import PracticeTable
from reciprocity_tui.practice.reword import day_of, is_of_other_shape, reword
from reciprocity_tui.practice.shelf import is_lighter
from reciprocity_tui.practice.texts import text_findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.exercise.finding import AnyHint, DocumentPath
    from reciprocity_tui.exercise.steps import StrictModel
    from reciprocity_tui.packs.parsing.read import Document
    from reciprocity_tui.practice.shelf import Shelf


_KEYS_OF_OTHERS = (
    ("report", frozenset({"people", "agreed"})),
    ("pack", frozenset({"authors", "license"})),
    ("exercise", frozenset({"pillar", "step"})),
)
"""What else a file can be that is taken for a practice, by keys that only it has."""


def practice_findings(
    document: Document, shelf: Shelf | None, model: type[StrictModel] = PracticeTable
) -> list[Finding]:
    """Return everything that is wrong with the practice in `document`, or with a bundle to make one from.

    shelf -- the exercises that there are; None: which ones are named is not looked at. model -- of the file.
    """
    for kind, keys in _KEYS_OF_OTHERS:
        if keys <= document.keys():
            return [Finding("E005", (), Message("finding-other-file", kind=kind))]
    return keep_working_hints(
        _findings(document, shelf, model), document, lambda changed: _findings(changed, shelf, model)
    )


def _findings(document: Document, shelf: Shelf | None, model: type[StrictModel]) -> list[Finding]:
    findings = list(_newer_format(document))
    try:
        model.model_validate(document)
    except ValidationError as error:
        wrong = validation_findings(error, model, document)
        findings += merge_related(
            reword(finding, document) for finding in wrong if not is_of_other_shape(finding, document)
        )
    known = {finding.path for finding in findings}
    others = chain(
        text_findings(document),
        _window(document),
        _releases(document),
        _twice(document, shelf),
        _unknown(document, shelf),
    )
    return [*findings, *(finding for finding in others if finding.path not in known)]


def _newer_format(document: Document) -> Iterator[Finding]:
    """Yield the finding of a newer file. A typing error looks the same, so it hides no other finding."""
    number = document.get("format")
    if isinstance(number, int) and number > FORMAT:
        change = Change(("format",), FORMAT)
        slip = Hint(Message("finding-or-written-for", line=toml_line("format", FORMAT)), change)
        message = Message("finding-newer-practice")
        yield Finding("E406", ("format",), message, (Message("finding-update-program"), slip))


def _window(document: Document) -> Iterator[Finding]:
    begins, ends = day_of(document.get("begins")), day_of(document.get("ends"))
    if begins is not None and ends is not None and ends < begins:
        swap = (Change(("begins",), ends), Change(("ends",), begins))
        lines = (toml_line("begins", ends), toml_line("ends", begins))
        hint = Hint(Message("finding-swap-days"), *swap, lines=lines)
        message = Message("finding-window-backwards", begins=str(begins), ends=str(ends))
        yield Finding("E403", ("ends",), message, (hint,))
        return
    made = day_of(document.get("made"))
    if ends is not None and made is not None and ends < made:
        yield Finding("E403", ("ends",), Message("finding-window-over", ends=str(ends), made=str(made)))


_RULES = frozenset({"days", "on"})


def _releases(document: Document) -> Iterator[Finding]:
    begins, ends = day_of(document.get("begins")), day_of(document.get("ends"))
    for index, task in _tasks(document):
        place: DocumentPath = ("task", index, "release")
        release = task.get("release")
        table = release if isinstance(release, dict) else {}
        at_once = Hint(toml_line("release", AT_ONCE_WORDS), Change(place, AT_ONCE_WORDS))
        if isinstance(release, dict) and ("days" in table) == ("on" in table) and table.keys() <= _RULES:
            yield Finding("E404", place, Message("finding-release-days-or-day"), (at_once,))
        elif index == 0 and (release == AFTER_WORDS or "days" in table):
            yield Finding("E404", place, Message("finding-release-nothing-before"), (at_once,))
        day = day_of(table.get("on"))
        if day is None or begins is None or ends is None or begins > ends or begins <= day <= ends:
            continue
        edge = begins if day < begins else ends
        hint = Hint(toml_line("release", {"on": edge}), Change((*place, "on"), edge))
        message = Message(
            "finding-release-outside",
            day=str(day),
            edge=str(edge),
            when="before" if day < begins else "after",
        )
        yield Finding("E404", (*place, "on"), message, (hint,))


def _twice(document: Document, shelf: Shelf | None) -> Iterator[Finding]:
    """Yield tasks with an exercise that another one has, and those with themselves to fall back on."""
    seen: dict[str, int] = {}
    for index, task in _tasks(document):
        exercise, fallback = _full_name(task.get("exercise"), shelf), _full_name(task.get("fallback"), shelf)
        if exercise and exercise in seen:
            message = Message("finding-task-twice", exercise=exercise, number=seen[exercise] + 1)
            yield Finding("E405", ("task", index, "exercise"), message)
        elif exercise:
            seen[exercise] = index
        if exercise and exercise == fallback:
            yield Finding("E405", ("task", index, "fallback"), Message("finding-fallback-is-task"))


def _unknown(document: Document, shelf: Shelf | None) -> Iterator[Finding]:
    """Yield exercises that are not on the shelf, and fallbacks that are not lighter than their tasks."""
    if shelf is None:
        return
    for index, task in _tasks(document):
        for key in ("exercise", "fallback"):
            name = task.get(key)
            if isinstance(name, str) and name and shelf.find(name) is None:
                yield _no_such_exercise(("task", index, key), name, shelf)
        whole, light = (_meant_card(task.get(key), shelf) for key in ("exercise", "fallback"))
        if whole is not None and light is not None and not is_lighter(light, whole):
            why = "deeper" if light.intensity != whole.intensity else "longer"
            message = Message("finding-fallback-heavier", fallback=light.id, exercise=whole.id, why=why)
            yield Finding("E402", ("task", index, "fallback"), message)


def _no_such_exercise(place: DocumentPath, name: str, shelf: Shelf) -> Finding:
    cards = shelf.named(name)
    if cards:
        hints: tuple[AnyHint, ...] = tuple(_meant(place, card.ref) for card in cards)
        return Finding("E401", place, Message("finding-exercise-ambiguous", exercise=name[:64]), hints)
    near = _nearest_ref(name, shelf)
    message = Message("finding-exercise-not-in-library", exercise=name[:130])
    return Finding("E401", place, message, (_meant(place, near),) if near else ())


def _meant(place: DocumentPath, ref: str) -> Hint:
    return Hint(Message("finding-did-you-mean", word=IN_QUOTES.format(ref)), Change(place, ref))


def _nearest_ref(name: str, shelf: Shelf) -> str | None:
    """Return the full name that is spelled most like `name`, in another pack too."""
    near = nearest(name, shelf.refs, 0.75)
    if near is not None:
        return near
    ids: Mapping[str, str] = {card.id: card.ref for card in shelf}
    near = nearest(name.rpartition("/")[2], tuple(ids), 0.7)
    return None if near is None else ids[near]


def _meant_card(name: object, shelf: Shelf) -> Card | None:
    """Return the card that `name` means, or that of the nearest name."""
    if not isinstance(name, str) or not name:
        return None
    return shelf.find(name) or shelf.find(_nearest_ref(name, shelf) or "")


def _full_name(name: object, shelf: Shelf | None) -> str:
    """Return the full name of an exercise; the name itself if the shelf does not have it; empty for no name at all."""
    card = shelf.find(name) if shelf is not None and isinstance(name, str) else None
    return card.ref if card is not None else name if isinstance(name, str) else ""


def _tasks(document: Document) -> Iterator[tuple[int, Mapping[str, object]]]:
    tasks = document.get("task")
    for index, task in enumerate(tasks if isinstance(tasks, list) else ()):
        if isinstance(task, dict):
            yield index, task
