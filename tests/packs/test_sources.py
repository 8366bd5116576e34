"""Check packs from several folders: they are kept apart, and none replaces another."""

import json
from io import StringIO
from pathlib import Path

import pytest

from reciprocity_tui.cli.list_exercises import show_list
from reciprocity_tui.cli.main import run
from reciprocity_tui.packs.library.catalog import BUILT_IN_ORDER, Catalog, built_in_root
from reciprocity_tui.packs.library.sources import Source, glyph_key, packs_folder
from tests.packs.installed import install
from tests.packs.written import HEADER, exercise


def listed(catalog: Catalog) -> str:
    out = StringIO()
    assert show_list(catalog, False, out) == 0
    return " ".join(out.getvalue().split())


def test_installed_packs_follow_those_of_the_program(tmp_path: Path) -> None:
    install(tmp_path, "mine")
    install(tmp_path, "apples")
    catalog = Catalog.for_home(tmp_path)
    assert [pack.id for pack in catalog.packs()] == [*BUILT_IN_ORDER, "apples", "mine"]
    assert {pack.origin for pack in catalog.packs()[: len(BUILT_IN_ORDER)]} == {"built-in"}
    assert [pack.origin for pack in catalog.packs()[len(BUILT_IN_ORDER) :]] == ["installed", "installed"]
    assert catalog.load("mine/tea").title == "Tea"
    assert catalog.find("mine/tea").title == "Tea"


def test_without_a_home_or_without_packs_in_it_there_are_those_of_the_program(tmp_path: Path) -> None:
    ours = Catalog().cards()
    assert Catalog.for_home(None).cards() == ours
    assert Catalog.for_home(tmp_path / "nowhere").cards() == ours
    packs_folder(tmp_path).write_text("no folder")
    assert Catalog.for_home(tmp_path).cards() == ours


@pytest.mark.parametrize("name", ["ground", "regard"])
def test_no_pack_takes_the_id_of_one_of_the_program(tmp_path: Path, name: str) -> None:
    install(tmp_path, name, "house-rules", "first-evening")
    install(tmp_path, "mine")
    catalog = Catalog.for_home(tmp_path)
    ours = Catalog()
    assert [card for card in catalog.cards() if card.pack == name] == [
        card for card in ours.cards() if card.pack == name
    ]
    assert catalog.load("ground/house-rules") == ours.load("ground/house-rules")
    assert catalog.find("mine/tea").pack == "mine"
    (broken,) = catalog.unreadable()
    assert broken.file == packs_folder(tmp_path) / name
    assert broken.fault == f"{name} is the id of a pack that comes with the program"
    assert f"{name} is not listed: {broken.fault} Give it another id" in listed(catalog)


@pytest.mark.parametrize(
    "name", ["GROUND", "Ground", "gr0und", "g-round", "gróund", "ɡround", "my pack", "p1ay", "tearn"]
)
def test_nor_one_that_looks_like_it(tmp_path: Path, name: str) -> None:
    install(tmp_path, name, "house-rules")
    install(tmp_path, "mine")
    catalog = Catalog.for_home(tmp_path)
    assert [card.pack for card in catalog.cards() if card.pack not in BUILT_IN_ORDER] == ["mine"]
    (broken,) = catalog.unreadable()
    assert broken.file.name == name
    assert broken.refused


def test_no_two_packs_of_the_program_look_alike() -> None:
    assert len({glyph_key(name) for name in BUILT_IN_ORDER}) == len(BUILT_IN_ORDER)


def test_a_pack_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    torn = install(tmp_path, "torn")
    (torn / "tea.toml").write_text("title = ")
    newer = install(tmp_path, "newer")
    (newer / "pack.toml").write_text("format = 2")
    install(tmp_path, "mine")
    catalog = Catalog.for_home(tmp_path)
    assert [card.ref for card in catalog.cards() if card.pack not in BUILT_IN_ORDER] == ["mine/tea"]
    assert [unreadable.file for unreadable in catalog.unreadable()] == [
        newer / "pack.toml",
        torn / "tea.toml",
    ]


def test_a_link_out_of_an_installed_pack_is_not_followed(tmp_path: Path) -> None:
    folder = install(tmp_path, "mine")
    (folder / "secret.toml").symlink_to(exercise(tmp_path / "elsewhere", name="secret"))
    catalog = Catalog.for_home(tmp_path)
    assert "mine/secret" not in [card.ref for card in catalog.cards()]
    assert [unreadable.fault for unreadable in catalog.unreadable()] == ["this link points outside the pack"]


def test_a_name_without_its_pack_means_the_exercise_of_the_program(tmp_path: Path) -> None:
    install(tmp_path, "mine", "first-evening")
    assert Catalog.for_home(tmp_path).find("first-evening").pack == "ground"


def test_of_two_sources_the_first_one_counts(tmp_path: Path) -> None:
    exercise(tmp_path / "work" / "mine", header=HEADER.replace('"Tea"', '"New tea"'))
    exercise(tmp_path / "work" / "other")
    install(tmp_path, "mine")
    catalog = Catalog.from_sources(
        [
            Source(tmp_path / "work", only="mine"),
            Source(built_in_root(), "built-in"),
            Source(packs_folder(tmp_path), "installed"),
        ]
    )
    assert [card.title for card in catalog.cards() if card.pack not in BUILT_IN_ORDER] == ["New tea"]
    assert catalog.load("mine/tea").title == "New tea"
    assert not any(unreadable.refused for unreadable in catalog.unreadable())
    assert "(mine, not installed)" in listed(catalog)


def test_the_list_tells_them_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install(tmp_path, "mine")
    assert run(["list", "--home", str(tmp_path)]) == 0
    output = capsys.readouterr().out
    assert "Mine (mine, installed)" in output
    assert "(ground)" in output
    assert run(["list", "--json", "--home", str(tmp_path)]) == 0
    origins = {each["pack"]: each["origin"] for each in json.loads(capsys.readouterr().out)}
    assert origins == {**dict.fromkeys(BUILT_IN_ORDER, "built-in"), "mine": "installed"}


def test_where_nothing_is_kept_nothing_installed_is_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install(tmp_path, "mine")
    before = sorted(tmp_path.rglob("*"))
    status = run(
        ["play", "mine/tea", "--plain", "--nothing-kept", "--names", "Ana,Sam", "--home", str(tmp_path)]
    )
    assert status == 2
    assert "There is no exercise called mine/tea." in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before
