"""English sentences that are put together."""

import pytest

from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.messages import text
from reciprocity_tui.play.suggestion.reasons import Reason, ReasonKind


@pytest.mark.parametrize(
    ("names", "listed"),
    [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C")],
)
def test_several_names_are_a_list_in_a_sentence(names: tuple[str, ...], listed: str) -> None:
    assert text("usually-after", before=names) == f"Usually after {listed}. Play anyway?"


def test_a_title_that_asks_ends_its_sentence_itself() -> None:
    assert (
        describe_reason(Reason(ReasonKind.LEADS_TO, "How fair does it feel?"))
        == "It usually comes before How fair does it feel?"
    )
    assert (
        describe_reason(Reason(ReasonKind.LEADS_TO, "Say it back")) == "It usually comes before Say it back."
    )
