"""What the two answer at once about an agreement, and in which words, in both front ends."""

from collections.abc import Mapping, Sequence

from reciprocity_tui.play.rules.agree.progress import COST, REPLY, REVIEW
from reciprocity_tui.play.rules.agree.rule import COSTS, OUTCOMES, REPLIES
from reciprocity_tui.words import OUTCOME_WORDS, REPLY_WORDS

SNAPS: Mapping[str, tuple[str, Sequence[object], Sequence[str]]] = {
    COST: ("value", range(1, len(COSTS) + 1), COSTS),
    REPLY: ("reply", REPLIES, REPLY_WORDS),
    REVIEW: ("outcome", OUTCOMES, OUTCOME_WORDS),
}
"""By the part that is asked: the name of the value, the values, and the words for them."""
