"""A report that is sealed opens with the counselor's key, with the tool age as well, and with no other key."""

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reciprocity_tui.cli.main import run
from reciprocity_tui.errors import AnswerRejected, PackError, WriteFailed
from reciprocity_tui.messages import describe
from reciprocity_tui.practice.counselor_key import counselor_key_file, make_key, read_identities
from reciprocity_tui.practice.sealing import is_sealed, open_sealed, parse_public_key, seal
from tests.saying import raises_saying

AGE = Path(__file__).with_name("age")
TEXT = b"what the two released"


def sealed_to(home: Path) -> bytes:
    return seal(TEXT, parse_public_key(make_key(home).public))


def test_it_opens_with_the_key_it_was_sealed_to(tmp_path: Path) -> None:
    data = sealed_to(tmp_path)
    assert is_sealed(data) and TEXT not in data
    assert open_sealed(data, tmp_path) == TEXT


def test_a_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    first = make_key(tmp_path)
    before = first.file.read_bytes()
    again = make_key(tmp_path)
    assert (first.is_new, again.is_new, again.public) == (True, False, first.public)
    assert first.file.read_bytes() == before
    if sys.platform != "win32":
        assert stat.S_IMODE(first.file.stat().st_mode) == 0o600
        assert stat.S_IMODE(first.file.parent.stat().st_mode) == 0o700


def test_older_keys_in_the_file_still_open_what_was_sealed_to_them(tmp_path: Path) -> None:
    data = sealed_to(tmp_path / "old")
    make_key(tmp_path / "new")
    file = counselor_key_file(tmp_path / "new")
    file.write_text(file.read_text() + "\n# older\n" + counselor_key_file(tmp_path / "old").read_text())
    assert open_sealed(data, tmp_path / "new") == TEXT


def test_what_the_reference_tool_sealed_opens_here(tmp_path: Path) -> None:
    file = counselor_key_file(tmp_path)
    file.parent.mkdir()
    shutil.copy(AGE / "key.txt", file)
    data = (AGE / "sealed-by-age-1.1.1.age").read_bytes()
    assert open_sealed(data, tmp_path) == b"a report, sealed by the reference tool\n"


@pytest.mark.skipif(shutil.which("age") is None, reason="the tool age is not installed")
def test_what_is_sealed_here_opens_with_the_reference_tool(tmp_path: Path) -> None:
    (tmp_path / "report.age").write_bytes(sealed_to(tmp_path / "home"))
    command = ["age", "--decrypt", "-i", str(counselor_key_file(tmp_path / "home")), "report.age"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout == TEXT


def reason(data: bytes, home: Path) -> str:
    with pytest.raises(PackError) as refused:
        open_sealed(data, home)
    return describe(refused.value)


def test_without_the_key_it_stays_shut_and_says_why(tmp_path: Path) -> None:
    data = sealed_to(tmp_path / "one")
    make_key(tmp_path / "two")
    assert reason(data, tmp_path / "two").startswith(
        "This report is sealed to another key than the one here."
    )
    assert reason(data, tmp_path / "none").startswith("This report is sealed, and there is no key here")
    for damaged in (data[:-1], data[:60], data[:-9] + b"000000000", b""):
        assert reason(damaged, tmp_path / "one").startswith("This sealed report is damaged")
    for home in ("one", "two"):
        assert len(read_identities(tmp_path / home)) == 1


def test_a_key_file_that_is_none_is_neither_used_nor_replaced(tmp_path: Path) -> None:
    data = sealed_to(tmp_path)
    file = counselor_key_file(tmp_path)
    for content, says in (("# nothing\n", "contains no key"), ("AGE-SECRET-KEY-1", "that is not a key")):
        file.write_text(content)
        with raises_saying(PackError, says):
            make_key(tmp_path)
        assert file.read_text() == content
        assert reason(data, tmp_path)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "This is not a public key."),
        ("ssh-ed25519 AAAA", "This is not a public key."),
        ("age1qqqq", "This public key is not whole."),
        ("AGE-SECRET-KEY-1QQQ", "This is the secret part of a key"),
    ],
)
def test_what_is_no_public_key_is_told(typed: str, says: str) -> None:
    with pytest.raises(AnswerRejected) as refused:
        parse_public_key(typed)
    assert describe(refused.value).startswith(says)


def test_the_command_prints_the_public_key_and_never_the_secret_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["counselor", "key", "--home", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("age1") and "SECRET" not in printed
    assert run(["counselor", "key", "--only", "--home", str(tmp_path)]) == 0
    assert capsys.readouterr().out == printed.splitlines()[0] + "\n"


def test_a_key_that_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(WriteFailed):
        make_key(tmp_path)
    assert not counselor_key_file(tmp_path).exists()
