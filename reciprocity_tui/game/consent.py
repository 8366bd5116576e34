"""The consent of both: complete once each of the two has said yes with their own key."""

from __future__ import annotations

from dataclasses import dataclass

from reciprocity_tui.play.scenes.slots import SEATS, Seat


@dataclass(frozen=True)
class Consent:
    """Who has said yes so far. A yes is given once, and nobody gives the partner's."""

    given_by: frozenset[Seat] = frozenset()

    def given(self, seat: Seat) -> Consent:
        """Return the consent after `seat` said yes."""
        return Consent(self.given_by | {seat})

    @property
    def is_complete(self) -> bool:
        """Return whether both have said yes."""
        return len(self.given_by) == len(SEATS)

    def __contains__(self, seat: Seat) -> bool:
        return seat in self.given_by


NO_CONSENT = Consent()
