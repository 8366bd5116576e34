"""Make your own: from a list of questions to a pack in the library, and nothing kept on the way."""

from datetime import datetime
from pathlib import Path
from shlex import quote

import pytest

from reciprocity_tui.errors import HomeError, ReciprocityError, WriteFailed
from reciprocity_tui.game import making
from reciprocity_tui.game.game import Game
from reciprocity_tui.packs.checking.check import check_path
from reciprocity_tui.packs.importing.compose import Answers
from tests.house.rooms import loaded_by
from tests.saying import raises_saying

LIST = """\
# Small things

1. What made you smile on the way home?
2. Which smell do you like in the morning?
2. Which smell do you like in the morning?

# Larger things

3. What would you like to learn this year?
"""


@pytest.fixture
def game(tmp_path: Path) -> Game:
    """Return a game with a home."""
    return Game.open(tmp_path / "home", now=lambda: datetime(2026, 6, 1, 20))  # noqa: DTZ001


def made(game: Game, typed: str, **answers: object) -> str:
    return making.make_pack(game, making.parse_list(typed), Answers(**{"title": "", **answers})).ref  # type: ignore[arg-type]


def below(folder: Path) -> list[str]:
    return sorted(
        file.relative_to(folder).as_posix() for file in folder.rglob("*") if "journal" not in file.name
    )


def test_what_was_pasted_is_in_the_library_and_can_be_played(game: Game, tmp_path: Path) -> None:
    offer = making.parse_list(LIST)
    assert any("3 questions" in line and "1 doubled" in line for line in offer.report()), offer.report()
    ref = making.make_pack(game, offer, Answers("Our list", "light", 15, "a magazine"))
    assert ref.ref == "our-list/our-list"
    card = game.catalog.find("our-list")
    assert (card.title, card.minutes, card.suggest) == ("Our list", 15, False)
    pack = game.catalog.pack("our-list")
    assert pack is not None and (pack.private, pack.source, pack.origin) == (True, "a magazine", "installed")
    assert game.catalog.load(card.ref).step[0].kind == "deck"
    folder = tmp_path / "home" / "packs" / "our-list"
    assert [
        fault for report in check_path(folder) for fault in report.diagnostics if fault.severity == "error"
    ] == []
    assert below(tmp_path / "home" / "packs") == ["our-list", "our-list/our-list.toml", "our-list/pack.toml"]


@pytest.mark.parametrize("form", ["{}", "{} ", "'{}'", "file://{}"])
def test_a_file_is_named_as_it_is_typed_or_dropped(game: Game, tmp_path: Path, form: str) -> None:
    file = tmp_path / "first questions.txt"
    file.write_text(LIST, "utf-8")
    typed = form.format(file)
    assert making.is_file(typed) and making.names_file(typed)
    assert making.parse_list(typed).title == "First questions"
    assert making.parse_list(quote(str(file)).replace("'", "").replace(" ", "\\ ")).title == "First questions"


def test_a_table_that_was_pasted_keeps_its_columns() -> None:
    offer = making.parse_list(
        "question\tcategory\nWhat is good?\tsmall\nWhat is better?\tlarge\nWhat is best?\tlarge\n"
    )
    assert len(offer.listing.numbers("question")) == 3
    assert "small" in " ".join(offer.describe_exercises(Answers("x")))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "nothing here yet"),
        (" \n\n ", "nothing here yet"),
        ("/nowhere/questions.txt", "There is no file called /nowhere/questions.txt"),
        ("questions.docx", "There is no file called questions.docx"),
        ("../", "is a folder"),
        ("TODO\n...\n", "No question was found"),
    ],
)
def test_what_cannot_be_read_is_said(typed: str, why: str) -> None:
    with raises_saying(ReciprocityError, match=why):
        making.parse_list(typed)


def test_an_id_that_is_taken_or_looks_like_one_of_ours_is_not_given(game: Game) -> None:
    assert made(game, LIST, title="Ground") == "our-ground/our-ground"
    assert made(game, LIST, title="Gr0und").startswith("our-gr0und/")
    assert made(game, LIST, title="Ours") == "ours/ours"
    assert made(game, LIST, title="Ours!") == "our-ours/our-ours"
    assert made(game, LIST, title="Ours?") == "ours-2/ours-2"
    assert game.catalog.find("ground/first-evening").pack == "ground"


def test_where_nothing_is_kept_no_pack_is_made(tmp_path: Path) -> None:
    game = Game.open(tmp_path / "home", keeps=False)
    with raises_saying(HomeError, match="Nothing is kept"):
        made(game, LIST)
    assert not (tmp_path / "home").exists()


def test_a_full_disk_leaves_nothing_and_it_can_be_tried_again(
    game: Game, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched, raises_saying(WriteFailed, match="The disk is full"):
        patched.setattr("os.fsync", full)
        made(game, LIST)
    assert below(tmp_path / "home" / "packs") == []
    assert made(game, LIST) == "our-questions/our-questions"


def test_what_is_hostile_in_a_list_stays_text(game: Game) -> None:
    ref = made(game, "What is {listener one} to you?\nIs \x1b[31mred\x1b[0m \u202eyour colour?\nWhy [/b]?\n")
    text = "".join(game.catalog.load(ref).step[0].prompts)
    assert "{" not in text and "\x1b" not in text and "\u202e" not in text and "[/b]" in text


def test_what_reads_lists_is_loaded_when_there_is_one() -> None:
    loaded = loaded_by("import reciprocity_tui.tui.screens.library, reciprocity_tui.plain.library")
    assert "reciprocity_tui.game.making" in loaded
    assert not [each for each in loaded if each.startswith("reciprocity_tui.packs.importing")]


def test_guesses_are_told_without_the_options_of_the_command_line() -> None:
    wrapped = "What is it that you would\nmost like to do?\nfoo (--bar baz\nFoo (--bar baz.\nTODO --x\n"
    report = making.parse_list(wrapped).report()
    assert "a guess: line 2 goes on from the one before" in report
    assert 'doubled: line 4 "Foo (--bar baz." (as line 3)' in report
    assert 'left out: line 5 "TODO --x" (a filler)' in report
    game = making.parse_list("question\tset\tn\nWhat now?\ta\t1\nWho?\ta\t2\n").report()
    assert "columns are a guess" in game
