"""Lines of a text, each looked at by itself: numbers, bullets, headings, what belongs to the line before."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from reciprocity_tui.packs.importing.entries import Fate

QUESTION_SIGNS = ("?", "？", "؟", "\u037e", "՞", "⁇", "?!")
MOST_OF_A_HEADING = 60
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_BREAKS = re.compile("\r\n|\r|\n")
_MARKDOWN_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_DIVIDER = re.compile(r"[-*_=~•·.+ ]{3,}")
_BRACKETED = re.compile(r"\[([^\[\]]{2,60})\]")
_BOLD = re.compile(r"\*\*([^*]{2,60})\*\*:?|__([^_]{2,60})__:?")
NUMBER = re.compile(
    r"(?:[Qq](?:uestion)?[ .]{0,2})?(?:[#№][ ]?)?\(?\[?\d{1,4}[ ]?(?:[.)\]](?=[^\d]|$)|[:–-](?=\s|$))[ \t]*|[Qq]:[ \t]*"
)
_BULLET = re.compile(r"(?:[-*+–—][ \t]+|[•·‣▪◦●○■□➤→✓✔♥❤][ \t]*)(?:\[[ xX]?\][ \t]+)?")
_ANSWER = re.compile(r"[Aa](?:nswer)?:[ \t]")
_SECTION = re.compile(
    r"(?:level|set|part|round|section|stage|day|week|chapter|deck|stufe|ebene|teil|runde|niveau|nivel|nivå|parte|"
    r"часть|уровень|набор)[ ]*(?:\d{1,3}|[ivx]{1,5})\b.{0,40}",
    re.IGNORECASE,
)
WRAPPED = re.compile(r"[*_]{0,2}[(\[].*[)\]][*_]{0,2}[.]?")
END_SIGNS = tuple(".!?…。！？;,") + ("...",)
FILLERS = re.compile(
    r"(?:question|frage|pregunta|вопрос|spørgsmål|fråga|vraag|domanda|pergunta|prompt|text|card|item|example)"
    r"[ #]{0,3}(?:\d{1,4}|here|[a-z])?[.:!?]{0,3}|lorem ipsum.*|(?:todo|tbd|tba|fixme|xxx+|n/?a|placeholder|test|"
    r"untitled|"
    r"coming soon|your question here|insert .{0,40} here|add .{0,40} here|neue frage|new question|null|none|undefined)"
    r"[ .:!?…]{0,4}|todo[: ].*|fixme[: ].*",
    re.IGNORECASE,
)
"""What stands where somebody meant to write a question."""
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


def first_look(raw: Sequence[str], headings: Mapping[int, int]) -> Iterator[Line]:
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
            found = Line(number, text, "heading", headings[number])
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
    marked = NUMBER.match(text) or _BULLET.match(text)
    return bool(text) and len(text) <= MOST_OF_A_HEADING and not asks(text) and not marked


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
    if match := _BULLET.match(text) or NUMBER.match(text):
        rest = text[match.end() :]
        inner = NUMBER.match(rest) if rest else None
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
    if len(text) > MOST_OF_A_HEADING + 4 or asks(text):
        return None
    if match := _BRACKETED.fullmatch(text):
        return match[1].strip()
    if match := _BOLD.fullmatch(text):
        return (match[1] or match[2]).strip().rstrip(":")
    if text[-1] in ":：" and len(text) > 1:
        marked = NUMBER.match(text) or _BULLET.match(text)
        return text[:-1].strip() if not marked else None
    if _SECTION.fullmatch(text) and not text.endswith(END_SIGNS):
        return text
    if FILLERS.fullmatch(text):
        return None
    letters = [character for character in text if character.isalpha()]
    return text if len(letters) > 2 and text.isupper() and not text.endswith(END_SIGNS) else None


def asks(text: str) -> bool:
    """Whether a text ends with a question mark of any writing."""
    end = text.rstrip("\"'”’») *_")
    # In Greek a semicolon asks.
    return end.endswith(QUESTION_SIGNS) or (end.endswith(";") and bool(_GREEK.search(end)))
