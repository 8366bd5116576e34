"""Words that both front ends say."""

import pytest

from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.play.suggestion.reasons import Reason, ReasonKind
from reciprocity_tui.words import in_a_row


@pytest.mark.parametrize(
    ("names", "sentence"),
    [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C")],
)
def test_several_are_said_in_a_row(names: tuple[str, ...], sentence: str) -> None:
    assert in_a_row(names) == sentence


def test_a_title_that_asks_ends_its_sentence_itself() -> None:
    assert (
        describe_reason(Reason(ReasonKind.LEADS_TO, "How fair does it feel?"))
        == "It usually comes before How fair does it feel?"
    )
    assert (
        describe_reason(Reason(ReasonKind.LEADS_TO, "Say it back")) == "It usually comes before Say it back."
    )
