"""A file that is no TOML at all is one fault, which says what it is and what to do with it."""

import io
import zipfile
from pathlib import Path

import pytest

from reciprocity_tui.packs.loading.load import load_with_diagnostics
from tests.packs.written import HEADER, TELL

EXERCISE = HEADER + TELL
QUESTIONS = ("What was good today?", "When did you laugh, and at what?", "Which song is ours?")


def zipped(*names: str) -> bytes:
    """Return an archive with files of these names."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 30)
    return raw.getvalue()


def lines(*texts: str, end: str = "\n") -> bytes:
    return "".join(text + end for text in texts).encode()


KINDS: dict[str, tuple[bytes, str]] = {
    "word": (zipped("[Content_Types].xml", "word/document.xml"), "Word document"),
    "excel": (zipped("xl/workbook.xml"), "Excel workbook"),
    "slides": (zipped("ppt/presentation.xml"), "PowerPoint"),
    "odt": (zipped("mimetype", "application/vnd.oasis.opendocument.text"), "LibreOffice document"),
    "anki package": (zipped("collection.anki2"), "Anki package"),
    "rpack": (zipped("pack.toml", "tea.toml"), "packed pack"),
    "zip": (zipped("a.txt"), "zip archive"),
    "zip that is large": (zipped("word/document.xml") + bytes(1024 * 1024), "Word document"),
    "old word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(200), "old Word"),
    "pdf": (b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "PDF"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture"),
    "jpeg": (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)), "picture"),
    "gzip": (b"\x1f\x8b\x08\x00" + bytes(range(256)), "compressed"),
    "noise": (bytes(range(256)) * 2 + bytes(400), "bytes of some other kind"),
    "utf-16 le": (EXERCISE.encode("utf-16-le"), "UTF-16 text without its mark"),
    "utf-16 be": (EXERCISE.encode("utf-16-be"), "UTF-16 text without its mark"),
    "utf-16": (EXERCISE.encode("utf-16"), "this is UTF-16 text"),
    "utf-32": (EXERCISE.encode("utf-32"), "this is UTF-32 text"),
    "utf-32 le": (EXERCISE.encode("utf-32-le"), "UTF-32 text without its mark"),
    "old mac": (EXERCISE.replace("\n", "\r").encode(), "CR alone"),
    "rtf": (b"{\\rtf1\\ansi {\\fonttbl {\\f0 Times;}} Hello}", "RTF"),
    "html": (b"<!DOCTYPE html>\n<html><body><p>What was good?</p></body></html>\n", "web page"),
    "html with spaces": (b"\n\n  <div class='a'>What?</div>\n", "web page"),
    "xml": (b"<?xml version='1.0'?><a/>\n", "XML"),
    "json": (b'{"questions": ["a", "b"]}', "JSON"),
    "json array": (b'[{"number": 1, "question": "What?"}]', "JSON"),
    "json texts": (b'["What was good?", "What was not?"]\n', "JSON"),
    "json over lines": (b'[\n  "What was good?",\n  "What was not?"\n]\n', "JSON"),
    "js": (b"export const QUESTIONS = [\n  { en: 'What?', he: 'x' },\n];\n", "JavaScript"),
    "js with a comment": (b"// ours\nconst questions = [\n  `What?`,\n]\n", "JavaScript"),
    "yaml": (b"title: Tea\nkind: check-in\nquestions:\n  - What was good?\n  - What was not?\n", "YAML"),
    "yaml document": (b"---\n- What was good?\n- What was not?\n", "YAML"),
    "csv": (lines("question,category", "What was good?,fun", "What was not?,deep"), "CSV"),
    "csv with quotes": (lines("id,question", '1,"What, and when?"', '2,"How?"'), "CSV"),
    "csv with semicolons": (lines("frage;art", "Was war gut?;x", "Was nicht?;y"), "CSV"),
    "tsv": (lines("question\tlevel", "What was good?\t1", "What was not?\t2", end="\r\n"), "CSV"),
    "markdown": (b"# For us\n\n- What was good?\n- What was not?\n\n> Take your time.\n", "Markdown"),
    "numbers": (b"1. What was good?\n2. What was not?\n3. And now?\n", "Markdown"),
    "anki": (b"#separator:tab\n#html:true\nWhat was good?\tfun\n", "Anki"),
    "list": (lines(*QUESTIONS), "plain list of questions"),
    "list with headings": (lines("# work", QUESTIONS[0], "", "# home", *QUESTIONS[1:]), "plain list of questions"),
    "conflict": (EXERCISE.replace("minutes   = 3\n", "<<<<<<< HEAD\nminutes = 3\n=======\nminutes = 4\n>>>>>>> x\n")
        .encode(), "conflict markers"),
    "empty": (b"", "this file is empty"),
    "blank": (b"\n  \n\r\n", "this file is empty"),
    "comments": (b"# later\n\n# much later\n", "nothing but comments"),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_one_fault_names_what_it_is(tmp_path: Path, kind: str) -> None:
    data, words = KINDS[kind]
    file = tmp_path / "tea.toml"
    file.write_bytes(data)
    (fault,) = load_with_diagnostics(file).diagnostics
    assert words in fault.message
    assert fault.hints
    assert "{file}" not in "".join(fault.hints)


@pytest.mark.parametrize("kind", ["word", "csv", "json", "yaml", "markdown", "list", "js", "anki", "tsv"])
def test_where_questions_may_be_in_it_the_import_is_named_with_its_file(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "tea.toml"
    file.write_bytes(KINDS[kind][0])
    hints = " ".join(load_with_diagnostics(file, shown="my tea.toml").diagnostics[-1].hints)
    assert "reciprocity pack import 'my tea.toml'" in hints


SLIPS = (
    'title: "Tea"',
    "title = Tea, or coffee",
    'title "Tea"',
    "- title",
    "What was good?",
    "{",
    "title = [",
    "< a",
)


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("at", [0, 3, 9])
def test_one_slip_in_a_toml_file_makes_no_other_kind_of_it(tmp_path: Path, slip: str, at: int) -> None:
    written = EXERCISE.splitlines()
    file = tmp_path / "tea.toml"
    file.write_text("\n".join([*written[:at], slip, *written[at:]]), "utf-8")
    assert "E005" not in {fault.code for fault in load_with_diagnostics(file).diagnostics}


def test_what_else_is_wrong_in_a_file_from_an_old_mac_is_told_as_well(tmp_path: Path) -> None:
    file = tmp_path / "tea.toml"
    file.write_bytes(EXERCISE.replace("minutes   = 3", "minutes = 300").replace("\n", "\r").encode())
    assert [(diagnostic.code, diagnostic.line) for diagnostic in load_with_diagnostics(file).diagnostics] == [
        ("E004", 1),
        ("E106", 4),
    ]
