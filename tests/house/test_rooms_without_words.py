"""Rooms that return what happened contain no words for it: no sentence, no key, no command."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.rooms import copied

HOUSE = Path(__file__).parents[2] / "reciprocity_tui"
ROOMS = ("journal",)
WORDS = re.compile(
    r"^[A-Z][a-z']+[,:;]? \w"  # the beginning of a sentence
    r"|[a-z]{2,} [a-z]+[.?]$"  # its end
    r"|\bF\d\d?\b|\bEsc\b|\b(?:Ctrl|Shift)\+"  # a key
    r"|(?<!\S)/[a-z]+\b"  # a command of plain mode
)


def sentences(room: Path) -> Iterator[str]:
    """Yield the place of every text below `room` that reads like one for the user."""
    for file in sorted(room.rglob("*.py")):
        for line, value in texts(ast.parse(file.read_text("utf-8"))):
            if WORDS.search(value):
                yield f"{file.name}:{line}: {value}"


def texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the line and value of every string that is not documentation."""
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(value)) if id(node) not in documentation:
                yield node.lineno, value


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_that_returns_what_happened_has_no_words_for_it(room: str) -> None:
    assert list(sentences(HOUSE / room)) == []


@pytest.mark.parametrize(
    "planted", ["The disk is full.", "then press F3", "Esc", "type /pass", "and try again.", "Who begins"]
)
def test_words_are_found(tmp_path: Path, planted: str) -> None:
    (tmp_path / "planted.py").write_text(f'"""What is full."""\nERROR = {planted!r}\n', "utf-8")
    assert list(sentences(tmp_path)) == [f"planted.py:2: {planted}"]


@pytest.mark.slow
@pytest.mark.parametrize("room", ROOMS)
def test_such_a_room_may_not_ask_for_the_words_either(tmp_path: Path, room: str) -> None:
    house = copied(tmp_path)
    house.plant(f"{room}.planted", "import reciprocity_tui.messages")
    assert f"reciprocity_tui.{room}.planted -> reciprocity_tui.messages" in house.broken_contracts()
