"""Decode a file to text: detect its kind and its encoding, and refuse kinds that must be converted first."""

import codecs
import os
import re
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reciprocity_tui.errors import PackError, UsageError
from reciprocity_tui.message import Message, Text
from reciprocity_tui.packs.importing import encodings
from reciprocity_tui.packs.parsing.read import UnreadableText, read_bytes

MOST_BYTES = 2 * 1024 * 1024
"""The size of a list: more than ten thousand questions."""
MOST_WORD_BYTES = 4 * 1024 * 1024
"""The size of a Word file, which may contain pictures."""

ZIP = b"PK\x03\x04"
_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0", "old-office"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"SQLite format 3", "database"),
    (b"\x1f\x8b", "packed"),
)
"""First bytes of a file, and its kind in the message `import-wrong-kind`."""

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
    """A decoded file. guess -- a note about its encoding, if that was guessed."""

    text: str
    guess: Message | None = None


def read_file(file: Path) -> bytes:
    """Return the bytes of `file`. Raises UsageError for an unreadable one, PackError for a kind without lists."""
    try:
        data = read_bytes(file, most=MOST_WORD_BYTES + 1)
    except UnreadableText as fault:
        is_folder = os.path.isdir(file)  # noqa: PTH112 -- one that may not be asked is none, on every Python
        problem = (
            Message("import-is-folder", path=str(file))
            if is_folder
            else Message("file-unreadable", file=str(file), problem=fault.message)
        )
        raise UsageError(problem, Message("import-name-the-file")) from fault
    if file.suffix.lower() == ".toml":
        raise PackError(Message("import-part-of-pack", name=file.name, path=str(file)))
    return _matching_kind(data, file.name, web=file.suffix.lower() in (".html", ".htm", ".xml"))


def read_pasted(stream: BinaryIO) -> bytes:
    """Return the input until its end, or until a line with a single dot. Raises PackError."""
    lines: list[bytes] = []
    size = 0
    while size <= MOST_BYTES and (line := stream.readline(MOST_BYTES + 1)):
        if line.strip() == b".":
            break
        lines.append(line)
        size += len(line)
    return _matching_kind(b"".join(lines), Message("import-what-was-pasted"))


def _matching_kind(data: bytes, name: Text, *, web: bool = False) -> bytes:
    for sign, kind in _KINDS:
        if data.startswith(sign):
            raise PackError(Message("import-wrong-kind", name=name, kind=kind))
    if web or _WEB.search(data[:2048]):
        raise PackError(Message("import-wrong-kind", name=name, kind="web-page"))
    most = MOST_WORD_BYTES if data.startswith(ZIP) else MOST_BYTES
    if len(data) > most:
        problem = Message("import-too-large", name=name, mebibytes=most // 1024 // 1024)
        raise PackError(problem, Message("import-split-files"))
    return data


def refuse_archive(names: frozenset[str], name: str) -> None:
    """Raise PackError for an archive that is not a Word file. names -- of its members."""
    if any(part.startswith("xl/") for part in names):
        raise PackError(Message("import-wrong-kind", name=name, kind="spreadsheet"))
    if "content.xml" in names:
        raise PackError(Message("import-is-open-document", name=name))
    if any(part.startswith("ppt/") for part in names):
        raise PackError(Message("import-wrong-kind", name=name, kind="presentation"))
    if "pack.toml" in {part.rpartition("/")[2] for part in names}:
        raise PackError(Message("import-is-pack", name=name))
    raise PackError(Message("import-wrong-kind", name=name, kind="archive"))


def decode_text(data: bytes, encoding: str = "") -> DecodedText:
    """Decode `data`. encoding -- from the option; empty: detect it. Raises UsageError or PackError."""
    if encoding:
        return DecodedText(_decode_as(data, encoding))
    for mark, name in _BOMS:
        if data.startswith(mark):
            return DecodedText(data.decode(name, "replace"))
    if (wide := encodings.guess_utf16(data)) is not None:
        return DecodedText(
            data.decode(wide, "replace"), Message("import-encoding-guessed", name=wide.upper())
        )
    try:
        return DecodedText(data.decode("utf-8"))
    except UnicodeDecodeError:
        name = encodings.guess_encoding(data)
        return DecodedText(
            data.decode(name, "replace"), Message("import-encoding-guessed", name=_shown(name))
        )


def _shown(name: str) -> str:
    """Return the usual name of an encoding."""
    return name.replace("cp125", "Windows-125").replace("mac_roman", "Mac Roman").replace("cp850", "DOS 850")


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    except (LookupError, ValueError):
        raise UsageError(Message("import-no-encoding", name=encoding[:40])) from None
