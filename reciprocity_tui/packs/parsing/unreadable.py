"""One fault for a whole file that is no TOML: another kind of file, another encoding, old line ends, nothing at all."""

from reciprocity_tui.message import Message
from reciprocity_tui.packs.parsing.other_formats import ForeignFile, recognize_bytes, recognize_text
from reciprocity_tui.packs.parsing.read import FIX_HINT, UnreadableText, normalize_line_ends


def diagnose_bytes(data: bytes) -> UnreadableText | None:
    """Return the fault of what is no text, or text in another encoding; None where it may be UTF-8."""
    return _fault(recognize_bytes(data), "")


def diagnose_text(text: str) -> UnreadableText | None:
    """Return the fault of a text that is no TOML at all; None where it may be TOML with a slip in it."""
    return _fault(recognize_text(text), text)


def _fault(kind: ForeignFile | None, text: str) -> UnreadableText | None:
    return (
        None if kind is None else UnreadableText(kind.code, kind.message, kind.offset, kind.hints, text=text)
    )


def empty_file(text: str) -> UnreadableText:
    """Return the fault of a file that says nothing."""
    message = Message("finding-only-comments") if text.strip() else Message("finding-empty-file")
    return diagnose_text(text) or UnreadableText("E006", message, text=text)


def invalid_utf_8(data: bytes, start: int) -> UnreadableText:
    """Return the fault of text whose byte at `start` is no UTF-8."""
    before = normalize_line_ends(data[:start].decode("utf-8", "replace"))
    whole = normalize_line_ends(data.decode("utf-8", "replace"))
    return UnreadableText("E003", Message("finding-not-utf-8"), len(before), text=whole)


def old_line_ends(text: str) -> UnreadableText | None:
    """Return one fault for all line ends of an old Mac, with the text as if they were plain; None without any."""
    alone = text.count("\r")
    if alone < 2 or alone <= text.count("\n"):
        return None
    message, hints = Message("finding-old-line-ends"), (Message("finding-save-line-ends"), FIX_HINT)
    return UnreadableText("E004", message, text.index("\r"), hints, text=text.replace("\r", "\n"))
