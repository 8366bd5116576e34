"""`pack check --fix`: what is mechanical is mended, once, and nothing else is touched."""

import io
import os
import stat
from pathlib import Path
from shutil import copytree

import pytest

from reciprocity_tui.cli.main import run
from reciprocity_tui.cli.pack import fix as fixing
from reciprocity_tui.cli.pack.fix import fix
from reciprocity_tui.packs.diagnostics.mechanical_fixes import fix_mechanical
from reciprocity_tui.packs.parsing.read import BOM
from tests.packs.golden import Case, cases
from tests.packs.written import HEADER, PACK, TELL, pack, told

CURLY = TELL.replace('"', "\u201d").replace("= \u201d", "= \u201c")


def fixed(path: Path) -> str:
    """Return the output of `--fix` for a path."""
    out = io.StringIO()
    fix([str(path)], out)
    return out.getvalue()


def in_pack(tmp_path: Path, data: bytes, name: str = "tea.toml") -> Path:
    """Write a file of a pack with these bytes."""
    file = pack(tmp_path) / name
    file.write_bytes(data)
    return file


@pytest.mark.parametrize(
    ("broken", "whole", "what"),
    [
        (HEADER + CURLY, HEADER + TELL, "curly quotation marks became straight ones"),
        (
            HEADER + TELL.replace("small good", "small\tgood"),
            HEADER + TELL.replace("small good", "small good"),
            "a tab in a text became a space",
        ),
        (HEADER + TELL.replace("small good", "small\u200b good"), HEADER + TELL, "was taken out"),
        (HEADER + TELL.replace("small good", "small\\u0007 good"), HEADER + TELL, "was taken out"),
        (
            HEADER + 'tags = [\u201ctea\u201d, \u201cmilk\u201d] # both\n' + TELL,
            HEADER + 'tags = ["tea", "milk"] # both\n' + TELL,
            "curly quotation marks became straight ones",
        ),
        (
            HEADER + TELL.replace('good thing."', "good thing.\u201d"),
            HEADER + TELL,
            "curly quotation marks became straight ones",
        ),
    ],
)  # fmt: skip
def test_what_is_mechanical_is_mended_and_told(tmp_path: Path, broken: str, whole: str, what: str) -> None:
    for end in ("\n", "\r\n"):
        file = in_pack(tmp_path, broken.replace("\n", end).encode("utf-8"))
        assert told(file)[0] == 1
        output = fixed(file)
        assert what in output and str(file) in output
        assert file.read_bytes() == whole.replace("\n", end).encode("utf-8")
        assert told(file)[0] == 0
        assert fixed(file) == "" and file.read_bytes() == whole.replace("\n", end).encode("utf-8")


def test_utf_16_and_the_line_ends_of_old_systems_are_mended(tmp_path: Path) -> None:
    text = HEADER + TELL.replace("good", "\u201cgood\u201d, caf\u00e9")
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        file = in_pack(tmp_path, text.encode(encoding))
        assert "saved as UTF-8" in fixed(file)
        assert file.read_text("utf-8") == text
    file = in_pack(tmp_path, text.replace("\n", "\r").encode("utf-8"))
    assert "old systems" in fixed(file)
    assert file.read_text("utf-8") == text


def test_a_file_with_a_nul_that_is_no_wide_text_is_left(tmp_path: Path) -> None:
    data = (HEADER + TELL).replace("good", "go\0od").encode()
    file = in_pack(tmp_path, data)
    assert fixed(file) == ""
    assert file.read_bytes() == data


def test_a_missing_format_is_written_below_the_first_comments(tmp_path: Path) -> None:
    file = in_pack(tmp_path, ("# ours\n\n" + PACK.replace("format   = 1\n", "")).encode(), "pack.toml")
    assert "format = 1 was written" in fixed(file)
    assert file.read_text("utf-8").startswith('# ours\n\nformat = 1\nid       = "mine"')
    assert fixed(file) == ""


