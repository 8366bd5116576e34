"""What TOML 1.1 allows and 1.0 refuses: read here, and by many other tools not."""

import re
from typing import NamedTuple

from reciprocity_tui.message import Message

_HINTS_OF_NEWER = tuple(map(re.compile, (r"\{[^{}\n]*\n", r",[ \t\r\n]*\}")))
"""Looked for one by one: what begins with a character of its own is sooner known not to be there."""
_TOKENS = (
    r'(?P<text>"""(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*"{3,5}|"(?:[^"\\\n]|\\.)*")'
    r"|'''(?:[^']|'{1,2}(?!'))*'{3,5}|'[^'\n]*'|\#[^\n]*|(?P<mark>[\[\]{},\n])|[^\s\[\]{},\"'#]+"
)
_ESCAPE = r"(?<!\\)(?:\\\\)*(\\e|\\x[0-9A-Fa-f]{2})"
"""These two are compiled when they are needed, which is seldom."""


class NewerSyntax(NamedTuple):
    """The first such place: where, how long it is, and what it is."""

    offset: int
    length: int
    what: Message


def may_have_newer_syntax(text: str) -> bool:
    """Return whether there may be such a thing in a text, at a glance: nearly all have none."""
    return any(sign.search(text) for sign in _HINTS_OF_NEWER) or "\\e" in text or "\\x" in text


def find_newer_syntax(text: str) -> NewerSyntax | None:
    """Return the first thing in a text that only TOML 1.1 allows; None where there is none."""
    open_ones: list[str] = []
    comma: int | None = None
    for match in re.finditer(_TOKENS, text):
        mark = match["mark"]
        if mark is None and (match["text"] or not match[0].startswith("#")):
            escape = re.search(_ESCAPE, match["text"] or "")
            if escape is not None:
                what = Message("newer-toml-escape", escape=escape[1])
                return NewerSyntax(match.start() + escape.start(1), len(escape[1]), what)
            comma = None
        elif mark == "\n":
            if open_ones[-1:] == ["{"]:
                start = text.rfind("{", 0, match.start())
                return NewerSyntax(start, 1, Message("newer-toml-table"))
        elif mark == ",":
            comma = match.start()
        elif mark in ("[", "{"):
            open_ones.append(mark)
            comma = None
        elif mark in ("]", "}"):
            if mark == "}" and open_ones[-1:] == ["{"] and comma is not None:
                return NewerSyntax(comma, 1, Message("newer-toml-comma"))
            del open_ones[-1:]
            comma = None
    return None
