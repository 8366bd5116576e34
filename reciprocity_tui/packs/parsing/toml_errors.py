"""Explain the complaints of a TOML parser to authors of exercises."""

import re

from reciprocity_tui.exercise.finding import nearest, toml_line
from reciprocity_tui.message import Message, Text
from reciprocity_tui.packs.parsing.number_words import parse_number
from reciprocity_tui.packs.parsing.read import FIX_HINT, UnreadableText
from reciprocity_tui.packs.parsing.unreadable import diagnose_text

_HEADER = re.compile(r"\[+([^\]\n]*)\]+")
_KEY = re.compile(r"^[ \t]*([\w.\"'-]+)[ \t]*=", re.MULTILINE)
_CURLY = "\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb`"
_CLOSED_CURLY = re.compile(
    "[\"'][^\"'\n]*([\u201c\u201d\u2018\u2019\u00bb])[ \t,\\]}]*(?:#.*)?$", re.MULTILINE
)
_FIRST_STEP = re.compile(r"\A(?:(?![ \t]*\[\[?[ \t]*step[ \t]*\]).*\n)*?[ \t]*(\[\[[ \t]*step\.do[ \t]*\]\])")
_COMMENT = Message("finding-comment-begins")
_QUOTES = Message("finding-quotes-inside-text")

_ONLY_COMMENT = Message("finding-only-comment-behind")
_TRAILING_TEXT: tuple[tuple[str, str, tuple[Message, ...]], ...] = (
    ("", r"([,;])$", (Message("finding-line-ends-with-value", rest=""),)),
    ("", r"//|--|/\*", (_COMMENT,)),
    (r"= *[+-]?\d{1,9}$", r"[.,]\d*$", (Message("finding-whole-number", number=""),)),
    (r"= *[+-]?0$", r"0*(\d{1,9})$", (Message("finding-leading-zero", key="", rest=""),)),
    (r"= *\d{1,2}$", r":(\d{2})$", (Message("finding-clock-is-number", key="", clock=""),)),
    (
        r"= *[+-]?(\d{1,9})$",
        "",
        (Message("finding-number-alone", key="", value=""), Message("finding-or-quote-all")),
    ),
    (r"[\]}]$|= *(true|false)$", "", (_ONLY_COMMENT,)),
    ("", ",", (Message("finding-texts-in-brackets"), _QUOTES)),
    ("", r"[A-Za-z_-]+ *=", (Message("finding-new-line-here"),)),
    ("", r"\+", (Message("finding-texts-not-added"),)),
    ("'$", "", (Message("finding-apostrophe-ends-text"),)),
)
"""What is before and behind the place where a line should have ended, and what to do about it; the first that fits."""
_MISSING_VALUE: tuple[tuple[str, Message], ...] = (
    (">", Message("finding-equals-alone")),
    ("=", Message("finding-one-equals")),
    (r"\(", Message("finding-list-in-brackets")),
    ("- *[\"']", Message("finding-no-hyphen")),
    (r"[\]}]", Message("finding-bracket-too-many")),
    (r"\.\d", Message("finding-number-without-point")),
    (r"(?i)(null|none|nil|undefined)\b", Message("finding-no-null")),
    (r"//|--|/\*", _COMMENT),
    ("", Message("finding-quote-text")),
)
"""The same for the place where a value should have begun."""


def explain_toml_error(complaint: str, position: int, text: str) -> UnreadableText:
    """Return the error behind a complaint of tomli's at `position` of `text`."""
    if (fault := diagnose_text(text)) is not None:
        return fault
    if complaint.startswith(("Cannot overwrite", "Cannot declare", "Cannot mutate")):
        return _duplicate(position, text)
    message, offset, hints = _unexpected(complaint, position, text)
    return UnreadableText("E010", message, offset, hints, text=text)


def _unexpected(complaint: str, position: int, text: str) -> tuple[Message, int, tuple[Text, ...]]:
    begins = complaint.partition(" ")[0]
    if complaint.startswith("Invalid value"):
        return _missing_value(position, text)
    if complaint.startswith("Expected '='"):
        return _missing_equals(position, text)
    if complaint.startswith("Expected newline"):
        return Message("finding-left-over"), position, _trailing_text_hints(position, text)
    if begins == "Expected":
        return Message("finding-header-not-closed"), _line_start(position, text), ()
    if begins in ("Illegal", "Unterminated"):
        start = _opening_quote(position, text)
        curly = _CLOSED_CURLY.match(text, start)
        hints = (
            (Message("finding-ends-in-curly", mark=curly[1]), FIX_HINT)
            if curly
            else (Message("finding-close-text"),)
        )
        return Message("finding-text-not-closed"), start, hints
    if begins in ("Unescaped", "Escaped") or complaint.startswith("Invalid hex"):
        return Message("finding-unknown-escape"), max(0, position - 1), (Message("finding-write-backslash"),)
    if begins == "Unclosed":
        return Message("finding-comma-missing"), position, ()
    if complaint.startswith("Invalid date"):
        return Message("finding-no-such-date"), position, (Message("finding-put-in-quotes"),)
    if complaint.startswith("Invalid initial"):
        return Message("finding-key-missing-here"), position, ()
    return Message("finding-no-line-of-toml"), position, (Message("finding-line-reads"),)


def _missing_equals(position: int, text: str) -> tuple[Message, int, tuple[Text, ...]]:
    start = _line_start(position, text)
    key = _SPACED.match(text, start)
    if key is not None:
        return Message("finding-spaces-in-key"), start, (_without_spaces(key[1]),)
    if text[position : position + 1] == ":":
        return Message("finding-colon-for-equals"), position, ()
    return Message("finding-equals-missing"), max(0, position - 1), (Message("finding-line-reads"),)


