"""Where the packs are that come with the program. Imports nothing: a check of one file asks for no more than this."""

from pathlib import Path


def built_in_root() -> Path:
    """Return the folder of the packs that come with the program: in the wheel, or beside a checkout."""
    package = Path(__file__).resolve().parents[2]
    inside = package / "exercises"
    return inside if inside.is_dir() else package.parent / "exercises"
