"""What a text in a file is: the model says it beside each field, and whoever reads texts asks the model.

A field that can hold a text has one mark: `Shown` where people see it, `NotShown` where nobody does. Style rules and
placeholders read these marks (`said.py`), so the text of a new kind of step is looked at like every other one.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from reciprocity_tui.exercise.header_values import MAX_SLUG_LENGTH, SLUG

MAX_TEXT_LENGTH = 2000
"""Characters of any one text: a card of two pages of a paperback."""
MAX_LIST_ITEMS = 1000
"""Prompts that a step may be drawn from, and answers that a test may give."""
MAX_HEADER_ITEMS = 40
"""Sources, tags, exercises that usually come before, and the like."""
MAX_STEMS = 60

TextPurpose: TypeAlias = Literal[
    "title", "summary", "note", "prompt", "card", "help", "stem", "listener", "option", "label", "end", "tag",
    "quoted", "words",
]  # fmt: skip
"""What a text is for: `label` names a list or a week, `end` an end of a scale; `words` is any other."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Mark a field whose value people see.

    purpose -- which rules apply to it. fills_names -- whether names between braces are filled in.
    """

    purpose: TextPurpose
    fills_names: bool = False


@dataclass(frozen=True, slots=True)
class NotShown:
    """Beside a field: an id, a reference, a condition, something for tests. Nobody who plays sees it."""


Mark: TypeAlias = Shown | NotShown

Text = Annotated[str, Field(min_length=1, max_length=MAX_TEXT_LENGTH)]
"""A text that does not say yet what it is: every field says it with a mark, or is one of those below."""

Title = Annotated[Text, Shown("title")]
Summary = Annotated[Text, Shown("summary")]
Note = Annotated[Text, Shown("note")]
Prompt = Annotated[Text, Shown("prompt", fills_names=True)]
CardText = Annotated[Text, Shown("card", fills_names=True)]
Help = Annotated[Text, Shown("help", fills_names=True)]
Stem = Annotated[Text, Shown("stem", fills_names=True)]
ListenerCard = Annotated[Text, Shown("listener", fills_names=True)]
OptionText = Annotated[Text, Shown("option")]
Label = Annotated[Text, Shown("label")]
EndLabel = Annotated[Text, Shown("end")]
Quoted = Annotated[Text, Shown("quoted")]
"""What somebody else is called or has written: a source, an author, a licence."""

Slug = Annotated[str, Field(pattern=f"^{SLUG}$", max_length=MAX_SLUG_LENGTH), NotShown()]
Tag = Annotated[Slug, Shown("tag")]
Reference = Annotated[
    str,
    Field(pattern=f"^{SLUG}(?:/{SLUG})?$", max_length=130, examples=["ground/one-good-thing"]),
    NotShown(),
]
"""The name of an exercise: its id, or `pack/id`."""
Condition = Annotated[str, Field(min_length=1, max_length=400), NotShown()]
ForTests = Annotated[Text, NotShown()]
