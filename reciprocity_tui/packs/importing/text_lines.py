"""Classify the lines of a text: numbers, bullets, headings, lines that continue the one before."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Literal

from reciprocity_tui.message import Message, Text
from reciprocity_tui.packs.importing.entries import Outcome
from reciprocity_tui.packs.importing.numbering import ANSWER, BULLET, NUMBER, list_marker

QUESTION_SIGNS = ("?", "？", "؟", "\u037e", "՞", "⁇", "?!", "か。")
MOST_OF_A_HEADING = 60
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_BREAKS = re.compile("\r\n|\r|\n")
_RARE_BREAKS = re.compile("(?<=[^\r\n])[\x0b\x0c\u2028\u2029](?=[^\r\n])")
"""Line ends of other systems, and ends of pages within a line."""
_NEXT_LINE = "\x85"
_UNSEEN = (
    "\ufeff\0\t\x0b\x0c \u00a0\u3000\u200b\u200e\u200f\u2028\u2029\u2060"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""What nobody sees at the ends of a line."""
_SOFT_HYPHEN = "\u00ad"
_HASHES = re.compile(r"(#{1,6})[ \t]+")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_UNDERLINE_AS_LONG = re.compile(r"~{3,}|\^{3,}|\*{3,}|\"{3,}|\+{3,}")
"""What underlines a heading where it is as long as that."""
_DIVIDER = re.compile(r"[-*_=~•·.+^ ]{3,}")
_BRACKETED = re.compile(r"\[([^\[\]]{2,60})\]")
_BOLD = re.compile(r"\*\*([^*]{2,60})\*\*:?|__([^_]{2,60})__:?")
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
"""Placeholders for a question that nobody wrote."""
_FRONT_MATTER = re.compile(r"[^:]{1,60}:(?:\s.*)?|\s+.*|-(?:\s.*)?|#.*|")
ADVICE, DIRECTION = Message("left-out-advice"), Message("left-out-direction")
DIVIDER, AN_ANSWER = Message("left-out-divider"), Message("left-out-answer")
NO_WORDS, ORIGIN = Message("left-out-no-words"), Message("left-out-origin")
COMMENT = Message("left-out-comment")
"""Reasons to leave out a line."""


@dataclass
class Line:
    """One line, and its kind before the others are known.

    kind -- a fate; or "plain", "marked" or "advice", until that is settled. why -- the reason, if it is left out.
    level -- of a heading, from 1; 0 for none. indented -- whether it begins with a space.
    """

    number: int
    text: str
    kind: Outcome | Literal["plain", "marked", "advice"]
    level: int = 0
    why: Text = ""
    indented: bool = False
    tail: str = ""
    """The last of the lines that continue it."""

    @property
    def is_asked(self) -> bool:
        """Return whether it ends with a question mark."""
        return is_question(self.tail or self.text)

    def leave_out(self, why: Message) -> None:
        """Leave it out for this reason."""
        self.kind, self.why = "left out", why


def lines_of(text: str) -> list[str]:
    """Split at line ends of any system; one at the end begins no line."""
    # In a text with other line ends it is most often half of a letter that was read in the wrong encoding.
    if _NEXT_LINE in text and "\n" not in text and "\r" not in text:
        text = text.replace(_NEXT_LINE, "\n")
    lines = _BREAKS.split(_RARE_BREAKS.sub("\n", text))
    return lines[:-1] if lines and not lines[-1] else lines


def visible_text(line: str) -> str:
    """Return the visible text of a line; a hyphen that cuts its last word stays."""
    return line.rstrip(_UNSEEN).lstrip(_UNSEEN + _SOFT_HYPHEN)


def classify_lines(
    raw: Sequence[str], headings: Mapping[int, int], asides: Mapping[int, Message] = MappingProxyType({})
) -> Iterator[Line]:
    """Classify each line by its own text and by the lines beside it.

    headings, asides -- by the numbers of lines: the level of what is known to be a heading, and why one is left out.
    """
    front = _front_matter(raw)
    underlined = {
        index for index in range(1, len(raw)) if _underlines(raw[index].strip(), raw[index - 1].strip())
    }
    own = list_marker(raw)
    before = Line(0, "", "blank")
    comment = False
    for index, line in enumerate(raw):
        number, text = index + 1, visible_text(line)
        if index < front:
            now = Line(number, text, "left out", why=Message("left-out-front-matter"))
        elif number in asides:
            now = Line(number, text, "left out" if text else "blank", why=asides[number] if text else "")
        elif comment or text.startswith("<!--"):
            comment = "-->" not in text
            now = Line(number, text, "left out", why=COMMENT)
        elif number in headings:
            now = Line(number, text, "heading", headings[number])
        elif index in underlined:
            now = Line(number, text, "heading")
        elif index + 1 in underlined:
            now = Line(number, text, "heading", 1 if raw[index + 1].strip()[0] == "=" else 2)
        else:
            now = _classify_line(number, text, line, before, own)
        now.indented = line[:1] in (" ", "\t") and bool(text)
        yield now
        before = now


