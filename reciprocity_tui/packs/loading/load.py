"""Load an exercise: read, validate, and check its sense. Slow modules are imported when there is a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.errors import PackError
from reciprocity_tui.exercise.finding import IN_QUOTES, DocumentPath, Finding, did_you_mean, join_names
from reciprocity_tui.exercise.header_values import MAX_SLUG_LENGTH, SLUG
from reciprocity_tui.message import Message
from reciprocity_tui.packs.parsing.read import (
    MOST_FAULTS,
    PACK_FILE,
    Document,
    UnreadableText,
    decode,
    parse,
    read_bytes,
)

if TYPE_CHECKING:
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.exercise.recalled_steps import ExerciseContext
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic

LISTS = Path(__file__).with_name("lists.toml")
"""The lists of the program."""

NAMED_LISTS = ("options", "rows", "columns")
"""Keys of a step that may name a list instead of containing one."""

_ID = re.compile(SLUG)

_PLACEHOLDER_LIST = ["this", "that"]
"""Options in the place of a list that does not exist, so that the rest can be checked."""


class LoadResult(NamedTuple):
    """The result of loading a file: an exercise, or diagnostics.

    unreadable -- it could not even be opened. text -- of the file, if it is an exercise.
    """

    exercise: Exercise | None
    diagnostics: tuple[Diagnostic, ...] = ()
    unreadable: bool = False
    text: str = ""


def load_with_diagnostics(
    file: Path,
    shown: str | None = None,
    within: Path | None = None,
    neighbours: ExerciseContext | None = None,
    *,
    tests: bool = True,
) -> LoadResult:
    """Load the exercise in `file`, with all diagnostics.

    shown -- its name in the diagnostics. within -- a folder that links may not lead out of. neighbours -- other
    exercises; None: what is named of them is not looked at. tests -- whether its `[[test]]` tables are read: nobody
    who plays needs them, and a fault in them keeps nothing from being played.
    """
    name = shown or str(file)
    try:
        text = decode(read_bytes(file, within))
        document = parse(text)
    except UnreadableText as fault:
        from reciprocity_tui.packs.diagnostics.error_recovery import recover_diagnostics

        diagnostics = recover_diagnostics(
            fault,
            name,
            lambda salvaged: _validate_document(salvaged, file, within, neighbours, tests=tests)[1],
        )
        unread = fault.code == "E001"
        return LoadResult(
            None, diagnostics if unread else _add_name_diagnostic(diagnostics, file, name), unread
        )
    exercise, findings = _validate_document(document, file, within, neighbours, tests=tests)
    if exercise is not None and not findings and _can_be_id(file.stem):
        return LoadResult(exercise, text=text)
    from reciprocity_tui.packs.diagnostics.locate_findings import locate_findings

    return LoadResult(None, _add_name_diagnostic(locate_findings(findings, text, name), file, name))


def _validate_document(
    document: Document, file: Path, within: Path | None, neighbours: ExerciseContext | None, *, tests: bool
) -> tuple[Exercise | None, list[Finding]]:
    if not tests:
        document.pop("test", None)
    findings = list(_resolve_lists(document, file.parent / PACK_FILE, within))
    return _validate(assign_ids(document), findings, neighbours), findings


def _add_name_diagnostic(
    diagnostics: tuple[Diagnostic, ...], file: Path, shown: str
) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of a file, with that of its name if it cannot be an id."""
    if _can_be_id(file.stem):
        return diagnostics
    from reciprocity_tui.packs.diagnostics.locate_findings import sort_diagnostics

    return sort_diagnostics((_invalid_id(shown), *diagnostics))


def load_exercise(file: Path, within: Path | None = None) -> Exercise:
    """Return the exercise in `file`, with default prompts filled in.

    within -- the folder that links may not leave. Raises PackError with the first diagnostic of the file.
    """
    result = load_with_diagnostics(file, within=within, tests=False)
    if result.exercise is not None:
        from reciprocity_tui.packs.loading.default_prompts import fill_default_prompts

        return fill_default_prompts(result.exercise)
    first, *others = result.diagnostics
    raise PackError(
        Message(
            "exercise-cannot-be-played",
            exercise=file.stem,
            problem=first.message,
            file=file.name,
            line=first.line,
        ),
        Message("exercise-check-shows", more=len(others), file=str(file)),
    )


