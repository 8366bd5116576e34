"""What a TOML parser complains about, in the words of somebody who writes exercises."""

import re

from reciprocity_tui.exercise.finding import nearest
from reciprocity_tui.packs.parsing.number_words import parse_number
from reciprocity_tui.packs.parsing.read import FIX_HINT, UnreadableText
from reciprocity_tui.packs.parsing.unreadable import diagnose_text

_HEADER = re.compile(r"\[+([^\]\n]*)\]+")
_KEY = re.compile(r"^[ \t]*([\w.\"'-]+)[ \t]*=", re.MULTILINE)
_CURLY = "\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb`"
_CLOSED_CURLY = re.compile(
    "[\"'][^\"'\n]*([\u201c\u201d\u2018\u2019\u00bb])[ \t,\\]}]*(?:#.*)?$", re.MULTILINE
)
_TWO_BRACKETS = "Write it with two brackets, [[ ]], at each of them."
_FIRST_STEP = re.compile(r"\A(?:(?![ \t]*\[\[?[ \t]*step[ \t]*\]).*\n)*?[ \t]*(\[\[[ \t]*step\.do[ \t]*\]\])")
_ROUND = "Begin a `round` above it, in a [[step]] of its own."
_KEEP_ONE = "Keep one of the two, or begin a new [[step]]."
_QUOTES = 'Inside a text a quotation mark is written \\", or the whole text stands in single quotes.'
_BACKSLASH = "A backslash itself is written \\\\, or the whole text stands in single quotes."
_COMMENT = "A comment begins with #."
_SEVERAL_LINES = 'Add the closing quotation mark; a text of several lines stands between """ and """.'

_ONLY_COMMENT = "Nothing but a comment stands behind this, and it begins with #."
_TRAILING_TEXT: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("", r"([,;])$", ("Take the {rest} out: a line ends with its value.",)),
    ("", r"//|--|/\*", (_COMMENT,)),
    (r"= *[+-]?\d{1,9}$", r"[.,]\d*$", ("Numbers are whole here: {number}",)),
    (r"= *[+-]?0$", r"0*(\d{1,9})$", ("A number does not begin with 0: {key}{rest}",)),
    (r"= *\d{1,2}$", r":(\d{2})$", ("Minutes and seconds are whole numbers: {key}{clock}",)),
    (
        r"= *[+-]?(\d{1,9})$",
        "",
        ("Write the number alone: {key}{value}", "Or put all of it in quotation marks, if a text is meant."),
    ),
    (r"[\]}]$|= *(true|false)$", "", (_ONLY_COMMENT,)),
    ("", ",", ('Several texts stand in brackets: ["tea", "coffee"].', _QUOTES)),
    ("", r"[A-Za-z_-]+ *=", ("Begin a new line here.",)),
    ("", r"\+", ("Texts cannot be added up: write it as one.",)),
    ("'$", "", ("An apostrophe ends a text in single quotes: put this one in double quotation marks.",)),
)
"""What stands before and behind where a line should have ended, and what to do about it; the first that fits."""
_MISSING_VALUE: tuple[tuple[str, str], ...] = (
    (">", "Write = alone, without the >."),
    ("=", "One = is enough."),
    (r"\(", 'A list stands in square brackets: ["tea", "coffee"].'),
    (
        "- *[\"']",
        "Take the hyphen out: between brackets and commas, each text stands in quotation marks alone.",
    ),
    (r"[\]}]", "Take this bracket out, or write what is missing before it."),
    (r"\.\d", "Numbers are whole here, like 1."),
    (r"(?i)(null|none|nil|undefined)\b", "TOML has no word for nothing: leave the line out."),
    (r"//|--|/\*", _COMMENT),
    ("", 'A text stands in quotation marks: "like this".'),
)
"""The same for where a value should have begun."""


def explain_toml_error(complaint: str, position: int, text: str) -> UnreadableText:
    """The fault behind a complaint of tomli's at `position` of `text`."""
    if (fault := diagnose_text(text)) is not None:
        return fault
    if complaint.startswith(("Cannot overwrite", "Cannot declare", "Cannot mutate")):
        return _duplicate(position, text)
    message, offset, hints = _unexpected(complaint, position, text)
    return UnreadableText("E010", message, offset, hints, text=text)


def _unexpected(complaint: str, position: int, text: str) -> tuple[str, int, tuple[str, ...]]:
    begins = complaint.partition(" ")[0]
    if complaint.startswith("Invalid value"):
        return _missing_value(position, text)
    if complaint.startswith("Expected '='"):
        return _missing_equals(position, text)
    if complaint.startswith("Expected newline"):
        return "something is left over behind the value", position, _trailing_text_hints(position, text)
    if begins == "Expected":
        return "the brackets around this name are not closed", _line_start(position, text), ()
    if begins in ("Illegal", "Unterminated"):
        start = _opening_quote(position, text)
        curly = _CLOSED_CURLY.match(text, start)
        hints = (
            (f'It ends in {curly[1]}: write " there, as at its beginning.', FIX_HINT)
            if curly
            else (_SEVERAL_LINES,)
        )
        return "this text is not closed", start, hints
    if begins in ("Unescaped", "Escaped") or complaint.startswith("Invalid hex"):
        return (
            "a backslash begins something here that TOML does not know",
            max(0, position - 1),
            (_BACKSLASH,),
        )
    if begins == "Unclosed":
        return "a comma or a closing bracket is missing before this", position, ()
    if complaint.startswith("Invalid date"):
        return "this is no date that there is", position, ("Put it in quotes if a text is meant.",)
    if complaint.startswith("Invalid initial"):
        return "a key is missing here", position, ()
    return "this is no line of TOML", position, ("A line reads: key = value",)


