"""Tonight's suggestion and its reasons. Every reason is true of the history.

The reason is taken from the criteria that decided (`Ranking.deciding_criteria`).
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from reciprocity_tui.exercise.card import Card, Rankable
from reciprocity_tui.play.suggestion.history import HistorySummary, PlayedEvening
from reciprocity_tui.play.suggestion.prerequisites import usual_predecessors
from reciprocity_tui.play.suggestion.proposals import Proposal, proposed_cards
from reciprocity_tui.play.suggestion.ranking import Ranking, Score
from reciprocity_tui.play.suggestion.reasons import Reason, ReasonKind

LENGTHS = (5, 10, 20, 40)
"""Minutes that can be asked for."""

FEW_EVENINGS = 3
"""With fewer evenings, no reason mentions balance."""

SHARE = 4
"""A pillar or a kind is seldom when more evenings than these had it once."""

LONG_AGO_DAYS = 14
"""From then on it is worth saying how long ago something was played."""


class Suggestion(NamedTuple):
    """A card, and the reason for it."""

    card: Card
    reason: Reason


def suggest(
    cards: Sequence[Card],
    history: Sequence[PlayedEvening],
    today: date,
    minutes: int = 10,
    skip: int = 0,
    *,
    due: bool = False,
    proposals: Sequence[Proposal] = (),
) -> Suggestion | None:
    """Return the exercise for tonight, or None when there is none to suggest.

    history -- newest first. minutes -- how much time the two have. skip -- how often "another" was asked: each
    shows a different card, and after the last the first again. due -- whether the evening opens with something
    that waits. proposals -- of a practice and of the path that the two follow: they come first.
    """
    choice = choose_exercise(cards, history, today, minutes, skip, due=due, proposals=proposals)
    return (
        None
        if choice is None
        else Suggestion(next(card for card in cards if card.ref == choice[0]), choice[1])
    )


def choose_exercise(
    cards: Sequence[Rankable],
    history: Sequence[PlayedEvening],
    today: date,
    minutes: int = 10,
    skip: int = 0,
    *,
    due: bool = False,
    proposals: Sequence[Proposal] = (),
) -> tuple[str, Reason] | None:
    """Choose like `suggest`, from cards or outlines. Return the chosen exercise's full name, and why."""
    ranking = Ranking(cards, HistorySummary(history, today), minutes, due=due)
    proposed = proposed_cards(proposals, ranking, cards)
    named = {card.ref for card, _ in proposed}
    others = [ranked_card for ranked_card in ranking.order if ranked_card[1].ref not in named]
    if not proposed and not others:
        return None
    place = skip % (len(proposed) + len(others))
    if place < len(proposed):
        card, reason = proposed[place]
        return card.ref, reason
    score, card = others[place - len(proposed)]
    return card.ref, next(_reasons(ranking, card, score))


def rank_cards(
    cards: Sequence[Card],
    history: Sequence[PlayedEvening],
    today: date,
    minutes: int = 10,
    *,
    due: bool = False,
) -> tuple[Card, ...]:
    """Return every card that `suggest` goes through, in that order."""
    by_ref = {card.ref: card for card in cards}
    order = Ranking(cards, HistorySummary(history, today), minutes, due=due).order
    return tuple(by_ref[card.ref] for _, card in order)


def _reasons(ranking: Ranking, card: Rankable, score: Score) -> Iterator[Reason]:
    """Yield the reasons, most telling first; the last one always holds."""
    history, decided = ranking.lately, ranking.deciding_criteria(score)
    if not score.reserved:
        kept = history.evenings
        yield Reason(ReasonKind.HOUSE_RULES_NOW, number=kept) if kept else Reason(ReasonKind.FIRST_EVER)
    if ranking.held_back:
        yield Reason(ReasonKind.LIGHT_AFTER_DEEP)
    fits_beside_due = ranking.due and not score.room and not score.overtime
    if fits_beside_due and decided & {"room", "overtime"}:
        yield Reason(ReasonKind.LEAVES_ROOM)
    if "pillar" in decided:
        pillars = [past.pillar for past in history.newest]
        yield from _balance_reasons(ReasonKind.PILLAR_MISSING, ReasonKind.PILLAR_SELDOM, card.pillar, pillars)
    if "kind" in decided:
        kinds = [past.kind for past in history.newest]
        yield from _balance_reasons(ReasonKind.KIND_MISSING, ReasonKind.KIND_SELDOM, card.kind, kinds)
    yield from _plain_reasons(ranking, card, decided)


def _plain_reasons(ranking: Ranking, card: Rankable, decided: set[str]) -> Iterator[Reason]:
    """Yield the reasons that concern this card alone."""
    history = ranking.lately
    ago = history.elapsed.get(card.ref)
    if ago is None and "prerequisites" in decided:
        played = (
            ref
            for ref in reversed(usual_predecessors(card))
            if ref in history.positions and ref in ranking.titles
        )
        yield from (Reason(ReasonKind.FOLLOWS_ON, ranking.titles[ref]) for ref in played)
    if ago is None and "leftover" in decided:
        led_to = (later for later in ranking.order if card.ref in usual_predecessors(later[1]))
        yield from (Reason(ReasonKind.LEADS_TO, later.title) for _, later in led_to)
    if ago is None and history.evenings:
        yield Reason(ReasonKind.NOT_PLAYED)
    if ago is not None and ago.certain and ago.days >= LONG_AGO_DAYS:
        yield Reason(ReasonKind.LAST_PLAYED, number=ago.days)
    if decided & {"overtime", "leftover"} and card.minutes <= ranking.minutes <= card.minutes * 2:
        yield Reason(ReasonKind.FITS, number=ranking.minutes)
    if ago is not None:
        yield (
            Reason(ReasonKind.LAST_PLAYED, number=ago.days)
            if ago.certain
            else Reason(ReasonKind.PLAYED_BEFORE)
        )
    yield Reason(ReasonKind.TAKES, number=card.minutes)


def _balance_reasons(
    missing: ReasonKind, seldom: ReasonKind, name: str, newest: Sequence[str]
) -> Iterator[Reason]:
    """Yield the reason that the last evenings were all, or nearly all, about something else."""
    without = newest.index(name) if name in newest else len(newest)
    if without >= FEW_EVENINGS:
        yield Reason(missing, name, of=without)
    if newest.count(name) == 1 and len(newest) > SHARE:
        yield Reason(seldom, name, 1, len(newest))
