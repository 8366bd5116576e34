"""The formats of `pack check` for editors and CI: the same faults, in the same order, with the same exit status."""

import io
import json
import shutil
from pathlib import Path

import pytest
import tomli

from reciprocity_tui.cell_width import cell_width
from reciprocity_tui.cli.main import run
from reciprocity_tui.cli.pack import editor_arguments
from reciprocity_tui.cli.pack.check import check
from reciprocity_tui.packs.checking.check import LintScope
from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
from reciprocity_tui.packs.diagnostics.formats import (
    CONDENSED,
    FORMATS,
    SHORT_WIDTH,
    as_json,
    github_commands,
    short_lines,
)
from reciprocity_tui.packs.diagnostics.locate_findings import Page
from reciprocity_tui.packs.diagnostics.render import ASCII_GLYPHS
from reciprocity_tui.packs.parsing.edits import Edit, apply_edits
from reciprocity_tui.packs.parsing.read import MOST_BYTES, decode
from tests.packs.golden import BAD
from tests.packs.written import PACK, TELL, exercise, pack


def said(
    path: Path, form: str, *, strict: bool = False, wording: LintScope = LintScope.NONE
) -> tuple[int, str]:
    """Exit status, and what is written to the standard output."""
    out = io.StringIO()
    return check([str(path)], out, form=form, strict=strict, wording=wording, every=True), out.getvalue()


