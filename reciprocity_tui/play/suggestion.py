"""What Tonight suggests, and why. Every reason is true of the history it speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reciprocity_tui.exercise.card import Card

FIRST = "ground/first-evening"
"""Always the first suggestion of a fresh journal."""

NOT_SOON_DAYS = 6
"""An exercise played in these last days is not suggested again while there is another; some ask for more."""

DEEP_GAP_DAYS = 3
"""Days between two deep evenings (content.md 3.0)."""

LENGTHS = (5, 10, 20, 40)
"""Minutes that can be asked for."""


@dataclass(frozen=True)
class Past:
    """What is known of an evening that was kept, without any of its text."""

    exercise: str
    pillar: str
    kind: str
    intensity: str
    day: date


@dataclass(frozen=True)
class Suggestion:
    """A card and one short reason."""

    card: Card
    reason: str


def suggest(
    cards: Sequence[Card], history: Sequence[Past], today: date, minutes: int = 10, skip: int = 0
) -> Suggestion | None:
    """The exercise for tonight, or None when there are no cards.

    history -- newest first. minutes -- how much time the two have. skip -- how often "another" was asked.
    """
    ranked = [card for card in cards if _allowed(card, history, today)]
    first = next((card for card in ranked if card.ref == FIRST), None)
    ordered = sorted(ranked, key=lambda card: _rank(card, history, today, minutes))
    if first is not None and not history:
        ordered = [first, *(card for card in ordered if card is not first)]
    if not ordered:
        return None
    card = ordered[skip % len(ordered)]
    return Suggestion(card, _reason(card, history, today))


def _allowed(card: Card, history: Sequence[Past], today: date) -> bool:
    if card.intensity != "deep":
        return True
    played = {past.exercise for past in history}
    recent = any(past.intensity == "deep" and (today - past.day).days < DEEP_GAP_DAYS for past in history)
    return not recent and all(any(_names(card, each, ref) for ref in played) for each in card.after)


def _names(card: Card, named: str, ref: str) -> bool:
    return ref == (named if "/" in named else f"{card.pack}/{named}") or ref.rsplit("/", 1)[-1] == named


def _rank(card: Card, history: Sequence[Past], today: date, minutes: int) -> tuple[int, int, int, int, str]:
    last = _last(card, history)
    soon = last is not None and 0 <= (today - last).days < max(NOT_SOON_DAYS, card.cooldown_days)
    too_long = max(0, card.minutes - minutes)
    lately = [past.pillar for past in history[:8]]
    return (int(soon), too_long, int(card.intensity != "light"), lately.count(card.pillar), card.ref)


def _reason(card: Card, history: Sequence[Past], today: date) -> str:
    if not history:
        return (
            "A good place to begin."
            if card.ref == FIRST
            else f"{card.minutes} minutes, and nothing to prepare."
        )
    last = _last(card, history)
    if last is None:
        return "Not played yet."
    days = (today - last).days
    if days < 1:
        return "Played today, and good twice."
    return f"Last played {days} day{'s' if days > 1 else ''} ago."


def _last(card: Card, history: Sequence[Past]) -> date | None:
    return max((past.day for past in history if past.exercise == card.ref), default=None)
