"""Agreements in words."""

from reciprocity_tui.play.slots import Promise


def in_words(promise: Promise) -> str:
    """An agreement as one sentence, in the words of the two."""
    what, cue = promise.what.strip(), _without(promise.cue.strip(), "if").rstrip(" ,.")
    said = f"{_begun(cue)}{_joined(_without(what, 'then'), cue)}" if cue else what
    return said if not said or said[-1] in ".?!…" else f"{said}."


_OF_TIME = frozenset({"when", "whenever", "once", "after", "before", "on", "at", "every", "each", "as"})
"""First words of a cue that says when it is, and needs no "if"."""


def _says_when(cue: str) -> bool:
    return cue.partition(" ")[0].casefold() in _OF_TIME and " " in cue


def _begun(cue: str) -> str:
    return f"{cue[0].upper()}{cue[1:]}" if _says_when(cue) else f"If {cue}"


def _joined(what: str, cue: str) -> str:
    """What is done, after its cue. A capital stays: it may be a name, and after a colon it may stand."""
    if what[:1].isupper() and what.partition(" ")[0] != "I":
        return f": {what}"
    return f", {what}" if _says_when(cue) else f", then {what}"


def _without(text: str, word: str) -> str:
    """`text` without a first `word`: the couple may have typed what the sentence says anyhow."""
    first, _, rest = text.partition(" ")
    return rest.strip() if first.casefold().strip(",") == word and rest.strip() else text


def for_how_long(days: int) -> str:
    """Days in words."""
    weeks, over = divmod(days, 7)
    if over or weeks not in _WEEKS:
        return "for a day" if days == 1 else f"for {days} days"
    return f"for {_WEEKS[weeks]}"


_WEEKS = {1: "a week", 2: "two weeks", 3: "three weeks", 4: "four weeks", 6: "six weeks", 8: "eight weeks"}
