"""Agreements in words."""

from reciprocity_tui.play.scenes.slots import Promise


def describe_agreement(promise: Promise) -> str:
    """An agreement as one sentence, in the words of the two."""
    what, cue = promise.what.strip(), _strip_first_word(promise.cue.strip(), "if").rstrip(" ,.")
    sentence = f"{_start(cue)}{_continuation(_strip_first_word(what, 'then'), cue)}" if cue else what
    return sentence if not sentence or sentence[-1] in ".?!…" else f"{sentence}."


_OF_TIME = frozenset({"when", "whenever", "once", "after", "before", "on", "at", "every", "each", "as"})
"""First words of a cue that says when it is, and needs no "if"."""


def _is_time(cue: str) -> bool:
    return cue.partition(" ")[0].casefold() in _OF_TIME and " " in cue


def _start(cue: str) -> str:
    return f"{cue[0].upper()}{cue[1:]}" if _is_time(cue) else f"If {cue}"


def _continuation(what: str, cue: str) -> str:
    """What is done, after its cue. A capital stays: it may be a name, and after a colon it may stand."""
    if what[:1].isupper() and what.partition(" ")[0] != "I":
        return f": {what}"
    return f", {what}" if _is_time(cue) else f", then {what}"


def _strip_first_word(text: str, word: str) -> str:
    """`text` without a first `word`: the couple may have typed what the sentence says anyhow."""
    first, _, rest = text.partition(" ")
    return rest.strip() if first.casefold().strip(",") == word and rest.strip() else text


def describe_days(days: int) -> str:
    """Days in words."""
    weeks, over = divmod(days, 7)
    if over or weeks not in _WEEKS:
        return "for a day" if days == 1 else f"for {days} days"
    return f"for {_WEEKS[weeks]}"


_WEEKS = {1: "a week", 2: "two weeks", 3: "three weeks", 4: "four weeks", 6: "six weeks", 8: "eight weeks"}
