"""Check `pack new`: the pack plays unchanged, a second run changes nothing, and bad names are refused."""

import datetime
import io
import os
import random
import re
import shlex
from pathlib import Path

import pytest
import tomli
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reciprocity_tui.cli.main import run
from reciprocity_tui.cli.pack.check import check
from reciprocity_tui.errors import ReciprocityError, UsageError, WriteFailed
from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.messages import describe_problem, hint_of
from reciprocity_tui.packs.checking.check import LintScope
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.loading.manifest import Manifest, Requires
from reciprocity_tui.packs.new_pack.new_pack import create_pack
from reciprocity_tui.people import assign_seats
from reciprocity_tui.plain.evening import PlainEvening
from tests.house.rooms import loaded_by
from tests.plain.driver import driven
from tests.saying import raises_saying

DAY = datetime.date(2026, 6, 1)


def everything(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder`, including hidden ones."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("private", [False, True])
def test_a_new_pack_is_clean_under_the_strictest_check(tmp_path: Path, private: bool) -> None:
    made = create_pack(str(tmp_path / "our-evenings"), private=private)
    out = io.StringIO()
    assert check([str(made.folder)], out, strict=True, wording=LintScope.ALL) == 0
    assert out.getvalue() == "2 files, nothing wrong.\n"
    (pack,) = Catalog(tmp_path).packs()
    assert (pack.id, pack.title, pack.private) == ("our-evenings", "Our evenings", private)


@pytest.mark.parametrize("seed", range(2))
def test_it_is_played_to_its_end_as_it_stands(tmp_path: Path, seed: int) -> None:
    create_pack(str(tmp_path / "our-evenings"))
    journal = Journal.in_memory(today=lambda: DAY)
    journal.set_people(*assign_seats("Ana", "Sam"))
    table = Game(Catalog(tmp_path), journal, random.Random(seed), lambda: DAY)
    out = io.StringIO()
    screen, _ = driven(out, "line-{}-".format, room=True)
    over = PlainEvening(table.begin(table.catalog.find("first-talk"), opener=seed), screen).play()
    assert not over.closed
    assert "Where could the next good hour come from?" in out.getvalue()


def test_every_required_key_has_a_comment(tmp_path: Path) -> None:
    made = create_pack(str(tmp_path / "ours"))
    text = (made.folder / "pack.toml").read_text("utf-8")
    needed = [key for key, field in Manifest.model_fields.items() if field.is_required()]
    for key in [*needed, "license", *Requires.model_fields]:
        assert re.search(rf"^{key} *= .* # \w+", text, re.MULTILINE), key


def test_a_title_becomes_a_folder(tmp_path: Path) -> None:
    for typed, folder, title in (
        ("Our evenings", "our-evenings", "Our evenings"),
        ("our-evenings-2", "our-evenings-2", "Our evenings 2"),
        ('Nähe & "Café" 7', "nahe-cafe-7", 'Nähe & "Café" 7'),
        ("Straße", "strasse", "Straße"),
        ("Наши вечера", "nashi-vechera", "Наши вечера"),
    ):
        made = create_pack(f"{tmp_path}/{typed}/")
        assert made.folder == tmp_path / folder
        about = tomli.loads((made.folder / "pack.toml").read_text("utf-8"))
        assert (about["id"], about["title"]) == (folder, title)


def test_a_second_run_changes_nothing_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["pack", "new", "ours"]) == 0
    assert capsys.readouterr().out.startswith("Wrote ours/ with pack.toml and first-talk.toml.\n\n")
    (tmp_path / "ours" / "first-talk.toml").write_text("mine now", "utf-8")
    before = everything(tmp_path)
    assert run(["pack", "new", "Ours", "--private"]) == 0
    output = capsys.readouterr().out
    assert output.startswith("ours/ is there already, and nothing in it was changed.\n")
    for verb in ("try", "check", "install"):
        assert f"  reciprocity pack {verb} ours " in output
    assert everything(tmp_path) == before


def test_an_empty_folder_is_taken_and_what_a_run_left_that_died_goes(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / ".ours.being-written").mkdir()
    (tmp_path / ".ours.being-written" / "half.toml").write_text("title =", "utf-8")
    assert create_pack(str(tmp_path / "ours")).written
    schemas = {f"ours/.schema/{name}-1.json" for name in ("pack", "exercise", "path")}
    assert set(everything(tmp_path)) == {"ours/pack.toml", "ours/first-talk.toml", *schemas}


@pytest.mark.parametrize("kind", ["file", "folder", "link", "other pack"])
def test_something_else_of_that_name_stays_as_it_is(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "ours"
    if kind == "file":
        place.write_text("a diary", "utf-8")
    elif kind == "link":
        place.symlink_to(tmp_path / "nowhere")
    else:
        place.mkdir()
        (place / "pack.toml").write_text('id = "mine"\n' if kind == "other pack" else "diary", "utf-8")
    before = everything(tmp_path)
    with raises_saying(UsageError, match="is there already") as refused:
        create_pack(str(place))
    assert everything(tmp_path) == before
    assert create_pack(proposed(refused.value)).folder == tmp_path / "ours-2"


def proposed(error: ReciprocityError) -> str:
    """Return the name that a refusal proposes."""
    command = shlex.split(hint_of(error).partition(": ")[2])
    assert command[:3] == ["reciprocity", "pack", "new"]
    return command[3]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "a name of its own"),
        ("  ", "a name of its own"),
        (".", "a name of its own"),
        ("..", "a name of its own"),
        ("???", "No id can be made"),
        ("gr0und", "looks like ground, the id"),
        ("tea.toml", "ending of a file"),
        ("Tea.RPACK", "ending of a file"),
        ("ground", "comes with the program"),
        ("Regard", "comes with the program"),
        ("nul", "Windows"),
        ("Tea for {first}", "braces"),
        ("x" * 41, "at most 40 characters"),
        ("x\x1b[31my", "cannot be shown"),
        ("x\u202ey", "cannot be shown"),
        ("nowhere/x", "no folder nowhere"),
        ("~nobody-here/x", "no folder"),
        ("Send your password", "cannot be a title"),
    ],
)
def test_every_name_that_will_not_do_says_why_and_proposes_one_that_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with raises_saying(UsageError, match=why) as refused:
        create_pack(typed)
    assert everything(tmp_path) == {}
    assert create_pack(proposed(refused.value)).written
    assert refused.value.status == 2


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=60) | st.from_regex(r"[A-Za-z' -]{1,20}", fullmatch=True))
def test_whatever_is_typed_becomes_a_pack_without_a_fault_or_nothing(
    tmp_path_factory: pytest.TempPathFactory, typed: str
) -> None:
    place = tmp_path_factory.mktemp("place")
    try:
        made = create_pack(f"{place}/{typed}".replace("..", ""))
    except UsageError as error:
        refused = error
    else:
        assert check([str(made.folder)], io.StringIO()) == 0
        return
    assert everything(place) == {}
    assert describe_problem(refused) and proposed(refused)


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with raises_saying(WriteFailed, match="The disk is full, and nothing was written"):
        create_pack(str(tmp_path / "ours"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with raises_saying(WriteFailed, match=str(tmp_path)):
        create_pack(str(tmp_path / "ours"))
    tmp_path.chmod(0o700)


def test_neither_new_nor_show_loads_a_screen(tmp_path: Path) -> None:
    folder = str(tmp_path / "ours")
    for command in (["new", folder], ["show", folder, "--html", "-o", str(tmp_path / "cards.html")]):
        loaded = loaded_by(f"import reciprocity_tui.cli.main as c; assert c.run({['pack', *command]!r}) == 0")
        assert loaded & {"textual", "rich", "apsw"} == set(), command
