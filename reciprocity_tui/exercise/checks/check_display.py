"""Texts that cannot be shown as they are: blank ones, and a line break where there is one line."""

from collections.abc import Iterator
from unicodedata import category

from reciprocity_tui.exercise.finding import Change, DocumentPath, Finding, Hint, to_toml
from reciprocity_tui.exercise.model_texts import ModelText, TextGroup

SINGLE_LINE = frozenset({"title", "option", "label", "end", "stem", "quoted"})
"""Sorts of texts that lists, buttons and headings show on one line."""


def check_displayable(model_text: ModelText) -> Iterator[Finding]:
    """Yield what keeps a text from being shown."""
    text = model_text.text
    if _is_blank(text):
        hint = "Write something, or leave it out."
        yield Finding("E107", model_text.path, f"{_describe_field(model_text.path)} is blank", (hint,))
    elif "\n" in text and model_text.mark.purpose in SINGLE_LINE:
        line = " ".join(text.split())
        hint = Hint(f"On one line: {to_toml(line)}", Change(model_text.path, line))
        message = f"{_describe_field(model_text.path)} has a line break, and is shown on one line"
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


def _is_blank(text: str) -> bool:
    """Whether nothing in it can be seen: no letter, digit, mark or sign, or only the sign that is an empty one."""
    return not any(
        character > " " and character != _EMPTY_SIGN and category(character)[0] in "LNPS"
        for character in text
    )


_EMPTY_SIGN = "\u2800"


def _describe_field(place: DocumentPath) -> str:
    """The field at `place`, or the item of one, in words."""
    if isinstance(place[-1], int) and len(place) > 1:
        return f"item {place[-1] + 1} of {_describe_field(place[:-1])}"
    return f"`{str(place[-1])[:40]}`"
