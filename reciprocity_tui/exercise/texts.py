"""What a text in a file is: the model says it beside each field, and whoever reads texts asks the model.

A field that can hold a text carries one mark: `Says` where people see it, `Unseen` where nobody does. Rules of wording
and placeholders read these marks (`said.py`), so the text of a new kind of step is looked at like every other one.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from reciprocity_tui.exercise.card import MOST_OF_SLUG, SLUG

MOST_OF_A_TEXT = 2000
"""Characters of any one text: a card of two pages of a paperback."""
MOST_OF_A_LIST = 1000
"""Prompts that a step may be drawn from, and answers that a test may give."""
MOST_OF_A_HEADER = 40
"""Sources, tags, exercises that usually come before, and the like."""
MOST_STEMS = 60

Sort: TypeAlias = Literal[
    "title", "summary", "note", "prompt", "card", "help", "stem", "listener", "option", "label", "end", "tag",
    "quoted", "words",
]  # fmt: skip
"""What a text is for: `label` names a list or a week, `end` an end of a scale; `words` is any other."""


@dataclass(frozen=True, slots=True)
class Says:
    """Beside a field: people see what stands there.

    sort -- which rules are about it. filled -- whether names are filled in between braces.
    """

    sort: Sort
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Unseen:
    """Beside a field: an id, a reference, a condition, something for tests. Nobody who plays sees it."""


Mark: TypeAlias = Says | Unseen

Text = Annotated[str, Field(min_length=1, max_length=MOST_OF_A_TEXT)]
"""A text that does not say yet what it is: every field says it with a mark, or is one of those below."""

Title = Annotated[Text, Says("title")]
Summary = Annotated[Text, Says("summary")]
Note = Annotated[Text, Says("note")]
Prompt = Annotated[Text, Says("prompt", filled=True)]
CardText = Annotated[Text, Says("card", filled=True)]
Help = Annotated[Text, Says("help", filled=True)]
Stem = Annotated[Text, Says("stem", filled=True)]
ListenerCard = Annotated[Text, Says("listener", filled=True)]
OptionText = Annotated[Text, Says("option")]
Label = Annotated[Text, Says("label")]
EndLabel = Annotated[Text, Says("end")]
Quoted = Annotated[Text, Says("quoted")]
"""What somebody else is called or has written: a source, an author, a licence."""

Slug = Annotated[str, Field(pattern=f"^{SLUG}$", max_length=MOST_OF_SLUG), Unseen()]
Tag = Annotated[Slug, Says("tag")]
Reference = Annotated[
    str, Field(pattern=f"^{SLUG}(?:/{SLUG})?$", max_length=130, examples=["ground/one-good-thing"]), Unseen()
]
"""The name of an exercise: its id, or `pack/id`."""
Condition = Annotated[str, Field(min_length=1, max_length=400), Unseen()]
ForTests = Annotated[Text, Unseen()]
