"""Putting packs into the home and taking them out: a pack is there whole, or as it was before.

Each pack is written and checked beside its place, in a folder with a hidden name, and then moved there. One that is
replaced is moved aside first; if the program dies between the two moves, `packs/sources.py` moves it back. An evening
keeps a copy of its exercise, so none of this touches one that is being played.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from reciprocity_tui.errors import CannotWrite, is_full
from reciprocity_tui.packs.folders import sync, write_folder
from reciprocity_tui.packs.sources import ASIDE, packs_folder

STAGE = ".being-installed"
"""The folder beside the packs in which one is written and checked."""


class Installation:
    """The packs of a home, held against every other program that would change them."""

    def __init__(self, home: Path) -> None:
        self.packs = packs_folder(home)

    @classmethod
    @contextmanager
    def at(cls, home: Path, prepare: Callable[[Path], None]) -> Iterator[Self]:
        """Hold the packs of `home`. Raises CannotWrite, and what `prepare` raises.

        prepare -- makes the home, or sees that it will do. What is empty in the end is gone again.
        """
        made = [folder for folder in (packs_folder(home), home, *home.parents) if not os.path.lexists(folder)]
        installation = cls(home)
        try:
            prepare(home)
            with _told(installation.packs):
                installation.packs.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _held(installation.packs):
                installation._clear()
                try:
                    yield installation
                finally:
                    installation._clear()
        finally:
            for folder in made:
                with suppress(OSError):
                    folder.rmdir()

    def staged(self, name: str, files: Mapping[str, bytes]) -> Path:
        """Write a pack beside its place and return its folder. Raises CannotWrite."""
        folder = self.packs / STAGE / name
        with _told(self.packs):
            folder.parent.mkdir(mode=0o700, exist_ok=True)
        write_folder(folder, files)
        return folder

    def put(self, name: str) -> None:
        """Move the pack that was staged to its place, in place of one that is there. Raises CannotWrite."""
        staged, place, aside = self.packs / STAGE / name, self.packs / name, self._aside(name)
        with _told(self.packs):
            if os.path.lexists(place):
                place.rename(aside)
            try:
                staged.rename(place)
            except OSError:
                if os.path.lexists(aside):
                    aside.rename(place)
                raise
        self._settle(aside)

    def remove(self, name: str) -> None:
        """Take a pack out: a link alone where one stands in its place. Raises CannotWrite."""
        gone = self.packs / STAGE / name
        with _told(self.packs):
            gone.parent.mkdir(mode=0o700, exist_ok=True)
            (self.packs / name).rename(gone)
        self._settle(gone)

    def _settle(self, old: Path) -> None:
        """Make what was done durable, and remove what is not needed any more. It is done, whatever comes of this."""
        with suppress(OSError):
            sync(self.packs)
        with suppress(OSError):
            _remove(old)

    def _aside(self, name: str) -> Path:
        return self.packs / f"{ASIDE}{name}"

    def _clear(self) -> None:
        """Take away what a run that died has left."""
        with suppress(OSError):
            _remove(self.packs / STAGE)
            for left in self.packs.glob(f"{ASIDE}*"):
                name = left.name.removeprefix(ASIDE)
                if os.path.lexists(self.packs / name):
                    _remove(left)
                else:
                    left.rename(self.packs / name)


def _remove(path: Path) -> None:
    """Remove a folder with all that is in it, or a link. What is not there is fine."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif os.path.lexists(path):
        shutil.rmtree(path)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Hold the folder until the end. The system lets go of it when the program dies; where it cannot, nothing holds."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with _told(folder):
        handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CannotWrite(
                "Another window is installing or removing a pack.", "Finish there first, then try again."
            ) from error
        except OSError:
            pass  # A disk of the network that knows no such lock.
        yield
    finally:
        os.close(handle)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn what the system refuses into a sentence."""
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise CannotWrite(
                "The disk is full, and nothing was changed.", "Make some room, then try again."
            ) from error
        reason = (error.strerror or "no reason given").lower()
        raise CannotWrite(
            f"The packs in {folder} cannot be changed: {reason}.", "See that you may write there."
        ) from error
