"""Draw the packages from the code, in the layers of the import contract, with the imports between them.

`make pictures` calls it; the picture is shown in CONTRIBUTING.md.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

import grimp

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "pictures" / "house.svg"
PACKAGE = "reciprocity_tui"
WIDTH, HEIGHT, TALL, LETTER, PAD, GAP = 960, 76, 32, 7.6, 14, 16
STYLE = """
text { font: 14px ui-monospace, monospace; fill: #2b2622; text-anchor: middle; }
rect { fill: #f6f1ea; stroke: #a8998a; rx: 4; }
.paper { fill: #fdfbf8; stroke: none; }
path { stroke: #a8998a; stroke-opacity: 0.55; fill: none; }
"""


class Box(NamedTuple):
    """Place the box of a package in the picture."""

    name: str
    x: float
    y: float
    width: float


def layers() -> list[list[str]]:
    """Return the packages by layer, from the contract in pyproject.toml, the highest first."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    names = next(contract["layers"] for contract in settings["contracts"] if contract["type"] == "layers")
    return [re.findall(r"\w+", layer) for layer in names]


def placed(rows: Sequence[Sequence[str]]) -> dict[str, Box]:
    """Return the box of each package, centred in its row."""
    boxes: dict[str, Box] = {}
    for number, row in enumerate(rows):
        widths = [max(len(name) * LETTER, 56) + 2 * PAD for name in row]
        x = (WIDTH - sum(widths) - GAP * (len(widths) - 1)) / 2
        for name, width in zip(row, widths, strict=True):
            boxes[name] = Box(name, x, 10 + number * HEIGHT, width)
            x += width + GAP
    return boxes


def arrows(boxes: dict[str, Box], graph: grimp.ImportGraph) -> Iterator[tuple[Box, Box]]:
    """Yield the imports between packages, without those that follow from others."""
    knows = {
        one: {
            two
            for two in boxes
            if one != two
            and graph.direct_import_exists(
                importer=f"{PACKAGE}.{one}", imported=f"{PACKAGE}.{two}", as_packages=True
            )
        }
        for one in boxes
    }

    def below(name: str) -> set[str]:
        return knows[name].union(*(below(known) for known in knows[name]))

    for one, known in knows.items():
        for two in known - set().union(*(below(known_name) for known_name in known)):
            yield boxes[one], boxes[two]


def drawn() -> str:
    """Return the picture as SVG."""
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    rows = layers()
    boxes = placed(rows)
    lines = [
        f'<path d="M{one.x + one.width / 2:.0f} {one.y + TALL:.0f} L{two.x + two.width / 2:.0f} {two.y:.0f}"/>'
        for one, two in sorted(arrows(boxes, graph))
    ]
    for box in boxes.values():
        middle = box.x + box.width / 2
        lines += [
            f'<rect x="{box.x:.0f}" y="{box.y:.0f}" width="{box.width:.0f}" height="{TALL}"/>',
            f'<text x="{middle:.0f}" y="{box.y + 21:.0f}">{escape(box.name)}</text>',
        ]
    tall = HEIGHT * (len(rows) - 1) + TALL + 20
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {tall}"><style>{STYLE}</style>'
    head += f'<rect class="paper" width="{WIDTH}" height="{tall}"/>'
    return "\n".join([head, *lines, "</svg>"]) + "\n"


if __name__ == "__main__":
    PICTURE.write_text(drawn(), "utf-8")
    print(PICTURE.relative_to(ROOT))
