"""A pack comes into the home whole, or everything is as it was before."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from reciprocity_tui.errors import HomeError, WriteFailed
from reciprocity_tui.messages import describe_problem
from reciprocity_tui.packs.install.installation import STAGING_FOLDER, Installation
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.library.sources import BACKUP_PREFIX, packs_folder
from reciprocity_tui.paths import prepare_home
from tests.packs.archives import FILES
from tests.packs.installed import install
from tests.saying import raises_saying


class Dead(BaseException):
    """The program ends here, at once."""


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, including hidden ones."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix != ".index"
    }


def put(home: Path) -> None:
    with Installation.open(home, prepare_home) as installation:
        installation.stage("mine", {**FILES, "milk.toml": FILES["tea.toml"]})
        installation.commit("mine")


def take_out(home: Path) -> None:
    with Installation.open(home, prepare_home) as installation:
        installation.remove("mine")


def ids(home: Path) -> list[str]:
    return [card.id for card in Catalog.for_home(home).cards() if card.pack == "mine"]


def test_a_home_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    put(home)
    assert ids(home) == ["milk", "tea"]
    for folder in (home, packs_folder(home)):
        assert folder.stat().st_mode & 0o777 == 0o700
    assert [path.name for path in packs_folder(home).iterdir()] == ["mine"]


def test_what_was_made_for_nothing_is_gone_again(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    with Installation.open(home, prepare_home) as installation:
        installation.stage("mine", FILES)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_others_use_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("dear")
    with raises_saying(HomeError, match="holds other things"):
        put(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_packs_alone_are_no_other_things(tmp_path: Path) -> None:
    from reciprocity_tui.game.game import Game

    put(tmp_path)
    Catalog.for_home(tmp_path).cards()
    with Game.open(tmp_path) as table:
        assert table.catalog.find("mine/tea").title == "Tea"


def dying(monkeypatch: pytest.MonkeyPatch, after: int, error: Callable[[], BaseException]) -> list[int]:
    """Let the call to the system with this number fail, whichever it is; how many there were is in the list."""
    count = [0]

    def failing(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **more: object) -> object:
            count[0] += 1
            if count[0] == after:
                raise error()
            return real(*args, **more)

        return call

    for name in ("mkdir", "rename", "rmdir", "fsync", "unlink"):
        monkeypatch.setattr(os, name, failing(getattr(os, name)))
    return count


@pytest.mark.parametrize("act", [put, take_out], ids=["install", "remove"])
@pytest.mark.parametrize("there", [True, False], ids=["over another", "new"])
def test_a_program_that_dies_leaves_the_old_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], None], there: bool
) -> None:
    if act is take_out and not there:
        return
    for after in range(1, 80):
        home = tmp_path / str(after)
        if there:
            install(home, "mine", "tea")
        before = tree(home)
        with monkeypatch.context() as patch:
            count = dying(patch, after, Dead)
            # Nothing is tidied up after a kill either.
            patch.setattr(Installation, "_remove_leftovers", lambda self: None)
            with suppress(Dead):
                act(home)
        done = count[0] < after
        installed_ids = ids(home)
        assert installed_ids in (["tea"] if there else [], ["milk", "tea"] if act is put else [])
        assert not done or installed_ids == (["milk", "tea"] if act is put else [])
        # The next one finds nothing in its way, and leaves nothing of it.
        put(home)
        assert ids(home) == ["milk", "tea"]
        assert hidden(home) == []
        if done:
            assert after > 3
            assert before != tree(home) or not there
            return
    pytest.fail("it never came to its end")


@pytest.mark.parametrize("act", [put, take_out], ids=["install", "remove"])
def test_a_full_disk_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], None]
) -> None:
    refused = 0
    for after in range(1, 80):
        home = tmp_path / str(after)
        install(home, "mine", "tea")
        with monkeypatch.context() as patch:
            count = dying(patch, after, lambda: OSError(errno.ENOSPC, "No space left on device"))
            error = refusal(act, home)
        assert ids(home) == (["tea"] if error else ["milk", "tea"] if act is put else [])
        refused += "The disk is full" in error
        put(home)
        assert hidden(home) == []
        if count[0] < after:
            assert not error
            break
    assert refused > 1


def refusal(act: Callable[[Path], None], home: Path) -> str:
    """Return the refusal; empty when it was done."""
    try:
        act(home)
    except WriteFailed as error:
        return describe_problem(error)
    return ""


def hidden(home: Path) -> list[str]:
    """Return the entries left beside the packs."""
    return [path.name for path in packs_folder(home).iterdir() if path.name[0] == "."]


def test_one_that_was_moved_aside_is_back_at_the_next_start(tmp_path: Path) -> None:
    folder = install(tmp_path, "mine")
    folder.rename(folder.with_name(f"{BACKUP_PREFIX}mine"))
    assert ids(tmp_path) == ["tea"]
    assert folder.is_dir()


def test_two_windows_do_not_change_packs_at_once(tmp_path: Path) -> None:
    with Installation.open(tmp_path, prepare_home) as installation:
        installation.stage("mine", FILES)
        with raises_saying(WriteFailed, match="Another window"):
            put(tmp_path)
        installation.commit("mine")
    assert ids(tmp_path) == ["tea"]


def test_a_link_is_taken_away_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    real = install(tmp_path / "elsewhere", "mine")
    home = tmp_path / "home"
    packs_folder(home).mkdir(parents=True)
    (packs_folder(home) / "mine").symlink_to(real)
    before = tree(real)
    take_out(home)
    assert tree(real) == before
    assert ids(home) == []
    (packs_folder(home) / "mine").symlink_to(real)
    put(home)
    assert tree(real) == before
    assert not (packs_folder(home) / "mine").is_symlink()


def test_a_stage_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "letter.txt").write_text("dear")
    home = tmp_path / "home"
    packs_folder(home).mkdir(parents=True)
    (packs_folder(home) / STAGING_FOLDER).symlink_to(precious)
    put(home)
    assert [path.name for path in precious.iterdir()] == ["letter.txt"]
    assert ids(home) == ["milk", "tea"]
