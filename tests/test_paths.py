"""The folder where things are kept: each one that will not do is named, with the way out, and stays as it is."""

import os
import stat
import sys
from pathlib import Path

import pytest

from reciprocity_tui import paths
from reciprocity_tui.cli.main import run
from reciprocity_tui.errors import HomeError
from reciprocity_tui.messages import describe_problem, hint_of
from tests.saying import raises_saying

UNIX = pytest.mark.skipif(sys.platform == "win32", reason="a matter of Unix")


def told_of(folder: Path) -> str:
    """Return the sentence with which `folder` is refused; nothing was created."""
    there = os.path.isdir(folder)  # noqa: PTH112 -- a name may be too long
    before = sorted(file.name for file in folder.iterdir()) if there else None
    mode = folder.stat().st_mode if before is not None else 0
    with pytest.raises(HomeError) as refused:
        paths.prepare_home(folder)
    if before is None:
        assert not os.path.isdir(folder)  # noqa: PTH112
    else:
        assert (sorted(file.name for file in folder.iterdir()), folder.stat().st_mode) == (before, mode)
    assert describe_problem(refused.value).endswith(".") and "--home" in hint_of(refused.value)
    return describe_problem(refused.value)


@pytest.mark.parametrize("named", ["~nobody-of-that-name", "~nobody-of-that-name/in/there"])
def test_the_folder_of_somebody_who_is_not_there(named: str, capsys: pytest.CaptureFixture[str]) -> None:
    with raises_saying(HomeError, match="Nobody here is called nobody-of-that-name"):
        paths.home(named)
    assert run(["--home", named, "where"]) == 2
    assert named in capsys.readouterr().err


@UNIX
def test_without_a_home_and_without_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_: int) -> object:
        raise KeyError

    for name in ("HOME", "XDG_DATA_HOME", paths.HOME_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pwd.getpwuid", unknown)
    for named in (None, "~", "~/reciprocity"):
        with raises_saying(HomeError, match="no home folder"):
            paths.home(named)
    monkeypatch.setenv("HOME", "")
    with raises_saying(HomeError, match="no home folder"):
        paths.home()


def test_an_empty_name_is_no_folder() -> None:
    with raises_saying(HomeError, match="needs a folder"):
        paths.home("")


@UNIX
def test_where_prints_what_is_no_letter_as_it_is(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    assert run(["--home", f"{tmp_path}/h\udcff", "where"]) == 0
    assert capfdbinary.readouterr().out == os.fsencode(tmp_path) + b"/h\xff\n"
    assert r"h\xff" in told_of(tmp_path / "h\udcff")


@UNIX
@pytest.mark.parametrize("below", ["", "deeper", "even/deeper"])
def test_a_disk_that_is_not_there(tmp_path: Path, below: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "disk")
    assert f"{tmp_path / 'disk'} is missing" in told_of(tmp_path / "link" / below)
    stick, media = tmp_path / "media" / "stick", tmp_path / "media"
    media.mkdir()
    monkeypatch.setattr(paths, "MOUNT_FOLDERS", (str(media), "/none", "/none", "/none"))
    assert f"{stick} is missing" in told_of(stick / below)
    assert not stick.exists()


@UNIX
def test_a_disk_of_this_computer_that_is_not_mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never begin in the empty folder of its mount point."""
    disk, game = tmp_path / "a disk", tmp_path / "fstab"
    disk.mkdir()
    game.write_text(
        f"# where disks go\nUUID=1 / ext4 defaults 0 1\nUUID=2 {tmp_path}/a\\040disk ext4 defaults 0 2\n"
    )
    monkeypatch.setattr(paths, "FSTAB", str(game))
    assert f"{disk} is missing" in told_of(disk / "reciprocity")
    assert f"{disk} is missing" in told_of(disk)
    paths.prepare_home(tmp_path / "elsewhere")


@UNIX
@pytest.mark.parametrize("mode", [0o755, 0o700])
def test_a_folder_that_holds_other_things_is_left_alone(tmp_path: Path, mode: int) -> None:
    (tmp_path / "letter").write_text("dear Sam")
    tmp_path.chmod(mode)
    assert "holds other things" in told_of(tmp_path)


@UNIX
@pytest.mark.parametrize("mode", [0o1777, 0o777, 0o2770])
def test_a_folder_for_several_accounts_is_left_to_them(tmp_path: Path, mode: int) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(mode)
    assert "is shared with others" in told_of(shared)


@UNIX
def test_where_a_journal_lies_already_it_is_opened_whatever_lies_beside_it(tmp_path: Path) -> None:
    for name in ("journal.key", "letter", ".DS_Store"):
        (tmp_path / name).write_text("")
    tmp_path.chmod(0o755)
    paths.prepare_home(tmp_path)
    paths.restrict_to_owner(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    (tmp_path / "letter").unlink()
    paths.restrict_to_owner(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700


def test_what_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("dear Sam")
    assert "it is a file" in told_of(tmp_path / "letter")
    assert "cannot be used" in told_of(tmp_path / "letter" / "below")
    assert "cannot be used" in told_of(tmp_path / ("long" * 200))
