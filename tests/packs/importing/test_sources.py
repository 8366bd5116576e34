"""Files as they come: encodings, kinds that need another form, and what was made to do harm."""

import codecs
import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from reciprocity_tui.errors import PackError, UsageError
from reciprocity_tui.messages import describe_problem, hint_of, shown
from reciprocity_tui.packs.importing import json_literals as literals
from reciprocity_tui.packs.importing.entries import ImportOptions
from reciprocity_tui.packs.importing.read_list import Source, read_lists, read_source
from reciprocity_tui.packs.importing.source import MOST_BYTES
from tests.packs.importing.lists import listing_of, questions, word_file
from tests.saying import raises_saying

GERMAN = ["Was wünschst du dir für später?", "Wie heißt dein Glück?", "Wen würdest du gern wiedersehen?"]
RUSSIAN = ["Что тебя сегодня порадовало?", "О чём ты мечтаешь по вечерам?", "Кого бы ты хотел обнять сейчас?"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"]
)
def test_a_list_in_any_common_encoding_is_read(encoding: str) -> None:
    assert questions(listing_of("\r\n".join(GERMAN).encode(encoding))) == GERMAN


def test_a_list_in_an_older_russian_encoding_is_read_and_told_as_a_guess() -> None:
    listing = listing_of("\n".join(RUSSIAN).encode("cp1251"))
    assert questions(listing) == RUSSIAN
    assert any("--encoding" in shown(guess) for guess in listing.reading.guesses)


def test_an_encoding_that_is_said_is_taken() -> None:
    data = "\n".join(GERMAN).encode("cp850")
    assert questions(listing_of(data, wishes=ImportOptions(encoding="cp850"))) == GERMAN
    with raises_saying(UsageError, match="No encoding is called nonsense"):
        listing_of(data, wishes=ImportOptions(encoding="nonsense"))
    with pytest.raises(UsageError):
        listing_of(data, wishes=ImportOptions(encoding="base64"))


def test_letters_that_were_read_wrongly_once_are_put_right() -> None:
    broken = "\n".join(GERMAN).encode().decode("cp1252")
    listing = listing_of(broken)
    assert questions(listing) == GERMAN
    assert listing.sifted.mended
    assert questions(listing_of(broken, wishes=ImportOptions(mend=False))) == broken.split("\n")


KINDS = [
    (b"%PDF-1.7\n", "PDF", "import -"),
    (b"{\\rtf1\\ansi", "RTF", "plain text"),
    (b"<!DOCTYPE html><html>", "page of the web", "plain text"),
    (b"\n<html lang='en'>", "page of the web", "plain text"),
    (b"\x89PNG\r\n\x1a\n", "picture", "import -"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "older Office", ".docx"),
]


@pytest.mark.parametrize(("data", "kind", "way"), KINDS, ids=[kind for _, kind, _ in KINDS])
def test_other_kinds_are_refused_with_the_way(tmp_path: Path, data: bytes, kind: str, way: str) -> None:
    tmp_path.joinpath("list.txt").write_bytes(data)
    with pytest.raises(PackError) as refused:
        read_source(tmp_path / "list.txt")
    assert kind in describe_problem(refused.value)
    assert way in hint_of(refused.value)


@pytest.mark.parametrize(
    ("part", "kind", "way"),
    [("xl/workbook.xml", "spreadsheet", "CSV"), ("content.xml", "OpenDocument", ".docx"), ("a.txt", "archive", "Unp"),
     ("ours/pack.toml", "pack already", "pack install"), ("ppt/presentation.xml", "presentation", "plain text")],
)  # fmt: skip
def test_other_archives_are_refused_with_the_way(part: str, kind: str, way: str) -> None:
    with pytest.raises(PackError) as refused:
        listing_of(zipped({part: b"x"}), "list.docx")
    assert kind in describe_problem(refused.value)
    assert way in hint_of(refused.value)


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return a zip archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def changed_word_file(change: dict[str, bytes]) -> bytes:
    """Return a Word file with some of its parts replaced."""
    with zipfile.ZipFile(io.BytesIO(word_file())) as archive:
        parts = {part.filename: archive.read(part) for part in archive.infolist()}
    return zipped({**parts, **change})


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w>&b;</w>'
)
WIDE = (
    b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    b'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="900000000"/></w:tcPr><w:p><w:r><w:t>What now?</w:t></w:r></w:p>'
    b"</w:tc></w:tr></w:tbl></w:body></w:document>"
)
DEEP = (
    b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    + b"<w:sdt>" * 100_000
)


