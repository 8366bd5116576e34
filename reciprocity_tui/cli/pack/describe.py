"""Describe a pack before it is installed or removed: plain lines for a terminal, with every text cleaned."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reciprocity_tui.exercise.card import Card
from reciprocity_tui.packs.install.compare import Differences
from reciprocity_tui.packs.library.contents import Contents, Pack
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.words import in_a_row

WIDTH = 79
MOST_NAMED = 12
"""Exercises listed by name; above that only their number is given."""

PRIVATE_NOTE = "It is for the two of you alone."
SAVED_NOTE = "Everything you kept of them stays in your journal and can still be read."
RENAMED_NOTE = (
    "An exercise that only got another name counts as removed and added: it begins anew under the new one."
)


def describe_pack(pack: Pack, cards: Sequence[Card]) -> Iterator[str]:
    """Yield what a pack is: title, authors, licence, what is in it, and what to take care of."""
    authors = in_a_row(pack.named_authors)
    yield from _wrap(f"{pack.title} ({pack.id} {pack.version})" + (f", by {authors}" if authors else ""))
    yield from _wrap(pack.summary, "  ")
    yield from _wrap(
        f"Licence: {pack.license}" if pack.license else PRIVATE_NOTE if pack.private else "", "  "
    )
    yield from _wrap(f"Questions from: {pack.source}" if pack.source else "", "  ")
    yield from _wrap(describe_exercises(cards), "  ")
    yield ""
    yield from (line for card in cards[:MOST_NAMED] for line in _wrap(_named(card), "    "))
    if len(cards) > MOST_NAMED:
        yield f"    and {len(cards) - MOST_NAMED} more"
    cares = [card for card in cards if card.care or card.not_for]
    for card in cares[:MOST_NAMED]:
        yield from _wrap(f"Take care with {card.title}: {card.care} {card.not_for}", "  ")
    if len(cares) > MOST_NAMED:
        yield f"  {len(cares) - MOST_NAMED} more have a care note; it is shown with each."


def describe_exercises(cards: Sequence[Card]) -> str:
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


def describe_changes(differing: Differences, of_pack: Iterable[str]) -> Iterator[str]:
    """Yield what a newer version adds, changes and removes."""
    for line in of_pack:
        yield from _wrap(line, "  ")
    yield from _group("Added", [_named(card) for card in differing.added])
    changed = [f"{card.title} ({noticed})" if noticed else card.title for card, noticed in differing.changed]
    yield from _group("Changed", changed)
    yield from _group("Removed", [card.title for card in differing.removed])
    if differing.other:
        yield from _wrap(f"Other files that differ: {in_a_row(differing.other)}", "  ")
    if differing.removed:
        yield from _wrap(f"{SAVED_NOTE} {RENAMED_NOTE if differing.added else ''}", "  ")


def describe_foreign(names: Sequence[str]) -> str:
    """Return which files of a folder stay behind; empty when there are none."""
    if not names:
        return ""
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return sanitize_text(f"No part of a pack, so left out: {', '.join(names[:MOST_NAMED])}{more}.")


def describe_unreadable(contents: Contents) -> str:
    """Return the first file that cannot be read; empty when there is none."""
    return next((f"{name}: {fault}" for name, fault in contents.broken), "")


def _named(card: Card) -> str:
    return f"{card.title} ({card.minutes} minutes, {card.intensity})"


def _group(heading: str, texts: Sequence[str]) -> Iterator[str]:
    if not texts:
        return
    yield f"  {heading}:"
    yield from (line for text in texts[:MOST_NAMED] for line in _wrap(text, "    "))
    if len(texts) > MOST_NAMED:
        yield f"    and {len(texts) - MOST_NAMED} more"


def _wrap(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        sanitize_text(text),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
    )