def _front_matter(raw: Sequence[str]) -> int:
    """Return how many lines the front matter takes, between two lines of hyphens, as web sites have it."""
    if not raw or visible_text(raw[0]) != "---":
        return 0
    for index in range(1, min(len(raw), 40)):
        if raw[index].strip() == "---":
            between = raw[1:index]
            named = any(":" in line for line in between)
            return index + 1 if named and all(map(_FRONT_MATTER.fullmatch, between)) else 0
    return 0


def _underlines(line: str, above: str) -> bool:
    """Return whether `line` makes a heading of the one above it."""
    if _UNDERLINE.fullmatch(line):
        return _may_be_underlined(above)
    as_long = _UNDERLINE_AS_LONG.fullmatch(line) and len(line) >= 0.8 * len(above)
    return bool(as_long) and not above.endswith(END_SIGNS) and _may_be_underlined(above)


def _may_be_underlined(text: str) -> bool:
    marked = NUMBER.match(text) or BULLET.match(text)
    return (
        bool(text)
        and len(text) <= MOST_OF_A_HEADING
        and not (is_question(text) or marked or _DIVIDER.fullmatch(text))
    )


def _classify_line(number: int, text: str, line: str, before: Line, own: re.Pattern[str] | None) -> Line:
    new = partial(Line, number)
    if not text:
        return new("", "blank")
    if match := _HASHES.match(text):
        return new(text[match.end() :].rstrip("#").rstrip().rstrip(":："), "heading", len(match[1]))
    if _DIVIDER.fullmatch(text):
        return new(text, "left out", why=DIVIDER)
    if text.startswith(">"):
        quoted = text.lstrip("> ")
        return new(quoted, "advice") if quoted else new(text, "left out", why=NO_WORDS)
    if (heading := _heading(text)) is not None:
        return new(heading, "heading", 2)
    if match := BULLET.match(text) or NUMBER.match(text) or (own.match(text) if own else None):
        rest = text[match.end() :]
        inner = NUMBER.match(rest) if rest else None
        if not rest:
            return new(text, "left out", why=NO_WORDS)
        return new(rest[inner.end() :] if inner and inner.end() < len(rest) else rest, "marked")
    if _answers(text, before):
        return new(text, "left out", why=AN_ANSWER)
    if line[:1] in " \t" and before.kind in ("marked", "joined") and before.text:
        return new(text, "joined")
    return new(text, "plain")


def _answers(text: str, before: Line) -> bool:
    """Return whether a line is the answer to the question before it, or goes on with one."""
    if ANSWER.match(text):
        return before.kind in ("marked", "plain", "joined") or before.why == AN_ANSWER
    return before.why == AN_ANSWER and not is_question(text)


def _heading(text: str) -> str | None:
    """Return the text of a line that is a heading by its form; None for any other."""
    if len(text) > MOST_OF_A_HEADING + 4 or is_question(text):
        return None
    if match := _BRACKETED.fullmatch(text):
        return match[1].strip()
    if match := _BOLD.fullmatch(text):
        return (match[1] or match[2]).strip().rstrip(":")
    if text.endswith((":", "：", " —", " –", " -")) and len(text) > 2:
        marked = NUMBER.match(text) or BULLET.match(text)
        return text[:-1].strip() if not marked else None
    if _SECTION.fullmatch(text) and not text.endswith(END_SIGNS):
        return text
    if FILLERS.fullmatch(text):
        return None
    letters = [character for character in text if character.isalpha()]
    return text if len(letters) > 2 and text.isupper() and not text.endswith(END_SIGNS) else None


def is_question(text: str) -> bool:
    """Return whether a text ends with a question mark of any script."""
    end = text.rstrip("\"'”’») *_")
    # In Greek a semicolon asks.
    return end.endswith(QUESTION_SIGNS) or (end.endswith(";") and bool(_GREEK.search(end)))
