"""Map a path of the document to its line and column in the file.

The parser of positions is loaded only when there is a fault to show. What it cannot read (TOML 1.1 is ahead of it)
it leaves as ERROR nodes; what is asked for there is answered with the nearest thing that is known.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

import tomli
import tree_sitter
import tree_sitter_toml

from reciprocity_tui.exercise.finding import DocumentPath
from reciprocity_tui.sanitize import FORBIDDEN

Span = tuple[int, int]
"""Offset and length, in characters of the text."""

_KEYS = ("bare_key", "quoted_key", "dotted_key")
_NON_ITEMS = ("[", "]", ",", "{", "}", "=", "comment", "ERROR")
_BEGINS = re.compile(rb"[\x00-\x7f\xc0-\xff]")
"""The first byte of a character, in UTF-8."""
_BLOCK = 1024
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_VALUE = re.compile(rb"[ \t]*=[ \t]*([^\n#,\]}]*[^\s#,\]}])")
_OPENING = re.compile(r"\"\"\"\n?|'''\n?|\"|'")


class Locator:
    """The places of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._bytes = text.encode("utf-8", "replace")
        self._keys: dict[DocumentPath, tuple[int, int]] = {}
        self._values: dict[DocumentPath, tuple[int, int]] = {}
        self._last: dict[DocumentPath, int] = {}
        self._lists: dict[DocumentPath, DocumentPath] = {}
        self._ends: dict[DocumentPath, int] = {}

    @cached_property
    def _root(self) -> tree_sitter.Node:
        parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))
        return parser.parse(self._bytes).root_node

    @cached_property
    def _nodes(self) -> bool:
        for node in self._root.children:
            if node.type in ("table", "table_array_element"):
                self._table(node)
            else:
                self._entry(node, ())
                if node.type == "pair":
                    self._ends[()] = node.end_byte
        return True

    def span(self, path: DocumentPath, *, key: bool = False, part: Span | None = None) -> Span:
        """Return the span of `path`, or of its nearest known parent.

        key -- of the key instead of its value. part -- offset and length inside the text at `path`.
        """
        _ = self._nodes
        path = self._lists.get(path, path)
        if path in self._values and not (key and path in self._keys):
            start, end = self._values[path]
            return self._within(start, end, part) if part else self._span(start, end)
        while path:
            if path in self._keys:
                return self._span(*self._keys[path])
            if path in self._values:
                return self._span(*self._values[path])
            path = path[:-1]
        first = min((start for start, _ in self._keys.values()), default=0)
        return self._span(first, next((end for start, end in self._keys.values() if start == first), 0))

    def key_of(self, path: DocumentPath) -> Span | None:
        """Return the span of the key or the header at `path`; None if it has none of its own."""
        _ = self._nodes
        place = self._keys.get(self._lists.get(path, path))
        return None if place is None else self._span(*place)

    def value_of(self, path: DocumentPath) -> Span | None:
        """Return the span of the value at `path`; None if there is none behind a `=`."""
        _ = self._nodes
        place = self._values.get(path)
        return None if place is None else self._span(*place)

    def has(self, path: DocumentPath) -> bool:
        """Return whether the text has anything at `path`."""
        _ = self._nodes
        path = self._lists.get(path, path)
        return path in self._keys or path in self._values

    def end_of(self, path: DocumentPath) -> int | None:
        """Return where the last line of the table at `path` ends that says something; None where it is no such table.

        Lines of tables below it are not counted: what is added behind them would belong to those.
        """
        _ = self._nodes
        end = self._ends.get(self._lists.get(path, path))
        return None if end is None else self._character(end)

    def blocks(self) -> Iterator[tuple[int, int]]:
        """Yield the beginning of every list and table in braces, with its key if it has one, and its last bracket."""
        _ = self._nodes
        for path, (start, end) in self._values.items():
            if self._bytes[start : start + 1] in (b"[", b"{"):
                begin = self._keys[path][0] if path in self._keys else start
                yield self._character(begin), self._character(end - 1)

    def comments(self) -> Iterator[tuple[int, str]]:
        """Yield every comment with its offset."""
        ahead = [self._root]
        while ahead:
            node = ahead.pop()
            if node.type == "comment":
                begin, length = self._span(node.start_byte, node.end_byte)
                yield begin, self.text[begin : begin + length]
            ahead += reversed(node.children)

    def find_hidden(self, path: DocumentPath, *, key: bool = False) -> Span:
        """Return the span of the character, or of its escape, that keeps the text at `path` from being shown."""
        start, length = self.span(path, key=key)
        raw = self.text[start : start + length]
        for offset, size, meant in escapes(raw):
            if FORBIDDEN.search(meant):
                return start + offset, size
        match = FORBIDDEN.search(raw)
        return (start + match.start(), 1) if match else (start, length)

    @cached_property
    def _offsets(self) -> list[int]:
        """Return the number of characters before each block of bytes."""
        counts = (
            len(_BEGINS.findall(self._bytes, at, at + _BLOCK)) for at in range(0, len(self._bytes), _BLOCK)
        )
        return [0, *accumulate(counts)]

    def _character(self, offset: int) -> int:
        """Return the number of characters that begin before the byte at `offset`."""
        if len(self._bytes) == len(self.text):
            return offset
        block = offset // _BLOCK
        return self._offsets[block] + len(_BEGINS.findall(self._bytes, block * _BLOCK, offset))

    def _span(self, start: int, end: int) -> Span:
        begin = self._character(start)
        return begin, self._character(end) - begin

    def _within(self, start: int, end: int, part: Span) -> Span:
        begin, length = self._span(start, end)
        raw = self.text[begin : begin + length]
        opening = _OPENING.match(raw)
        if opening is None or ("\\" in raw and raw[0] == '"'):
            return begin, length
        return begin + opening.end() + part[0], part[1]

    def _table(self, node: tree_sitter.Node) -> None:
        name = next((child for child in node.children if child.type in _KEYS), None)
        if name is None:
            return
        path: DocumentPath = ()
        for word in _key_parts(name):
            path = (*path, word)
            if path in self._last:
                path = (*path, self._last[path])
        if node.type == "table_array_element":
            listed = path[:-1] if path and isinstance(path[-1], int) else path
            self._last[listed] = self._last.get(listed, -1) + 1
            path = (*listed, self._last[listed])
            self._lists.setdefault(listed, path)
        header = [child for child in node.children if child.type in ("[", "[[", "]", "]]")]
        start, end = header[0].start_byte if header else name.start_byte, name.end_byte
        end = max([end, *(child_node.end_byte for child_node in header)])
        self._keys.setdefault(path, (start, end))
        self._ends.setdefault(
            path, max([end, *(pair.end_byte for pair in node.children if pair.type == "pair")])
        )
        for child in node.children:
            if child is not name and child not in header:
                self._entry(child, path)

    def _entry(self, node: tree_sitter.Node, path: DocumentPath) -> None:
        """Remember a pair; of what could not be read, whatever pairs and keys are in it."""
        if node.type == "ERROR":
            for child in node.children:
                self._entry(child, path)
        elif node.type in _KEYS:
            whole = self._name(node, path)
            if (rest := self._rest_of_line(node)) is not None:
                self._values.setdefault(whole, rest)
        elif node.type == "pair":
            whole = self._name(node.children[0], path)
            # A comment at the end of the line belongs to the pair, for the parser.
            *_, value = parts = [child for child in node.children if child.type != "comment"]
            if len(parts) > 2 and value.type != "ERROR":
                self._value(value, whole)
            elif (rest := self._rest_of_line(node.children[0])) is not None:
                self._values.setdefault(whole, rest)

    def _rest_of_line(self, node: tree_sitter.Node) -> tuple[int, int] | None:
        """Return the bytes after the `=` of a key whose value the grammar does not know yet; None if there are none."""
        match = _VALUE.match(self._bytes, node.end_byte)
        return match.span(1) if match is not None and match[1] else None

    def _name(self, node: tree_sitter.Node, path: DocumentPath) -> DocumentPath:
        for word in _key_parts(node):
            path = (*path, word)
            self._keys.setdefault(path, (node.start_byte, node.end_byte))
        return path

    def _value(self, node: tree_sitter.Node, path: DocumentPath) -> None:
        self._values.setdefault(path, (node.start_byte, node.end_byte))
        if node.type == "inline_table":
            for child in node.children:
                self._entry(child, path)
        elif node.type == "array":
            items = [child for child in node.children if child.type not in _NON_ITEMS]
            for index, child in enumerate(items):
                self._value(child, (*path, index))


def _key_parts(node: tree_sitter.Node) -> Iterator[str]:
    """Return the parts of a key."""
    if node.type == "dotted_key":
        for child in node.children:
            yield from _key_parts(child)
    elif node.type in _KEYS:
        raw = (node.text or b"").decode("utf-8", "replace")
        yield _unquote(raw) if node.type == "quoted_key" else raw


def _unquote(raw: str) -> str:
    try:
        return next(iter(tomli.loads(f"{raw} = 1")))
    except (tomli.TOMLDecodeError, StopIteration):
        return raw[1:-1]


def escapes(raw: str) -> Iterator[tuple[int, int, str]]:
    """Yield the offset and length of each escape in the raw text of a string, and the character it represents."""
    for match in _ESCAPE.finditer(raw):
        yield match.start(), len(match[0]), _unescape(match[0])


def _unescape(escape: str) -> str:
    """Return the character that an escape means."""
    if escape[1] in "uUx":
        digits = escape[2:]
        return chr(int(digits, 16)) if len(digits.lstrip("0")) < 6 else ""
    return {"b": "\b", "t": "\t", "f": "\f", "r": "\r", "e": "\x1b"}.get(escape[1], "")
