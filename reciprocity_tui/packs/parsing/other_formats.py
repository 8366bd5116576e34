"""Recognise another format under the name of a TOML file by its content, so that one diagnostic names it.

Used only when a file could not be read as TOML, so that nothing here slows down a sound file.
"""

import codecs
import csv
import re
from collections.abc import Callable
from typing import NamedTuple

from reciprocity_tui.message import Message
from reciprocity_tui.packs.parsing.read import FIX_HINT

IMPORT_HINT = Message("finding-import-questions", file="")
"""Where the text in it may be questions. The name of the file is filled in when the diagnostic is made."""
INSTALL_HINT = Message("finding-install-pack", file="")
_COPY_HINT = Message("finding-copy-text-out")
_UTF_8_HINT = Message("finding-save-as-utf-8")
_EXPORT_HINT = Message("finding-export-as-text")
_UNPACK_HINT = Message("finding-unpack-first")


def _save_as(format_name: str) -> Message:
    return Message("finding-save-in-format", format=format_name)


_SAMPLE = 64 * 1024
"""Characters that say what kind of text it is."""
_LINES = 200
_OF_A_LINE = 400


class ForeignFile(NamedTuple):
    """A recognised format. hints -- what to do with the file. offset -- in a text, where it shows."""

    message: Message
    hints: tuple[Message, ...]
    offset: int | None = None
    code: str = "E005"


_MAGIC: tuple[tuple[bytes, Message, tuple[Message, ...]], ...] = (
    (b"%PDF-", Message("file-is-pdf"), (_COPY_HINT,)),
    (b"\xd0\xcf\x11\xe0", Message("file-is-old-office"), (_save_as(".docx or .csv"), IMPORT_HINT)),
    (b"\x89PNG", Message("file-is-picture"), (_COPY_HINT,)),
    (b"\xff\xd8\xff", Message("file-is-picture"), (_COPY_HINT,)),
    (b"GIF8", Message("file-is-picture"), (_COPY_HINT,)),
    (b"RIFF", Message("file-is-picture-or-sound"), (_COPY_HINT,)),
    (b"\x1f\x8b", Message("file-is-archive"), (_UNPACK_HINT,)),
    (b"7z\xbc\xaf", Message("file-is-archive"), (_UNPACK_HINT,)),
    (b"Rar!", Message("file-is-archive"), (_UNPACK_HINT,)),
    (b"SQLite format 3\x00", Message("file-is-database"), (_EXPORT_HINT, IMPORT_HINT)),
    (b"bplist00", Message("file-is-property-list"), (_EXPORT_HINT, IMPORT_HINT)),
)
_ZIPPED: tuple[tuple[bytes, Message, tuple[Message, ...]], ...] = (
    (b"word/", Message("file-is-word"), (IMPORT_HINT,)),
    (b"xl/", Message("file-is-excel"), (_save_as(".csv"), IMPORT_HINT)),
    (b"ppt/", Message("file-is-powerpoint"), (_COPY_HINT,)),
    (b"opendocument.text", Message("file-is-libreoffice-text"), (_save_as(".docx"), IMPORT_HINT)),
    (b"opendocument.spreadsheet", Message("file-is-libreoffice-table"), (_save_as(".csv"), IMPORT_HINT)),
    (b"collection.anki2", Message("file-is-anki"), (Message("finding-export-from-anki"), IMPORT_HINT)),
    (b"pack.toml", Message("file-is-rpack"), (INSTALL_HINT,)),
)
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
"""The longer marks first: that of UTF-32 begins with that of UTF-16."""


def recognize_bytes(data: bytes) -> ForeignFile | None:
    """Return what a file is that holds no text, or text in another encoding; None where it may be plain text."""
    for magic, message, hints in _MAGIC:
        if data.startswith(magic):
            return ForeignFile(message, hints)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        inside = (ForeignFile(message, hints) for mark, message, hints in _ZIPPED if mark in data)
        return next(inside, ForeignFile(Message("file-is-zip"), (IMPORT_HINT,)))
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _encoded(Message("file-is-encoded", encoding=name))
    return _recognize_wide(data[:_SAMPLE])