_SPACED = re.compile(r"(\w+(?:[ \t]+\w+)+)[ \t]*=(?!=)")
"""A key of several words. A single one of them may be misspelled, too."""


def _without_spaces(key: str) -> Message:
    from reciprocity_tui.packs.schema.schema_fields import every_key

    joined = "_".join(key.split())
    name = nearest(joined, every_key(), 0.8) or nearest("".join(key.split()), every_key(), 0.9) or joined
    return Message("finding-did-you-mean", word=f"`{name}`")


def _missing_value(position: int, text: str) -> tuple[Message, int, tuple[Text, ...]]:
    character = text[position : position + 1]
    word = re.match(r"\w*", text[position:]).group()  # type: ignore[union-attr]
    if character in ("", "\n", "#"):
        return Message("finding-value-missing-here"), max(0, position - 1), ()
    if character in _CURLY:
        is_backtick = character == "`"
        hints = (
            (Message("finding-replace-backtick"),)
            if is_backtick
            else (Message("finding-replace-curly"), FIX_HINT)
        )
        return Message("finding-straight-quotes"), position, hints
    if word.lower() in ("true", "false", "yes", "no", "on", "off"):
        meant = "true" if word.lower() in ("true", "yes", "on") else "false"
        return (
            Message("finding-word-is-no-value", word=word),
            position,
            (Message("finding-write-truth", truth=meant),),
        )
    if character == "," and text[:position].rstrip()[-1:] in (",", "["):
        return Message("finding-comma-too-many"), position, (Message("finding-take-it-out"),)
    words = re.match(r"[^\W\d_]*(?:[- ][^\W\d_]+)?", text[position:]).group()  # type: ignore[union-attr]
    if (number := parse_number(words.lower())) is not None and (
        key := _KEY.match(text, _line_start(position, text))
    ):
        return (
            Message("finding-no-value"),
            position,
            (toml_line(key[1], number),),
        )
    hint = next(hint for pattern, hint in _MISSING_VALUE if re.match(pattern, text[position : position + 12]))
    return Message("finding-no-value"), position, (hint,)


def _trailing_text_hints(position: int, text: str) -> tuple[Message, ...]:
    """Return the hints for what is behind a value."""
    line = text[_line_start(position, text) : position].rstrip()
    rest = text[position:].partition("\n")[0].strip()
    name = _KEY.match(line)
    key = f"{name[1]} = " if name else ""
    for value, behind, hints in _TRAILING_TEXT:
        before, after = re.search(value, line), re.match(behind, rest)
        if before is not None and after is not None:
            words = {"value": before[before.lastindex or 0], "rest": after[after.lastindex or 0], "key": key}
            words["number"] = f"{key}{_whole_number(line + after[0])}"
            words["clock"] = str(_minutes(line + after[0]))
            return tuple(Message(hint.id, **{name: words[name] for name in hint.arguments}) for hint in hints)
    return (_QUOTES,)


def _minutes(line: str) -> int:
    """Return the first number of a clock time, or the second if the first is 0: 0 without a clock time."""
    clock = re.search(r"(\d{1,2}):(\d{2})$", line)
    return (int(clock[1]) or int(clock[2])) if clock else 0


def _whole_number(line: str) -> int:
    number = re.search(r"(\d{1,9})(?:[.,](\d{0,3}))?$", line)
    return int(float(f"{number[1]}.{number[2] or 0}") + 0.5) if number else 0


def _duplicate(position: int, text: str) -> UnreadableText:
    """Return the error of a header or a key that is given twice; `position` is behind it."""
    start = _line_start(position, text)
    header = _HEADER.match(text, start)
    if header is not None and header.end() >= position:
        name = header[1].strip("[] \t")[:60]
        first = _FIRST_STEP.search(text)
        if name == "step" and first is not None and first.start() < start:
            message, hint = Message("finding-step-do-without-round"), Message("finding-begin-round-above")
            return UnreadableText("E112", message, first.start(1), (hint,), text=text, length=len(first[1]))
        is_step = name in ("step", "step.do")
        hint = Message("finding-write-two-brackets") if is_step else Message("finding-keep-one-or-new-step")
        message, length = Message("finding-table-given-before", table=name), len(header[0])
        return UnreadableText("E013", message, start, (hint,), text=text, length=length)
    keys = [match.span(1) for match in _KEY.finditer(text, 0, position)]
    begin, end = keys[-1] if keys else (start, position)
    message, hint = (
        Message("finding-given-twice", key=text[begin:end][:60]),
        Message("finding-keep-one-or-new-step"),
    )
    return UnreadableText("E013", message, begin, (hint,), text=text, length=end - begin)


def _line_start(position: int, text: str) -> int:
    begin = text.rfind("\n", 0, position) + 1
    return begin + len(text[begin:position]) - len(text[begin:position].lstrip(" \t"))


def _opening_quote(position: int, text: str) -> int:
    """Return the offset of the quotation mark that opens the text around `position`."""
    three = max(text.rfind('"""', 0, position), text.rfind("'''", 0, position))
    begin = text.rfind("\n", 0, position) + 1
    quote = re.compile("[\"']").search(text, max(begin, text.find("=", begin, position)), position)
    if quote is not None and not (position >= len(text) and three >= 0):
        return quote.start()
    return max(three, 0)
