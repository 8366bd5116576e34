"""Files of another kind under the name of a TOML file: recognised by what is in them, so that one fault names it.

Asked only when a file could not be read as TOML, so that nothing here costs a sound file anything.
"""

import codecs
import csv
import re
from collections.abc import Callable
from typing import NamedTuple

from reciprocity_tui.packs.read import FIX

IMPORT = "reciprocity pack import {file} makes a pack of the questions in it."
"""Where the text in it may be questions. {file} gives way to the name of the file when the fault is shown."""
INSTALL = "reciprocity pack install {file} puts it into the library."
_COPY = "Copy the text out of it and save that as a text file: then reciprocity pack import takes it."
_AS_UTF_8 = "Save the file as UTF-8."
_SAMPLE = 64 * 1024
"""Characters that say what kind of text it is."""
_LINES = 200
_OF_A_LINE = 400


class Kind(NamedTuple):
    """What a file is. message -- in words. hints -- what to do with it. offset -- where it shows, of a text."""

    message: str
    hints: tuple[str, ...]
    offset: int | None = None
    code: str = "E005"


_MAGIC: tuple[tuple[bytes, str, tuple[str, ...]], ...] = (
    (b"%PDF-", "this is a PDF document", (_COPY,)),
    (
        b"\xd0\xcf\x11\xe0",
        "this is an old Word or Excel document",
        ("Save it as .docx or .csv first.", IMPORT),
    ),
    (b"\x89PNG", "this is a picture", (_COPY,)),
    (b"\xff\xd8\xff", "this is a picture", (_COPY,)),
    (b"GIF8", "this is a picture", (_COPY,)),
    (b"RIFF", "this is a picture or a sound", (_COPY,)),
    (b"\x1f\x8b", "this is a compressed archive", ("Unpack it first.",)),
    (b"7z\xbc\xaf", "this is a compressed archive", ("Unpack it first.",)),
    (b"Rar!", "this is a compressed archive", ("Unpack it first.",)),
    (b"SQLite format 3\x00", "this is a database", ("Export it as text first.", IMPORT)),
    (b"bplist00", "this is a property list", ("Export it as text first.", IMPORT)),
)
_ZIPPED: tuple[tuple[bytes, str, tuple[str, ...]], ...] = (
    (b"word/", "this is a Word document, not a text file", (IMPORT,)),
    (b"xl/", "this is an Excel workbook, not a text file", ("Save it as .csv first.", IMPORT)),
    (b"ppt/", "this is a PowerPoint presentation, not a text file", (_COPY,)),
    (
        b"opendocument.text",
        "this is a LibreOffice document, not a text file",
        ("Save it as .docx first.", IMPORT),
    ),
    (b"opendocument.spreadsheet", "this is a LibreOffice workbook", ("Save it as .csv first.", IMPORT)),
    (b"collection.anki2", "this is an Anki package", ("Export it from Anki as plain text first.", IMPORT)),
    (b"pack.toml", "this is a packed pack (.rpack)", (INSTALL,)),
)
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
"""The longer marks first: that of UTF-32 begins with that of UTF-16."""


def kind_of_bytes(data: bytes) -> Kind | None:
    """Return what a file is that holds no text, or text in another encoding; None where it may be plain text."""
    for magic, message, hints in _MAGIC:
        if data.startswith(magic):
            return Kind(message, hints)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        inside = (Kind(message, hints) for mark, message, hints in _ZIPPED if mark in data)
        return next(
            inside, Kind("this is a Word document or another zip archive, not a text file", (IMPORT,))
        )
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _encoded(f"this is {name} text")
    return _without_mark(data[:_SAMPLE])


def _without_mark(data: bytes) -> Kind | None:
    """Text of two or four bytes per character shows in where its zero bytes are."""
    if len(data) < 4 or data.count(0) * 4 < len(data):
        return None
    quarters = [data[first::4].count(0) / (len(data) / 4) for first in range(4)]
    halves = [data[first::2].count(0) / (len(data) / 2) for first in range(2)]
    if sorted(quarters)[1] > 0.9:
        return _encoded("this is UTF-32 text without its mark")
    if max(halves) > 0.7 and min(halves) < 0.3:
        return _encoded("this is UTF-16 text without its mark")
    return Kind("this is no text, but bytes of some other kind of file", (_COPY,))


def _encoded(message: str) -> Kind:
    return Kind(message, (_AS_UTF_8, FIX), code="E003")


def kind_of_text(text: str) -> Kind | None:
    """Return what a text is that is no TOML; None where it may be TOML with a slip in it."""
    sample = text[:_SAMPLE]
    if (kind := kind_of_bytes(sample[:1024].encode("utf-8", "replace"))) is not None:
        return kind
    if (kind := _conflict(text)) is not None:
        return kind
    for recognise in (_marked_up, _json, _script, _anki, _by_lines):
        if (kind := recognise(sample)) is not None:
            return kind
    return None


_CONFLICT = re.compile(r"^(<{7}|>{7}) .*$", re.MULTILINE)
_SIDES = re.compile(r"^(<{7}(?: .*)?|={7}|>{7}(?: .*)?)$", re.MULTILINE)


def _conflict(text: str) -> Kind | None:
    first = _CONFLICT.search(text)
    if first is None or len(_SIDES.findall(text)) < 2:
        return None
    hint = "Keep the lines of one side, and take the lines with <<<<<<<, ======= and >>>>>>> out."
    return Kind("git conflict markers are left in this file", (hint,), first.start())


