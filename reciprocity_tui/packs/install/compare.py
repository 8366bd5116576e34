"""Compare two versions of a pack."""

from collections.abc import Mapping
from typing import NamedTuple

from reciprocity_tui.exercise.card import Card
from reciprocity_tui.message import Message, Text
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.contents import Contents, Pack
from reciprocity_tui.packs.parsing.read import Document, UnreadableText, decode, parse


class Version(NamedTuple):
    """One version of a pack: its headers, and its files by their names."""

    pack: Pack
    contents: Contents
    files: Mapping[str, bytes]

    def document(self, name: str) -> Document | bytes | None:
        """Return the document in a file, without its layout; its bytes if it cannot be parsed."""
        data = self.files.get(name)
        try:
            return None if data is None else parse(decode(data))
        except UnreadableText:
            return data


class Differences(NamedTuple):
    """The additions, changes and removals of the newer version.

    changed -- exercises as they are now, each with its visible changes. other -- names of other files.
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
    """Return a sentence for each change of the pack as a whole."""
    none = Message("change-no-licence")
    pairs: tuple[tuple[str, Text, Text], ...] = (
        ("title", before.title, after.title),
        ("licence", before.license or none, after.license or none),
        ("authors", ", ".join(before.authors), ", ".join(after.authors)),
        ("version", before.version, after.version),
    )
    return [
        text("change-of-pack", what=what, before=old, after=new) for what, old, new in pairs if old != new
    ]


def _visible_changes(before: Card, after: Card) -> str:
    """Return the changes that players notice: title, depth, minutes; empty for anything else."""
    parts = [text("change-of-title", before=before.title)] if before.title != after.title else []
    if before.intensity != after.intensity:
        old, new = (Message("list-intensity", intensity=card.intensity) for card in (before, after))
        parts.append(text("change-of-intensity", before=old, after=new))
    if before.minutes != after.minutes:
        parts.append(text("change-of-minutes", before=before.minutes, after=after.minutes))
    return "; ".join(parts)
