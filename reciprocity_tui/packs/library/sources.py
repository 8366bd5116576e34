"""Where packs come from, and which of them may be listed: no pack takes the id of another one.

What comes with the program has its ids for good, since `ground` says what comes before a deep evening. A pack that
someone installed and that has one of these ids, or one that looks like it, is refused and reported.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from reciprocity_tui.exercise.card import MAX_SLUG_LENGTH, SLUG
from reciprocity_tui.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

Origin: TypeAlias = Literal["built-in", "installed", "working"]
"""Of a pack: it comes with the program, is installed in the home, or is being written somewhere else."""


def describe_origin(origin: Origin) -> Message:
    """Return the note beside the title of a pack; empty for a built-in pack."""
    return Message(f"pack-origin-{origin}")


def packs_folder(home: Path) -> Path:
    """Return the folder of the installed packs, one folder each."""
    return home / "packs"


def index_file(home: Path) -> Path:
    """Return the cache of the installed packs (packs/library/index.py). It may be deleted."""
    return home / "packs.index"


BACKUP_PREFIX = ".replaced-"
"""Prefix of the folder of a pack while it is being replaced."""


class Source(NamedTuple):
    """A folder with one folder per pack. only -- the name of the single one to read; empty: all of them."""

    root: Path
    origin: Origin = "working"
    only: str = ""

    def within(self, folder: Path) -> Path | None:
        """Return the folder that links in a pack may not lead out of; None for built-in packs."""
        return None if self.origin == "built-in" else folder

    def folders(self) -> list[Path]:
        """Return the folders of its packs, by name. Raises OSError."""
        if self.only:
            folder = self.root / self.only
            return [folder] if folder.is_dir() else []
        every = list(self.root.iterdir())
        if self.origin == "installed":
            every += self._restore_backups(every)
        return sorted(entry for entry in every if entry.name[0] != "." and entry.is_dir())

    def _restore_backups(self, every: list[Path]) -> list[Path]:
        """Put packs back that were to be replaced when the program died, and return them."""
        moved: list[Path] = []
        for aside in every:
            place = aside.with_name(aside.name.removeprefix(BACKUP_PREFIX))
            if place != aside and not os.path.lexists(place):
                with suppress(OSError):
                    moved.append(aside.rename(place))
        return moved


class RefusedFolder(NamedTuple):
    """A folder that may not be listed, why, and what to do about it."""

    folder: Path
    fault: Message
    hint: Message | None = None


class PackFolders:
    """The folders of all packs that may be listed, by id, and those that may not. The first that has an id keeps it.

    order -- sorts the packs of the program.
    """

    def __init__(self, order: Callable[[Path], tuple[int, str]]) -> None:
        self.folders: dict[str, tuple[Source, Path]] = {}
        self.refused: list[RefusedFolder] = []
        self._order = order
        self._drawn: dict[str, str] = {}

    def add(self, source: Source) -> None:
        """Add the packs of `source`, after those that were added before."""
        try:
            folders = source.folders()
        except FileNotFoundError:
            return
        except OSError:
            self.refused.append(RefusedFolder(source.root, Message("pack-folder-not-opened")))
            return
        if source.origin == "built-in":
            folders.sort(key=self._order)
        self._add(source, folders)

    def _add(self, source: Source, folders: Sequence[Path]) -> None:
        for folder in folders:
            name = folder.name
            if source.origin == "installed" and (refused := self._refusal(folder)) is not None:
                self.refused.append(refused)
            elif name not in self.folders:
                self.folders[name] = (source, folder)
                if source.origin == "built-in":
                    self._drawn[glyph_key(name)] = name

    def _refusal(self, folder: Path) -> RefusedFolder | None:
        name = folder.name
        if not is_id(name):
            return RefusedFolder(folder, Message("pack-folder-no-id"), Message("pack-folder-rename"))
        taken = self._drawn.get(glyph_key(name))
        if taken is None:
            return None
        return RefusedFolder(folder, describe_taken_id(name, taken), Message("pack-needs-another-id"))


def describe_taken_id(name: str, taken: str) -> Message:
    """Return the message that `name` is, or looks like, the id `taken` of a built-in pack."""
    if taken == name:
        return Message("pack-id-taken", id=name)
    return Message("pack-id-alike", id=name, other=taken)


def is_id(name: str) -> bool:
    """Return whether `name` can be the id of a pack."""
    return len(name) <= MAX_SLUG_LENGTH and _SLUG.fullmatch(name) is not None


def glyph_key(name: str) -> str:
    """Return how an id looks: two ids with the same key are confusable at a glance."""
    plain = name.casefold().translate(_LOOKALIKES)
    return plain.replace("rn", "m").replace("vv", "w").replace("cl", "d")


_SLUG = re.compile(SLUG)
_LOOKALIKES = str.maketrans({"-": "", "0": "o", "1": "l", "i": "l", "5": "s"})
