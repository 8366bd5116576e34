"""Whom a text on paper speaks of: two names in a script, "you" and "your partner" on a card."""

import re
from collections.abc import Mapping

from reciprocity_tui.exercise.checks.check_placeholders import PLACEHOLDERS
from reciprocity_tui.packs.review.script import Part

OPENER, OTHER = "Ana", "Sam"
"""The two in a script. Ana opens the evening."""
TOPIC = "your topic"

_PLACE = re.compile(rf"\{{({'|'.join(PLACEHOLDERS)})\}}")
_SENTENCE = re.compile(r"(^|[.?:]\s+)$")


def name_for_script(text: str, part: Part, *, heard: bool = False) -> str:
    """Return a text with names filled in, as it reads when Ana opens.

    heard -- it is read by whoever hears, and not by whoever acts.
    """
    actor = OTHER if part.who in ("second", "listener") else OPENER
    speaker = OPENER if part.in_round else actor
    return _fill_names(
        text,
        {
            "first": OPENER,
            "second": OTHER,
            "speaker": speaker,
            "listener": _not(speaker),
            "other": actor if heard else _not(actor),
            "topic": TOPIC,
        },
    )


def name_for_card(text: str, part: Part, *, heard: bool = False) -> str:
    """Return a text as it reads on a card in somebody's hand, where nobody's name is known."""
    you, partner = ("your partner", "you") if heard else ("you", "your partner")
    listens = part.in_round and part.who == "listener"
    names = {
        "first": you if part.who == "first" else "whoever opens",
        "second": you if part.who == "second" else "the other one",
        "speaker": partner if listens else you,
        "listener": you if listens else partner,
        "other": "your partner",
        "topic": TOPIC,
    }
    if part.who in ("first", "second"):
        names |= {"first": partner, "second": partner, part.who: you}
    return _fill_names(text, names)


def _not(name: str) -> str:
    return OTHER if name == OPENER else OPENER


def _fill_names(text: str, names: Mapping[str, str]) -> str:
    """Fill in `names`, with a capital letter where one begins a sentence."""

    def name(match: re.Match[str]) -> str:
        replacement = names[match[1]]
        begins = _SENTENCE.search(text[: match.start()]) is not None
        return replacement[:1].upper() + replacement[1:] if begins else replacement

    return _PLACE.sub(name, text)
