"""The snap questions about an agreement, and their options in words, for both front ends."""

from collections.abc import Mapping, Sequence

from reciprocity_tui.messages import text
from reciprocity_tui.play.rules.agree.progress import COST, REPLY, REVIEW
from reciprocity_tui.play.rules.agree.rule import COSTS, OUTCOMES, REPLIES

SNAPS: Mapping[str, tuple[str, Sequence[object]]] = {
    COST: ("value", range(1, len(COSTS) + 1)),
    REPLY: ("reply", REPLIES),
    REVIEW: ("outcome", OUTCOMES),
}
"""By the part that is asked: the name of the value, and the values."""


def words_for(part: str) -> list[str]:
    """Return the words for the values of a part, which may also be the joint result."""
    if part == COST:
        return [text("agreement-cost", cost=cost) for cost in COSTS]
    if part == REPLY:
        return [text(f"agreement-reply-{reply}") for reply in REPLIES]
    return [text(f"agreement-outcome-{outcome}") for outcome in OUTCOMES]
