"""Words that both front ends say."""

import pytest

from reciprocity_tui.words import in_a_row


@pytest.mark.parametrize(
    ("names", "said"),
    [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C")],
)
def test_several_are_said_in_a_row(names: tuple[str, ...], said: str) -> None:
    assert in_a_row(names) == said
