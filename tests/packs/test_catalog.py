"""Check the exercises that can be played, and the errors for those that cannot be found or read."""

import json
import shutil
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from reciprocity_tui.cell_width import cell_width
from reciprocity_tui.cli.list_exercises import show_list
from reciprocity_tui.errors import PackError, UnknownExercise
from reciprocity_tui.messages import describe
from reciprocity_tui.packs.library.catalog import BUILT_IN_ORDER, Catalog, built_in_root
from reciprocity_tui.packs.loading.header import read_card
from tests.packs.written import HEADER, PACK, TELL, exercise, pack, told
from tests.saying import raises_saying

FIELDS = (
    "pack id title kind pillar process minutes intensity after summary why evidence care origin".split()  # noqa: SIM905
)


def listed(root: Path | None = None, *, as_json: bool = False) -> str:
    """Return the output of `list`."""
    out = StringIO()
    assert show_list(Catalog(root), as_json, out) == 0
    return out.getvalue()


def test_the_built_in_packs_have_nothing_wrong() -> None:
    status, output = told(built_in_root())
    assert status == 0, output
    assert Catalog().unreadable() == ()


def test_every_built_in_exercise_opens() -> None:
    catalog = Catalog()
    assert len(catalog.cards()) >= 6
    for card in catalog.cards():
        assert replace(catalog.load(card.ref).card(card.pack, card.id), suggest=card.suggest) == card
        assert catalog.find(card.ref) is card


def test_they_stand_in_the_order_of_their_authors(tmp_path: Path) -> None:
    folder = pack(tmp_path, 'order = ["milk", "tea"]\n')
    exercise(folder, name="milk")
    exercise(folder, name="aniseed")
    assert [card.id for card in Catalog(tmp_path).cards()] == ["milk", "tea", "aniseed"]


def test_the_packs_stand_from_easy_evenings_to_what_life_brings() -> None:
    assert tuple(pack.id for pack in Catalog().packs()) == BUILT_IN_ORDER
    refs = [card.pack for card in Catalog().cards()]
    assert tuple(dict.fromkeys(refs)) == BUILT_IN_ORDER


def test_packs_of_others_stand_by_their_folder(tmp_path: Path) -> None:
    for name in ("play", "ground", "apples"):
        exercise(tmp_path / name)
    assert [each.id for each in Catalog(tmp_path).packs()] == ["apples", "ground", "play"]


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("thnaks", "Did you mean regard/thanks-that-names-you?"),
        ("thanks", "Did you mean regard/thanks-that-names-you?"),
        ("ground/frist-evening", "Did you mean ground/first-evening?"),
        ("zzzzz", "`reciprocity list` shows all of them."),
    ],
)
def test_a_near_miss_is_answered_with_the_nearest_name(name: str, answer: str) -> None:
    with pytest.raises(UnknownExercise) as caught:
        Catalog().find(name)
    assert describe(caught.value) == f"There is no exercise called {name}. {answer}"


def test_a_name_that_two_packs_use_is_not_guessed(tmp_path: Path) -> None:
    exercise(tmp_path / "one")
    exercise(tmp_path / "two")
    with raises_saying(UnknownExercise, match=r"More than one.*Use one/tea or two/tea"):
        Catalog(tmp_path).find("tea")
    assert Catalog(tmp_path).find("two/tea").pack == "two"


