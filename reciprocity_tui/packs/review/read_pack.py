"""Read a pack into a script: every exercise that can be read, and the faults of the others."""

import os
from pathlib import Path
from typing import NamedTuple

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
from reciprocity_tui.packs.loading.compat import read_manifest
from reciprocity_tui.packs.loading.default_prompts import fill_default_prompts
from reciprocity_tui.packs.loading.load import load_with_diagnostics
from reciprocity_tui.packs.parsing.read import PACK_FILE, exercise_files, folder_name
from reciprocity_tui.packs.review.script import Play, Script, build_play


class ReviewedPack(NamedTuple):
    """A script, and the first fault of each exercise that is missing in it."""

    script: Script
    diagnostics: tuple[Diagnostic, ...]


def review(path: Path) -> ReviewedPack:
    """Read the pack or the exercise in `path`. Raises PackError when there is none."""
    folder = path if os.path.isdir(path) else path.parent  # noqa: PTH112 -- never raises
    about = read_manifest(folder / PACK_FILE, folder)
    files = _in_order(folder, about.get("order")) if folder == path else [path]
    pack = folder_name(folder)
    plays: list[Play] = []
    diagnostics: list[Diagnostic] = []
    for file in files:
        result = load_with_diagnostics(file, str(file), folder if folder == path else None, tests=False)
        if result.exercise is not None:
            plays.append(build_play(fill_default_prompts(result.exercise), pack, file.stem))
        else:
            diagnostics += result.diagnostics[:1]
    if not files:
        raise PackError(Message("no-exercise-in", path=str(path)), Message("name-pack-or-exercise"))
    return ReviewedPack(Script(pack, about, tuple(plays)), tuple(diagnostics))


def _in_order(folder: Path, order: object) -> list[Path]:
    """Return the exercises of a pack in the order of its author, then the others by name. Raises PackError."""
    try:
        files = {file.stem: file for file in exercise_files(folder)}
    except OSError as error:
        raise PackError(
            Message("folder-not-opened", folder=str(folder)), Message("name-pack-or-exercise")
        ) from error
    names = [entry for entry in order if isinstance(entry, str)] if isinstance(order, list) else []
    return [files[name] for name in dict.fromkeys([*names, *files]) if name in files]
