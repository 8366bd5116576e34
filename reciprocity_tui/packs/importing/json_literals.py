"""Parse values of JSON and JavaScript, with their lines, by a grammar for both; nothing is ever run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.packs.importing.syntax_check import find_broken_line

if TYPE_CHECKING:
    from tree_sitter import Node

MOST_DEPTH = 30
"""Levels of nesting; no list of questions is deeper."""

_RAW = 60
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}


@dataclass(frozen=True)
class ParsedValue:
    """A value and its first line. `of` is None for code, null, a function and the like."""

    of: "str | float | bool | list[ParsedValue] | dict[str, ParsedValue] | None"
    line: int
    raw: str = ""
    """The beginning of its source, unless it is a text."""


def parse_literals(text: str, name: str) -> Iterator[tuple[str, ParsedValue]]:
    """Yield every list, object or text on the top level, with the name it is given, if any. Raises PackError."""
    plain = text.replace("\0", " ").removeprefix("\ufeff")
    # An object at the beginning would be read as a block; this prefix moves no line.
    before = "x=" if plain.lstrip(" \t\r\n")[:1] in ("{", "[") else ""
    line = find_broken_line(plain, lambda piece: _syntax_error(_parse_tree(before + piece)))
    root = _parse_tree(before + plain) if line is None else None
    line = line if root is None else _syntax_error(root)
    if root is None or line is not None:
        raise PackError(
            Message("import-no-json", name=name, line=line or 1), Message("import-often-a-comma-is-missing")
        )
    yield from (("" if before and label == "x" else label, value) for label, value in _outermost(root))


def _parse_tree(text: str) -> "Node":
    import tree_sitter_typescript
    from tree_sitter import Language, Parser

    parser = Parser(Language(tree_sitter_typescript.language_typescript()))
    return parser.parse(text.encode("utf-8", "replace")).root_node


def _syntax_error(root: "Node") -> int | None:
    return _first_error(root) if root.has_error else None


def _first_error(root: "Node") -> int:
    node = root
    while True:
        bad = next((child for child in node.children if child.has_error or child.is_missing), None)
        if bad is None or bad.is_error or bad.is_missing:
            return int((bad or node).start_point[0]) + 1
        node = bad


def _outermost(root: "Node") -> Iterator[tuple[str, ParsedValue]]:
    """Yield the outermost values, with the nearest name before each."""
    waiting: list[tuple[Node, str]] = [(root, "")]
    while waiting:
        node, name = waiting.pop()
        if node.type in ("array", "object", "template_string"):
            yield name, _value(node, 0)
            continue
        if node.type in ("variable_declarator", "assignment_expression"):
            label = node.child_by_field_name("name") or node.child_by_field_name("left")
            name = _text(label) if label is not None else name
        if "type" in node.type and node.type != "satisfies_expression":
            continue
        waiting.extend((child, name) for child in reversed(node.named_children))


def _value(node: "Node", depth: int) -> ParsedValue:
    line = int(node.start_point[0]) + 1
    if depth > MOST_DEPTH:
        return ParsedValue(None, line)
    match node.type:
        case "array":
            return ParsedValue([_value(child, depth + 1) for child in _inner(node)], line)
        case "object":
            return ParsedValue(_unique_pairs(_pairs(node, depth + 1)), line)
        case "number" | "unary_expression":
            return ParsedValue(_number(_text(node)), line, _text(node)[:_RAW])
        case "true" | "false":
            return ParsedValue(node.type == "true", line, node.type)
        case "as_expression" | "satisfies_expression" | "parenthesized_expression":
            inner = _inner(node)
            return _value(inner[0], depth + 1) if inner else ParsedValue(None, line)
        case _:
            text = _string(node, depth)
            return ParsedValue(text, line, "" if text is not None else _text(node)[:_RAW])


def _inner(node: "Node") -> "list[Node]":
    return [child for child in node.named_children if child.type != "comment"]


def _pairs(node: "Node", depth: int) -> Iterator[tuple[str, ParsedValue]]:
    for child in _inner(node):
        key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
        if child.type == "pair" and key is not None and value is not None:
            name = _string(key, depth) if key.type == "string" else _text(key)
            yield name or "", _value(value, depth)
        else:
            yield _text(child)[:40], ParsedValue(None, int(child.start_point[0]) + 1)


def _unique_pairs(pairs: Iterator[tuple[str, ParsedValue]]) -> dict[str, ParsedValue]:
    """Return the pairs by key; number repeated keys, so that none replaces another."""
    fields: dict[str, ParsedValue] = {}
    for key, value in pairs:
        name, number = key, 2
        while name in fields:
            name, number = f"{key} ({number})", number + 1
        fields[name] = value
    return fields


def _string(node: "Node", depth: int) -> str | None:
    """Return the text of a node, also of texts joined by a plus; None for anything else."""
    if node.type == "binary_expression" and depth <= MOST_DEPTH:
        parts = [_string(child, depth + 1) for child in _inner(node)]
        plus = all(_text(child) == "+" for child in node.children if not child.is_named)
        return "".join(part or "" for part in parts) if plus and None not in parts else None
    if node.type not in ("string", "template_string"):
        return None
    pieces = []
    for child in node.named_children:
        if child.type == "template_substitution":
            return None
        pieces.append(_unescape(_text(child)) if child.type == "escape_sequence" else _text(child))
    joined = "".join(pieces)
    # Two escapes may be the halves of one character.
    return (
        joined.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if "\\u" in _text(node)
        else joined
    )


def _unescape(escape: str) -> str:
    code = escape[1:]
    if match := re.fullmatch(r"u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})", code):
        number = int(match[1] or match[2] or match[3], 16)
        return chr(number) if number <= 0x10FFFF else "\ufffd"
    return "" if code[:1] in "\r\n" else _ESCAPES.get(code, code)


def _text(node: "Node") -> str:
    return (node.text or b"").decode("utf-8", "replace")


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
