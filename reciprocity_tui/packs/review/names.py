"""Fill in whom a text on paper speaks of: two names in a script, "you" and "your partner" on a card."""

import re
from collections.abc import Mapping

from reciprocity_tui import messages
from reciprocity_tui.exercise.checks.check_placeholders import PLACEHOLDERS
from reciprocity_tui.packs.review.script import Part

_PLACE = re.compile(rf"\{{({'|'.join(PLACEHOLDERS)})\}}")
_SENTENCE = re.compile(r"(^|[.?:]\s+)$")


def name_for_script(text: str, part: Part, *, heard: bool = False) -> str:
    """Return a text with names filled in, as it reads when Ana opens.

    heard -- it is read by whoever hears, and not by whoever acts.
    """
    opener, second = messages.text("script-opener"), messages.text("script-other")
    acts_second = part.who in ("second", "listener")
    actor, partner = (second, opener) if acts_second else (opener, second)
    speaker, listener = (opener, second) if part.in_round else (actor, partner)
    return _fill_names(
        text,
        {
            "first": opener,
            "second": second,
            "speaker": speaker,
            "listener": listener,
            "other": actor if heard else partner,
            "topic": messages.text("paper-topic"),
        },
    )


def name_for_card(text: str, part: Part, *, heard: bool = False) -> str:
    """Return a text as it reads on a card in somebody's hand, where nobody's name is known."""
    reader, reader_partner = messages.text("paper-you"), messages.text("paper-partner")
    you, partner = (reader_partner, reader) if heard else (reader, reader_partner)
    listens = part.in_round and part.who == "listener"
    names = {
        "first": you if part.who == "first" else messages.text("paper-opener"),
        "second": you if part.who == "second" else messages.text("paper-second"),
        "speaker": partner if listens else you,
        "listener": you if listens else partner,
        "other": reader_partner,
        "topic": messages.text("paper-topic"),
    }
    if part.who in ("first", "second"):
        names |= {"first": partner, "second": partner, part.who: you}
    return _fill_names(text, names)


def _fill_names(text: str, names: Mapping[str, str]) -> str:
    """Fill in `names`, with a capital letter where one begins a sentence."""

    def name(match: re.Match[str]) -> str:
        replacement = names[match[1]]
        begins = _SENTENCE.search(text[: match.start()]) is not None
        return replacement[:1].upper() + replacement[1:] if begins else replacement

    return _PLACE.sub(name, text)
