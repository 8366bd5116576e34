"""The file that somebody names: as it is typed, or as terminals paste one that is dropped on them."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator


def find_file(typed: str) -> Path | None:
    """Return the existing file that `typed` names, or None. A folder counts: whoever reads it says what it is."""
    return next(filter(_exists, _paths(typed)), None)


def _paths(line: str) -> Iterator[Path]:
    """Yield the paths a line may mean: as typed, as a URL, or quoted and escaped as terminals paste a dropped file."""
    line = line.strip()
    yield Path(os.path.expanduser(line))  # noqa: PTH111 -- never raises
    if line.startswith("file://"):
        yield Path(unquote(urlsplit(line).path))
    try:
        words = shlex.split(line)
    except ValueError:
        return
    if len(words) == 1:
        yield Path(os.path.expanduser(words[0]))  # noqa: PTH111


def _exists(path: Path) -> bool:
    return os.path.exists(path) and len(str(path)) > 1  # noqa: PTH110 -- never raises
