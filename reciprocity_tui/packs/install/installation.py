"""Install packs in the home and remove them: a pack is there whole, or as it was before.

Each pack is written and checked beside its place, in a folder with a hidden name, and then moved there. One that is
replaced is moved aside first; if the program dies between the two moves, `packs/library/sources.py` moves it back. An
evening keeps a copy of its exercise, so none of this touches one that is being played.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from reciprocity_tui.errors import WriteFailed, is_disk_full
from reciprocity_tui.message import Message
from reciprocity_tui.packs.install.write_folder import reason_of, sync, write_folder
from reciprocity_tui.packs.library.sources import BACKUP_PREFIX, packs_folder

STAGING_FOLDER = ".being-installed"
"""The folder beside the packs in which a new one is written and checked."""


class Installation:
    """The packs of a home, locked against other programs that would change them."""

    def __init__(self, home: Path) -> None:
        self.packs = packs_folder(home)

    @classmethod
    @contextmanager
    def open(cls, home: Path, prepare: Callable[[Path], None]) -> Iterator[Self]:
        """Lock the packs of `home`. Raises WriteFailed, and what `prepare` raises.

        prepare -- creates the home, or checks it. Folders that are empty in the end are removed again.
        """
        made = [folder for folder in (packs_folder(home), home, *home.parents) if not os.path.lexists(folder)]
        installation = cls(home)
        try:
            prepare(home)
            with _translate_errors(installation.packs):
                installation.packs.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _exclusive_lock(installation.packs):
                installation._remove_leftovers()
                try:
                    yield installation
                finally:
                    installation._remove_leftovers()
        finally:
            for folder in made:
                with suppress(OSError):
                    folder.rmdir()

    def stage(self, name: str, files: Mapping[str, bytes]) -> Path:
        """Write a pack beside its place and return its folder. Raises WriteFailed."""
        folder = self.packs / STAGING_FOLDER / name
        with _translate_errors(self.packs):
            folder.parent.mkdir(mode=0o700, exist_ok=True)
        write_folder(folder, files)
        return folder

    def commit(self, name: str) -> None:
        """Move the staged pack to its place, and replace one that is there. Raises WriteFailed."""
        staged, place, aside = self.packs / STAGING_FOLDER / name, self.packs / name, self._backup_path(name)
        with _translate_errors(self.packs):
            if os.path.lexists(place):
                place.rename(aside)
            try:
                staged.rename(place)
            except OSError:
                if os.path.lexists(aside):
                    aside.rename(place)
                raise
        self._clean_up(aside)

    def remove(self, name: str) -> None:
        """Remove a pack, or only the link where its folder is one. Raises WriteFailed."""
        gone = self.packs / STAGING_FOLDER / name
        with _translate_errors(self.packs):
            gone.parent.mkdir(mode=0o700, exist_ok=True)
            (self.packs / name).rename(gone)
        self._clean_up(gone)

    def _clean_up(self, old: Path) -> None:
        """Sync the folder and remove what is no longer needed. Errors are ignored: the change itself is complete."""
        with suppress(OSError):
            sync(self.packs)
        with suppress(OSError):
            _remove(old)

    def _backup_path(self, name: str) -> Path:
        return self.packs / f"{BACKUP_PREFIX}{name}"

    def _remove_leftovers(self) -> None:
        """Remove what a crashed run has left."""
        with suppress(OSError):
            _remove(self.packs / STAGING_FOLDER)
            for left in self.packs.glob(f"{BACKUP_PREFIX}*"):
                name = left.name.removeprefix(BACKUP_PREFIX)
                if os.path.lexists(self.packs / name):
                    _remove(left)
                else:
                    left.rename(self.packs / name)


def _remove(path: Path) -> None:
    """Remove a folder with its contents, or a link; ignore a missing one."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif os.path.lexists(path):
        shutil.rmtree(path)


@contextmanager
def _exclusive_lock(folder: Path) -> Iterator[None]:
    """Lock the folder. The system releases the lock when the program dies; without such locks there is none."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with _translate_errors(folder):
        handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise WriteFailed(Message("packs-in-use")) from error
        except OSError:
            pass  # A network disk without such locks.
        yield
    finally:
        os.close(handle)


@contextmanager
def _translate_errors(folder: Path) -> Iterator[None]:
    """Translate errors of the system into WriteFailed."""
    try:
        yield
    except OSError as error:
        if is_disk_full(error):
            raise WriteFailed(Message("disk-full-nothing-changed")) from error
        raise WriteFailed(
            Message("packs-not-changed", folder=str(folder), reason=reason_of(error))
        ) from error