@pytest.mark.parametrize(
    "change",
    [
        {"word/document.xml": ENTITIES},
        {"word/styles.xml": ENTITIES},
        {"word/document.xml": b"a" * 30_000_000},
        {"word/media/picture.png": b"\0" * 40_000_000},
        {"word/document.xml": b"<no"},
        {"word/document.xml": DEEP},
        {"word/_rels/document.xml.rels": b"<no"},
        {"[Content_Types].xml": b""},
        {f"word/part{number}": b"" for number in range(1200)},
    ],
    ids=[
        "entities",
        "entities in styles",
        "large text",
        "large picture",
        "no XML",
        "deep",
        "no links",
        "no types",
        "many",
    ],
)
def test_a_word_file_that_does_harm_is_refused(change: dict[str, bytes]) -> None:
    with pytest.raises(PackError):
        listing_of(changed_word_file(change), "list.docx")


def test_a_cell_that_says_it_is_very_wide_is_one_cell() -> None:
    assert questions(listing_of(changed_word_file({"word/document.xml": WIDE}), "list.docx")) == ["What now?"]


def test_half_a_word_file_is_refused() -> None:
    data = word_file()
    for end in range(40, len(data), 997):
        with pytest.raises(PackError):
            listing_of(data[:end], "list.docx")


@pytest.mark.parametrize("fill", [b"a", b"\n", b"\0", b"?\n", b'"', codecs.BOM_UTF16_LE + b"\n\0"])
def test_what_is_too_large_is_refused_with_a_sentence(tmp_path: Path, fill: bytes) -> None:
    tmp_path.joinpath("list.txt").write_bytes((fill * (MOST_BYTES // len(fill) + 1))[: MOST_BYTES + 1])
    with raises_saying(PackError, match="larger than 2 MiB"):
        read_source(tmp_path / "list.txt")


HOSTILE = {
    "control signs": bytes(range(256)) * 20,
    "no bytes": b"",
    "zeros": b"\0" * 5000,
    "one huge line": b"a" * 200_000,
    "open quotes": b'"' * 20_000,
    "emphasis": b"*a " * 20_000,
    "brackets": b"[" * 20_000 + b"\n" + b"]" * 10,
    "tags": b"<a " * 20_000,
    "entities": b"&#x110000;&a&#0;" * 2000,
    "marks": "a\u0301".encode() * 20_000,
    "headings": b"# a\n" * 9000,
    "turned": "\u202e\u2066What?\u2069\n".encode() * 50,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", ["list.txt", "list.md", "list.csv", "list.json", "list.ts", "list.docx"])
def test_hostile_lists_end_with_a_sum_or_a_sentence(data: bytes, name: str) -> None:
    numbers: list[int] = []
    with suppress(PackError):
        numbers = [entry.number for entry in listing_of(data, name).entries]
    assert numbers == list(range(1, len(numbers) + 1))


def test_nesting_has_a_bound() -> None:
    deep = "[" * 5000 + '"What now?"' + "]" * 5000
    assert [entry.fate for entry in listing_of(deep, "list.json").entries] == ["left out"]


def test_a_question_that_is_in_two_files_is_kept_once() -> None:
    one, two = (
        Source(name, b"What now?\nAnd then?\n"[:size], ".txt", name) for name, size in (("a", 19), ("b", 10))
    )
    made = read_lists([one, two], ImportOptions())
    assert [questions(each) for each in made] == [["What now?", "And then?"], []]
    assert shown(made[1].entries[0].why) == "as in a"


LONG = 60_000


@pytest.mark.parametrize(
    "text",
    [
        '["What' + '"' * LONG,
        "const x = [" + "}{" * LONG,
        '{"a":' * LONG,
        "x=(" * LONG,
        "[" + "@" * LONG,
        "[" + '{"q": "What now?" "c": 1},' * LONG + "]",
        "const a = `" + "${" * LONG,
    ],
)
def test_what_is_broken_is_refused_before_it_is_parsed_whole(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reject it early: a parser with error recovery takes a minute for a megabyte of these."""
    sizes: list[int] = []
    parsed = literals._parse_tree

    def watched(piece: str) -> object:
        sizes.append(len(piece))
        return parsed(piece)

    monkeypatch.setattr(literals, "_parse_tree", watched)
    with raises_saying(PackError, match=r"line 1 is written neither"):
        listing_of(text, "list.json")
    assert sum(sizes) < 10_000


def test_a_long_list_in_code_is_sound_and_a_fault_in_it_is_named_by_line() -> None:
    lines = [
        f"  {{ text: 'What\\'s number {n}?', of: [1, (2)], f: (a, b) => {{ a; b; }} }}," for n in range(400)
    ]
    text = "\n".join(["// ours", "export default wrap([", *lines, "]);"])
    assert len(questions(listing_of(text, "list.js"))) == 400
    lines[300] = lines[300].removesuffix(",") + ' "more"'
    with raises_saying(PackError, match=r"line 30[2-4] "):
        listing_of("\n".join(["// ours", "export default wrap([", *lines, "]);"]), "list.js")