def _validate(
    document: Document, findings: list[Finding], neighbours: ExerciseContext | None
) -> Exercise | None:
    exercise, problems = _find_problems(document, neighbours)
    if problems:
        from reciprocity_tui.packs.diagnostics.hint_trials import keep_working_hints

        problems = keep_working_hints(
            problems, document, lambda problem: _find_problems(problem, neighbours)[1]
        )
    unknown_lists = {finding.path[:-1] for finding in findings}
    findings += (problem for problem in problems if not (unknown_lists and problem.code == "E211"))
    return exercise


def _find_problems(
    document: Document, neighbours: ExerciseContext | None
) -> tuple[Exercise | None, list[Finding]]:
    from reciprocity_tui.packs.loading import pydantic_setup as models

    try:
        exercise = models.Exercise.model_validate(document)
    except models.ValidationError:
        from reciprocity_tui.packs.diagnostics.diagnose import exercise_findings

        return None, exercise_findings(document, neighbours)
    findings = list(islice(models.sense_flaws(exercise, neighbours=neighbours), 2 * MOST_FAULTS))
    findings += islice(models.coercion_flaws(exercise), MOST_FAULTS + 1)
    if exercise.test and not findings:
        from reciprocity_tui.packs.testing.check_tests import findings_in_tests

        findings += islice(findings_in_tests(exercise), MOST_FAULTS + 1)
    return exercise, findings


def assign_ids(document: Document) -> Document:
    """Return the document with an id for each `read` and `round` that has none, by its place in the file."""
    taken = {str(step["id"]) for _, step in _steps(document) if "id" in step}
    for place, step in _steps(document):
        if "id" not in step and step.get("kind") in ("read", "round"):
            numbers = [str(part + 1) for part in place if isinstance(part, int)]
            name = f"{step['kind']}-{'-'.join(numbers)}"
            while name in taken:
                name += "-x"
            taken.add(name)
            step["id"] = name
    return document


def _steps(document: Document) -> Iterator[tuple[DocumentPath, Document]]:
    """Yield every step that is a table, with its path, those of a round after it."""
    for index, step in enumerate(_items(document.get("step"))):
        if isinstance(step, dict):
            yield ("step", index), step
            for number, inner in enumerate(_items(step.get("do"))):
                if isinstance(inner, dict):
                    yield ("step", index, "do", number), inner


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _resolve_lists(document: Document, pack_file: Path, within: Path | None) -> Iterator[Finding]:
    """Put lists in the place of their names, and yield a finding for each unknown name."""
    lists: Document | None = None
    for place, step in _steps(document):
        for key in NAMED_LISTS:
            name = step.get(key)
            if not isinstance(name, str):
                continue
            if lists is None:
                lists = {**_lists_in(LISTS, "", None), **_lists_in(pack_file, "lists", within)}
            step[key] = lists.get(name, _PLACEHOLDER_LIST)
            if name not in lists:
                yield _no_list(name, lists).under((*place, key))


def _no_list(name: str, lists: Document) -> Finding:
    maybe = did_you_mean(name, lists, IN_QUOTES)
    known = Message("finding-known-names", names=join_names(lists, 40))
    return Finding("E232", (), Message("finding-no-such-list-here", name=name[:40]), (*maybe, known))


def _lists_in(file: Path, key: str, within: Path | None) -> Document:
    """Return the lists under `key` in `file`; those of the whole file when there is no key."""
    try:
        document = parse(decode(read_bytes(file, within)))
    except UnreadableText:
        return {}
    lists = document.get(key) if key else document
    return lists if isinstance(lists, dict) else {}


def _can_be_id(name: str) -> bool:
    return len(name) <= MAX_SLUG_LENGTH and _ID.fullmatch(name) is not None


def _invalid_id(file: str) -> Diagnostic:
    from reciprocity_tui.messages import text
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
    from reciprocity_tui.packs.parsing.slugs import slugify

    name = slugify(Path(file).name.removesuffix(".toml")) or "thanks-for-the-tea"
    hint = text("finding-rename-file", name=f"{name}.toml")
    return Diagnostic("E113", text("finding-file-name-is-id"), file, hints=(hint,))