def _recognize_wide(data: bytes) -> ForeignFile | None:
    """Text of two or four bytes per character shows in where its zero bytes are."""
    if len(data) < 4 or data.count(0) * 4 < len(data):
        return None
    quarters = [data[first::4].count(0) / (len(data) / 4) for first in range(4)]
    halves = [data[first::2].count(0) / (len(data) / 2) for first in range(2)]
    if sorted(quarters)[1] > 0.9:
        return _encoded(Message("file-is-encoded-unmarked", encoding="UTF-32"))
    if max(halves) > 0.7 and min(halves) < 0.3:
        return _encoded(Message("file-is-encoded-unmarked", encoding="UTF-16"))
    return ForeignFile(Message("file-is-no-text"), (_COPY_HINT,))


def _encoded(message: Message) -> ForeignFile:
    return ForeignFile(message, (_UTF_8_HINT, FIX_HINT), code="E003")


def recognize_text(text: str) -> ForeignFile | None:
    """Return what a text is that is no TOML; None where it may be TOML with a slip in it."""
    sample = text[:_SAMPLE]
    if (kind := recognize_bytes(sample[:1024].encode("utf-8", "replace"))) is not None:
        return kind
    if (kind := _conflict(text)) is not None:
        return kind
    for recognise in (_marked_up, _json, _script, _anki, _recognize_by_lines):
        if (kind := recognise(sample)) is not None:
            return kind
    return None


_CONFLICT = re.compile(r"^(<{7}|>{7}) .*$", re.MULTILINE)
_SIDES = re.compile(r"^(<{7}(?: .*)?|={7}|>{7}(?: .*)?)$", re.MULTILINE)


def _conflict(text: str) -> ForeignFile | None:
    first = _CONFLICT.search(text)
    if first is None or len(_SIDES.findall(text)) < 2:
        return None
    return ForeignFile(Message("file-has-conflict"), (), first.start())


def _marked_up(sample: str) -> ForeignFile | None:
    begin = len(sample) - len(sample.lstrip())
    head = sample[begin : begin + 200].lower()
    if head.startswith("{\\rtf"):
        hints = (Message("finding-save-as-docx-or-text"), IMPORT_HINT)
        return ForeignFile(Message("file-is-rtf"), hints, begin)
    if re.match(r"<!doctype html|<(html|head|body|div|p|ul|ol|h[1-6]|table|span|br)\b", head):
        return ForeignFile(Message("file-is-web-page"), (_COPY_HINT,), begin)
    if head.startswith(("<?xml", "<plist", "<rss", "<svg")):
        return ForeignFile(Message("file-is-xml"), (_COPY_HINT,), begin)
    return None


def _json(sample: str) -> ForeignFile | None:
    begin = len(sample) - len(sample.lstrip())
    if sample[begin : begin + 1] not in ("{", "["):
        return None
    keyed = re.match(r"\{\s*(?:\"(?:[^\"\\\n]|\\.)*\"\s*:|\})", sample[begin:])
    listed = re.match(r"\[\s*[\[{\"]", sample[begin:]) and not _TABLE.match(sample, begin)
    return (
        ForeignFile(Message("file-is-no-toml", format="JSON"), (IMPORT_HINT,), begin)
        if keyed or listed
        else None
    )


_NAME = r"""\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')\s*"""
_TABLE = re.compile(rf"\[\[?{_NAME}(?:\.{_NAME})*\]\]?[ \t]*(?:#.*)?(?:\n|$)")
"""The header of a table, which begins like an array."""


def _script(sample: str) -> ForeignFile | None:
    begins = re.compile(
        r"^\s*(?:(?://|/\*).*\n\s*)*(export|const|let|var|module\.exports|import|function)\b.*"
    )
    match = begins.match(sample)
    if match is None or not re.search(r"=\s*[\[{`]|export|require", match[0]):
        return None
    return ForeignFile(Message("file-is-javascript"), (IMPORT_HINT,), match.start(1))


