"""Decide whether a pack that was staged may be installed: its id, its faults, and what is installed already."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackError, PackNotFound
from reciprocity_tui.message import Message
from reciprocity_tui.packs.checking.check import LintScope, check_path
from reciprocity_tui.packs.install.bundle import Bundle, read_bundle
from reciprocity_tui.packs.install.compare import Version
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.library.contents import Pack, read_contents
from reciprocity_tui.packs.library.sources import Source, describe_taken_id, glyph_key, is_id
from reciprocity_tui.packs.loading.compat import is_private
from reciprocity_tui.packs.parsing.read import PACK_FILE
from reciprocity_tui.paths import format_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic


def pack_id(bundle: Bundle) -> str:
    """Return the id of a pack. Raises PackError for one that no installed pack may have."""
    name = bundle.manifest.get("id")
    if not isinstance(name, str) or not is_id(name):
        raise PackError(Message("install-no-id"), bundle.check_hint)
    for taken in (pack.id for pack in Catalog().packs()):
        if glyph_key(taken) == glyph_key(name):
            raise PackError(Message("install-id-taken", problem=describe_taken_id(name, taken)))
    return name


def require_valid(bundle: Bundle, folder: Path) -> Version:
    """Return the pack that is staged in `folder`. Raises PackError with its first fault."""
    diagnostics = [
        diagnostic
        for report in check_path(folder, wording=LintScope.NONE)
        for diagnostic in report.diagnostics
        if diagnostic.severity == "error"
    ]
    contents = read_contents(Source(folder.parent, "installed"), folder)
    if diagnostics:
        problem = Message("install-fault", problem=diagnostics[0].message, place=place_of(diagnostics[0]))
        raise PackError(
            Message("install-refused", pack=folder.name, problem=problem),
            Message("install-first-of", number=len(diagnostics), hint=bundle.check_hint),
        )
    if contents.pack is None or contents.broken:
        unreadable = next((f"{name}: {fault}" for name, fault in contents.broken), "")
        raise PackError(Message("install-refused", pack=folder.name, problem=unreadable), bundle.check_hint)
    if not contents.cards:
        raise PackError(Message("install-no-exercise", pack=folder.name))
    return Version(contents.pack, contents, bundle.files)


def require_buildable(bundle: Bundle) -> None:
    """Raise PackError for a pack in a folder that may not be given to others, or has a fault."""
    if is_private(bundle.manifest):
        raise PackError(Message("build-private", pack=bundle.name, file=PACK_FILE))
    for report in check_path(bundle.place, wording=LintScope.NONE):
        for diagnostic in report.diagnostics:
            if diagnostic.severity == "error":
                problem = Message(
                    "build-fault", pack=bundle.name, problem=diagnostic.message, place=place_of(diagnostic)
                )
                raise PackError(problem, bundle.check_hint)


def installed_version(folder: Path, command: str) -> Version | None:
    """Return the pack that is installed in `folder`, readable or not; None if there is none. Raises PackError.

    command -- the command that is running, as in "reciprocity pack install".
    """
    if not os.path.lexists(folder):
        return None
    if not folder.is_dir():
        raise PackError(Message("install-no-pack-there", folder=format_path(folder)))
    contents = read_contents(Source(folder.parent, "installed"), folder)
    files: Mapping[str, bytes] = {}
    with suppress(PackNotFound, PackError):
        files = read_bundle(folder, command).files
    return Version(contents.pack or Pack(folder.name, folder.name), contents, files)


def place_of(diagnostic: Diagnostic) -> Message:
    """Return the file and the line of a diagnostic as a message."""
    return Message("fault-place", file=Path(diagnostic.file).name, line=diagnostic.line)
