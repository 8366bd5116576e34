"""Texts that cannot be shown as they are: blank ones, and a line break where there is one line."""

from collections.abc import Iterator
from unicodedata import category

from reciprocity_tui.exercise.flaw import Change, Flaw, Hint, Place, toml_of
from reciprocity_tui.exercise.said import Spoken, Together

ON_ONE_LINE = frozenset({"title", "option", "label", "end", "stem", "quoted"})
"""Sorts of texts that lists, buttons and headings show on one line."""


def showing_flaws(said: Spoken) -> Iterator[Flaw]:
    """Yield what keeps a text from being shown."""
    text = said.text
    if _is_blank(text):
        hint = "Write something, or leave it out."
        yield Flaw("E107", said.place, f"{_named(said.place)} is blank", (hint,))
    elif "\n" in text and said.says.sort in ON_ONE_LINE:
        line = " ".join(text.split())
        hint = Hint(f"On one line: {toml_of(line)}", Change(said.place, line))
        message = f"{_named(said.place)} has a line break, and is shown on one line"
        yield Flaw("E241", said.place, message, (hint,))


def may_not_show(found: Together) -> bool:
    """Return whether one of some texts may be such, at a glance: nearly all begin with something plain to see."""
    if found.says.sort in ON_ONE_LINE and "\n" in found.joined and any("\n" in text for text in found.texts):
        return True
    return not (min(found.texts) >= "!" and max(found.texts) < "\x7f")


def _is_blank(text: str) -> bool:
    """Whether nothing in it can be seen: no letter, digit, mark or sign, or only the sign that is an empty one."""
    return not any(each > " " and each != _EMPTY_SIGN and category(each)[0] in "LNPS" for each in text)


_EMPTY_SIGN = "\u2800"


def _named(place: Place) -> str:
    """The field at `place`, or the item of one, in words."""
    if isinstance(place[-1], int) and len(place) > 1:
        return f"item {place[-1] + 1} of {_named(place[:-1])}"
    return f"`{str(place[-1])[:40]}`"
