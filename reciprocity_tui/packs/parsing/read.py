"""Parse bytes to a document, within limits. A pack is somebody else's text: refused, never repaired.

Raises UnreadableText with a place; callers turn it into a diagnostic.
"""

import os
import re
import stat
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path

import tomli

from reciprocity_tui.exercise.finding import DocumentPath
from reciprocity_tui.message import Message, Text
from reciprocity_tui.packs.parsing.complexity import MOST_DEPTH, find_excess, may_be_complex
from reciprocity_tui.sanitize import FORBIDDEN

MOST_BYTES = 1024 * 1024
MOST_NUMBER = 10**9
MOST_FAULTS = 100
"""Of one file; who has more than that begins with these."""
PACK_FILE = "pack.toml"
"""In the folder of a pack: what it says of itself. Every other TOML file there is an exercise."""
BOM = b"\xef\xbb\xbf"

Document = dict[str, object]


class UnreadableText(Exception):
    """The text cannot be read.

    code, message -- what is wrong. hints -- ways out; a hint named after the message comes behind them.
    offset, length -- where, in the decoded `text`; or `path`, when it is a value or a key; or neither.
    text -- as far as it could be decoded, line ends made plain. more -- further errors of the same file.
    document -- the parsed file, when only some of its values cannot be used.
    """

    def __init__(
        self,
        code: str,
        message: Message,
        offset: int | None = None,
        hints: tuple[Text, ...] = (),
        *,
        text: str = "",
        path: DocumentPath | None = None,
        key: bool = False,
        length: int = 1,
    ) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message
        self.offset = offset
        self.hints = hints
        self.text = text
        self.path = path
        self.key = key
        self.length = length
        self.more: tuple[UnreadableText, ...] = ()
        self.document: Document | None = None


def toml_files(folder: Path) -> list[Path]:
    """Return the TOML files of a folder by name, without hidden ones. Raises OSError."""
    return sorted(file for file in folder.iterdir() if file.suffix == ".toml" and file.name[0] != ".")


def exercise_files(folder: Path) -> list[Path]:
    """Return the exercises of a pack, by name. Raises OSError."""
    return [file for file in toml_files(folder) if file.name != PACK_FILE]


def read_bytes(file: Path, within: Path | None = None, most: int = MOST_BYTES + 1) -> bytes:
    """Return the bytes of a plain file: at most `most`, which is one more than allowed, so that too long is seen.

    within -- a folder that links may not lead out of; None: the file was named by whoever uses it.
    Raises UnreadableText (E001) for anything else than a plain file that can be opened.
    """
    if within is not None and _may_escape(file, within) and not _stays_inside(file, within):
        raise UnreadableText("E001", Message("finding-link-leads-out"))
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOCTTY"):
        flags |= getattr(os, name, 0)
    try:
        handle = os.open(file, flags)
        try:
            facts = os.fstat(handle)
            if stat.S_ISDIR(facts.st_mode):
                raise IsADirectoryError
            if not stat.S_ISREG(facts.st_mode):
                raise UnreadableText("E001", Message("finding-no-plain-file"))
            return _read(handle, min(most, facts.st_size + 1), most)
        finally:
            os.close(handle)
    except IsADirectoryError:
        raise UnreadableText("E001", Message("finding-file-is-folder")) from None
    except FileNotFoundError:
        raise UnreadableText("E001", Message("finding-no-such-file")) from None
    except (OSError, ValueError) as error:
        is_refused = isinstance(error, PermissionError)
        message = Message("finding-file-refused") if is_refused else Message("finding-file-not-opened")
        raise UnreadableText("E001", message) from None


def _may_escape(file: Path, folder: Path) -> bool:
    """Return whether the file is a link, or is in a folder that is one."""
    inner = file.parent != folder and os.path.islink(file.parent)  # noqa: PTH114 -- never raises
    return inner or os.path.islink(file)  # noqa: PTH114


