"""A line that cannot be read hides nothing else of its file, and brings no fault that is not there."""

import re
from pathlib import Path

import pytest

from reciprocity_tui.packs.library.catalog import built_in_root
from reciprocity_tui.packs.loading.load import load_with_diagnostics
from tests.packs.written import HEADER, PACK, TELL, exercise, pack, told
from tests.repertoire import few_and_slow

MORE = "minuets = 3\n"
"""A field that nobody knows, on line 13 below TELL."""


def codes(file: Path) -> list[tuple[str, int]]:
    """Code and line of every fault."""
    return [(diagnostic.code, diagnostic.line) for diagnostic in load_with_diagnostics(file).diagnostics]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("help = 2026-06-01", "E012"),
        ("help = inf", "E012"),
        ('help = "\\u001b[2J"', "E004"),
        ('help = "a\u202eb"', "E004"),
        ("help = tea", "E010"),
        ("catch = yes", "E010"),
        ('help = "He said "hi" to me"', "E010"),
        ('help = "not closed', "E010"),
        ("help = \u201cTea\u201d", "E010"),
        ('help: "Tea"', "E010"),
        ('prompt = "Tea"', "E013"),
        ("[[test]", "E010"),
        ("\u200b", "E004"),
    ],
)
def test_what_cannot_be_read_hides_no_other_fault(tmp_path: Path, line: str, code: str) -> None:
    header = HEADER.replace("title ", "titel ")
    file = exercise(tmp_path, TELL + MORE + line + "\n", header)
    assert codes(file) == [("E102", 1), ("E103", 13), (code, 14)]


def test_several_lines_that_cannot_be_read_are_all_told(tmp_path: Path) -> None:
    header = HEADER.replace('"light"', "light").replace('"regard"', "regard")
    found_codes = codes(exercise(tmp_path, TELL + MORE + "catch = yes\nnote = no\n", header))
    assert found_codes == [("E010", 3), ("E010", 5), ("E103", 13), ("E010", 14), ("E010", 15)]


@pytest.mark.parametrize("steps", ['[[step]]\nid = \n\n[[step]]\nwhen = "passed(a)"\n', 'a = """b\nc\nd = e'])
def test_what_would_follow_from_it_is_not_told(tmp_path: Path, steps: str) -> None:
    assert len(codes(exercise(tmp_path, steps))) == 1


def test_a_pack_with_a_date_for_its_version(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    (folder / "pack.toml").write_text(
        PACK.replace('"1.0.0"', "2026-06-01").replace('"mine"', '"ours"') + 'order = ["tee"]\n'
    )
    status, output = told(folder / "pack.toml")
    assert status == 1
    assert re.findall(r"error\[(E\d+)\]", output) == ["E121", "E012", "E122"]


def broken(line: str) -> str | None:
    """Return a line without its closing quotation mark, when it has one at the end."""
    return line.removesuffix('"') if line.count('"') == 2 and line.endswith('"') else None


@pytest.mark.parametrize("ref", few_and_slow())
def test_a_slip_in_one_line_is_one_fault(tmp_path: Path, ref: str) -> None:
    file = built_in_root() / f"{ref}.toml"
    lines = file.read_text("utf-8").split("\n")
    copy = tmp_path / file.name
    for number, line in enumerate(lines):
        torn = broken(line)
        if torn is not None:
            copy.write_text("\n".join([*lines[:number], torn, *lines[number + 1 :]]), "utf-8")
            assert codes(copy) == [("E010", number + 1)], line


def test_a_field_of_the_exercise_below_a_step_is_not_missing_as_well(tmp_path: Path) -> None:
    header = HEADER.replace('pillar    = "regard"\n', "")
    assert codes(exercise(tmp_path, TELL + 'pillar = "regard"\n', header)) == [("E103", 12)]


def test_steps_below_a_step_that_is_no_round_are_looked_at_too(tmp_path: Path) -> None:
    steps = (
        TELL.replace("{other}", "{othr}")
        + '\n  [[step.do]]\n  id = "in"\n  kind = "speak"\n  prompt = "?"\n  minutes = 3\n'
        + '\n[[step]]\nid = "end"\nkind = "speak"\nprompt = "?"\nwhen = "passed(in)"\n'
    )
    assert codes(exercise(tmp_path, steps)) == [("E212", 12), ("E112", 14), ("E103", 18)]


def test_a_list_of_another_name_stands_where_it_begins(tmp_path: Path) -> None:
    assert codes(exercise(tmp_path, TELL + '\n[[steps]]\nid = "b"\n\n[[steps]]\nid = "c"\n')) == [
        ("E103", 14)
    ]