def _anki(sample: str) -> ForeignFile | None:
    if re.match(r"#(separator|html|deck|columns|notetype|tags column):", sample) is None:
        return None
    return ForeignFile(Message("file-is-anki-export"), (IMPORT_HINT,), 0)


def _recognize_by_lines(sample: str) -> ForeignFile | None:
    """Recognise what only the look of most lines says. A single line that is like TOML is enough against it."""
    lines = [line[:_OF_A_LINE] for line in sample.split("\n")[:_LINES] if line.strip()]
    if not lines or any(_LIKE_TOML.match(line) for line in lines):
        return None
    begin = sample.index(
        next(line for line in lines if not line.lstrip().startswith("#"))
        if _content_lines(lines)
        else lines[0]
    )
    for message, fits in _LINE_RECOGNIZERS:
        if fits(lines):
            return ForeignFile(message, (IMPORT_HINT,), begin)
    return None


_LIKE_TOML = re.compile(r"""\s*(?:[\w.-]+|"[^"]*"|'[^']*')\s*=(?!=)|\s*\[\[?\s*[\w.-]+\s*\]|\s*[\w-]+\s*=""")


def _content_lines(lines: list[str]) -> list[str]:
    return [line for line in lines if not line.lstrip().startswith("#")]


def _share(lines: list[str], pattern: str) -> float:
    return sum(re.match(pattern, line) is not None for line in lines) / max(1, len(lines))


def _is_yaml(lines: list[str]) -> bool:
    content = _content_lines(lines)
    keys = _share(content, r"\s*(?:- )?[\"']?[\w-]+(?: [\w-]+)?[\"']?:(?: |$)")
    if content and content[0].startswith(("---", "%YAML")):
        return True
    return (
        len(content) > 1
        and keys > 0
        and _share(content, r"\s*(?:- |[\"']?[\w-]+(?: [\w-]+)?[\"']?:(?: |$))") > 0.8
    )


def _is_markdown(lines: list[str]) -> bool:
    return _share(_content_lines(lines), r"\s*(?:[-*+] |> |\d+[.)] |\[[ x]\] |```|!\[|\*\*|__)") > 0.5


def _is_table(lines: list[str]) -> bool:
    """Return whether every line has as many columns as the first, more than one."""
    content = _content_lines(lines)
    return len(content) > 1 and any(_columns(content, separator) for separator in "\t;,|")


def _columns(content: list[str], separator: str) -> bool:
    if separator not in content[0]:
        return False
    try:
        counts = [len(row) for row in csv.reader(content, delimiter=separator, strict=True) if row]
    except csv.Error:
        return False
    counts = counts if len(counts) < 3 else counts[:-1]
    same = counts.count(counts[0]) / len(counts)
    return counts[0] > 1 and same > (0.8 if separator != "," else 0.95) and not _is_prose(content, separator)


def _is_prose(content: list[str], separator: str) -> bool:
    """Return whether a comma is one of a sentence: there is a space behind it, and no header above."""
    return separator == "," and all(re.search(r", ", line) for line in content)


def _is_list(lines: list[str]) -> bool:
    """Return whether they are sentences, one a line."""
    content = _content_lines(lines)
    return (
        bool(content)
        and _share(content, r"[^=\[\]{}]*\w[^=\[\]{}]* [^=\[\]{}]*[.?!…]?[\"”»]?\s*$") == 1.0
        and (_share(content, r".*[?？؟]") > 0 or (len(content) > 2 and _share(content, r".*\w+ \w+") > 0.6))
    )


_LINE_RECOGNIZERS: tuple[tuple[Message, Callable[[list[str]], bool]], ...] = (
    (Message("file-is-no-toml", format="YAML"), _is_yaml),
    (Message("file-is-no-toml", format="Markdown"), _is_markdown),
    (Message("file-is-csv"), _is_table),
    (Message("file-is-list"), _is_list),
)
