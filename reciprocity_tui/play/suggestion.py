"""What Tonight suggests, and why. Every reason is true of the history it speaks of.

The reason is taken from what brought the card before others (`Ranking.decided`), so what is said is what decided.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from reciprocity_tui.exercise.card import Card, Rankable
from reciprocity_tui.play.binding import before
from reciprocity_tui.play.course import Ahead
from reciprocity_tui.play.lately import Lately, Past
from reciprocity_tui.play.ranking import By, Key, Ranking
from reciprocity_tui.play.reasons import Reason, Why, said

LENGTHS = (5, 10, 20, 40)
"""Minutes that can be asked for."""

FEW_EVENINGS = 3
"""Of fewer evenings nothing is said about balance."""

SHARE = 4
"""A pillar or a kind is seldom when more evenings than these had it once."""

LONG_AGO_DAYS = 14
"""From then on it is worth saying how long ago something was played."""


class Suggestion(NamedTuple):
    """A card, and why it is this one."""

    card: Card
    why: Reason

    @property
    def reason(self) -> str:
        """Why, in a short sentence."""
        return said(self.why)


def suggest(
    cards: Sequence[Card],
    history: Sequence[Past],
    today: date,
    minutes: int = 10,
    skip: int = 0,
    *,
    due: bool = False,
    path: Ahead | None = None,
) -> Suggestion | None:
    """The exercise for tonight, or None when there is none to suggest.

    history -- newest first. minutes -- how much time the two have. skip -- how often "another" was asked: each
    shows a different card, and after the last the first again. due -- whether the evening opens with something
    that waits. path -- what waits on the path that the two follow: it comes first.
    """
    found = chosen(cards, history, today, minutes, skip, due=due, path=path)
    return (
        None if found is None else Suggestion(next(card for card in cards if card.ref == found[0]), found[1])
    )


def chosen(
    cards: Sequence[Rankable],
    history: Sequence[Past],
    today: date,
    minutes: int = 10,
    skip: int = 0,
    *,
    due: bool = False,
    path: Ahead | None = None,
) -> tuple[str, Reason] | None:
    """Like `suggest`, of cards or of outlines. Return the full name of the one chosen, and why."""
    ranking = Ranking(cards, Lately(history, today), minutes, due=due)
    waits = [] if path is None else on_the_path(ranking, cards, path.refs)
    others = [each for each in ranking.order if each[1] not in waits]
    if not waits and not others:
        return None
    place = skip % (len(waits) + len(others))
    if path is not None and place < len(waits):
        return waits[place].ref, _on_the_path(waits[place], path, minutes)
    key, card = others[place - len(waits)]
    return card.ref, next(_reasons(ranking, card, key))


def on_the_path(ranking: Ranking, cards: Sequence[Rankable], refs: Sequence[str]) -> list[Rankable]:
    """What of `refs` may be played tonight, the first that fits first; nothing before the very first evening.

    What leads to another of them comes before it. Where something is due, only what leaves room for it.
    """
    named = {card.ref: card for card in cards if card.ref in refs}
    found = [named[ref] for ref in refs if ref in named and ranking.allows(named[ref])]
    if ranking.begins:
        return []
    if ranking.due:
        found = [card for card in found if ranking.leaves_room(card)]
    return sorted(
        found, key=lambda card: (any(ref in refs for ref in before(card)), card.minutes > ranking.asked)
    )


def _on_the_path(card: Rankable, path: Ahead, minutes: int) -> Reason:
    if card.minutes > minutes:
        return Reason(Why.ON_THE_PATH_LONG, path.title, card.minutes)
    return Reason(Why.ON_THE_PATH_STILL if path.gone else Why.ON_THE_PATH, path.title)


def ranked(
    cards: Sequence[Card], history: Sequence[Past], today: date, minutes: int = 10, *, due: bool = False
) -> tuple[Card, ...]:
    """Every card that `suggest` goes through, in that order."""
    by_ref = {card.ref: card for card in cards}
    order = Ranking(cards, Lately(history, today), minutes, due=due).order
    return tuple(by_ref[card.ref] for _, card in order)


def _reasons(ranking: Ranking, card: Rankable, key: Key) -> Iterator[Reason]:
    """What can be said, the most telling first; the last one holds always."""
    lately, decided = ranking.lately, ranking.decided(key)
    if not key[By.OPENS]:
        kept = lately.evenings
        yield Reason(Why.HOUSE_RULES_NOW, number=kept) if kept else Reason(Why.FIRST_EVER)
    if ranking.kept_back:
        yield Reason(Why.LIGHT_AFTER_DEEP)
    if ranking.due and not key[By.ROOM] and not key[By.LONG] and decided & {By.ROOM, By.LONG}:
        yield Reason(Why.LEAVES_ROOM)
    if By.PILLAR in decided:
        pillars = [past.pillar for past in lately.newest]
        yield from _out_of_balance(Why.PILLAR_MISSING, Why.PILLAR_SELDOM, card.pillar, pillars)
    if By.KIND in decided:
        kinds = [past.kind for past in lately.newest]
        yield from _out_of_balance(Why.KIND_MISSING, Why.KIND_SELDOM, card.kind, kinds)
    yield from _plain_reasons(ranking, card, decided)


def _plain_reasons(ranking: Ranking, card: Rankable, decided: set[By]) -> Iterator[Reason]:
    """What can be said of this card alone."""
    lately = ranking.lately
    ago = lately.ago.get(card.ref)
    if ago is None and By.BUILDS in decided:
        played = (ref for ref in reversed(before(card)) if ref in lately.places and ref in ranking.titles)
        yield from (Reason(Why.FOLLOWS_ON, ranking.titles[ref]) for ref in played)
    if ago is None and By.SHORT in decided:
        led_to = (each for each in ranking.order if card.ref in before(each[1]))
        yield from (Reason(Why.LEADS_TO, each.title) for _, each in led_to)
    if ago is None and lately.evenings:
        yield Reason(Why.NOT_PLAYED)
    if ago is not None and ago.known and ago.days >= LONG_AGO_DAYS:
        yield Reason(Why.LAST_PLAYED, number=ago.days)
    if decided & {By.LONG, By.SHORT} and card.minutes <= ranking.asked <= card.minutes * 2:
        yield Reason(Why.FITS, number=ranking.asked)
    if ago is not None:
        yield Reason(Why.LAST_PLAYED, number=ago.days) if ago.known else Reason(Why.PLAYED_BEFORE)
    yield Reason(Why.TAKES, number=card.minutes)


def _out_of_balance(missing: Why, seldom: Why, name: str, newest: Sequence[str]) -> Iterator[Reason]:
    """That the last evenings were about something else, or nearly all of them."""
    without = newest.index(name) if name in newest else len(newest)
    if without >= FEW_EVENINGS:
        yield Reason(missing, name, of=without)
    if newest.count(name) == 1 and len(newest) > SHARE:
        yield Reason(seldom, name, 1, len(newest))