def test_what_is_sound_stays_byte_for_byte(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + (HEADER + "# \u201ca comment\u201d\n" + TELL).replace("\n", "\r\n").encode(
        "utf-8"
    )
    file = in_pack(tmp_path, data)
    assert fixed(file.parent) == ""
    assert file.read_bytes() == data


def test_a_file_that_would_not_get_better_stays_as_it_is(tmp_path: Path) -> None:
    data = (HEADER + TELL + "minuts = 3\nzzz = 4\n").encode("utf-16")
    file = in_pack(tmp_path, data)
    assert "left as it is" in fixed(file)
    assert file.read_bytes() == data


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.folder.name)
def test_no_bad_file_gets_worse_and_a_second_run_changes_nothing(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "bad"
    copytree(case.folder, folder)
    before, output = told(folder)[1].count("error["), fixed(folder)
    after = told(folder)[1].count("error[")
    assert after < before if output and "left as" not in output else after == before
    assert not [line for line in fixed(folder).splitlines() if "left as" not in line]


def test_permissions_stay_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    file = in_pack(tmp_path, (HEADER + CURLY).encode())
    file.chmod(0o640)
    before = sorted(file.parent.iterdir())
    fixed(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert sorted(file.parent.iterdir()) == before


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    outside = tmp_path / "outside.toml"
    outside.write_text(HEADER + CURLY, "utf-8")
    folder = pack(tmp_path)
    (folder / "linked.toml").symlink_to(outside)
    fixed(folder)
    assert "since it is a link" in fixed(folder / "linked.toml")
    (tmp_path / "elsewhere").mkdir()
    weeks = tmp_path / "elsewhere" / "weeks.toml"
    weeks.write_text(
        'title = \u201cWeeks\u201d\nsummary = "Some."\n[[week]]\ntitle = "One"\nlight = ["tea"]\n', "utf-8"
    )
    (folder / "paths").symlink_to(tmp_path / "elsewhere")
    fixed(folder)
    assert "since it is a link" in fixed(folder / "paths" / "weeks.toml")
    assert outside.read_text("utf-8") == HEADER + CURLY
    assert "\u201c" in weeks.read_text("utf-8")


def test_a_write_that_fails_leaves_the_old_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = in_pack(tmp_path, (HEADER + CURLY).encode())

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    before = sorted(file.parent.iterdir())
    assert "cannot be written" in fixed(file)
    assert file.read_text("utf-8") == HEADER + CURLY
    assert sorted(file.parent.iterdir()) == before


def test_the_verb_tells_what_it_mended_apart_from_the_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = in_pack(tmp_path, (HEADER + CURLY + "minuts = 3\n").encode())
    assert run(["pack", "check", "--fix", "--format", "short", str(file)]) == 1
    out, err = capsys.readouterr()
    assert "E103" in out and "curly" not in out
    assert f"{file}:10: curly quotation marks became straight ones (also in lines 11, 12)\n" in err


def test_a_copy_is_looked_at_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = in_pack(tmp_path, (HEADER + CURLY).encode())
    monkeypatch.setattr(fixing, "_is_better", lambda *_: False)
    assert "left as it is" in fixed(file)
    assert file.read_text("utf-8") == HEADER + CURLY


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe\x00", b"\x80\x81", b"", b"\r", b"a = \xe2\x80\x9c", "a = \u201cb\nc = \u201d".encode(), BOM],
)
def test_what_nobody_can_be_sure_of_is_left(data: bytes) -> None:
    after, fixes = fix_mechanical(data)
    assert (after == data) == (not fixes)
    assert fix_mechanical(after) == (after, ())


def test_a_long_list_in_curly_marks_is_mended_in_one_run_and_told_in_one_line(tmp_path: Path) -> None:
    prompts = "".join(f"  \u201cWhat was good on day {day}?\u201d,\n" for day in range(900))
    file = in_pack(tmp_path, (HEADER + TELL.partition("prompt")[0] + f"prompt = [\n{prompts}]\n").encode())
    output = fixed(file)
    assert output.count("\n") == 1 and "(also in lines 14, 15," in output and "...)" in output
    assert told(file)[0] == 0
    assert fixed(file) == ""


def test_marks_inside_of_texts_and_comments_stay(tmp_path: Path) -> None:
    inside = (
        HEADER
        + "# \u201cdo not touch\u201d\n"
        + TELL.replace("small", "\u201csmall\u201d, or \u2018so\u2019,")
    )
    file = in_pack(tmp_path, inside.replace('id     = "tell"', "id     = \u201ctell\u201d").encode())
    assert fixed(file)
    assert file.read_text("utf-8") == inside
