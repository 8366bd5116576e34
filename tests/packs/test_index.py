"""The cache of what was read of installed packs: never wrong, and never needed."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reciprocity_tui import __version__
from reciprocity_tui.packs.library import index
from reciprocity_tui.packs.library.catalog import BUILT_IN_ORDER, Catalog
from reciprocity_tui.packs.library.contents import Contents, read_contents
from reciprocity_tui.packs.library.sources import Source, index_file, packs_folder
from tests.packs.installed import LONG_AGO, install, settle
from tests.packs.written import HEADER, PACK, exercise


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Treat files written a moment ago as old."""
    monkeypatch.setattr(index, "SETTLE_NS", 0)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Make a home with two packs and a written index."""
    install(
        tmp_path,
        "mine",
        "tea",
        "milk",
        header=HEADER + 'after = ["other"]\nevidence = [{ source = "x", strength = "D" }]\n',
    )
    install(tmp_path, "yours", more='suggest = false\norder = ["tea"]\n')
    assert index_file(tmp_path).exists() is False
    assert len(mine(tmp_path)) == 3
    assert index_file(tmp_path).exists()
    return tmp_path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that records the names of installed packs read from their files."""
    packs: list[str] = []

    def looked(source: Source, folder: Path) -> Contents:
        if source.origin == "installed":
            packs.append(folder.name)
        return read_contents(source, folder)

    monkeypatch.setattr("reciprocity_tui.packs.library.catalog.read_contents", looked)
    return packs


def mine(home: Path) -> list[object]:
    """Return the cards of installed packs in the catalog, in any order."""
    catalog = Catalog.for_home(home)
    return [card for card in catalog.cards() if card.pack not in BUILT_IN_ORDER]


def whole(home: Path) -> object:
    catalog = Catalog.for_home(home)
    return catalog.cards(), catalog.packs(), catalog.unreadable()


def test_what_it_holds_is_what_the_files_hold(home: Path, read: list[str]) -> None:
    from_index = whole(home)
    assert read == []
    index_file(home).unlink()
    assert whole(home) == from_index
    assert sorted(read) == ["mine", "yours"]


def test_it_is_for_its_owner_alone(home: Path) -> None:
    assert index_file(home).stat().st_mode & 0o777 == 0o600


def test_nothing_is_written_again_while_nothing_changes(home: Path) -> None:
    before = index_file(home).stat()
    whole(home)
    after = index_file(home).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_file_that_was_edited_in_place_is_noticed(home: Path, read: list[str]) -> None:
    file = packs_folder(home) / "mine" / "tea.toml"
    file.write_text(file.read_text().replace('"Tea"', '"Tee"'))
    assert "Tee" in [card.title for card in Catalog.for_home(home).cards()]
    assert read == ["mine"]


def test_also_one_of_the_same_size_whose_time_was_set_back(home: Path) -> None:
    file = packs_folder(home) / "mine" / "tea.toml"
    file.write_text(file.read_text().replace('"Tea"', '"Tee"'))
    os.utime(file, (LONG_AGO, LONG_AGO))
    assert "Tee" in [card.title for card in Catalog.for_home(home).cards()]


