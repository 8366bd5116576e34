"""What is asked of a pack.toml before it is validated: can this version read it, and is it for two alone?"""

from pathlib import Path

from reciprocity_tui import __version__
from reciprocity_tui.exercise.flaw import Place
from reciprocity_tui.packs.read import Document, TextFault, decoded, parsed, read_bytes

FORMAT = 1
"""Of the file format, not of the program."""

NEWER = "this pack is written for a newer Reciprocity"
UPDATE = "Update Reciprocity."


def about_pack(file: Path, within: Path | None = None) -> Document:
    """Return what the pack.toml in `file` says; nothing when it cannot be read.

    within -- a folder that links may not lead out of.
    """
    try:
        return parsed(decoded(read_bytes(file, within)))
    except TextFault:
        return {}


def is_private(about: Document) -> bool:
    """Return whether a pack is for two people alone. about -- what its pack.toml says."""
    return about.get("private") is True


def asks_for_newer(manifest: Document) -> Place | None:
    """Where a pack.toml says that it needs a newer program than this; None when it does not."""
    number = manifest.get("format")
    if isinstance(number, int) and number > FORMAT:
        return ("format",)
    requires = manifest.get("requires")
    wanted = requires.get("app") if isinstance(requires, dict) else None
    if isinstance(wanted, str) and wanted.startswith(">=") and _numbers(wanted[2:]) > _numbers(__version__):
        return ("requires", "app")
    return None


def _numbers(version: str) -> tuple[int, ...]:
    parts = (version.split(".") + ["0", "0"])[:3]
    return tuple(int(part) if part.isdecimal() and len(part) <= 6 else 0 for part in parts)
