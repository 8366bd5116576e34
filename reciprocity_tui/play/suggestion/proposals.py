"""What proposes an evening before the ranking does, and in which order: written here and nowhere else.

An agreement that is due proposes no evening of its own: it opens the one that is chosen.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from reciprocity_tui.exercise.card import Rankable
from reciprocity_tui.play.suggestion.course import Refs
from reciprocity_tui.play.suggestion.prerequisites import usual_predecessors
from reciprocity_tui.play.suggestion.ranking import Ranking
from reciprocity_tui.play.suggestion.reasons import Reason, ReasonKind

Source: TypeAlias = Literal["practice", "path"]

SOURCES: tuple[Source, ...] = ("practice", "path")
"""Whose proposals come first: what somebody prepared for these two, then the path that they chose."""

WAITS_FOR_FIRST_EVENING: frozenset[Source] = frozenset({"path"})
"""Sources that propose nothing for the very first evening. A counselor knows these two, and said what to begin with."""

NEEDS_ROOM: frozenset[Source] = frozenset({"path"})
"""Sources that propose only what leaves room for the agreement that is due. A practice has a window."""


class Proposal(NamedTuple):
    """What one source proposes for tonight.

    title -- of the path or practice. refs -- what remains, in the intended order. incomplete -- whether something in it
    no longer exists. until -- the last day of its window, while that is to come.
    """

    source: Source
    title: str
    refs: Refs
    incomplete: bool = False
    until: date | None = None


def proposed_cards(
    proposals: Iterable[Proposal], ranking: Ranking, cards: Sequence[Rankable]
) -> list[tuple[Rankable, Reason]]:
    """Return the exercises that `proposals` name and that may be played tonight, best first, each with its reason."""
    chosen: dict[str, tuple[Rankable, Reason]] = {}
    for proposal in sorted(proposals, key=lambda proposal: SOURCES.index(proposal.source)):
        if ranking.is_first_evening and proposal.source in WAITS_FOR_FIRST_EVENING:
            continue
        for card in _candidates(proposal, ranking, cards):
            chosen.setdefault(card.ref, (card, _reason(proposal, card, ranking.minutes)))
    return list(chosen.values())


def _candidates(proposal: Proposal, ranking: Ranking, cards: Sequence[Rankable]) -> list[Rankable]:
    """Return what one source proposes, best first. What leads to another exercise of it comes before that."""
    named = {card.ref: card for card in cards if card.ref in proposal.refs}
    candidates = [named[ref] for ref in proposal.refs if ref in named and ranking.allows(named[ref])]
    if ranking.due and proposal.source in NEEDS_ROOM:
        candidates = [card for card in candidates if ranking.leaves_room(card)]
    return sorted(
        candidates,
        key=lambda card: (
            any(ref in proposal.refs for ref in usual_predecessors(card)),
            card.minutes > ranking.minutes,
        ),
    )


def _reason(proposal: Proposal, card: Rankable, minutes: int) -> Reason:
    return next(_reasons(proposal, card, minutes))


def _reasons(proposal: Proposal, card: Rankable, minutes: int) -> Iterator[Reason]:
    """Yield the reasons, most telling first; the last one always holds."""
    is_practice = proposal.source == "practice"
    if card.minutes > minutes:
        kind = ReasonKind.PRACTICE_LONG if is_practice else ReasonKind.ON_THE_PATH_LONG
        yield Reason(kind, proposal.title, card.minutes)
    if is_practice:
        kind = ReasonKind.PRACTICE if proposal.until is None else ReasonKind.PRACTICE_UNTIL
        yield Reason(kind, proposal.title, day=proposal.until)
    elif proposal.incomplete:
        yield Reason(ReasonKind.ON_THE_PATH_STILL, proposal.title)
    yield Reason(ReasonKind.ON_THE_PATH, proposal.title)
