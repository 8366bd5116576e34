"""Parse a text with one question per line: numbers, bullets, headings, Markdown, advice in between."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import cast

from reciprocity_tui.message import Message
from reciprocity_tui.packs.importing.dialects import translate
from reciprocity_tui.packs.importing.entries import Entry, Outcome, ParsedList, Unit
from reciprocity_tui.packs.importing.join_wrapped import join_lines, join_wrapped
from reciprocity_tui.packs.importing.levels import parse_level
from reciprocity_tui.packs.importing.numbering import NUMBER
from reciprocity_tui.packs.importing.split_lines import split_questions
from reciprocity_tui.packs.importing.text_lines import (
    ADVICE,
    DIRECTION,
    END_SIGNS,
    MOST_OF_A_HEADING,
    WRAPPED,
    Line,
    classify_lines,
    is_question,
    lines_of,
)

_QUOTED = re.compile(r"\"([^\"]+)\",?|'(.+)',?|“([^“”]+)”,?")
_PROPERTY = re.compile(r"[^\W\d_][\w ]{0,30}: \S")
"""A line that describes a list or a page, and is no heading."""
_FEW = 3
"""Marked lines that a marked list has at least."""
_MOSTLY, _NEARLY_ALL = 0.8, 0.9


def read_text(text: str, *, markdown: bool = False, suffix: str = "", join: bool = True) -> ParsedList:
    """Parse a text.

    markdown -- whether its name ends like one of Markdown. suffix -- of the name. join -- whether to join a line that
    seems to continue the one before.
    """
    raw = lines_of(text)
    several = split_questions(raw)
    lines = several.texts if several else raw
    made = translate(lines, suffix)
    reading = read_lines(made.lines, markdown=markdown, asides=made.asides, join=join)
    if made.shape is not None:
        reading = replace(reading, shape=made.shape)
    if several is None:
        return reading
    placed = (replace(entry, line=several.places[entry.number - 1]) for entry in reading.entries)
    return replace(
        reading,
        entries=tuple(placed),
        unit="entry",
        shape=Message("import-shape-several-per-line"),
        guesses=(Message("import-cut-into-entries"), *reading.guesses),
    )


def read_lines(
    raw: Sequence[str],
    *,
    markdown: bool = False,
    unit: Unit = "line",
    headings: Mapping[int, int] = MappingProxyType({}),
    asides: Mapping[int, Message] = MappingProxyType({}),
    join: bool = True,
) -> ParsedList:
    """Parse lines. headings, asides -- the known levels and reasons of lines by number, as in `classify_lines`."""
    lines = list(classify_lines(raw, headings, asides))
    markdown = markdown or any(
        line.kind == "heading" and raw[line.number - 1].lstrip()[:1] == "#" for line in lines
    )
    joined = join_wrapped(lines) if join and unit == "line" else []
    headed, aside = _classify_lines(lines, markdown=markdown)
    guesses = _guess_note(unit, headed, aside, joined)
    title, entries = _in_sets(lines)
    shape = Message("import-shape-markdown" if markdown and unit == "line" else "import-shape-text")
    if unit == "paragraph":
        shape = Message("import-shape-word")
    return ParsedList(tuple(entries), unit, shape, guesses=tuple(guesses), title=title)


def _classify_lines(lines: list[Line], *, markdown: bool) -> tuple[list[int], list[int]]:
    """Decide what can only be known from the whole list; return what is guessed to be a heading, and to be a note."""
    _headings_that_ask(lines)
    marked = [line for line in lines if line.kind == "marked"]
    plain = [line for line in lines if line.kind == "plain"]
    advice = [line for line in lines if line.kind == "advice"]
    if not marked and not plain:
        plain, advice = advice, []
    for line in advice:
        line.leave_out(ADVICE)
    for line in (*marked, *plain):
        line.kind = "question"
    _take_off_quotes([*marked, *plain])
    between = sum(marked[0].number < line.number < marked[-1].number for line in plain) if marked else 0
    if len(marked) >= _FEW and (markdown or len(marked) >= _MOSTLY * (len(marked) + between)):
        return _around_marked(lines, plain)
    return _around_questions(lines, [*marked, *plain], plain)


def _take_off_quotes(lines: list[Line]) -> None:
    """Take quotation marks and commas off, where nearly every question is written as code has it."""
    quoted = [(line, match) for line in lines if (match := _QUOTED.fullmatch(line.text))]
    if len(quoted) >= max(2, _MOSTLY * len(lines)):
        for line, match in quoted:
            line.text = match[1] or match[2] or match[3]


def _headings_that_ask(lines: list[Line]) -> None:
    """Make questions of headings that ask, with nothing below them: the list makes headings of all its questions."""
    full = [line for line in lines if line.kind != "blank"]
    for line, after in zip(full, [*full[1:], None], strict=False):
        if (
            line.kind == "heading"
            and line.level
            and is_question(line.text)
            and (after is None or after.kind == "heading")
        ):
            match = NUMBER.match(line.text)
            line.text, line.kind = line.text[match.end() :] if match else line.text, "marked"


def _around_marked(lines: list[Line], plain: list[Line]) -> tuple[list[int], list[int]]:
    """Tell headings and advice from questions, where the questions have numbers or bullets."""
    headings: list[int] = []
    aside: list[int] = []
    following = _next_kind(lines, {id(line) for line in plain})
    for line in plain:
        if line.is_asked:
            continue
        if _could_head(line.text) and following[line.number] == "item":
            line.kind, line.level = "heading", line.level or 2
            headings.append(line.number)
        else:
            line.leave_out(DIRECTION)
            aside.append(line.number)
    return headings, aside


def _next_kind(lines: list[Line], plain: set[int]) -> dict[int, str]:
    """Return the kind of line after each one, past blank ones: "item", "plain" or nothing."""
    following: dict[int, str] = {}
    kind = ""
    for line in reversed(lines):
        following[line.number] = kind
        if line.kind != "blank":
            kind = "plain" if id(line) in plain else "item" if line.kind == "question" else ""
    return following


def _around_questions(lines: list[Line], items: list[Line], plain: list[Line]) -> tuple[list[int], list[int]]:
    """Tell headings and stage directions from questions, where nearly all of a list asks."""
    headings = [*_title_above(lines, plain), *_indented_below(lines)]
    items = [line for line in items if line.kind == "question"]
    plain = [line for line in plain if line.kind == "question"]
    asking = [line.number for line in items if line.is_asked]
    if len(items) < _FEW + 2 or len(asking) < _MOSTLY * len(items):
        return headings, []
    aside: list[int] = []
    nearly_all = len(asking) >= _NEARLY_ALL * len(items)
    for line in plain:
        if line.is_asked:
            continue
        stands_alone = line.number == 1 or lines[line.number - 2].kind in ("blank", "heading")
        if WRAPPED.fullmatch(line.text) or line.number > asking[-1]:
            line.leave_out(DIRECTION)
            aside.append(line.number)
        elif nearly_all and stands_alone and _could_head(line.text) and line.number < asking[-1]:
            line.kind, line.level = "heading", 2
            headings.append(line.number)
    return headings, aside


def _title_above(lines: Sequence[Line], plain: Sequence[Line]) -> list[int]:
    """Make a heading of the first line, if it is set apart, is no question, and all later lines are questions."""
    first = next((line for line in lines if line.kind not in ("blank", "left out")), None)
    if first is None or first.kind != "question" or first.is_asked or not _could_head(first.text):
        return []
    rest = [line for line in plain if line is not first]
    alone = first.number < len(lines) and lines[first.number].kind == "blank"
    if not alone or len(rest) < _FEW - 1 or not all(line.is_asked for line in rest):
        return []
    first.kind, first.level = "heading", 2
    return [first.number]


def _indented_below(lines: Sequence[Line]) -> list[int]:
    """Make headings of lines that ask nothing, where whatever is indented below each of them does."""
    full = [line for line in lines if line.kind not in ("blank", "left out")]
    outer = [line for line in full if not line.indented]
    apart = [after.indented for line, after in pairwise(full) if not line.indented]
    fits = all(line.kind == "question" and not line.is_asked and _could_head(line.text) for line in outer)
    if not outer or len(full) < len(outer) * 2 or not fits or not all(apart) or not full[-1].indented:
        return []
    for line in outer:
        line.kind, line.level = "heading", 2
    return [line.number for line in outer]


def _could_head(text: str) -> bool:
    return (
        len(text) <= MOST_OF_A_HEADING
        and not text.endswith(END_SIGNS)
        and "____" not in text
        and not _PROPERTY.match(text)
    )


def _guess_note(unit: Unit, headings: list[int], aside: list[int], joined: list[int]) -> Iterator[Message]:
    from reciprocity_tui.packs.importing.ranges import format_ranges

    if headings:
        places = format_ranges(unit, headings)
        yield Message("import-guessed-headings", places=places, number=len(headings))
    if aside:
        yield Message("import-guessed-notes", places=format_ranges(unit, aside))
    if joined:
        yield Message("import-guessed-joined", places=format_ranges(unit, joined), number=len(joined))


def _in_sets(lines: list[Line]) -> tuple[str, Iterator[Entry]]:
    """Return the title of the list, and its entries with their sets."""
    heads = [line for line in lines if line.kind == "heading" and line.level]
    title = ""
    if heads and heads[0].level == 1 and len(heads) > 1 and not _has_items(lines, heads[0], heads[1]):
        title = heads[0].text
    full = next((line for line in lines if line.kind != "blank"), None)
    if len(heads) == 1 and full is heads[0]:
        title = heads[0].text
    return title, _entries(lines)


def _has_items(lines: list[Line], head: Line, after: Line) -> bool:
    return any(line.kind == "question" for line in lines[head.number : after.number - 1])


def _entries(lines: list[Line]) -> Iterator[Entry]:
    current = ""
    for line, joined in _with_what_goes_on(lines):
        if line.kind == "heading" and line.level:
            current = line.text
        text = join_lines([line.text, *joined])
        fate = cast("Outcome", line.kind)
        yield Entry(
            line.number, text, fate, line.why, line.number, current, parse_level(current), marked=True
        )


def _with_what_goes_on(lines: list[Line]) -> list[tuple[Line, list[str]]]:
    """Return every line, with the texts of the lines that continue it."""
    joined_lines: list[tuple[Line, list[str]]] = []
    joined: list[str] = []
    for line in lines:
        if line.kind == "joined":
            joined.append(line.text)
            joined_lines.append((line, []))
        else:
            joined = []
            joined_lines.append((line, joined))
    return joined_lines
