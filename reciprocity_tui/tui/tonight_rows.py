"""Tonight as rows of text, without a screen: the early frame and the screen draw the same ones."""

from collections.abc import Callable, Iterator
from enum import Enum, auto
from re import compile as pattern
from typing import NamedTuple

from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.game.tonight import TonightView
from reciprocity_tui.messages import shown, text
from reciprocity_tui.play.scenes.agreement_text import describe_agreement
from reciprocity_tui.tui.keys.keymap import name_of

MAX_WIDTH = 64
"""Cells that Tonight takes at most, with its edges."""
ROOMY_ROWS = 20
"""Rows of a window from which on there is an empty row between the parts."""
CURSOR = "›"
BETWEEN_PHRASES = "  "
"""What separates a key with what it does from the next one."""

MORE = "…"

Measure = Callable[[str], int]
"""Returns the cells that a text takes."""

_CHUNK = pattern(r"\s*\S+\s*")


class Part(Enum):
    """What a piece of a row is; a screen gives each its own style."""

    NAME = auto()
    LEFT = auto()
    RIGHT = auto()
    OPENING = auto()
    TITLE = auto()
    SUMMARY = auto()
    REASON = auto()
    CHOICE = auto()
    HINT = auto()
    SPACE = auto()


class Piece(NamedTuple):
    """A text and what it is."""

    text: str
    part: Part


Row = tuple[Piece, ...]

GAP: Row = ()


def hints() -> tuple[tuple[str, str], ...]:
    """Return the three actions that the foot names, each with what its key does."""
    return (("main", text("foot-begins")), ("help", text("foot-help")), ("leave", text("foot-leave")))


def choices(view: TonightView) -> list[tuple[str, str]]:
    """Return what can be chosen, as (id, text)."""
    return [(way.value, text("tonight-way", way=way.value)) for way in view.ways]


class TonightRows(NamedTuple):
    """All of Tonight: what is above the choices, the choices, and what is below; each with the gap after it."""

    head: list[Row]
    choices: list[Row]
    foot: list[Row]


def draw_tonight(view: TonightView, width: int, *, roomy: bool, measure: Measure = len) -> TonightRows:
    """Return the rows of `view`, each at most `width` cells wide. roomy -- whether there are gaps between the parts."""
    gap = [GAP] if roomy else []
    blocks = (
        [_name_row(width, measure)],
        [_people_row(view, width, measure)],
        list(_opening_rows(view, width, roomy, measure)),
        list(_suggestion_rows(view, width, measure)),
    )
    head = [row for block in blocks if block for row in (*block, *gap)]
    return TonightRows(head, [*_choice_rows(view), *gap], list(_hint_rows(view, width, measure)))


def wrap(paragraph: str, width: int, measure: Measure = len) -> Iterator[str]:
    """Yield `paragraph` in lines of at most `width` cells, broken between words where that is possible."""
    for whole in paragraph.split("\n"):
        line = ""
        for word in _CHUNK.findall(whole):
            if line and measure(line + word.rstrip()) > width:
                yield line.rstrip()
                line = ""
            line += word
            while measure(line.rstrip()) > width:
                beginning = _fitting(line, width, measure)
                yield beginning
                line = line[len(beginning) :]
        yield line.rstrip()


def cut(line: str, width: int, measure: Measure = len) -> str:
    """Return `line`, or what fits of it into `width` cells and a sign that there is more."""
    if measure(line) <= width:
        return line
    return _fitting(line, width - measure(MORE), measure) + MORE


def _fitting(word: str, width: int, measure: Measure) -> str:
    """Return the longest beginning of `word` that fits, at least one character."""
    end = next((end for end in range(1, len(word)) if measure(word[: end + 1]) > width), len(word))
    return word[:end]


def _name_row(width: int, measure: Measure) -> Row:
    name = text("title")
    return Piece(" " * max(0, (width - measure(name)) // 2), Part.SPACE), Piece(name, Part.NAME)


def _people_row(view: TonightView, width: int, measure: Measure) -> Row:
    """Return both names, each on its own side; long ones are cut to their half."""
    if view.people is None:
        return GAP
    left, right = view.people
    half = (width - 1) // 2
    first, second = f"{left.mark} {left.name}", f"{right.name} {right.mark}"
    if measure(first) + measure(second) >= width:
        first, second = cut(first, half, measure), f"{cut(right.name, half - 2, measure)} {right.mark}"
    space = " " * (width - measure(first) - measure(second))
    return Piece(first, Part.LEFT), Piece(space, Part.SPACE), Piece(second, Part.RIGHT)


def _opening_rows(view: TonightView, width: int, roomy: bool, measure: Measure) -> Iterator[Row]:
    """Yield what the evening opens with: in two rows, or in one where there is little room."""
    if view.opens_with is None:
        return
    agreement = " ".join(shown(describe_agreement(view.opens_with)).split())
    lines = (
        [text("tonight-opens-with"), agreement]
        if roomy
        else [text("tonight-opens-with-short", agreement=agreement)]
    )
    for line in lines:
        yield (Piece(cut(line, width, measure), Part.OPENING),)


def _suggestion_rows(view: TonightView, width: int, measure: Measure) -> Iterator[Row]:
    for part, paragraph in _describe_suggestion(view):
        for line in wrap(paragraph, width, measure):
            yield (Piece(line, part),)


def _describe_suggestion(view: TonightView) -> list[tuple[Part, str]]:
    if view.suggestion is None:
        return [(Part.TITLE, text("tonight-nothing")), (Part.SUMMARY, text("tonight-nothing-but-library"))]
    card, reason = view.suggestion.card, describe_reason(view.suggestion.reason)
    return [
        (Part.TITLE, text("title-with-minutes", title=card.title, minutes=card.minutes)),
        (Part.SUMMARY, card.summary),
        *([(Part.REASON, reason)] if reason else []),
    ]


def _choice_rows(view: TonightView) -> Iterator[Row]:
    for number, (_, choice) in enumerate(choices(view), 1):
        yield (Piece(f"{CURSOR if number == 1 else ' '} {number} {choice}", Part.CHOICE),)


def _hint_rows(view: TonightView, width: int, measure: Measure) -> Iterator[Row]:
    """Yield the keys that change the suggestion, and those of other screens."""
    lines = (
        text("tonight-length", minutes=view.minutes, left=name_of("left"), right=name_of("right")),
        text(
            "tonight-hints",
            form="due" if view.opens_with else "jar" if view.keeps else "no-jar",
            another=name_of("another"),
            deal=name_of("deal"),
            not_tonight=name_of("not-tonight"),
            jar=name_of("jar"),
        ),
        text(
            "tonight-rooms",
            library=name_of("library"),
            paths=name_of("paths"),
            practice=name_of("practice"),
            agreements=name_of("agreements"),
        ),
    )
    for hint in lines:
        for line in _wrap_phrases(hint, width, measure):
            yield (Piece(line, Part.HINT),)


def _wrap_phrases(hint: str, width: int, measure: Measure) -> Iterator[str]:
    """Yield `hint` in lines that break between its phrases, so that a key stays beside what it does."""
    line = ""
    for phrase in hint.split(BETWEEN_PHRASES):
        longer = f"{line}{BETWEEN_PHRASES}{phrase}" if line else phrase
        if line and measure(longer) > width:
            yield from wrap(line, width, measure)
            longer = phrase
        line = longer
    yield from wrap(line, width, measure)
