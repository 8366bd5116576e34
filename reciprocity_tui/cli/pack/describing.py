"""Describe a pack before it is installed or removed: plain lines for a terminal, with every text cleaned."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reciprocity_tui.exercise.card import Card
from reciprocity_tui.packs.comparing import Differences
from reciprocity_tui.packs.contents import Contents, Pack
from reciprocity_tui.text import clean_text
from reciprocity_tui.words import in_a_row

WIDTH = 79
MOST_NAMED = 12
"""Exercises listed by name; above that only their number is given."""

PRIVATE = "It is for the two of you alone."
KEPT = "Everything you kept of them stays in your journal and can still be read."
RENAMED = (
    "An exercise that only got another name counts as removed and added: it begins anew under the new one."
)


def described(pack: Pack, cards: Sequence[Card]) -> Iterator[str]:
    """Yield what a pack is: title, authors, licence, what is in it, and what to take care of."""
    authors = in_a_row(pack.named_authors)
    yield from _wrapped(f"{pack.title} ({pack.id} {pack.version})" + (f", by {authors}" if authors else ""))
    yield from _wrapped(pack.summary, "  ")
    yield from _wrapped(f"Licence: {pack.license}" if pack.license else PRIVATE if pack.private else "", "  ")
    yield from _wrapped(f"Questions from: {pack.source}" if pack.source else "", "  ")
    yield from _wrapped(in_it(cards), "  ")
    yield ""
    yield from (line for card in cards[:MOST_NAMED] for line in _wrapped(_named(card), "    "))
    if len(cards) > MOST_NAMED:
        yield f"    and {len(cards) - MOST_NAMED} more"
    cares = [card for card in cards if card.care or card.not_for]
    for card in cares[:MOST_NAMED]:
        yield from _wrapped(f"Take care with {card.title}: {card.care} {card.not_for}", "  ")
    if len(cares) > MOST_NAMED:
        yield f"  {len(cares) - MOST_NAMED} more have a care note; it is shown with each."


def in_it(cards: Sequence[Card]) -> str:
    """Return how many exercises there are, how long, how deep and of which kinds."""
    if not cards:
        return "There is no exercise in it."
    least, most = min(card.minutes for card in cards), max(card.minutes for card in cards)
    length = f"{least} minutes" if least == most else f"{least} to {most} minutes"
    depths = Counter(card.intensity for card in cards)
    deep = [f"{depths[name]} {name}" for name in ("light", "medium", "deep") if depths[name]]
    kinds = in_a_row(list(dict.fromkeys(card.kind for card in cards)))
    number = "1 exercise" if len(cards) == 1 else f"{len(cards)} exercises"
    return f"{number}, {length}; {in_a_row(deep)}; {kinds}."


def changes(differing: Differences, of_pack: Iterable[str]) -> Iterator[str]:
    """Yield what a newer version adds, changes and removes."""
    for line in of_pack:
        yield from _wrapped(line, "  ")
    yield from _group("Added", [_named(card) for card in differing.added])
    changed = [f"{card.title} ({noticed})" if noticed else card.title for card, noticed in differing.changed]
    yield from _group("Changed", changed)
    yield from _group("Removed", [card.title for card in differing.removed])
    if differing.other:
        yield from _wrapped(f"Other files that differ: {in_a_row(differing.other)}", "  ")
    if differing.removed:
        yield from _wrapped(f"{KEPT} {RENAMED if differing.added else ''}", "  ")


def foreign(names: Sequence[str]) -> str:
    """Return which files of a folder stay behind; empty when there are none."""
    if not names:
        return ""
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return clean_text(f"No part of a pack, so left out: {', '.join(names[:MOST_NAMED])}{more}.")


def broken(contents: Contents) -> str:
    """Return the first file that cannot be read; empty when there is none."""
    return next((f"{name}: {fault}" for name, fault in contents.broken), "")


def _named(card: Card) -> str:
    return f"{card.title} ({card.minutes} minutes, {card.intensity})"


def _group(heading: str, texts: Sequence[str]) -> Iterator[str]:
    if not texts:
        return
    yield f"  {heading}:"
    yield from (line for text in texts[:MOST_NAMED] for line in _wrapped(text, "    "))
    if len(texts) > MOST_NAMED:
        yield f"    and {len(texts) - MOST_NAMED} more"


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        clean_text(text),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
    )
