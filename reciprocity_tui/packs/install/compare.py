"""What changes when a pack is replaced by another version of it."""

from collections.abc import Mapping
from typing import NamedTuple

from reciprocity_tui.exercise.card import Card
from reciprocity_tui.packs.library.contents import Contents, Pack
from reciprocity_tui.packs.parsing.read import Document, UnreadableText, decode, parse


class Version(NamedTuple):
    """One version of a pack: what its headers say, and its files by their names."""

    pack: Pack
    contents: Contents
    files: Mapping[str, bytes]

    def document(self, name: str) -> Document | bytes | None:
        """Return what a file says, apart from how it is laid out; its bytes where that cannot be read."""
        data = self.files.get(name)
        try:
            return None if data is None else parse(decode(data))
        except UnreadableText:
            return data


class Differences(NamedTuple):
    """What the newer version adds, changes and removes.

    changed -- exercises as they are now, each with what two people would notice first. other -- names of other files.
    """

    added: tuple[Card, ...]
    changed: tuple[tuple[Card, str], ...]
    removed: tuple[Card, ...]
    other: tuple[str, ...]

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return any(map(len, self))


def compare(before: Version, after: Version) -> Differences:
    """Compare two versions of a pack. An exercise is the same one as long as its id is."""
    old, new = ({card.id: card for card in version.contents.cards} for version in (before, after))
    changed = [
        (card, _visible_changes(old[name], card))
        for name, card in new.items()
        if name in old and before.document(f"{name}.toml") != after.document(f"{name}.toml")
    ]
    exercises = {f"{name}.toml" for name in (*old, *new)}
    other = sorted(
        name
        for name in {*before.files, *after.files} - exercises
        if before.document(name) != after.document(name)
    )
    return Differences(
        tuple(card for name, card in new.items() if name not in old),
        tuple(changed),
        tuple(card for name, card in old.items() if name not in new),
        tuple(other),
    )


def pack_changes(before: Pack, after: Pack) -> list[str]:
    """Return a sentence for each thing that the newer version says otherwise of the pack as a whole."""
    pairs = (
        ("Title", before.title, after.title),
        ("Licence", before.license or "none", after.license or "none"),
        ("Authors", ", ".join(before.authors), ", ".join(after.authors)),
        ("Version", before.version, after.version),
    )
    return [f"{what}: {old} becomes {new}." for what, old, new in pairs if old != new]


def _visible_changes(before: Card, after: Card) -> str:
    """Return what changes for two people who choose it: title, depth, minutes; empty for anything else."""
    parts = [f"was called {before.title}"] if before.title != after.title else []
    if before.intensity != after.intensity:
        parts.append(f"{after.intensity}, was {before.intensity}")
    if before.minutes != after.minutes:
        parts.append(f"{after.minutes} minutes, were {before.minutes}")
    return "; ".join(parts)
