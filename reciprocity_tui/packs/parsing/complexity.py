"""Find shapes that make a parser slow, before it sees them."""

import re

from reciprocity_tui.message import Message

MOST_DEPTH = 16
MOST_KEY_PARTS = 12
MOST_MARKS = 20_000
"""Lines, brackets, commas, texts and the like in one file: what a parser has to look at one by one."""

_MARKS = (
    r'"""(?:[^"\\]++|\\.|"{1,2}(?!"))*+"{3,5}|"""[\s\S]*+'
    r"|'''(?:[^']++|'{1,2}(?!'))*+'{3,5}|'''[\s\S]*+"
    r"|\"(?:[^\"\\\n]++|\\[^\n])*+(?:\"|[^\n]*+)|'[^'\n]*+'?"
    r"|\#[^\n]*+|[\[\]{}.,=\n]"
)
"""Compiled when it is needed, which is seldom: that takes longer than a usual file does."""

_MANY_KEY_PARTS = re.compile(rf"\.(?:[^.\n]*+\.){{{MOST_KEY_PARTS - 1}}}")
"""So many in one line."""


def may_be_complex(text: str) -> bool:
    """Return whether `text` needs a closer look before it is parsed: nothing of a usual size does."""
    if len(text) > MOST_MARKS // 2:
        data = text.encode("utf-8", "replace")
        if len(data) - len(data.translate(None, b"\n[{,=")) > MOST_MARKS // 2:
            return True
    return _MANY_KEY_PARTS.search(text) is not None


def find_excess(text: str) -> tuple[Message, int] | None:
    """Return what there is too much of, and the offset where it becomes too much; None within the limits."""
    depth = dots = 0
    for count, match in enumerate(re.finditer(_MARKS, text, re.DOTALL)):
        mark = text[match.start()]
        if mark in "\"'#":
            continue
        if mark == ".":
            dots += 1
            if dots >= MOST_KEY_PARTS:
                return Message("finding-key-has-too-many-parts", most=MOST_KEY_PARTS), match.start()
            continue
        dots = 0
        if mark in "[{":
            depth += 1
            if depth > MOST_DEPTH:
                return Message("finding-brackets-too-deep"), match.start()
        elif mark in "]}":
            depth -= 1
        elif count > MOST_MARKS:
            return Message("finding-too-much-in-file"), match.start()
    return None
