"""Packs in the library: what is listed, what leaves again, what is built for others, and evenings meanwhile."""

import io
import json
import sys
from pathlib import Path

import pytest

from reciprocity_tui.cli.main import run
from reciprocity_tui.game.game import Game
from reciprocity_tui.packs.library.sources import packs_folder
from tests.cli.packs.kit import STEPS, Do, installed
from tests.packs.installed import install
from tests.packs.written import HEADER, PACK, exercise
from tests.saying import raises_saying
from tests.shelves import played


def test_another_version_says_what_it_adds_changes_and_removes(do: Do, home: Path, mine: Path) -> None:
    do("install", mine, "--yes")
    exercise(mine, STEPS, HEADER.replace("= 3", "= 8").replace("light", "medium"), "tea")
    (mine / "milk.toml").unlink()
    exercise(mine, STEPS, HEADER.replace('"Tea"', '"Cake"'), "cake")
    (mine / "pack.toml").write_text(PACK.replace("1.0.0", "1.1.0").replace("CC-BY-4.0", "CC0-1.0"))
    status, output = do("install", mine, typed="n\n")
    assert (status, "Nothing was changed." in output) == (0, True)
    assert installed(home) == ["mine/milk", "mine/tea"]
    status, output = do("install", mine, typed="\n")
    assert status == 0
    assert "Mine 1.0.0 is installed under this id. Licence: CC-BY-4.0 becomes CC0-1.0." in output
    assert (
        "Added: Cake (3 minutes, light) Changed: Tea (medium, was light; 8 minutes, were 3) Removed: Milk"
        in output
    )
    assert "Replace it?" in output
    assert installed(home) == ["mine/cake", "mine/tea"]


def test_an_exercise_that_got_another_name_is_removed_and_added(do: Do, home: Path, mine: Path) -> None:
    do("install", mine, "--yes")
    with Game.open(home) as game:
        game.seat("Ana", "Sam")
        played(game, game.catalog.find("mine/tea"), 0)
    (mine / "tea.toml").rename(mine / "our-tea.toml")
    output = do("install", mine, "--yes")[1]
    assert "Added: Tea (3 minutes, light) Removed: Tea" in output
    assert "Everything you kept of them stays in your journal and can still be read." in output
    assert "An exercise that only got another name counts as removed and added" in output
    with Game.open(home) as game:
        (evening,) = game.journal.history(5)
        assert evening.title == "Tea"
        assert [card.id for card in game.catalog.cards() if card.pack == "mine"] == ["milk", "our-tea"]


