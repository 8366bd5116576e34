"""Packs that travel along with a practice: checked before both say yes, installed when they have."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from reciprocity_tui.errors import WriteFailed
from reciprocity_tui.messages import text
from reciprocity_tui.packs.install.acceptance import pack_id, require_valid
from reciprocity_tui.packs.install.installation import Installation
from reciprocity_tui.paths import prepare_home

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reciprocity_tui.packs.install.bundle import Bundle
    from reciprocity_tui.packs.install.compare import Version
    from reciprocity_tui.packs.library.contents import Pack


def check_packs(home: Path, bundles: Sequence[Bundle]) -> tuple[Version, ...]:
    """Return the packs, each checked as at an installation; nothing of them stays. Raises PackError and WriteFailed."""
    if not bundles:
        return ()
    with Installation.open(home, prepare_home) as installation:
        return _stage(installation, bundles)


@contextmanager
def installed_packs(home: Path, bundles: Sequence[Bundle]) -> Iterator[None]:
    """Install the packs, none of which is there; if the block fails, remove them again.

    Raises PackError and WriteFailed; then none of them is there.
    """
    if not bundles:
        yield
        return
    with Installation.open(home, prepare_home) as installation:
        _stage(installation, bundles)
        committed: list[str] = []
        try:
            for name in map(pack_id, bundles):
                installation.commit(name)
                committed.append(name)
            yield
        except BaseException:
            for name in committed:
                with suppress(WriteFailed):
                    installation.remove(name)
            raise


def _stage(installation: Installation, bundles: Sequence[Bundle]) -> tuple[Version, ...]:
    return tuple(
        require_valid(bundle, installation.stage(pack_id(bundle), bundle.files)) for bundle in bundles
    )


def describe_travelling_pack(pack: Pack) -> str:
    """Return the sentence that names a pack, its version and its authors before it is installed."""
    authors = tuple(pack.named_authors) or (pack.title,)
    form = "by" if pack.named_authors else "alone"
    return text(
        "practice-brings-pack",
        pack=pack.title,
        version=pack.version,
        licence=pack.license,
        authors=authors,
        form=form,
    )