def _marked_up(sample: str) -> Kind | None:
    begin = len(sample) - len(sample.lstrip())
    head = sample[begin : begin + 200].lower()
    if head.startswith("{\\rtf"):
        return Kind(
            "this is an RTF document, not a text file", ("Save it as .docx or as plain text.", IMPORT), begin
        )
    if re.match(r"<!doctype html|<(html|head|body|div|p|ul|ol|h[1-6]|table|span|br)\b", head):
        return Kind("this is a web page", (_COPY,), begin)
    if head.startswith(("<?xml", "<plist", "<rss", "<svg")):
        return Kind("this is XML", (_COPY,), begin)
    return None


def _json(sample: str) -> Kind | None:
    begin = len(sample) - len(sample.lstrip())
    if sample[begin : begin + 1] not in ("{", "["):
        return None
    keyed = re.match(r"\{\s*(?:\"(?:[^\"\\\n]|\\.)*\"\s*:|\})", sample[begin:])
    listed = re.match(r"\[\s*[\[{\"]", sample[begin:]) and not _TABLE.match(sample, begin)
    return (
        Kind("this looks like JSON, and a pack is written in TOML", (IMPORT,), begin)
        if keyed or listed
        else None
    )


_NAME = r"""\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')\s*"""
_TABLE = re.compile(rf"\[\[?{_NAME}(?:\.{_NAME})*\]\]?[ \t]*(?:#.*)?(?:\n|$)")
"""The header of a table, which begins like an array."""


def _script(sample: str) -> Kind | None:
    begins = re.compile(
        r"^\s*(?:(?://|/\*).*\n\s*)*(export|const|let|var|module\.exports|import|function)\b.*"
    )
    match = begins.match(sample)
    if match is None or not re.search(r"=\s*[\[{`]|export|require", match[0]):
        return None
    return Kind("this is JavaScript, and a pack is written in TOML", (IMPORT,), match.start(1))


def _anki(sample: str) -> Kind | None:
    if re.match(r"#(separator|html|deck|columns|notetype|tags column):", sample) is None:
        return None
    return Kind("these are notes that were exported from Anki", (IMPORT,), 0)


def _by_lines(sample: str) -> Kind | None:
    """Recognise what only the look of most lines says. A single line that is like TOML is enough against it."""
    lines = [line[:_OF_A_LINE] for line in sample.split("\n")[:_LINES] if line.strip()]
    if not lines or any(_LIKE_TOML.match(line) for line in lines):
        return None
    begin = sample.index(
        next(line for line in lines if not line.lstrip().startswith("#")) if _said(lines) else lines[0]
    )
    for message, fits in _LOOKS:
        if fits(lines):
            return Kind(message, (IMPORT,), begin)
    return None


_LIKE_TOML = re.compile(r"""\s*(?:[\w.-]+|"[^"]*"|'[^']*')\s*=(?!=)|\s*\[\[?\s*[\w.-]+\s*\]|\s*[\w-]+\s*=""")


def _said(lines: list[str]) -> list[str]:
    return [line for line in lines if not line.lstrip().startswith("#")]


def _share(lines: list[str], pattern: str) -> float:
    return sum(re.match(pattern, line) is not None for line in lines) / max(1, len(lines))


def _is_yaml(lines: list[str]) -> bool:
    said = _said(lines)
    keys = _share(said, r"\s*(?:- )?[\"']?[\w-]+(?: [\w-]+)?[\"']?:(?: |$)")
    if said and said[0].startswith(("---", "%YAML")):
        return True
    return (
        len(said) > 1 and keys > 0 and _share(said, r"\s*(?:- |[\"']?[\w-]+(?: [\w-]+)?[\"']?:(?: |$))") > 0.8
    )


def _is_markdown(lines: list[str]) -> bool:
    return _share(_said(lines), r"\s*(?:[-*+] |> |\d+[.)] |\[[ x]\] |```|!\[|\*\*|__)") > 0.5


def _is_table(lines: list[str]) -> bool:
    """Return whether every line has as many columns as the first, more than one."""
    said = _said(lines)
    return len(said) > 1 and any(_columns(said, separator) for separator in "\t;,|")


def _columns(said: list[str], separator: str) -> bool:
    if separator not in said[0]:
        return False
    try:
        counts = [len(row) for row in csv.reader(said, delimiter=separator, strict=True) if row]
    except csv.Error:
        return False
    counts = counts if len(counts) < 3 else counts[:-1]
    same = counts.count(counts[0]) / len(counts)
    return counts[0] > 1 and same > (0.8 if separator != "," else 0.95) and not _is_prose(said, separator)


def _is_prose(said: list[str], separator: str) -> bool:
    """Return whether a comma is one of a sentence: there is a space behind it, and no header above."""
    return separator == "," and all(re.search(r", ", line) for line in said)


def _is_list(lines: list[str]) -> bool:
    """Return whether they are sentences, one a line."""
    said = _said(lines)
    return (
        bool(said)
        and _share(said, r"[^=\[\]{}]*\w[^=\[\]{}]* [^=\[\]{}]*[.?!…]?[\"”»]?\s*$") == 1.0
        and (_share(said, r".*[?？؟]") > 0 or (len(said) > 2 and _share(said, r".*\w+ \w+") > 0.6))
    )


_LOOKS: tuple[tuple[str, Callable[[list[str]], bool]], ...] = (
    ("this looks like YAML, and a pack is written in TOML", _is_yaml),
    ("this looks like Markdown, and a pack is written in TOML", _is_markdown),
    ("this looks like CSV, the rows of a table", _is_table),
    ("this looks like a plain list of questions", _is_list),
)
