"""From bytes to a document, within limits. A pack is somebody else's text: refused, never repaired.

Raises TextFault with a place; what calls it turns that into a fault with a code (design: packs.md, "Limits
for untrusted files"; privacy.md 4.4).
"""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import tomli

from reciprocity_tui.text import forbidden

MOST_BYTES = 1024 * 1024
MOST_DEPTH = 16
MOST_KEY_PARTS = 12
MOST_DIGITS = 12
MOST_NUMBER = 10**9
BOM = b"\xef\xbb\xbf"

_OPENERS = re.compile(rb"[\[{]{%d,}" % (MOST_DEPTH + 1))
_DOTTED = re.compile(rb"(?:[A-Za-z0-9_\"'-]+[ \t]*\.[ \t]*){%d,}" % MOST_KEY_PARTS)
_DIGITS = re.compile(rb"(?<![\w.])[-+]?(?:0[xob])?[0-9A-Fa-f_]{%d,}(?![\w])" % (MOST_DIGITS + 1))

Document = dict[str, object]


@dataclass
class TextFault(Exception):
    """The text cannot be read.

    code -- of the fault. message -- in the author's words. offset -- into the decoded text, or None.
    """

    code: str
    message: str
    offset: int | None = None
    hints: tuple[str, ...] = ()


def read_bytes(file: Path) -> bytes:
    """The bytes of a plain file, one more than the most that is read, so that too long is seen.

    Raises TextFault (E001) for what is not a plain file, OSError for what cannot be opened.
    """
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as found:
        if not stat.S_ISREG(os.fstat(found.fileno()).st_mode):
            raise TextFault("E001", "this is not a plain file")
        return found.read(MOST_BYTES + 1)


def decoded(data: bytes) -> str:
    """The text of a file. Raises TextFault."""
    if len(data) > MOST_BYTES:
        raise TextFault("E002", "the file is larger than 1 MiB", hints=("Split it into several exercises.",))
    if data.startswith(BOM):
        data = data[len(BOM) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        raise TextFault(
            "E003", "this is not UTF-8 text from here on", len(before), ("Save the file as UTF-8.",)
        ) from error
    return text


def parsed(text: str) -> Document:
    """The document that `text` is. Raises TextFault."""
    _bounded(text)
    try:
        found = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise TextFault("E010", _plain(error.msg), error.pos) from error
    except (RecursionError, ValueError) as error:
        raise TextFault("E011", "this is nested or written too deeply to be read") from error
    _only_plain_values(found)
    return found


def _bounded(text: str) -> None:
    """Look at the shapes that make a parser slow before it sees them."""
    data = text.encode()
    for pattern, what in (
        (_OPENERS, "brackets are nested too deeply"),
        (_DOTTED, f"a key has more than {MOST_KEY_PARTS} parts"),
        (_DIGITS, "a number is too long"),
    ):
        match = pattern.search(data)
        if match is not None and not _in_text(data, match.start()):
            raise TextFault("E011", what, len(data[: match.start()].decode("utf-8", "ignore")))
    bad = next(forbidden(text.replace("\r\n", "\n").replace("\t", " ")), None)
    if bad is not None and "\r\n" not in text:
        raise TextFault("E004", _named(bad[1]), bad[0], ("Take the character out.",))


def _in_text(data: bytes, offset: int) -> bool:
    """Whether `offset` lies inside quotes or a comment on its line; close enough to let prose pass."""
    line = data[data.rfind(b"\n", 0, offset) + 1 : offset]
    return b"#" in line or line.count(b'"') % 2 == 1 or line.count(b"'") % 2 == 1


def _only_plain_values(document: Document) -> None:
    for path, value in walk(document):
        if isinstance(value, str):
            bad = next(forbidden(value), None)
            if bad is not None:
                raise ValueFault("E004", _named(bad[1]), path, ("Take the character out.",))
        elif isinstance(value, float) and value != value or value in (float("inf"), float("-inf")):
            raise ValueFault("E012", "this is not a number that can be used", path)
        elif isinstance(value, int) and abs(value) > MOST_NUMBER:
            raise ValueFault("E012", "this number is too large", path)
        elif not isinstance(value, str | int | float | bool):
            raise ValueFault("E012", "a date or a time is not used here", path, ("Put it in quotes.",))


class ValueFault(TextFault):
    """A value that cannot be used; it is found by its path."""

    def __init__(
        self, code: str, message: str, path: tuple[str | int, ...], hints: tuple[str, ...] = ()
    ) -> None:
        super().__init__(code, message, None, hints)
        self.path = path


def walk(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Every plain value of a document with its path. Raises TextFault when it is nested too deeply."""
    if len(path) > MOST_DEPTH:
        raise TextFault("E011", "this is nested too deeply")
    if isinstance(value, dict):
        for key, each in value.items():
            yield from walk(each, (*path, str(key)))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from walk(each, (*path, index))
    else:
        yield path, value


def _named(character: str) -> str:
    return f"a character that cannot be shown (U+{ord(character):04X}) stands here"


def _plain(message: str) -> str:
    return message[:1].lower() + message[1:]
