"""A text with one question a line: numbers, bullets, headings, Markdown, advice in between."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, cast

from reciprocity_tui.packs.importing.entries import Entry, Fate, Reading, Unit
from reciprocity_tui.packs.importing.levels import level_of

QUESTION_SIGNS = ("?", "？", "؟", ";?", "՞", "⁇", "?!")
MOST_OF_A_HEADING = 60
_BREAKS = re.compile("\r\n|\r|\n")
_MARKDOWN_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_DIVIDER = re.compile(r"[-*_=~•·.+ ]{3,}")
_BRACKETED = re.compile(r"\[([^\[\]]{2,60})\]")
_BOLD = re.compile(r"\*\*([^*]{2,60})\*\*:?|__([^_]{2,60})__:?")
_NUMBER = re.compile(
    r"(?:[Qq](?:uestion)?[ .]{0,2})?(?:[#№][ ]?)?\(?\[?\d{1,4}[ ]?(?:[.)\]](?=[^\d]|$)|[:–-](?=\s|$))[ \t]*|[Qq]:[ \t]*"
)
_BULLET = re.compile(r"(?:[-*+–—][ \t]+|[•·‣▪◦●○■□➤→✓✔♥❤][ \t]*)(?:\[[ xX]?\][ \t]+)?")
_ANSWER = re.compile(r"[Aa](?:nswer)?:[ \t]")
_SECTION = re.compile(
    r"(?:level|set|part|round|section|stage|day|week|chapter|deck|stufe|ebene|teil|runde|niveau|nivel|nivå|parte|"
    r"часть|уровень|набор)[ ]*(?:\d{1,3}|[ivx]{1,5})\b.{0,40}",
    re.IGNORECASE,
)
_WRAPPED = re.compile(r"[*_]{0,2}[(\[].*[)\]][*_]{0,2}[.]?")
_END_SIGNS = tuple(".!?…。！？;,") + ("...",)
_FEW = 3
"""Fewer marked lines than this make no marked list."""
_MOSTLY, _NEARLY_ALL = 0.8, 0.9
ADVICE, DIRECTION, DIVIDER = "advice", "not a question", "a dividing line"


@dataclass
class Line:
    """One line, and what it may be before the others are known.

    kind -- a fate; or "plain", "marked" or "advice", until that is settled. why -- the reason, where it is left out.
    level -- of a heading, from 1; 0 where it heads nothing.
    """

    number: int
    text: str
    kind: Fate | Literal["plain", "marked", "advice"]
    level: int = 0
    why: str = ""

    def leave_out(self, why: str) -> None:
        """Make it no question."""
        self.kind, self.why = "left out", why


def lines_of(text: str) -> list[str]:
    """Split at line ends of any system; one at the end begins no line."""
    lines = _BREAKS.split(text)
    return lines[:-1] if lines and not lines[-1] else lines


def read_text(text: str, *, markdown: bool = False, unit: Unit = "line") -> Reading:
    """Take a text apart. markdown -- its name says that it is Markdown."""
    return read_lines(lines_of(text), markdown=markdown, unit=unit)


def read_lines(
    raw: Sequence[str], *, markdown: bool = False, unit: Unit = "line", headings: frozenset[int] = frozenset()
) -> Reading:
    """Take lines apart. headings -- numbers of those that are known to be headings."""
    lines = list(_first_look(raw, headings))
    markdown = markdown or any(line.level for line in lines)
    guesses = _settle(lines, markdown=markdown)
    title, entries = _in_sets(lines)
    shape = "Markdown" if markdown and unit == "line" else "a text with one question a line"
    if unit == "paragraph":
        shape = "a Word file with one question a paragraph"
    return Reading(tuple(entries), unit, shape, guesses=tuple(guesses), title=title)


def _first_look(raw: Sequence[str], headings: frozenset[int]) -> Iterator[Line]:
    """Say of each line what it is by itself, and by the lines beside it."""
    front = _front_matter(raw)
    underlined = {
        index
        for index in range(1, len(raw))
        if _UNDERLINE.fullmatch(raw[index].strip()) and _may_be_underlined(raw[index - 1])
    }
    before = Line(0, "", "blank")
    comment = False
    for index, line in enumerate(raw):
        number, text = index + 1, line.strip("\ufeff \t\u00a0\u3000\x0b\x0c")
        if index < front:
            found = Line(number, text, "left out", why="front matter")
        elif comment or text.startswith("<!--"):
            comment = "-->" not in text
            found = Line(number, text, "left out", why="a comment")
        elif number in headings:
            found = Line(number, text, "heading", 2)
        elif index in underlined:
            found = Line(number, text, "heading")
        elif index + 1 in underlined:
            found = Line(number, text, "heading", 1 if raw[index + 1].strip()[0] == "=" else 2)
        else:
            found = _alone(number, text, line, before)
        yield found
        before = found


def _front_matter(raw: Sequence[str]) -> int:
    """How many lines stand before the text between two lines of hyphens, as web sites have it."""
    if not raw or raw[0].strip() != "---":
        return 0
    for index in range(1, min(len(raw), 40)):
        if raw[index].strip() == "---":
            return index + 1 if all(":" in line or not line.strip() for line in raw[1:index]) else 0
    return 0


def _may_be_underlined(line: str) -> bool:
    text = line.strip()
    marked = _NUMBER.match(text) or _BULLET.match(text)
    return bool(text) and len(text) <= MOST_OF_A_HEADING and not _asks(text) and not marked


def _alone(number: int, text: str, line: str, before: Line) -> Line:
    new = partial(Line, number)
    if not text:
        return new("", "blank")
    if match := _MARKDOWN_HEADING.fullmatch(text):
        return new(match[2].rstrip(":："), "heading", len(match[1]))
    if _DIVIDER.fullmatch(text):
        return new(text, "left out", why=DIVIDER)
    if text.startswith(">"):
        return new(text.lstrip("> "), "advice")
    if (heading := _heading(text)) is not None:
        return new(heading, "heading", 2)
    if match := _BULLET.match(text) or _NUMBER.match(text):
        rest = text[match.end() :]
        inner = _NUMBER.match(rest) if rest else None
        if not rest:
            return new(text, "left out", why="no words")
        return new(rest[inner.end() :] if inner else rest, "marked")
    if _ANSWER.match(text) and before.kind in ("marked", "plain"):
        return new(text, "left out", why="an answer")
    if line[:1] in " \t" and before.kind in ("marked", "joined") and before.text:
        return new(text, "joined")
    return new(text, "plain")


def _heading(text: str) -> str | None:
    """What a line says that is a heading by its form; None when it is none."""
    if len(text) > MOST_OF_A_HEADING + 4 or _asks(text):
        return None
    if match := _BRACKETED.fullmatch(text):
        return match[1].strip()
    if match := _BOLD.fullmatch(text):
        return (match[1] or match[2]).strip().rstrip(":")
    if text[-1] in ":：" and len(text) > 1:
        marked = _NUMBER.match(text) or _BULLET.match(text)
        return text[:-1].strip() if not marked else None
    if _SECTION.fullmatch(text) and not text.endswith(_END_SIGNS):
        return text
    letters = [character for character in text if character.isalpha()]
    return text if len(letters) > 2 and text.isupper() and not text.endswith(_END_SIGNS) else None


def _asks(text: str) -> bool:
    return text.rstrip("\"'”’») *_").endswith(QUESTION_SIGNS)


def _settle(lines: list[Line], *, markdown: bool) -> list[str]:
    """Decide what can only be known from the whole list, and return what of it is a guess."""
    _headings_that_ask(lines)
    marked = [line for line in lines if line.kind == "marked"]
    plain = [line for line in lines if line.kind == "plain"]
    advice = [line for line in lines if line.kind == "advice"]
    if not marked and not plain:
        plain, advice = advice, []
    for line in advice:
        line.leave_out(ADVICE)
    for line in marked:
        line.kind = "question"
    for line in plain:
        line.kind = "question"
    if len(marked) >= _FEW and (markdown or len(marked) >= _MOSTLY * (len(marked) + len(plain))):
        return _around_marked(lines, plain)
    return _around_questions(lines, [*marked, *plain], plain)


def _headings_that_ask(lines: list[Line]) -> None:
    """A heading that asks, with nothing below it, is a question of a list that makes headings of all of them."""
    full = [line for line in lines if line.kind != "blank"]
    for line, after in zip(full, [*full[1:], None], strict=True):
        if (
            line.kind == "heading"
            and line.level
            and _asks(line.text)
            and (after is None or after.kind == "heading")
        ):
            match = _NUMBER.match(line.text)
            line.text, line.kind = line.text[match.end() :] if match else line.text, "marked"


def _around_marked(lines: list[Line], plain: list[Line]) -> list[str]:
    """Tell headings and advice from questions, where the questions have numbers or bullets."""
    headings: list[int] = []
    aside: list[int] = []
    following = _next_kind(lines, {id(line) for line in plain})
    for line in plain:
        if _asks(line.text):
            continue
        if _could_head(line.text) and following[line.number] == "item":
            line.kind, line.level = "heading", line.level or 2
            headings.append(line.number)
        else:
            line.leave_out(DIRECTION)
            aside.append(line.number)
    return list(_told(headings, aside))


def _next_kind(lines: list[Line], plain: set[int]) -> dict[int, str]:
    """What comes after each line, past blank ones: "item", "plain" or nothing."""
    following: dict[int, str] = {}
    kind = ""
    for line in reversed(lines):
        following[line.number] = kind
        if line.kind != "blank":
            kind = "plain" if id(line) in plain else "item" if line.kind == "question" else ""
    return following


def _around_questions(lines: list[Line], items: list[Line], plain: list[Line]) -> list[str]:
    """Tell headings and stage directions from questions, where nearly all of a list asks."""
    asking = [line.number for line in items if _asks(line.text)]
    if len(items) < _FEW + 2 or len(asking) < _MOSTLY * len(items):
        return []
    headings: list[int] = []
    aside: list[int] = []
    nearly_all = len(asking) >= _NEARLY_ALL * len(items)
    for line in plain:
        if _asks(line.text):
            continue
        stands_alone = line.number == 1 or lines[line.number - 2].kind in ("blank", "heading")
        if _WRAPPED.fullmatch(line.text) or line.number > asking[-1]:
            line.leave_out(DIRECTION)
            aside.append(line.number)
        elif nearly_all and stands_alone and _could_head(line.text) and line.number < asking[-1]:
            line.kind, line.level = "heading", 2
            headings.append(line.number)
    return list(_told(headings, aside))


def _could_head(text: str) -> bool:
    return len(text) <= MOST_OF_A_HEADING and not text.endswith(_END_SIGNS) and "____" not in text


def _told(headings: list[int], aside: list[int]) -> Iterator[str]:
    from reciprocity_tui.packs.importing.numbers import spans

    if headings:
        yield f"{spans('line', headings)} taken for {'a heading' if len(headings) == 1 else 'headings'}"
    if aside:
        yield f"{spans('line', aside)} taken for a note, not a question; a guess: --keep-all"


def _in_sets(lines: list[Line]) -> tuple[str, Iterator[Entry]]:
    """Return what the list calls itself, and its entries with the sets they belong to."""
    heads = [line for line in lines if line.kind == "heading" and line.level]
    title = ""
    if heads and heads[0].level == 1 and len(heads) > 1 and not _has_items(lines, heads[0], heads[1]):
        title = heads[0].text
    return title, _entries(lines)


def _has_items(lines: list[Line], head: Line, after: Line) -> bool:
    return any(line.kind == "question" for line in lines[head.number : after.number - 1])


def _entries(lines: list[Line]) -> Iterator[Entry]:
    current = ""
    for line, joined in _with_what_goes_on(lines):
        if line.kind == "heading" and line.level:
            current = line.text
        text = " ".join([line.text, *joined])
        fate = cast("Fate", line.kind)
        yield Entry(line.number, text, fate, line.why, line.number, current, level_of(current), marked=True)


def _with_what_goes_on(lines: list[Line]) -> Iterator[tuple[Line, list[str]]]:
    """Every line, with the texts of the lines that go on from it."""
    for index, line in enumerate(lines):
        joined: list[str] = []
        if line.kind == "question":
            for after in lines[index + 1 :]:
                if after.kind != "joined":
                    break
                joined.append(after.text)
        yield line, joined
