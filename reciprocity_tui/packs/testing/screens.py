"""How many rows a step takes on the screen, reckoned from its texts: no screen library is loaded for that.

What this says is held against real screens by tests/tui/test_fitting.py.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reciprocity_tui.cells import cells
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.forms import Key
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.words import HIDDEN_UNTIL_BOTH, HONEST_GATE, LANDS, ONLY_FOR, SEVERAL_LINES


class Window(NamedTuple):
    """A window that every step should fit.

    inside -- cells and rows of it in which a step stands. airy -- whether it has room for empty rows between things.
    """

    name: str
    inside: tuple[int, int]
    airy: bool


WINDOWS = (Window("80x24", (72, 18), airy=True), Window("40x15", (34, 12), airy=False))
"""The window that is usual, and the smallest in which an evening is played."""

LATER = 3
"""Rows of what stands there already, and of what is asked about it."""
FRAME = 3
"""Rows of an editor with one line, and its frame."""
MARK = 4
"""Cells before an option: a cursor and a digit. With a box to mark it there are two more."""
BOX = 2
INDENT = 4
"""Cells that the place to answer has on its sides."""

_MARKS = "1 to 9. Space marks."
_PLACES = "9 places. Space gives the next, or takes one away."
_DIGITS = "A digit, or ↑ and ↓."
_ROWS = "A digit, or ← and →. 1 and 0 make ten. Rows may stay open."
_LINES = "One a line. An empty line goes on."
_WORDS = "A few words to keep?"
_TOGETHER = "Find it together, aloud. Whoever has the keyboard types."


@dataclass(frozen=True)
class Overflow:
    """A step that has to be scrolled. over -- rows that do not fit; about as many."""

    window: str
    step: str
    over: int


def overflows(asks: Iterable[Ask]) -> tuple[Overflow, ...]:
    """Return, window by window, the steps of `asks` that do not fit, in their order, with the most rows over."""
    most: dict[tuple[str, str], int] = {}
    for window in WINDOWS:
        for ask in asks:
            over = rows_of(ask, window) - window.inside[1]
            if over > 0:
                key = (window.name, ask.scene.step.id)
                most[key] = max(over, most.get(key, 0))
    return tuple(Overflow(window, step, over) for (window, step), over in most.items())


def is_measured(ask: Ask) -> bool:
    """Return whether `ask` shows what its author wrote; the reflection shows what the two did."""
    return not ask.scene.step.ends


def rows_of(ask: Ask, window: Window) -> int:
    """Return how many rows `ask` takes in `window`."""
    return sum(_blocks(ask, window))


def _blocks(ask: Ask, window: Window) -> Iterator[int]:
    """Yield the rows of what stands below one another, with the empty rows between."""
    width, air = window.inside[0], int(window.airy)
    form = rule_of(ask.scene).form(ask.scene)
    hears = any(key.by_other for key in form.of_part(ask.address.part))
    later = form.begins and ask.address.part not in (form.begins, form.keys[0].part)
    if ask.seat is not None:
        yield 1
    if ask.landing:
        yield rows(LANDS, width)
    if later:
        # Another thing is asked then, in words of the program.
        yield LATER + 2 * air
    elif ask.prompt:
        yield rows(ask.reader, width) + rows(ask.prompt, width) + 2 * air
    elif ask.seat is not None:
        yield air
    if ask.help and not (later or hears):
        yield rows(ask.help, width) + air
    if ask.stems and not (later or hears):
        yield sum(rows(f"{stem} ...", width) for stem in ask.stems) + air
    yield from _answer(ask, window)
    if ask.scene.step.timer is not None and len(ask.addresses) == 1:
        yield 1 + air
    if ask.card and not hears and ask.listener is not None:
        yield 1 + rows(ask.card, width) + air


def _answer(ask: Ask, window: Window) -> Iterator[int]:
    """Yield the rows of the place to answer."""
    rule, width = rule_of(ask.scene), window.inside[0]
    form = rule.form(ask.scene)
    keys = form.of_part(ask.address.part)
    if ask.scene.step.together:
        yield _snap(rule.options_of(ask.scene), width)
        return
    said = [_how(ask, keys)]
    if ask.own:
        said.append(ONLY_FOR.format(name=ask.evening.names[ask.seat or 0]))
    elif ask.sealed:
        said.append(HIDDEN_UNTIL_BOTH)
    yield rows(" ".join(filter(None, said)), width)
    taken = ask.scene.taken
    if ask.scene.step.guesses is not None and taken is not None and not any(key.by_other for key in keys):
        # What may have been answered stands above the guess, and a card of the program below it.
        yield LATER + 2 + rows(" · ".join(rule_of(taken).options_of(taken)), width)
    if form.named and keys and (not form.begins or keys[0].takes == "yes or no"):
        yield _table(keys, width)
    elif keys:
        yield _one(ask, keys[0], window)


def _how(ask: Ask, keys: tuple[Key, ...]) -> str:
    """Return about what is said about the way to answer."""
    if not keys:
        return ""
    match keys[0].takes:
        case "number" | "one" if len(keys) > 1:
            return _ROWS
        case "number":
            return _DIGITS
        case "several" if sum(key.takes == "several" for key in keys) > 1:
            return ""
        case "several":
            return _PLACES if keys[0].name == "order" else _MARKS
        case "lines":
            return _LINES
        case "text" if keys[0].part == rule_of(ask.scene).form(ask.scene).begins == "answer":
            return _TOGETHER
        case "text" if rule_of(ask.scene).typed(ask.scene) > 1:
            return SEVERAL_LINES
        case "text" if not ask.private:
            return _WORDS
    return ""


def _one(ask: Ask, key: Key, window: Window) -> int:
    width = window.inside[0]
    match key.takes:
        case "text":
            return FRAME
        case "number":
            return 4 if window.airy else 2
        case "several" | "one":
            options = [text for _, text in key.among or ()]
            return sum(rows(text, width - MARK - BOX - 2) for text in options)
        case "yes or no" if ask.private:
            return rows(HONEST_GATE, width) + 3
        case "yes or no":
            return 3
    return 0


def _table(keys: tuple[Key, ...], width: int) -> int:
    if keys and keys[0].takes == "lines":
        return sum(1 + FRAME + 1 for _ in keys)
    if keys and keys[0].takes == "several":
        things = [text for _, text in keys[0].among or ()]
        return 2 + sum(rows(text, width - INDENT) for text in things)
    # A deck shows the title of its set and a fading line; a grid its columns.
    return 2 if keys[0].takes == "yes or no" else 2 + len(keys)


def _snap(options: tuple[str, ...], width: int) -> int:
    """Return the rows of the two columns in which both press their keys."""
    column = width // 2 - 1 - 3
    return 2 + sum(rows(text, column) for text in options)


def rows(text: str, width: int) -> int:
    """Return how many rows `text` takes, broken between words; an empty one takes none."""
    return sum(_rows_of_line(line, width) for line in text.splitlines())


def _rows_of_line(line: str, width: int) -> int:
    count, used = 1, 0
    for word in line.split(" "):
        wide = cells(word)
        if used and used + 1 + wide > width:
            count, used = count + 1, 0
        used += wide + (1 if used else 0)
        while used > width:
            count, used = count + 1, used - width
    return count
