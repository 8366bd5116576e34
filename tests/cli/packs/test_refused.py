"""What is no pack, or a crafted one: answered in a sentence, and nothing is touched."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.packs.kit import STEPS, Do, written
from tests.packs.archives import BAD
from tests.packs.written import exercise


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_crafted_archive_touches_nothing(do: Do, home: Path, tmp_path: Path, name: str) -> None:
    archive = tmp_path / "evil.rpack"
    archive.write_bytes(BAD[name][0]())
    before = {str(path): path.lstat().st_mtime_ns for path in tmp_path.rglob("*")}
    status, output = do("install", archive, "--yes")
    assert status in (1, 2)
    assert "Traceback" not in output
    assert {str(path): path.lstat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def leads_nowhere(place: Path) -> Path:
    (place / "dead").symlink_to(place / "gone")
    return place / "dead"


def pipe(place: Path) -> Path:
    os.mkfifo(place / "pipe.rpack")
    return place / "pipe.rpack"


def several(place: Path) -> Path:
    written(place / "packs" / "one")
    written(place / "packs" / "two")
    return place / "packs"


def huge(place: Path) -> Path:
    folder = written(place / "huge")
    for number in range(201):
        (folder / f"t-{number}.toml").touch()
    return folder


def linked(place: Path) -> Path:
    folder = written(place / "linked")
    exercise(place / "outside", STEPS, name="secret")
    (folder / "secret.toml").symlink_to(place / "outside" / "secret.toml")
    return folder


def linked_paths(place: Path) -> Path:
    folder = written(place / "linked")
    (folder / "paths").symlink_to(exercise(place / "outside", STEPS, name="secret").parent)
    return folder


def text(place: Path) -> Path:
    (place / "questions.txt").write_text("How are you?")
    return place / "questions.txt"


def with_text(place: Path) -> Path:
    text(place)
    return place


WRONG: dict[str, tuple[Callable[[Path], Path], int, str]] = {
    "nothing": (lambda place: place / "nothing", 2, "There is no file or folder"),
    "no archive there": (lambda place: place / "no.rpack", 2, "there is no such file"),
    "link that leads nowhere": (leads_nowhere, 2, "not a plain file"),
    "pipe": (pipe, 2, "not a plain file"),
    "device": (lambda _: Path(os.devnull), 2, "not a plain file"),
    "exercise": (lambda place: written(place / "mine") / "tea.toml", 2, "Play it: reciprocity play"),
    "text": (text, 2, "reciprocity pack import"),
    "folder with a text": (with_text, 2, "reciprocity pack import"),
    "empty folder": (lambda place: place, 2, "There is no pack in"),
    "folder of packs": (several, 2, "Name one: reciprocity pack install"),
    "no pack.toml": (lambda place: exercise(place / "mine", STEPS).parent, 2, "has no pack.toml"),
    "huge": (huge, 1, "more than 200 files"),
    "link out": (linked, 1, "this link points outside the pack"),
    "folder that leads out": (linked_paths, 1, "is a link that leads out of the pack"),
    "torn": (
        lambda place: exercise(place / "mine", STEPS, "title =", "pack").parent,
        1,
        "pack.toml cannot be read",
    ),
}


@pytest.mark.parametrize("name", sorted(WRONG))
def test_what_is_no_pack_is_answered_with_the_way(do: Do, home: Path, tmp_path: Path, name: str) -> None:
    make, wanted, word = WRONG[name]
    place = tmp_path / "place"
    place.mkdir()
    status, output = do("install", make(place), "--yes")
    assert (status, word in output) == (wanted, True), output
    assert not home.exists()
