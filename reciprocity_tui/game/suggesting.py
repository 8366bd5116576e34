"""Tonight's suggestion from the whole catalog. Fast, as it is computed before the first screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui.exercise.card import Card
from reciprocity_tui.play.suggestion.suggestion import Suggestion, choose_exercise, suggest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reciprocity_tui.packs.library.catalog import Catalog
    from reciprocity_tui.play.suggestion.history import PlayedEvening
    from reciprocity_tui.play.suggestion.proposals import Proposal


def tonight_suggestion(
    catalog: Catalog,
    history: Sequence[PlayedEvening],
    today: date,
    minutes: int,
    skip: int,
    *,
    due: bool,
    proposals: Sequence[Proposal] = (),
) -> Suggestion | None:
    """Return the exercise for tonight as `play.suggestion.suggest` chooses it; None when there is none.

    The first one is chosen from what can be first; its own pack is looked at again before it is shown.
    """
    if not skip:
        named = {past.exercise for past in history} | {ref for proposal in proposals for ref in proposal.refs}
        leading = catalog.suggestion_candidates(named)
        choice = choose_exercise(leading, history, today, minutes, due=due, proposals=proposals)
        if choice is None:
            return None
        ref, reason = choice
        first = next(candidate for candidate in leading if candidate.ref == ref)
        card = first if isinstance(first, Card) else catalog.read_card(ref)
        if card is not None:
            return Suggestion(card, reason)
    return suggest(catalog.cards(), history, today, minutes, skip, due=due, proposals=proposals)
