"""Accept what was handed out: the practice and the packs that travel along are checked before anything is installed.

Packs are staged beside their places and looked at there, as `pack install` does; all of them are moved, or none.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.packs.install.acceptance import installed_version, pack_id, require_valid
from reciprocity_tui.packs.install.compare import Version, compare
from reciprocity_tui.packs.install.installation import Installation
from reciprocity_tui.paths import prepare_home
from reciprocity_tui.practice.parse import ParsedPractice, parse_practice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reciprocity_tui.packs.library.catalog import Catalog
    from reciprocity_tui.practice.archive import Parcel


class StagedPack(NamedTuple):
    """A pack that travels along. old -- the one with its id that is installed already; None: it is new."""

    new: Version
    old: Version | None

    @property
    def is_same(self) -> bool:
        """Return whether exactly this is installed already."""
        return self.old is not None and not compare(self.old, self.new)

    @property
    def is_by_others(self) -> bool:
        """Return whether it would replace a pack of other authors."""
        return (
            self.old is not None
            and self.old.contents.pack is not None
            and not set(self.old.pack.authors) & set(self.new.pack.authors)
        )


class AcceptedParcel(NamedTuple):
    """What was handed out, checked. parsed -- the practice, with the exercises of `packs` known, or its faults."""

    parsed: ParsedPractice
    packs: tuple[StagedPack, ...]
    installation: Installation | None

    def install(self) -> None:
        """Install every pack that is new or another version. Raises WriteFailed."""
        for pack in self.packs:
            if self.installation is not None and not pack.is_same:
                self.installation.commit(pack.new.pack.id)


@contextmanager
def accept_parcel(parcel: Parcel, home: Path, catalog: Catalog, command: str) -> Iterator[AcceptedParcel]:
    """Check all of a parcel; what is staged is gone again afterwards, unless `install` was called.

    command -- the command that is running. Raises PackError for a pack that cannot be used, HomeError and WriteFailed.
    """
    if not parcel.packs:
        yield AcceptedParcel(parse_practice(parcel.data, parcel.name, catalog.cards()), (), None)
        return
    with Installation.open(home, prepare_home) as installation:
        packs = []
        for bundle in parcel.packs:
            name = pack_id(bundle)
            new = require_valid(bundle, installation.stage(name, bundle.files))
            packs.append(StagedPack(new, installed_version(installation.packs / name, command)))
        arriving = {pack.new.pack.id for pack in packs}
        cards = [card for card in catalog.cards() if card.pack not in arriving]
        cards += (card for pack in packs for card in pack.new.contents.cards)
        yield AcceptedParcel(parse_practice(parcel.data, parcel.name, cards), tuple(packs), installation)
