"""Packs that authors install, and somebody who types."""

import io
from collections.abc import Callable
from pathlib import Path

from reciprocity_tui.packs.library.catalog import BUILT_IN_ORDER, Catalog
from tests.packs.written import HEADER, PACK, exercise

STEPS = """
[[step]]
id = "note"
kind = "write"
visibility = "sealed"
prompt = "What tasted good this week?"

[[step]]
id = "end"
kind = "reflect"
"""


class Terminal(io.StringIO):
    """Somebody who types."""

    def isatty(self) -> bool:
        return True


def written(folder: Path, *names: str, more: str = "", steps: str = STEPS) -> Path:
    for name in names or ("tea", "milk"):
        exercise(folder, steps, HEADER.replace('"Tea"', f'"{name.title()}"'), name)
    (folder / "pack.toml").write_text(PACK.replace('"mine"', f'"{folder.name}"') + more, "utf-8")
    return folder


Do = Callable[..., tuple[int, str]]
"""Runs a verb of `pack` in the home: exit status and all that was said, on one line."""


def installed(home: Path) -> list[str]:
    return [card.ref for card in Catalog.for_home(home).cards() if card.pack not in BUILT_IN_ORDER]
