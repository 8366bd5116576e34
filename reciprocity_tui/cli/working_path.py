"""What a path on the command line leads to: a pack or an exercise to try, or a sentence that names the way."""

import os
import shlex
import stat
import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackError, UnknownExercise, UsageError

if TYPE_CHECKING:
    from reciprocity_tui.packs.library.working_copy import WorkingCopy

ARCHIVE = ".rpack"
LISTS = (".txt", ".md", ".csv", ".tsv", ".json", ".js", ".ts", ".docx")
"""How files end that may hold questions, where a folder is searched for some."""

MOST_NAMED = 5

BY_PATH = "A pack that is not installed is played by its path, like ./mine."


def looks_like_a_path(name: str) -> bool:
    """Return whether `name` cannot be the name of an exercise: that has no dot, and one slash at most."""
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
    """Say on standard error that the exercise `name` is played, where a file or a folder is called so, too."""
    if os.path.lexists(name):
        from reciprocity_tui.process import splash as first_frame
        from reciprocity_tui.sanitize import sanitize_text

        first_frame.restore_terminal()
        other = f"reciprocity play {shlex.quote(os.path.join(os.curdir, name))}"  # noqa: PTH118 -- keeps the dot
        print(
            f"This plays the exercise {sanitize_text(name)}. For the path: {sanitize_text(other)}",
            file=sys.stderr,
        )


def open_working_copy(path: Path, command: str) -> "WorkingCopy":
    """Read what is at `path`. command -- how it is tried, as in "reciprocity pack try".

    Raises UnknownExercise, UsageError or PackError, each with the way to what was meant.
    """
    from reciprocity_tui.packs.library.paths import is_course_folder
    from reciprocity_tui.packs.library.working_copy import WorkingCopy
    from reciprocity_tui.packs.parsing.read import PACK_FILE

    if not os.path.lexists(path):
        raise UnknownExercise(f"There is no file or folder {path}.", _nearest(path, command))
    if path.name == PACK_FILE:
        path = path.parent
    if path.is_dir():
        _require_pack(path, command)
    elif path.suffix.lower() == ARCHIVE:
        install = _run("reciprocity pack install", path)
        raise UsageError(f"{path.name} is a packed pack.", f"{install} puts it into the library.")
    elif not _is_plain(path):
        raise UsageError(
            f"{path} is not a plain file.", f"{command} takes a pack's folder, or an exercise file."
        )
    elif path.suffix.lower() != ".toml":
        importing = _run("reciprocity pack import", path)
        raise UsageError(
            f"{path.name} is not an exercise; those are .toml files.",
            f"{importing} makes a pack of a list of questions.",
        )
    elif is_course_folder(path.parent):
        whole = _run(command, path.parent.parent)
        raise UsageError(f"{path.name} is a path of some weeks.", f"{whole} plays the exercises of its pack.")
    copy = WorkingCopy(path)
    if not copy.cards():
        raise _nothing_playable_error(copy)
    return copy


def _nothing_playable_error(copy: "WorkingCopy") -> PackError:
    from reciprocity_tui.packs.library.working_copy import format_first

    first = next(iter(copy.diagnostics.values()))
    checking = _run("reciprocity pack check", copy.path)
    error = PackError(f"{copy.path} cannot be played: {format_first(first)}.", f"{checking} shows more.")
    if all(faults[0].code == "E001" for faults in copy.diagnostics.values()):
        error.status = 2
    return error


def _require_pack(folder: Path, command: str) -> None:
    """Raise UsageError for a folder without an exercise, and PackError for one that cannot be looked into."""
    from reciprocity_tui.packs.parsing.read import exercise_files

    try:
        if exercise_files(folder):
            return
        inside = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
        packs = [entry for entry in inside if entry.is_dir() and exercise_files(entry)]
    except OSError as error:
        raise PackError(f"{folder} cannot be looked into.", "Another folder can be named.") from error
    if packs:
        names = ", ".join(pack.name for pack in packs[:MOST_NAMED])
        more = f" and {len(packs) - MOST_NAMED} more" if len(packs) > MOST_NAMED else ""
        raise UsageError(f"{folder} holds packs: {names}{more}.", f"{_run(command, packs[0])} takes one.")
    what = f"There is no exercise in {folder}."
    lists = [entry for entry in inside if entry.suffix.lower() in LISTS and entry.is_file()]
    if lists:
        importing = _run("reciprocity pack import", lists[0])
        raise UsageError(what, f"{importing} makes a pack of a list of questions.")
    raise UsageError(what, "`reciprocity pack new NAME` makes a pack that can be played.")


def _nearest(path: Path, command: str) -> str:
    near = get_close_matches(path.name, _names_beside(path), n=1)
    if near:
        return f"Did you mean {path.with_name(near[0])}?"
    return f"{command} takes a pack's folder, or an exercise file; `reciprocity pack new NAME` makes a pack."


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


def _run(command: str, path: Path) -> str:
    """Return a command line to copy."""
    return f"`{command} {shlex.quote(str(path))}`"
