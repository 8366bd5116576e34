"""Describe a pack before it is installed or removed: plain lines for a terminal, with every text cleaned."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from reciprocity_tui.exercise.card import Card, Intensity
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.install.compare import Differences
from reciprocity_tui.packs.library.contents import Pack
from reciprocity_tui.packs.name_some import name_some
from reciprocity_tui.sanitize import sanitize_text

INTENSITIES: tuple[Intensity, ...] = get_args(Intensity)
WIDTH = 79
MOST_NAMED = 12
"""Exercises listed by name; above that only their number is given."""


def describe_pack(pack: Pack, cards: Sequence[Card]) -> Iterator[str]:
    """Yield the description of a pack: title, authors, licence, exercises, care notes."""
    title = {"title": pack.title, "id": pack.id, "version": pack.version}
    authors = tuple(pack.named_authors)
    yield from _wrap(
        text("pack-title-by", **title, authors=authors) if authors else text("pack-title", **title)
    )
    yield from _wrap(pack.summary, "  ")
    if pack.license:
        yield from _wrap(text("pack-licence", licence=pack.license), "  ")
    elif pack.private:
        yield from _wrap(text("pack-private"), "  ")
    if pack.source:
        yield from _wrap(text("pack-source", source=pack.source), "  ")
    yield from _wrap(describe_exercises(cards), "  ")
    yield ""
    yield from (line for card in cards[:MOST_NAMED] for line in _wrap(_named(card), "    "))
    if len(cards) > MOST_NAMED:
        yield f"    {text('pack-and-more', number=len(cards) - MOST_NAMED)}"
    cares = [card for card in cards if card.care or card.not_for]
    for card in cares[:MOST_NAMED]:
        yield from _wrap(
            text("pack-care", exercise=card.title, care=f"{card.care} {card.not_for}".strip()), "  "
        )
    if len(cares) > MOST_NAMED:
        yield f"  {text('pack-more-cares', number=len(cares) - MOST_NAMED)}"


def describe_exercises(cards: Sequence[Card]) -> str:
    """Return how many exercises there are, how long, how deep and of which kinds."""
    if not cards:
        return text("pack-no-exercise")
    least, most = min(card.minutes for card in cards), max(card.minutes for card in cards)
    depths = Counter(card.intensity for card in cards)
    return text(
        "pack-what-is-in-it",
        exercises=Message("pack-exercises", number=len(cards)),
        minutes=Message("pack-minutes", least=least)
        if least == most
        else Message("pack-minutes-to", least=least, most=most),
        depths=tuple(
            Message(
                "pack-of-intensity", number=depths[name], intensity=Message("list-intensity", intensity=name)
            )
            for name in INTENSITIES
            if depths[name]
        ),
        kinds=tuple(dict.fromkeys(card.kind for card in cards)),
    )


def describe_changes(differing: Differences, of_pack: Iterable[str]) -> Iterator[str]:
    """Yield the changes that a newer version makes: added, changed and removed exercises, other files."""
    for line in of_pack:
        yield from _wrap(line, "  ")
    yield from _group(text("changes-added"), [_named(card) for card in differing.added])
    changed = [f"{card.title} ({noticed})" if noticed else card.title for card, noticed in differing.changed]
    yield from _group(text("changes-changed"), changed)
    yield from _group(text("changes-removed"), [card.title for card in differing.removed])
    if differing.other:
        yield from _wrap(text("changes-other-files", files=tuple(differing.other)), "  ")
    if differing.removed:
        renamed = text("changes-renamed-note") if differing.added else ""
        yield from _wrap(f"{text('changes-saved-note')} {renamed}", "  ")


def describe_foreign(names: Sequence[str]) -> str:
    """Return which files of a folder stay behind; empty when there are none."""
    if not names:
        return ""
    return sanitize_text(text("pack-files-left-out", files=name_some(names, MOST_NAMED)))


def _named(card: Card) -> str:
    depth = Message("list-intensity", intensity=card.intensity)
    return text("pack-exercise-line", title=card.title, minutes=card.minutes, intensity=depth)


def _group(heading: str, texts: Sequence[str]) -> Iterator[str]:
    if not texts:
        return
    yield f"  {heading}:"
    yield from (line for text in texts[:MOST_NAMED] for line in _wrap(text, "    "))
    if len(texts) > MOST_NAMED:
        yield f"    {text('pack-and-more', number=len(texts) - MOST_NAMED)}"


def _wrap(words: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        sanitize_text(words),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
    )
