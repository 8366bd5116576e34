"""`reciprocity pack check --watch`: check again at every save."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import TextIO

from reciprocity_tui.messages import text

INTERVAL = 0.3
"""Seconds between two looks at sizes and times."""
MOST_FILES = 5000
"""Files that are watched; changes of more are not noticed."""
CLEAR = "\x1b[H\x1b[2J"
RULE = "-" * 40

State = dict[str, tuple[int, int, int]]
"""By path: modification time in nanoseconds, size, inode."""


def watch(
    paths: Sequence[str], look: Callable[[], int], out: TextIO, wait: Callable[[float], object] | None = None
) -> int:
    """Call `look` now and after every change of what `paths` lead to; return its last status at Ctrl+C.

    out -- for the note that it goes on; a terminal is cleared before each check, anything else gets a line.
    wait -- waits for a number of seconds, and raises KeyboardInterrupt to end.
    """
    wait = wait or Event().wait
    status = 0
    try:
        while True:
            before = file_states(paths)
            out.write(CLEAR if out.isatty() else f"{RULE}\n")
            out.flush()
            status = look()
            sys.stdout.flush()
            out.write(f"{text('check-watching')}\n")
            out.flush()
            while file_states(paths) == before:
                wait(INTERVAL)
    except KeyboardInterrupt:
        out.write("\n")
        return status


def file_states(paths: Sequence[str]) -> State:
    """Return the state of every file that a check of `paths` may read."""
    state: State = {}
    for file in _files(paths):
        if len(state) >= MOST_FILES:
            break
        try:
            seen = file.stat()
        except OSError:
            continue
        state[str(file)] = (seen.st_mtime_ns, seen.st_size, seen.st_ino)
    return state


def _files(paths: Sequence[str]) -> Iterator[Path]:
    for path in map(Path, paths):
        if not path.is_dir():
            # A pack.toml beside an exercise has its lists, and the other exercises what it refers to.
            yield from sorted({path, *path.parent.glob("*.toml")})
            continue
        for folder, inner, names in os.walk(path):
            inner[:] = sorted(folder_name for folder_name in inner if not folder_name.startswith("."))
            yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))
