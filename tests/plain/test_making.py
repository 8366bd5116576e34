"""Make your own, in lines."""

import io
from datetime import datetime
from pathlib import Path

import pytest

from reciprocity_tui.game.game import Game
from reciprocity_tui.people import assign_seats
from reciprocity_tui.plain.run import run
from tests.plain.visits import prompt_words

PASTED = ("What made you smile today?", "", "What are you curious about?", ".")


def visit(home: Path, *lines: str, keeps: bool = True) -> str:
    """Return the output when somebody opens the library and types these lines."""

    def table() -> Game:
        made = Game.open(home, keeps=keeps, now=lambda: datetime(2026, 6, 1, 20))  # noqa: DTZ001
        made.journal.set_people(*assign_seats("Ana", "Sam"))
        return made

    out = io.StringIO()
    run(table, source=io.BytesIO("".join(f"{line}\n" for line in ("l", *lines)).encode()), out=out)
    return out.getvalue()


def packs(home: Path) -> list[str]:
    return sorted(each.name for each in (home / "packs").glob("*"))


def test_pasted_lines_become_a_pack_that_enter_plays(tmp_path: Path) -> None:
    text = visit(tmp_path / "home", "own", *PASTED, "Our list", "medium", "15", "a friend", "")
    words = prompt_words(text)
    assert words[:8] == ["tonight", "library", "questions", "title", "depth", "length", "from", "details"]
    assert "  3 lines = 2 questions + 0 doubled + 0 headings + 1 blank + 0 left out\n" in text
    assert "  Our list is in your library now.\n" in text
    assert "Questions from: a friend" in text
    assert words[8] == "ready", "a medium one asks first whether both are ready"
    assert packs(tmp_path / "home") == ["our-list"]


def test_enter_takes_what_is_named_and_back_in_the_list_it_stands_there(tmp_path: Path) -> None:
    file = tmp_path / "first list.txt"
    file.write_text("What made you smile today?\nWhat are you curious about?\n", "utf-8")
    text = visit(tmp_path / "home", "own", str(file), "", "", "", "", "no", "first list")
    assert prompt_words(text)[:9] == [
        "tonight", "library", "questions", "title", "depth", "length", "from", "details", "library"
    ]  # fmt: skip
    assert "1. First list (10 minutes, light)" in text.split("with first list")[1]


@pytest.mark.parametrize("lines", [("own", ""), ("own", *PASTED), ("own", *PASTED, "Our list", "", "")])
def test_who_goes_back_or_leaves_has_kept_nothing(tmp_path: Path, lines: tuple[str, ...]) -> None:
    visit(tmp_path / "home", *lines)
    assert packs(tmp_path / "home") == []
    assert not [each for each in tmp_path.rglob("*") if each.is_file() and b"curious" in each.read_bytes()]


def test_what_cannot_be_taken_is_said_and_asked_again(tmp_path: Path) -> None:
    text = visit(
        tmp_path / "home", "own", "/nowhere/list.txt", "TODO", ".", *PASTED, "", "very", "deep", "7", "5", ""
    )
    assert "There is no file called /nowhere/list.txt." in text
    assert "No question was found in what was pasted." in text
    assert prompt_words(text)[2:10] == [
        "questions",
        "questions",
        "questions",
        "title",
        "depth",
        "depth",
        "length",
        "length",
    ]
    assert packs(tmp_path / "home") == ["our-questions"]


def test_where_nothing_is_kept_it_says_so(tmp_path: Path) -> None:
    text = visit(tmp_path / "home", "own", keeps=False)
    assert "Nothing is kept this time, so no pack is made either." in text
    assert prompt_words(text)[1:] == ["library", "library"]
