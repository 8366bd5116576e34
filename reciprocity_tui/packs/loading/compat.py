"""Read from a pack.toml before it is validated: whether this version can read it, and whether it is private."""

from pathlib import Path

from reciprocity_tui import __version__
from reciprocity_tui.exercise.finding import DocumentPath
from reciprocity_tui.packs.parsing.read import Document, UnreadableText, decode, parse, read_bytes

FORMAT = 1
"""Of the file format, not of the program."""


def read_manifest(file: Path, within: Path | None = None) -> Document:
    """Return what the pack.toml in `file` says; nothing when it cannot be read.

    within -- a folder that links may not lead out of.
    """
    try:
        return parse(decode(read_bytes(file, within)))
    except UnreadableText:
        return {}


def is_private(about: Document) -> bool:
    """Return whether a pack is for two people alone. about -- what its pack.toml says."""
    return about.get("private") is True


def requires_newer(manifest: Document) -> DocumentPath | None:
    """Return the path where a pack.toml asks for a newer program than this; None if it does not."""
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
