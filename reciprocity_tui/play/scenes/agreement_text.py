"""Agreements as sentences, in the players' own words."""

from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.scenes.slots import Promise

_OF_TIME = frozenset({"when", "whenever", "once", "after", "before", "on", "at", "every", "each", "as"})
"""First words of a cue that says when it is, and needs no "if"."""


def describe_agreement(promise: Promise) -> Text:
    """Return an agreement as one sentence, in the words of the two."""
    what, cue = promise.what.strip(), _strip_first_word(promise.cue.strip(), "if").rstrip(" ,.")
    if not cue:
        return _finish(what) if what or promise.number is None else Message("agreement-deleted")
    what = _finish(_strip_first_word(what, "then"))
    # A capital stays: it may be a name, and after a colon it may begin what is done.
    has_capital = what[:1].isupper() and what.partition(" ")[0] != "I"
    if _is_time(cue):
        cue = f"{cue[0].upper()}{cue[1:]}"
        return Message("agreement-at-time-what" if has_capital else "agreement-at-time", cue=cue, what=what)
    return Message("agreement-if" if has_capital else "agreement-if-then", cue=cue, what=what)


def _finish(sentence: str) -> str:
    """Return the sentence with a full stop, where no other mark ends it."""
    return sentence if not sentence or sentence[-1] in ".?!…" else f"{sentence}."


def _is_time(cue: str) -> bool:
    return cue.partition(" ")[0].casefold() in _OF_TIME and " " in cue


def _strip_first_word(text: str, word: str) -> str:
    """Return `text` without a leading `word` that the sentence already contains."""
    first, _, rest = text.partition(" ")
    return rest.strip() if first.casefold().strip(",") == word and rest.strip() else text
