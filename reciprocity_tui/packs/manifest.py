"""What `pack.toml` says: who made the pack, for whom, and in which order."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field, ValidationError

from reciprocity_tui import __version__
from reciprocity_tui.exercise.flaw import IN_QUOTES, Flaw, did_you_mean, giving, listed
from reciprocity_tui.exercise.options import Listed
from reciprocity_tui.exercise.placeholders import unfilled_flaws
from reciprocity_tui.exercise.steps import Shape
from reciprocity_tui.exercise.texts import (
    MOST_OF_A_HEADER,
    MOST_OF_A_LIST,
    Quoted,
    Slug,
    Summary,
    Title,
    Unseen,
)
from reciprocity_tui.packs.edition import FORMAT, NEWER, UPDATE, asks_for_newer
from reciprocity_tui.packs.gather import gathered
from reciprocity_tui.packs.licence import licence_flaws
from reciprocity_tui.packs.read import Document
from reciprocity_tui.packs.shape import shape_flaws
from reciprocity_tui.packs.trying import tried
from reciprocity_tui.packs.wording.coercion import flaws_around


class Requires(Shape):
    """What the pack needs: a lower bound only."""

    app: Annotated[
        str, Field(pattern=r"^>=\d{1,4}(\.\d{1,4}){0,2}$", max_length=16, examples=[">=0.1"]), Unseen()
    ]


class Manifest(Shape):
    """The whole of it. `SharedManifest` is that of a pack which others may get."""

    called: ClassVar[str] = "a pack"

    format: Annotated[int, Field(ge=1, examples=[FORMAT])]
    id: Slug
    title: Title
    version: Annotated[
        str, Field(pattern=r"^\d{1,6}\.\d{1,6}\.\d{1,6}$", max_length=20, examples=["1.0.0"]), Unseen()
    ]
    language: Annotated[
        str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=40, examples=["en"]), Unseen()
    ]
    authors: Annotated[tuple[Quoted, ...], Field(strict=False, min_length=1, max_length=MOST_OF_A_HEADER)]
    license: Quoted | None = None
    source: Quoted | None = None
    """Where its questions are from, when somebody else wrote them."""
    private: bool = False
    """True: for two people alone, and never built for others. It needs no licence and no evidence."""
    summary: Summary
    order: Annotated[tuple[Slug, ...], Field(strict=False, max_length=MOST_OF_A_LIST)] = ()
    suggest: bool = True
    """False: the two choose what is in it for themselves, and nobody suggests it."""
    requires: Requires | None = None
    lists: dict[Slug, Listed] = Field(default_factory=dict)


class SharedManifest(Manifest):
    """The manifest of a pack that is not private: others have to know what they may do with it."""

    license: Quoted


def model_for(document: Document) -> type[Manifest]:
    """Return the model that the pack.toml in `document` has to fit."""
    return Manifest if document.get("private") is True else SharedManifest


def manifest_flaws(document: Document, folder: str, exercises: frozenset[str]) -> list[Flaw]:
    """Everything that is wrong with the pack.toml in `document`.

    folder -- the name of the pack's folder. exercises -- ids of the files beside it.
    """
    return tried(_flaws(document, folder, exercises), document, lambda each: _flaws(each, folder, exercises))


def _flaws(document: Document, folder: str, exercises: frozenset[str]) -> list[Flaw]:
    flaws, model = list(_newer(document)), model_for(document)
    try:
        manifest = model.model_validate(document)
        flaws += unfilled_flaws(manifest, alike=frozenset({"lists"}))
        flaws += flaws_around(manifest)
    except ValidationError as error:
        flaws += gathered(shape_flaws(error, model, document))
    licence = document.get("license")
    if isinstance(licence, str) and licence.strip():
        flaws += licence_flaws(licence)
    name = document.get("id")
    if isinstance(name, str) and name != folder and not any(each.path == ("id",) for each in flaws):
        hints = (giving("id", folder), f"Or rename the folder to {name}.")
        flaws.append(Flaw("E121", ("id",), "the id of a pack is the name of its folder", hints))
    order = document.get("order")
    flaws += _order_flaws(order if isinstance(order, list) else [], exercises)
    return flaws


def _newer(document: Document) -> Iterator[Flaw]:
    """A pack of a later time. A slip of the hand looks the same, so nothing else is hidden by it."""
    place = asks_for_newer(document)
    if place is not None:
        ours = FORMAT if place == ("format",) else f">={__version__}"
        slip = giving(str(place[-1]), ours, at=place[:-1], words="Or {}, if that is what it was written for.")
        yield Flaw("E120", place, NEWER, (UPDATE, slip))


def _order_flaws(order: list[object], exercises: frozenset[str]) -> Iterator[Flaw]:
    for index, each in enumerate(order):
        if not isinstance(each, str):
            continue
        if each not in exercises:
            maybe = did_you_mean(each, exercises, IN_QUOTES)
            message = f"there is no exercise {each[:64]}.toml in this folder"
            hints = (*maybe, f"There is {listed(exercises)}.") if exercises else ()
            yield Flaw("E122", ("order", index), message, hints)
        elif each in order[:index]:
            yield Flaw("E013", ("order", index), f"`{each[:64]}` is given twice", ("Keep one of the two.",))