def places(form: str, text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of each fault as a format says it."""
    if form == "json":
        return [(each["code"], each["line"], each["column"]) for each in json.loads(text)]
    parsed_places = []
    for line in text.splitlines():
        if form == "short":
            _, row, column, rest = line.split(":", 3)
            parsed_places.append((rest.split()[0], int(row), int(column)))
        else:
            about = dict(pair.split("=", 1) for pair in line.split("::")[1].split(" ", 1)[1].split(","))
            parsed_places.append((about["title"], int(about.get("line", 1)), int(about.get("col", 1))))
    return parsed_places


@pytest.mark.parametrize("case", sorted(path.name for path in BAD.iterdir() if path.is_dir()))
def test_every_format_tells_the_same_faults_in_the_same_order(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(BAD / case, tmp_path / "bad")
    monkeypatch.chdir(tmp_path / "bad")
    name = next((path for path in sorted(Path().iterdir()) if path.name != "expected.txt"), Path("nothing"))
    whose = LintScope.NONE if case.startswith("E") else LintScope.ALL
    written = {form: said(name, form, wording=whose) for form in FORMATS if form != CONDENSED}
    assert len({status for status, _ in written.values()}) == 1
    by_format = {form: places(form, text) for form, (_, text) in written.items() if form != "full"}
    assert by_format["json"] and by_format["json"] == by_format["short"] == by_format["github"]
    assert [code for code, _, _ in by_format["json"]] == [
        line.partition("[")[2].partition("]")[0]
        for line in written["full"][1].splitlines()
        if line.startswith(("error[", "warning[", "hint["))
    ]
    assert all(cell_width(line) <= SHORT_WIDTH for line in written["short"][1].splitlines())


def test_only_faults_go_to_the_standard_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = pack(tmp_path)
    exercise(folder, TELL + "catch = 1\n", name="bad")
    for form in ("short", "json", "github"):
        assert run(["pack", "check", "--format", form, str(folder)]) == 1
        out, err = capsys.readouterr()
        assert "bad.toml" in out and "of 3 files" not in out
        assert "of 3 files" in err


def test_nothing_wrong_is_an_empty_array(tmp_path: Path) -> None:
    clean = exercise(tmp_path, TELL).with_name("tea.toml")
    out = io.StringIO()
    assert check([str(clean)], out, form="json", wording=LintScope.NONE) == 0
    assert json.loads(out.getvalue()) == []
    assert said(clean, "short")[0] == 0


def test_strict_makes_errors_of_warnings_in_every_format(tmp_path: Path) -> None:
    file = exercise(tmp_path)
    status, text = said(file, "json", strict=True, wording=LintScope.ALL)
    assert status == 1
    assert {each["severity"] for each in json.loads(text)} <= {"error", "hint"}
    assert "::warning" in said(file, "github", wording=LintScope.ALL)[1]
    assert "::warning" not in said(file, "github", strict=True, wording=LintScope.ALL)[1]


def test_the_end_is_behind_the_last_character_that_is_meant(tmp_path: Path) -> None:
    file = exercise(tmp_path, TELL + 'catch = "so"\n')
    (fault,) = [each for each in json.loads(said(file, "json")[1]) if each["code"] == "E104"]
    line = file.read_text("utf-8").split("\n")[fault["line"] - 1]
    assert line[fault["column"] - 1 : fault["end_column"] - 1] == '"so"'
    assert fault["end_line"] == fault["line"]


@pytest.mark.parametrize(
    ("steps", "before", "after"),
    [
        (TELL + 'catch = "true" # yes\n', 'catch = "true" # yes', "catch = true # yes"),
        (TELL + "minuts = 3\n", "minuts = 3\n", ""),
        (TELL.replace("prompt", "promt "), "promt  =", "prompt  ="),
        (
            TELL.replace("kind   = ", "# a comment\nkind   = ").replace('id     = "tell"\n', ""),
            "[[step]]\n",
            '[[step]]\nid = "speak"\n',
        ),
        (
            TELL + "timer = { second = 60 } # a line\n",
            "{ second = 60 } # a line",
            "{ seconds = 60 } # a line",
        ),
        (TELL + "timer = { } # a line\n", "{ } # a line", "{ seconds = 60  } # a line"),
    ],
)
def test_a_fix_is_an_edit_that_keeps_the_rest_as_it_is(
    tmp_path: Path, steps: str, before: str, after: str
) -> None:
    file = exercise(tmp_path, steps)
    text = file.read_text("utf-8")
    fix = next(fix for fault in json.loads(said(file, "json")[1]) for fix in fault["fixes"])
    page = Page(decode(file.read_bytes()), "")
    edits = [
        Edit(
            page.lines[edit["line"] - 1] + edit["column"] - 1,
            page.lines[edit["end_line"] - 1] + edit["end_column"] - 1,
            edit["replacement"],
        )
        for edit in fix["edits"]
    ]
    made = apply_edits(edits, page.text)
    assert made == text.replace(before, after)
    file.write_text(made, "utf-8")
    assert len(json.loads(said(file, "json")[1])) < len(json.loads(check_of(tmp_path, text)))


def check_of(folder: Path, text: str) -> str:
    """Return the JSON report of a text."""
    return said(exercise(folder / "again", text, header=""), "json")[1]


def test_every_fix_of_the_bad_files_does_what_its_hint_says(tmp_path: Path) -> None:
    count = 0
    for case in sorted(BAD.glob("E[12]*/tea.toml")):
        page = Page(decode(case.read_bytes()), "")
        for fault in json.loads(said(case, "json")[1]):
            for fix in fault["fixes"]:
                edits = [
                    Edit(
                        page.lines[edit["line"] - 1] + edit["column"] - 1,
                        page.lines[edit["end_line"] - 1] + edit["end_column"] - 1,
                        edit["replacement"],
                    )
                    for edit in fix["edits"]
                ]
                file = exercise(tmp_path, apply_edits(edits, page.text), header="")
                left = [(each["code"], each["message"]) for each in json.loads(said(file, "json")[1])]
                assert (fault["code"], fault["message"]) not in left, (case, fix)
                count += 1
    assert count > 30


def test_what_a_shell_or_a_workflow_would_read_as_its_own_is_escaped() -> None:
    fault = Diagnostic(
        "E103", "100 % of\nit::error::", "a:b,c%\n::stop.toml", 3, 5, 2, hints=("a\rb", "tail\x1b[31m")
    )
    (line,) = github_commands([fault])
    assert line.count("\n") == 1 and "\r" not in line and "\x1b" not in line
    assert line.startswith(
        "::error file=a%3Ab%2Cc%25%0A%3A%3Astop.toml,line=3,endLine=3,col=5,endColumn=7,title=E103::"
    )
    assert "100 %25 of%0Ait" in line
    (row,) = short_lines([fault])
    assert row.count("\n") == 1 and "\x1b" not in row
    (entry,) = json.loads("".join(as_json([fault])))
    assert entry["message"] == fault.message and entry["file"] == fault.file
    assert "".join(as_json([fault])).isascii()


def test_a_long_message_is_cut_and_a_long_name_is_not() -> None:
    (row,) = short_lines([Diagnostic("E103", "x" * 300, "tea.toml", 1, 1, 1)])
    assert cell_width(row.rstrip("\n")) == SHORT_WIDTH and row.endswith("…\n")
    (row,) = short_lines([Diagnostic("E103", "x" * 300, "t" * 300, 1, 1, 1)], ASCII_GLYPHS)
    assert row.startswith("t" * 300 + ":1:1: E103 x") and row.endswith("...\n")


def test_a_file_without_a_place_is_told_at_its_first_character(tmp_path: Path) -> None:
    file = tmp_path / "tea.toml"
    file.write_bytes(b"#" * (MOST_BYTES + 1))
    (fault,) = json.loads(said(file, "json")[1])
    assert (fault["code"], fault["line"], fault["column"], fault["fixes"]) == ("E002", 1, 1, [])
    assert said(file, "short")[1].startswith(f"{file}:1:1: E002 ")
    assert "line=" not in said(file, "github")[1]


def test_a_fix_of_a_pack_without_format_is_one_line(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    file = folder / "pack.toml"
    file.write_text("# ours\n" + PACK.replace("format   = 1\n", ""), "utf-8")
    (fault,) = json.loads(said(file, "json")[1])
    (fix,) = fault["fixes"]
    assert fix["hint"] == "format = 1"
    assert fix["edits"] == [
        {"line": 2, "column": 1, "end_line": 2, "end_column": 1, "replacement": "format = 1\n"}
    ]
    assert "format" not in tomli.loads(file.read_text("utf-8"))


def test_the_command_line_offers_the_formats_there_are() -> None:
    assert set(FORMATS) - {CONDENSED} == set(editor_arguments.FORMATS)
