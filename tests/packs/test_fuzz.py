"""Thousands of packs that nobody should write: told in faults, quickly, and never with anything else."""

import copy
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
import tomli
import tomli_w

from reciprocity_tui.errors import PackError
from reciprocity_tui.packs.diagnostics.diagnostic import ERRORS, Diagnostic
from reciprocity_tui.packs.diagnostics.render import render
from reciprocity_tui.packs.library.catalog import Catalog, built_in_root
from reciprocity_tui.packs.lint.lint import lint_exercises
from reciprocity_tui.packs.loading.load import LoadResult, load_exercise, load_with_diagnostics
from reciprocity_tui.sanitize import FORBIDDEN
from tests.effort import effort
from tests.packs.golden import BAD
from tests.saying import raises_saying

MOST_EFFORT = 100
"""Eight times what the slowest of some hundred needs."""
FILES = [
    file.read_bytes()
    for file in sorted([*built_in_root().glob("*/*.toml"), *BAD.glob("*/tea.toml")])
    if file.is_file() and 0 < file.stat().st_size < 20_000
]
READABLE = [file.read_text("utf-8") for file in sorted(built_in_root().glob("*/[!p]*.toml"))]
PIECES = [
    b"[[step]]\n", b"[[step.do]]\n", b"[step]\n", b'kind = "round"\n', b'kind = "mirror"\n', b'kind = "gate"\n',
    b"[", b"]", b"{", b"}", b'"', b"'", b'"""', b"'''", b"=", b",", b".", b"\n", b"#", b"\\", b"\\u001b", b"\\e",
    b"\x00", b"\xff", b"\x1b", b"\xe2\x80\xae", b"inf", b"-1", b"1e400", b"0x" + b"f" * 40, b"2026-01-01",
    b"do = []\n", b'do = [{ kind = "read", text = "x" }]\n', b'when = "passed(a.b, c) and gap(x) >= 3"\n', b"{x}",
    b'options = "needs"\n', b'options = { of = "x" }\n', b"step = 5\n", b'"step" = []\n', b'a.b.c = 1\n',
    b"id = 5\n", b"kind = []\n", b"prompt = {}\n", b"snap = true\n", b"panels = []\n", b"times = 99999999\n",
]  # fmt: skip


def mutated(chance: Random) -> bytes:
    """Return a file with several random edits."""
    data = bytearray(chance.choice(FILES))
    for _ in range(1 + chance.randrange(6)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(7):
            case 0:
                data[at : at + chance.randrange(40)] = b""
            case 1:
                other = chance.choice(FILES)
                start = chance.randrange(len(other))
                data[at:at] = other[start : start + chance.randrange(200)]
            case 2:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 3:
                data[at:at] = chance.choice(PIECES) * chance.choice((1, 1, 1, 2, 30, 2000))
            case 4:
                at = data.rfind(b"\n", 0, at) + 1
                data[at:at] = chance.choice(PIECES)
            case 5:
                lines = bytes(data).split(b"\n")
                chance.shuffle(lines)
                data = bytearray(b"\n".join(lines))
            case _:
                line = data.rfind(b"\n", 0, at) + 1
                data[line : data.find(b"\n", line) + 1] = b""
    return bytes(data)


VALUES: list[object] = [
    5, -1, 0, 10**8, 1.5, True, False, "", " ", "x", "{other} {x} {topic}", "passed(tell)", "gap(mood) > 2", "read",
    "round", "mirror", "gate", "reflect", "own", "shown", "speaker", "deep", [], ["a"], ["a", "a"], [1, "a"], {},
    {"seconds": 30}, {"id": "a", "text": "b"}, {"text": "a", "options": ["b", "c"]}, [{}], [[]], {"of": "tell"},
]  # fmt: skip
KEYS = [
    "id",
    "kind",
    "when",
    "who",
    "prompt",
    "text",
    "options",
    "pick",
    "scale",
    "snap",
    "do",
    "panels",
    "visibility",
]


def misread(chance: Random) -> bytes:
    """Return a file of valid TOML with random values."""
    document = tomli.loads(chance.choice(READABLE))
    for _ in range(1 + chance.randrange(4)):
        place: object = document
        while True:
            if isinstance(place, list) and place:
                inner: object = chance.choice(place)
            elif isinstance(place, dict) and place:
                inner = place[chance.choice([*place, *["step" for _ in place if "step" in place]])]
            else:
                break
            if not isinstance(inner, dict | list) or chance.randrange(4) == 0:
                break
            place = inner
        value = copy.deepcopy(chance.choice(VALUES))
        if isinstance(place, list):
            place.insert(chance.randrange(len(place) + 1), value)
        elif isinstance(place, dict) and chance.randrange(3) and place:
            place[chance.choice(list(place))] = value
        elif isinstance(place, dict):
            place[chance.choice([*KEYS, "titel", "x y"])] = value
    return tomli_w.dumps(document).encode()


def checked(file: Path) -> tuple[LoadResult, Sequence[Diagnostic], list[str]]:
    """Do everything that a check of `file` does."""
    result = load_with_diagnostics(file)
    warned = lint_exercises([(file, result.exercise)], {})[file] if result.exercise is not None else ()
    return result, warned, [render(diagnostic) for diagnostic in (*result.diagnostics, *warned)]


def look(file: Path, data: bytes) -> int:
    """Read it like the program does and return the number of faults; anything else fails."""
    file.write_bytes(data)
    (result, warned, texts), times = effort(lambda: checked(file))
    assert times < MOST_EFFORT
    assert all(fault.code in ERRORS and len(fault.hints) <= 3 for fault in result.diagnostics)
    assert all(fault.code[0] == "W" and len(fault.hints) <= 3 for fault in warned)
    assert not any(FORBIDDEN.search(text.replace("\n", "")) for text in texts)
    assert (result.exercise is None) == bool(result.diagnostics)
    if result.exercise is None:
        with raises_saying(PackError, match="cannot be played"):
            load_exercise(file)
    return len(result.diagnostics)


@pytest.mark.parametrize("seed", range(4))
def test_a_slip_of_the_hand_is_told_in_faults(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    made = [make(chance) for make in (mutated, misread) for _ in range(30)]
    counts = [look(tmp_path / "tea.toml", data) for data in made]
    assert any(counts)


@pytest.mark.slow
def test_thousands_of_slips_are_told_in_faults(tmp_path: Path) -> None:
    chance = Random(20_261_123)
    for _ in range(1500):
        look(tmp_path / "tea.toml", mutated(chance))
        look(tmp_path / "tea.toml", misread(chance))


def test_the_catalog_lists_whatever_stands_there(tmp_path: Path) -> None:
    chance = Random(7)
    for number in range(60):
        folder = tmp_path / f"pack-{number % 6}"
        folder.mkdir(exist_ok=True)
        name = "pack" if number % 10 == 0 else f"tea-{number}"
        (folder / f"{name}.toml").write_bytes(mutated(chance))
    catalog = Catalog(tmp_path)
    assert len(catalog.cards()) + len(catalog.unreadable()) >= 50
