"""The model of `pack.toml`, and its findings."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field, ValidationError

from reciprocity_tui import __version__
from reciprocity_tui.exercise.checks.check_placeholders import check_unfilled
from reciprocity_tui.exercise.finding import (
    IN_QUOTES,
    Change,
    Finding,
    Hint,
    did_you_mean,
    join_names,
    suggest_value,
    toml_line,
)
from reciprocity_tui.exercise.options import OptionList
from reciprocity_tui.exercise.steps import StrictModel
from reciprocity_tui.exercise.texts import (
    MAX_HEADER_ITEMS,
    MAX_LIST_ITEMS,
    NotShown,
    Quoted,
    Slug,
    Summary,
    Title,
)
from reciprocity_tui.message import Message
from reciprocity_tui.packs.checking.licence import licence_findings
from reciprocity_tui.packs.diagnostics.hint_trials import keep_working_hints
from reciprocity_tui.packs.diagnostics.merge_related import merge_related
from reciprocity_tui.packs.diagnostics.validation_errors import validation_findings
from reciprocity_tui.packs.lint.coercion import surrounding_findings
from reciprocity_tui.packs.loading.compat import FORMAT, requires_newer
from reciprocity_tui.packs.parsing.read import Document


class Requires(StrictModel):
    """What the pack needs: a lower bound only."""

    app: Annotated[
        str, Field(pattern=r"^>=\d{1,4}(\.\d{1,4}){0,2}$", max_length=16, examples=[">=0.1"]), NotShown()
    ]


class Manifest(StrictModel):
    """The whole of it. `SharedManifest` is that of a pack which others may get."""

    display_name: ClassVar[Message] = Message("document-pack")

    format: Annotated[int, Field(ge=1, examples=[FORMAT])]
    id: Slug
    title: Title
    version: Annotated[
        str, Field(pattern=r"^\d{1,6}\.\d{1,6}\.\d{1,6}$", max_length=20, examples=["1.0.0"]), NotShown()
    ]
    language: Annotated[
        str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=40, examples=["en"]), NotShown()
    ]
    authors: Annotated[tuple[Quoted, ...], Field(strict=False, min_length=1, max_length=MAX_HEADER_ITEMS)]
    license: Quoted | None = None
    source: Quoted | None = None
    """Where its questions are from, when somebody else wrote them."""
    private: bool = False
    """True: for two people alone, and never built for others. It needs no licence and no evidence."""
    summary: Summary
    order: Annotated[tuple[Slug, ...], Field(strict=False, max_length=MAX_LIST_ITEMS)] = ()
    suggest: bool = True
    """False: the two choose what is in it for themselves, and nobody suggests it."""
    requires: Requires | None = None
    lists: dict[Slug, OptionList] = Field(default_factory=dict)


class SharedManifest(Manifest):
    """The manifest of a pack that is not private: others have to know what they may do with it."""

    license: Quoted


def model_for(document: Document) -> type[Manifest]:
    """Return the model that the pack.toml in `document` has to fit."""
    return Manifest if document.get("private") is True else SharedManifest


def manifest_findings(document: Document, folder: str, exercises: frozenset[str]) -> list[Finding]:
    """Return everything that is wrong with the pack.toml in `document`.

    folder -- the name of the pack's folder. exercises -- ids of the files beside it.
    """
    return keep_working_hints(
        _findings(document, folder, exercises),
        document,
        lambda changed: _findings(changed, folder, exercises),
    )


def _findings(document: Document, folder: str, exercises: frozenset[str]) -> list[Finding]:
    findings, model = list(_newer_format(document)), model_for(document)
    try:
        manifest = model.model_validate(document)
        findings += check_unfilled(manifest, same_for_both=frozenset({"lists"}))
        findings += surrounding_findings(manifest)
    except ValidationError as error:
        findings += merge_related(validation_findings(error, model, document))
    licence = document.get("license")
    if isinstance(licence, str) and licence.strip():
        findings += licence_findings(licence)
    name = document.get("id")
    if isinstance(name, str) and name != folder and not any(flaw.path == ("id",) for flaw in findings):
        message = Message("finding-pack-id-is-folder", name=name)
        findings.append(Finding("E121", ("id",), message, (suggest_value("id", folder),)))
    order = document.get("order")
    findings += _order_findings(order if isinstance(order, list) else [], exercises)
    return findings


def _newer_format(document: Document) -> Iterator[Finding]:
    """Yield the finding of a newer pack. A typing error looks the same, so it hides no other finding."""
    place = requires_newer(document)
    if place is not None:
        ours = FORMAT if place == ("format",) else f">={__version__}"
        slip = Message("finding-or-written-for", line=toml_line(str(place[-1]), ours))
        hints = (Message("finding-update-program"), Hint(slip, Change(place, ours)))
        yield Finding("E120", place, Message("finding-newer-pack"), hints)


def _order_findings(order: list[object], exercises: frozenset[str]) -> Iterator[Finding]:
    for index, exercise in enumerate(order):
        if not isinstance(exercise, str):
            continue
        if exercise not in exercises:
            maybe = did_you_mean(exercise, exercises, IN_QUOTES)
            message = Message("finding-no-exercise-in-folder", exercise=exercise[:64])
            known = Message("finding-known-names", names=join_names(exercises))
            yield Finding("E122", ("order", index), message, (*maybe, known) if exercises else ())
        elif exercise in order[:index]:
            hints = (Message("finding-keep-one"),)
            yield Finding("E013", ("order", index), Message("finding-given-twice", key=exercise[:64]), hints)
