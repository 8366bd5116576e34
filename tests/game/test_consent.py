"""The consent of both: nobody gives the partner's, and one yes decides nothing."""

from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from reciprocity_tui.game.consent import NO_CONSENT, Consent
from reciprocity_tui.play.scenes.slots import SEATS


@given(st.lists(st.sampled_from(SEATS)))
def test_it_is_complete_once_both_have_said_yes_however_often(yeses: list[int]) -> None:
    consent = NO_CONSENT
    for seat in yeses:
        consent = consent.given(seat)
    assert consent.is_complete == ({*yeses} == {*SEATS})
    assert [seat for seat in SEATS if seat in consent] == sorted({*yeses})


def test_a_yes_changes_nothing_that_was_there_before() -> None:
    for seats in chain.from_iterable(combinations(SEATS, size) for size in range(3)):
        before = Consent(frozenset(seats))
        before.given(0)
        assert before == Consent(frozenset(seats))
