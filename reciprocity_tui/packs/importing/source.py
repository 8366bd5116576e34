"""From bytes to text: what kind of file it is, in which encoding, and which kinds need to be saved as another one."""

import codecs
import os
import re
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reciprocity_tui import messages
from reciprocity_tui.errors import PackError, UsageError
from reciprocity_tui.packs.importing import encodings
from reciprocity_tui.packs.parsing.read import UnreadableText, read_bytes

MOST_BYTES = 2 * 1024 * 1024
"""Of a list: more than ten thousand questions."""
MOST_WORD_BYTES = 4 * 1024 * 1024
"""Of a Word file, which may hold pictures."""

ZIP = b"PK\x03\x04"
_AS_TEXT = "Save it as plain text or as .docx, or copy the questions and use: reciprocity pack import -"
_AS_CSV = "Save it as CSV, and import that file."
_KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF file", "Open it, copy the questions, and use: reciprocity pack import -"),
    (b"{\\rtf", "an RTF file", _AS_TEXT),
    (b"\xd0\xcf\x11\xe0", "a file of an older Office", "Save it as .docx, or as CSV if it is a table."),
    (b"\x89PNG", "a picture", "Type or copy the questions, and use: reciprocity pack import -"),
    (b"\xff\xd8\xff", "a picture", "Type or copy the questions, and use: reciprocity pack import -"),
    (b"GIF8", "a picture", "Type or copy the questions, and use: reciprocity pack import -"),
    (b"SQLite format 3", "a database", "Save the questions as text or CSV, and import that file."),
    (b"\x1f\x8b", "a packed file", "Unpack it first."),
)
"""First bytes of a file, what it is, and the way from there."""

_WEB = re.compile(
    rb"^\W{0,3}\s*(?:<!--[^>]*>\s*)*<(?:!doctype|html|\?xml|head|body|meta)\b|<html[\s>]", re.IGNORECASE
)

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class DecodedText(NamedTuple):
    """A decoded file. guess -- a sentence about its encoding, where that is one."""

    text: str
    guess: str = ""


def read_file(file: Path) -> bytes:
    """Return what is in `file`. Raises UsageError where it cannot be read, PackError for a kind that holds no list."""
    try:
        data = read_bytes(file, most=MOST_WORD_BYTES + 1)
    except UnreadableText as fault:
        is_folder = os.path.isdir(file)  # noqa: PTH112 -- one that may not be asked is none, on every Python
        what = (
            "is a folder, and a list is a file"
            if is_folder
            else f"cannot be read: {messages.text(fault.message)}"
        )
        raise UsageError(f"{file} {what}.", "Name the file with the questions.") from fault
    if file.suffix.lower() == ".toml":
        raise PackError(
            f"{file.name} is a part of a pack already.",
            f"To see whether it is right: reciprocity pack check {file}",
        )
    return _matching_kind(data, file.name, web=file.suffix.lower() in (".html", ".htm", ".xml"))


def read_pasted(stream: BinaryIO) -> bytes:
    """Return what is typed or pasted until the end, or until a line with a single dot. Raises PackError."""
    lines: list[bytes] = []
    size = 0
    while size <= MOST_BYTES and (line := stream.readline(MOST_BYTES + 1)):
        if line.strip() == b".":
            break
        lines.append(line)
        size += len(line)
    return _matching_kind(b"".join(lines), "What was pasted")


def _matching_kind(data: bytes, name: str, *, web: bool = False) -> bytes:
    for sign, kind, way in _KINDS:
        if data.startswith(sign):
            raise PackError(f"{name} is {kind}, and no questions can be read from it.", way)
    if web or _WEB.search(data[:2048]):
        raise PackError(f"{name} is a page of the web, and no questions can be read from it.", _AS_TEXT)
    most = MOST_WORD_BYTES if data.startswith(ZIP) else MOST_BYTES
    if len(data) > most:
        raise PackError(
            f"{name} is larger than {most // 1024 // 1024} MiB, and a list of questions is smaller than that.",
            "Split it into several files.",
        )
    return data


def refuse_archive(names: frozenset[str], name: str) -> None:
    """Raise PackError for an archive that is no Word file. names -- of what is in it."""
    if any(part.startswith("xl/") for part in names):
        raise PackError(f"{name} is a spreadsheet, and no questions can be read from it.", _AS_CSV)
    if "content.xml" in names:
        raise PackError(f"{name} is an OpenDocument file.", "Save it as .docx, or as CSV if it is a table.")
    if any(part.startswith("ppt/") for part in names):
        raise PackError(f"{name} is a presentation, and no questions can be read from it.", _AS_TEXT)
    if "pack.toml" in {part.rpartition("/")[2] for part in names}:
        raise PackError(f"{name} is a pack already.", f"Install it with: reciprocity pack install {name}")
    raise PackError(f"{name} is an archive, and no questions can be read from it.", "Unpack it first.")


def decode_text(data: bytes, encoding: str = "") -> DecodedText:
    """Decode `data`. encoding -- as whoever imports it says; empty: as it seems. Raises UsageError or PackError."""
    if encoding:
        return DecodedText(_decode_as(data, encoding))
    for mark, name in _BOMS:
        if data.startswith(mark):
            return DecodedText(data.decode(name, "replace"))
    if (wide := encodings.guess_utf16(data)) is not None:
        return DecodedText(data.decode(wide, "replace"), f"read as {wide.upper()}; a guess: --encoding NAME")
    try:
        return DecodedText(data.decode("utf-8"))
    except UnicodeDecodeError:
        name = encodings.guess_encoding(data)
        return DecodedText(data.decode(name, "replace"), f"read as {_shown(name)}; a guess: --encoding NAME")


def _shown(name: str) -> str:
    """The name of an encoding as people meet it."""
    return name.replace("cp125", "Windows-125").replace("mac_roman", "Mac Roman").replace("cp850", "DOS 850")


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    except (LookupError, ValueError):
        raise UsageError(
            f"No encoding is called {encoding[:40]}.", "For example: --encoding utf-8, or --encoding cp1252"
        ) from None
