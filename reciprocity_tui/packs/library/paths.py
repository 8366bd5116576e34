"""Read the paths of a pack: one TOML file each, in a folder `paths` beside the exercises.

Values are checked just enough to follow a path; `pack check` reports everything else.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.packs.parsing.read import PACK_FILE, Document, decode, parse, read_bytes, toml_files

if TYPE_CHECKING:
    from reciprocity_tui.play.suggestion.course import Course, Refs, Week

FOLDER = "paths"
"""The folder of the paths, in the folder of their pack."""

MOST_WEEKS = 60


def course_files(pack: Path) -> list[Path]:
    """Return the files of the paths of a pack, by name; none where there is no such folder."""
    try:
        return toml_files(pack / FOLDER)
    except OSError:
        return []


def is_course_folder(folder: Path) -> bool:
    """Return whether `folder` contains paths: by its name, unless it is a pack of that name."""
    return folder.name == FOLDER and not os.path.lexists(folder / PACK_FILE)


def read_course(file: Path, pack: str, within: Path | None = None) -> Course:
    """Return the path in `file`. Raises PackError or UnreadableText, with what is wrong.

    pack -- id of its pack. within -- a folder that links may not lead out of.
    """
    from reciprocity_tui.play.suggestion.course import Course

    document = parse(decode(read_bytes(file, within)))
    weeks = document.get("week")
    if not isinstance(weeks, list) or not 0 < len(weeks) <= MOST_WEEKS:
        raise PackError(Message("path-of-weeks-number", most=MOST_WEEKS))
    return Course(
        ref=f"{pack}/{file.stem}",
        title=_text(document, "title"),
        summary=_text(document, "summary"),
        weeks=tuple(_weeks(weeks, pack)),
        end=_text(document, "end", needed=False),
    )


def _weeks(weeks: list[object], pack: str) -> Iterator[Week]:
    from reciprocity_tui.play.suggestion.course import Week

    for week in weeks:
        table: Document = week if isinstance(week, dict) else {}
        refs = [_refs(table, key, pack) for key in ("main", "light", "check_in")]
        if not any(refs):
            raise PackError(Message("path-of-weeks-empty"))
        yield Week(_text(table, "title"), _text(table, "text", needed=False), *refs)


def _text(document: Document, key: str, *, needed: bool = True) -> str:
    value = document.get(key, None if needed else "")
    if not isinstance(value, str):
        raise PackError(Message("header-no-text" if key in document else "header-key-missing", key=key))
    return value


def _refs(document: Document, key: str, pack: str) -> Refs:
    value = document.get(key, [])
    if not isinstance(value, list) or not all(isinstance(ref, str) for ref in value):
        raise PackError(Message("header-no-list", key=key))
    return tuple(ref if "/" in ref else f"{pack}/{ref}" for ref in value)
