"""Why something is suggested: a fact that can be checked against the history, and the words for it."""

from enum import Enum
from typing import NamedTuple

from reciprocity_tui.words import KIND_WORDS, PILLAR_WORDS, ended_once

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class ReasonKind(Enum):
    """What a reason speaks of."""

    FIRST_EVER = "first-ever"
    """No evening was kept yet, and this is the one to begin with."""
    HOUSE_RULES_NOW = "house-rules-now"
    """`number` evenings were kept, and the two have no rules of their own yet."""
    ON_THE_PATH = "on-the-path"
    """It waits on the path `name` that the two follow."""
    ON_THE_PATH_LONG = "on-the-path-long"
    """The same; it takes `number` minutes, more than were asked for."""
    ON_THE_PATH_STILL = "on-the-path-still"
    """The same, and something else of its week is not there any more."""
    LIGHT_AFTER_DEEP = "light-after-deep"
    """A deep one was played a moment ago, and this is a light one."""
    LEAVES_ROOM = "leaves-room"
    """Something is due, and this one is light and short."""
    PILLAR_MISSING = "pillar-missing"
    """The last `of` evenings were of other pillars than `name`."""
    PILLAR_SELDOM = "pillar-seldom"
    """`number` of the last `of` evenings had the pillar `name`."""
    KIND_MISSING = "kind-missing"
    """The last `of` evenings were of other kinds than `name`."""
    KIND_SELDOM = "kind-seldom"
    """`number` of the last `of` evenings had the kind `name`."""
    LEADS_TO = "leads-to"
    """This one was not played yet, and usually comes before `name`, a title."""
    FOLLOWS_ON = "follows-on"
    """`name`, a title, usually comes before this one, and was played."""
    NOT_PLAYED = "not-played"
    """This one was not played yet."""
    FITS = "fits"
    """It takes at most `number` minutes, and no less than half of them."""
    LAST_PLAYED = "last-played"
    """It was played `number` days ago, and not since."""
    PLAYED_BEFORE = "played-before"
    """It was played, on a day that cannot be told for sure."""
    TAKES = "takes"
    """It takes `number` minutes."""


class Reason(NamedTuple):
    """One true thing. What `name`, `number` and `of` mean is said at each `ReasonKind`."""

    kind: ReasonKind
    name: str = ""
    number: int = 0
    of: int = 0


def format_reason(reason: Reason) -> str:
    """The reason in a short sentence."""
    why, name, number, of = reason
    if why is ReasonKind.LAST_PLAYED and number < len(_NEARLY_NOW):
        return _NEARLY_NOW[number]
    about = PILLAR_WORDS.get(name) or KIND_WORDS.get(name) or name
    spelled = _spell_number(number)
    sentence = _SENTENCES[why].format(
        name=name, about=about, number=number, spelled=spelled, of=_spell_number(of)
    )
    return ended_once(sentence[:1].upper() + sentence[1:])


_NEARLY_NOW = ("Played today, and good twice.", "Last played yesterday.")
_SENTENCES = {
    ReasonKind.FIRST_EVER: "A good place to begin.",
    ReasonKind.HOUSE_RULES_NOW: "{spelled} evenings are behind you. A good time for rules of your own.",
    ReasonKind.ON_THE_PATH: "Next on your path: {name}.",
    ReasonKind.ON_THE_PATH_LONG: "Next on your path: {name}. It takes about {number} minutes.",
    ReasonKind.ON_THE_PATH_STILL: "Next on your path: {name}. It goes on without what is not here any more.",
    ReasonKind.LIGHT_AFTER_DEEP: "After a deep evening, something light.",
    ReasonKind.LEAVES_ROOM: "Light and short, so there is room for what you agreed.",
    ReasonKind.PILLAR_MISSING: "The last {of} evenings were not about {about}.",
    ReasonKind.PILLAR_SELDOM: "Only {spelled} of the last {of} evenings was about {about}.",
    ReasonKind.KIND_MISSING: "The last {of} evenings were not about {about}.",
    ReasonKind.KIND_SELDOM: "Only {spelled} of the last {of} evenings was about {about}.",
    ReasonKind.LEADS_TO: "It usually comes before {name}.",
    ReasonKind.FOLLOWS_ON: "It follows on {name}.",
    ReasonKind.NOT_PLAYED: "Not played yet.",
    ReasonKind.FITS: "It fits into {number} minutes.",
    ReasonKind.LAST_PLAYED: "Last played {number} days ago.",
    ReasonKind.PLAYED_BEFORE: "You have played this one before.",
    ReasonKind.TAKES: "It takes about {number} minutes.",
}


def _spell_number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