def _missing_equals(position: int, text: str) -> tuple[str, int, tuple[str, ...]]:
    start = _line_start(position, text)
    key = _SPACED.match(text, start)
    if key is not None:
        return "a key has no spaces", start, (_without_spaces(key[1]),)
    if text[position : position + 1] == ":":
        return "a key and its value are joined by `=`, not by `:`", position, ()
    return "a `=` is missing behind this key", max(0, position - 1), ("A line reads: key = value",)


_SPACED = re.compile(r"(\w+(?:[ \t]+\w+)+)[ \t]*=(?!=)")
"""A key of several words. A single one of them may be misspelled, too."""


def _without_spaces(key: str) -> str:
    from reciprocity_tui.packs.schema.schema_fields import every_key

    joined = "_".join(key.split())
    name = nearest(joined, every_key(), 0.8) or nearest("".join(key.split()), every_key(), 0.9) or joined
    return f"Did you mean `{name}`?"


def _missing_value(position: int, text: str) -> tuple[str, int, tuple[str, ...]]:
    character = text[position : position + 1]
    word = re.match(r"\w*", text[position:]).group()  # type: ignore[union-attr]
    if character in ("", "\n", "#"):
        return "a value is missing here", max(0, position - 1), ()
    if character in _CURLY:
        return (
            "texts stand between straight quotation marks",
            position,
            ('Write " instead of the backtick.',)
            if character == "`"
            else ('Write " instead of the curly ones.', FIX_HINT),
        )
    if word.lower() in ("true", "false", "yes", "no", "on", "off"):
        meant = "true" if word.lower() in ("true", "yes", "on") else "false"
        return (
            f"`{word}` is not a value here",
            position,
            (f"Write {meant}, in small letters, without quotes.",),
        )
    if character == "," and text[:position].rstrip()[-1:] in (",", "["):
        return "there is a comma too many", position, ("Take it out.",)
    words = re.match(r"[^\W\d_]*(?:[- ][^\W\d_]+)?", text[position:]).group()  # type: ignore[union-attr]
    if (number := parse_number(words.lower())) is not None and (
        key := _KEY.match(text, _line_start(position, text))
    ):
        return "this is not a value", position, (f"{key[1]} = {number}",)
    hint = next(hint for pattern, hint in _MISSING_VALUE if re.match(pattern, text[position : position + 12]))
    return "this is not a value", position, (hint,)


def _trailing_text_hints(position: int, text: str) -> tuple[str, ...]:
    """The way out, by what stands behind the value."""
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
            return tuple(hint.format(**words) if _ASKS.search(hint) else hint for hint in hints)
    return (_QUOTES,)


_ASKS = re.compile(r"\{(value|rest|key|number|clock)\}")


def _minutes(line: str) -> int:
    """The minutes of hours and minutes, or of minutes and seconds: whichever is the shorter time, and none."""
    clock = re.search(r"(\d{1,2}):(\d{2})$", line)
    return (int(clock[1]) or int(clock[2])) if clock else 0


def _whole_number(line: str) -> int:
    number = re.search(r"(\d{1,9})(?:[.,](\d{0,3}))?$", line)
    return int(float(f"{number[1]}.{number[2] or 0}") + 0.5) if number else 0


def _duplicate(position: int, text: str) -> UnreadableText:
    """The parser stands behind what it read: a header, or a key with its value."""
    start = _line_start(position, text)
    header = _HEADER.match(text, start)
    if header is not None and header.end() >= position:
        name = header[1].strip("[] \t")[:60]
        first = _FIRST_STEP.search(text)
        if name == "step" and first is not None and first.start() < start:
            message = "[[step.do]] stands in a round, and no round has begun above it"
            return UnreadableText("E112", message, first.start(1), (_ROUND,), text=text, length=len(first[1]))
        hint = _TWO_BRACKETS if name in ("step", "step.do") else _KEEP_ONE
        message, length = f"`{name}` was given before", len(header[0])
        return UnreadableText("E013", message, start, (hint,), text=text, length=length)
    keys = [match.span(1) for match in _KEY.finditer(text, 0, position)]
    begin, end = keys[-1] if keys else (start, position)
    message = f"`{text[begin:end][:60]}` is given twice"
    return UnreadableText("E013", message, begin, (_KEEP_ONE,), text=text, length=end - begin)


def _line_start(position: int, text: str) -> int:
    begin = text.rfind("\n", 0, position) + 1
    return begin + len(text[begin:position]) - len(text[begin:position].lstrip(" \t"))


def _opening_quote(position: int, text: str) -> int:
    """The quotation mark that opened the text which ends, or does not, at `position`."""
    three = max(text.rfind('"""', 0, position), text.rfind("'''", 0, position))
    begin = text.rfind("\n", 0, position) + 1
    quote = re.compile("[\"']").search(text, max(begin, text.find("=", begin, position)), position)
    if quote is not None and not (position >= len(text) and three >= 0):
        return quote.start()
    return max(three, 0)
