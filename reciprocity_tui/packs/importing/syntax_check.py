"""Whether a long list in JSON or JavaScript is sound: a parser that goes on after a fault takes seconds over many.

Its brackets, texts and commas are looked at first; then it is parsed in pieces, up to the first that is broken.
"""

import json
import re
from collections.abc import Callable, Iterator

_PIECE = 4 * 1024
"""Characters of a piece, at least; nothing needs to be known of a text that is shorter."""
_MOST_OPEN = 10_000
_MOST_LOOSE = 5000
"""Signs in a row that are in no text, and neither commas nor brackets."""
_TOKEN = re.compile(
    r"""(?P<text>"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`)"""
    r"|(?P<aside>//[^\n]*|/\*[\s\S]*?\*/)|(?P<open>[\[({])|(?P<close>[\])}])|(?P<comma>,)|(?P<other>\S)"
)
_CLOSES = {"[": "]", "(": ")", "{": "}"}
_BEFORE_A_VALUE = frozenset(("", *"[,(=:?"))
_WORDS_BEFORE_A_VALUE = ("default", "return")


def find_broken_line(text: str, parsed: Callable[[str], int | None]) -> int | None:
    """Return the line in which a long text is broken for sure; None where it seems sound, or is short.

    parsed -- the first line of a text that cannot be parsed, from 1; None where all of it can.
    """
    if len(text) <= _PIECE or _is_json(text):
        return None
    start, opened = 0, ""
    for end, brackets in _commas(text):
        if brackets is None:
            return _line(text, end)
        if end - start > _PIECE:
            closed = "".join(_CLOSES[sign] for sign in reversed(brackets))
            # What is in an object needs a key there.
            head = f"x={re.sub('{(?=.)', '{k:', opened)}" if start else ""
            line = parsed(f"{head}{text[start:end]}{closed}")
            if line is not None:
                return _line(text, start) + line - 1
            start, opened = end, brackets
    return None


def _line(text: str, end: int) -> int:
    return text.count("\n", 0, end) + 1


def _is_json(text: str) -> bool:
    try:
        json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return False
    return True


def _commas(text: str) -> Iterator[tuple[int, str | None]]:
    """Yield the end of each comma between values, and the brackets around it; None for them where something is broken.

    A comma within code, or between what a function is given, is none of them.
    """
    brackets, code = "", 0
    inside: list[bool] = []
    before = ""
    loose = 0
    for match in _TOKEN.finditer(text):
        kind, sign, at = match.lastgroup, match.group(), match.start()
        loose = loose + 1 if kind == "other" else 0
        double = kind == "text" and before == "text" and bool(brackets)
        unfit = kind == "close" and _CLOSES.get(brackets[-1:]) != sign
        if double or unfit or loose > _MOST_LOOSE or len(brackets) > _MOST_OPEN:
            yield at, None
            return
        if kind == "open":
            inside.append(sign == "{" and not _is_value(text, at, before))
            brackets, code = brackets + sign, code + inside[-1]
        elif kind == "close":
            brackets, code = brackets[:-1], code - inside.pop()
        elif kind == "comma" and not code and brackets[-1:] in ("[", "{"):
            yield match.end(), brackets
        if kind != "aside":
            before = "text" if kind == "text" else sign
    if brackets:
        yield len(text), None


def _is_value(text: str, at: int, before: str) -> bool:
    """Return whether a curly bracket opens an object, and no code."""
    return before in _BEFORE_A_VALUE or text[max(0, at - 20) : at].rstrip().endswith(_WORDS_BEFORE_A_VALUE)
