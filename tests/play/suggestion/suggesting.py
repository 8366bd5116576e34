"""What tests of suggestions share: cards, evenings, and a reader that checks a reason by the history alone.

The reader takes the sentence, as the two do, and knows nothing of how a suggestion is made.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple, get_args

from reciprocity_tui.exercise.card import Card, Kind, Pillar
from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.messages import text
from reciprocity_tui.play.suggestion.history import PlayedEvening
from reciprocity_tui.play.suggestion.proposals import Proposal
from reciprocity_tui.play.suggestion.suggestion import Suggestion, suggest

PILLAR_WORDS = {pillar: text("about", what=pillar) for pillar in get_args(Pillar)}
KIND_WORDS = {kind: text("about", what=kind) for kind in get_args(Kind)}

TODAY = date(2026, 3, 10)
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def card(ref: str, minutes: int = 5, **keys: object) -> Card:
    """Return a card with default values for all other keys."""
    pack, name = ref.split("/")
    least = {"kind": "check-in", "pillar": "team", "intensity": "light", "summary": "s", "why": "w"}
    return Card(pack=pack, id=name, minutes=minutes, **{"title": name, **least, **keys})  # type: ignore[arg-type]


def past(ref: str, days_ago: int, **keys: str) -> PlayedEvening:
    """Return an evening played so many days ago."""
    least = {"pillar": "team", "kind": "check-in", "intensity": "light"}
    return PlayedEvening(exercise=ref, day=TODAY - timedelta(days=days_ago), **{**least, **keys})


def played(card: Card, days_ago: int, today: date = TODAY) -> PlayedEvening:
    """Return an evening with this card, played so many days ago."""
    return PlayedEvening(card.ref, card.pillar, card.kind, card.intensity, today - timedelta(days=days_ago))


class Evening(NamedTuple):
    """What a suggestion is made from. history -- newest first."""

    cards: Sequence[Card]
    history: Sequence[PlayedEvening] = ()
    today: date = TODAY
    minutes: int = 10
    due: bool = False
    proposals: Sequence[Proposal] = ()

    def suggestion(self, skip: int = 0) -> Suggestion:
        """Return the suggestion; there has to be one."""
        suggestion = suggest(
            self.cards,
            self.history,
            self.today,
            self.minutes,
            skip,
            due=self.due,
            proposals=self.proposals,
        )
        assert suggestion is not None
        return suggestion

    def reason(self, skip: int = 0) -> str:
        """Return why that is suggested, in words."""
        return describe_reason(self.suggestion(skip).reason)

    def first(self) -> str:
        """Return the full name of the first suggestion."""
        return self.suggestion().card.ref

    def days_since(self, card: Card) -> int | None:
        """Return the days since it was played last; None if it was not."""
        day = next((each.day for each in self.history if each.exercise == card.ref), None)
        return None if day is None else (self.today - day).days

    def about(self, sentence: str) -> list[bool]:
        """Return for each evening, newest first, whether it was about the topic of `sentence`."""
        pillars = {words: name for name, words in PILLAR_WORDS.items()}
        kinds = {words: name for name, words in KIND_WORDS.items()}
        if sentence in pillars:
            return [each.pillar == pillars[sentence] for each in self.history]
        return [each.kind == kinds[sentence] for each in self.history]


def is_true(evening: Evening, card: Card, sentence: str) -> bool:
    """Return whether a sentence about `card` is true. An unknown sentence is never true."""
    for pattern, holds in _SENTENCES.items():
        match = re.fullmatch(pattern, sentence)
        if match is not None:
            return holds(evening, card, *match.groups())
    return False


def _first_ever(at: Evening, card: Card) -> bool:
    return not at.history and card.ref == "ground/first-evening"


def _rules(at: Evening, card: Card, number: str) -> bool:
    unplayed = at.days_since(card) is None and card.ref == "ground/house-rules"
    return unplayed and _number(number) == len(at.history) >= 2


def _on_path(at: Evening, card: Card, title: str, minutes: str = "", without: str = "") -> bool:
    path = next((proposal for proposal in at.proposals if proposal.source == "path"), None)
    if path is None or title != path.title or card.ref not in path.refs:
        return False
    if minutes:
        return at.minutes < card.minutes == int(minutes)
    return path.incomplete or not without


def _in_practice(at: Evening, card: Card, title: str, minutes: str = "") -> bool:
    practice = next((proposal for proposal in at.proposals if proposal.source == "practice"), None)
    if practice is None or title != practice.title or card.ref not in practice.refs:
        return False
    return at.minutes < card.minutes == int(minutes) if minutes else practice.until is None


def _in_practice_until(at: Evening, card: Card, day: str, month: str, title: str) -> bool:
    practice = next((proposal for proposal in at.proposals if proposal.source == "practice"), None)
    if practice is None or practice.until is None or title != practice.title:
        return False
    return card.ref in practice.refs and f"{practice.until:%-d %B}" == f"{day} {month}"


def _after_deep(at: Evening, card: Card) -> bool:
    deep = [at_place for at_place, each in enumerate(at.history) if each.intensity == "deep"]
    # Where the clock jumped, an evening was at least as long ago as any that came after it.
    ago = [max(_known(at, place), default=0) for place in deep]
    return card.intensity == "light" and bool(ago) and min(ago) <= 2


def _known(at: Evening, place: int) -> list[int]:
    own = (at.today - at.history[place].day).days
    later = [(at.today - each.day).days for each in at.history[:place]]
    return [own] if own >= 0 else [days for days in later if days >= 0]


def _room(at: Evening, card: Card) -> bool:
    longer = [each for each in at.cards if each.minutes > card.minutes or each.intensity != "light"]
    return at.due and card.intensity == "light" and card.minutes <= max(5, at.minutes - 4) and bool(longer)


def _missing(at: Evening, card: Card, number: str, sentence: str) -> bool:
    about = at.about(sentence)
    evenings = _number(number)
    return _says(card, sentence) and 3 <= evenings <= len(about) and not any(about[:evenings])


def _only_one(at: Evening, card: Card, number: str, sentence: str) -> bool:
    about = at.about(sentence)
    evenings = _number(number)
    return _says(card, sentence) and 5 <= evenings <= len(about) and sum(about[:evenings]) == 1


def _says(card: Card, sentence: str) -> bool:
    return sentence in (PILLAR_WORDS[card.pillar], KIND_WORDS[card.kind])


def _comes_before(at: Evening, card: Card, title: str) -> bool:
    waiting = [each for each in at.cards if each.title == title and card.ref in _before(each)]
    return bool(waiting) and at.days_since(card) is None


def _follows(at: Evening, card: Card, title: str) -> bool:
    done = {each.exercise for each in at.history}
    there = {each.ref: each.title for each in at.cards}
    before = _before(card)
    return any(there.get(ref) == title and ref in done for ref in before) and all(
        ref in done for ref in before if ref in there
    )


def _before(card: Card) -> list[str]:
    return [each if "/" in each else f"{card.pack}/{each}" for each in card.after]


def _new(at: Evening, card: Card) -> bool:
    return bool(at.history) and at.days_since(card) is None


def _number(word: str) -> int:
    return NUMBERS.index(word.lower()) if word.lower() in NUMBERS else int(word)


_SENTENCES: dict[str, Callable[..., bool]] = {
    r"A good place to begin\.": _first_ever,
    r"(\w+) evenings are behind you\. A good time for rules of your own\.": _rules,
    r"Next on your path: ([^.]+)\.(?: It takes about (\d+) minutes\.)?": _on_path,
    r"Next on your path: ([^.]+)\.()( It skips what is no longer here\.)": _on_path,
    r"Practice: ([^.]+)\.(?: It takes about (\d+) minutes\.)?": _in_practice,
    r"Practice until (\d+) (\w+): ([^.]+)\.": _in_practice_until,
    r"After a deep evening, something light\.": _after_deep,
    r"Light and short, so there is room for what you agreed\.": _room,
    r"The last (\w+) evenings were not about (.+)\.": _missing,
    r"Only one of the last (\w+) evenings was about (.+)\.": _only_one,
    r"It usually comes before (.+)\.": _comes_before,
    r"It follows on from (.+)\.": _follows,
    r"Not played yet\.": _new,
    r"It fits in (\d+) minutes\.": lambda at, card, asked: card.minutes <= int(asked) == at.minutes,
    r"Played today, and good twice\.": lambda at, card: at.days_since(card) == 0,
    r"Last played yesterday\.": lambda at, card: at.days_since(card) == 1,
    r"Last played (\d+) days ago\.": lambda at, card, days: at.days_since(card) == int(days) > 1,
    r"You have played this one before\.": lambda at, card: at.days_since(card) is not None,
    r"It takes about (\d+) minutes\.": lambda at, card, minutes: card.minutes == int(minutes),
}