def test_a_broken_exercise_hides_no_other(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    for name, text in (
        ("torn", "title = "),
        ("latin", "title = 'caf\xe9'"),
        ("dated", HEADER.replace("= 3", "= 2026-01-01")),
    ):
        (folder / f"{name}.toml").write_bytes(text.encode("latin-1"))
    (folder / "folder.toml").mkdir()
    exercise(folder, header=HEADER.replace('"light"', '"lite"'), name="lite")
    catalog = Catalog(tmp_path)
    assert [card.id for card in catalog.cards()] == ["tea"]
    assert {unreadable.file.name for unreadable in catalog.unreadable()} == {
        "torn.toml",
        "latin.toml",
        "dated.toml",
        "folder.toml",
        "lite.toml",
    }
    output = " ".join(listed(tmp_path).split())
    assert "mine/lite.toml could not be read: `intensity` must be one of light, medium, deep" in output
    assert "tea 3 min light Tea" in output
    assert f"`reciprocity pack check {folder / 'lite.toml'}` shows where." in output


def test_a_broken_pack_file_hides_no_exercise(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    (folder / "pack.toml").write_text("title =")
    assert [card.ref for card in Catalog(tmp_path).cards()] == ["mine/tea"]


def test_a_pack_for_a_newer_program_says_so(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    (folder / "pack.toml").write_text(PACK.replace("= 1", "= 2", 1))
    catalog = Catalog(tmp_path)
    assert catalog.cards() == ()
    assert [unreadable.fault for unreadable in catalog.unreadable()] == [
        "this pack is written for a newer Reciprocity. Update Reciprocity."
    ]


def test_an_exercise_that_cannot_be_played_says_why_and_what_to_do(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    file = exercise(folder, TELL + 'who = "speaker"\nwhen = "passed(x)"\npass = false\n')
    with pytest.raises(PackError) as caught:
        Catalog(tmp_path).load("mine/tea")
    assert describe(caught.value) == (
        "tea cannot be played: there is no speaker outside of a round (tea.toml, line 13). "
        f"2 more; `reciprocity pack check {file}` shows them."
    )


def test_a_link_out_of_a_pack_is_not_followed(tmp_path: Path) -> None:
    folder = pack(tmp_path / "packs")
    outside = exercise(tmp_path / "elsewhere", name="secret")
    (folder / "secret.toml").symlink_to(outside)
    assert [card.id for card in Catalog(tmp_path / "packs").cards()] == ["tea"]
    status, output = told(folder)
    assert status == 2
    assert "this link points outside the pack" in output


def test_a_header_ends_where_the_steps_begin_and_not_inside_a_text(tmp_path: Path) -> None:
    care = 'care = """\n[[step]]\nis how a step begins."""\n'
    file = exercise(tmp_path, header=HEADER + care)
    assert read_card(file, "mine").care == "[[step]]\nis how a step begins."


def test_only_the_header_is_read_for_a_card(tmp_path: Path) -> None:
    file = exercise(tmp_path, TELL + "this is no line of TOML\n")
    assert read_card(file, "mine").title == "Tea"


def test_the_list_for_other_programs_has_exactly_these_fields() -> None:
    listing = json.loads(listed(as_json=True))
    assert all(list(each) == FIELDS for each in listing)
    first = next(each for each in listing if each["id"] == "first-evening")
    assert first["process"] is None
    assert set(first["evidence"][0]) == {"source", "doi", "strength"}


def test_the_list_for_people_fits_a_terminal() -> None:
    output = listed()
    assert max(map(len, output.splitlines())) < 80
    assert all(card.id in output for card in Catalog().cards())


def test_a_hostile_title_is_only_a_title(tmp_path: Path) -> None:
    exercise(tmp_path / "mine", header=HEADER.replace('"Tea"', '"[@click=app.quit]x[/]' + "y" * 90 + '"'))
    assert "[@click=app.quit]x[/]" in listed(tmp_path)


def test_a_list_of_options_comes_from_the_pack(tmp_path: Path) -> None:
    folder = pack(tmp_path, '\n[lists]\nweathers = ["sunny", { id = "haze", text = "hazy" }]\n')
    steps = '\n[[step]]\nid = "mood"\nkind = "choose"\nprompt = "How is it?"\noptions = "weathers"\n'
    exercise(folder, steps + TELL + 'when = "picked(mood, haze)"\n')
    assert told(folder) == (0, "2 files, nothing wrong.\n")
    step = Catalog(tmp_path).load("mine/tea").step[0]
    assert step.option_ids == {"sunny", "haze"}


def test_the_built_in_packs_may_be_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(built_in_root(), tmp_path / "cache")
    (tmp_path / "packs" / "ground").mkdir(parents=True)
    for file in (tmp_path / "cache" / "ground").iterdir():
        (tmp_path / "packs" / "ground" / file.name).symlink_to(file)
    monkeypatch.setattr("reciprocity_tui.packs.library.catalog.built_in_root", lambda: tmp_path / "packs")
    here = [card.ref for card in Catalog(tmp_path / "cache").cards() if card.pack == "ground"]
    assert here
    assert [card.ref for card in Catalog().cards()] == here


def test_wide_letters_fit_the_list_too(tmp_path: Path) -> None:
    header = HEADER.replace('"Tea"', f'"{"茶を飲む時間" * 5}"').replace(
        "One small", "茶を飲む時間です、" * 20
    )
    pack(tmp_path)
    exercise(tmp_path / "mine", header=header)
    shown = listed(tmp_path)
    assert "茶" in shown
    assert max(map(cell_width, shown.splitlines())) <= 80