def test_what_was_changed_a_moment_ago_is_looked_at_again(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within one tick of the clock a file can change twice and keep its time."""
    monkeypatch.setattr(index, "SETTLE_NS", 2 * 10**9)
    install(tmp_path)
    whole(tmp_path)
    whole(tmp_path)
    assert read == ["mine", "mine"]


@pytest.mark.parametrize("change", ["added", "removed", "renamed", "moved", "new file", "file gone"])
def test_packs_and_files_that_come_and_go_are_noticed(home: Path, change: str) -> None:
    packs = packs_folder(home)
    match change:
        case "added":
            install(home, "third")
        case "removed":
            shutil.rmtree(packs / "mine")
        case "renamed":
            (packs / "mine").rename(packs / "theirs")
        case "moved":
            shutil.move(packs / "mine", packs / "yours-too")
        case "new file":
            exercise(packs / "mine", name="sugar")
        case "file gone":
            (packs / "mine" / "tea.toml").unlink()
    with_index = whole(home)
    index_file(home).unlink()
    assert whole(home) == with_index


def damages(data: bytes) -> Iterator[bytes]:
    """Yield the file damaged in several ways."""
    head, *lines = data.splitlines(keepends=True)
    yield b""
    yield b"\0" * len(data)
    yield data[: len(data) // 2]
    yield data[: len(head)]
    yield head[:-1]
    yield b"".join([head, *reversed(lines)])
    yield data.replace(b"Tea", b"Pea")
    yield data.replace(b'"light"', b'"stark"')
    yield b"[" * 100_000
    yield index._line({"format": index.FORMAT, "program": __version__})
    values: tuple[object, ...] = (None, 3, [], {}, [[]], {"refs": 1}, ["a", 2, None])
    for value in values:
        index_head = json.loads(head[9:])
        for key in index_head:
            yield index._line({**index_head, key: value}) + b"".join(lines)
        yield head + index._line(value) * len(lines)


def test_any_damage_only_makes_it_slower(home: Path) -> None:
    right = whole(home)
    good = index_file(home).read_bytes()
    count = 0
    for bad in damages(good):
        index_file(home).write_bytes(bad)
        catalog = Catalog.for_home(home)
        assert catalog.suggestion_candidates(frozenset({"mine/tea"}))
        assert whole(home) == right
        count += 1
    assert count > 50


def test_every_flipped_byte_is_noticed(home: Path) -> None:
    right = whole(home)
    good = index_file(home).read_bytes()
    for place in range(0, len(good), 7):
        bad = bytearray(good)
        bad[place] ^= 0x20
        index_file(home).write_bytes(bad)
        assert whole(home) == right


@pytest.mark.parametrize(("name", "value"), [("FORMAT", 999), ("__version__", "99.0")])
def test_that_of_another_version_is_not_taken(
    home: Path, read: list[str], monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    monkeypatch.setattr(index, name, value)
    whole(home)
    assert sorted(read) == ["mine", "yours"]


def test_where_it_cannot_be_written_all_is_read_each_time(
    home: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    right = whole(home)
    index_file(home).unlink()

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reciprocity_tui.packs.library.index.os.open", full)
    index_of = index.Index(index_file(home), packs_folder(home))
    index_of.write({}, [])
    monkeypatch.undo()
    assert not index_file(home).exists()
    index_file(home).mkdir()
    assert whole(home) == right
    assert [path.name for path in home.iterdir() if path.name.endswith(".new")] == []


def test_what_is_no_file_holds_nobody_up(home: Path) -> None:
    right = whole(home)
    index_file(home).unlink()
    os.mkfifo(index_file(home))
    assert whole(home) == right


def test_a_link_in_its_place_is_not_written_through(home: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine")
    index_file(home).unlink()
    index_file(home).symlink_to(precious)
    whole(home)
    assert precious.read_text() == "mine"
    assert len(mine(home)) == 3


def test_a_pack_for_the_program_is_refused_from_the_index_too(home: Path) -> None:
    install(home, "ground", "house-rules")
    whole(home)
    settle(home)
    for _ in range(2):
        catalog = Catalog.for_home(home)
        refs = [card.ref for card in catalog.suggestion_candidates(frozenset({"ground/house-rules"}))]
        assert refs.count("ground/house-rules") == 1
        assert [unreadable.file.name for unreadable in Catalog.for_home(home).unreadable()] == ["ground"]


def test_a_pack_file_is_part_of_it(home: Path) -> None:
    file = packs_folder(home) / "mine" / "pack.toml"
    file.write_text(PACK.replace("Mine", "Ours"))
    assert "Ours" in [pack.title for pack in Catalog.for_home(home).packs()]