@pytest.mark.parametrize("change", ["removed", "changed"])
def test_an_evening_goes_on_as_it_began_whatever_becomes_of_its_pack(
    do: Do,
    home: Path,
    mine: Path,
    change: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def plays(*words: str, lines: str) -> str:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
        assert run(["play", *words, "--plain", "--home", str(home)]) == 0
        return capsys.readouterr().out

    do("install", mine, "--yes")
    plays("mine/tea", lines="Ana\nSam\nAna\nthe soup\n")
    if change == "removed":
        assert do("remove", "mine", "--yes")[0] == 0
        assert installed(home) == []
    else:
        exercise(mine, STEPS.replace("What tasted good", "Where did you go"))
        do("install", mine, "--yes")
    output = plays(lines="g\nSam\nthe bread\n" + "\n" * 12)
    assert "What tasted good this week?" in output
    assert "Where did you go" not in output
    assert "the soup" in output
    assert "the bread" in output
    with Game.open(home) as game:
        (evening,) = game.journal.history(5)
        assert (evening.title, game.journal.open_evening()) == ("Tea", None)


def test_a_pack_that_was_removed_leaves_its_evenings(do: Do, home: Path, mine: Path) -> None:
    do("install", mine, "--yes")
    with Game.open(home) as game:
        game.seat("Ana", "Sam")
        played(game, game.catalog.find("mine/tea"), 0)
    status, output = do("remove", "mine", typed="\n")
    assert status == 0
    assert "Mine" in output
    assert "What you kept of it stays in your journal" in output
    with Game.open(home) as game:
        assert [evening.title for evening in game.journal.history(5)] == ["Tea"]
        assert game.suggest() is not None


def test_only_what_is_installed_can_be_removed(do: Do, home: Path, mine: Path) -> None:
    do("install", mine, "--yes")
    assert do("remove", "ground", "--yes") == (
        1, "ground comes with the program and stays. Only installed packs can be removed."
    )  # fmt: skip
    status, output = do("remove", "mien", "--yes")
    assert (status, "Did you mean mine?" in output) == (2, True)
    for name in ("..", "../home", "/etc", "", ".", "a/b"):
        assert do("remove", name, "--yes")[0] == 2
    assert installed(home) == ["mine/milk", "mine/tea"]


def test_a_pack_that_could_not_be_listed_can_be_removed(do: Do, home: Path) -> None:
    install(home, "GROUND")
    assert do("remove", "GROUND", "--yes")[0] == 0
    assert list(packs_folder(home).iterdir()) == []


def test_the_list_shows_every_pack_and_where_it_is_from(do: Do, home: Path, mine: Path) -> None:
    assert "None is installed." in do("list")[1]
    do("install", mine, "--yes")
    torn = install(home, "torn")
    (torn / "tea.toml").write_text("title =")
    install(home, "ground")
    output = do("list")[1]
    assert "mine 1.0.0 2 exercises Mine (installed)" in output
    assert "First steps (built in)" in output
    assert "torn/tea.toml could not be read" in output
    assert "ground is not listed: ground is the id of a pack that comes with the program" in output
    packs = json.loads(do("list", "--json")[1])
    by_id = {(pack["id"], pack["origin"]): pack for pack in packs}
    assert by_id["mine", "installed"]["folder"] == str(packs_folder(home) / "mine")
    assert by_id["ground", "built-in"]["exercises"] > 3
    assert by_id["torn", "installed"]["faults"][0]["file"] == "tea.toml"
    assert by_id["ground", "installed"]["exercises"] == 0
    assert all(list(pack) == list(packs[0]) for pack in packs)


def test_a_private_pack_is_installed_and_not_built(do: Do, home: Path, mine: Path, tmp_path: Path) -> None:
    text = PACK.replace('license  = "CC-BY-4.0"\n', "private  = true\n")
    (mine / "pack.toml").write_text(text)
    status, output = do("build", mine, "-o", tmp_path / "mine.rpack")
    assert (status, "mine is private, and nothing private is built for others." in output) == (1, True)
    assert not (tmp_path / "mine.rpack").exists()
    status, output = do("install", mine, "--yes")
    assert (status, "It is for the two of you alone." in output) == (0, True)
    assert "(installed, private)" in do("list")[1]


def test_build_writes_over_nothing_but_an_archive_of_the_same_pack(
    do: Do, mine: Path, tmp_path: Path
) -> None:
    letter, link = tmp_path / "letter.rpack", tmp_path / "link.rpack"
    letter.write_text("dear")
    link.symlink_to(letter)
    for file in (letter, link):
        status, output = do("build", mine, "-o", file)
        assert (status, "is there already, and it stays" in output) == (1, True)
    assert letter.read_text() == "dear"
    do("build", mine, "-o", tmp_path)
    exercise(mine, STEPS, name="cake")
    assert "is built again" in do("build", mine, "-o", tmp_path)[1]
    assert do("build", tmp_path / "mine.rpack")[0] == 1
    assert do("build", mine, "-o", tmp_path / "nowhere" / "mine.rpack")[0] == 2


def test_it_is_installed_while_the_program_is_open(do: Do, home: Path, mine: Path) -> None:
    with Game.open(home) as game:
        game.seat("Ana", "Sam")
        assert do("install", mine, "--yes")[0] == 0
        assert "mine/tea" not in [card.ref for card in game.catalog.cards()]
        session = game.begin(game.catalog.find("first-evening"))
        assert session.evening_id
    assert installed(home) == ["mine/milk", "mine/tea"]


def test_one_that_goes_while_the_program_is_open_cannot_be_begun_and_that_is_said(
    do: Do, home: Path, mine: Path
) -> None:
    from reciprocity_tui.errors import PackError

    do("install", mine, "--yes")
    with Game.open(home) as game:
        game.seat("Ana", "Sam")
        card = game.catalog.find("mine/tea")
        do("remove", "mine", "--yes")
        with raises_saying(PackError, match="tea cannot be played: there is no such file"):
            game.begin(card)
