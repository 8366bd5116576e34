"""Find the pack or the exercise that a path on the command line leads to, or explain what to name instead."""

import os
import shlex
import stat
import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackError, UnknownExercise, UsageError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.name_some import name_some

if TYPE_CHECKING:
    from reciprocity_tui.packs.library.working_copy import WorkingCopy

ARCHIVE = ".rpack"
LISTS = (".txt", ".md", ".csv", ".tsv", ".json", ".js", ".ts", ".docx")
"""Suffixes of files that may contain questions, where a folder is searched for some."""

MOST_NAMED = 5


def looks_like_a_path(name: str) -> bool:
    """Return whether `name` cannot name an exercise.

    It begins with `~` or a separator, ends with a separator, or contains a dot or more than one separator.
    """
    separators = {os.sep, os.altsep or os.sep, "/"}
    return (
        name.startswith(("~", *separators))
        or name.endswith(tuple(separators))
        or "." in name
        or sum(name.count(separator) for separator in separators) > 1
    )


def resolve_path(name: str, exercises: Iterable[str]) -> Path | None:
    """Return the path that `name` is; None where it is the name of an exercise.

    exercises -- the names of those there are, with their pack and without; they come before a path.
    """
    if looks_like_a_path(name):
        return Path(name).expanduser()
    known = name in set(exercises)
    return Path(name) if not known and os.path.lexists(name) else None


def print_choice(name: str) -> None:
    """Print on standard error that the exercise `name` is played, where a path has that name too."""
    if os.path.lexists(name):
        from reciprocity_tui.process import splash as first_frame
        from reciprocity_tui.sanitize import sanitize_text

        first_frame.restore_terminal()
        other = f"reciprocity play {shlex.quote(os.path.join(os.curdir, name))}"  # noqa: PTH118 -- keeps the dot
        choice = text("play-exercise-not-path", exercise=sanitize_text(name), command=sanitize_text(other))
        print(choice, file=sys.stderr)


def open_working_copy(path: Path, command: str) -> "WorkingCopy":
    """Read the pack or the exercise at `path`. command -- how it is tried, as in "reciprocity pack try".

    Raises UnknownExercise, UsageError or PackError, each with a hint at what was meant.
    """
    from reciprocity_tui.packs.library.paths import is_course_folder
    from reciprocity_tui.packs.library.working_copy import WorkingCopy
    from reciprocity_tui.packs.parsing.read import PACK_FILE

    if not os.path.lexists(path):
        raise UnknownExercise(Message("path-not-there", path=str(path)), _nearest(path, command))
    if path.name == PACK_FILE:
        path = path.parent
    if path.is_dir():
        _require_pack(path, command)
    elif path.suffix.lower() == ARCHIVE:
        raise UsageError(Message("path-is-archive", name=path.name, path=_quote(path)))
    elif not _is_plain(path):
        raise UsageError(Message("path-is-no-plain-file", path=str(path), command=command))
    elif path.suffix.lower() != ".toml":
        raise UsageError(
            Message("path-is-no-exercise", name=path.name),
            Message("path-import-makes-pack", path=_quote(path)),
        )
    elif is_course_folder(path.parent):
        pack = _quote(path.parent.parent)
        raise UsageError(Message("path-is-path-of-weeks", name=path.name, command=command, pack=pack))
    copy = WorkingCopy(path)
    if not copy.cards():
        raise _nothing_playable_error(copy)
    return copy


def _nothing_playable_error(copy: "WorkingCopy") -> PackError:
    from reciprocity_tui.packs.library.working_copy import format_first

    first = next(iter(copy.diagnostics.values()))
    error = PackError(
        Message(
            "path-not-playable", path=str(copy.path), problem=format_first(first), quoted=_quote(copy.path)
        )
    )
    if all(faults[0].code == "E001" for faults in copy.diagnostics.values()):
        error.status = 2
    return error


def _require_pack(folder: Path, command: str) -> None:
    """Raise UsageError for a folder without an exercise, and PackError for one that cannot be opened."""
    from reciprocity_tui.packs.parsing.read import exercise_files

    try:
        if exercise_files(folder):
            return
        inside = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
        packs = [entry for entry in inside if entry.is_dir() and exercise_files(entry)]
    except OSError as error:
        raise PackError(
            Message("folder-not-opened", folder=str(folder)), Message("path-name-another-folder")
        ) from error
    if packs:
        known = name_some([pack.name for pack in packs], MOST_NAMED)
        first = _quote(packs[0])
        raise UsageError(
            Message("path-contains-packs", folder=str(folder), packs=known, command=command, pack=first)
        )
    problem = Message("no-exercise-in", path=str(folder))
    lists = [entry for entry in inside if entry.suffix.lower() in LISTS and entry.is_file()]
    if lists:
        raise UsageError(problem, Message("path-import-makes-pack", path=_quote(lists[0])))
    raise UsageError(problem, Message("path-new-makes-pack"))


def _nearest(path: Path, command: str) -> Message:
    near = get_close_matches(path.name, _names_beside(path), n=1)
    if near:
        return Message("did-you-mean", name=str(path.with_name(near[0])))
    return Message("path-what-is-taken", command=command)


def _names_beside(path: Path) -> Iterator[str]:
    try:
        yield from sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return


def _is_plain(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _quote(path: Path) -> str:
    """Return a path as it is typed in a command line."""
    return shlex.quote(str(path))
