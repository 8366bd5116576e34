"""Folders and files that cannot be opened: reported like any other error, without hiding another pack."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reciprocity_tui.packs.library.catalog import Catalog
from tests.packs.written import pack, told


@pytest.fixture
def closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a pack in a folder that cannot be opened, beside one that can; also where the tests run as root."""
    folder = pack(tmp_path).rename(tmp_path / "closed")
    look = Path.iterdir

    def iterdir(path: Path) -> Iterator[Path]:
        if path == folder:
            raise PermissionError(13, "Permission denied")
        return look(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    pack(tmp_path)
    return folder


def test_a_folder_that_may_not_be_looked_into(closed: Path) -> None:
    status, output = told(closed)
    assert status == 2
    assert output.startswith("error[E001]: this folder cannot be opened")


def test_it_hides_no_pack_beside_it(closed: Path) -> None:
    status, output = told(closed.parent)
    assert status == 2
    assert output.endswith("1 fault in 1 of 3 files; 1 file could not be read.\n")


def test_nor_is_anything_hidden_from_the_list(closed: Path) -> None:
    (closed / "pack.toml").unlink()
    catalog = Catalog(closed.parent)
    assert [card.ref for card in catalog.cards()] == ["mine/tea"]
    assert [broken.file.parent.name for broken in catalog.unreadable()] == ["closed"]


def test_a_name_that_no_system_takes() -> None:
    for name in ("x" * 5000, "no\0ne"):
        assert told(Path(name))[0] == 2


def test_a_pack_file_that_is_not_there(tmp_path: Path) -> None:
    assert told(tmp_path / "pack.toml")[0] == 2


def test_what_an_editor_leaves_beside_a_file_is_no_exercise(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    (folder / ".#tea.toml").write_text("locked by somebody")
    (folder / "._tea.toml").write_bytes(b"\0\5\x16\7")
    assert told(folder) == (0, "2 files, nothing wrong.\n")
    assert not Catalog(tmp_path).unreadable()
