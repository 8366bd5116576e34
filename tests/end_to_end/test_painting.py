"""A screen that is painted in short cuts is the one that pyte paints."""

import random
from collections.abc import Iterator

import pyte
import pytest

from tests.end_to_end import painting

SEEDS, PARTS = 15, 150
SIZES = ((80, 24), (40, 15), (1, 1), (120, 40), (20, 8))

TEXTS = (
    "a line of plain letters that goes on beyond the end of a narrow row",
    "● Ana › ─╮",
    "日本語",
    "e\u0301 and Z\u0337",
    "\u0301",
    "👩\u200d👩\u200d👧",
    "a\x07b\tc",
    "zero\u200bwidth",
)
SEQUENCES = (
    "\x1b[m", "\x1b[0m", "\x1b[1;38;2;10;20;30m", "\x1b[48;5;200m", "\x1b[7;31m", "\x1b[;4m", "\x1b[38;5m",
    "\x1b[99999m", "\x1b[3;5H", "\x1b[H", "\x1b[2J", "\x1b[J", "\x1b[3J", "\x1b[K", "\x1b[1K", "\x1b[L",
    "\x1b[2M", "\x1b[3P", "\x1b[2@", "\x1b[5X", "\x1b[4h", "\x1b[4l", "\x1b[?7l", "\x1b[?7h", "\x1b[?5h",
    "\x1b[?5l", "\x1b[2;4r", "\x1b[r", "\x1b[?6h", "\x1b[?6l", "\x1bM", "\x1bD", "\x1b7", "\x1b8", "\x1bc",
    "\x1b#8", "\x0e", "\x0f", "\x1b(0", "\x1b(B", "\r\n", "\n", "\b", "\x1b[A", "\x1b[C", "\x1b]0;a title\x07",
)  # fmt: skip


def parts(chance: random.Random) -> Iterator[bytes]:
    """Yield letters and sequences, cut anywhere, as reads from a program are."""
    left = "".join(chance.choices((*TEXTS, *SEQUENCES), k=PARTS)).encode()
    while left:
        length = chance.choice((1, 7, 40, 200))
        yield left[:length]
        left = left[length:]


def text_of(screen: pyte.Screen) -> object:
    """Return its rows. pyte cannot read half of a wide character that was painted over."""
    try:
        return screen.display
    except IndexError:
        return "half a character"


def look(screen: pyte.Screen) -> object:
    """Return everything visible on it."""
    cells = {row: dict(line) for row, line in screen.buffer.items()}
    cursor = screen.cursor
    past = [dict(row) for row in screen.history.top] if hasattr(screen, "history") else []
    return (
        text_of(screen),
        {row: line for row, line in cells.items() if line},
        (cursor.x, cursor.y, cursor.attrs, cursor.hidden),
        screen.mode,
        past,
    )


KINDS: tuple[tuple[type[painting.Screen], type[pyte.Screen]], ...] = (
    (painting.Screen, pyte.Screen),
    (painting.HistoryScreen, pyte.HistoryScreen),
)


@pytest.mark.parametrize(("quickly", "slowly"), KINDS)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_it_looks_as_pyte_paints_it(
    seed: int, quickly: type[painting.Screen], slowly: type[pyte.Screen]
) -> None:
    chance = random.Random(seed)
    columns, rows = chance.choice(SIZES)
    ours, theirs = quickly(columns, rows), slowly(columns, rows)
    quick, slow = painting.Stream(ours), pyte.ByteStream(theirs)
    for number, new in enumerate(parts(chance)):
        if chance.random() < 0.03:
            columns, rows = chance.choice(SIZES)
            ours.resize(rows, columns)
            theirs.resize(rows, columns)
        quick.feed(new)
        slow.feed(new)
        if number % 5 == 0:
            assert look(ours) == look(theirs)
    assert look(ours) == look(theirs)


def test_a_cell_that_is_painted_otherwise_is_seen() -> None:
    one, two = painting.Screen(80, 24), pyte.Screen(80, 24)
    painting.Stream(one).feed(b"\x1b[31mred")
    pyte.ByteStream(two).feed(b"\x1b[32mred")
    assert one.display == two.display and look(one) != look(two)
