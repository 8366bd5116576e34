"""The reasons for a suggestion: facts that can be checked against the history."""

from datetime import date
from enum import Enum
from typing import NamedTuple


class ReasonKind(Enum):
    """The kinds of reasons."""

    FIRST_EVER = "first-ever"
    """No evening was saved yet, and this is the one to begin with."""
    HOUSE_RULES_NOW = "house-rules-now"
    """`number` evenings were saved, and the players have no rules of their own yet."""
    ON_THE_PATH = "on-the-path"
    """It is next on the path `name` that the players follow."""
    ON_THE_PATH_LONG = "on-the-path-long"
    """The same; it takes `number` minutes, more than were asked for."""
    ON_THE_PATH_STILL = "on-the-path-still"
    """The same, and something else of its week is not there any more."""
    PRACTICE = "practice"
    """It is part of the practice `name`, whose window is over."""
    PRACTICE_UNTIL = "practice-until"
    """It is part of the practice `name`, whose window ends on `day`."""
    PRACTICE_LONG = "practice-long"
    """It is part of the practice `name`; it takes `number` minutes, more than were asked for."""
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
    """It was played, on a day that is uncertain."""
    TAKES = "takes"
    """It takes `number` minutes."""


class Reason(NamedTuple):
    """One true reason. Each `ReasonKind` documents its `name`, `number`, `of` and `day`."""

    kind: ReasonKind
    name: str = ""
    number: int = 0
    of: int = 0
    day: date | None = None
