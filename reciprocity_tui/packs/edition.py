"""Which packs this version can read at all."""

from reciprocity_tui import __version__
from reciprocity_tui.exercise.flaw import Place
from reciprocity_tui.packs.read import Document

FORMAT = 1
"""Of the file format, not of the program."""

NEWER = "this pack is written for a newer Reciprocity"
UPDATE = "Update Reciprocity."


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
