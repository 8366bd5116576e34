"""Read the folder of one pack by headers alone: the pack itself, its cards, and what could not be read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.errors import PackError
from reciprocity_tui.messages import describe_problem, text
from reciprocity_tui.packs.loading.compat import is_private, requires_newer
from reciprocity_tui.packs.loading.header import read_card
from reciprocity_tui.packs.parsing.read import (
    PACK_FILE,
    Document,
    UnreadableText,
    decode,
    exercise_files,
    parse,
    read_bytes,
)

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.packs.library.sources import Origin, Source

UNKNOWN_AUTHOR = "unknown"
"""The author of a private pack whose source is unknown."""
ENGLISH = "en"
"""The language of a pack that names none."""


class UnreadableFile(NamedTuple):
    """A file that could not be read, and its first fault.

    hint -- what to do about it; empty: a check says more. refused -- it is a whole folder that may not be listed.
    """

    file: Path
    fault: str
    hint: str = ""
    refused: bool = False

    @property
    def advice(self) -> str:
        """Return what to do about the error."""
        return self.hint or text("pack-check-shows-where", file=str(self.file))


class Pack(NamedTuple):
    """The description of a pack. Without a pack.toml its title is the name of its folder."""

    id: str
    title: str
    summary: str = ""
    language: str = ENGLISH
    """Of its texts, as in "pt" or "pt-BR"."""
    private: bool = False
    """Whether it is for the two players alone, and never for others."""
    source: str = ""
    """Where its questions are from, when somebody else wrote them."""
    origin: Origin = "built-in"
    version: str = ""
    license: str = ""
    authors: tuple[str, ...] = ()

    @property
    def named_authors(self) -> tuple[str, ...]:
        """Return the authors to show; for a private pack, omit its source, shown elsewhere, and an unknown author."""
        hidden = (self.source, UNKNOWN_AUTHOR) if self.private else ()
        return tuple(author for author in self.authors if author not in hidden)


class Contents(NamedTuple):
    """The contents of one folder. pack -- None where nothing of it can be listed. broken -- file names with faults."""

    pack: Pack | None
    cards: tuple[Card, ...] = ()
    broken: tuple[tuple[str, str], ...] = ()


def read_contents(source: Source, folder: Path) -> Contents:
    """Read the headers of the pack in `folder`. An unreadable file is reported and hides no other."""
    broken: list[tuple[str, str]] = []
    within = source.within(folder)
    about = _read_manifest(folder, within, broken)
    if requires_newer(about) is not None:
        newer = f"{text('finding-newer-pack')}. {text('finding-update-program')}"
        return Contents(None, (), (*broken, (PACK_FILE, newer)))
    try:
        files = {file.stem: file for file in exercise_files(folder)}
    except OSError:
        files = {}
    suggest = about.get("suggest", True) is True
    cards: list[Card] = []
    for name in [*_order(about), *files]:
        file = files.pop(name, None)
        if file is None:
            continue
        try:
            cards.append(read_card(file, folder.name, within, suggest=suggest))
        except UnreadableText as fault:
            broken.append((file.name, text(fault.message)))
        except PackError as error:
            broken.append((file.name, describe_problem(error)))
    return Contents(pack_from_manifest(about, folder.name, source.origin), tuple(cards), tuple(broken))


def _read_manifest(folder: Path, within: Path | None, broken: list[tuple[str, str]]) -> Document:
    """Parse pack.toml. Add an unreadable one to `broken`, and suggest nothing of its pack, as it may forbid that."""
    try:
        return parse(decode(read_bytes(folder / PACK_FILE, within)))
    except UnreadableText as fault:
        broken.append((PACK_FILE, text(fault.message)))
        return {"suggest": not os.path.lexists(folder / PACK_FILE)}


def pack_from_manifest(about: Document, name: str, origin: Origin) -> Pack:
    """Return the pack whose pack.toml says `about`. name -- of its folder."""
    title, summary, source, version, licence = (
        str(about.get(key, "")) for key in ("title", "summary", "source", "version", "license")
    )
    return Pack(
        name,
        title or name,
        summary,
        str(about.get("language") or ENGLISH),
        is_private(about),
        source,
        origin,
        version,
        licence,
        tuple(_texts(about.get("authors"))),
    )


def _order(about: Document) -> list[str]:
    return _texts(about.get("order"))


def _texts(value: object) -> list[str]:
    return [entry for entry in value if isinstance(entry, str)] if isinstance(value, list) else []
