"""Texts that cannot be shown as they are: blank ones, and a line break where there is one line."""

from collections.abc import Iterator
from unicodedata import category

from reciprocity_tui.exercise.finding import Change, DocumentPath, Finding, Hint, to_toml
from reciprocity_tui.exercise.model_texts import ModelText, TextGroup
from reciprocity_tui.message import Message

SINGLE_LINE = frozenset({"title", "option", "label", "end", "stem", "quoted"})
"""Sorts of texts that lists, buttons and headings show on one line."""


def check_displayable(model_text: ModelText) -> Iterator[Finding]:
    """Yield what keeps a text from being shown."""
    text = model_text.text
    if shows_nothing(text):
        yield Finding("E107", model_text.path, Message("finding-blank", field=field_at(model_text.path)))
    elif "\n" in text and model_text.mark.purpose in SINGLE_LINE:
        line = " ".join(text.split())
        hint = Hint(Message("finding-write-on-one-line", line=to_toml(line)), Change(model_text.path, line))
        message = Message("finding-line-break", field=field_at(model_text.path))
        yield Finding("E241", model_text.path, message, (hint,))


def may_not_be_displayable(group: TextGroup) -> bool:
    """Return whether one of some texts may be such, at a glance: nearly all begin with something plain to see."""
    if (
        group.mark.purpose in SINGLE_LINE
        and "\n" in group.joined
        and any("\n" in text for text in group.texts)
    ):
        return True
    return not (min(group.texts) >= "!" and max(group.texts) < "\x7f")


def shows_nothing(text: str) -> bool:
    """Return whether a text has nothing to see: no letter, digit, mark or sign but the empty one."""
    return not any(
        character > " " and character != _EMPTY_SIGN and category(character)[0] in "LNPS"
        for character in text
    )


_EMPTY_SIGN = "\u2800"


def field_at(path: DocumentPath) -> Message:
    """Return the name of the field at `path`, or of the item of one."""
    if not path:
        return Message("field-this")
    if isinstance(path[-1], int) and len(path) > 1:
        return Message("field-item", number=path[-1] + 1, field=field_at(path[:-1]))
    return Message("field-name", name=str(path[-1])[:40])
