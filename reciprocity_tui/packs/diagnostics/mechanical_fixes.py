"""Mend errors that need no judgement in the bytes of a file: curly quotation marks, tabs, line ends, a BOM, format.

Everything else of the file stays as it is, byte for byte.
"""

import re
from collections.abc import Iterator
from string import ascii_lowercase
from typing import NamedTuple

from reciprocity_tui import messages
from reciprocity_tui.exercise.finding import Change, join_names
from reciprocity_tui.message import Message
from reciprocity_tui.packs.diagnostics.locate_findings import Page
from reciprocity_tui.packs.loading.compat import FORMAT
from reciprocity_tui.packs.parsing.edits import apply_edits, edits_for
from reciprocity_tui.packs.parsing.read import BOM, MOST_BYTES, UnreadableText, parse
from reciprocity_tui.packs.parsing.source_map import escapes
from reciprocity_tui.sanitize import FORBIDDEN

_END = r"(?=[ \t]*(?:[,\]}#]|$))"
_CURLY = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb"
_BETWEEN_CURLY = re.compile(f"[{_CURLY}]([^\\n]*?)[{_CURLY}]{_END}", re.MULTILINE)
_ENDS_CURLY = re.compile(
    f'"((?:[^"\\\\\\n{_CURLY}]|\\\\.|[\u2018\u2019])*?)[\u201c\u201d\u201e\u201f]{_END}', re.MULTILINE
)
_BARE_QUOTE = re.compile(r'(?<!\\)"')
_TOKEN = re.compile(
    r'"""(?:[^"\\]++|\\.|"{1,2}(?!"))*+"{3,5}'
    r"|'''(?:[^']++|'{1,2}(?!'))*+'{3,5}"
    r'|"(?:[^"\\\n]++|\\[^\n])*+"'
    r"|'[^'\n]*+'|\#[^\n]*+"
    f'|["{_CURLY}]',
    re.DOTALL,
)
"""A text with its marks, a comment, or a mark that begins nothing TOML knows."""
_WIDE_ENCODINGS = (("utf-32", "UTF-32"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"))
_COMMON = ' \n="' + ascii_lowercase
_A_TAB = Message("fixed-tab")
_HIDDEN = Message("fixed-hidden-character")
_ENDS = re.compile("\r\n|\r|\n")


class Fix(NamedTuple):
    """One thing that was mended. line -- from 1; 0 for the whole file."""

    line: int
    what: Message


def fix_mechanical(data: bytes, *, is_manifest: bool = False) -> tuple[bytes, tuple[Fix, ...]]:
    """Return the bytes of a file after everything mechanical was mended, and what that was; the same bytes if nothing.

    is_manifest -- it is a pack.toml, which needs a `format`.
    """
    if len(data) > MOST_BYTES:
        return data, ()
    work = _Fixer()
    text = work.decode(data)
    if text is None:
        return data, ()
    ends = [match.group() for match in _ENDS.finditer(text)]
    lines = _ENDS.split(text)
    if "\r" in ends:
        usual = "\r\n" if "\r\n" in ends else "\n"
        work.note(ends.index("\r") + 1, Message("fixed-line-ends"))
        ends = [usual if end == "\r" else end for end in ends]
    plain = work.fix_texts("\n".join(lines))
    if is_manifest:
        plain, ends = work.set_format(plain, ends)
    if not work.fixes:
        return data, ()
    lines = plain.split("\n")
    joined = "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))
    return joined.encode("utf-8"), tuple(sorted(work.fixes, key=lambda fix: (fix.line, fix.what.id)))


class _Fixer:
    """What was mended until now."""

    def __init__(self) -> None:
        self.fixes: list[Fix] = []

    def note(self, line: int, what: Message) -> None:
        """Remember what was mended."""
        self.fixes.append(Fix(line, what))

    def decode(self, data: bytes) -> str | None:
        """Return the text of a file without its byte order mark; None when nobody can be sure what it is.

        A mark at the very beginning is no fault: with nothing else to mend, the file stays as it is.
        """
        if b"\0" in data:
            return self._wide(data)
        try:
            return data.removeprefix(BOM).decode("utf-8")
        except UnicodeDecodeError:
            return None

    def _wide(self, data: bytes) -> str | None:
        """Return the text of a file with two or four bytes per character; None when it is something else."""
        for encoding, name in _WIDE_ENCODINGS:
            try:
                text = data.decode(encoding).removeprefix("\ufeff")
            except UnicodeDecodeError:
                continue
            # Read in the wrong way, hardly any character is one that a file of TOML is made of.
            if "\0" not in text and sum(map(text.count, _COMMON)) * 2 > len(text):
                self.note(0, Message("fixed-encoding", encoding=name))
                return text
        return None

    def fix_texts(self, text: str) -> str:
        """Return the text with what keeps it from being read taken out or straightened, as far as that is certain.

        Texts and comments are walked over one by one: a curly mark is only touched where no text could hold it.
        """
        text = self._remove_hidden(text)
        page, pieces, last, at = Page(text, ""), [], 0, 0
        while (token := _TOKEN.search(text, at)) is not None:
            start, at = token.span()
            new = _clean(token[0]) if token[0][0] in "\"'" and len(token[0]) > 1 else token[0]
            if new != token[0]:
                self.note(page.line_of(start), _A_TAB if _has_tab(token[0]) else _HIDDEN)
            elif (curly := _curly_at(token)) is not None:
                new, at = '"' + _BARE_QUOTE.sub(r"\"", curly[1]) + '"', curly.end()
                self.note(page.line_of(start), Message("fixed-curly-quotes"))
            pieces += [text[last:start], new]
            last = at
        return "".join([*pieces, text[last:]])

    def _remove_hidden(self, text: str) -> str:
        lines = text.split("\n")
        for number, line in enumerate(lines):
            if FORBIDDEN.search(line.replace("\t", " ")):
                self.note(number + 1, _HIDDEN)
                lines[number] = "\t".join(FORBIDDEN.sub("", part) for part in line.split("\t"))
        return "\n".join(lines)

    def set_format(self, text: str, ends: list[str]) -> tuple[str, list[str]]:
        """Return a pack.toml with its `format` on a line of its own, and the ends of its lines."""
        try:
            document = parse(text)
        except UnreadableText:
            return text, ends
        if "format" in document or not document:
            return text, ends
        edits = edits_for((Change(("format",), FORMAT),), Page(text, ""), document)
        for edit in edits:
            line = text.count("\n", 0, edit.start)
            self.note(line + 1, Message("fixed-format", format=FORMAT))
            ends = [*ends[:line], (ends or ["\n"])[0], *ends[line:]]
        return apply_edits(edits, text), ends


def _curly_at(token: re.Match[str]) -> re.Match[str] | None:
    """Return the text between curly marks, or with one behind it, that begins where `token` is a mark alone."""
    if len(token[0]) > 1:
        return None
    return (_ENDS_CURLY if token[0] == '"' else _BETWEEN_CURLY).match(token.string, token.start())


def _has_tab(raw: str) -> bool:
    return "\t" in raw or any(meant == "\t" for _, _, meant in escapes(raw))


def _clean(raw: str) -> str:
    """Return the raw text of a string, quotes included, without tabs and unprintable characters."""
    pieces, last = [], 0
    for start, length, meant in escapes(raw) if raw[:1] == '"' else ():
        if FORBIDDEN.search(meant):
            pieces += [raw[last:start], " " if meant == "\t" else ""]
            last = start + length
    return FORBIDDEN.sub("", "".join([*pieces, raw[last:]]).replace("\t", " "))


def describe_fixes(fixes: tuple[Fix, ...], file: str) -> Iterator[str]:
    """Yield what was mended, a line for each sort of it: the first place, then the lines of the others."""
    for what in dict.fromkeys(fix.what for fix in fixes):
        first, *others = list(dict.fromkeys(fix.line for fix in fixes if fix.what == what))
        place = f"{file}:{first}" if first else file
        lines = join_names(list(map(str, others)))
        yield (
            messages.text("fixed-also-in", place=place, what=what, lines=lines)
            if others
            else (f"{place}: {messages.text(what)}")
        )
