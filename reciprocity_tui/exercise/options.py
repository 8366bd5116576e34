"""The options of `choose`, `rank` and `sort`, and the rows of a `grid`: a list, or typed in an earlier step."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, TypeAlias

from pydantic import Field

from reciprocity_tui.exercise.finding import DocumentPath, Finding
from reciprocity_tui.exercise.steps import StrictModel
from reciprocity_tui.exercise.texts import OptionText, Slug
from reciprocity_tui.message import Message

MAX_OPTIONS = 36

OptionPairs: TypeAlias = tuple[tuple[str, str], ...]
"""Options as (id, text), in the order of the file."""


class Option(StrictModel):
    """An option with a stable id."""

    id: Slug
    text: OptionText


class OptionsFromStep(StrictModel):
    """The lines that both typed in the step `of`, once it is revealed: each is an option."""

    of: Slug


OptionList: TypeAlias = Annotated[
    tuple[OptionText | Option, ...], Field(strict=False, min_length=2, max_length=MAX_OPTIONS)
]
"""Options that are written out."""

Options: TypeAlias = OptionsFromStep | OptionList
"""The key `options`. The name of a list has given way to its items before anything is validated."""


def written_options(options: Options | None) -> OptionPairs:
    """Return the options that are written out; none where they are typed in another step."""
    if options is None or isinstance(options, OptionsFromStep):
        return ()
    return tuple(
        (slug(option), option) if isinstance(option, str) else (option.id, option.text) for option in options
    )


def with_ids(texts: Iterable[str]) -> OptionPairs:
    """Return texts with the ids they have by themselves."""
    return tuple((slug(text), text) for text in texts)


def known_ids(options: Options | None) -> frozenset[str]:
    """Return the ids that are known before anything is typed."""
    return frozenset(name for name, _ in written_options(options))


def source_step(options: Options | None) -> str:
    """Return the id of the step where the options are typed; empty when they are written out."""
    return options.of if isinstance(options, OptionsFromStep) else ""


def slug(text: str) -> str:
    """Return the id of an option that is a text only: its letters and digits."""
    return "-".join("".join(c if c.isalnum() else " " for c in text.casefold()).split()) or "option"


def check_duplicates(place: DocumentPath, offered: Sequence[tuple[str, str]]) -> Iterator[Finding]:
    """Yield every option that has the id or the text of one before it. place -- of the list, below the step."""
    names: set[str] = set()
    texts: set[str] = set()
    for index, (name, text) in enumerate(offered):
        same = " ".join(text.casefold().split()).rstrip(" .!?\u2026")
        if name in names:
            yield Finding("E223", (*place, index), Message("finding-option-id-taken", id=name))
        elif same in texts:
            yield Finding("E223", (*place, index), Message("finding-option-text-taken", option=text[:40]))
        names.add(name)
        texts.add(same)
