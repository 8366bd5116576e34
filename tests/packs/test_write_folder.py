"""Folders that are written as one, also where several programs write the same one at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from reciprocity_tui.errors import WriteFailed
from reciprocity_tui.packs.install.write_folder import write_folder
from tests.saying import raises_saying

FILES = {f"{number}.toml": b"x" * 100 for number in range(20)}


def below(folder: Path) -> dict[str, bytes]:
    """Return every file in a folder, with its content."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_folder_is_written_over_what_a_run_that_died_has_left(tmp_path: Path) -> None:
    left = tmp_path / ".ours.being-written"
    (left / "inner").mkdir(parents=True)
    (left / "half.toml").write_text("title =", "utf-8")
    write_folder(tmp_path / "ours", FILES)
    assert below(tmp_path / "ours") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["ours"]


def test_what_leads_elsewhere_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "diary.txt").write_text("ours", "utf-8")
    (tmp_path / ".ours.being-written").symlink_to(outside)
    with pytest.raises(WriteFailed):
        write_folder(tmp_path / "ours", FILES)
    assert below(outside) == {"diary.txt": b"ours"}


@pytest.mark.skipif(sys.platform == "win32", reason="no lock is known there")
def test_a_folder_that_another_program_is_writing_is_left_to_it(tmp_path: Path) -> None:
    import fcntl
    import os

    begun = tmp_path / ".ours.being-written"
    begun.mkdir()
    (begun / "half.toml").write_text("title =", "utf-8")
    handle = os.open(begun, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with raises_saying(WriteFailed, match="Another window is writing ours"):
        write_folder(tmp_path / "ours", FILES)
    assert below(begun) == {"half.toml": b"title ="}
    os.close(handle)
    write_folder(tmp_path / "ours", FILES)
    assert below(tmp_path / "ours") == FILES


@pytest.mark.skipif(sys.platform == "win32", reason="no lock is known there")
def test_several_programs_write_one_whole_folder(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom reciprocity_tui.errors import WriteFailed\n"
        "from reciprocity_tui.packs.install.write_folder import write_folder\n"
        "files = {f'{n}.toml': b'x' * 100 for n in range(20)}\n"
        "sys.stdin.readline()\n"
        "done = 0\n"
        "for turn in range(10):\n"
        "    try:\n        write_folder(Path(sys.argv[1]) / f'ours-{turn}', files)\n        done += 1\n"
        "    except WriteFailed:\n        pass\n"
        "print(done)\n"
    )
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()
    done = [int(writer.communicate()[0]) for writer in writers]
    assert sum(done) == 10
    assert {path.name: below(path) for path in tmp_path.iterdir()} == {
        f"ours-{turn}": FILES for turn in range(10)
    }
