# ruff: noqa: INP001 -- a script, not a package
"""Makes the pictures of the README from the program itself: `make pictures`.

Each picture is the real screen at 80 columns by 24 rows, reached by the keys two people would press, at a table
that keeps nothing. The same seed gives the same pictures.
"""

import asyncio
import re
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from textual.pilot import Pilot  # noqa: E402 -- the program is found first

from reciprocity_tui.table import Table  # noqa: E402
from reciprocity_tui.tui.app import ReciprocityApp  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
SIZE = (80, 24)
SEED = 4

FIRST_EVENING = (
    ("tonight", ()),
    ("snap", ("enter",)),
    ("", ("2", "8", "enter")),
    ("prompt", ("enter", "enter", "enter", "enter", "enter")),
    ("catch", ("enter", *"you noticed")),
    ("", ("enter", "enter", *"the soup", "enter", "enter", "enter")),
    ("reflection", ()),
    ("curtain", ("enter", "left")),
)
HELLO_WEATHER = (
    ("", ("left", "down", "enter")),
    ("", ("right", "down", "down", "enter")),
    ("reveal", ("enter",)),
)


async def take(app: ReciprocityApp, steps: Sequence[tuple[str, Sequence[str]]], suffix: str = "") -> None:
    """Press the keys of each step and take its picture, if it has a name."""
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for name, keys in steps:
            for key in keys:
                await press(pilot, key)
            if name:
                picture = app.export_screenshot(title="")
                (PICTURES / f"{name}{suffix}.svg").write_text(steady(picture, f"{name}{suffix}"), "utf-8")


async def press(pilot: Pilot[int], key: str) -> None:
    """Press one key and wait for what it does."""
    await pilot.press("space" if key == " " else key)
    await pilot.pause()


def steady(picture: str, name: str) -> str:
    """The same screen gives the same file, and a picture fetches no font from anywhere."""
    picture = re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL)
    return re.sub(r"terminal-\d+", f"terminal-{name}", picture)


def table(look: str) -> Table:
    """Ana and Sam, at a table that keeps nothing but the picture."""
    found = Table.open(None, keeps=True, seed=SEED)
    found.seat("Ana", "Sam")
    found.journal.set_setting("look", look)
    return Table(found.catalog, found.journal, found.chance, found.clock, keeps=True)


def main() -> None:
    """Take them all."""
    PICTURES.mkdir(exist_ok=True)
    asyncio.run(take(ReciprocityApp(lambda: table("dusk")), FIRST_EVENING))
    weather = ReciprocityApp(lambda: table("dusk"), exercise="hello-weather", opener=0)
    asyncio.run(take(weather, HELLO_WEATHER))
    asyncio.run(take(ReciprocityApp(lambda: table("paper")), FIRST_EVENING[:1], "-light"))
    print("\n".join(str(each.relative_to(ROOT)) for each in sorted(PICTURES.glob("*.svg"))))


if __name__ == "__main__":
    main()