def _read(handle: int, at_once: int, most: int) -> bytes:
    """Read up to `most` bytes. at_once -- how many there probably are, and one more."""
    data = os.read(handle, at_once)
    while len(data) < most and (more := os.read(handle, most - len(data))):
        data += more
    return data


def _stays_inside(file: Path, folder: Path) -> bool:
    return Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder))


def decode(data: bytes) -> str:
    """Return the text of a file, its line ends made plain. Raises UnreadableText."""
    if len(data) > MOST_BYTES:
        raise _other_kind_error(data) or UnreadableText("E002", Message("finding-file-too-large"))
    data = data.removeprefix(BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        from reciprocity_tui.packs.parsing.unreadable import invalid_utf_8

        raise _other_kind_error(data) or invalid_utf_8(data, error.start) from None
    text = normalize_line_ends(text)
    # Nearly all of nearly every file is plain; only the rest is worth a closer look.
    rest = data.translate(None, _PLAIN)
    if not rest or (b"\r" not in rest and not FORBIDDEN.search(rest.decode("utf-8"))):
        return text
    # Between keys and values TOML allows tabs; in values they are found later.
    raw = islice(FORBIDDEN.finditer(text.replace("\t", " ")), MOST_FAULTS + 1)
    hidden = [
        UnreadableText("E004", format_char(match.group()), match.start(), (REMOVE_HINT,), text=text)
        for match in raw
    ]
    if hidden:
        hidden[0].more = tuple(hidden[1:])
        from reciprocity_tui.packs.parsing.unreadable import old_line_ends

        raise _other_kind_error(data) or old_line_ends(text) or hidden[0]
    return text


def _other_kind_error(data: bytes) -> UnreadableText | None:
    from reciprocity_tui.packs.parsing.unreadable import diagnose_bytes

    return diagnose_bytes(data)


_PLAIN = bytes(range(32, 127)) + b"\n\t"

FIX_HINT = Message("finding-or-let-check-fix", file="")
"""Where mending takes no judgement. The name of the file is filled in when the diagnostic is made."""
REMOVE_HINT = Message("finding-take-character-out")


def normalize_line_ends(text: str) -> str:
    """Return the text with the line ends of Windows made plain."""
    return text.replace("\r\n", "\n") if "\r" in text else text


def parse(text: str, *, days: bool = False) -> Document:
    """Parse `text`. Raises UnreadableText. days -- whether a value may be a day, which no file of a pack has."""
    if may_be_complex(text):
        _require_bounded(text)
    try:
        document = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        from reciprocity_tui.packs.parsing.toml_errors import explain_toml_error

        raise explain_toml_error(error.msg, error.pos, text) from None
    except RecursionError:
        _require_bounded(text)
        raise UnreadableText("E011", Message("finding-too-deep-to-read"), text=text) from None
    except ValueError:
        raise _too_long_a_number(text) from None
    if not document:
        from reciprocity_tui.packs.parsing.unreadable import empty_file

        raise empty_file(text)
    if _is_supported(document, 0, hides="\\" in text or "\t" in text, days=days):
        return document
    _require_bounded(text)
    refused = tuple(islice(_unsupported_values(document, (), text, days=days), MOST_FAULTS + 1))
    if not refused:
        return document
    refused[0].more = refused[1:]
    refused[0].document = None if any(refusal.code == "E011" for refusal in refused) else document
    raise refused[0]


def _too_long_a_number(text: str) -> UnreadableText:
    digits = re.search(r"(?<!\w)[+-]?[0-9_]{4000,}", text)
    message = Message("finding-number-too-large")
    return UnreadableText("E012", message, digits.start() if digits else None, text=text)


def _is_supported(value: object, depth: int, *, hides: bool, days: bool) -> bool:
    """Return whether packs use such a value.

    hides -- the file has escapes or tabs, which may hide a character. days -- whether a value may be a day.
    """
    if isinstance(value, str):
        return not (hides and FORBIDDEN.search(value))
    if isinstance(value, (dict, list)):
        if depth > MOST_DEPTH or (hides and isinstance(value, dict) and FORBIDDEN.search("".join(value))):
            return False
        inner = value.values() if isinstance(value, dict) else value
        if not hides and _WORDS.issuperset(map(type, inner)):
            return True
        for item in inner:  # noqa: SIM110 -- a loop is twice as fast here, and every value passes
            if not _is_supported(item, depth + 1, hides=hides, days=days):
                return False
        return True
    if isinstance(value, int | float):
        return abs(value) <= MOST_NUMBER
    return days and type(value) is date


_WORDS = frozenset({str, bool})
"""The types of every value in nearly all lists and tables, which need no closer look."""


def _require_bounded(text: str) -> None:
    """Refuse shapes that make a parser slow, before it sees them."""
    excess = find_excess(text)
    if excess is None:
        return
    message, offset = excess
    # Where an earlier line is broken, that is the fault to tell: what comes after it was misread.
    try:
        tomli.loads(text[:offset])
    except tomli.TOMLDecodeError as error:
        if error.pos < offset - 1:
            from reciprocity_tui.packs.parsing.toml_errors import explain_toml_error

            raise explain_toml_error(error.msg, error.pos, text) from None
    except (RecursionError, ValueError):
        pass
    from reciprocity_tui.packs.parsing.unreadable import diagnose_text

    raise diagnose_text(text) or UnreadableText("E011", message, offset, text=text)


def _unsupported_values(
    value: object, path: DocumentPath, text: str, *, days: bool
) -> Iterator[UnreadableText]:
    """Yield the values that TOML allows and packs do not, each with its path."""
    if isinstance(value, str):
        yield from _shown(value, path, text)
    elif isinstance(value, dict | list):
        if len(path) > MOST_DEPTH:
            yield UnreadableText("E011", Message("finding-too-deep"), path=path[:MOST_DEPTH], text=text)
            return
        for key, child in value.items() if isinstance(value, dict) else enumerate(value):
            if isinstance(key, str):
                yield from _shown(key, (*path, key), text, key=True)
            yield from _unsupported_values(child, (*path, key), text, days=days)
    elif not isinstance(value, int | float):
        yield from _times(value, path, text, days=days)
    elif not abs(value) <= MOST_NUMBER:
        yield UnreadableText("E012", Message("finding-number-cannot-be-used"), text=text, path=path)


def _times(value: object, path: DocumentPath, text: str, *, days: bool) -> Iterator[UnreadableText]:
    """Yield a date or a time that cannot be used. days -- whether a day can."""
    message, hint = Message("finding-no-dates"), Message("finding-put-in-quotes")
    if days and isinstance(value, date):
        if not isinstance(value, datetime):
            return
        message = Message("finding-no-times")
        hint = Message("finding-write-day", line=f"{path[-1]} = {value:%Y-%m-%d}")
    elif isinstance(value, time):
        number = 60 * value.hour + value.minute or value.second
        hint = Message("finding-time-is-number", line=f"{path[-1]} = {number}")
    yield UnreadableText("E012", message, None, (hint,), text=text, path=path)


def _shown(value: str, path: DocumentPath, text: str, *, key: bool = False) -> Iterator[UnreadableText]:
    bad = FORBIDDEN.search(value)
    if bad is not None:
        hint = Message("finding-write-spaces") if bad.group() == "\t" else REMOVE_HINT
        yield UnreadableText("E004", format_char(bad.group()), None, (hint,), text=text, path=path, key=key)


def format_char(character: str) -> Message:
    """Return the message for a forbidden character."""
    if character == "\t":
        return Message("finding-tab")
    return Message("finding-hidden-character", number=f"{ord(character):04X}")


def folder_name(folder: Path) -> str:
    """Return the name of a folder, also when it was given as `.`."""
    return folder.name or folder.resolve().name
