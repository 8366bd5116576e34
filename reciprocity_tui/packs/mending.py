"""Faults that need no judgement, mended in the bytes of a file: curly quotation marks, tabs, line ends, a BOM, format.

Everything else of the file stays as it is, byte for byte.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reciprocity_tui.exercise.flaw import Change
from reciprocity_tui.packs.edition import FORMAT
from reciprocity_tui.packs.edits import applied, edits_for
from reciprocity_tui.packs.locate import escapes
from reciprocity_tui.packs.placing import Page
from reciprocity_tui.packs.read import BOM, MOST_BYTES, TextFault, parsed
from reciprocity_tui.text import FORBIDDEN

MOST_ROUNDS = 200
"""Lines with quotation marks that are mended in one file; who has more runs it again."""

_END = r"(?=[ \t]*(?:[,\]}#]|$))"
_CURLY = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb"
_BETWEEN_CURLY = re.compile(f"[{_CURLY}]([^\\n]*?)[{_CURLY}]{_END}", re.MULTILINE)
_ENDS_CURLY = re.compile(
    f'"((?:[^"\\\\\\n{_CURLY}]|\\\\.|[\u2018\u2019])*?)[\u201c\u201d\u201e\u201f]{_END}', re.MULTILINE
)
_BARE_QUOTE = re.compile(r'(?<!\\)"')
_ENDS = re.compile("\r\n|\r|\n")


class Mended(NamedTuple):
    """One thing that was mended. line -- from 1; 0 for the whole file."""

    line: int
    what: str


def mended(data: bytes, *, is_manifest: bool = False) -> tuple[bytes, tuple[Mended, ...]]:
    """Return the bytes of a file after everything mechanical was mended, and what that was; the same bytes if nothing.

    is_manifest -- it is a pack.toml, which needs a `format`.
    """
    if len(data) > MOST_BYTES:
        return data, ()
    work = _Work()
    text = work.decoded(data)
    if text is None:
        return data, ()
    ends = [match.group() for match in _ENDS.finditer(text)]
    lines = _ENDS.split(text)
    if "\r" in ends:
        usual = "\r\n" if "\r\n" in ends else "\n"
        work.say(ends.index("\r") + 1, "line ends that only old systems know became plain ones")
        ends = [usual if end == "\r" else end for end in ends]
    plain = work.texts_mended("\n".join(lines))
    if is_manifest:
        plain, ends = work.with_format(plain, ends)
    if not work.said:
        return data, ()
    lines = plain.split("\n")
    joined = "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))
    return joined.encode("utf-8"), tuple(sorted(work.said))


class _Work:
    """What was mended until now."""

    def __init__(self) -> None:
        self.said: list[Mended] = []

    def say(self, line: int, what: str) -> None:
        """Remember what was mended."""
        self.said.append(Mended(line, what))

    def decoded(self, data: bytes) -> str | None:
        """Return the text of a file without its byte order mark; None when nobody can be sure what it is.

        A mark at the very beginning is no fault: with nothing else to mend, the file stays as it is.
        """
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            try:
                text = data.decode("utf-16")
            except UnicodeDecodeError:
                return None
            self.say(0, "saved as UTF-8; it was UTF-16")
            return text
        try:
            text = data.removeprefix(BOM).decode("utf-8")
        except UnicodeDecodeError:
            return None
        return text

    def texts_mended(self, text: str) -> str:
        """Return the text with what keeps it from being read taken out or straightened, as far as that is certain."""
        text = self._without_hidden(text)
        for _ in range(MOST_ROUNDS):
            try:
                parsed(text)
            except TextFault as fault:
                after = self._mended_at(fault, text)
                if after is None:
                    return text
                text = after
            else:
                return text
        return text

    def _without_hidden(self, text: str) -> str:
        for number, line in enumerate(text.split("\n"), 1):
            if FORBIDDEN.search(line.replace("\t", " ")):
                self.say(number, "a character that cannot be shown was taken out")
        return "\n".join(
            "\t".join(FORBIDDEN.sub("", part) for part in line.split("\t")) for line in text.split("\n")
        )

    def _mended_at(self, fault: TextFault, text: str) -> str | None:
        if fault.code == "E004":
            return self._spaces(fault, text)
        if fault.code != "E010" or fault.offset is None:
            return None
        match = _BETWEEN_CURLY.match(text, fault.offset) or _ENDS_CURLY.match(text, fault.offset)
        if match is None:
            return None
        self.say(text.count("\n", 0, match.start()) + 1, "curly quotation marks became straight ones")
        inner = _BARE_QUOTE.sub(r'\\"', match[1])
        return f'{text[: match.start()]}"{inner}"{text[match.end() :]}'

    def _spaces(self, fault: TextFault, text: str) -> str | None:
        """Return the text with spaces for tabs in texts, and nothing for what cannot be shown."""
        page = Page(text, "")
        spans = (
            page.locator.value_of(each.path) for each in (fault, *fault.more) if each.path and not each.key
        )
        after, last = [], 0
        for start, length in sorted(span for span in spans if span is not None):
            raw = text[start : start + length]
            clean = _clean(raw)
            if clean != raw and start >= last:
                self.say(page.line_of(start), "a tab in a text became a space" if "\t" in raw or "\\t" in raw
                         else "a character that cannot be shown was taken out")  # fmt: skip
                after += [text[last:start], clean]
                last = start + length
        return "".join([*after, text[last:]]) if after else None

    def with_format(self, text: str, ends: list[str]) -> tuple[str, list[str]]:
        """Return a pack.toml with its `format` on a line of its own, and the ends of its lines."""
        try:
            document = parsed(text)
        except TextFault:
            return text, ends
        if "format" in document or not document:
            return text, ends
        edits = edits_for((Change(("format",), FORMAT),), Page(text, ""), document)
        for edit in edits:
            line = text.count("\n", 0, edit.start)
            self.say(line + 1, f"format = {FORMAT} was written")
            ends = [*ends[:line], (ends or ["\n"])[0], *ends[line:]]
        return applied(edits, text), ends


def _clean(raw: str) -> str:
    """Return a text as it stands in a file, with its marks, without tabs and what cannot be shown."""
    if raw[:1] == '"':
        for start, length, meant in reversed(list(escapes(raw))):
            if FORBIDDEN.search(meant):
                raw = raw[:start] + (" " if meant == "\t" else "") + raw[start + length :]
    return FORBIDDEN.sub("", raw.replace("\t", " "))


def lines_of(said: tuple[Mended, ...], file: str) -> Iterator[str]:
    """Yield what was mended, a line each."""
    for line, what in said:
        yield f"{file}:{line}: {what}" if line else f"{file}: {what}"
